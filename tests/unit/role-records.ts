/** A small made-up world for claims about who, where, which provision and which number. */
import type { KnowledgeRecord, Value } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

type Fact = KnowledgeRecord['facts'][number];

const sources = [{ source: 's' }];
const fact = (property: Fact['property'], value: Value, more: Partial<Fact> = {}): Fact => ({
  property,
  value,
  confidence: 'settled',
  sources,
  ...more,
});
const entity = (property: Fact['property'], name: string, more: Partial<Fact> = {}) =>
  fact(property, { type: 'entity', name }, more);
const text = (property: Fact['property'], words: string, more: Partial<Fact> = {}) =>
  fact(property, { type: 'text', text: words }, more);
const docket = (identifier: string, more: Partial<Fact> = {}) =>
  fact('docket', { type: 'identifier', scheme: 'docket', identifier }, more);
const place = (provision: string, more: Partial<Fact> = {}) =>
  fact('located-in', { type: 'provision', provision, law: 'robot-act' }, more);

export const ROLE_RECORDS: readonly KnowledgeRecord[] = [
  makeRecord({
    id: 'doe-v-botco',
    topic: 'copyright',
    kind: 'case',
    title: 'Doe v. Botco',
    names: ['Doe v. Botco'],
    facts: [
      entity('court', 'US District Court, District of Delaware', { until: '2024-05-01' }),
      entity('court', 'US District Court, Northern District of California', { since: '2024-05-01' }),
      entity('judge', 'William H. Alder'),
      entity('judge', 'Joan T. Lee', { of: 'discovery' }),
      entity('plaintiff', 'Jane Doe'),
      entity('defendant', 'Botco'),
      entity('defendant', 'Max Mann'),
      docket('3:24-cv-05417'),
    ],
  }),
  makeRecord({
    id: 'gazette-v-botco',
    topic: 'copyright',
    kind: 'case',
    title: 'Gazette v. Botco',
    names: ['Gazette v. Botco'],
    facts: [
      entity('court', 'US District Court, Southern District of New York'),
      entity('judge', 'Vera McElm'),
      entity('plaintiff', 'Gazette Company'),
      entity('defendant', 'Botco'),
      entity('prevailing-party', 'Gazette Company'),
      docket('1:23-cv-11195'),
    ],
  }),
  makeRecord({
    id: 'picture-v-botco',
    topic: 'copyright',
    kind: 'case',
    title: 'Picture House v Botco',
    names: ['Picture House v Botco'],
    facts: [
      entity('court', 'High Court of England and Wales, Chancery Division'),
      entity('judge', 'Mrs Justice Anne Smithson'),
      fact('identifier', {
        type: 'identifier',
        scheme: 'neutral-citation',
        identifier: '[2025] EWHC 2863 (Ch)',
      }),
    ],
  }),
  makeRecord({
    id: 'choir-v-botco',
    topic: 'copyright',
    kind: 'case',
    title: 'Choir v. Botco',
    names: ['Choir v. Botco'],
    facts: [
      entity('court', 'Landgericht München I (Regional Court Munich I)'),
      docket('42 O 14139/24'),
      docket('C-250/25'),
    ],
  }),
  makeRecord({
    id: 'tin-film',
    topic: 'film',
    kind: 'production',
    title: 'The Tin Film',
    names: ['The Tin Film'],
    facts: [
      entity('director', 'Ada Quill'),
      entity('cast', 'Rosa Núñez'),
      entity('cast', 'Ben Kay'),
      entity('ai-tool', 'Weaver and Dreamer'),
      entity('producer', 'Loom Pictures'),
      text('premiere-venue', 'Venice International Film Festival, 81st edition'),
    ],
  }),
  makeRecord({
    id: 'glass-film',
    topic: 'film',
    kind: 'production',
    title: 'The Glass Film',
    names: ['The Glass Film'],
    facts: [
      entity('director', 'Otto van der Berg'),
      text('premiere-venue', 'Paid screening on the market side in Cannes'),
    ],
  }),
  makeRecord({
    id: 'glass-series',
    topic: 'film',
    kind: 'production',
    title: 'Glass Days',
    headline: 'A series in six episodes.',
    names: ['Glass Days'],
    facts: [entity('director', 'Otto van der Berg')],
  }),
  makeRecord({
    id: 'dreamer',
    topic: 'film',
    kind: 'tool',
    title: 'Dreamer',
    names: ['Dreamer'],
    facts: [entity('developer', 'Botlabs')],
  }),
  makeRecord({
    id: 'weaver',
    topic: 'film',
    kind: 'tool',
    title: 'Weaver',
    names: ['Weaver'],
    facts: [entity('developer', 'Loomworks')],
  }),
  makeRecord({
    id: 'loomworks',
    topic: 'film',
    kind: 'company',
    title: 'Loomworks',
    names: ['Loomworks'],
    facts: [
      text('headquarters', 'New York'),
      entity('founder', 'Cristóbal Vale'),
      entity('led-by', 'Nora Hart', { of: 'head' }),
    ],
  }),
  makeRecord({
    id: 'robot-act',
    kind: 'law',
    title: 'Robot Act',
    names: ['Robot Act'],
    facts: [
      fact('identifier', { type: 'identifier', scheme: 'celex', identifier: '32024R1689' }),
      fact('identifier', { type: 'identifier', scheme: 'oj', identifier: 'OJ L, 2024/1689, 12.7.2024' }),
      entity('sponsor', 'Karl Brand'),
    ],
  }),
  makeRecord({
    id: 'robot-literacy',
    kind: 'provision',
    title: 'Robot Act, Article 4 (robot literacy)',
    provision: { law: 'robot-act', unit: 'article', from: '4' },
    names: ['robot literacy'],
  }),
  makeRecord({
    id: 'robot-threshold',
    kind: 'concept',
    title: 'Threshold for large robots',
    names: ['robot threshold'],
    facts: [place('Art. 51(2)')],
  }),
  makeRecord({
    id: 'robot-bias',
    kind: 'concept',
    title: 'Bias detection in robots',
    names: ['robot bias detection'],
    facts: [place('Art. 10(5)', { until: '2026-07-26' }), place('Art. 4a', { since: '2026-07-27' })],
  }),
  makeRecord({
    id: 'robot-board',
    kind: 'body',
    title: 'Robot Board',
    names: ['Robot Board'],
    facts: [place('Art. 65'), text('context', 'It also advises under Article 70.')],
  }),
  makeRecord({
    id: 'karl-brand',
    kind: 'person',
    title: 'Karl Brand',
    names: ['Karl Brand'],
    facts: [text('role', 'Rapporteur of the Robot Act, committee on machines')],
  }),
];
