/**
 * A picture as a file that stands by itself: its styles written into it as
 * they look on paper (light), its font named, its links gone, its title and
 * sources said inside. Called by `Figure`.
 */

/** What the pictures' style sheet sets, with what browsers take where nothing is said. */
const STYLES: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
};

const OWN: ReadonlySet<string> = new Set(['class', 'role', 'style', 'tabindex', 'href']);
const isOwn = (name: string) => OWN.has(name) || name.startsWith('data-') || name.startsWith('aria-');

const SVG = 'http://www.w3.org/2000/svg';

const SHAPES = 'text, tspan, rect, circle, line, path';

const isText = (element: Element) => element.matches('text, tspan');

/** Written where they are not the same as around the element, whose parts take them over. */
function writeStyles(element: Element): void {
  const style = getComputedStyle(element);
  const around = element.parentElement?.matches('text') ? getComputedStyle(element.parentElement) : undefined;
  for (const [name, usual] of Object.entries(STYLES)) {
    const value = style.getPropertyValue(name);
    const isUseless =
      (name.startsWith('stroke-') && style.stroke === 'none') ||
      ((name.startsWith('font-') || name === 'text-anchor') && !isText(element));
    if (!isUseless && value !== (around?.getPropertyValue(name) ?? usual)) element.setAttribute(name, value);
  }
}

function strip(element: Element): void {
  for (const { name } of [...element.attributes]) if (isOwn(name)) element.removeAttribute(name);
}

/** A link becomes a group: where it leads to is inside the extension. */
function unlink(link: Element): void {
  const group = document.createElementNS(SVG, 'g');
  group.append(...link.childNodes);
  link.replaceWith(group);
}

function addText(svg: Element, name: 'title' | 'desc', text: string): void {
  const said = document.createElementNS(SVG, name);
  said.textContent = text;
  svg.prepend(said);
}

const element = (name: string, attributes: Readonly<Record<string, string | number>>) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

const MARGIN = 16;
const TITLE_HEIGHT = 32;

interface Paper {
  readonly colour: string;
  readonly ink: string;
  readonly font: string;
}

/** Paper behind everything, so that the picture does not take the colour of what it is put on, and its title on it. */
function frame(
  svg: Element,
  { width, height }: Pick<DOMRect, 'width' | 'height'>,
  { colour, ink, font }: Paper,
  title: string,
): void {
  const [x, y] = [-MARGIN, -MARGIN - TITLE_HEIGHT];
  const size = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + TITLE_HEIGHT };
  const heading = element('text', {
    x: 8,
    y: -TITLE_HEIGHT / 2,
    fill: ink,
    'font-size': 16,
    'font-weight': 600,
  });
  heading.textContent = title;
  svg.prepend(element('rect', { x, y, ...size, fill: colour }), heading);
  svg.setAttribute('font-family', font);
  svg.setAttribute('viewBox', `${x} ${y} ${size.width} ${size.height}`);
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(size.height));
}

export function standaloneSvg(picture: SVGSVGElement, title: string, about: string): string {
  const light = document.createElement('div');
  // Colours are written as `light-dark()`; this chooses for what is inside.
  light.style.colorScheme = 'light';
  light.style.position = 'fixed';
  light.style.visibility = 'hidden';
  light.className = 'picture-paper';
  const svg = picture.cloneNode(true) as SVGSVGElement;
  light.append(svg);
  document.body.append(light);
  for (const hit of svg.querySelectorAll('.picture-hit')) hit.remove();
  for (const part of svg.querySelectorAll(SHAPES)) writeStyles(part);
  const style = getComputedStyle(light);
  const paper = { colour: style.backgroundColor, ink: style.color, font: style.fontFamily };
  light.remove();
  for (const part of [svg, ...svg.querySelectorAll('*')]) strip(part);
  for (const link of svg.querySelectorAll('a')) unlink(link);
  frame(svg, picture.viewBox.baseVal, paper, title);
  addText(svg, 'desc', about);
  addText(svg, 'title', title);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
