/** What a page states: how it is marked, and what the card says of it by mouse and by keyboard. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { VERDICTS, type Verdict } from '../../knowledge/reading.ts';
import { TITLES } from './article.ts';
import { optionsIn, violations } from './axe.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard, expectSomeCard, hover, treeNodes } from './card.ts';
import { expectMarks, markBox, marks, middle, type Point } from './marks.ts';
import { openStatements, statedWords } from './statements.ts';

/** The words of the comparison in the open card. */
const comparison = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector('obelus-card')
        ?.shadowRoot?.querySelector<HTMLElement>('.comparison')
        ?.innerText.replace(/\s+/gu, ' ') ?? '',
  );

const hoverStatement = async (page: Page, verdict: Verdict) =>
  hover(page, await statedWords(page, verdict), 0, `obelus-${verdict}`);

inBrowsers('statements', (stage) => {
  test('are marked by verdict, each with a line of its own shape', async () => {
    const page = await openStatements(stage);
    const lines = await page.evaluate(
      (names) =>
        names.map((name) => {
          const style = getComputedStyle(document.body, `::highlight(obelus-${name})`);
          return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`;
        }),
      ['mention', ...VERDICTS],
    );
    expect(new Set(lines).size).toBe(6);
    expect(lines.every((line) => line.startsWith('underline '))).toBe(true);
  });

  test('the card compares first, with the source, and then shows the record', async () => {
    const page = await openStatements(stage);
    await hoverStatement(page, 'differs');
    const { text } = await expectCard(page, TITLES.aiAct);
    await expect
      .poll(() => comparison(page))
      .toMatch(
        /^Differs from the record Entered into force The page states 2 February 2025 On record .*1 August 2024.*Art\. 113 .*as of 12 July 2024/u,
      );
    expect(text.indexOf('Differs from the record')).toBeLessThan(text.indexOf(TITLES.aiAct));
    expect(text).toMatch(/On this page: 5 statements compared/u);
  });

  test.each([
    [
      'outdated',
      /^Outdated .*The page states 2 August 2026 On record .*2 December 2027.*as of 27 July 2026/u,
    ],
    ['unsupported', /^No source found .*reported as said by the MPA .*No public source/u],
    ['needs-context', /^Needs context .*2 December 2027 \(Annex III\)/u],
    ['agrees', /^Agrees with the record .*The page states 1 August 2024 On record .*1 August 2024/u],
  ] as const)('the card of a statement that is %s', async (verdict, words) => {
    const page = await openStatements(stage);
    await hoverStatement(page, verdict);
    await expect.poll(() => comparison(page)).toMatch(words);
    expect((await expectSomeCard(page)).text).not.toMatch(/\bfalse\b/iu);
  });

  test('where a statement and a mention overlap, the statement opens', async () => {
    const page = await stage.open(
      stage.site.put('/overlap.html', '<p>Bartz v. Anthropic was decided by Judge Vince Chhabria.</p>'),
    );
    const overlap = () =>
      page.evaluate(
        (names) => {
          const live = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
            const range = new Range();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range;
          };
          const claims = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(live));
          const mentions = [...(CSS.highlights.get('obelus-mention') ?? [])].map(live);
          for (const claim of claims)
            for (const mention of mentions) {
              if (claim.startContainer !== mention.startContainer) continue;
              const start = Math.max(claim.startOffset, mention.startOffset);
              const end = Math.min(claim.endOffset, mention.endOffset);
              if (start >= end) continue;
              const place = {
                startContainer: claim.startContainer,
                endContainer: claim.startContainer,
                collapsed: false,
              };
              const { x, y, width, height } = live({
                ...place,
                startOffset: start,
                endOffset: end,
              }).getBoundingClientRect();
              return { x: x + width / 2, y: y + height / 2 };
            }
          return null;
        },
        VERDICTS.map((verdict) => `obelus-${verdict}`),
      );
    await expect.poll(overlap).not.toBeNull();
    const shared = (await overlap()) as Point;
    await page.mouse.move(shared.x + 30, shared.y + 60);
    await page.mouse.move(shared.x, shared.y, { steps: 5 });
    await expect.poll(() => comparison(page)).toMatch(/On record/u);
  });

  test('a mention’s card lists what the page states about its record', async () => {
    const page = await openStatements(stage);
    await hover(page, 'EU AI Act');
    const { text } = await expectCard(page, TITLES.aiAct);
    expect(await comparison(page)).toBe('');
    const words = text.replace(/\s+/gu, ' ');
    expect(words).toMatch(/Stated on this page Differs from the record Entered into force/u);
    expect(words).toMatch(/Agrees with the record Entered into force/u);
  });

  test('are walked by keyboard; the card opens at them with the focus', async () => {
    const page = await openStatements(stage);
    await stage.browser.pressCommand('next-mark');
    await expectMarks(page, ['EU AI Act'], 'obelus-current');
    await stage.browser.pressCommand('next-mark');
    await expectMarks(page, [await statedWords(page, 'differs')], 'obelus-current');
    await stage.browser.pressCommand('open-card');
    const { hasFocus } = await expectCard(page, TITLES.aiAct);
    expect(hasFocus).toBe(true);
    await expect.poll(() => comparison(page)).toMatch(/^Differs from the record/u);
    const described = () =>
      page.evaluate(() => {
        const root = document.querySelector('obelus-card')?.shadowRoot;
        const ids =
          root?.querySelector('[role="dialog"]')?.getAttribute('aria-describedby')?.split(' ') ?? [];
        return ids.map((id) => root?.getElementById(id)?.textContent).join(' ');
      });
    await expect
      .poll(described)
      .toMatch(/^Differs from the record The page states2 February 2025On record.*1 August 2024/u);
  });

  test('text that changes loses its marks', async () => {
    const page = await openStatements(stage);
    await page.evaluate(() => {
      const paragraph = document.getElementById('differs') as HTMLElement;
      paragraph.textContent = 'The EU AI Act entered into force on 1 August 2024.';
    });
    await expectMarks(page, [], 'obelus-differs');
    await expect.poll(async () => (await marks(page, 'obelus-agrees')).length).toBe(2);
  });

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    test('axe finds nothing in a comparison', async () => {
      const page = await openStatements(stage);
      await stage.browser.setColorScheme(page, scheme);
      await hoverStatement(page, 'outdated');
      await expectSomeCard(page);
      await expect.poll(() => comparison(page)).not.toBe('');
      expect(await violations(page, ['obelus-card', '[role="dialog"]'], optionsIn(scheme))).toEqual([]);
    });
  });

  test('the middle of a line is not covered by its card', async () => {
    const page = await openStatements(stage);
    const mark = middle(await markBox(page, await statedWords(page, 'outdated'), 0, 'obelus-outdated'));
    await hoverStatement(page, 'outdated');
    await expectSomeCard(page);
    await expect.poll(() => comparison(page)).not.toBe('');
    expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, mark)).toBe('p');
  });
});

inBrowsers(
  'the accessibility tree',
  (stage) => {
    test('names the card after its record and describes it by the verdict', async () => {
      const page = await openStatements(stage);
      for (const words of ['EU AI Act', await statedWords(page, 'differs')]) {
        await stage.browser.pressCommand('next-mark');
        await expectMarks(page, [words], 'obelus-current');
      }
      await stage.browser.pressCommand('open-card');
      await expectCard(page, TITLES.aiAct);
      const description = /^Differs from the record .*2 February 2025.*1 August 2024/u;
      await expect
        .poll(() => treeNodes(page))
        .toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              role: 'dialog',
              name: TITLES.aiAct,
              description: expect.stringMatching(description),
            }),
            expect.objectContaining({ role: 'heading', name: 'Differs from the record' }),
          ]),
        );
    });

    test('the badge counts what deserves a look', async () => {
      const page = await openStatements(stage);
      const target = await stage.browser.browser.waitForTarget(
        (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
      );
      const worker = await target.worker();
      const badge = () =>
        worker?.evaluate(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: {
              tabs: { query(wanted: object): Promise<{ id: number }[]> };
              action: {
                getBadgeText(of: object): Promise<string>;
                getBadgeBackgroundColor(of: object): Promise<number[]>;
              };
            };
          };
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          const of = { tabId: tab?.id };
          return [await chrome.action.getBadgeText(of), await chrome.action.getBadgeBackgroundColor(of)];
        });
      await expect.poll(badge).toEqual(['3', [179, 38, 30, 255]]);
      expect(page.isClosed()).toBe(false);
    });
  },
  { only: 'chromium' },
);
