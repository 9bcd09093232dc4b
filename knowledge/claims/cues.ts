/**
 * The words that announce a property: "entered into force" a date of that kind,
 * "fined" an amount. They belong to the property, once for all records; a
 * record only carries values.
 */
import { createSpotter } from '../match/spotter.ts';
import type { PropertyId } from '../properties.ts';
import type { StatedValue } from './stated.ts';

interface CueGroup {
  /** What the words may announce; the subject's facts decide. */
  readonly properties: readonly PropertyId[];
  readonly phrases: string;
  /** The value stands directly before the words: "a 148-day strike", "the $1.5 billion settlement". */
  readonly after?: true;
  /** Announces only values of these types. */
  readonly only?: readonly StatedValue['type'][];
  /** Says this property and no other. */
  readonly isPlain?: true;
  /** Words that make it something else when they follow within a few words: "filed a motion". */
  readonly not?: RegExp;
}

/** "The deadline was missed" states none. */
const NOT_SET =
  /^\W*(?:\p{L}+\W+){0,4}?(?:moved|missed|pass(?:es|ed)?|extended|postponed|changed|lapse[sd]?|slip\w*)\b/iu;
/** A motion for judgment is no judgment. */
const MOTION = /^\W*(?:motions?|hearings?|arguments?|briefs?|briefing|stage|phase)\b/iu;

const OTHER_PAPERS =
  /^\W*(?:\w+\W+){0,3}?(?:motions?|briefs?|appeals?|notices?|petitions?|respons\w+|objections?|claims?\s+forms?|amicus|repl(?:y|ies)|documents?|papers|evidence|statements?|applications?|amended|counterclaims?|answers?|letters?)\b/iu;

const GROUPS: readonly CueGroup[] = [
  {
    properties: ['entered-into-force'],
    phrases:
      'entered into force|enters into force|enter into force|entering into force|entry into force|came into force|comes into force|come into force|coming into force|went into force|in force since|in force from|been in force|in force as of|enters force|entered force',
  },
  {
    properties: ['entered-into-force', 'applies-from'],
    phrases:
      'took effect|takes effect|take effect|taking effect|came into effect|comes into effect|come into effect|went into effect|goes into effect|go into effect|became effective|becomes effective|effective from|effective on|effective date|became law|becomes law|become law|took legal effect|in effect since|effective|takes legal effect|has effect from|had effect from',
  },
  {
    properties: ['applies-from'],
    phrases:
      'applies from|apply from|applied from|applies since|apply since|applied since|applicable from|applicable since|applicable as of|applicable as from|apply as of|applies as of|applied as of|start to apply|starts to apply|started to apply|starts applying|started applying|start applying|began to apply|begin to apply|begins to apply|began applying|became applicable|become applicable|becomes applicable|will apply|application date|date of application|kick in|kicks in|kicked in|kicking in|become binding|became binding|becomes binding|binding since|binding from|become enforceable|became enforceable|becomes enforceable|enforceable from|enforceable since|applies|apply|applied|applicable|application begins|application starts|phase in|phased in|phases in|start on|starts on|started on|start in|starts in|started in|start from|begin on|begins on|began on|begin in|begins in|began in|due from|due on|due in|take hold|bite from|bite in|enforced from|enforced since|enforce|possible since|in place since|bite|bites|come into play|be met',
  },
  {
    properties: ['proposed', 'announced', 'introduced', 'published'],
    phrases:
      'proposed|proposed by|put forward|presented|tabled|unveiled|proposal|made its proposal|on the table since|on the table|brought forward|first proposal|put on the table|drafted',
  },
  {
    properties: ['provisional-agreement'],
    phrases:
      'provisional agreement|provisional deal|political agreement|political deal|reached a deal|reached agreement|reached an agreement|struck a deal|struck a provisional|clinched a deal|deal was reached|agreement was reached|provisionally agreed|negotiators agreed|agreed on|was agreed|agreed in principle|were agreed|hammered out a deal|reached a compromise|informal agreement|trilogue ended|trilogue deal',
  },
  {
    properties: ['parliament-vote'],
    phrases:
      'Parliament adopted|Parliament approved|Parliament voted|Parliament passed|Parliament endorsed|Parliament backed|adopted by Parliament|adopted by the European Parliament|adopted by the Parliament|approved by the European Parliament|approved by the Parliament|approved by Parliament|passed by the European Parliament|passed by Parliament|MEPs voted|MEPs approved|MEPs adopted|MEPs backed|MEPs passed|plenary vote|vote in Parliament|Parliament vote|backed by the European Parliament|cleared Parliament|cleared the European Parliament|plenary session|MEPs gave|voted in the European Parliament|lawmakers approved|European lawmakers approved|EU lawmakers approved|Parliament adopts|Parliament approves|Parliament votes|Parliament passes|Parliament gave|Parliament waved through|Parliament cleared|voted through by the European Parliament|plenary adopted|plenary approved',
  },
  {
    properties: ['council-adoption'],
    phrases:
      'Council adopted|Council approved|Council formally adopted|Council gave|Council signed off|adopted by the Council|approved by the Council|Council of the EU adopted|Council of the EU approved|member states approved|member states adopted|Council adoption|Council endorsed|ministers approved|ministers adopted|green light from the Council|ministers gave|ministers signed off|Council rubber-stamped|approval from ministers|approved by ministers|approval of ministers|adopted by ministers|member states gave|member states signed off|signed off by the Council|Council adopts|Council approves|final green light|Council gives',
  },
  {
    properties: ['adopted', 'parliament-vote', 'council-adoption', 'signed', 'entered-into-force'],
    phrases:
      'adopted|passed|approved|enacted|adoption|passage|passes|finally adopted|formally adopted|signed off|signs off|sign-off',
  },
  { properties: ['signed'], phrases: 'signed|signed into law|signed by|signing' },
  { properties: ['published'], phrases: 'Official Journal', isPlain: true },
  { properties: ['introduced'], phrases: 'introduced|reintroduced|was introduced|re-introduced' },
  {
    properties: ['published', 'released', 'adopted'],
    phrases:
      'published|publication|issued|appeared in|was published|came out|put out|publishes|released|release',
  },
  {
    properties: ['deadline', 'applies-from'],
    not: NOT_SET,
    phrases:
      'deadline|deadlines|have until|has until|had until|comply by|complied by|compliance by|in compliance by|must comply|have to comply|has to comply|must meet|have to meet|has to meet|in line by|be in place by|set up by|no later than|grace period|transition period|transitional period|by the end of|due by|required by|until',
  },
  {
    properties: ['filed'],
    phrases:
      'filed|sued|sues|filed suit|filed a lawsuit|filed the lawsuit|filed a complaint|filing of the suit|lodged|brought|brought suit|lawsuit was filed|suit was filed|filed a class action|filed the suit|filed their suit|filed their lawsuit|took to court|suing|complaint dated|launched a lawsuit|launched legal action|began legal action|initiated|commenced|filing|began|began in|dates from|dates back to|goes back to|hit with a lawsuit|went to court|turned to the courts|taken to court|took legal action|legal action|brought an action|complaint was filed|sued in|slapped with|sue',
    not: OTHER_PAPERS,
  },
  {
    properties: ['ruled', 'dismissed', 'fair-use-finding', 'final-approval', 'award'],
    not: MOTION,
    phrases:
      'ruled|ruling|held|decided|judgment|judgement|decision|handed down|issued its ruling|delivered its judgment|granted summary judgment|sided with|found|summary judgment|verdict|affirmed|upheld|reversed|vacated|set aside|overturned|struck down|lifted|stayed|refused|rejected|declined|declined to hear|enjoined|blocked|granted|ordered|entered judgment|delivered|rendered|issued an opinion|came down|opinion of|order of',
  },
  {
    properties: ['dismissed', 'ruled'],
    phrases: 'dismissed|threw out|thrown out|tossed|dismissal|dismisses|tossed out',
  },
  {
    properties: ['settlement-announced', 'outcome'],
    phrases:
      'settled|announced a settlement|agreed to settle|reached a settlement|settlement was announced|settlement reached|settlement was reached|announced the settlement|settle|settling|made peace|buried the hatchet|resolved|ended their dispute|ended the dispute|ended its lawsuit|ended the lawsuit|ended their legal battle|truce|laid their dispute to rest|came to terms',
  },
  {
    properties: ['preliminary-approval'],
    phrases: 'preliminary approval|preliminarily approved|preliminarily approves|initial approval',
  },
  {
    properties: ['final-approval'],
    phrases:
      'final approval|finally approved|final court approval|granted final approval|gave final approval',
  },
  {
    properties: ['final-approval', 'preliminary-approval'],
    phrases:
      'approved the settlement|settlement was approved|approved the deal|settlement approved|approval of the settlement',
  },
  {
    properties: ['class-certified'],
    phrases: 'certified|certified a class|certified the class|class certification|class was certified',
  },
  {
    properties: ['appeal-filed'],
    phrases: 'appealed|filed an appeal|notice of appeal|appeal was filed|lodged an appeal|filed its appeal',
  },
  {
    properties: ['argued', 'hearing'],
    phrases:
      'heard argument|heard arguments|oral argument|oral arguments|argued|heard oral argument|was heard|were heard|hearing|hearings|fairness hearing|heard|hears|pleaded',
  },
  {
    properties: ['trial', 'hearing'],
    phrases:
      'trial|goes to trial|go to trial|trial date|jury trial|trial is set|trial is scheduled|set for trial|trial starts|trial begins|trial opens',
  },
  { properties: ['consolidated'], phrases: 'consolidated|centralized|centralised|consolidation' },
  {
    properties: ['withdrawn'],
    phrases:
      'withdrawn|withdrew|withdrawal|withdraw|dropped|scrapped|abandoned|pulled|shelved|took back|axed|gave up',
  },
  {
    properties: ['founded', 'launched'],
    phrases:
      'founded|co-founded|established|set up|was created|formed|founding|started by|launched|incorporated|started up|dates back to|spun out|came into being',
  },
  {
    properties: ['appointed', 'in-office-from'],
    phrases:
      'appointed|named|took office|took over|became register|sworn in|appointment|elected|was elected|installed|became president|became head|became director|succeeded|in office since',
  },
  {
    properties: ['dismissed-from-office', 'in-office-until'],
    phrases:
      'fired|dismissed|removed|ousted|sacked|left office|stepped down|let go|resigned|quit|walked out|departed|left the post|lost her post|lost his post|relieved',
  },
  { properties: ['born'], phrases: 'born|born on|born in' },
  { properties: ['died'], phrases: 'died|death|passed away|dies' },
  {
    properties: ['strike-started', 'strike'],
    phrases:
      'strike began|strike started|went on strike|walked out|walk out|began a strike|began their strike|began its strike|walkout began|on strike since|strike from|struck from|downed tools|called a strike|strike begins|go on strike|strike has lasted since|downed their pens',
  },
  {
    properties: ['strike-ended', 'strike'],
    phrases:
      'strike ended|strike ends|walkout ended|stoppage ended|walkout was over|ended the strike|ended their strike|ended its strike|called off the strike|end of the strike|strike was over|was over|were over|strike concluded|end to the strike|returned to work|back to work|suspended the strike|strike came to an end|back on set',
  },
  {
    properties: ['strike', 'strike-length', 'strike-started', 'strike-ended', 'took-place'],
    phrases:
      'strike|strikes|struck|on strike|stoppage|walkout|striking|downed tools from|ran from|lasted from|ran until',
  },
  {
    properties: ['strike-length', 'running-time', 'term', 'production-time', 'time-limit'],
    phrases: 'lasted|lasting|lasts|went on for|ran for|runs for|after',
  },
  { properties: ['strike-length'], phrases: 'strike|strikes|walkout|stoppage|work stoppage', after: true },
  {
    properties: ['ratified', 'ratification-result'],
    phrases:
      'ratified|ratification|ratify|voted to ratify|voted to approve|ratifying|ratifies|voted in favour|voted in favor|backed the contract|approved the contract|approved the deal|voted yes|of the vote|of votes|voted for|members approved|members backed|approved by members|endorsed the contract|signed off on',
  },
  {
    properties: ['ratification-result', 'vote-result'],
    phrases:
      'in favour|in favor|of members|of its members|of voting members|of those voting|approval|yes votes|backed|approved by|vote|votes|support|passed with',
  },
  { properties: ['turnout'], phrases: 'turnout|turn-out|took part|cast ballots|cast a ballot|of eligible' },
  {
    properties: ['contract-term', 'term'],
    phrases:
      'runs until|runs through|runs from|expires|expire|expired|expiring|contract term|in effect until|valid until|runs out|run out|lapses|lapse|ends on|up for renewal',
  },
  {
    properties: ['term', 'contract-term'],
    phrases:
      'contract|agreement|licence|license|deal|term|runs for|keep|keeps|kept|retain|retained|stored|store|on file|valid for|protected for|have|has|get|within|lasting',
    only: ['duration', 'period'],
  },
  {
    properties: ['premiered', 'took-place'],
    phrases:
      'premiered|premieres|premiere|debuted|screened|bowed|world premiere|screening|shown at|was shown|unveiled at|bowed at|first screened|had its premiere',
  },
  {
    properties: ['released', 'launched', 'premiered'],
    phrases:
      'released|release|releases|reached cinemas|reached US cinemas|reached theaters|reached theatres|opened in|hit theaters|hit theatres|hit cinemas|came out|in cinemas|in theaters|arrived in|began streaming|streaming since|theatrical release|opened on|opened|landed on|dropped on|streaming on|went on release|hits cinemas|opens|aired|airs|in cinemas since|in theatres|hit screens|came to cinemas|came to Netflix|dropped|arrived on|arrives on|came to|comes to|arrived at|began its run|bowed in',
  },
  {
    properties: ['announced', 'launched', 'disclosed', 'previewed', 'settlement-announced'],
    phrases: 'announced|unveiled|revealed|announcement|announces|made public|introduced|disclosed|confirmed',
  },
  { properties: ['disclosed'], phrases: 'disclosed|disclosure|revealed|admitted|acknowledged|said publicly' },
  {
    properties: ['launched', 'released', 'previewed'],
    phrases:
      'launched|launch|launches|rolled out|went live|became available|debuted|introduced|made available|opened to the public|released|unveiled|available since|general availability|came out|brought out|went on sale|shipped|hit the market|arrived|opened up|presented|put on the market|is out since|has been out since|out since|out in',
  },
  {
    properties: ['previewed', 'announced'],
    phrases: 'previewed|preview|teased|demonstrated|demoed|first shown|showed off|showed',
  },
  {
    properties: ['shut-down', 'ended'],
    phrases:
      'shut down|shuts down|shutting down|shutdown|discontinued|closed|switched off|retired|wound down|pulled the plug|shuttered|ended|ends|taken offline|went offline|went dark|go dark|goes dark|sunset|terminated|killed off|switch off|closed down|closes|stopped working|pulled from|folded|was closed|axed|goes offline',
  },
  {
    properties: ['ended', 'shut-down'],
    phrases:
      'ended|terminated|expired|lapsed|collapsed|called off|ends|came to an end|fell apart|fell through|dissolved|ran out|broke down|was scuppered|died|over since',
  },
  {
    properties: ['acquired'],
    phrases:
      'acquired|completed|closed|closing|completion|bought|acquisition|purchased|purchase|buys|acquires|takeover|took over|snapped up|swallowed|sold to|closed its purchase|closed the purchase|completed the acquisition|completed its acquisition|completed its purchase',
  },
  {
    properties: ['took-place', 'survey-period'],
    phrases:
      'took place|was held|held|ran from|takes place|conducted|surveyed|fielded|ran until|staged|gathered|convened',
  },
  { properties: ['applied-until'], phrases: 'applied until|in force until|valid until|expired' },
  {
    properties: ['settlement-amount', 'deal-value', 'award', 'settlement-per-work'],
    phrases:
      'settlement|settled|settle|settled for|agreed to pay|pay|pays|paid|payout|payment|payments|settlement of|fund|settlement fund|paying|compensation|class-action settlement|forked out|shelled out|shell out|hand over|handed over',
  },
  {
    properties: ['settlement-amount', 'deal-value', 'award'],
    phrases:
      'settlement|settlements|deal|payout|accord|agreement|class-action settlement|copyright settlement|class settlement',
    after: true,
  },
  {
    properties: ['settlement-per-work', 'price'],
    phrases:
      'per work|per book|a book|for each work|each work|per title|a work|for each book|each book|apiece',
    after: true,
  },
  {
    properties: ['max-fine-amount', 'max-fine-turnover', 'penalty'],
    phrases:
      'fine|fines|fined|fine of|penalty|penalties|sanction|sanctions|fining|maximum fine|ceiling|administrative fines|cap|capped|turnover|global turnover|annual turnover|revenue|worldwide turnover|global revenue|penalised|penalized|punishable|liable to|threatens|threaten|worldwide sales|global sales|annual sales|sales',
  },
  {
    properties: ['award', 'penalty', 'damages-sought', 'settlement-amount'],
    phrases:
      'awarded|award|fees|attorneys fees|lawyers fees|legal fees|damages|default judgment|judgment|statutory damages|ordered to pay|compensation|service award|fined|walked away with|won|wins|winning',
  },
  {
    properties: ['damages-sought'],
    phrases:
      'seek|seeks|seeking|sought|demands|demanding|sued for|suing for|asks for|asking for|claims|wants|is after|pursuing|asked for|demanded|in damages',
  },
  {
    properties: ['deal-value', 'stake', 'funding', 'cost'],
    phrases:
      'deal|investment|invest|invests|invested|licensing deal|agreement|equity|stake|pay|pays|paid|licence|license|paid for|acquired for|bought for|purchase|price tag|estimated at|take a stake|sank|poured|pumped|splashed out|spent|transaction|put into|in cash',
  },
  {
    properties: ['deal-value', 'stake'],
    phrases: 'worth|valued at|value|valuing|estimated at',
  },
  {
    properties: ['budget', 'cost'],
    phrases:
      'budget|budgeted|budget of|made for|cost|costs|costing|production budget|produced for|price tag|spent|for under|made on|on a budget of|came to|bill|spend',
  },
  { properties: ['budget', 'cost'], phrases: 'budget|production|film|movie|feature', after: true },
  {
    properties: ['funding'],
    phrases:
      'raised|funding|round|raises|series a|series b|series c|investors|backing|seed|fundraising|pulled in|secured|collected|series d|series e|series f|landed',
  },
  {
    properties: ['price'],
    phrases:
      'costs|price|priced|subscription|a month|per month|a year|per year|a second|per second|charges|plan',
  },
  {
    properties: ['running-time'],
    phrases:
      'running time|runtime|runs|feature length|long|film|documentary|short|feature|clocks in at|lasts',
  },
  {
    properties: ['term', 'contract-term'],
    phrases: 'deal|agreement|contract|licence|license|partnership|term|pact|arrangement|tie-up',
    after: true,
  },
  {
    properties: ['production-time'],
    phrases:
      'made in|completed in|produced in|took|shot in|production|finished in|in the making|worked for|assembled in|put together in|a team of|shoot|shooting',
  },
  {
    properties: ['time-limit'],
    only: ['duration'],
    phrases:
      'within|have|has|get|gives|give|must|report within|notify within|deadline of|days to|must report|after becoming aware|report|notify|respond|comply|remove|take down|answer|inform|drops to|limit of|time limit|keep|keeps|kept|retain|retained|stored',
  },
  {
    properties: ['running-time'],
    phrases: 'film|movie|feature|documentary|short|drama|thriller|horror|animation|episode',
    after: true,
    only: ['duration'],
  },
  {
    properties: ['penalty'],
    phrases:
      'violation|violations|first violation|offence|offense|per violation|each violation|breach|fined|fine|fine of|penalty',
  },
  {
    properties: ['ai-share'],
    phrases:
      'generated with AI|generated by AI|AI-generated|made with AI|made by AI|created with AI|created by AI|generated with artificial intelligence|generated|AI-made|produced with AI|came from AI|AI imagery|AI images|AI footage|makes up|make up|made up|accounts for|account for',
    only: ['percent', 'count', 'duration'],
  },
  {
    properties: ['threshold'],
    phrases: 'threshold|exceeds|exceed|exceeding|presumed|presumes|presumption|cut-off',
    only: ['count', 'money', 'percent'],
  },
  {
    properties: ['pay-rise'],
    phrases: 'raise|raises|rise|rises|pay rise|pay rises|wage increase|wage increases|increase',
    only: ['percent'],
  },
  {
    properties: ['award-won'],
    phrases: 'won|wins|took home|picked up|collected|winner of|went home with|bagged|scooped',
    only: ['count'],
  },
  {
    properties: ['employees'],
    phrases: 'employs|employees|staff|employed|workforce',
    only: ['count'],
  },
];

export interface CueSpan {
  readonly start: number;
  readonly end: number;
  readonly properties: readonly PropertyId[];
  readonly after: boolean;
  readonly isPlain: boolean;
  /** The types of values it announces; all when absent. */
  readonly only?: readonly StatedValue['type'][] | undefined;
}

interface Entry {
  readonly properties: readonly PropertyId[];
  readonly after: boolean;
  readonly isPlain: boolean;
  readonly only?: readonly StatedValue['type'][] | undefined;
  readonly not?: RegExp | undefined;
}

/** One entry a phrase: what several groups say of it is joined. */
function entriesOf(): { texts: string[]; entries: Entry[][] } {
  const byPhrase = new Map<string, Entry[]>();
  for (const { properties, phrases, after = false, isPlain = false, only, not } of GROUPS)
    for (const phrase of phrases.split('|')) {
      const entries = byPhrase.get(phrase) ?? [];
      const same = entries.findIndex(
        (entry) => entry.after === after && entry.not === not && String(entry.only) === String(only),
      );
      if (same >= 0)
        entries[same] = {
          properties: [...new Set([...(entries[same]?.properties ?? []), ...properties])],
          after,
          isPlain,
          only,
          not,
        };
      else entries.push({ properties, after, isPlain, only, not });
      byPhrase.set(phrase, entries);
    }
  return { texts: [...byPhrase.keys()], entries: [...byPhrase.values()] };
}

/** Finds the property cues of a text, in order; of those that begin at one place only the longest. */
export function createCueFinder(): (text: string) => CueSpan[] {
  const { texts, entries } = entriesOf();
  const spotter = createSpotter(texts.map((text, id) => ({ id, text })));
  return (text) => {
    const found: CueSpan[] = [];
    let covered = 0;
    const spots = spotter.spot(text);
    for (const [i, spot] of spots.entries()) {
      const next = spots[i + 1];
      if (next && next.start === spot.start && next.end > spot.end) continue;
      if (spot.start < covered || text[spot.start - 1] === '-') continue;
      const follows = text.slice(spot.end, spot.end + 60);
      for (const entry of entries[spot.id] ?? [])
        if (!entry.not?.test(follows)) {
          found.push({
            start: spot.start,
            end: spot.end,
            properties: entry.properties,
            after: entry.after,
            isPlain: entry.isPlain,
            only: entry.only,
          });
          covered = spot.end;
        }
    }
    return found;
  };
}
