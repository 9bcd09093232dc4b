/**
 * Marks over fields lie exactly over their words, or are not shown. To compare,
 * the copy of the text that carries the marks is painted in black in place of
 * the field's own text: the two pictures have to be the same.
 */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBrowsers } from '../browsers.ts';
import { settle } from '../marks.ts';
import { type Desk, openDesk } from './desk.ts';
import { expectSeen, seenMarks } from './seen.ts';

const TEXT = [
  'The EU AI Act entered into force in 2022, as some say; others remember that it was later than that.',
  'In Bartz v. Anthropic, a class of authors settled, and everyone else kept asking what that would mean for them.',
  'Waffles, AVATAR, fjord: office affinity. To Wm. Tv. with\ttabs\tand  double  spaces.',
  'Again the AI Act.',
].join('\n\n');

const RTL_TEXT = [
  'לפי EU AI Act, החוק נכנס לתוקף. זה משפט ארוך שנשבר לכמה שורות כדי לבדוק את היישור.',
  'בעניין Bartz v. Anthropic הושגה פשרה.',
].join('\n\n');

const html = (field: string, style = '', more = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Field</title>
  <style>textarea, input { color: black; background: white; ${style} }</style></head>
  <body style="margin: 37px 20px; font: 15px/1.4 sans-serif">${more}${field}</body></html>`;

const area = (text: string, attributes = '') =>
  `<textarea rows="14" cols="48" ${attributes}>${text}</textarea>`;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Pictures {
  readonly marked: string;
  readonly own: string;
  readonly copy: string;
  readonly empty: string;
}

const fieldBoxes = (page: Page): Promise<Box[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('textarea, input')].map((field) => {
      const { x, y, width, height } = field.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );

/** Pictures of the page with its marks, without them, with the copies' text in place of the fields' own, and without any. */
async function pictures(page: Page): Promise<Pictures> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const copies = [...(CSS.highlights.get('obelus-mention') ?? [])].map(({ startContainer }) =>
      startContainer.parentElement?.closest<HTMLElement>('.text'),
    );
    const fields = document.querySelectorAll<HTMLElement>('textarea, input');
    for (const { style } of fields) style.caretColor = 'transparent';
    Object.assign(window, {
      paint: (own: string, copy: string) => {
        for (const { style } of fields) style.color = own;
        for (const text of copies) if (text) text.style.color = copy;
      },
    });
  });
  const shoot = async (own: string, copy: string) => {
    await page.evaluate(
      async (own, copy) => {
        (window as unknown as { paint(own: string, copy: string): void }).paint(own, copy);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      },
      own,
      copy,
    );
    return page.screenshot({ encoding: 'base64' });
  };
  const marked = await shoot('black', 'transparent');
  await page.evaluate(() => {
    const kept = [...CSS.highlights];
    CSS.highlights.clear();
    Object.assign(window, {
      mark: () => {
        for (const [name, highlight] of kept) CSS.highlights.set(name, highlight);
      },
    });
  });
  const unmarked = {
    own: await shoot('black', 'transparent'),
    copy: await shoot('transparent', 'black'),
    empty: await shoot('transparent', 'transparent'),
  };
  await page.evaluate(() => {
    const { mark, paint } = window as unknown as { mark(): void; paint(own: string, copy: string): void };
    paint('black', 'transparent');
    mark();
  });
  return { marked, ...unmarked };
}

/** How many pixels of two pictures differ by more than a shade, in each of the boxes. */
const differences = (page: Page, boxes: readonly Box[], a: string, b: string): Promise<number[]> =>
  page.evaluate(
    async (boxes, ...sources) => {
      const images = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d', {
            willReadFrequently: true,
          }) as OffscreenCanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          return { context, scale: image.width / innerWidth };
        }),
      );
      return boxes.map(({ x, y, width, height }) => {
        const [one, other] = images.map(
          ({ context, scale }) =>
            context.getImageData(x * scale, y * scale, width * scale, height * scale).data,
        );
        let differs = 0;
        for (let i = 0; i < (one?.length ?? 0); i += 4)
          if (Math.abs((one?.[i + 1] ?? 0) - (other?.[i + 1] ?? 0)) > 64) differs++;
        return differs;
      });
    },
    boxes,
    a,
    b,
  );

const CASES: Readonly<Record<string, { field: string; style?: string; marks?: readonly string[] }>> = {
  'a monospaced font': { field: area(TEXT), style: 'font: 14px/1.5 monospace' },
  'a proportional font, justified': {
    field: area(TEXT),
    style: 'font: 17.3px Georgia, serif; text-align: justify',
  },
  'letter and word spacing, an odd width': {
    field: area(TEXT),
    style:
      'font: 16px sans-serif; letter-spacing: .37px; word-spacing: 3px; width: 417.6px; padding: 7px 13.5px 3px 9px; border: 3px solid gray; box-sizing: border-box',
  },
  'a scroll bar': {
    field: area(TEXT),
    style: 'font: 15px sans-serif; height: 3.2em; overflow-y: scroll',
    marks: ['EU AI Act'],
  },
  'capitals by style, ligatures off': {
    field: area(TEXT),
    style: 'font: 15px sans-serif; text-transform: uppercase; font-variant-ligatures: none; line-height: 1.9',
  },
  'no wrapping': { field: area(TEXT, 'wrap="off"'), style: 'font: 15px sans-serif' },
  'from right to left': {
    field: area(RTL_TEXT, 'dir="rtl"'),
    style: 'font: 16px sans-serif; height: 9em; overflow-y: scroll',
    marks: ['EU AI Act', 'Bartz v. Anthropic'],
  },
  'a field of one line': {
    field: '<input size="60" value="The EU AI Act and Bartz v. Anthropic">',
    style: 'font: 16px serif; padding: 9px 5px; height: 44px',
    marks: ['EU AI Act', 'Bartz v. Anthropic'],
  },
};

const ALL = ['EU AI Act', 'Bartz v. Anthropic', 'AI Act'];

inBrowsers('fields', (stage) => {
  let desk: Desk;
  stage.onLaunch(async () => {
    desk = await openDesk(stage);
    await desk.setEditors(true);
  });

  const open = (name: string, body: string) => stage.open(stage.site.put(`/${name}.html`, body));

  /** What is not as it has to be, of each field of the page. */
  const faults = async (page: Page, names: readonly string[]): Promise<string[]> => {
    const boxes = await fieldBoxes(page);
    const { marked, own, copy, empty } = await pictures(page);
    const between = (a: string, b: string) => differences(page, boxes, a, b);
    const inks = await between(own, empty);
    const besides = await between(own, copy);
    const marks = await between(marked, own);
    return names.flatMap((name, i) => {
      const [ink = 0, beside = 0, painted = 0] = [inks[i], besides[i], marks[i]];
      return [
        ...(ink > 200 ? [] : [`${name}: ink ${ink}`]),
        ...(beside / ink < 0.02 ? [] : [`${name}: beside it ${beside} of ${ink}`]),
        ...(painted > 20 ? [] : [`${name}: marks ${painted}`]),
      ];
    });
  };
  /** The marks follow their field a moment after it moved. */
  const expectExact = (page: Page, names: readonly string[] = ['field']) =>
    expect.poll(() => faults(page, names), { timeout: 30_000 }).toEqual([]);

  test('in all kinds of fonts and boxes', async () => {
    const cases = Object.entries(CASES);
    const page = await open(
      'kinds',
      html(
        cases
          .map(([, { field, style }]) => `<div>${field.replace(/^<\w+/u, `$& style="${style}"`)}</div>`)
          .join(''),
        '',
        // At whole pixels: letters that begin between two are painted a shade apart.
        '<style>body { display: grid; grid: auto-flow 420px / repeat(3, 590px); gap: 10px; align-items: start; }</style>',
      ),
    );
    await page.setViewport({ width: 1840, height: 1380 });
    const seen = async () => {
      const boxes = await fieldBoxes(page);
      const marks = (await seenMarks(page)).filter(({ isInView }) => isInView);
      return boxes.map(({ x, y, width, height }) =>
        marks
          .filter((mark) => mark.x > x && mark.x < x + width && mark.y > y && mark.y < y + height)
          .map(({ words }) => words),
      );
    };
    await expect.poll(seen).toEqual(cases.map(([, { marks = ALL }]) => marks));
    await expectExact(
      page,
      cases.map(([name]) => name),
    );
  });

  test('typed into, scrolled, resized, moved by the page', async () => {
    const page = await open('moved', html(area(TEXT), 'font: 15px/1.4 sans-serif; height: 8em'));
    await expectSeen(page, ALL);
    await page.focus('textarea');
    await page.keyboard.type('First Midjourney. ');
    await expect
      .poll(async () => (await seenMarks(page)).map(({ words }) => words).toSorted())
      .toEqual([...ALL, 'Midjourney'].toSorted());
    await page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.style.width = '311px';
      field.scrollTop = 40;
      document.body.style.paddingTop = '23px';
    });
    await expect.poll(() => seenMarks(page)).toHaveLength(4);
    await expectExact(page);
  });

  test('at 200 % zoom', async () => {
    const page = await open('zoomed', html(area(TEXT), 'font: 15px/1.4 serif'));
    await expectSeen(page, ALL);
    await desk.zoom(page, 2);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(2);
    await expectSeen(page, ALL);
    await expectExact(page);
    await desk.zoom(page, 1);
  });

  test('a font that comes late', async () => {
    const page = await open('late', html(area(TEXT), 'font: 15px/1.4 late, serif'));
    await expectSeen(page, ALL);
    const widths = await page.evaluate(async () => {
      const width = () => {
        const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.font = '15px late, serif';
        return context.measureText('iiiiiiiiii').width;
      };
      const before = width();
      const face = new FontFace('late', 'local("DejaVu Sans Mono"), local("Liberation Mono")');
      document.fonts.add(await face.load());
      return [before, width()];
    });
    expect(widths[0]).not.toBe(widths[1]);
    await expectSeen(page, ALL);
    await expectExact(page);
  });

  test('not shown where they would not lie exactly, and listed all the same', async () => {
    const page = await open(
      'scaled',
      html(area(TEXT), 'font: 15px sans-serif; transform: scale(1.1) rotate(2deg); margin: 60px'),
    );
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('obelus-mention')?.size)).toBe(3);
    await expectSeen(page, []);
    await settle(500);
    expect(await seenMarks(page)).toEqual([]);
  });

  test('not shown while something lies over the field', async () => {
    const page = await open(
      'covered',
      html(
        area(TEXT),
        'font: 15px sans-serif',
        '<div id="menu" style="position: absolute; inset: 30px 0 auto; height: 60px; background: gold" hidden></div>',
      ),
    );
    await expectSeen(page, ALL);
    await page.evaluate(() => document.getElementById('menu')?.removeAttribute('hidden'));
    await expectSeen(page, []);
    await page.evaluate(() => document.getElementById('menu')?.setAttribute('hidden', ''));
    await expectSeen(page, ALL);
  });

  test('nothing is added to the page but one element, while something is marked', async () => {
    const page = await open('added', html(area('Nothing of the kind.'), 'font: 15px sans-serif'));
    await settle(600);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    expect(before).not.toContain('obelus');
    await page.focus('textarea');
    await page.keyboard.type(' The EU AI Act.');
    await expectSeen(page, ['EU AI Act']);
    const added = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('obelus-marks')].map(({ childNodes, shadowRoot }) => [
          childNodes.length,
          shadowRoot,
        ]),
      );
    await expect.poll(added).toEqual([[0, null]]);
    await page.evaluate(() => document.querySelector('textarea')?.select());
    await page.keyboard.press('Delete');
    await expect.poll(added).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
