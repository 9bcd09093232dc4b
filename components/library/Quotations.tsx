/** Exact words on record, with where and when they were said. */
import type { PageQuotation } from '../../knowledge/library/record-page.ts';
import { Confidence } from '../card/Confidence.tsx';
import { type CiteContext, Cited } from './Cited.tsx';

export const Quotations = ({
  quotations,
  cite,
}: {
  quotations: readonly PageQuotation[];
  cite: CiteContext;
}) => (
  <ul class="quotations">
    {quotations.map(({ words, lang, occasion, confidence, note, citations }) => (
      <li key={words} class="quotation">
        <blockquote lang={lang ?? 'en'}>“{words}”</blockquote>
        <p class="fact-note">
          <span lang="en">{occasion}</span> <Confidence confidence={confidence} />{' '}
          <Cited citations={citations} {...cite} />
        </p>
        {note && (
          <p class="fact-note" lang="en">
            {note}
          </p>
        )}
      </li>
    ))}
  </ul>
);
