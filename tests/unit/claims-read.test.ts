/** What texts state about the made-up records, from the words to the verdict. */
import { describe, expect, test } from 'vitest';
import { createTextReader, type TextClaim } from '../../knowledge/read-text.ts';
import { CLAIM_RECORDS } from './claim-records.ts';

const read = createTextReader(CLAIM_RECORDS);
/** "differs: 2 August 2024 (entered-into-force)". */
const short = ({ verdict, text, property }: TextClaim) => `${verdict}: ${text} (${property ?? 'in words'})`;
const claims = (text: string, date?: string) => read(text, date).claims.map(short);

describe('values', () => {
  test.each([
    ['The Robot Act entered into force on 1 August 2024.', ['agrees: 1 August 2024 (entered-into-force)']],
    ['The Robot Act entered into force on 2 August 2024.', ['differs: 2 August 2024 (entered-into-force)']],
    ['On 2 August 2024, the Robot Act entered into force.', ['differs: 2 August 2024 (entered-into-force)']],
    ['In force since 2 August 2024, the Robot Act is new.', ['differs: 2 August 2024 (entered-into-force)']],
    [
      'The Robot Act, which entered into force in August 2024, has 113 articles and 180 recitals.',
      [
        'agrees: August 2024 (entered-into-force)',
        'agrees: 113 articles (number-of-parts)',
        'agrees: 180 recitals (number-of-parts)',
      ],
    ],
    ['With its 113 articles, the Robot Act is not short.', ['agrees: 113 articles (number-of-parts)']],
    ['The Robot Act threatens firms with fines of 9 % of turnover.', ['differs: 9 % (max-fine-turnover)']],
    ['The Robot Act has 112 articles.', ['differs: 112 articles (number-of-parts)']],
    ['The Robot Act was agreed on 8 December 2022.', ['differs: 8 December 2022 (provisional-agreement)']],
    ['MEPs approved the Robot Act on 14 March 2024.', ['differs: 14 March 2024 (parliament-vote)']],
    ['Fines under the Robot Act reach 9 % of turnover.', ['differs: 9 % (max-fine-turnover)']],
    [
      'The Robot Act fines wrong information with up to 1 % of turnover.',
      ['agrees: 1 % (max-fine-turnover)'],
    ],
    ['Doe v. Botco was filed on 19 August 2024.', ['agrees: 19 August 2024 (filed)']],
    ['Doe v. Botco was filed on 22 August 2024.', []],
    ['Doe v. Botco was filed on 19 September 2024.', ['differs: 19 September 2024 (filed)']],
    [
      'Doe v. Botco ended with a settlement of $1.5 billion, about $3,000 a work, for 482,460 works.',
      [
        'agrees: $1.5 billion (settlement-amount)',
        'agrees: $3,000 (settlement-per-work)',
        'agrees: 482,460 works (works-in-suit)',
      ],
    ],
    ['Doe v. Botco ended with a $2.5 billion settlement.', ['differs: $2.5 billion (settlement-amount)']],
    ['The puppeteers’ strike lasted 148 days.', ['differs: 148 days (strike-length)']],
    [
      'The puppeteers’ strike lasted nearly four months, from 14 July to 9 November 2023.',
      ['agrees: four months (strike-length)', 'agrees: 14 July to 9 November 2023 (strike)'],
    ],
    [
      'The puppeteers’ strike ran from 2 May to 9 November 2023.',
      ['differs: 2 May to 9 November 2023 (strike)'],
    ],
    ['The puppeteers’ strike ended in December 2023.', ['differs: December 2023 (strike)']],
    [
      'The puppeteers’ strike ended with a contract ratified by 78 % of members.',
      ['agrees: 78 % (ratification-result)'],
    ],
    ['The Tin Film cost $30 million to make.', ['agrees: $30 million (budget)']],
    ['The Tin Film was made on a budget of $70 million.', ['differs: $70 million (budget)']],
    [
      'Dreamer was launched on 9 December 2024 and shut down on 24 March 2026.',
      ['agrees: 9 December 2024 (launched)', 'differs: 24 March 2026 (shut-down)'],
    ],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));

  test('the right day of the wrong year is a slip', () => {
    expect(claims('On 1 August 2023 the Robot Act entered into force.')).toEqual([
      'differs: 1 August 2023 (entered-into-force)',
    ]);
    expect(claims('The Robot Act was voted by Parliament on 13 March 2023.')).toEqual([
      'differs: 13 March 2023 (parliament-vote)',
    ]);
  });

  test('a verdict says what is stated and recorded, since when, and where that stands', () => {
    const [claim] = read('For dangerous robots, the Robot Act applies from 2 August\n 2026.').claims;
    expect(claim).toMatchObject({
      record: 'robot-act',
      property: 'applies-from',
      verdict: 'outdated',
      text: '2 August\n 2026',
      stated: '2 August 2026',
      recorded: '2 December 2027',
      of: 'dangerous robots',
      since: '2026-07-01',
      until: '2026-07-01',
      confidence: 'settled',
      sources: [{ title: 'A source', publisher: 'A publisher', kind: 'official' }],
    });
  });
});

describe('which of several facts is meant', () => {
  test.each([
    ['For dangerous robots, the Robot Act applies from 2 December 2027.', ['agrees: 2 December 2027']],
    ['For dangerous robots, the Robot Act applies from 2 August 2026.', ['outdated: 2 August 2026']],
    ['The Robot Act applies in general from 2 August 2026.', ['agrees: 2 August 2026']],
    ['Article 5 of the Robot Act has applied since 2 February 2025.', ['agrees: 2 February 2025']],
    ['Article 5 of the Robot Act has applied since 2 August 2025.', ['differs: 2 August 2025']],
  ])('%s', (text, expected) =>
    expect(claims(text)).toEqual(expected.map((claim) => `${claim} (applies-from)`)),
  );
});

describe('who is meant', () => {
  test.each([
    ['The Robot Act is new. It entered into force on 2 August 2024.', ['differs: 2 August 2024']],
    ['The Robot Act is new. The law entered into force on 2 August 2024.', ['differs: 2 August 2024']],
    ['The Robot Act is new. The film entered into force on 2 August 2024.', []],
    ['The Robot Act came first. The Data Act entered into force on 11 January 2024.', []],
    ['The Robot Act entered into force after the Data Act, on 12 January 2024.', []],
    ['The GDPR entered into force on 24 May 2016, the Robot Act later.', []],
    ['Like the Robot Act, Foobar entered into force on 2 August 2023.', []],
  ])('%s', (text, expected) =>
    expect(claims(text)).toEqual(expected.map((claim) => `${claim} (entered-into-force)`)),
  );

  test('each of two cases has its own date', () =>
    expect(
      claims('Doe v. Botco was filed in August 2023, while Gazette v. Botco was filed in December 2023.'),
    ).toEqual(['differs: August 2023 (filed)', 'agrees: December 2023 (filed)']));
  test('but one date for two is neither’s', () =>
    expect(claims('Doe v. Botco and Gazette v. Botco were filed in 2022.')).toEqual([]));

  test.each([
    ['Jane Doe sued Botco in August 2024.', ['agrees: August 2024 (filed)']],
    ['Jane Doe sued Botco in August 2023.', ['differs: August 2023 (filed)']],
    ['Botco was sued by Gazette in December 2022.', ['differs: December 2022 (filed)']],
    ['Botco sued Gazette in December 2022.', []],
    ['Zed sued Botco in December 2022.', []],
  ])('parties make a case: %s', (text, expected) => expect(claims(text)).toEqual(expected));

  test('rows of a list are about what its heading names', () =>
    expect(
      claims(
        'Robot Act: dates\n21 April 2021: proposed\n8 December 2022: provisional agreement\n1 August 2024: in force',
      ),
    ).toEqual([
      'agrees: 21 April 2021 (proposed)',
      'differs: 8 December 2022 (provisional-agreement)',
      'agrees: 1 August 2024 (entered-into-force)',
    ]));
});

describe('people, courts and makers', () => {
  test.each([
    ['Judge Alder heard Doe v. Botco.', ['agrees: Alder (judge)']],
    ['Judge McElm heard Doe v. Botco.', ['differs: McElm (judge)']],
    ['Judge McElm dismissed Gazette v. Botco.', ['agrees: McElm (judge)']],
    ['Judge Vera McElm decided Gazette v. Botco.', ['agrees: Vera McElm (judge)']],
    ['Judge McElm’s order ended Gazette v. Botco.', ['agrees: McElm (judge)']],
    ['Judge Smith heard Doe v. Botco.', []],
    [
      'Doe v. Botco was filed in the Northern District of California.',
      ['agrees: Northern District of California (court)'],
    ],
    [
      'Doe v. Botco was filed in the Southern District of New York.',
      ['differs: Southern District of New York (court)'],
    ],
    ['Gazette v. Botco is heard in Manhattan federal court.', ['agrees: Manhattan federal court (court)']],
    ['The Tin Film was directed by Ada Quill.', ['agrees: Ada Quill (director)']],
    ['The Tin Film was directed by Max Unknown.', ['differs: Max Unknown (director)']],
    [
      'The Glass Film, directed by Otto van der Berg and made in glass, opened.',
      ['agrees: Otto van der Berg (director)'],
    ],
    ['Botco’s Dreamer came first.', ['agrees: Botco (developer)']],
    ['Loomworks’ Dreamer came first.', ['differs: Loomworks (developer)']],
    ['Dreamer, developed by Loomworks, came first.', ['differs: Loomworks (developer)']],
    ['Zed’s Dreamer came first.', []],
    ['The Puppet Guild is led by Sean Moss.', ['agrees: Sean Moss (led-by)']],
    ['The Puppet Guild is led by Fran Hale.', ['outdated: Fran Hale (led-by)']],
    ['In 2024, the Puppet Guild was led by Fran Hale.', ['agrees: Fran Hale (led-by)']],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('states', () => {
  test.each([
    ['The Robot Act is law.', ['agrees: is law']],
    ['The Robot Act is still a proposal.', ['outdated: is still a proposal']],
    ['The Robot Act has been withdrawn.', ['differs: has been withdrawn']],
    ['Doe v. Botco is pending.', ['outdated: is pending']],
    ['Gazette v. Botco is still pending.', ['agrees: is still pending']],
    ['Gazette v. Botco has been settled.', []],
    ['Dreamer is still available.', ['outdated: is still available']],
    ['Dreamer is not available.', []],
    ['The sequel of Dreamer by Zed is still available.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected.map((claim) => `${claim} (outcome)`)));
});

describe('recorded misstatements', () => {
  test.each([
    ['The Robot Act bans all robots.', ['needs-context: Robot Act bans all robots (in words)']],
    [
      'All robots are prohibited by the Robot Act.',
      ['needs-context: All robots are prohibited by the Robot Act (in words)'],
    ],
    ['The Robot Act outlaws every robot.', ['needs-context: Robot Act outlaws every robot (in words)']],
    ['The Robot Act does not ban all robots.', []],
    ['The Robot Act bans eight practices.', []],
    ['The Robot Act bans all dangerous robots.', []],
    ['All robots for children are prohibited by the Robot Act.', []],
    ['A child wondered whether the Robot Act bans robots.', []],
    ['The Robot Act bans all robots? No.', []],
    ['The Robot Act would ban all robots.', []],
    ['Fines under the Robot Act reach 6 % of turnover.', ['outdated: 6 % (max-fine-turnover)']],
    [
      'Six per cent of turnover is the fine that the Robot Act sets.',
      ['outdated: Six per cent (max-fine-turnover)'],
    ],
    [
      'Some 62 % of puppet jobs will vanish by 2030.',
      ['unsupported: 62 % of puppet jobs will vanish by 2030 (figure)'],
    ],
    ['62 % of puppet fans like strings.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('the page’s own date', () => {
  const pageDate = (text: string, date: string) => read(text, date).claims[0]?.pageDate;
  test.each([
    ['For dangerous robots, the Robot Act applies from 2 August 2026.', '2026-03-01', 'right-when-written'],
    ['For dangerous robots, the Robot Act applies from 2 August 2026.', '2026-07-15', undefined],
    ['The Robot Act entered into force on 2 August 2024.', '2026-07-15', undefined],
    ['The Robot Act entered into force on 2 August 2024.', '2027-01-01', 'newer'],
    ['The Robot Act entered into force on 1 August 2024.', '2027-01-01', undefined],
  ])('%s On %s', (text, date, expected) => expect(pageDate(text, date)).toBe(expected));
});

describe('reported speech keeps its verdict and names the speaker', () => {
  test.each([
    ['According to Reuters, the Robot Act entered into force on 2 August 2024.', 'Reuters'],
    ['The Robot Act entered into force on 2 August 2024, the guild said.', 'the guild'],
    ['Ada Zed said the Robot Act entered into force on 2 August 2024.', 'Ada Zed'],
    ['The Robot Act entered into force on 2 August 2024.', undefined],
  ])('%s', (text, by) => {
    const [claim] = read(text).claims;
    expect(claim?.verdict).toBe('differs');
    expect(claim?.reportedBy).toBe(by);
  });
});

describe('silence', () => {
  test.each([
    ['a question', 'Did the Robot Act enter into force on 2 August 2024?'],
    ['a question that cites a page', 'Is it true that the Robot Act is still a proposal, OJ L 130, p. 92?'],
    ['an open question', 'Readers asked whether the Robot Act entered into force on 2 August 2024.'],
    ['a condition', 'If the Robot Act had entered into force on 2 August 2023, all would be well.'],
    ['a possibility', 'The Robot Act could enter into force on 2 August 2025.'],
    ['a forecast', 'Analysts expect the Robot Act to enter into force on 2 August 2025.'],
    ['a denial', 'The Robot Act did not enter into force on 2 August 2024.'],
    ['a denial in front', 'It is not true that the Robot Act entered into force on 2 August 2024.'],
    ['a correction after', 'The Robot Act entered into force on 2 August 2024. That is wrong.'],
    ['a quoted mistake', '“The Robot Act entered into force on 2 August 2024” is false.'],
    ['a correction', 'Correction: this article said that the Robot Act entered into force on 2 August 2024.'],
    ['satire', 'The Onion: Robot Act entered into force on 2 August 2023.'],
    ['a draft', 'The 2021 draft of the Robot Act set fines of 9 % of turnover.'],
    ['a proposal', 'As proposed in the original text, Robot Act fines were 9 % of turnover.'],
    ['another law’s value', 'Under the GDPR, fines reach 4 % of turnover; the Robot Act goes further.'],
    ['another case’s value', 'Roe v. Zed was settled for $20 million; Doe v. Botco went on.'],
    ['another film’s date', 'The Tin Film opened on 1 November 2024; Otto’s next opens on 3 March 2025.'],
    ['a comparison', 'The puppeteers’ strike was longer than the 148-day strike of the writers.'],
    ['a replaced value', 'The puppeteers’ strike lasted 118 days, not 148.'],
    ['something not on record', 'Dreamer was made by 20 people in 12 weeks.'],
    ['another’s body', 'The Puppet Guild’s headquarters were built on 3 March 1999.'],
    ['a year that only names', 'The 2022 puppeteers’ strike film opened.'],
    ['a year in brackets', 'Dreamer (2021) is a tool.'],
    ['an alleged sum', 'Doe v. Botco might be settled for $9 billion.'],
    ['nothing of ours', 'The Bank Act entered into force on 2 August 2024 with 9 % interest.'],
    ['an empty text', ''],
  ])('on %s', (_, text) => expect(claims(text).filter((claim) => !claim.startsWith('agrees'))).toEqual([]));
});

describe('coverage', () => {
  test.each([
    ['The Robot Act entered into force on 1 August 2024.', { compared: 1, notOnRecord: 0 }],
    ['The Robot Act may apply from 2028.', { compared: 0, notOnRecord: 1 }],
    [
      'The Robot Act entered into force on 2 August 2024. It may apply from 2028.',
      { compared: 1, notOnRecord: 1 },
    ],
    ['The Robot Act is long.', { compared: 0, notOnRecord: 0 }],
    ['On 3 March 2025 it rained.', { compared: 0, notOnRecord: 0 }],
  ])('%s', (text, expected) => expect(read(text).coverage).toEqual(expected));
});

test('a list without full stops is read to its end', () => {
  const row = 'the Robot Act entered into force on 2 August 2024, ';
  const found = claims(row.repeat(100));
  expect(found.length).toBeGreaterThan(50);
  expect(new Set(found)).toEqual(new Set(['differs: 2 August 2024 (entered-into-force)']));
});
