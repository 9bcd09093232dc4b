/** Which draft is open, and where another comes from. */
import { say, sayCount } from '../ui/say.ts';

export interface DraftEntry {
  readonly id: string;
  readonly name: string;
  readonly kept: boolean;
}

interface DraftBarProps {
  readonly drafts: readonly DraftEntry[];
  readonly current: string;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  readonly onReadEditor: () => void;
}

export const DraftBar = ({ drafts, current, onOpen, onNew, onReadEditor }: DraftBarProps) => (
  <div class="desk-bar">
    {drafts.length > 1 && (
      <select
        class="select desk-drafts"
        aria-label={say('draft_open')}
        value={current}
        onChange={(event) => onOpen(event.currentTarget.value)}
      >
        {drafts.map(({ id, name, kept }) => (
          <option key={id} value={id}>
            {kept ? say('draft_kept_name', name) : name}
          </option>
        ))}
      </select>
    )}
    <button type="button" class="button" data-look="outlined" onClick={onNew}>
      {say('draft_new')}
    </button>
    <button type="button" class="button" data-look="outlined" onClick={onReadEditor}>
      {say('draft_read_editor')}
    </button>
  </div>
);

interface DraftKeepingProps {
  readonly draft: DraftEntry | undefined;
  readonly count: number;
  readonly isClearing: boolean;
  readonly onKeep: (kept: boolean) => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onClearing: (isClearing: boolean) => void;
  readonly onClearAll: () => void;
}

/** What stays of a draft when the desk closes: nothing, unless the writer says so. */
export const DraftKeeping = (props: DraftKeepingProps) => {
  const { draft, count, isClearing, onKeep, onRename, onRemove, onClearing, onClearAll } = props;
  return (
    <div class="desk-keeping">
      <label class="desk-keep">
        <input
          type="checkbox"
          checked={draft?.kept ?? false}
          onChange={(event) => onKeep(event.currentTarget.checked)}
        />
        {say('draft_keep')}
      </label>
      {draft?.kept && (
        <label class="desk-field">
          {say('draft_name')}
          <input
            type="text"
            class="desk-input"
            maxLength={80}
            value={draft.name}
            onChange={(event) => onRename(event.currentTarget.value.trim() || draft.name)}
          />
        </label>
      )}
      <p class="hint">{say(draft?.kept ? 'draft_kept' : 'draft_in_memory')}</p>
      {isClearing ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
        <div class="desk-actions" role="group" aria-label={say('draft_clear_label')}>
          <span>{sayCount('draft_clear_question', count)}</span>
          <button type="button" class="button" data-look="outlined" onClick={onClearAll}>
            {say('draft_clear_all')}
          </button>
          <button type="button" class="button" data-look="outlined" onClick={() => onClearing(false)}>
            {say('draft_cancel')}
          </button>
        </div>
      ) : (
        <div class="desk-actions">
          <button type="button" class="button" data-look="outlined" onClick={onRemove}>
            {say('draft_remove')}
          </button>
          <button type="button" class="button" data-look="outlined" onClick={() => onClearing(true)}>
            {say('draft_clear')}
          </button>
        </div>
      )}
    </div>
  );
};
