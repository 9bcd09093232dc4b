/** One line of `npm run check -- --jsonl`: a text to be read, or the reason why the line is none. */
export type Request =
  | { readonly ok: true; readonly id: unknown; readonly text: string; readonly date?: string }
  | { readonly ok: false; readonly error: string };

export function parseLine(line: string): Request {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, error: 'is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, error: 'is not an object with "id" and "text"' };
  const { id, text, date } = value as Record<string, unknown>;
  if (typeof text !== 'string') return { ok: false, error: 'has no "text" that is a string' };
  if (date !== undefined && !(typeof date === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(date)))
    return { ok: false, error: 'has a "date" that is not YYYY, YYYY-MM or YYYY-MM-DD' };
  return { ok: true, id, text, ...(date !== undefined && { date }) };
}
