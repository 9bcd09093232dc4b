/** A small made-up world for the tests of claims: a law, cases, a strike, a film, a tool, a guild, a figure. */
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
const date = (property: Fact['property'], iso: string, more: Partial<Fact> = {}) =>
  fact(property, { type: 'date', date: iso }, more);
const entity = (property: Fact['property'], name: string, more: Partial<Fact> = {}) =>
  fact(property, { type: 'entity', name }, more);
const state = (status: KnowledgeRecord['status']['status']): KnowledgeRecord['status'] => ({
  status,
  text: `Its state: ${status}`,
  asOf: '2026-08-01',
  sources,
});

export const CLAIM_RECORDS: readonly KnowledgeRecord[] = [
  makeRecord({
    id: 'robot-act',
    kind: 'law',
    title: 'Robot Act',
    names: ['Robot Act', { text: 'the Act', specific: 'short' }],
    status: state('partly-applies'),
    facts: [
      date('proposed', '2021-04-21'),
      date('provisional-agreement', '2023-12-08'),
      date('parliament-vote', '2024-03-13'),
      date('entered-into-force', '2024-08-01'),
      date('applies-from', '2026-08-02', { of: 'general application' }),
      date('applies-from', '2026-08-02', { of: 'dangerous robots', until: '2026-07-01' }),
      date('applies-from', '2027-12-02', { of: 'dangerous robots', since: '2026-07-01' }),
      fact('max-fine-turnover', { type: 'percent', percent: 7, bound: 'up-to' }, { of: 'banned practices' }),
      fact('max-fine-turnover', { type: 'percent', percent: 1, bound: 'up-to' }, { of: 'wrong information' }),
      fact('max-fine-amount', { type: 'money', amount: 35e6, currency: 'EUR', bound: 'up-to' }),
      fact('number-of-parts', { type: 'count', count: 113, unit: 'articles' }),
      fact('number-of-parts', { type: 'count', count: 180, unit: 'recitals' }),
    ],
    misstatements: [
      {
        wordings: ['The Robot Act bans all robots'],
        unless: ['dangerous', 'for children'],
        verdict: 'needs-context',
        correction: 'The Robot Act bans eight practices; most robots are allowed.',
        confidence: 'settled',
        sources,
      },
      {
        wordings: ['The Robot Act sets fines of 6 % of turnover'],
        property: 'max-fine-turnover',
        verdict: 'outdated',
        correction: 'Six per cent stood in the proposal of 2021; the law says 7 %.',
        confidence: 'settled',
        sources,
      },
    ],
  }),
  makeRecord({
    id: 'robot-article-5',
    kind: 'provision',
    title: 'Article 5 of the Robot Act',
    provision: { law: 'robot-act', unit: 'article', from: '5' },
    names: ['Article 5 of the Robot Act'],
    status: state('applies'),
    facts: [date('applies-from', '2025-02-02')],
  }),
  makeRecord({
    id: 'doe-v-botco',
    topic: 'copyright',
    kind: 'case',
    title: 'Doe v. Botco',
    names: ['Doe v. Botco'],
    status: state('settled'),
    facts: [
      date('filed', '2024-08-19'),
      entity('court', 'US District Court, Northern District of California'),
      entity('judge', 'William Alder'),
      entity('plaintiff', 'Jane Doe'),
      entity('defendant', 'Botco'),
      date('settlement-announced', '2025-09-05'),
      fact('settlement-amount', { type: 'money', amount: 1.5e9, currency: 'USD', bound: 'at-least' }),
      fact('settlement-per-work', { type: 'money', amount: 3000, currency: 'USD', bound: 'about' }),
      fact('works-in-suit', { type: 'count', count: 482460, unit: 'works' }),
    ],
  }),
  makeRecord({
    id: 'gazette-v-botco',
    topic: 'copyright',
    kind: 'case',
    title: 'Gazette v. Botco',
    names: ['Gazette v. Botco'],
    status: state('pending'),
    facts: [
      date('filed', '2023-12-27'),
      entity('court', 'US District Court, Southern District of New York'),
      entity('judge', 'Vera McElm'),
      entity('plaintiff', 'Gazette Company'),
      entity('defendant', 'Botco'),
    ],
  }),
  makeRecord({
    id: 'botco',
    topic: 'copyright',
    kind: 'company',
    title: 'Botco',
    names: ['Botco'],
    status: state('active'),
    facts: [date('founded', '2015-12-11')],
  }),
  makeRecord({
    id: 'puppet-strike',
    topic: 'film',
    kind: 'event',
    title: 'Puppeteers’ strike of 2023',
    names: ['puppeteers’ strike'],
    status: state('ended'),
    facts: [
      fact('strike', { type: 'period', from: '2023-07-14', to: '2023-11-09' }),
      fact('strike-length', { type: 'duration', length: 118, unit: 'days' }),
      fact('ratification-result', { type: 'percent', percent: 78.33 }),
    ],
  }),
  makeRecord({
    id: 'tin-film',
    topic: 'film',
    kind: 'production',
    title: 'The Tin Film',
    names: ['The Tin Film'],
    status: state('released'),
    facts: [
      entity('director', 'Ada Quill'),
      date('released', '2024-11-01'),
      fact('running-time', { type: 'duration', length: 92, unit: 'minutes' }),
      fact('budget', { type: 'money', amount: 30e6, currency: 'USD' }),
    ],
  }),
  makeRecord({
    id: 'glass-film',
    topic: 'film',
    kind: 'production',
    title: 'The Glass Film',
    names: ['The Glass Film'],
    status: state('released'),
    facts: [entity('director', 'Otto van der Berg'), date('released', '2023-05-20')],
  }),
  makeRecord({
    id: 'dreamer',
    topic: 'film',
    kind: 'tool',
    title: 'Dreamer',
    names: ['Dreamer'],
    status: state('discontinued'),
    facts: [entity('developer', 'Botco'), date('launched', '2024-12-09'), date('shut-down', '2026-04-26')],
  }),
  makeRecord({
    id: 'weaver',
    topic: 'film',
    kind: 'tool',
    title: 'Weaver',
    names: ['Weaver'],
    status: state('active'),
    facts: [entity('developer', 'Loomworks'), date('launched', '2025-05-20')],
  }),
  makeRecord({
    id: 'puppet-guild',
    topic: 'film',
    kind: 'body',
    title: 'Puppet Guild',
    names: ['Puppet Guild'],
    status: state('active'),
    facts: [
      entity('led-by', 'Fran Hale', { of: 'president', until: '2025-09-12' }),
      entity('led-by', 'Sean Moss', { of: 'president', since: '2025-09-12' }),
      date('founded', '2012-03-30'),
    ],
  }),
  makeRecord({
    id: 'lost-jobs',
    topic: 'film',
    kind: 'statistic',
    title: 'Lost puppet jobs',
    names: ['lost puppet jobs'],
    status: state('unsupported'),
    facts: [fact('figure', { type: 'percent', percent: 62 }, { confidence: 'disputed' })],
    misstatements: [
      {
        wordings: ['62 % of puppet jobs will vanish by 2030'],
        property: 'figure',
        verdict: 'unsupported',
        correction: 'No public source was found for this figure.',
        confidence: 'settled',
        sources,
      },
    ],
  }),
];
