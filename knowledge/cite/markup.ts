/** A source as a link, in Markdown and HTML: title, place in it, publisher, date as every surface writes it. */
import { formatDate } from '../format.ts';
import type { ClaimSource } from '../reading.ts';
import { escapeHtml, escapeMarkdown, markdownTarget, oneLine, webAddress } from './escape.ts';

export function markdownCitation({ title, at, publisher, date, url }: ClaimSource): string {
  const address = webAddress(url);
  return [
    address ? `[${escapeMarkdown(title)}](${markdownTarget(address)})` : escapeMarkdown(title),
    ...[at, publisher, date && formatDate(date)].flatMap((part) => (part ? [escapeMarkdown(part)] : [])),
  ].join(', ');
}

export function htmlCitation({ title, at, publisher, date, url }: ClaimSource): string {
  const address = webAddress(url);
  const name = escapeHtml(oneLine(title));
  return [
    `<cite>${address ? `<a href="${escapeHtml(address)}">${name}</a>` : name}</cite>`,
    ...[at, publisher].flatMap((part) => (part ? [escapeHtml(oneLine(part))] : [])),
    ...(date ? [`<time datetime="${escapeHtml(date)}">${escapeHtml(formatDate(date))}</time>`] : []),
  ].join(', ');
}
