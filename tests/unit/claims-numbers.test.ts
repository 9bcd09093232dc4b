/** What texts state about provisions and official numbers. */
import { describe, expect, test } from 'vitest';
import { identifiersIn } from '../../knowledge/claims/identifiers.ts';
import { createTextReader, type TextClaim } from '../../knowledge/read-text.ts';
import { ROLE_RECORDS } from './role-records.ts';

const read = createTextReader(ROLE_RECORDS);
const short = ({ verdict, text, record }: TextClaim) => `${verdict}: ${text} (${record})`;
const claims = (text: string) =>
  read(text)
    .claims.filter(({ property }) => property !== 'outcome')
    .map(short);

describe('provisions', () => {
  test.each([
    ['Robot literacy is a duty under Article 4 of the Robot Act.', ['agrees: Article 4 (robot-literacy)']],
    ['Article 51 of the Robot Act sets the robot threshold.', ['agrees: Article 51 (robot-threshold)']],
    [
      'The robot threshold is found in Article 51(2) of the Robot Act.',
      ['agrees: Article 51(2) (robot-threshold)'],
    ],
    [
      'The robot threshold is found in Article 52 of the Robot Act.',
      ['differs: Article 52 (robot-threshold)'],
    ],
    [
      'The robot threshold, laid down in Article 61 of the Robot Act, is high.',
      ['differs: Article 61 (robot-threshold)'],
    ],
    ['Article 61 of the Robot Act defines the robot threshold.', ['differs: Article 61 (robot-threshold)']],
    ['Robot literacy (Article 14 of the Robot Act) is a duty.', ['differs: Article 14 (robot-literacy)']],
    [
      'Robot bias detection is regulated in Article 10(5) of the Robot Act.',
      ['outdated: Article 10(5) (robot-bias)'],
    ],
    ['Robot bias detection was regulated in Article 10(5) of the Robot Act.', []],
    // Not tied to it, or not the only place.
    ['The robot threshold matters for Article 61 of the Robot Act.', []],
    ['The robot threshold is defined in Article 3 of the Robot Act.', []],
    ['The Robot Board is found in Article 70 of the Robot Act.', []],
    ['The robot threshold is not found in Article 61 of the Robot Act.', []],
    ['The robot threshold is found in Annex XIII of the Robot Act.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('official numbers', () => {
  test.each([
    ['3:23-cv-11195', 'us cv 23', '11195'],
    ['23 Civ. 11195', 'us cv 23', '11195'],
    ['No. 1:25-md-03143-SHS', 'us md 25', '3143'],
    ['case C-250/25', 'eu', '250/25'],
    ['42 O 14139/24', 'de O', '42 14139/24'],
    ['I ZR 281/25', 'de ZR', 'I 281/25'],
    ['[2025] EWHC 2863 (Ch)', 'uk', '2025 EWHC 2863'],
    ['Regulation (EU) 2024/1689', 'act', '2024/1689'],
    ['CELEX 32024R1689', 'act', '2024/1689'],
    ['OJ L, 2024/1689', 'act', '2024/1689'],
    ['OJ:L_202401689', 'act', '2024/1689'],
    ['eli/reg/2024/1689/oj', 'act', '2024/1689'],
  ])('%s', (text, kind, number) => expect(identifiersIn(text)).toMatchObject([{ kind, number }]));

  test.each(['10-12 people', '1,500 works in 2024', 'from 2023-24 on', 'pp. 12-15'])(
    'no number: %s',
    (text) => expect(identifiersIn(text)).toEqual([]),
  );

  test.each([
    ['Doe v. Botco, No. 3:24-cv-05417, goes on.', ['agrees: 3:24-cv-05417 (doe-v-botco)']],
    ['Doe v. Botco (4:24-cv-05417) goes on.', ['agrees: 4:24-cv-05417 (doe-v-botco)']],
    ['Doe v. Botco, No. 3:24-cv-05471, goes on.', ['differs: 3:24-cv-05471 (doe-v-botco)']],
    ['Choir v. Botco, case C-205/25, is new.', ['differs: C-205/25 (choir-v-botco)']],
    ['Choir v. Botco (42 O 14193/24) was decided.', ['differs: 42 O 14193/24 (choir-v-botco)']],
    [
      'Picture House v Botco [2025] EWHC 2863 (Ch) was decided.',
      ['agrees: [2025] EWHC 2863 (picture-v-botco)'],
    ],
    [
      'The Robot Act, officially Regulation (EU) 2024/1698, is new.',
      ['differs: Regulation (EU) 2024/1698 (robot-act)'],
    ],
    ['The Robot Act (Regulation (EU) 2024/1698) is new.', ['differs: Regulation (EU) 2024/1698 (robot-act)']],
    ['Regulation (EU) 2024/1698 (the Robot Act) is new.', ['differs: Regulation (EU) 2024/1698 (robot-act)']],
    // Another year may be another court; a case has many judgments; a list has many laws.
    ['Doe v. Botco became 1:25-cv-03482.', []],
    ['Doe v. Botco (1:25-cv-03482) goes on.', []],
    ['Picture House v Botco [2025] EWHC 38 (Ch) came first.', []],
    ['The Robot Act, Regulation (EU) 2022/2065 and others overlap.', []],
    ['The Robot Act (Regulation (EU) 2019/1020 helps) is new.', []],
    ['The Robot Act amends Regulation (EU) 2018/1139.', []],
    ["Doe v. Botco is close to the other suit's 3:24-cv-05471.", []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});
