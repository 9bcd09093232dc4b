/** The desk: what the page states, a draft, corrections, citations, reports, stories. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { ARTICLE_MARKS, TITLES } from './article.ts';
import { inBrowsers } from './browsers.ts';
import { expectCard } from './card.ts';
import {
  copied,
  deskOf,
  draftText,
  focused,
  groups,
  notice,
  pasteDraft,
  pressButton,
  RIGHT,
  statements,
  typeDraft,
  WRONG,
} from './desk.ts';
import { expectMarks, marks } from './marks.ts';
import { text } from './popup.ts';
import { openStatements, statedWords } from './statements.ts';

const choose = (desk: Page, label: string, value: string) =>
  desk.evaluate(
    (label, value) => {
      const select = [...document.querySelectorAll<HTMLSelectElement>(`[aria-label="${label}"]`)].find(
        (select) => select.checkVisibility(),
      );
      if (!select) throw new Error(`No choice of ${label}`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    value,
  );

const focusedRole = (desk: Page) => desk.evaluate(() => document.activeElement?.getAttribute('role') ?? '');

inBrowsers('the desk', (stage) => {
  describe('this page', () => {
    test('lists statements by outcome with sources, and goes to one', async () => {
      const page = await openStatements(stage);
      const desk = await deskOf(stage.browser, page);
      await expect
        .poll(() => groups(desk))
        .toEqual([
          'Differs from the record 1',
          'Outdated 1',
          'No source found 1',
          'Needs context 1',
          'Agrees with the record 1',
          expect.stringMatching(/^Mentions \d+$/u),
        ]);
      await expect.poll(() => text(desk, '#view-page .coverage')).toBe('5 statements compared');
      await expect
        .poll(async () => (await statements(desk))[0])
        .toMatch(
          /EU Artificial Intelligence Act .*The page states 2 February 2025 On record .*1 August 2024.*Official Journal.*as of 12 July 2024/u,
        );
      await page.bringToFront();
      await pressButton(desk, 'Go to “2 February 2025” in the text');
      await expectCard(page, TITLES.aiAct);
      await expectMarks(page, [await statedWords(page, 'differs')], 'obelus-current');
      await desk.close();
    });

    test('filters by subject and outcome, and says how many are left', async () => {
      const page = await openStatements(stage);
      const desk = await deskOf(stage.browser, page);
      await expect.poll(async () => (await groups(desk)).length).toBe(6);
      await choose(desk, 'Outcome', 'outdated');
      await expect.poll(() => groups(desk)).toEqual(['Outdated 1']);
      await expect.poll(() => text(desk, '#view-page .desk-findings [role="status"]')).toBe('Outdated: 1');
      await choose(desk, 'Outcome', 'all');
      await choose(desk, 'Subject', 'film');
      await expect.poll(() => groups(desk)).toEqual(['No source found 1']);
      await desk.close();
    });

    test('follows the page', async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      await expectMarks(page, ARTICLE_MARKS);
      const desk = await deskOf(stage.browser, page);
      await expect.poll(() => groups(desk)).toContain(`Mentions ${new Set(ARTICLE_MARKS).size - 1}`);
      expect(await groups(desk)).not.toContain('Differs from the record 1');
      await page.bringToFront();
      await page.evaluate((words) => {
        const paragraph = Object.assign(document.createElement('p'), { textContent: words });
        document.querySelector('article')?.append(paragraph);
      }, WRONG);
      await expect.poll(() => groups(desk)).toContain('Differs from the record 1');
      await page.goto(stage.site.fixture('off-topic.html'));
      await expect
        .poll(() => text(desk, '#view-page .desk-findings .hint'))
        .toBe('Nothing marked on this page.');
      await desk.close();
    });
  });

  describe('a draft', () => {
    test('is marked while it is typed, in the lines of pages, without a node of ours', async () => {
      const desk = await deskOf(stage.browser);
      await typeDraft(desk, `${WRONG} Then Bartz v. Anthropic.\n\n${RIGHT}`);
      await expectMarks(desk, ['February 2, 2025'], 'obelus-differs');
      await expectMarks(desk, ['1 August 2024'], 'obelus-agrees');
      await expect.poll(() => marks(desk)).toContain('Bartz v. Anthropic');
      expect(
        await desk.evaluate(
          () =>
            [...(document.querySelector('#draft')?.querySelectorAll('*') ?? [])].filter(
              ({ localName }) => localName !== 'br',
            ).length,
        ),
      ).toBe(0);
      await expect
        .poll(() => groups(desk))
        .toEqual(['Differs from the record 1', 'Agrees with the record 1', 'Mentions 2']);
      // Marks move with the text and go with it.
      await desk.evaluate(() => {
        const draft = document.querySelector('#draft') as HTMLElement;
        draft.focus();
        getSelection()?.collapse(draft.firstChild, 0);
      });
      await desk.keyboard.type('So, once more. ');
      await expectMarks(desk, ['February 2, 2025'], 'obelus-differs');
      await desk.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelector('#draft') as HTMLElement);
        document.execCommand('delete');
      });
      await expectMarks(desk, [], 'obelus-differs');
      await expect.poll(() => groups(desk)).toEqual([]);
      await desk.close();
    });

    test('takes the value on record when asked, in its own manner, and undo takes it back', async () => {
      const desk = await deskOf(stage.browser);
      await typeDraft(desk, `Before. ${WRONG} After.`);
      await pressButton(desk, 'Put in “August 1, 2024”');
      await expect
        .poll(() => draftText(desk))
        .toBe('Before. The EU AI Act entered into force on August 1, 2024. After.');
      await expectMarks(desk, ['August 1, 2024'], 'obelus-agrees');
      await desk.evaluate(() => document.execCommand('undo'));
      await expect.poll(() => draftText(desk)).toBe(`Before. ${WRONG} After.`);
      await expectMarks(desk, ['February 2, 2025'], 'obelus-differs');
      await desk.close();
    });

    test('gives values and citations to paste, in every form', async () => {
      const desk = await deskOf(stage.browser);
      await typeDraft(desk, WRONG);
      await pressButton(desk, 'Copy value');
      await expect.poll(() => copied(desk)).toBe('1 August 2024');
      const cited = async (form: string) => {
        await desk.evaluate((form) => {
          const select = [...document.querySelectorAll<HTMLSelectElement>('.desk-filters label select')].find(
            (select) => select.checkVisibility(),
          );
          if (!select) throw new Error('No form to choose');
          select.value = form;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }, form);
        await pressButton(desk, 'Copy citation');
        const before = await copied(desk);
        await expect.poll(() => copied(desk)).not.toBe('');
        return expect.poll(() => copied(desk), { message: `${form}, after ${before}` });
      };
      await (await cited('plain')).toMatch(
        /^Regulation \(EU\) 2024\/1689 .*, Art\. 113, .*July 12, 2024, https:/u,
      );
      await (await cited('footnote')).toMatch(/^Official Journal.*July 12, 2024.*\.$/u);
      await (await cited('markdown')).toMatch(/^\[Regulation.*\]\(https:/u);
      await (await cited('html')).toMatch(/^<cite><a href="https:.*<time datetime="2024-07-12">/u);
      await (await cited('bibtex')).toMatch(/^@misc\{[^,]+,\n[\s\S]*year = \{2024\}/u);
      await (await cited('csl')).toMatch(/"date-parts": \[\s*\[\s*2024,\s*7,\s*12/u);
      await desk.close();
    });

    test('gives one report of all of it', async () => {
      const desk = await deskOf(stage.browser);
      await typeDraft(desk, `Plain words.\n\n${WRONG} Bartz v. Anthropic settled for $2.5 billion.`);
      await expect.poll(() => groups(desk)).toContain('Differs from the record 2');
      await pressButton(desk, 'Copy report');
      await expect.poll(() => copied(desk)).toMatch(/^# Checked against the record/u);
      const markdown = await copied(desk);
      expect(markdown).toMatch(/2 statements compared/u);
      expect(markdown).toMatch(/Draft 1, line 3, column 37/u);
      expect(markdown).toMatch(/- Entry: eu-ai-act, revision \d+/u);
      expect(markdown).toMatch(/web\.archive\.org\/web\/20240712\//u);
      await choose(desk, 'Form of the report', 'json');
      await pressButton(desk, 'Copy report');
      await expect.poll(() => copied(desk)).toMatch(/^\{/u);
      const report = JSON.parse(await copied(desk));
      expect(report.record.entries).toBeGreaterThan(500);
      expect(report.groups[0].claims[0]).toMatchObject({
        sentence: WRONG,
        stated: 'February 2, 2025',
        record: { id: 'eu-ai-act', title: TITLES.aiAct, revision: expect.any(Number) },
      });
      await choose(desk, 'Form of the report', 'claimreview');
      await desk.waitForSelector('.desk-report .desk-input');
      await desk.type('.desk-report .desk-input', 'The Daily Example');
      await pressButton(desk, 'Copy report');
      await expect.poll(() => copied(desk)).toMatch(/"@type": "ClaimReview"/u);
      expect(await copied(desk)).toContain('The Daily Example');
      await choose(desk, 'Form of the report', 'html');
      await pressButton(desk, 'Copy report');
      await expect.poll(() => copied(desk)).toMatch(/^<!DOCTYPE html>/u);
      await pressButton(desk, 'Save report');
      const file = join(stage.downloads, 'Draft 1.html');
      await expect.poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : '')).toBe(await copied(desk));
      await desk.close();
    });

    test('shows how far a long one is read, stops, and goes on', async () => {
      const desk = await deskOf(stage.browser);
      const long = Array.from(
        { length: 3000 },
        (_, i) => `${i}. ${WRONG} ${RIGHT} Bartz v. Anthropic is over.`,
      );
      await pasteDraft(desk, long.join('\n\n'));
      await expect
        .poll(() => text(desk, '.desk-progress'), { timeout: 60_000, interval: 20 })
        .toMatch(/% read/u);
      await pressButton(desk, 'Stop');
      await expect.poll(() => text(desk, '.desk-progress')).toMatch(/^Stopped at \d+ %/u);
      const far = Number.parseInt((await text(desk, '.desk-progress')).replace(/\D+/u, ''), 10);
      expect(far).toBeLessThan(100);
      await pressButton(desk, 'Read on');
      await expect
        .poll(() => groups(desk), { timeout: 90_000 })
        .toEqual([
          'Differs from the record 3000',
          'Agrees with the record 3000',
          expect.stringMatching(/^Mentions/u),
        ]);
      await expect.poll(() => text(desk, '.desk-progress')).toBe('');
      // Thousands of rows are not drawn at once.
      expect((await statements(desk)).length).toBeLessThan(100);
      await desk.close();
    });

    test('says so when no editor of the page has the focus', async () => {
      const page = await stage.open(stage.site.fixture('article.html'));
      const desk = await deskOf(stage.browser, page);
      await desk.click('#tab-draft');
      await pressButton(desk, 'Read the focused editor');
      await expect.poll(() => notice(desk)).toMatch(/^No editor with the focus was found/u);
      expect(await draftText(desk)).toBe('');
      await desk.close();
    });
  });

  test('the keyboard alone: to the draft, to a finding, into the text and back', async () => {
    const desk = await deskOf(stage.browser);
    await desk.keyboard.press('Tab');
    await expect.poll(() => focusedRole(desk)).toBe('combobox');
    await desk.keyboard.press('Tab');
    await expect.poll(() => focused(desk)).toBe('tab-page');
    await desk.keyboard.press('ArrowRight');
    await expect.poll(() => focused(desk)).toBe('tab-draft');
    for (const stop of ['New draft', 'Read the focused editor', 'draft']) {
      await desk.keyboard.press('Tab');
      await expect.poll(() => focused(desk)).toBe(stop);
    }
    await desk.keyboard.type(`Bartz v. Anthropic settled for $2.5 billion. ${WRONG} That was all.`);
    await expectMarks(desk, ['$2.5 billion', 'February 2, 2025'], 'obelus-differs');
    await expect.poll(() => groups(desk)).toContain('Differs from the record 2');
    // The caret is in no finding: to the list of findings, and on to the first.
    await desk.keyboard.press('Escape');
    await expect.poll(() => focused(desk)).toBe('draft-findings');
    for (let i = 0; i < 14 && !(await focused(desk)).startsWith('Go to “$2.5'); i++)
      await desk.keyboard.press('Tab');
    await expect.poll(() => focused(desk)).toBe('Go to “$2.5 billion” in the text');
    await desk.keyboard.press('ArrowDown');
    await expect.poll(() => focused(desk)).toBe('Go to “February 2, 2025” in the text');
    await desk.keyboard.press('Enter');
    await expect.poll(() => focused(desk)).toBe('draft');
    await expect.poll(() => desk.evaluate(() => getSelection()?.toString())).toBe('February 2, 2025');
    await desk.keyboard.press('Escape');
    await expect.poll(() => focused(desk)).toBe('Go to “February 2, 2025” in the text');
    // The record, and back to the row.
    await desk.keyboard.down('Shift');
    await desk.keyboard.press('Tab');
    await desk.keyboard.up('Shift');
    await desk.keyboard.press('Enter');
    await expect.poll(() => text(desk, '#obelus-title')).toBe(TITLES.aiAct);
    await desk.keyboard.press('Escape');
    await expect.poll(() => focused(desk)).toBe(`Show the record: ${TITLES.aiAct}`);
    await desk.close();
  });

  test('pins a record to a story, and says what changed in it since', async () => {
    const desk = await deskOf(stage.browser);
    await typeDraft(desk, RIGHT);
    await desk.focus('[role="combobox"]');
    await desk.keyboard.type('bartz v. anthropic');
    await expect.poll(() => text(desk, '[role="option"] .row-title')).toBe(TITLES.bartz);
    await desk.keyboard.press('Enter');
    await pressButton(desk, 'Pin to “My story”');
    await expect.poll(() => text(desk, '.desk-foot')).toBe('Pinned to “My story”');
    await desk.keyboard.press('Escape');
    await expect.poll(() => focusedRole(desk)).toBe('combobox');
    await desk.keyboard.press('Escape');
    await expect.poll(() => text(desk, '.desk-stories > summary')).toBe('Pinned records 1');
    await expect
      .poll(() => desk.evaluate(() => document.querySelector('.pinned-state')?.textContent))
      .toMatch(/^No change · pinned .* · revision \d+$/u);
    // As a pin of an earlier version of the record would be. What is shown as pinned is only then written down.
    const age = () =>
      desk.evaluate(async () => {
        type Storage = {
          storage: { local: { get(key: string): Promise<never>; set(items: object): Promise<void> } };
        };
        const world = globalThis as unknown as { browser?: Storage; chrome: Storage };
        const { local } = (world.browser ?? world.chrome).storage;
        interface Stored {
          stories?: {
            pins: { status: string; facts: { label: string; value: string; content: string }[] }[];
          }[];
        }
        const { stories } = (await local.get('stories')) as Stored;
        const pin = stories?.[0]?.pins[0];
        if (!pin) return false;
        pin.status = 'Pending';
        for (const fact of pin.facts)
          if (fact.label === 'Settlement')
            Object.assign(fact, { value: 'USD 1 billion', content: 'another' });
        await local.set({ stories });
        return true;
      });
    await expect.poll(age).toBe(true);
    await desk.close();
    const later = await deskOf(stage.browser);
    await expect.poll(() => text(later, '.desk-stories > summary')).toBe('Pinned records 1, 1 changed');
    await expect.poll(() => text(later, '.changes')).toMatch(/Status When pinned Pending Now Settled/u);
    await expect
      .poll(() => text(later, '.changes'))
      .toMatch(/Settlement When pinned USD 1 billion Now at least USD 1\.5 billion .*The Verge/u);
    await pressButton(later, 'Noted');
    await expect.poll(() => text(later, '.desk-stories > summary')).toBe('Pinned records 1');
    await pressButton(later, 'Unpin');
    await expect.poll(() => text(later, '.desk-stories > summary')).toBe('Pinned records 0');
    await later.close();
  });
});
