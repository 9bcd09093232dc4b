/**
 * What no built file may hold: ways from text to code or to elements, ways to
 * ask the network, addresses that are loaded, and traces of the machine that
 * built it. Looked for in the files as they are shipped, so that what comes
 * with a package is found like what was written here.
 */
import { posix } from 'node:path';
import { type PackageFiles, type Rule, withEnding } from './package-files.ts';

type Forbidden = readonly (readonly [what: string, pattern: RegExp])[];

const AS_CODE: Forbidden = [
  ['eval', /(?<![\w$])eval\s*\(/u],
  ['new Function', /\bnew\s+Function\b/u],
  ['Function(…)', /(?<![\w$.])Function\s*\(/u],
  ['the constructor of a function', /\.constructor\s*\(\s*["'`]/u],
  ['a timer on a string', /\bset(?:Timeout|Interval)\s*\(\s*["'`]/u],
  ['import(…)', /(?<![\w$.])import\s*\(/u],
  ['importScripts', /\bimportScripts\b/u],
  ['an address that is a script', /["'`]javascript:/u],
  ['WebAssembly', /\bWebAssembly\b/u],
];

const AS_ELEMENTS: Forbidden = [
  ['innerHTML', /\binnerHTML\b/u],
  ['outerHTML', /\bouterHTML\b/u],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/u],
  ['document.write', /\bdocument\s*\.\s*write(?:ln)?\b/u],
  ['setHTMLUnsafe', /\b(?:setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)\b/u],
  ['srcdoc', /\bsrcdoc\b/u],
];

const ASKING: Forbidden = [
  ['fetch', /(?<![\w$])fetch\s*\(/u],
  ['XMLHttpRequest', /\bXMLHttpRequest\b/u],
  ['a connection', /\b(?:WebSocket|WebTransport|EventSource|RTCPeerConnection)\b/u],
  ['sendBeacon', /\bsendBeacon\b/u],
  ['a worker', /\bnew\s+(?:Shared)?Worker\b/u],
  ['a picture made to ask', /\bnew\s+Image\b/u],
  ['a remote import', /\b(?:import|from)\s*["'`](?:https?:)?\/\//u],
  ['a remote source', /\bsrc(?:set)?["']?\s*[:=]\s*["'`](?:https?:)?\/\//u],
];

/** Where messages of a page, or of other extensions, would come in. */
const LISTENING: Forbidden = [
  ['a listener for messages of pages', /addEventListener\(\s*["'`]message["'`]|\bonmessage\b/u],
  ['a listener for other extensions', /\bon(?:Message|Connect)External\b/u],
];

const hasNone =
  (forbidden: Forbidden): Rule =>
  (files) =>
    withEnding(files, '.js', '.html').flatMap(([path, text]) =>
      forbidden.flatMap(([what, pattern]) => {
        const found = pattern.exec(text);
        return found ? [`${path}: ${what}: …${text.slice(found.index, found.index + 60)}…`] : [];
      }),
    );

export const noCodeFromText = hasNone(AS_CODE);
export const noElementsFromText = hasNone(AS_ELEMENTS);
export const noRequests = hasNone(ASKING);
export const noOpenEar = hasNone(LISTENING);

/** What a page of the extension or a style sheet loads; `href` of a link between pages is not among it. */
const LOADED = [
  /<(?:script|img|iframe|embed|source|video|audio|object)\b[^>]*?\b(?:src|data)="([^"]*)"/gu,
  /<link\b[^>]*?\bhref="([^"]*)"/gu,
  /url\(\s*["']?([^"')]+)/gu,
  /@import\s+["']([^"']+)/gu,
];

const loadedBy = (text: string) =>
  LOADED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = '']) => address));

/** In the package: where an address leads that is written in this file. */
function inPackage(file: string, address: string, files: PackageFiles): boolean {
  if (address.startsWith('#') || address.startsWith('data:image/')) return true;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(address)) return false;
  const path = address.replace(/[?#].*$/u, '');
  return files.has(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path));
}

export const loadsOnlyItself: Rule = (files) =>
  withEnding(files, '.html', '.css').flatMap(([path, text]) =>
    loadedBy(text)
      .filter((address) => !inPackage(path, address, files))
      .map((address) => `${path}: loads ${address}, which is not in the package`),
  );

/**
 * Addresses are data where they are links to sources: in the record, which the
 * background has. Elsewhere only these are expected; none of them is loaded.
 */
const NAMES: readonly RegExp[] = [
  // Names of XML vocabularies.
  /^http:\/\/www\.w3\.org\/(?:1998|1999|2000)\//u,
  // The beginning of a link to the archived copy of a source, and the vocabulary of ClaimReview.
  /^https:\/\/web\.archive\.org\/web\/$/u,
  /^https:\/\/schema\.org(?:\/|$)/u,
  // A pattern for all sites.
  /^https?:\/\/\*\/\*$/u,
];
const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[^\s"'`\\<>),;$]+/giu;

export const knowsNoOtherAddress =
  (isSource: (address: string) => boolean): Rule =>
  (files) =>
    withEnding(files, '.js', '.html', '.css').flatMap(([path, text]) =>
      [...new Set(text.match(ADDRESS))]
        .filter((address) => !NAMES.some((name) => name.test(address)) && !isSource(address))
        .map((address) => `${path}: ${address} is no source on record`),
    );

/** The build for the browser tests alone has it open. */
export const cardIsClosed: Rule = (files) => {
  const roots = withEnding(files, '.js').flatMap(([path, text]) =>
    [...text.matchAll(/attachShadow\(([^)]*)/gu)].map(([, options = '']) => ({ path, options })),
  );
  return [
    ...(roots.length ? [] : ['card.js: makes no shadow root']),
    ...roots
      .filter(({ options }) => !/^\{\s*mode\s*:\s*["'`]closed["'`]\s*\}$/u.test(options))
      .map(({ path }) => `${path}: a shadow root that is not closed`),
  ];
};

const MACHINE_PATH =
  /(?<![\w.:/%~-])\/(?:home|Users|root|tmp|work|mnt|opt|private|workspace|github)\/[\w.-]+|(?<![a-z])[A-Z]:\\\\?[\w.-]+\\|\bfile:\/\/\/|\bnode_modules\b/u;

export const noMachine: Rule = (files) =>
  [...files].flatMap(([path, text]) => {
    const found = path.endsWith('.png') ? null : MACHINE_PATH.exec(text);
    return found ? [`${path}: a path of the machine that built it: ${found[0]}`] : [];
  });

const KINDS = /\.(?:js|css|html|png)$|^manifest\.json$|^_locales\/\w+\/messages\.json$/u;

export const noSourceMap: Rule = (files) =>
  [...files].flatMap(([path, text]) => [
    ...(KINDS.test(path) ? [] : [`${path}: a kind of file that is not shipped`]),
    ...(/sourceMappingURL/u.test(text) ? [`${path}: names a source map`] : []),
  ]);
