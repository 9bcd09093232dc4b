/**
 * The properties a fact can state, each once, with its label and the value
 * types it takes. Records carry values; whatever belongs to a property as
 * such (its label on the card, later the words that announce it in a
 * sentence) lives here.
 */
type ValueType =
  | 'date'
  | 'period'
  | 'money'
  | 'percent'
  | 'count'
  | 'duration'
  | 'provision'
  | 'identifier'
  | 'entity'
  | 'status'
  | 'yes-no'
  | 'text'
  | 'quote';

export interface Property {
  readonly label: string;
  readonly types: readonly ValueType[];
  /** Several values stand side by side, as plaintiffs do; one unlike the others is no contradiction. */
  readonly many?: true;
}

const when = ['date', 'period'] as const;
const amount = ['money', 'percent', 'count', 'text'] as const;
const who = ['entity', 'text'] as const;

export const PROPERTIES = {
  // Laws, provisions, bills, guidance
  identifier: { label: 'Identifier', types: ['identifier'], many: true },
  instrument: { label: 'Type of instrument', types: ['text'] },
  'legal-basis': { label: 'Legal basis', types: ['provision', 'text'], many: true },
  proposed: { label: 'Proposed', types: when },
  'provisional-agreement': { label: 'Provisional agreement', types: when },
  'parliament-vote': { label: 'Parliament vote', types: when },
  'vote-result': { label: 'Vote', types: ['text', 'percent', 'count'] },
  'council-adoption': { label: 'Council adoption', types: when },
  adopted: { label: 'Adopted', types: when },
  signed: { label: 'Signed', types: when },
  introduced: { label: 'Introduced', types: when },
  published: { label: 'Published', types: when },
  'entered-into-force': { label: 'Entered into force', types: when },
  'applies-from': { label: 'Applies from', types: when },
  'applied-until': { label: 'Applied until', types: when },
  deadline: { label: 'Deadline', types: when },
  'time-limit': { label: 'Time limit', types: ['duration', 'text'] },
  withdrawn: { label: 'Withdrawn', types: when },
  'max-fine-amount': { label: 'Highest fine, fixed amount', types: ['money'] },
  'max-fine-turnover': { label: 'Highest fine, share of turnover', types: ['percent'] },
  'fine-rule': { label: 'Which fine counts', types: ['text'] },
  penalty: { label: 'Penalty', types: ['money', 'percent', 'text'] },
  'located-in': { label: 'Found in', types: ['provision'], many: true },
  requires: { label: 'Requires', types: ['text'], many: true },
  prohibits: { label: 'Prohibits', types: ['text'], many: true },
  permits: { label: 'Permits', types: ['text'], many: true },
  exempts: { label: 'Exempts', types: ['text'], many: true },
  covers: { label: 'Covers', types: ['text', 'entity'], many: true },
  'does-not-cover': { label: 'Does not cover', types: ['text', 'entity'], many: true },
  defines: { label: 'Definition', types: ['text'], many: true },
  threshold: { label: 'Threshold', types: ['count', 'money', 'percent', 'text'] },
  'amended-by': { label: 'Amended by', types: ['entity'], many: true },
  amends: { label: 'Amends', types: ['entity', 'text'], many: true },
  'number-of-parts': { label: 'Parts', types: ['count'] },
  signatories: { label: 'Signatories', types: ['count', 'text', 'entity'], many: true },
  'refused-by': { label: 'Refused by', types: ['entity'], many: true },
  'legal-effect': { label: 'Legal effect', types: ['text'] },
  'enforced-by': { label: 'Enforced by', types: who, many: true },
  enforcement: { label: 'Enforcement', types: ['text', 'date', 'yes-no'], many: true },
  jurisdiction: { label: 'Jurisdiction', types: ['text', 'entity'] },
  sponsor: { label: 'Sponsor', types: who, many: true },
  // Cases and rulings
  filed: { label: 'Filed', types: when },
  court: { label: 'Court', types: ['entity'] },
  judge: { label: 'Judge', types: ['entity'], many: true },
  docket: { label: 'Docket number', types: ['identifier'], many: true },
  plaintiff: { label: 'Plaintiff', types: ['entity'], many: true },
  defendant: { label: 'Defendant', types: ['entity'], many: true },
  'claims-made': { label: 'Claims', types: ['text'], many: true },
  'works-in-suit': { label: 'Works in suit', types: ['count', 'text'] },
  'damages-sought': { label: 'Damages sought', types: ['money', 'text'] },
  ruled: { label: 'Ruled', types: when },
  holding: { label: 'Held', types: ['text'], many: true },
  outcome: { label: 'Outcome', types: ['status', 'text'] },
  'prevailing-party': { label: 'Won by', types: ['entity', 'text'] },
  'settlement-announced': { label: 'Settlement announced', types: when },
  'settlement-amount': { label: 'Settlement', types: ['money'] },
  'settlement-per-work': { label: 'Per work', types: ['money'] },
  'preliminary-approval': { label: 'Preliminary approval', types: when },
  'final-approval': { label: 'Final approval', types: when },
  award: { label: 'Awarded', types: ['money', 'text'] },
  'class-certified': { label: 'Class certified', types: ['date', 'yes-no'] },
  dismissed: { label: 'Dismissed', types: when },
  'appeal-filed': { label: 'Appeal filed', types: when },
  argued: { label: 'Argued', types: when },
  hearing: { label: 'Hearing', types: when },
  trial: { label: 'Trial', types: when },
  consolidated: { label: 'Consolidated', types: ['date', 'text', 'entity'] },
  'fair-use-finding': { label: 'Fair use', types: ['text', 'yes-no'] },
  'scope-limit': { label: 'Limit of the ruling', types: ['text'], many: true },
  // Bodies, companies, people
  founded: { label: 'Founded', types: when },
  headquarters: { label: 'Based in', types: ['text'] },
  'led-by': { label: 'Led by', types: ['entity'], many: true },
  founder: { label: 'Founder', types: ['entity'], many: true },
  role: { label: 'Role', types: ['text'], many: true },
  case: { label: 'Case', types: ['entity'], many: true },
  deal: { label: 'Deal', types: ['entity'], many: true },
  'in-office-from': { label: 'In office from', types: when },
  'in-office-until': { label: 'In office until', types: when },
  born: { label: 'Born', types: when },
  died: { label: 'Died', types: when },
  members: { label: 'Members', types: ['count'] },
  'legal-form': { label: 'Legal form', types: ['text'] },
  product: { label: 'Product', types: ['entity', 'text'], many: true },
  position: { label: 'Position', types: ['text'], many: true },
  statement: { label: 'Statement', types: ['text'], many: true },
  quotation: { label: 'Said', types: ['quote'], many: true },
  'remark-not-found': { label: 'Not traceable', types: ['text'], many: true },
  appointed: { label: 'Appointed', types: when },
  'dismissed-from-office': { label: 'Dismissed from office', types: when },
  // Guild bargaining
  strike: { label: 'Strike', types: ['period'] },
  'strike-started': { label: 'Strike began', types: when },
  'strike-ended': { label: 'Strike ended', types: when },
  'strike-length': { label: 'Strike length', types: ['duration'] },
  ratified: { label: 'Ratified', types: when },
  'ratification-result': { label: 'Ratification vote', types: ['percent', 'text'] },
  turnout: { label: 'Turnout', types: ['percent', 'count'] },
  'pay-rise': { label: 'Pay rise', types: ['percent', 'text'] },
  'contract-term': { label: 'Contract term', types: ['period', 'text'] },
  'ai-terms': { label: 'AI terms', types: ['text'], many: true },
  // Productions
  director: { label: 'Director', types: ['entity'], many: true },
  producer: { label: 'Producer', types: ['entity'], many: true },
  cast: { label: 'Cast', types: ['entity'], many: true },
  premiered: { label: 'Premiered', types: when },
  'premiere-venue': { label: 'Premiered at', types: ['entity', 'text'] },
  released: { label: 'Released', types: when },
  announced: { label: 'Announced', types: when },
  'ai-use': { label: 'Use of AI', types: ['text'], many: true },
  'ai-not-used-for': { label: 'AI not used for', types: ['text'], many: true },
  'ai-tool': { label: 'AI tool', types: ['entity'], many: true },
  'ai-share': { label: 'Share made with AI', types: ['percent', 'duration', 'count', 'text'] },
  'running-time': { label: 'Running time', types: ['duration'] },
  'production-time': { label: 'Time to make', types: ['duration', 'text'] },
  budget: { label: 'Budget', types: ['money'] },
  cost: { label: 'Cost', types: ['money', 'percent', 'text'] },
  consent: { label: 'Consent', types: ['text', 'yes-no'] },
  'award-won': { label: 'Awards', types: ['text', 'count'], many: true },
  'shot-on': { label: 'Shot on', types: ['text', 'entity'], many: true },
  disclosed: { label: 'Disclosed', types: when },
  // Tools, datasets, deals
  developer: { label: 'Developer', types: ['entity'], many: true },
  launched: { label: 'Launched', types: when },
  previewed: { label: 'Previewed', types: when },
  'shut-down': { label: 'Shut down', types: when },
  version: { label: 'Version', types: ['text'] },
  capability: { label: 'What it does', types: ['text'], many: true },
  'training-data': { label: 'Training data', types: ['text', 'count'] },
  size: { label: 'Size', types: ['count', 'text'] },
  party: { label: 'Party', types: ['entity'], many: true },
  'deal-value': { label: 'Value', types: ['money'] },
  price: { label: 'Price', types: ['money', 'text'] },
  stake: { label: 'Stake', types: ['percent', 'money', 'text'] },
  term: { label: 'Term', types: ['duration', 'text', 'period'] },
  ended: { label: 'Ended', types: when },
  'content-licensed': { label: 'Licensed', types: ['text', 'count'], many: true },
  'acquired-by': { label: 'Acquired by', types: ['entity'] },
  acquired: { label: 'Acquired', types: when },
  employees: { label: 'Employees', types: ['count'] },
  funding: { label: 'Funding', types: ['money', 'text'] },
  // Statistics, reports, events, concepts
  figure: { label: 'Figure', types: amount },
  sample: { label: 'Sample', types: ['count', 'text'] },
  'survey-period': { label: 'Survey period', types: when },
  author: { label: 'Author', types: who, many: true },
  'attributed-to': { label: 'Attributed to', types: who },
  traceable: { label: 'Public source found', types: ['yes-no'] },
  finding: { label: 'Finding', types: ['text'], many: true },
  recommends: { label: 'Recommends', types: ['text'], many: true },
  pages: { label: 'Pages', types: ['count'] },
  'took-place': { label: 'Took place', types: when },
  place: { label: 'Place', types: ['text', 'entity'] },
  responses: { label: 'Responses', types: ['count'] },
  context: { label: 'Context', types: ['text'], many: true },
} as const satisfies Record<string, Property>;

export const isMany = (property: PropertyId): boolean => 'many' in PROPERTIES[property];

export type PropertyId = keyof typeof PROPERTIES;

export const propertyIds = Object.keys(PROPERTIES) as [PropertyId, ...PropertyId[]];
