/**
 * tests/fixtures/statements.html: one paragraph for each verdict, with the
 * verdict as its id. Which words of it are marked is the reading's own affair.
 */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { VERDICTS, type Verdict } from '../../knowledge/reading.ts';
import type { Stage } from './browsers.ts';
import { type HighlightName, marks } from './marks.ts';

/** The paragraphs in which the marks of a kind lie. */
const places = (page: Page, highlight: HighlightName) =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map(({ startContainer }) => startContainer.parentElement?.id),
    highlight,
  );

/** Opens the page and waits until each statement is marked by its verdict. */
export async function openStatements(stage: Stage): Promise<Page> {
  const page = await stage.open(stage.site.fixture('statements.html'));
  for (const verdict of VERDICTS)
    await expect.poll(() => places(page, `obelus-${verdict}`), { message: verdict }).toEqual([verdict]);
  return page;
}

/** The words that are marked with a verdict. */
export async function statedWords(page: Page, verdict: Verdict): Promise<string> {
  const [words = ''] = await marks(page, `obelus-${verdict}`);
  return words;
}
