/**
 * Runs once before the browser tests: finds the browsers (installing them
 * where that can be done), builds the extension for both, and hands the paths
 * to the tests. The build is of mode "test", which differs from the real one
 * in one thing: the card's shadow root is open, so that tests can look inside.
 * OBELUS_NO_BUILD=1 takes what was built before.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { BrowserMissing, type BrowserName, findBrowser } from '../../scripts/find-browser.ts';

/** Where a browser and the extension for it are. */
export interface BrowserUnderTest {
  readonly path: string;
  readonly extension: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Only those that are there. */
    browsers: Partial<Record<BrowserName, BrowserUnderTest>>;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

function build(target: string): Promise<void> {
  const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  const child = spawn(process.execPath, [wxt, 'build', '--browser', target, '--mode', 'test'], {
    cwd: ROOT,
    // Vitest sets NODE_ENV to "test", which would build a slower extension than readers get.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  return new Promise((done, fail) =>
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`The build for ${target} failed:\n${output}`)),
    ),
  );
}

/** One missing browser is told and left out; in CI, where both belong, it is an error. */
function find(name: BrowserName): string | undefined {
  try {
    return findBrowser(name, { install: true }).path;
  } catch (error) {
    if (!(error instanceof BrowserMissing) || process.env['CI']) throw error;
    console.warn(`\n${error.message}\nThe tests in ${name} are skipped.\n`);
    return undefined;
  }
}

/** OBELUS_BROWSERS=firefox runs the tests in that one alone. */
const wanted = (process.env['OBELUS_BROWSERS']?.split(',') ?? Object.keys(TARGETS)) as BrowserName[];

export async function setup(project: TestProject): Promise<void> {
  const browsers: Partial<Record<BrowserName, BrowserUnderTest>> = {};
  for (const name of wanted) {
    const path = find(name);
    if (path) browsers[name] = { path, extension: `${ROOT}.output/${TARGETS[name]}-mv3-test` };
  }
  const names = Object.keys(browsers) as BrowserName[];
  if (!names.length) throw new Error('No browser to test in was found.');
  if (!process.env['OBELUS_NO_BUILD'])
    await build(TARGETS[names[0] as BrowserName]).then(() =>
      Promise.all(names.slice(1).map((name) => build(TARGETS[name]))),
    );
  for (const { extension } of Object.values(browsers))
    if (!existsSync(`${extension}/manifest.json`))
      throw new Error(`${extension} is not built; leave out OBELUS_NO_BUILD.`);
  project.provide('browsers', browsers);
}
