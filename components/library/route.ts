/**
 * Addresses in the library page, all after the `#`:
 *
 *     #/                                  all records
 *     #/?q=fair+use&topic=copyright       those found, by search and facets
 *     #/record/bartz-v-anthropic          a record; …/timeline a section of it, …/source-3 a source
 *     #/relations/bartz-v-anthropic       the record among those it is related to
 *     #/guides, #/guide/case-status       the guides; …/group-2, …/source-3 a place in one
 */
import { type Choice, FACETS, NO_CHOICE } from '../../knowledge/library/facets.ts';

export interface ListQuery {
  readonly text: string;
  readonly choice: Choice;
  /** How many are listed. */
  readonly shown: number;
}

export type Route =
  | { readonly kind: 'list'; readonly query: ListQuery }
  | { readonly kind: 'guides' }
  | { readonly kind: 'record'; readonly id: string; readonly place?: string }
  | { readonly kind: 'relations'; readonly id: string }
  | { readonly kind: 'guide'; readonly id: string; readonly place?: string }
  | { readonly kind: 'nowhere' };

export const FIRST_SHOWN = 50;

export const ALL: ListQuery = { text: '', choice: NO_CHOICE, shown: FIRST_SHOWN };

function parseQuery(search: string): ListQuery {
  const params = new URLSearchParams(search);
  const choice = Object.fromEntries(
    FACETS.map((facet) => [facet, params.getAll(facet)]),
  ) as unknown as Choice;
  const shown = Math.trunc(Number(params.get('shown')));
  return { text: params.get('q') ?? '', choice, shown: Math.max(FIRST_SHOWN, shown || 0) };
}

/** What people type or paste can be broken in any way. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/u, '').split('?', 2);
  const [kind, id, place] = path.split('/').filter(Boolean).map(decoded);
  if (!kind) return { kind: 'list', query: parseQuery(search) };
  if (kind === 'guides') return { kind };
  if (kind === 'relations' && id) return { kind, id };
  if ((kind === 'record' || kind === 'guide') && id) return { kind, id, ...(place && { place }) };
  return { kind: 'nowhere' };
}

export function listHref({ text, choice, shown }: ListQuery): string {
  const params = new URLSearchParams();
  if (text.trim()) params.set('q', text);
  for (const facet of FACETS) for (const value of choice[facet]) params.append(facet, value);
  if (shown > FIRST_SHOWN) params.set('shown', String(shown));
  return params.size ? `#/?${params}` : '#/';
}
