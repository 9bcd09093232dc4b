/** What of a page is in no file of messages, and what has no room, where all that is in one has accents and brackets. */
import type { Page } from 'puppeteer-core';

export interface Trouble {
  /** Texts and labels without an accent that are not the record's. */
  readonly plain: readonly string[];
  /** Texts that begin with a bracket and lack the other one. */
  readonly cut: readonly string[];
  /** What reaches over the edge. */
  readonly wide: readonly string[];
}

/** Of the page, or of the card that is open in it. */
export const troubleOf = (page: Page, where: 'page' | 'card' = 'page'): Promise<Trouble> =>
  page.evaluate((where) => {
    const root =
      where === 'page'
        ? document.body
        : (document.querySelector('obelus-card')?.shadowRoot?.querySelector<HTMLElement>('.card') ?? null);
    if (!root) throw new Error('There is nothing to look at.');

    /** What the record or the page says, what is typed, and numbers with their unit, which the browser writes. */
    const NOT_OURS =
      '[lang="en"], blockquote, .stated, .why, .desk-editor, kbd, output, datalist, style, script, .count';
    const isPlain = (text: string) =>
      /\p{L}/u.test(text) && !/[\u0080-\u024f\u1e00-\u1eff\ua756-\ua757⟦⟧]/u.test(text);
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const known = new Set([
      'Obelus',
      ...['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'].map((code) => names.of(code) ?? ''),
    ]);
    /** As the browser writes one, or a line of one; of several with a word between. */
    const DATE =
      /^(?:and )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*)(?: \d{1,2})?(?:,? \d{4})?$/u;
    const SITE = /^[\w*.-]+\.[\w.-]+$/u;
    const isKnown = (text: string) => known.has(text) || DATE.test(text) || SITE.test(text);

    const plain: string[] = [];
    const cut: string[] = [];
    const words = (text: string | null) => (text ?? '').replace(/^[\s·,;:()]+|[\s·,;:()]+$/gu, '');

    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = words(node.textContent);
      if (!text || node.parentElement?.closest(NOT_OURS)) continue;
      if (isPlain(text) && !isKnown(text)) plain.push(`${node.parentElement?.className}: ${text}`);
    }
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      for (const name of ['aria-label', 'placeholder', 'data-placeholder']) {
        const text = words(element.getAttribute(name));
        if (text && !element.closest(NOT_OURS) && isPlain(text) && !isKnown(text))
          plain.push(`${name}: ${text}`);
      }
      if (/^(?:BUTTON|H\d|P|LEGEND|OPTION|SUMMARY)$/u.test(element.tagName)) {
        const text = element.textContent ?? '';
        if ((text.match(/⟦/gu) ?? []).length !== (text.match(/⟧/gu) ?? []).length) cut.push(text);
      }
    }

    const wide: string[] = [];
    const { clientWidth } = document.documentElement;
    if (where === 'page' && document.documentElement.scrollWidth > clientWidth)
      wide.push(`the page: ${document.documentElement.scrollWidth} of ${clientWidth}`);
    const right = where === 'card' ? root.getBoundingClientRect().right : clientWidth;
    const scrolls = (element: Element) => /auto|scroll/u.test(getComputedStyle(element).overflowX);
    const isFree = (element: Element): boolean =>
      element === root ||
      (getComputedStyle(element).overflowX === 'visible' &&
        element.parentElement !== null &&
        isFree(element.parentElement));
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      // A table or tabs may scroll by themselves; what is only spoken lies outside.
      if (element.closest('.vh, .table-scroll, .tabs, svg, option, textarea')) continue;
      const { right: edge, width, height } = element.getBoundingClientRect();
      const isOver = scrolls(element)
        ? element.scrollWidth > element.clientWidth + 1
        : width > 0 && height > 0 && edge > right + 1 && isFree(element);
      if (isOver) wide.push(`${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`);
    }
    return { plain: [...new Set(plain)], cut, wide };
  }, where);

export const NO_TROUBLE: Trouble = { plain: [], cut: [], wide: [] };
