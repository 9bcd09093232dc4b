import { describe, expect, test } from 'vitest';
import { createTextReader } from '../../knowledge/read-text.ts';
import type { Fact, Kind } from '../../knowledge/schema.ts';
import { makeRecord } from './make-record.ts';

const sources = [{ source: 's' }];
const nature = (property: Fact['property'], text: string): Fact => ({
  property,
  value: { type: 'text', text },
  confidence: 'settled',
  sources,
});
const thing = (id: string, kind: Kind, name: string, ...facts: Fact[]) =>
  makeRecord({ id, topic: 'ai-act', kind, title: name, names: [name], facts });

const read = createTextReader([
  thing(
    'robot-act',
    'law',
    'Robot Act',
    nature('instrument', 'Regulation: directly applicable, not transposed'),
  ),
  thing(
    'robot-code',
    'guidance',
    'Robot Code',
    nature('legal-effect', 'Voluntary; no presumption of conformity'),
  ),
  thing(
    'robot-office',
    'body',
    'Robot Office',
    nature('legal-form', 'Part of the Ministry, not an agency of its own'),
  ),
  thing('robot-league', 'body', 'Robot League', nature('legal-form', 'Cross-industry group, not a union')),
  thing(
    'robot-memo',
    'deal',
    'Robot Memo',
    nature('instrument', 'Memorandum; not a licence, a settlement or a court ruling'),
  ),
  thing(
    'robot-case',
    'ruling',
    'Robot Opinion',
    nature('legal-effect', 'District court ruling, not binding on other courts'),
  ),
  thing('robot-union', 'body', 'Robot Guild', nature('legal-form', 'Labour union of robots')),
]);
const claims = (text: string) =>
  read(text).claims.map(({ verdict, text, property }) => `${verdict}: ${text} (${property})`);

describe('what a thing is', () => {
  test.each([
    ['The Robot Act is a regulation.', 'agrees: regulation (instrument)'],
    ['The Robot Act, a landmark EU regulation, is long.', 'agrees: regulation (instrument)'],
    ['The Robot Act is a directive.', 'differs: directive (instrument)'],
    ['As an EU directive, the Robot Act has to be transposed.', 'differs: directive (instrument)'],
    ['The Robot Act, itself a directive, is new.', 'differs: directive (instrument)'],
    ['The Robot Code is voluntary.', 'agrees: voluntary (legal-effect)'],
    ['The Robot Code is legally binding.', 'differs: binding (legal-effect)'],
    ['The mandatory Robot Code is out.', 'differs: mandatory (legal-effect)'],
    ['The Robot Office, a new independent agency, hires.', 'differs: agency (legal-form)'],
    ['The Robot League is a Hollywood labor union.', 'differs: union (legal-form)'],
    ['The Robot Guild is a labour union.', 'agrees: union (legal-form)'],
    ['The Robot Memo amounts to a licence.', 'differs: licence (instrument)'],
    ['The Robot Memo was in effect a settlement.', 'differs: settlement (instrument)'],
    ['The Robot Memo is a memorandum of understanding.', 'agrees: memorandum (instrument)'],
  ])('%s', (text, claim) => expect(claims(text)).toEqual([claim]));
});

describe('nothing is said', () => {
  test.each([
    ['of a denial', 'The Robot Act is not a directive.'],
    ['of a question', 'Is the Robot Act a directive?'],
    ['of what may be', 'If the Robot Act were a directive, it would have to be transposed.'],
    ['of something under it', 'Breaches of the Robot Act are protected under a directive.'],
    ['of another thing', 'The Robot Act is older than a directive.'],
    ['of a compound', 'The Robot League is a union member.'],
    ['of an agency within something', 'The Robot Office is a new agency within the Ministry.'],
    ['of an agency in passing', 'The Robot Office is an agency.'],
    ['of a so-called one', 'The Robot Act is a so-called directive.'],
    ['of what binds some', 'The Robot Code is binding on those who sign it.'],
    ['of what the record limits', 'The Robot Opinion is binding.'],
    ['of kinds the record is silent on', 'The Robot Act is a bill.'],
    ['of what is asked for', 'Critics demand that the Robot Code be binding.'],
  ])('%s: %s', (_, text) => expect(claims(text)).toEqual([]));
});
