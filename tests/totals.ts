/**
 * Ends a test run with one plain line: "12 passed, 0 failed", and what was
 * skipped, if anything was. Before it, one line for each test that passed only
 * when it was tried again: it counts as passed, and is a fault to mend.
 */
import type { Reporter, TestModule } from 'vitest/node';

type Outcome = 'passed' | 'failed' | 'skipped' | 'pending';

function count(modules: readonly TestModule[], unhandled: number): Record<Outcome, number> {
  // What broke outside of any test, or before its tests ran, failed too.
  const counts: Record<Outcome, number> = { passed: 0, failed: unhandled, skipped: 0, pending: 0 };
  for (const module of modules) {
    if (module.errors().length) counts.failed += 1;
    for (const test of module.children.allTests()) counts[test.result().state] += 1;
  }
  return counts;
}

/** Those that failed and then passed, by where they stand. */
function* passedLate(modules: readonly TestModule[]): Iterable<string> {
  for (const module of modules)
    for (const test of module.children.allTests('passed'))
      if (test.diagnostic()?.flaky) yield `${module.relativeModuleId} > ${test.fullName}`;
}

export class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    for (const name of passedLate(modules)) console.log(`Passed only on its second try: ${name}`);
    const { passed, failed, skipped } = count(modules, errors.length);
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
}
