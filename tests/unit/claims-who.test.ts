/** What texts state about who and where: judges, courts, directors, cast, makers, founders, festivals. */
import { describe, expect, test } from 'vitest';
import { createTextReader, type TextClaim } from '../../knowledge/read-text.ts';
import { makeRecord } from './make-record.ts';
import { ROLE_RECORDS } from './role-records.ts';

const read = createTextReader(ROLE_RECORDS);
const short = ({ verdict, text, property }: TextClaim) => `${verdict}: ${text} (${property})`;
const claims = (text: string) => read(text).claims.map(short);

describe('judges', () => {
  test.each([
    ['Doe v. Botco goes on. It is before Judge McElm.', ['differs: McElm (judge)']],
    ['Doe v. Botco is before Judge Alder.', ['agrees: Alder (judge)']],
    ['William Alder, a federal judge, dismissed Doe v. Botco.', ['agrees: William Alder (judge)']],
    ['Magistrate judge Joan Lee oversees discovery in Doe v. Botco.', ['agrees: Joan Lee (judge)']],
    ['In Doe v. Botco, Judge Alder found that the copies were not lawful.', ['agrees: Alder (judge)']],
    ['Doe v. Botco was decided in May. Judge Alder wrote the opinion.', ['agrees: Alder (judge)']],
    ['Judge Vera McElm presides over Doe v. Botco.', ['differs: Vera McElm (judge)']],
    ['Doe v. Botco was heard by Vera McElm.', ['differs: Vera McElm (judge)']],
    ['In Doe v. Botco, Judge Vera McElm found for the plaintiff.', ['differs: Vera McElm (judge)']],
    ["Judge McElm's ruling in Doe v. Botco was long.", ['differs: McElm (judge)']],
    ['Judge McElm, who presides over Doe v. Botco, spoke.', ['differs: McElm (judge)']],
    ['Judge McElm ruled for Botco in Doe v. Botco.', ['differs: McElm (judge)']],
    ['Mr Justice Bolt dismissed Picture House v Botco.', ['differs: Bolt (judge)']],
    ['Picture House v Botco was decided in London by Ms Justice Ann Other.', ['differs: Ann Other (judge)']],
    ['In Picture House v Botco, Mr Justice Bolt, sitting alone, ruled for Botco.', ['differs: Bolt (judge)']],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));

  test.each([
    'Judge McElm cited Doe v. Botco.',
    'Doe v. Botco goes on. It was filed last week and Judge McElm ruled.',
    'Doe v. Botco goes on. Before Judge McElm it will not stay.',
    'Judge McElm distinguished Doe v. Botco.',
    'Judge McElm will have to weigh Doe v. Botco.',
    'Judge Henrietta Unknown presides over Doe v. Botco.',
    'Was Doe v. Botco decided by Judge McElm?',
    'Doe v. Botco was not decided by Judge McElm.',
    "Two days after Judge McElm's ruling, Doe v. Botco was decided.",
    'In the week that Judge McElm ruled for Botco, Doe v. Botco was filed.',
    'Like Judge McElm, the judge in Doe v. Botco found for the plaintiffs.',
    'Judge McElm gave the plaintiffs in Doe v. Botco hope when she ruled.',
    'Judge McElm held that the plaintiffs in Doe v. Botco had missed the point.',
    'Judge McElm rejected the reasoning of Doe v. Botco.',
    'Judge McElm ordered Botco to keep its logs, and lawyers in Doe v. Botco took note.',
    'Doe v. Botco was first assigned to Judge McElm.',
    'The plaintiffs in Doe v. Botco asked that it be reassigned to Judge McElm.',
    'Judge Peter Alder decided nothing; Doe v. Botco goes on.',
  ])('nothing differs: %s', (text) =>
    expect(claims(text).filter((claim) => !claim.startsWith('agrees'))).toEqual([]),
  );

  test('where the right judge is named, another one is about something else', () => {
    expect(claims('Judge McElm and Judge Alder heard Doe v. Botco.')).toEqual(['agrees: Alder (judge)']);
  });

  test('another given name is another person', () => {
    expect(claims('Robert Alder, a judge, ruled in Doe v. Botco.')).toEqual([]);
  });
});

describe('courts', () => {
  test.each([
    [
      'Pending in the Southern District of New York, Doe v. Botco goes on.',
      ['differs: Southern District of New York (court)'],
    ],
    [
      'The Southern District of New York ruled for Botco in Doe v. Botco.',
      ['differs: Southern District of New York (court)'],
    ],
    ['Gazette v. Botco was filed in New York.', ['agrees: New York (court)']],
    ['A Manhattan federal judge ruled in Gazette v. Botco.', ['agrees: Manhattan federal judge (court)']],
    ['Doe v. Botco was filed in Delaware.', ['agrees: Delaware (court)']],
    ['The Munich I Regional Court decided Choir v. Botco.', ['agrees: Munich I Regional Court (court)']],
    ['Choir v. Botco was decided by the Munich court.', ['agrees: Munich court (court)']],
    [
      'Doe v. Botco is still before the federal court in Delaware.',
      ['outdated: federal court in Delaware (court)'],
    ],
    ['A Delaware court is hearing Doe v. Botco.', ['outdated: Delaware court (court)']],
    [
      'Doe v. Botco was filed in the District of Delaware and is now in San Francisco.',
      ['agrees: District of Delaware (court)'],
    ],
    ['Gazette v. Botco was decided by the Ninth Circuit.', ['differs: Ninth Circuit (court)']],
    ['The Hamburg Regional Court ruled in Choir v. Botco.', ['differs: Hamburg Regional Court (court)']],
    // Where a court is named rightly, another one is somebody else's; appeals go up; another case is another's.
    [
      'Gazette v. Botco is before the Southern District of New York, and Botco is sued in the Ninth Circuit.',
      ['agrees: Southern District of New York (court)'],
    ],
    ['Gazette v. Botco is now before the Second Circuit.', []],
    ['Choir v. Botco was heard by the Bundesgerichtshof.', []],
    ['Gazette v. Botco was joined by suits filed in the Northern District of California.', []],
    ['The Hamburg Regional Court ruled for Botco, and Choir v. Botco followed.', []],
    // A place has many courts, and a case may pass through them.
    ['A Boston court ruled in Gazette v. Botco.', []],
    ['Gazette v. Botco was cited in a ruling of the Ninth Circuit.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('films', () => {
  test.each([
    ['Ada Quill directed The Tin Film.', ['agrees: Ada Quill (director)']],
    ['The Tin Film, directed by Ada Quill, opened.', ['agrees: Ada Quill (director)']],
    ["Quill's The Tin Film opened.", ['agrees: Quill (director)']],
    ['The Tin Film stars Rosa Nunez.', ['agrees: Rosa Nunez (cast)']],
    ['The Tin Film, with Ben Kay as a smith, opened.', ['agrees: Ben Kay (cast)']],
    ['The Tin Film used Weaver for its skies.', ['agrees: Weaver (ai-tool)']],
    ['The Tin Film was produced by Loom Pictures.', ['agrees: Loom Pictures (producer)']],
    ['The Tin Film, helmed by Max Unknown, opened.', ['differs: Max Unknown (director)']],
    ['Max Unknown directed The Tin Film.', ['differs: Max Unknown (director)']],
    ['Max Unknown, the director of The Tin Film, spoke.', ['differs: Max Unknown (director)']],
    ['The Tin Film, a thriller by Otto van der Berg, opened.', ['differs: Otto van der Berg (director)']],
    ['The Tin Film, by Otto van der Berg, opened.', ['differs: Otto van der Berg (director)']],
    ['The Tin Film was made with AI, says its director, Max Unknown.', ['differs: Max Unknown (director)']],
    // A studio makes films too.
    ['The Tin Film, a thriller by Unknown Pictures, opened.', []],
    ['The Tin Film, by Native Unknown, opened.', []],
    // Other films, and what a director has to do with this one.
    ['The Tin Film was shown before a film directed by Otto van der Berg.', []],
    ['The editor of The Tin Film, who worked on a film directed by Otto van der Berg, spoke.', []],
    ["Otto van der Berg's crew admired The Tin Film.", []],
    ['At the premiere of The Tin Film, director Otto van der Berg spoke.', []],
    // Written, shot, adapted; parts of it; a series has many directors.
    ['The Tin Film, based on a novel by Max Unknown, opened.', []],
    ['The Tin Film, written by Max Unknown, opened.', []],
    ['Max Unknown directed the trailer; The Tin Film opened.', []],
    ['Glass Days, directed by Max Unknown, opened.', []],
    ['The Tin Film was not directed by Max Unknown.', []],
    // What a name is in cannot be told from it.
    [
      'Director Max Unknownson praised the crew that had worked for three years on all that is in The Tin Film.',
      [],
    ],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));

  test.each([
    ['The Tin Film premiered in Venice.', ['agrees: Venice (premiere-venue)']],
    ['The Tin Film had its premiere at the Sundance Film Festival.', ['differs: Sundance (premiere-venue)']],
    ['The Tin Film had its world premiere at Cannes.', ['differs: Cannes (premiere-venue)']],
    ['The Tin Film had its US premiere at Sundance.', []],
    ['The Tin Film was shown at Sundance.', []],
    // Beside the festival is not at it, but in the same town.
    ['The Glass Film had its premiere at the Cannes Film Festival.', ['differs: Cannes (premiere-venue)']],
    ['The Glass Film premiered in the official selection at Cannes.', ['differs: Cannes (premiere-venue)']],
    ['The Glass Film had its premiere in Cannes.', []],
    ['The Glass Film had its premiere during the Cannes Film Festival.', []],
    ['The Glass Film had its premiere at the market of the Cannes Film Festival.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('makers and companies', () => {
  test.each([
    ["Botlabs's Dreamer is new.", ['agrees: Botlabs (developer)']],
    ['Dreamer, which Botlabs unveiled in May, is new.', ['agrees: Botlabs (developer)']],
    ['Botlabs brought out Dreamer.', ['agrees: Botlabs (developer)']],
    ["Loomworks's Dreamer is new.", ['differs: Loomworks (developer)']],
    ['Loomworks is the company behind Dreamer.', ['differs: Loomworks (developer)']],
    ['Loomworks launched its AI model Dreamer.', ['differs: Loomworks (developer)']],
    ["Loomworks's rival Dreamer is new.", []],
    ["Loomworks's use of Dreamer is new.", []],
    ["Loomworks's Dreamer deal is new.", []],
    ["Loomworks's engineers admire Dreamer.", []],
    ["Dreamer was made by Loomworks's rival.", []],
    ['Dreamer was made by Loomworks alumni.', []],
    ["Dreamer's servers are run by Loomworks.", []],
    ['Dreamer, which runs on chips made by Loomworks, is new.', []],
    ['Dreamer is made by Loomworks.', ['differs: Loomworks (developer)']],
    ['Dreamer is new. The tool is developed by Loomworks.', ['differs: Loomworks (developer)']],
    ['Dreamer is new. The tool made by Loomworks is old.', []],
    ['Dreamer is new. Critics like a tool made by Loomworks.', []],
    ["Loomworks's new AI video model Dreamer is here.", ['differs: Loomworks (developer)']],
    ['Loomworks owns the maker of Dreamer.', []],
    ['Loomworks, founded by Cristobal Vale, is new.', ['agrees: Cristobal Vale (founder)']],
    ['Nora Hart heads Loomworks.', ['agrees: Nora Hart (led-by)']],
    ['Loomworks is based in New York.', ['agrees: New York (headquarters)']],
    ['Loomworks, based in London, is new.', ['differs: London (headquarters)']],
    ['Loomworks, a young firm headquartered in Paris, is new.', ['differs: Paris (headquarters)']],
    ['Loomworks bought a studio based in London.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

describe('sides and offices', () => {
  test.each([
    ['Doe v. Botco has a second defendant: Max Mann.', ['agrees: Max Mann (defendant)']],
    [
      'Gazette v. Botco: the court found for Gazette Company.',
      ['agrees: Gazette Company (prevailing-party)'],
    ],
    ['The Robot Act had its rapporteur in Karl Brand.', ['agrees: Karl Brand (sponsor)']],
    ['Rapporteur Karl Brand defended the Robot Act.', ['agrees: Karl Brand (sponsor)']],
    // The names of a caption state nothing.
    ['Gazette v. Botco goes on.', []],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
});

/** A firm and a guild that both have somebody at their head. */
describe('who leads', () => {
  const led = (id: string, title: string, name: string) =>
    makeRecord({
      id,
      topic: 'film',
      kind: 'company',
      title,
      names: [title],
      facts: [
        {
          property: 'led-by',
          value: { type: 'entity', name },
          confidence: 'settled',
          sources: [{ source: 's' }],
        },
      ],
    });
  const readLed = createTextReader([
    led('cogworks', 'Cogworks', 'Nora Hart'),
    led('bobbin', 'Bobbin Films', 'Ada Quill'),
  ]);
  test.each([
    ['CEO Nora Hart of Cogworks spoke.', ['agrees: Nora Hart (led-by)']],
    ['CEO Ada Quill of Cogworks spoke.', ['differs: Ada Quill (led-by)']],
    ['Cogworks is led by Ada Quill.', ['differs: Ada Quill (led-by)']],
    ['Cogworks CEO Ada Quill spoke.', ['differs: Ada Quill (led-by)']],
    ['CEO Ada Quill praised Cogworks.', []],
    ['Cogworks once was led by Ada Quill.', []],
  ])('%s', (text, expected) => expect(readLed(text).claims.map(short)).toEqual(expected));
});
