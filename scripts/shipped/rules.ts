/** All that has to hold of a built extension; `npm run shipped` and the tests ask. */
import * as code from './code-rules.ts';
import * as manifest from './manifest-rules.ts';
import type { Rule } from './package-files.ts';

export interface Told {
  /** The text of PRIVACY.md. */
  readonly privacy: string;
  /** Whether an address is a source's, and so a link and nothing that is loaded. */
  readonly isSource: (address: string) => boolean;
}

/** All but this hold of the build for the browser tests too. */
export const CARD_IS_CLOSED = 'the card is closed to the page';

export const rules = ({ privacy, isSource }: Told): Readonly<Record<string, Rule>> => ({
  'no code is made of text': code.noCodeFromText,
  'no elements are made of text': code.noElementsFromText,
  'nothing can ask the network': code.noRequests,
  'nothing hears pages or other extensions': code.noOpenEar,
  [CARD_IS_CLOSED]: code.cardIsClosed,
  'only files of the package are loaded': code.loadsOnlyItself,
  'every address is a source on record': code.knowsNoOtherAddress(isSource),
  'nothing tells of the machine that built it': code.noMachine,
  'there is no source map': code.noSourceMap,
  'every permission is used': manifest.permissionsAreUsed,
  'every permission is told of in PRIVACY.md': manifest.permissionsAreTold(privacy),
  'nothing of the package is open to pages or extensions': manifest.letsNobodyIn,
  'the policy of its pages allows what they use': manifest.policyIsTight,
  'no data is collected': manifest.collectsNothing,
});
