/** The files of messages fit each other and the sources: what one language has, all have, and nothing is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { language, locale, say, sayCount, sayWith } from '../../components/ui/say.ts';
import { sayDate, sayLanguageName, sayList, sayMonth, saySeconds } from '../../components/ui/say-date.ts';
import { TOPIC_LABELS } from '../../knowledge/topics.ts';
import { VERDICT_WORDS } from '../../knowledge/verdict-words.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Messages } from '../i18n.ts';
import { interfaceSources, type SyntaxNode } from './sources.ts';

const FOLDER = new URL('../../public/_locales/', import.meta.url);
const LANGUAGES = ['de', 'en', 'es', 'fr'];

const read = (code: string): Messages =>
  JSON.parse(readFileSync(new URL(`${code}/messages.json`, FOLDER), 'utf8')) as Messages;

const en: Messages = english;

test('there are four languages', () => expect(readdirSync(FOLDER).sort()).toEqual(LANGUAGES));

/** Names, marks and signs that are the same in each language, and words that two languages share. */
const SAME = new Set([
  'direction',
  'extension_name',
  'version_obelus',
  'coverage_both',
  'browse_kind_count',
  'times',
  'of',
  'library_tab_title',
  'view_option',
  'view_name',
  'picture_events',
  'picture_count',
  'picture_related',
  'finding_count',
  'citation_form_html',
  'citation_form_bibtex',
  'citation_form_csl',
  'report_form_markdown',
  'report_form_json',
  'report_form_claimreview',
]);
const SAME_IN: Readonly<Record<string, readonly string[]>> = {
  de: [
    'version_exact',
    'kind_body',
    'kind_person',
    'facet_status',
    'page_status',
    'column_status',
    'column_text',
    'draft_name',
    'editor_name',
  ],
  es: ['editor_name'],
  fr: [
    'version_exact',
    'options_sites',
    'kind_production',
    'mentions',
    'mentions_count_one',
    'mentions_count_other',
    'library_guides',
    'list_lead_guides',
    'guide_kicker',
    'sources',
    'sources_count_one',
    'sources_count_other',
    'column_date',
    'column_relation',
    'section_relations',
    'lane_production',
    'card_sources',
  ],
};

const places = (text: string) => [...new Set(text.match(/\$\d/gu))].sort();

describe.each(LANGUAGES)('the texts in %s', (code) => {
  const messages = read(code);
  const entries = Object.entries(messages);

  test('have the keys of the English ones, in their order', () =>
    expect(Object.keys(messages)).toEqual(Object.keys(en)));

  test('have the same places for values', () => {
    const wrong = entries.filter(([key, { message }]) => {
      const wanted = places(en[key]?.message ?? '');
      return places(message).join() !== wanted.join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('have no markup, no sign that browsers take for something else, and no space too many', () => {
    const wrong = entries.filter(([, { message }]) =>
      /[<>]|&\w+;|\$(?![1-9](?!\d))|^\s*$|^ | $| {2}|\ue000/u.test(message),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('are about as long as the English ones', () => {
    const long = entries.filter(([key, { message }]) => {
      const { length } = en[key]?.message ?? '';
      return message.length > 2 * length + 12 || message.length < length / 4;
    });
    expect(long.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  test('name their own language', () => expect(messages['language']?.message).toBe(code));

  test('describe the extension within what stores take', () =>
    expect(messages['extension_description']?.message.length).toBeLessThanOrEqual(132));

  test.runIf(code !== 'en')('are not in English', () => {
    const same = entries.filter(([key, { message }]) => message === en[key]?.message && !SAME.has(key));
    expect(same.map(([key]) => key).sort()).toEqual([...(SAME_IN[code] ?? [])].sort());
  });
});

test('keys are such as every browser takes', () =>
  expect(Object.keys(en).filter((key) => !/^[a-z0-9_]+$/u.test(key))).toEqual([]));

test('each text for one has one for more, and the other way round', () => {
  const alone = Object.keys(en).filter(
    (key) =>
      (key.endsWith('_one') && !(key.replace(/one$/u, 'other') in en)) ||
      (key.endsWith('_other') &&
        key !== 'lane_other' &&
        !(key.replace(/other$/u, 'one') in en) &&
        key !== 'file_other'),
  );
  expect(alone).toEqual([]);
});

test('in French, where nought is singular, the singular has its number', () => {
  const fr = read('fr');
  const silent = Object.keys(fr).filter(
    (key) =>
      key.endsWith('_one') &&
      fr[key.replace(/one$/u, 'other')]?.message.includes('$1') &&
      !fr[key]?.message.includes('$1'),
  );
  // Of one draft is asked at least.
  expect(silent).toEqual(['draft_clear_question_one']);
});

test('a text with values tells translators what they are', () => {
  const silent = Object.entries(en).filter(
    ([key, { message, description = '' }]) =>
      /\$1.*[a-z]|[a-z].*\$1/iu.test(message) &&
      !/_(?:one|other)$/u.test(key) &&
      places(message).length > 1 &&
      !description,
  );
  expect(silent.map(([key]) => key)).toEqual([]);
});

// The sources

/** What is asked for: a text by its key, or several by what stands around a code. */
function askedBy(argument: SyntaxNode | undefined): readonly RegExp[] {
  switch (argument?.type) {
    case 'Literal':
      return [new RegExp(`^${String(argument['value']).replaceAll('-', '_')}$`, 'u')];
    case 'TemplateLiteral': {
      const quasis = argument['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
      if (!quasis[0]?.value.cooked) throw new Error('A key whose beginning is not in the source.');
      return [
        new RegExp(
          `^${quasis.map(({ value }) => value.cooked.replaceAll('-', '_')).join('[a-z0-9_]+?')}$`,
          'u',
        ),
      ];
    }
    case 'ConditionalExpression':
      return [
        askedBy(argument['consequent'] as SyntaxNode),
        askedBy(argument['alternate'] as SyntaxNode),
      ].flat();
    default:
      throw new Error(`A key that cannot be read from the source: ${argument?.type}`);
  }
}

const calls = interfaceSources()
  .filter(({ path }) => path !== 'components/ui/say.ts')
  .flatMap(({ nodes }) => nodes)
  .flatMap((node) => {
    const callee = node.type === 'CallExpression' ? (node['callee'] as SyntaxNode) : undefined;
    const name = callee?.type === 'Identifier' ? String(callee['name']) : '';
    if (!/^(?:say|sayCount|sayWith)$/u.test(name)) return [];
    const [key, ...values] = node['arguments'] as readonly SyntaxNode[];
    return askedBy(key).map((pattern) => ({ name, pattern, values: values.length }));
  });

const keysOf = ({ name, pattern }: (typeof calls)[number]) =>
  Object.keys(en).filter((key) => {
    if (name !== 'sayCount') return pattern.test(key);
    return /_(?:one|other)$/u.test(key) && pattern.test(key.replace(/_(?:one|other)$/u, ''));
  });

describe('the sources', () => {
  test('ask for texts that are there', () => {
    expect(calls.length).toBeGreaterThan(300);
    expect(calls.filter((call) => !keysOf(call).length).map(({ pattern }) => pattern.source)).toEqual([]);
  });

  test('leave no text out', () => {
    const manifest = readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8');
    const asked = new Set([
      ...calls.flatMap(keysOf),
      ...[...manifest.matchAll(/__MSG_(\w+)__/gu)].map(([, key = '']) => key),
      // Asked for by say.ts itself.
      'language',
    ]);
    expect(Object.keys(en).filter((key) => !asked.has(key))).toEqual([]);
  });

  test('give each text as many values as it has places', () => {
    const wrong = calls.flatMap((call) =>
      keysOf(call)
        .filter((key) => {
          const wanted = Math.max(
            0,
            ...places(en[key]?.message ?? '').map((place) => Number(place.slice(1))),
          );
          const isOne = key.endsWith('_one') && call.values > wanted;
          return call.values !== wanted && !isOne;
        })
        .map((key) => `${key}: ${call.values}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('the interface calls verdicts and topics what reports in English call them', () => {
  for (const [verdict, { word }] of Object.entries(VERDICT_WORDS))
    expect(en[`verdict_${verdict.replaceAll('-', '_')}`]?.message).toBe(word);
  for (const [topic, label] of Object.entries(TOPIC_LABELS))
    expect(en[`topic_${topic.replaceAll('-', '_')}`]?.message).toBe(label);
});

describe('what is said in English', () => {
  test('is British, as the record is', () => {
    expect([language(), locale()]).toEqual(['en', 'en-GB']);
    expect(sayCount('records', 1234)).toBe('1,234 records');
    expect(sayCount('records', 1)).toBe('1 record');
  });

  test('dates are as exact as they are', () => {
    expect(['2024', '2024-08', '2024-08-01'].map(sayDate)).toEqual(['2024', 'August 2024', '1 August 2024']);
    expect(sayMonth('2026-09-15')).toBe('Sep 2026');
  });

  test('spans, lists and names of languages', () => {
    expect(saySeconds(300)).toBe('0.3 seconds');
    expect(sayList(['a', 'b', 'c'])).toBe('a, b and c');
    expect(sayLanguageName('de')).toBe('German');
  });

  test('a code with hyphens finds its text', () =>
    expect(say('verdict_needs-context')).toBe('Needs context'));

  test('elements stand where the sentence has them', () => {
    const [a, b] = [{ type: 'a' }, { type: 'b' }] as never[];
    expect(sayWith('library_nothing_text', a, b)).toEqual([
      'The address may be mistyped, or of another version of the record. Search above, or see ',
      a,
      ' and ',
      b,
      '.',
    ]);
  });

  test('a value that looks like a place stays what it is', () =>
    expect(say('quoted', 'It cost $1 or $$2')).toBe('“It cost $1 or $$2”'));
});
