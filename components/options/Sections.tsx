/** The sections of the options page, each a heading and what is chosen under it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { TOPICS, type Topic } from '../../knowledge/topics.ts';
import {
  HOVER_DELAY_MS,
  INTENSITIES,
  type Intensity,
  LANGUAGES,
  type Language,
  OPENINGS,
  type Opening,
  SITE_MODES,
  type SiteMode,
  THEMES,
  type Theme,
} from '../ui/choices.ts';
import { say, sayWith } from '../ui/say.ts';
import { sayLanguageName, saySeconds } from '../ui/say-date.ts';
import { Choices, ManyChoices } from './Choices.tsx';
import { EntryList } from './EntryList.tsx';

const DELAY_STEP_MS = 100;

const SITE_LISTS = { sitesOff: 'off', sitesOn: 'on' } as const;

const COMMANDS = ['next-mark', 'previous-mark', 'open-card', 'toggle-site'] as const;

const commandWords = (command: (typeof COMMANDS)[number]) =>
  command === 'toggle-site' ? say('options_toggle_site') : say(`command_${command}`);

const openingWords = (opening: Opening) =>
  opening === 'click'
    ? { word: say('opening_click'), meaning: say('opening_click_meaning') }
    : { word: say('opening_hover') };

const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="section" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <div class="section-body">{children}</div>
  </section>
);

export const HowMuch = ({
  chosen,
  onChoose,
}: {
  chosen: Intensity;
  onChoose: (value: Intensity) => void;
}) => (
  <Section id="intensity" title={say('options_intensity')}>
    <Choices
      name="intensity"
      legend={say('options_intensity')}
      values={INTENSITIES.toReversed()}
      chosen={chosen}
      words={(value) => ({ word: say(`intensity_${value}`), meaning: say(`intensity_${value}_meaning`) })}
      onChoose={onChoose}
    />
  </Section>
);

export const TopicChoice = ({
  chosen,
  onChoose,
}: {
  chosen: readonly Topic[];
  onChoose: (topics: readonly Topic[]) => void;
}) => (
  <Section id="topics" title={say('options_topics')}>
    <ManyChoices
      name="topic"
      legend={say('options_topics')}
      values={TOPICS}
      chosen={chosen}
      words={(topic) => say(`topic_${topic}`)}
      onChoose={onChoose}
    />
    {!chosen.length && <p class="hint">{say('options_no_topic')}</p>}
  </Section>
);

export const LanguageChoice = ({
  chosen,
  onChoose,
}: {
  chosen: readonly Language[];
  onChoose: (languages: readonly Language[]) => void;
}) => (
  <Section id="languages" title={say('options_languages')}>
    <ManyChoices
      name="language"
      legend={say('options_languages')}
      values={LANGUAGES}
      chosen={chosen}
      words={sayLanguageName}
      onChoose={onChoose}
    />
    <p class="hint">{say('options_languages_note')}</p>
  </Section>
);

interface OpeningChoiceProps {
  readonly opening: Opening;
  readonly delayMs: number;
  readonly onOpening: (value: Opening) => void;
  readonly onDelay: (ms: number) => void;
}

export const OpeningChoice = ({ opening, delayMs, onOpening, onDelay }: OpeningChoiceProps) => (
  <Section id="opening" title={say('options_card')}>
    <Choices
      name="opening"
      legend={say('options_card')}
      // The delay stands below what it belongs to.
      values={OPENINGS.toReversed()}
      chosen={opening}
      words={openingWords}
      onChoose={onOpening}
    />
    <label class="delay">
      <span>{say('options_delay')}</span>
      <input
        type="range"
        name="delay"
        aria-label={say('options_delay_label')}
        aria-valuetext={saySeconds(delayMs)}
        min={HOVER_DELAY_MS.least}
        max={HOVER_DELAY_MS.most}
        step={DELAY_STEP_MS}
        disabled={opening !== 'hover'}
        value={delayMs}
        onInput={(event) => onDelay(event.currentTarget.valueAsNumber)}
      />
      <output>{saySeconds(delayMs)}</output>
    </label>
  </Section>
);

export const ThemeChoice = ({ chosen, onChoose }: { chosen: Theme; onChoose: (value: Theme) => void }) => (
  <Section id="theme" title={say('options_theme')}>
    <Choices
      name="theme"
      legend={say('options_theme')}
      values={THEMES}
      chosen={chosen}
      words={(value) => ({ word: say(`theme_${value}`) })}
      onChoose={onChoose}
    />
    <p class="hint">{say('options_theme_note')}</p>
  </Section>
);

interface SitesProps {
  readonly mode: SiteMode;
  readonly sitesOn: readonly string[];
  readonly sitesOff: readonly string[];
  readonly hasAccess: boolean;
  readonly onMode: (mode: SiteMode) => void;
  readonly onAdd: (list: 'sitesOn' | 'sitesOff', written: string) => string | undefined;
  readonly onRemove: (list: 'sitesOn' | 'sitesOff', site: string) => void;
  readonly onAllow: () => void;
}

export const Sites = (props: SitesProps) => {
  const { mode, hasAccess, onMode, onAdd, onRemove, onAllow } = props;
  // The list that the chosen mode calls for comes first; the other one holds what is excepted again.
  const lists = mode === 'all' ? (['sitesOff', 'sitesOn'] as const) : (['sitesOn', 'sitesOff'] as const);
  return (
    <Section id="sites" title={say('options_sites')}>
      <Choices
        name="sites"
        legend={say('options_sites')}
        values={SITE_MODES}
        chosen={mode}
        words={(value) => ({ word: say(`site_mode_${value}`), meaning: say(`site_mode_${value}_meaning`) })}
        onChoose={onMode}
      />
      <p class="hint">{say('options_sites_hint')}</p>
      {lists.map((list) => (
        <EntryList
          key={list}
          id={list}
          title={say(`sites_${SITE_LISTS[list]}`)}
          none={say(`sites_${SITE_LISTS[list]}_none`)}
          addLabel={say(`sites_${SITE_LISTS[list]}_add`)}
          placeholder={say('site_placeholder')}
          entries={props[list]}
          removeWord={say('options_remove')}
          onAdd={(written) => onAdd(list, written)}
          onRemove={(site) => onRemove(list, site)}
        />
      ))}
      <p class="access">{hasAccess ? say('options_access_everywhere') : say('options_access_limited')}</p>
      {!hasAccess && (
        <button type="button" class="button" data-look="outlined" onClick={onAllow}>
          {say('access_allow')}
        </button>
      )}
    </Section>
  );
};

interface EditorsProps {
  readonly sites: readonly string[];
  readonly onAdd: (written: string) => string | undefined;
  readonly onRemove: (site: string) => void;
}

export const Editors = ({ sites, onAdd, onRemove }: EditorsProps) => (
  <Section id="editors" title={say('options_editors')}>
    <p class="hint">{say('options_editors_hint')}</p>
    <EntryList
      id="editorsOn"
      title={say('editors_on')}
      none={say('editors_on_none')}
      addLabel={say('editors_on_add')}
      placeholder="example.org"
      entries={sites}
      removeWord={say('options_remove')}
      onAdd={onAdd}
      onRemove={onRemove}
    />
  </Section>
);

interface HiddenProps {
  readonly records: readonly { readonly record: string; readonly title: string }[];
  readonly names: readonly string[];
  readonly onMarkAgain: (record: string, title: string) => void;
  readonly onAddName: (written: string) => string | undefined;
  readonly onRemoveName: (name: string) => void;
}

export const Hidden = ({ records, names, onMarkAgain, onAddName, onRemoveName }: HiddenProps) => (
  <Section id="hidden" title={say('options_hidden')}>
    <div class="entries">
      <h3 id="hidden-records-title">{say('options_hidden_records')}</h3>
      {records.length ? (
        <ul class="rows" aria-labelledby="hidden-records-title">
          {records.map(({ record, title }) => (
            <li key={record} class="row">
              <span class="row-text">{title}</span>
              <button
                type="button"
                class="button"
                data-look="outlined"
                onClick={() => onMarkAgain(record, title)}
              >
                {say('options_mark_again')}
                <span class="vh">{say('of', title)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">{say('options_hidden_records_none')}</p>
      )}
    </div>
    <EntryList
      id="hidden-names"
      title={say('options_hidden_names')}
      none={say('options_hidden_names_none')}
      addLabel={say('options_hidden_names_add')}
      placeholder={say('options_hidden_names_placeholder')}
      entries={names}
      removeWord={say('options_mark_again')}
      onAdd={onAddName}
      onRemove={onRemoveName}
    />
  </Section>
);

interface KeysProps {
  readonly keys: ReadonlyMap<string, string>;
  /** Where the browser lets us open its page for them. */
  readonly onChange?: (() => void) | undefined;
}

export const Keys = ({ keys, onChange }: KeysProps) => (
  <Section id="keys" title={say('options_keys')}>
    <dl class="keys">
      {COMMANDS.map((command) => (
        <div key={command} class="row">
          <dt class="row-text">{commandWords(command)}</dt>
          <dd>{keys.has(command) ? <kbd>{keys.get(command)}</kbd> : say('keys_none')}</dd>
        </div>
      ))}
    </dl>
    {onChange ? (
      <button type="button" class="button" data-look="outlined" onClick={onChange}>
        {say('options_keys_change')}
      </button>
    ) : (
      <p class="hint">{say('options_keys_instruction')}</p>
    )}
    <div class="entries">
      <h3>{say('options_address_bar')}</h3>
      <p class="hint">{sayWith('options_address_bar_note', <kbd>ob</kbd>)}</p>
    </div>
  </Section>
);

interface FilesProps {
  readonly onExport: () => void;
  readonly onImport: (file: { readonly text: () => Promise<string> }) => void;
  readonly onReset: () => void;
}

export const Files = ({ onExport, onImport, onReset }: FilesProps) => {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <Section id="file" title={say('options_file')}>
      <p class="hint">{say('options_file_note')}</p>
      <div class="buttons">
        <button type="button" class="button" data-look="outlined" onClick={onExport}>
          {say('options_export')}
        </button>
        <button type="button" class="button" data-look="outlined" onClick={() => inputRef.current?.click()}>
          {say('options_import')}
        </button>
        <input
          ref={inputRef}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onImport(file);
            // The same file, once mended, is to be read again.
            currentTarget.value = '';
          }}
        />
        <button type="button" class="button" data-look="outlined" onClick={onReset}>
          {say('options_reset')}
        </button>
      </div>
    </Section>
  );
};
