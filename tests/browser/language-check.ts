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

    /** What the record says, what is typed as it is, and numbers with their unit, which the browser writes. */
    const NOT_OURS = '[lang="en"], kbd, output, datalist, style, script, progress, .count';
    const isPlain = (text: string) =>
      /\p{L}/u.test(text) && !/[\u0080-\u024f\u1e00-\u1eff\ua756-\ua757⟦⟧]/u.test(text);
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const known = new Set([
      'Obelus',
      ...['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'].map((code) => names.of(code) ?? ''),
    ]);
    const DATE = /^(?:\p{L}{3,9} )?(?:\d{1,2}, )?\d{4}$/u;
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
      for (const name of ['aria-label', 'placeholder', 'data-placeholder', 'data-label']) {
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
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('.vh, .table-scroll, svg, [hidden], option, .tabs')) continue;
      const box = element.getBoundingClientRect();
      if (box.width && box.height && box.right > right + 1)
        wide.push(
          `${element.tagName}.${element.className}: ${Math.round(box.right)} of ${right}, ${element.textContent?.slice(0, 40)}`,
        );
    }
    return { plain: [...new Set(plain)], cut, wide };
  }, where);

export const NO_TROUBLE: Trouble = { plain: [], cut: [], wide: [] };
