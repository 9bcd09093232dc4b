/** Copies of what a finding rests on, in the form that the writer chose. */
import { bibtexFile, cslFile } from '../../knowledge/cite/bibliography.ts';
import { CITATION_FORMS, type CitationFormId, cite } from '../../knowledge/cite/cite.ts';
import type { ClaimSource } from '../../knowledge/reading.ts';

export const isCitationForm = (form: string): form is CitationFormId => Object.hasOwn(CITATION_FORMS, form);

export const citationForms = Object.keys(CITATION_FORMS) as readonly CitationFormId[];

/** All sources of a statement: a bibliography lists each once, elsewhere each has its line. */
export function citations(sources: readonly ClaimSource[], form: CitationFormId): string {
  if (form === 'bibtex') return bibtexFile(sources);
  if (form === 'csl') return cslFile(sources);
  return sources.map((source) => cite(source, form)).join('\n');
}
