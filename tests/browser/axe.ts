/** Asks axe-core about a page as it is now. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Options of axe.run: rules switched otherwise than axe has them, or the only ones to ask. */
interface Options {
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
  readonly runOnly?: readonly string[];
}

/** A card is no page with regions; its buttons are to be large enough. */
const OPTIONS: Options = { rules: { 'target-size': { enabled: true }, region: { enabled: false } } };

/** Schemes change nothing but colours: what is asked in full in the light is asked in the dark for them alone. */
export const optionsIn = (scheme: 'light' | 'dark'): Options =>
  scheme === 'light' ? OPTIONS : { runOnly: ['color-contrast', 'link-in-text-block'] };

/** Each violation as one readable text; none is what is wanted. `scope` is a selector, through shadow roots as a list. */
export async function violations(
  page: Page,
  scope: string | readonly string[] = 'html',
  options: Options = OPTIONS,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  // What is half faded in has other colours than it will have.
  await page.evaluate(async () => {
    const roots = [document, document.querySelector('obelus-card')?.shadowRoot];
    const moving = roots
      .flatMap((root) => root?.getAnimations() ?? [])
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    // In a tab that is not in front, nothing moves on.
    for (const animation of moving) animation.finish();
  });
  const found = await page.evaluate(
    async (scope, options) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown, options: object): Promise<{ violations: Found[] }> };
      };
      const include = typeof scope === 'string' ? [scope] : [{ fromShadowDom: scope }];
      return (await axe.run({ include }, { resultTypes: ['violations'], ...options })).violations;
    },
    scope,
    options,
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`).join('\n')}`,
  );
}
