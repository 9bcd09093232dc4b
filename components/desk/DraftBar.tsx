/** Which draft is open, and where another comes from. */
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
        aria-label="Open draft"
        value={current}
        onChange={(event) => onOpen(event.currentTarget.value)}
      >
        {drafts.map(({ id, name, kept }) => (
          <option key={id} value={id}>
            {kept ? `${name} (kept)` : name}
          </option>
        ))}
      </select>
    )}
    <button type="button" class="button" data-look="outlined" onClick={onNew}>
      New draft
    </button>
    <button type="button" class="button" data-look="outlined" onClick={onReadEditor}>
      Read the focused editor
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
        Keep this draft in this browser
      </label>
      {draft?.kept && (
        <label class="desk-field">
          Name
          <input
            type="text"
            class="desk-input"
            maxLength={80}
            value={draft.name}
            onChange={(event) => onRename(event.currentTarget.value.trim() || draft.name)}
          />
        </label>
      )}
      <p class="hint">
        {draft?.kept
          ? 'Kept on this machine until you remove it.'
          : 'In memory only: it is gone when the desk closes.'}
      </p>
      {isClearing ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
        <div class="desk-actions" role="group" aria-label="Remove all drafts?">
          <span>Remove {count === 1 ? 'the draft' : `all ${count} drafts`}, kept ones too?</span>
          <button type="button" class="button" data-look="outlined" onClick={onClearAll}>
            Remove all
          </button>
          <button type="button" class="button" data-look="outlined" onClick={() => onClearing(false)}>
            Cancel
          </button>
        </div>
      ) : (
        <div class="desk-actions">
          <button type="button" class="button" data-look="outlined" onClick={onRemove}>
            Remove this draft
          </button>
          <button type="button" class="button" data-look="outlined" onClick={() => onClearing(true)}>
            Clear all
          </button>
        </div>
      )}
    </div>
  );
};
