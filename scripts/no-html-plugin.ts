/**
 * Takes out of Preact the one way by which it makes elements of a string,
 * `dangerouslySetInnerHTML`. Nothing here uses it, and what cannot be reached
 * by mistake need not be trusted. The build stops when Preact has changed, so
 * that somebody looks again.
 */
import type { Plugin } from 'vite';

const PREACT = /\/node_modules\/preact\/dist\/preact\.mjs$/u;

/** `h?(… x.innerHTML … ,r.__k=[]):(…` in its minified code: what to do with HTML, and without. */
const SINK = /(\w+)\?\(\w+\|\|[^?]*?\.innerHTML=\1\.__html\),\w+\.__k=\[\]\):/u;

/** The code without the sink: a component that asks for HTML gets its children, of which it has none. */
export function withoutHtml(code: string): string {
  const changed = code.replace(SINK, 'false?0:');
  if (changed === code || changed.includes('innerHTML'))
    throw new Error(
      'Preact makes HTML of strings in another way than before: see scripts/no-html-plugin.ts.',
    );
  return changed;
}

export function noHtmlPlugin(): Plugin {
  return {
    name: 'obelus-no-html',
    transform(code, id) {
      if (!PREACT.test(id.replaceAll('\\', '/'))) return undefined;
      return { code: withoutHtml(code), map: null };
    },
  };
}
