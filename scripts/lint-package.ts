/**
 * `npm run lint-package`: what addons.mozilla.org will say of the package for
 * Firefox that `npm run zip` made. Exit status 1 on an error, and on a warning
 * that docs/release.md does not explain.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { versionOf } from './source-files.ts';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface Report {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
  readonly notices: readonly Message[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const linter = `${ROOT}node_modules/addons-linter/bin/addons-linter`;
const archive = `${ROOT}.output/obelus-${versionOf(ROOT)}-firefox.zip`;

const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', archive], {
  encoding: 'utf8',
  maxBuffer: 64e6,
});
if (!stdout.trim().startsWith('{')) {
  console.error(stderr || stdout);
  process.exit(1);
}

const { errors, warnings, notices } = JSON.parse(stdout) as Report;
const release = readFileSync(`${ROOT}docs/release.md`, 'utf8');
const isExplained = ({ code }: Message) => release.includes(`\`${code}\``);
const show = (kind: string) => (message: Message) => {
  const { code, file = '', line = '', message: words } = message;
  console.log(
    `${kind} ${code} ${file}${line && `:${line}`}  ${words}${isExplained(message) ? '  (explained)' : ''}`,
  );
};

errors.forEach(show('error  '));
warnings.forEach(show('warning'));
notices.forEach(show('notice '));
console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);

const failed = errors.length > 0 || !warnings.every(isExplained);
process.exit(failed ? 1 : 0);
