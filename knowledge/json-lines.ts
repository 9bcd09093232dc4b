/**
 * Where things stand in a JSON text: on which line a field begins, and which
 * fields are written twice (of which JSON keeps the last, silently). For
 * texts that are known to be JSON.
 */
type Path = readonly PropertyKey[];

export interface JsonLines {
  /** The line of the field, or of the nearest thing around it that is there; counted from 1. */
  readonly lineOf: (path: Path) => number;
  readonly repeated: readonly { readonly path: Path; readonly key: string }[];
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n/g;
const keyOf = (path: Path) => path.map(String).join('\0');

type Open = { readonly kind: 'object' | 'array'; readonly path: Path; step: PropertyKey; isKeyNext: boolean };

export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>([['', 1]]);
  const repeated: { path: Path; key: string }[] = [];
  const open: Open[] = [];
  let line = 1;
  const herePath = () => {
    const around = open.at(-1);
    return around ? [...around.path, around.step] : [];
  };
  const begin = (kind: Open['kind']) => {
    const path = herePath();
    if (!lines.has(keyOf(path))) lines.set(keyOf(path), line);
    open.push({ kind, path, step: 0, isKeyNext: kind === 'object' });
  };
  for (const [token] of text.matchAll(TOKEN)) {
    const around = open.at(-1);
    if (token === '\n') line++;
    else if (token === '{') begin('object');
    else if (token === '[') begin('array');
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && around) {
      if (around.kind === 'array') around.step = Number(around.step) + 1;
      else around.isKeyNext = true;
    } else if (token.startsWith('"') && around?.isKeyNext) {
      around.isKeyNext = false;
      const key: string = JSON.parse(token);
      around.step = key;
      const at = keyOf(herePath());
      if (lines.has(at)) repeated.push({ path: around.path, key });
      lines.set(at, line);
    }
  }
  return {
    repeated,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const found = lines.get(keyOf(path.slice(0, length)));
        if (found) return found;
      }
      return 1;
    },
  };
}
