/** One report of the whole draft: its form, and the ways to take it along. */
import { useState } from 'preact/hooks';

interface ReportBarProps {
  readonly forms: Readonly<Record<string, { readonly label: string; readonly needsAuthor?: boolean }>>;
  readonly isReady: boolean;
  readonly onCopy: (form: string, author: string) => void;
  readonly onSave: (form: string, author: string) => void;
}

export const ReportBar = ({ forms, isReady, onCopy, onSave }: ReportBarProps) => {
  const [form, setForm] = useState(Object.keys(forms)[0] ?? '');
  const [author, setAuthor] = useState('');
  const needsAuthor = forms[form]?.needsAuthor ?? false;
  const isBlocked = !isReady || (needsAuthor && !author.trim());
  return (
    <section class="desk-report" aria-labelledby="report">
      <h2 id="report">Report of this draft</h2>
      <div class="desk-bar">
        <select
          class="select"
          aria-label="Form of the report"
          value={form}
          onChange={(event) => setForm(event.currentTarget.value)}
        >
          {Object.entries(forms).map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          data-look="outlined"
          disabled={isBlocked}
          onClick={() => onCopy(form, author.trim())}
        >
          Copy report
        </button>
        <button
          type="button"
          class="button"
          data-look="outlined"
          disabled={isBlocked}
          onClick={() => onSave(form, author.trim())}
        >
          Save report
        </button>
      </div>
      {needsAuthor && (
        <label class="desk-field">
          Published by
          <input
            type="text"
            class="desk-input"
            placeholder="Your organisation"
            value={author}
            onInput={(event) => setAuthor(event.currentTarget.value)}
          />
        </label>
      )}
    </section>
  );
};
