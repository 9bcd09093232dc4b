/** One report of the whole draft: its form, and the ways to take it along. */
import { useState } from 'preact/hooks';
import { say } from '../ui/say.ts';

export const REPORT_FORM_IDS = ['markdown', 'html', 'json', 'claimreview'] as const;
export type ReportFormId = (typeof REPORT_FORM_IDS)[number];

export type ReportForms = Readonly<Record<ReportFormId, { readonly needsAuthor?: boolean }>>;

interface ReportBarProps {
  readonly forms: ReportForms;
  readonly isReady: boolean;
  readonly onCopy: (form: string, author: string) => void;
  readonly onSave: (form: string, author: string) => void;
}

export const ReportBar = ({ forms, isReady, onCopy, onSave }: ReportBarProps) => {
  const [form, setForm] = useState<ReportFormId>(REPORT_FORM_IDS[0]);
  const [author, setAuthor] = useState('');
  const needsAuthor = forms[form].needsAuthor ?? false;
  const isBlocked = !isReady || (needsAuthor && !author.trim());
  return (
    <section class="desk-report" aria-labelledby="report">
      <h2 id="report">{say('report')}</h2>
      <div class="desk-bar">
        <select
          class="select"
          aria-label={say('report_form')}
          value={form}
          onChange={(event) => setForm(event.currentTarget.value as ReportFormId)}
        >
          {REPORT_FORM_IDS.map((id) => (
            <option key={id} value={id}>
              {say(`report_form_${id}`)}
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
          {say('report_copy')}
        </button>
        <button
          type="button"
          class="button"
          data-look="outlined"
          disabled={isBlocked}
          onClick={() => onSave(form, author.trim())}
        >
          {say('report_save')}
        </button>
      </div>
      {needsAuthor && (
        <label class="desk-field">
          {say('report_by')}
          <input
            type="text"
            class="desk-input"
            placeholder={say('report_by_placeholder')}
            value={author}
            onInput={(event) => setAuthor(event.currentTarget.value)}
          />
        </label>
      )}
    </section>
  );
};
