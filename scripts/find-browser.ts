/**
 * Finds a Chromium and a Firefox on this machine, for the demo, the tests and
 * the corpus run: what an environment variable names, then what PATH has, then
 * the folders browsers are installed in. Only when asked to install, and only
 * as root on a system with apt, it gets the missing one.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export interface FoundBrowser {
  readonly name: BrowserName;
  readonly path: string;
}

interface Whereabouts {
  readonly variables: readonly string[];
  readonly commands: readonly string[];
  readonly mac: readonly string[];
  /** Below "Program Files" or the reader's own application data. */
  readonly windows: readonly string[];
  readonly debianPackage: string;
  readonly advice: string;
}

const WHEREABOUTS: Readonly<Record<BrowserName, Whereabouts>> = {
  chromium: {
    variables: ['OBELUS_CHROME', 'CHROME_PATH'],
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'google-chrome-beta',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    mac: ['Google Chrome', 'Chromium', 'Google Chrome Beta', 'Microsoft Edge'].map(
      (app) => `${app}.app/Contents/MacOS/${app}`,
    ),
    windows: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    debianPackage: 'chromium',
    advice: 'Install Chrome, Chromium or Edge (140 or newer), or set OBELUS_CHROME to its program file.',
  },
  firefox: {
    variables: ['OBELUS_FIREFOX', 'FIREFOX_PATH'],
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
    mac: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
      (app) => `${app}.app/Contents/MacOS/firefox`,
    ),
    windows: [
      'Mozilla Firefox/firefox.exe',
      'Firefox Developer Edition/firefox.exe',
      'Firefox Nightly/firefox.exe',
    ],
    debianPackage: 'firefox-esr',
    advice: 'Install Firefox (140 or newer), or set OBELUS_FIREFOX to its program file.',
  },
};

/** Everything else that goes wrong here is a bug; this is for the reader. */
export class BrowserMissing extends Error {}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function usualPlaces({ commands, mac, windows }: Whereabouts): string[] {
  const { env, platform } = process;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  switch (platform) {
    case 'darwin':
      return [
        ...['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
          mac.map((app) => join(folder, app)),
        ),
        ...onPath,
      ];
    case 'win32': {
      const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
        (root) => root !== undefined,
      );
      return [...roots.flatMap((root) => windows.map((program) => join(root, program))), ...onPath];
    }
    default:
      return [...onPath, ...commands.map((command) => join('/snap/bin', command))];
  }
}

/** A variable that names no program is a mistake to point out, not to work around. */
function fromEnvironment({ variables }: Whereabouts): string | undefined {
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (!isProgram(path)) throw new BrowserMissing(`${variable} is set to ${path}, which is not a program.`);
    return path;
  }
  return undefined;
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && usualProgram('apt-get');

const usualProgram = (command: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => isProgram(join(folder, command)));

function install({ debianPackage }: Whereabouts): void {
  console.error(`Installing ${debianPackage} with apt-get …`);
  const run = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-q');
  run('install', '-y', '-q', '--no-install-recommends', debianPackage);
}

const lookFor = (whereabouts: Whereabouts) =>
  fromEnvironment(whereabouts) ?? usualPlaces(whereabouts).find(isProgram);

/** The browser, or `BrowserMissing` with what to do about it. */
export function findBrowser(name: BrowserName, options: { readonly install?: boolean } = {}): FoundBrowser {
  const whereabouts = WHEREABOUTS[name];
  let path = lookFor(whereabouts);
  if (!path && options.install && canInstall()) {
    try {
      install(whereabouts);
    } catch {
      throw new BrowserMissing(
        `${whereabouts.debianPackage} could not be installed with apt-get. ${whereabouts.advice}`,
      );
    }
    path = lookFor(whereabouts);
  }
  if (!path)
    throw new BrowserMissing(
      `No ${name === 'firefox' ? 'Firefox' : 'Chrome or Chromium'} was found. ${whereabouts.advice}`,
    );
  return { name, path };
}

// `npm run browsers`: shows which are used, installing what is missing where that can be done.
if (import.meta.main) {
  for (const name of ['chromium', 'firefox'] as const) {
    try {
      console.log(`${name}: ${findBrowser(name, { install: true }).path}`);
    } catch (error) {
      if (!(error instanceof BrowserMissing)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}
