/**
 * Words as meaning parts: what is left of a word without its endings, so that
 * "prohibitions" and "prohibited" are one, with families of words that news
 * uses for the same thing.
 */
import { foldedWords } from '../match/words.ts';

/** Words that carry no meaning of their own here. */
const STOP = new Set(
  `a an the of to in on at by for from with and or as is are was were be been being it its this that these those there their his her they he she we you
  who whom which what when where has have had do does did shall than then so such s into about under after before during per via also still just
  now already however meanwhile while since up against because there off until within between both upon than over each u v says said say told tells according reportedly report reports`.split(
    /\s+/u,
  ),
);

/** Each line is one meaning; the first word stands for all, and no word is on two lines. */
export const FAMILIES: readonly string[] = `
sue lawsuit suit litigation sued suing complaint
approve pass passed enact adopt adopted
ban prohibit prohibition prohibited outlaw forbid forbidden banned illegal bar barred bars
label labelled labelling labeling mark marking watermark watermarked
delay postpone postponed postponement pause paused suspend suspended defer deferred pushed halt halted freeze frozen shelved ice
fine penalty sanction fined
company firm corporation developer maker business
start begin began begun commence starting
require must oblige obligation obliged mandate mandated mandatory duty compulsory compel compels compelled
train training trained
rule ruling ruled decide decided decision verdict
win won victory winner prevail prevailed beat beaten defeated
turnover revenue sales
eu european europe
dismiss dismissed tossed threw thrown
acquire acquired bought buy buys purchased purchase purchases takeover swallowed swallow snapped
lawyer counsel attorney lawyers
independent indie
agency agencies
believe think expect fear
cut reduce eliminate destroy wipe lost lose threaten kill
guilty infringing infringe infringed infringement violate violated violates violation breach breached breaches
visible seen
court tribunal
worldwide global world
film movie picture
all every everyone everything
author writer novelist
actor performer thespian
pirate pirated piracy
pay paid payment payout
apply applicable application applied applies
force effect
legal lawful legally lawfully allowed allow permit permitted permitting declared
copy copies copying
deepfake deepfakes
use used using uses usage
create created generate generated made make produced
replace replaced replacing
million millions
end ended ends finished
last lasted long length
refuse refused reject rejected declined
exempt exempted spare spared spares escape immune
small smaller sme smes startup startups
disclose disclosed publish published reveal
complete full entire whole total
sign signed signs joined join
give hand handed hands given surrender
expire expired
free unpaid
binding precedent binds
final finalised finalized finally definitive
seek seeks seeking demand demands demanding asking ask asks
billion bn
keep preserve store retain stored
speak speaks voice talk talking
hire hired represent represented
disqualify disqualified disqualifies exclude excluded ineligible
agree agreed agreement deal
own owned owner owns ownership
job jobs
settle settled settles settling settlement peace hatchet truce
invest invested invests investment sank sunk pours poured pumped
fire fired fires firing sack sacked oust ousted
veto vetoed vetoes block blocked blocks
consent permission authorisation authorization
answerable liable liability responsible
cancel cancelled canceled scrapped scrap dropped axed
loophole gap
automatic automatically
unanimous unanimously
`
  .trim()
  .split('\n');

const FAMILY = new Map<string, string>();

/** Endings from long to short; what is left keeps at least four letters. */
const ENDINGS =
  /(?:ications?|ations?|ements?|ments?|nesses|ness|ively|ions?|ingly|edly|ities|ity|ings?|ives?|able|ible|ally|ers?|ors?|ies|ied|ed|ly|es|al|s|e|y)$/u;

const cut = (word: string) => {
  if (word.length <= 4 || /\d/u.test(word))
    return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const short = word.replace(ENDINGS, '');
  return short.length >= 4 ? short : word.replace(/(?:es|s|ed|e)$/u, '');
};

for (const line of FAMILIES) {
  const [first = '', ...others] = line.split(' ');
  for (const word of [first, ...others]) FAMILY.set(cut(word), first);
}

/** The stem of one folded word; empty for a word without meaning of its own. */
export function stem(word: string): string {
  if (STOP.has(word)) return '';
  const short = cut(word);
  return FAMILY.get(short) ?? short;
}

/** The stems of a text, in order, without stop words. */
export const stems = (text: string): string[] => foldedWords(text).map(stem).filter(Boolean);
