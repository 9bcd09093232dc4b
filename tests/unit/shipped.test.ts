/** The rules for what is shipped find what they look for: a package that is right, and the same with one thing wrong. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { withoutHtml } from '../../scripts/no-html-plugin.ts';
import type { PackageFiles } from '../../scripts/shipped/package-files.ts';
import { rules } from '../../scripts/shipped/rules.ts';
import { readTold } from '../../scripts/shipped/told.ts';

const PRIVACY = `
| permission | why |
| --- | --- |
| access to all sites | to look |
| \`storage\` | to keep |
| \`sidePanel\` (Chrome, Edge) | to show |
`;

const CHROME = {
  manifest_version: 3,
  permissions: ['storage', 'sidePanel'],
  host_permissions: ['<all_urls>'],
  minimum_chrome_version: '140',
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'",
  },
};

const { minimum_chrome_version: _, ...SHARED } = CHROME;
const FIREFOX = {
  ...SHARED,
  permissions: ['storage'],
  browser_specific_settings: {
    gecko: { id: 'x@example.org', data_collection_permissions: { required: ['none'] } },
  },
};

const GOOD: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify(CHROME),
  'background.js':
    'x.storage.local.get(`a`);x.sidePanel.open();var d="https://court.example/docket/1\\thttps://court.example/docket/2";',
  'card.js':
    'e.attachShadow({mode:`closed`});n=`http://www.w3.org/2000/svg`;y.prefetch(1);a.href=`#/`;retrieval(2);Function.prototype',
  'popup.html':
    '<script type="module" src="/chunks/popup.js"></script><link rel="stylesheet" href="/a.css"><a href="https://court.example/docket/1">',
  'chunks/popup.js': 'import{a}from"./b.js";document.title=`The Function of Law (eval)`',
  'chunks/b.js': 'export var a=1',
  'a.css': 'p{background:url(icon.png)}',
  'icon.png': '\u0089PNG',
};

const told = {
  privacy: PRIVACY,
  isSource: (address: string) => address.startsWith('https://court.example/'),
};

const problemsOf = (files: PackageFiles) =>
  Object.entries(rules(told)).flatMap(([what, rule]) => rule(files).map((problem) => ({ what, problem })));

const doctored = (changes: Readonly<Record<string, string>>): PackageFiles =>
  new Map(Object.entries({ ...GOOD, ...changes }));

/** Which rules find fault when this is put at the end of a file, or a file of its own. */
const broken = (path: string, text: string) => [
  ...new Set(problemsOf(doctored({ [path]: (GOOD[path] ?? '') + text })).map(({ what }) => what)),
];

test('a package that is right', () => {
  expect(problemsOf(doctored({}))).toEqual([]);
  expect(problemsOf(doctored({ 'manifest.json': JSON.stringify(FIREFOX) }))).toEqual([]);
});

describe.each([
  [
    'no code is made of text',
    [
      'eval("x")',
      ';eval (x)',
      'new Function("x")',
      'Function(x)',
      'f.constructor("x")()',
      'setTimeout("x()",1)',
      'import(x)',
      'importScripts(x)',
      'a.href="javascript:x"',
      'WebAssembly.compile',
    ],
  ],
  [
    'no elements are made of text',
    [
      'e.innerHTML=x',
      'e["innerHTML"]=x',
      'e.outerHTML',
      'e.insertAdjacentHTML(a,b)',
      'document.write(x)',
      'document . writeln(x)',
      'e.setHTMLUnsafe(x)',
      'r.createContextualFragment(x)',
      'f.srcdoc=x',
    ],
  ],
  [
    'nothing can ask the network',
    [
      'fetch(x)',
      ';globalThis.fetch(x)',
      'new XMLHttpRequest',
      'new WebSocket(x)',
      'navigator.sendBeacon(x)',
      'new EventSource(x)',
      'new RTCPeerConnection',
      'new Worker(x)',
      'new Image',
      'import"//cdn.example/x.js"',
      'i.src="//cdn.example/x.png"',
      'h(`img`,{src:`https://court.example/x.png`})',
    ],
  ],
  [
    'nothing hears pages or other extensions',
    ['addEventListener("message",f)', 'window.onmessage=f', 'b.runtime.onMessageExternal.addListener(f)'],
  ],
  [
    'the card is closed to the page',
    ['e.attachShadow({mode:"open"})', 'e.attachShadow({mode:m})', 'e.attachShadow(o)'],
  ],
  [
    'every address is a source on record',
    ['x="https://tracker.example/p"', 'x="wss://tracker.example"', 'x="http://www.w3.org.tracker.example/"'],
  ],
  [
    'nothing tells of the machine that built it',
    ['"/home/somebody/obelus/x.ts"', '"C:\\\\Users\\\\somebody\\\\x"', '"file:///x"', '"../node_modules/x"'],
  ],
  ['there is no source map', ['//# sourceMappingURL=x.map']],
] as const)('%s', (what, texts) => {
  test.each(texts)('%s', (text) => expect(broken('chunks/b.js', `;${text}`)).toContain(what));
});

describe('what is loaded', () => {
  test.each([
    ['popup.html', '<script src="https://cdn.example/x.js"></script>'],
    ['popup.html', '<script src="/not-there.js"></script>'],
    ['popup.html', '<link rel="stylesheet" href="//cdn.example/x.css">'],
    ['a.css', '@import "https://cdn.example/x.css";'],
    ['a.css', 'p{background:url("https://cdn.example/x.png")}'],
  ])('%s: %s', (path, text) => expect(broken(path, text)).toContain('only files of the package are loaded'));

  test('a link to a source is not', () =>
    expect(broken('popup.html', '<a href="https://court.example/x">')).toEqual([]));
});

test.each(['page.js.map', 'notes.txt', 'x.wasm'])('%s is not shipped', (path) =>
  expect(broken(path, 'x')).toEqual(['there is no source map']),
);

describe('the manifest', () => {
  const withManifest = (manifest: object) => [
    ...new Set(problemsOf(doctored({ 'manifest.json': JSON.stringify(manifest) })).map(({ what }) => what)),
  ];
  const withPolicy = (policy: string) =>
    withManifest({ ...CHROME, content_security_policy: { extension_pages: policy } });
  const GOOD_POLICY = CHROME.content_security_policy.extension_pages;

  test.each([
    ['tabs', ['every permission is used', 'every permission is told of in PRIVACY.md']],
    ['scripting', ['every permission is used', 'every permission is told of in PRIVACY.md']],
  ])('asks for %s besides', (permission, expected) =>
    expect(withManifest({ ...CHROME, permissions: [...CHROME.permissions, permission] })).toEqual(expected),
  );

  test('asks for less than PRIVACY.md tells', () =>
    expect(withManifest({ ...CHROME, permissions: ['storage'] })).toEqual([
      'every permission is told of in PRIVACY.md',
    ]));

  test.each(['web_accessible_resources', 'externally_connectable', 'optional_permissions', 'update_url'])(
    'has %s',
    (key) =>
      expect(withManifest({ ...CHROME, [key]: [] })).toEqual([
        'nothing of the package is open to pages or extensions',
      ]),
  );

  test.each([
    '',
    GOOD_POLICY.replace("default-src 'none'", "default-src 'self'"),
    GOOD_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
    GOOD_POLICY.replace("style-src 'self'", "style-src 'unsafe-inline'"),
    GOOD_POLICY.replace("style-src 'self'; ", ''),
    GOOD_POLICY.replace("; base-uri 'none'", ''),
    `${GOOD_POLICY}; connect-src https://api.example`,
    `${GOOD_POLICY}; img-src 'self'`,
  ])('content security policy: %s', (policy) =>
    expect(withPolicy(policy)).toEqual(['the policy of its pages allows what they use']),
  );

  test.each([
    undefined,
    {},
    { required: ['none'], optional: ['websiteContent'] },
    { required: ['websiteContent'] },
  ])('data collection: %j', (data_collection_permissions) =>
    expect(
      withManifest({ ...FIREFOX, browser_specific_settings: { gecko: { data_collection_permissions } } }),
    ).toEqual(['no data is collected']),
  );
});

test('links of the record count as sources, and nothing else does', () => {
  const { isSource } = readTold();
  expect(isSource('https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng')).toBe(true);
  expect(isSource('https://tracker.example/')).toBe(false);
});

test('the Preact that we build with has its way taken out, and is whole', async () => {
  const code = readFileSync(createRequire(import.meta.url).resolve('preact'), 'utf8');
  expect(code).toContain('innerHTML');
  const changed = withoutHtml(code);
  expect(changed).not.toContain('innerHTML');
  const { h } = await import(`data:text/javascript,${encodeURIComponent(changed)}`);
  expect(h('p', { title: 'x' }, 'y')).toMatchObject({ type: 'p', props: { title: 'x', children: 'y' } });
});

test('a Preact that makes HTML in another way stops the build', () => {
  expect(() => withoutHtml('e.innerHTML=f.__html')).toThrow('in another way');
  expect(() => withoutHtml('h?(l||(t.innerHTML=h.__html),r.__k=[]):(0);e.innerHTML=1')).toThrow(
    'in another way',
  );
  expect(withoutHtml('a;h?(l||(t.innerHTML=h.__html),r.__k=[]):(b)')).toBe('a;false?0:(b)');
});
