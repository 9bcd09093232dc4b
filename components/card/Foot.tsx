/** What can be done at the foot of a card: taking something along, going on elsewhere, and switching off. */
import type { Coverage } from '../../knowledge/reading.ts';
import { coverageWords } from '../ui/coverage.ts';
import { InEnglish } from '../ui/InEnglish.tsx';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
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
    <span>{say('card_copied')}</span>
  </button>
);

export const Foot = ({ coverage, words, site, reviewed, hasCitation, copied, toCopy, on }: FootProps) => (
  <footer class="foot">
    {toCopy && <ToCopy text={toCopy} onCopied={on.copiedByHand} />}
    {coverageWords(coverage) && <p class="coverage">{say('card_coverage', coverageWords(coverage))}</p>}
    <div class="foot-row">
      {hasCitation && (
        <CopyButton
          label={say('finding_copy_citation')}
          more={` ${say('card_copy_citation_more')}`}
          isDone={copied === 'citation'}
          onPress={() => on.copy('citation')}
        />
      )}
      <button type="button" class="button" title={say('open_in_library')} onClick={on.library}>
        {say('library_brand')}
        <span class="vh">{say('card_library_more')}</span>
      </button>
      <button type="button" class="button" title={say('card_desk_title')} onClick={on.desk}>
        {say('popup_desk')}
        <span class="vh">{say('card_desk_more')}</span>
      </button>
      {reviewed && (
        <CopyButton
          label={say('card_mistake')}
          more={say('card_mistake_more')}
          isDone={copied === 'mistake'}
          onPress={() => on.copy('mistake')}
        />
      )}
    </div>
    <div class="foot-row">
      {words !== undefined && (
        <button type="button" class="button" title={say('card_not_this_title')} onClick={on.hideRecord}>
          {say('card_not_this')}
          <span class="vh">{say('card_not_this_more', words)}</span>
        </button>
      )}
      <button type="button" class="button" title={say('card_not_here_title', site)} onClick={on.siteOff}>
        {say('card_not_here')}
        <span class="vh">{say('card_not_here_more', site)}</span>
      </button>
      {reviewed && <span class="reviewed">{say('reviewed', sayWritten(reviewed))}</span>}
    </div>
    <InEnglish />
  </footer>
);
