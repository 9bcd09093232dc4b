/** What keeps a title from becoming markup: for HTML, Markdown and BibTeX. Citations and reports use it. */

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attribute values in either quotation mark. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/gu, (sign) => HTML[sign] ?? sign);

/** For text inside a line; what means something only at its start is for the caller to avoid. */
export const escapeMarkdown = (text: string) =>
  oneLine(text).replace(/[\\`*_[\]<>|~&]/gu, (sign) => `\\${sign}`);

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '{': '\\{',
  '}': '\\}',
};

export const escapeTex = (text: string) =>
  oneLine(text).replace(/[\\^~{}&%$#_]/gu, (sign) => TEX[sign] ?? `\\${sign}`);

/** Line breaks and control characters would end a field or a list item early. */
export const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The address when it is one that can be linked to: a record's always is, another's may be `javascript:`. */
export const webAddress = (url: string | undefined): string | undefined =>
  url && /^https?:\/\/[^\s/]/iu.test(url)
    ? url.replace(/[\s\p{Cc}"<>\\^`{|}]/gu, (sign) => encodeURIComponent(sign))
    : undefined;

/** A link's target between round brackets. */
export const markdownTarget = (url: string) =>
  url.replace(/[()]/gu, (sign) => (sign === '(' ? '%28' : '%29'));
