/** Whatever the interface says goes through `say`: no words in the sources themselves. */
import { expect, test } from 'vitest';
import { interfaceSources, placeOf, type Source, type SyntaxNode, sourceOf } from './sources.ts';

/** Names, which are the same in every language, and what a reader has to type as it is. */
const NAMES = new Set(['Obelus', 'ob', 'example.org']);

/** Attributes whose value is shown or spoken. */
const SHOWN =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|label|placeholder|data-placeholder|data-label|caption|legend|empty)$/u;

const hasWords = (text: string) => /\p{L}/u.test(text) && !NAMES.has(text.trim());

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** Strings that come out of an expression as they are: not what is compared, called with, or looked up. */
function* saidBy(node: unknown): Generator<SyntaxNode> {
  if (!isNode(node)) return;
  switch (node.type) {
    case 'Literal':
      if (typeof node['value'] === 'string' && hasWords(node['value'])) yield node;
      return;
    case 'TemplateLiteral': {
      const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
      if (quasis.some(({ value }) => hasWords(value.cooked))) yield node;
      for (const part of node['expressions'] as readonly SyntaxNode[]) yield* saidBy(part);
      return;
    }
    case 'ConditionalExpression':
      yield* saidBy(node['consequent']);
      yield* saidBy(node['alternate']);
      return;
    case 'LogicalExpression':
      yield* saidBy(node['left']);
      yield* saidBy(node['right']);
      return;
    case 'ArrayExpression':
      for (const element of node['elements'] as readonly SyntaxNode[]) yield* saidBy(element);
      return;
    case 'CallExpression':
      // `[a, b].join(' ')`
      if (isNode(node['callee'])) yield* saidBy(node['callee']['object']);
      return;
    case 'JSXExpressionContainer':
      yield* saidBy(node['expression']);
      return;
    default:
  }
}

function* wordsIn({ nodes }: Source): Generator<SyntaxNode> {
  for (const node of nodes) {
    if (node.type === 'JSXText' && hasWords(String(node['value']))) yield node;
    if (node.type === 'JSXAttribute' && SHOWN.test(String((node['name'] as SyntaxNode)['name'])))
      yield* saidBy(node['value']);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as readonly SyntaxNode[])
        if (child.type === 'JSXExpressionContainer') yield* saidBy(child);
  }
}

/** What reads like a sentence anywhere else: a capital, then words. Errors for developers and queries of styles are none. */
const SENTENCE = /^[“\p{Lu}][\p{L}’]*[,:]? [\p{L}“§].*\p{L}|^\p{Lu}\p{L}+ \p{Ll}+$/u;
const FOR_DEVELOPERS = /^(?:Obelus:|GMT|UTC)/u;

function* sentencesIn({ nodes }: Source): Generator<SyntaxNode> {
  const thrown = new Set(
    nodes
      .filter(({ type }) => type === 'NewExpression')
      .flatMap(({ arguments: given }) => given as readonly SyntaxNode[]),
  );
  for (const node of nodes) {
    if (thrown.has(node)) continue;
    if (node.type === 'Literal' && typeof node['value'] === 'string') {
      if (SENTENCE.test(node['value']) && !FOR_DEVELOPERS.test(node['value'])) yield node;
    }
    if (node.type === 'TemplateLiteral') {
      const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
      if (SENTENCE.test(quasis.map(({ value }) => value.cooked).join('§'))) yield node;
    }
  }
}

const sources = interfaceSources();

const found = (look: (source: Source) => Iterable<SyntaxNode>) =>
  sources.flatMap((source) =>
    [...look(source)].map(
      (node) => `${placeOf(source, node)} ${String(node['raw'] ?? node['value'] ?? '').trim()}`,
    ),
  );

test('no element has words of its own', () => expect(found(wordsIn)).toEqual([]));

test('nothing else reads like a sentence', () => {
  // The gate looks for names of laws.
  const isGate = (place: string) => place.startsWith('entrypoints/shared/cues.ts');
  expect(found(sentencesIn).filter((place) => !isGate(place))).toEqual([]);
});

test('what the search would find is found', () => {
  const text = `
    const a = <p title="Close the card">Hello {on ? 'yes' : <b>no</b>} {say('x')} {list.join(', ')} {key === 'open' && 'Open'}</p>;
    const b = 'This is not there any more';
    throw new Error('Nobody reads this one');`;
  const nodes = sourceOf(text);
  expect([...wordsIn(nodes)].map((node) => String(node['value']).trim()).sort()).toEqual([
    'Close the card',
    'Hello',
    'Open',
    'no',
    'yes',
  ]);
  expect([...sentencesIn(nodes)].map((node) => node['value'])).toEqual([
    'Close the card',
    'This is not there any more',
  ]);
});
