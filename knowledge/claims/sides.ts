/** The two sides of suits, by the names that texts give them. */
import type { KnowledgeRecord } from '../schema.ts';

export interface Side {
  readonly record: string;
  readonly isPlaintiff: boolean;
}

/** The names of a company end in words that texts leave out. */
const CORPORATE =
  /,?\s+(?:inc|corp|corporation|co|company|ltd|limited|llc|lp|plc|pbc|gmbh|ag|s\.a|e\.v|et al|and others|enterprises|platforms|group|holdings|media|ai)\b\.?.*$/iu;
const CAPTION = /^(.+?)\s+v\.?\s+(.+)$/u;

export const formsOf = (name: string): string[] => {
  const plain = name
    .replace(/\([^)]*\)/gu, '')
    .replace(/^the\s+/iu, '')
    .trim();
  const short = plain.replace(CORPORATE, '').trim();
  return [...new Set([plain, short].filter((form) => form.length > 2))];
};

/** Names of parties as written, with the suits they are a side of. */
export function sidesOf(suits: readonly KnowledgeRecord[]): [name: string, sides: Side[]][] {
  const sides = new Map<string, Side[]>();
  const put = (name: string, side: Side) => {
    for (const form of formsOf(name)) {
      const known = sides.get(form) ?? [];
      if (known.some(({ record, isPlaintiff }) => record === side.record && isPlaintiff === side.isPlaintiff))
        continue;
      sides.set(form, [...known, side]);
    }
  };
  for (const { id: record, title, facts } of suits) {
    for (const { property, value } of facts)
      if (value.type === 'entity' && (property === 'plaintiff' || property === 'defendant'))
        put(value.name, { record, isPlaintiff: property === 'plaintiff' });
    const [, plaintiff, defendant] = CAPTION.exec(title) ?? [];
    if (plaintiff) put(plaintiff, { record, isPlaintiff: true });
    if (defendant) put(defendant, { record, isPlaintiff: false });
  }
  return [...sides];
}
