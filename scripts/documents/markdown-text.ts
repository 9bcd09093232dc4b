/**
 * The text of a Markdown file, block by block, as its readers see it: without
 * marks of emphasis, targets of links, code, comments and the data at its top.
 * Raw HTML in it is read as HTML.
 */
import { GFM, parser } from '@lezer/markdown';
import { GAP, LINE_END } from '../../entrypoints/page/blocks.ts';
import { type BlockBuilder, createBlockBuilder } from './block-builder.ts';
import { decodeReference, readHtml } from './html-text.ts';

const markdown = parser.configure(GFM);

type Tree = ReturnType<typeof markdown.parse>;
/** A place in the tree, as a walk shows it. */
type Node = Parameters<Parameters<Tree['iterate']>[0]['enter']>[0];

const blank = (text: string) => text.replace(/[^\n]/gu, ' ');

/** Settings between `---` or `+++` at the very top: for the site generator, not for readers. */
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\n(?=#|[\w'" -]+[:=])[\s\S]*?\n\1[ \t]*(?:\n|$)/u;

/**
 * As long as it was, but with line ends that the parser knows, and without
 * what stands before the text. A backslash stays just before its line end.
 */
const withPlainLines = (text: string) =>
  text
    .replace(/\\\r\n/gu, ' \\\n')
    .replace(/\r\n/gu, ' \n')
    .replaceAll('\r', '\n')
    .replace(FRONT_MATTER, blank)
    .replace(/^\ufeff/u, ' ');

/** Nodes whose text is one block. */
const LEAF = /^(?:Paragraph|ATXHeading\d|SetextHeading\d|TableCell|Task)$/u;
/** Nodes of which readers see nothing in words; all others are asked for their leaves. */
const UNREAD = /^(?:CodeBlock|FencedCode|CommentBlock|ProcessingInstructionBlock|LinkReference)$/u;
/** What is only there to mean something. */
const SIGN =
  /(?:Mark|Marker|Delimiter)$|^(?:LinkTitle|LinkLabel|Comment|ProcessingInstruction|HTMLTag|Escape|Entity|HardBreak)$/u;

/** A footnote's number, and the colon after it where the note itself stands. */
const FOOTNOTE = /^\[\^[^\]]*\]:?/u;

/** A target, not an address written out. */
const isTarget = ({ name, node }: Node) =>
  name === 'URL' && /^(?:Link|Image)$/u.test(node.parent?.name ?? '');

/** How far a node stands for something else than its text, which is put instead; its beginning when it does not. */
function putSign(builder: BlockBuilder, node: Node, file: string): number {
  const { name, from, to } = node;
  const written = file.slice(from, to);
  if (name === 'InlineCode' || name === 'Image') builder.instead(GAP, from, to);
  else if (name === 'Escape') builder.verbatim(written.slice(1), from + 1);
  else if (name === 'Entity') builder.instead(decodeReference(written), from, to);
  else if (name === 'HardBreak' || /^<br\b/iu.test(written)) builder.instead(LINE_END, from, to);
  else if (name === 'Link' && written.startsWith('[^'))
    return from + (FOOTNOTE.exec(file.slice(from, to + 1))?.[0].length ?? 0);
  else if (!SIGN.test(name) && !isTarget(node)) return from;
  return to;
}

export function markdownBlocks(text: string) {
  const file = withPlainLines(text);
  const builder = createBlockBuilder();
  /** Up to where the leaf that is being read has been put; null outside of leaves. */
  let done: number | null = null;
  const put = (to: number) => {
    if (done !== null && to > done) builder.verbatim(file.slice(done, to), done);
  };
  markdown.parse(file).iterate({
    enter(node) {
      if (done !== null) {
        put(node.from);
        done = Math.max(done, putSign(builder, node, file));
        return done <= node.from;
      }
      if (node.name === 'HTMLBlock') readHtml(file.slice(node.from, node.to), builder, node.from);
      if (LEAF.test(node.name)) done = node.from;
      return !UNREAD.test(node.name);
    },
    leave(node) {
      if (!LEAF.test(node.name)) return;
      put(node.to);
      builder.end();
      done = null;
    },
  });
  return builder.blocks();
}
