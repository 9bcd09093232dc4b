/** What can be done at the foot of a card: taking something along, going on elsewhere, and switching off. */
import type { Coverage } from '../../knowledge/reading.ts';
import { coverageText } from '../../knowledge/verdict-words.ts';
import { ToCopy } from './ToCopy.tsx';

/** What can be copied from a card. */
export type Copying = 'citation' | 'mistake';

export interface FootProps {
  readonly coverage: Coverage;
  /** The words of the page; absent for a record walked to. */
  readonly words: string | undefined;
  readonly site: string;
  readonly reviewed: string | undefined;
  readonly hasCitation: boolean;
  readonly copied: Copying | undefined;
  readonly toCopy: string | undefined;
  readonly on: {
    readonly copy: (what: Copying) => void;
    readonly copiedByHand: () => void;
    readonly library: () => void;
    readonly desk: () => void;
    readonly hideRecord: () => void;
    readonly siteOff: () => void;
  };
}

interface CopyButtonProps {
  readonly label: string;
  /** Goes on after the label, for those who hear it. */
  readonly more: string;
  readonly isDone: boolean;
  readonly onPress: () => void;
}

/** As wide before as after, so that nothing beside it moves away from the pointer. */
const CopyButton = ({ label, more, isDone, onPress }: CopyButtonProps) => (
  <button type="button" class="button copy" data-done={isDone} onClick={onPress}>
    <span>
      {label}
      <span class="vh">{more}</span>
    </span>
    <span>Copied</span>
  </button>
);

export const Foot = ({ coverage, words, site, reviewed, hasCitation, copied, toCopy, on }: FootProps) => (
  <footer class="foot">
    {toCopy && <ToCopy text={toCopy} onCopied={on.copiedByHand} />}
    {coverageText(coverage) && <p class="coverage">On this page: {coverageText(coverage)}</p>}
    <div class="foot-row">
      {hasCitation && (
        <CopyButton
          label="Copy citation"
          more=" of the source of what is on record"
          isDone={copied === 'citation'}
          onPress={() => on.copy('citation')}
        />
      )}
      <button type="button" class="button" title="Open in the library" onClick={on.library}>
        Library<span class="vh">: open the record there</span>
      </button>
      <button type="button" class="button" title="Open in the desk" onClick={on.desk}>
        Desk<span class="vh">: open this there</span>
      </button>
      {reviewed && (
        <CopyButton
          label="Report a mistake"
          more=": copies a text to send"
          isDone={copied === 'mistake'}
          onPress={() => on.copy('mistake')}
        />
      )}
    </div>
    <div class="foot-row">
      {words !== undefined && (
        <button type="button" class="button" title="Never mark this record again" onClick={on.hideRecord}>
          Not this<span class="vh">: never mark “{words}” as this record again</span>
        </button>
      )}
      <button type="button" class="button" title={`Switch Obelus off for ${site}`} onClick={on.siteOff}>
        Not on this site<span class="vh">: switch Obelus off for {site}</span>
      </button>
      {reviewed && <span class="reviewed">Reviewed {reviewed}</span>}
    </div>
  </footer>
);
