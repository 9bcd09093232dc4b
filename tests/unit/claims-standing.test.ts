import { describe, expect, test } from 'vitest';
import { clauseAt } from '../../knowledge/claims/clauses.ts';
import { isDenial, standingOf } from '../../knowledge/claims/standing.ts';

/** Something keeps a verdict from the whole sentence, whether as silence or as a denial. */
const isHeldBack = (sentence: string, next?: string) =>
  standingOf(sentence, next).isSilent || isDenial(sentence);

describe('is said', () => {
  test.each([
    'The AI Act entered into force on 2 August 2024.',
    'No later than 2 August 2026, providers have to comply.',
    'No. 24-cv-5417 was filed in August 2024.',
    'The Act applies not only to firms but also to public bodies.',
    'Not least, the Act sets fines of 6 %.',
    'It is run by a not-for-profit company.',
    'There is no doubt that the strike lasted 118 days.',
    'The strike lasted no less than 118 days.',
    'The settlement, if not the largest, is worth $1.5 billion.',
    'The deal had to be ratified.',
    '“What now?” asked the guild after 118 days.',
  ])('%s', (sentence) => {
    const { isSilent, isForecast, isEarlier } = standingOf(sentence);
    expect({ isSilent, isForecast, isEarlier, isDenied: isDenial(sentence) }).toEqual({
      isSilent: false,
      isForecast: false,
      isEarlier: false,
      isDenied: false,
    });
  });
});

describe('is not said', () => {
  test.each([
    ['a question', 'Did the AI Act enter into force on 2 August 2024?'],
    ['a question quoted', '“Did it enter into force on 2 August 2024?”'],
    ['a question in brackets', '(Did it enter into force on 2 August 2024?)'],
    ['a condition', 'If the Act had applied in 2023, firms would have had to pay 6 %.'],
    ['an inverted condition', 'Had the Act applied in 2023, fines would have followed.'],
    ['a supposition', 'Suppose the Act applied from 2023.'],
    ['a thought', 'Imagine the Act applied from 2023.'],
    ['a scenario', 'In a hypothetical scenario, the fine is 6 %.'],
    ['a correction', 'Correction: an earlier version of this article gave 2 August.'],
    ['an editing error', 'Because of an editing error, the suit was said to list 40,000 articles.'],
    ['an error at the end', 'The fine was put at 6 % because of a production error.'],
    ['a slip', 'Because of a typing mistake we had the Act apply from 2023.'],
    ['a myth', 'Myth: the Act has applied in full since 2024.'],
    ['satire', 'A satirical site says the Act bans films.'],
    ['a paper of jokes', 'The Onion reported that the Act bans films.'],
    ['a fiction', 'In the fictional story, the strike lasted 118 days.'],
    ['a comparison', 'Unlike the GDPR, which applied from 2018, the Act is new.'],
    ['a comparison of sizes', 'The fine is higher than under the GDPR.'],
    ['a likeness', 'The amount is equivalent to 4 % of turnover.'],
    ['what passes a limit', 'At 10^26 operations it is far above the Act’s threshold.'],
    ['what stays under one', 'With 5 % the fine is below the cap.'],
    ['what crosses one', 'The model, at 3 x 10^25, crosses the systemic-risk threshold.'],
    ['a denial', 'The Act did not enter into force on 2 August 2024.'],
    ['a short denial', 'The Act didn’t enter into force on 2 August 2024.'],
    ['a denial of all', 'Nobody was fined 6 %.'],
    ['a denial of any', 'No firm was fined 6 %.'],
    ['a denial in front', 'It is not true that the Act applies from 2023.'],
    ['a rejected claim', 'The guild rejected the claim that the strike lasted 118 days.'],
    ['a refuted rumour', 'Rumours that the film cost $30 million are unfounded.'],
    ['a wrong belief', 'Many wrongly believe that the Act applies from 2023.'],
    ['a replaced value', 'The strike lasted 148 days rather than 118.'],
  ])('%s: %s', (_, sentence) => expect(isHeldBack(sentence)).toBe(true));
});

describe('taken back in the next sentence', () => {
  const sentence = 'The Act entered into force on 2 August 2024.';
  test.each([
    'That is wrong.',
    'That’s false.',
    'It did not.',
    'It didn’t.',
    'Wrong.',
    'Not so.',
    'No, it did on 1 August.',
    'In fact, it was 1 August.',
    'It was in fact 1 August.',
    'Fact: it was 1 August.',
    'Actually, it was 1 August.',
    'The correct date is 1 August.',
    'A: No. It did on 1 August.',
    'Answer: That is wrong.',
    'A. Not so.',
  ])('%s', (next) => expect(standingOf(sentence, next).isSilent).toBe(true));
  test.each([
    'That was a first.',
    'A: It was so.',
    'It was welcomed.',
    'Not all agreed.',
    'The Act is long.',
    '',
  ])('but not by “%s”', (next) => expect(standingOf(sentence, next).isSilent).toBe(false));
});

describe('is foreseen, meant or about an earlier state', () => {
  test.each([
    ['isForecast', 'Analysts expect the rules to apply from 2027.'],
    ['isForecast', 'The rules are likely to apply from 2027.'],
    ['isForecast', 'The guild called for fines of 6 %.'],
    ['isForecast', 'Providers urged a start in 2027.'],
    ['isIntended', 'OpenAI plans to launch it in 2025.'],
    ['isIntended', 'Anthropic agreed to pay $1.5 billion.'],
    ['isIntended', 'The plaintiffs allege that 7 million books were copied.'],
    ['isEarlier', 'The 2021 proposal set fines of 6 %.'],
    ['isEarlier', 'The draft foresaw 6 %.'],
    ['isEarlier', 'Originally the ban was to apply from 2025.'],
    ['isEarlier', 'In the negotiations, Parliament pushed for 7 %.'],
    ['isEarlier', 'The date was previously 2 August 2026.'],
  ] as const)('%s: %s', (which, sentence) => expect(standingOf(sentence)[which]).toBe(true));
});

test.each([
  ['Publishers threaten to sue by 2027.', true],
  ['A suit threatens the start in 2027.', true],
  ['The Act threatens firms with fines of up to 7 %.', false],
  ['Those who flout it are threatened with fines of 7 %.', false],
])('a threat with what is set is no forecast: %s', (sentence, isForecast) =>
  expect(standingOf(sentence).isForecast).toBe(isForecast),
);

describe('a denial holds for its clause', () => {
  const clause = (sentence: string, words: string) => {
    const start = sentence.indexOf(words);
    const span = clauseAt(sentence, { start: 0, end: sentence.length }, { start, end: start + words.length });
    return sentence.slice(span.start, span.end);
  };
  test.each([
    ['Sora is not a camera, but it launched on 30 September 2025.', '30 September 2025', false],
    ['Sora launched on 30 September 2025, but was not sold.', '30 September 2025', false],
    ['It does not apply to films; fines reach 6 %.', '6 %', false],
    ['It does not apply to films: fines reach 6 %.', '6 %', false],
    ['While no one was fined, fines reach 6 %.', '6 %', true],
    ['No one was fined, although fines reach 6 %.', '6 %', false],
    ['It did not enter into force on 2 August 2024.', '2 August 2024', true],
    ['The Act applies, and it has not set fines of 6 %.', '6 %', true],
    ['With its 113 articles, the Act is not light reading.', '113 articles', false],
    ['For all its 180 recitals, the Act never says so.', '180 recitals', false],
    ['Thanks to their 7 %, the fines are no joke.', '7 %', false],
    ['With fines of 6 % it does not frighten anybody.', '6 %', true],
    ['The Act has not applied in full, and it will be enforced from 2027.', '2027', false],
  ])('%s', (sentence, words, isDenied) => expect(isDenial(clause(sentence, words))).toBe(isDenied));

  test('and every place is in a clause of its sentence', () => {
    const text = 'One. A and B, but C; D is, and E was here. Two.';
    const sentence = { start: 5, end: 43 };
    for (let at = sentence.start; at < sentence.end - 1; at++) {
      const { start, end } = clauseAt(text, sentence, { start: at, end: at + 1 });
      expect(start).toBeGreaterThanOrEqual(sentence.start);
      expect(end).toBeLessThanOrEqual(sentence.end);
      expect(end).toBeGreaterThan(start);
    }
  });
});

describe('who is said to have said it', () => {
  test.each([
    ['According to Reuters, the Act applies from 2025.', 'Reuters'],
    ['The strike lasted 150 days, according to the guild.', 'the guild'],
    ['Judge Alsup said the settlement was worth $2 billion.', 'Judge Alsup'],
    ['“It applies from 2025,” Thierry Breton told Reuters.', 'Thierry Breton'],
    ['Duncan Crabtree-Ireland says the strike lasted 150 days.', 'Duncan Crabtree-Ireland'],
    ['The company said that it paid $2 billion.', 'The company'],
    ['The guild’s president claimed 150 days.', 'The guild’s president'],
    ['The strike lasted 150 days.', undefined],
  ])('%s', (sentence, by) => expect(standingOf(sentence).reportedBy).toBe(by));
});
