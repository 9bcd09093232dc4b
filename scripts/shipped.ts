/**
 * `npm run shipped`: what has to hold of the built extensions, for both
 * browsers. Exit status 1 when something does not, or is not built.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPackage } from './shipped/package-files.ts';
import { rules } from './shipped/rules.ts';
import { readTold } from './shipped/told.ts';

const told = readTold();
let failed = false;

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = fileURLToPath(new URL(`../.output/${build}`, import.meta.url));
  console.log(build);
  if (!existsSync(folder)) {
    console.log('  not built; run `npm run build` first');
    failed = true;
    continue;
  }
  const files = readPackage(folder);
  for (const [what, rule] of Object.entries(rules(told))) {
    const problems = rule(files);
    failed ||= problems.length > 0;
    console.log(`  ${problems.length ? 'NO ' : 'yes'}  ${what}`);
    for (const problem of problems) console.log(`         ${problem}`);
  }
}

process.exit(failed ? 1 : 0);
