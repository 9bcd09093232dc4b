/** A list that the reader adds to by typing and takes from by a button; what is wrong is said at the field. */
import { useRef, useState } from 'preact/hooks';
import { say } from '../ui/say.ts';

interface EntryListProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly addLabel: string;
  readonly placeholder: string;
  readonly entries: readonly string[];
  readonly removeWord: string;
  /** Says what is wrong, or nothing when it was added. */
  readonly onAdd: (written: string) => string | undefined;
  readonly onRemove: (entry: string) => void;
}

export const EntryList = (props: EntryListProps) => {
  const { id, title, none, addLabel, placeholder, entries, removeWord, onAdd, onRemove } = props;
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const inputRef = useRef<HTMLInputElement>(null);
  const problemId = `${id}-problem`;

  const onSubmit = (event: Event) => {
    event.preventDefault();
    const found = onAdd(written);
    setProblem(found);
    if (!found) setWritten('');
    inputRef.current?.focus();
  };

  return (
    <div class="entries">
      <h3 id={`${id}-title`}>{title}</h3>
      {entries.length ? (
        <ul class="rows" aria-labelledby={`${id}-title`}>
          {entries.map((entry) => (
            <li key={entry} class="row">
              <span class="row-text">{entry}</span>
              <button type="button" class="button" data-look="outlined" onClick={() => onRemove(entry)}>
                {removeWord}
                <span class="vh">{say('of', entry)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">{none}</p>
      )}
      <form class="add" onSubmit={onSubmit}>
        <input
          ref={inputRef}
          type="text"
          class="field"
          aria-label={addLabel}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? problemId : undefined}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          value={written}
          onInput={(event) => {
            setWritten(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" class="button" data-look="outlined">
          {say('options_add')}
          <span class="vh">{say('of', addLabel)}</span>
        </button>
      </form>
      <p id={problemId} class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
};
