/** What the built manifest asks for and lets in: no more than is used, and nothing that PRIVACY.md does not tell. */
import { type PackageFiles, type Rule, withEnding } from './package-files.ts';

interface Manifest {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly browser_specific_settings?: {
    readonly gecko?: { readonly data_collection_permissions?: { readonly required?: readonly string[] } };
  };
  readonly minimum_chrome_version?: string;
}

const manifestOf = (files: PackageFiles) =>
  JSON.parse(files.get('manifest.json') ?? '{}') as Manifest & Readonly<Record<string, unknown>>;

/** By what a permission is used. */
const USE: Readonly<Record<string, RegExp>> = {
  storage: /\.storage\.(?:local|session)\b/u,
  scripting: /\.scripting\.executeScript\b/u,
  contextMenus: /\.contextMenus\.create\b/u,
  sidePanel: /\.sidePanel\b/u,
  // Gives the popup the address of the page in front, where the browser lets no extension in by itself.
  activeTab: /\.tabs\.query\(\{active:/u,
};

export const permissionsAreUsed: Rule = (files) => {
  const code = withEnding(files, '.js').map(([, text]) => text);
  return (manifestOf(files).permissions ?? []).flatMap((permission) => {
    const use = USE[permission];
    if (!use) return [`manifest.json: asks for ${permission}, and no rule says what for`];
    return code.some((text) => use.test(text)) ? [] : [`manifest.json: asks for ${permission}, unused`];
  });
};

/** Rows of the table of permissions: "| `storage` | why |"; "(Chrome)" after it: not in Firefox. */
const ROW = /^\| (?:`(\w+)`|(access to all sites))([^|]*)\|[^|]*\w/gmu;

export const permissionsAreTold =
  (privacy: string): Rule =>
  (files) => {
    const manifest = manifestOf(files);
    const isFirefox = 'browser_specific_settings' in manifest;
    const asked = [
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []).map((host) =>
        host === '<all_urls>' ? 'access to all sites' : host,
      ),
    ];
    const told = [...privacy.matchAll(ROW)]
      .filter(([, , , where = '']) => !(isFirefox && where.includes('Chrome')))
      .map(([, permission, hosts]) => permission ?? hosts ?? '');
    return [
      ...asked.filter((name) => !told.includes(name)).map((name) => `PRIVACY.md: does not tell of ${name}`),
      ...told
        .filter((name) => !asked.includes(name))
        .map((name) => `PRIVACY.md: tells of ${name}, not asked for`),
    ];
  };

/** Keys by which more would be asked for or let in. */
const CLOSED = [
  'web_accessible_resources',
  'externally_connectable',
  'optional_permissions',
  'optional_host_permissions',
  'sandbox',
  'update_url',
  'key',
  'oauth2',
] as const;

export const letsNobodyIn: Rule = (files) =>
  CLOSED.filter((key) => key in manifestOf(files)).map((key) => `manifest.json: has ${key}`);

/** By what each source of the policy is used; all others are none. */
const SOURCES: Readonly<Record<string, RegExp>> = {
  'script-src': /<script\b[^>]*\bsrc="\//u,
  'style-src': /<link\b[^>]*\brel="stylesheet"/u,
  'img-src': /<img\b|<link\b[^>]*\brel="icon"/u,
};

export const policyIsTight: Rule = (files) => {
  const policy = manifestOf(files).content_security_policy?.extension_pages ?? '';
  const directives = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/u))
    .map(([name = '', ...values]) => [name, values.join(' ')] as const);
  const pages = withEnding(files, '.html').map(([, text]) => text);
  const isUsed = (name: string) => Boolean(SOURCES[name] && pages.some((text) => SOURCES[name]?.test(text)));
  const problems = directives.flatMap(([name, value]) => {
    if (value === "'none'") return [];
    if (value !== "'self'") return [`${name} lets in ${value}`];
    return isUsed(name) ? [] : [`${name} 'self' is not used`];
  });
  const needed = Object.keys(SOURCES).filter(
    (name) => isUsed(name) && !directives.some(([has]) => has === name),
  );
  const never = ['default-src', 'base-uri', 'form-action'].filter(
    (name) => !directives.some(([has, value]) => has === name && value === "'none'"),
  );
  return [
    ...problems,
    ...needed.map((name) => `${name} is used and not let in`),
    ...never.map((name) => `${name} is not 'none'`),
  ].map((problem) => `manifest.json: content security policy: ${problem}`);
};

export const collectsNothing: Rule = (files) => {
  const { browser_specific_settings: settings, minimum_chrome_version: chrome } = manifestOf(files);
  if (!settings) return chrome ? [] : ['manifest.json: is for no browser'];
  const said = JSON.stringify(settings.gecko?.data_collection_permissions);
  return said === '{"required":["none"]}' ? [] : [`manifest.json: says of data collection: ${said}`];
};
