/**
 * The text of a field as lines of an overlay, one text node a line, and as
 * blocks over them. Only lines that changed are touched, so that a letter in a
 * long text costs a line.
 */
import type { BlockPart, TextBlock } from '../page/blocks.ts';
import type { Keeper } from './keeper.ts';
import { paragraphs } from './lines.ts';

interface Line {
  text: string;
  readonly node: Text;
  readonly element: HTMLElement;
}

export interface FieldText {
  /** Brings lines and blocks to a text. */
  update(value: string): void;
  /** Where a block begins in the field's text. */
  offsetOf(block: TextBlock): number;
}

function createLine(text: string): Line {
  const node = document.createTextNode(text);
  const element = document.createElement('div');
  element.append(node);
  return { text, node, element };
}

const isSame = (a: TextBlock, b: TextBlock) =>
  a.text === b.text &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ node }, i) => node === b.parts[i]?.node);

/** `mount` is the element that the lines are put into. */
export function createFieldText(mount: HTMLElement, keeper: Keeper): FieldText {
  let lines: Line[] = [];
  let offsets = new Map<TextBlock, number>();

  function setLines(next: readonly string[]) {
    let start = 0;
    while (start < lines.length && start < next.length && lines[start]?.text === next[start]) start++;
    let end = 0;
    const most = Math.min(lines.length, next.length) - start;
    while (end < most && lines[lines.length - 1 - end]?.text === next[next.length - 1 - end]) end++;
    const old = lines.slice(start, lines.length - end);
    const after = lines[lines.length - end]?.element ?? null;
    const changed = next.slice(start, next.length - end).map((text, i) => {
      const line = old[i];
      if (!line) {
        const made = createLine(text);
        mount.insertBefore(made.element, after);
        return made;
      }
      if (line.text !== text) line.node.data = line.text = text;
      return line;
    });
    for (const { element } of old.slice(changed.length)) element.remove();
    lines = [...lines.slice(0, start), ...changed, ...lines.slice(lines.length - end)];
  }

  function blockOf(first: number, last: number): TextBlock {
    const parts: BlockPart[] = [];
    let text = '';
    for (const line of lines.slice(first, last + 1)) {
      if (text) text += '\n';
      if (line.text) parts.push({ node: line.node, start: text.length, length: line.text.length });
      text += line.text;
    }
    return { text, parts, container: mount };
  }

  return {
    update(value) {
      setLines(value.split('\n'));
      const starts: number[] = [];
      let at = 0;
      for (const { text } of lines) {
        starts.push(at);
        at += text.length + 1;
      }
      const before = new Map([...keeper.blocks()].map((block) => [block.parts[0]?.node, block]));
      const next = new Map<TextBlock, number>();
      for (const { first, last } of paragraphs(lines.map(({ text }) => text))) {
        const start = lines.slice(first, last + 1).findIndex(({ text }) => text) + first;
        const block = blockOf(start, last);
        const old = before.get(block.parts[0]?.node);
        before.delete(block.parts[0]?.node);
        if (!old || !isSame(old, block)) keeper.put(block, old);
        next.set(old && isSame(old, block) ? old : block, starts[start] ?? 0);
      }
      for (const block of before.values()) keeper.remove(block);
      offsets = next;
    },
    offsetOf: (block) => offsets.get(block) ?? 0,
  };
}
