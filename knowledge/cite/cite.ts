/** One source in any of the forms a writer pastes. For the desk, the card and reports. */
import type { ClaimSource } from '../reading.ts';
import { bibtex, cslFile } from './bibliography.ts';
import { htmlCitation, markdownCitation } from './markup.ts';
import { footnote, plainCitation } from './plain.ts';

interface CitationForm {
  readonly label: string;
  readonly write: (source: ClaimSource) => string;
}

/** In the order in which they are offered. */
export const CITATION_FORMS = {
  plain: { label: 'Plain line', write: plainCitation },
  footnote: { label: 'Footnote', write: footnote },
  markdown: { label: 'Markdown link', write: markdownCitation },
  html: { label: 'HTML', write: htmlCitation },
  bibtex: { label: 'BibTeX', write: bibtex },
  csl: { label: 'CSL-JSON', write: (source) => cslFile([source]) },
} as const satisfies Record<string, CitationForm>;

export type CitationFormId = keyof typeof CITATION_FORMS;

export const cite = (source: ClaimSource, form: CitationFormId) => CITATION_FORMS[form].write(source);
