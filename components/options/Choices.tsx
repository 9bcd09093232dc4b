/** One of several, as radio buttons with what each means; or any of several, as checkboxes. */
interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly words: (value: Value) => { readonly word: string; readonly meaning?: string };
  readonly onChoose: (value: Value) => void;
}

export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, legend, values, chosen, words, onChoose } = props;
  return (
    <fieldset class="choices">
      <legend class="vh">{legend}</legend>
      {values.map((value) => {
        const { word, meaning } = words(value);
        const meaningId = `${name}-${value}-meaning`;
        return (
          <label key={value} class="choice">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              aria-describedby={meaning ? meaningId : undefined}
              onChange={() => onChoose(value)}
            />
            <span class="choice-text">
              <span class="choice-word">{word}</span>
              {meaning && (
                <span id={meaningId} class="choice-meaning">
                  {meaning}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

interface ManyChoicesProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: readonly Value[];
  readonly words: (value: Value) => string;
  readonly onChoose: (values: readonly Value[]) => void;
}

export function ManyChoices<Value extends string>(props: ManyChoicesProps<Value>) {
  const { name, legend, values, chosen, words, onChoose } = props;
  return (
    <fieldset class="choices" data-many={values.length > 4 ? '' : undefined}>
      <legend class="vh">{legend}</legend>
      {values.map((value) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              onChoose(values.filter((each) => (each === value ? checked : chosen.includes(each))));
            }}
          />
          <span class="choice-word">{words(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
