/** Records pinned to a story, and what changed in them since. */
import { useEffect, useState } from 'preact/hooks';
import type { Change, Pin } from '../../knowledge/changes.ts';
import { ComparedSource } from '../card/Comparison.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { say, sayCount } from '../ui/say.ts';
import { sayDate } from '../ui/say-date.ts';

export interface StoriesProps {
  readonly story: string;
  readonly names: readonly string[];
  readonly pins: readonly { readonly pin: Pin; readonly changes: readonly Change[] | null }[];
  readonly onStory: (name: string) => void;
  readonly onOpen: (record: string) => void;
  readonly onPin: (record: string) => void;
  readonly onUnpin: (record: string) => void;
}

const ChangeRow = ({ what, from, to, sources }: Change) => (
  <li class="change">
    <p class="comparison-about" lang="en">
      {what}
    </p>
    <dl class="compared">
      <dt>{say('changed_before')}</dt>
      <dd>{from === undefined ? say('changed_absent') : <span lang="en">{from}</span>}</dd>
      <dt>{say('changed_now')}</dt>
      <dd class="recorded">{to === undefined ? say('changed_gone') : <span lang="en">{to}</span>}</dd>
    </dl>
    {sources.length > 0 && (
      <ul class="comparison-sources" aria-label={say('change_sources')}>
        {sources.map((source) => (
          <ComparedSource key={`${source.title} ${source.at}`} source={source} />
        ))}
      </ul>
    )}
  </li>
);

const state = (changes: readonly Change[] | null) => {
  if (!changes) return '';
  return changes.length ? sayCount('changes', changes.length) : say('changes_none');
};

type PinRowProps = StoriesProps['pins'][number] & Pick<StoriesProps, 'onOpen' | 'onPin' | 'onUnpin'>;

const PinRow = ({ pin, changes, onOpen, onPin, onUnpin }: PinRowProps) => (
  <li class="pinned" data-changed={Boolean(changes?.length)}>
    <div class="mark">
      <button type="button" class="mark-open" onClick={() => onOpen(pin.record)}>
        <span class="vh">{say('show_record')} </span>
        <span class="mark-title" lang="en">
          {pin.title}
        </span>
      </button>
      {changes && changes.length > 0 && (
        <button type="button" class="button" data-look="outlined" onClick={() => onPin(pin.record)}>
          {say('pin_noted')}
          <span class="vh">{say('pin_noted_more', pin.title)}</span>
        </button>
      )}
      <button type="button" class="button" data-look="outlined" onClick={() => onUnpin(pin.record)}>
        {say('pin_remove')}
        <span class="vh"> {pin.title}</span>
      </button>
    </div>
    <p class="pinned-state">
      {[state(changes), say('pinned_on', sayDate(pin.pinned)), say('revision', pin.revision)]
        .filter(Boolean)
        .join(' · ')}
    </p>
    {changes && changes.length > 0 && (
      <ul class="changes" aria-label={say('changes_of', pin.title)}>
        {changes.map((change) => (
          <ChangeRow key={change.what} {...change} />
        ))}
      </ul>
    )}
  </li>
);

export const Stories = ({ story, names, pins, onStory, ...on }: StoriesProps) => {
  const changed = pins.filter(({ changes }) => changes?.length).length;
  const [isOpen, setOpen] = useState(false);
  // Opens for a change, and stays as the writer leaves it.
  useEffect(() => {
    if (changed) setOpen(true);
  }, [changed > 0]);
  return (
    <details class="fold desk-stories" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronIcon />
        <h2>{say('stories_pinned')}</h2>
        <span class="count">{changed ? say('stories_changed', pins.length, changed) : pins.length}</span>
      </summary>
      <label class="desk-field">
        {say('story')}
        <input
          type="text"
          class="desk-input"
          list="stories"
          maxLength={80}
          value={story}
          onChange={(event) => onStory(event.currentTarget.value)}
        />
        <datalist id="stories">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      {pins.length ? (
        <ul class="rows">
          {pins.map((shown) => (
            <PinRow key={shown.pin.record} {...shown} {...on} />
          ))}
        </ul>
      ) : (
        <p class="hint">{say('stories_hint')}</p>
      )}
    </details>
  );
};
