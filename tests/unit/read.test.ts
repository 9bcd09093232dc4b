import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { openBundle } from '../../knowledge/bundle/open.ts';
import { createReader } from '../../knowledge/read.ts';
import { createTextReader } from '../../knowledge/read-text.ts';
import { EMPTY_CONTEXT, type RecordId } from '../../knowledge/reading.ts';
import { found, makeRecord } from './make-record.ts';

const AI_ACT = makeRecord({
  id: 'eu-ai-act',
  kind: 'law',
  names: [
    { text: 'AI Act', not: { before: ['Colorado'] } },
    'EU AI Act',
    'Regulation (EU) 2024/1689',
    'KI-Verordnung',
    { text: 'the Act', specific: 'short' },
    { text: 'this Regulation', specific: 'short' },
  ],
  facts: [
    {
      property: 'identifier',
      value: { type: 'identifier', scheme: 'celex', identifier: '32024R1689' },
      confidence: 'settled',
      sources: [{ source: 's' }],
    },
  ],
});
const provision = (
  id: string,
  unit: 'article' | 'annex' | 'chapter' | 'recital',
  from: string,
  to?: string,
) =>
  makeRecord({
    id,
    kind: 'provision',
    provision: { law: 'eu-ai-act', unit, from, ...(to && { to }) },
    names: [`${unit} ${from} of the AI Act`],
  });
const CASES = [
  makeRecord({
    id: 'bartz',
    topic: 'copyright',
    kind: 'case',
    names: [
      'Bartz v. Anthropic',
      { text: 'the settlement', specific: 'short' },
      { text: 'Bartz', specific: 'short' },
    ],
    facts: [
      {
        property: 'docket',
        value: { type: 'identifier', scheme: 'docket', identifier: '3:24-cv-05417' },
        confidence: 'settled',
        sources: [{ source: 's' }],
      },
    ],
  }),
  makeRecord({
    id: 'guild',
    topic: 'copyright',
    kind: 'case',
    names: ['Authors Guild v. OpenAI', { text: 'the settlement', specific: 'short' }],
  }),
  makeRecord({
    id: 'getty-uk',
    topic: 'copyright',
    kind: 'case',
    names: [
      {
        text: 'Getty Images v. Stability AI',
        specific: 'contextual',
        needs: { any: ['High Court', 'London'], within: 'page' },
      },
    ],
  }),
  makeRecord({
    id: 'getty-us',
    topic: 'copyright',
    kind: 'case',
    names: [
      {
        text: 'Getty Images v. Stability AI',
        specific: 'contextual',
        needs: { any: ['Delaware', 'California'], within: 'page' },
      },
    ],
  }),
];
const FILMS = [
  makeRecord({
    id: 'sora',
    topic: 'film',
    kind: 'tool',
    names: [
      {
        text: 'Sora',
        case: 'exact',
        specific: 'contextual',
        needs: { any: ['OpenAI', 'text-to-video'], within: 'block' },
      },
    ],
  }),
  makeRecord({
    id: 'here',
    topic: 'film',
    kind: 'production',
    names: [
      {
        text: 'Here',
        case: 'exact',
        specific: 'contextual',
        needs: { any: ['Zemeckis'], within: 'sentence' },
        not: { before: ['in'], after: ['is'] },
      },
    ],
  }),
  makeRecord({ id: 'replica', topic: 'film', kind: 'concept', names: ['digital replica'] }),
  makeRecord({
    id: 'wga',
    topic: 'film',
    kind: 'body',
    names: [{ text: 'WGA', specific: 'contextual', needs: { topic: true, within: 'page' } }],
  }),
];
const read = createTextReader([
  AI_ACT,
  provision('art-5', 'article', '5'),
  provision('art-50', 'article', '50'),
  provision('art-53', 'article', '53'),
  provision('art-51-56', 'article', '51', '56'),
  provision('annex-iii', 'annex', 'III'),
  provision('recitals-104-109', 'recital', '104', '109'),
  provision('chapter-v', 'chapter', 'V'),
  ...CASES,
  ...FILMS,
]);
const mentions = (text: string) => found(read(text).mentions);

describe('names', () => {
  test.each([
    ['The longest name wins: the EU AI Act.', ['EU AI Act → eu-ai-act']],
    ['Possessive: the AI Act’s rules.', ['AI Act → eu-ai-act']],
    ['CELEX 32024R1689 is its number.', ['32024R1689 → eu-ai-act']],
    ['Colorado AI Act: not ours. Nor is Colorado’s AI Act.', []],
    ['Concepts stand in the plural: digital replicas.', ['digital replicas → replica']],
    ['No. 3:24-cv-05417-AMO and 24-cv-5417', ['3:24-cv-05417 → bartz', '24-cv-5417 → bartz']],
    ['Across a line\nbreak the AI\nAct stands.', ['AI\nAct → eu-ai-act']],
    ['But not across AI\n\nAct paragraphs.', []],
  ])('%s', (text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('names that mean other things too', () => {
  test.each([
    ['OpenAI showed Sora. It was odd.', ['Sora → sora']],
    ['The text-to-video model was odd. Sora came next.', ['Sora → sora']],
    ['Sora is a town in Lazio.', []],
    ['OpenAI is elsewhere.\n\nSora is a town in Lazio.', []],
    ['sora, a bird, and OpenAI', []],
    ['OPENAI SHOWS SORA', ['SORA → sora']],
    ['OpenAI shows SORA', []],
    ['Zemeckis directed Here.', ['Here → here']],
    ['Zemeckis came. Here he stayed.', []],
    ['Zemeckis says: Here is the film.', []],
    ['AI in film: the WGA spoke.', ['WGA → wga']],
    ['WGA shareholders met.', []],
    ['digital replica rules.\n\nThe WGA spoke.', ['digital replica → replica', 'WGA → wga']],
    ['The High Court ruled in Getty Images v. Stability AI.', ['Getty Images v. Stability AI → getty-uk']],
    ['Getty Images v. Stability AI, refiled in California.', ['Getty Images v. Stability AI → getty-us']],
    ['Getty Images v. Stability AI, in London and California.', ['Getty Images v. Stability AI → getty-uk']],
    ['Getty Images v. Stability AI, without more.', []],
  ])('%s', (text, expected) => expect(mentions(text)).toEqual(expected));

  test('say what supports them, and how near', () => {
    expect(read('OpenAI showed Sora.').mentions[0]?.why).toBe('“Sora” with “OpenAI” in the same sentence');
    expect(read('Here comes OpenAI. Then Sora came.').mentions[0]?.why).toBe(
      '“Sora” with “OpenAI” in the same passage',
    );
    expect(read('About digital replicas.\n\nThe WGA spoke.').mentions[1]?.why).toBe(
      '“WGA” with “replica” elsewhere on this page',
    );
  });

  test('another record that has to be named may be on the page, or named on it before', () => {
    const maker = makeRecord({ id: 'maker', names: ['Luma Labs'] });
    const tool = makeRecord({
      id: 'ray',
      names: [{ text: 'Ray', specific: 'contextual', needs: { records: ['maker', 'ray'], within: 'page' } }],
    });
    const knowledge = openBundle(compileBundle([maker, tool]));
    const reader = createReader(knowledge);
    const named = (blocks: string[], context = EMPTY_CONTEXT) =>
      reader.read(blocks, context).blocks.flatMap(({ mentions }) => mentions.map(({ record }) => record));
    expect(named(['Luma Labs is new.', 'Ray is here.'])).toEqual(['maker', 'ray']);
    expect(named(['Ray is here.', 'Nothing else.'])).toEqual([]);
    expect(named(['Luma Labs made Ray.'])).toEqual(['maker', 'ray']);
    expect(named(['Ray is here.'], { ...EMPTY_CONTEXT, named: ['maker' as RecordId] })).toEqual(['ray']);
    expect(named(['Ray is here.'], { ...EMPTY_CONTEXT, named: ['ray' as RecordId] })).toEqual([]);
  });

  test('two records with equal claim to the same words cancel out', () => {
    const twins = ['a', 'b'].map((id) =>
      makeRecord({
        id,
        names: [{ text: 'Ray', specific: 'contextual', needs: { any: ['Luma'], within: 'block' } }],
      }),
    );
    expect(createTextReader(twins)('Luma made Ray.').mentions).toEqual([]);
  });
});

describe('provisions', () => {
  test.each([
    ['Article 50(2) of the AI Act', ['Article 50(2) → art-50', 'AI Act → eu-ai-act']],
    ['AI Act, Art. 5', ['AI Act → eu-ai-act', 'Art. 5 → art-5']],
    ['Articles 51 to 55 of the AI Act', ['Articles 51 to 55 → art-51-56', 'AI Act → eu-ai-act']],
    ['Articles 5 and 50 of the AI Act', ['Articles 5 → art-5', '50 → art-50', 'AI Act → eu-ai-act']],
    ['Article 17 of the AI Act', ['Article 17 → eu-ai-act', 'AI Act → eu-ai-act']],
    ['Article 117 of the AI Act', ['AI Act → eu-ai-act']],
    ['The AI Act is long. Annex III lists uses.', ['AI Act → eu-ai-act', 'Annex III → annex-iii']],
    [
      'Article 53, Recital 105 and Chapter V of the AI Act',
      [
        'Article 53 → art-53',
        'Recital 105 → recitals-104-109',
        'Chapter V → chapter-v',
        'AI Act → eu-ai-act',
      ],
    ],
    ['Artikel 50 der KI-Verordnung', ['Artikel 50 → art-50', 'KI-Verordnung → eu-ai-act']],
    ['Under the AI Act and Article 22 of the GDPR', ['AI Act → eu-ai-act']],
    ['The AI Act differs from the GDPR, whose Article 5 lists principles.', ['AI Act → eu-ai-act']],
    ['Article 5 GDPR meets Article 5 AI Act', ['Article 5 → art-5', 'AI Act → eu-ai-act']],
    ['The AI Act and Article 3 of the Constitution', ['AI Act → eu-ai-act']],
    ['The AI Act. The Online Safety Act came later; Article 5 of it is short.', ['AI Act → eu-ai-act']],
    ['Article 5 of Directive 2002/58/EC and the AI Act', ['AI Act → eu-ai-act']],
    ['Article 5 of nothing in particular', []],
    ['Chapter V of the novel', []],
    ['The AI Act.\n\nArticle 50 applies.', ['AI Act → eu-ai-act', 'Article 50 → art-50']],
    ['The AI Act.\n\nThen the GDPR.\n\nArticle 5 applies.', ['AI Act → eu-ai-act']],
  ])('%s', (text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('captions', () => {
  test.each([
    ['Bartz et al. v. Anthropic PBC', 'bartz'],
    ['Bartz, et al. vs. Anthropic, P.B.C.', 'bartz'],
    ['The Authors Guild, Inc. v. OpenAI, Inc., No. 1', 'guild'],
    ['Authors Guild et al versus OpenAI LLC', 'guild'],
  ])('%s', (text, record) => expect(read(text).mentions.map((mention) => mention.record)).toEqual([record]));

  test.each(['Bartz won. Anthropic lost', 'Smith v. Anthropic', 'the Bartz of old v. Anthropic'])(
    'none in %s',
    (text) => expect(read(text).mentions.filter(({ text: words }) => words.includes('v.'))).toEqual([]),
  );
});

describe('short forms', () => {
  test.each([
    ['The Act came first.', []],
    ['The AI Act came. The Act applies.', ['AI Act → eu-ai-act', 'The Act → eu-ai-act']],
    ['The AI Act came.\n\nNow the Act applies.', ['AI Act → eu-ai-act', 'the Act → eu-ai-act']],
    ['The AI Act, then the Digital Services Act. The Act applies.', ['AI Act → eu-ai-act']],
    [
      'The AI Act, then Directive 2002/58/EC. The Act applies.',
      ['AI Act → eu-ai-act', 'The Act → eu-ai-act'],
    ],
    [
      'Regulation (EU) 2024/1689 amends Regulation (EU) 2018/858. For the purposes of this Regulation',
      ['Regulation (EU) 2024/1689 → eu-ai-act', 'this Regulation → eu-ai-act'],
    ],
    [
      'Bartz v. Anthropic ended. In Bartz, the settlement held.',
      ['Bartz v. Anthropic → bartz', 'Bartz → bartz', 'the settlement → bartz'],
    ],
    [
      'Bartz v. Anthropic, then Authors Guild v. OpenAI: the settlement',
      ['Bartz v. Anthropic → bartz', 'Authors Guild v. OpenAI → guild', 'the settlement → guild'],
    ],
    ['The settlement of Bartz was an old village.', []],
  ])('%s', (text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('a page read in parts', () => {
  const reader = createReader(
    openBundle(compileBundle([AI_ACT, provision('art-5', 'article', '5'), ...FILMS])),
  );
  test('remembers what earlier parts named', () => {
    const first = reader.read(['The AI Act.', 'OpenAI and film, generative.'], EMPTY_CONTEXT);
    const second = reader.read(['The Act and its Article 5.', 'The WGA spoke.'], first.context);
    expect(second.blocks.map((block) => block.mentions.map(({ record }) => record))).toEqual([
      ['eu-ai-act', 'art-5'],
      ['wga'],
    ]);
  });
  test('the context survives a message', () => {
    const { context } = reader.read(['The AI Act.'], EMPTY_CONTEXT);
    expect(JSON.parse(JSON.stringify(context))).toEqual(context);
  });
});

describe('properties', () => {
  const words = fc.constantFrom(
    'the',
    'AI Act',
    'The Act',
    'Article 5',
    'GDPR',
    'Sora',
    'OpenAI',
    '.',
    '\n\n',
    'v.',
    'Bartz',
    'Anthropic',
    'this Regulation',
    'WGA',
    'digital replica',
    '(1)',
    'to',
    'Annex III',
    'film',
    'Here',
    'a\u0301',
    '😀',
    '\u00ad',
  );
  const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '));

  test('mentions are in order, do not overlap, and cut out what they say', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 300 })), (whole) => {
        let last = 0;
        for (const { start, end, text: cut } of read(whole).mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(whole.slice(start, end)).toBe(cut);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(whole.length);
      }),
      { numRuns: 500 },
    );
  });

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(read(whole)).toEqual(read(whole));
      }),
    );
  });
});
