/** The sections of the options page, each a heading and what is chosen under it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { TOPIC_LABELS, TOPICS, type Topic } from '../../knowledge/topics.ts';
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
import { Choices, ManyChoices } from './Choices.tsx';
import { EntryList } from './EntryList.tsx';
import {
  COMMAND_WORDS,
  INTENSITY_WORDS,
  LANGUAGE_WORDS,
  OPENING_WORDS,
  SITE_LIST_WORDS,
  SITE_MODE_WORDS,
  THEME_WORDS,
  WORDS,
} from './words.ts';

const DELAY_STEP_MS = 100;

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
  <Section id="intensity" title={WORDS.intensity}>
    <Choices
      name="intensity"
      legend={WORDS.intensity}
      values={INTENSITIES.toReversed()}
      chosen={chosen}
      words={(value) => INTENSITY_WORDS[value]}
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
  <Section id="topics" title={WORDS.topics}>
    <ManyChoices
      name="topic"
      legend={WORDS.topics}
      values={TOPICS}
      chosen={chosen}
      words={TOPIC_LABELS}
      onChoose={onChoose}
    />
    {!chosen.length && <p class="hint">{WORDS.noTopic}</p>}
  </Section>
);

export const LanguageChoice = ({
  chosen,
  onChoose,
}: {
  chosen: readonly Language[];
  onChoose: (languages: readonly Language[]) => void;
}) => (
  <Section id="languages" title={WORDS.languages}>
    <ManyChoices
      name="language"
      legend={WORDS.languages}
      values={LANGUAGES}
      chosen={chosen}
      words={LANGUAGE_WORDS}
      onChoose={onChoose}
    />
    <p class="hint">{WORDS.languagesNote}</p>
  </Section>
);

interface OpeningChoiceProps {
  readonly opening: Opening;
  readonly delayMs: number;
  readonly onOpening: (value: Opening) => void;
  readonly onDelay: (ms: number) => void;
}

export const OpeningChoice = ({ opening, delayMs, onOpening, onDelay }: OpeningChoiceProps) => (
  <Section id="opening" title={WORDS.card}>
    <Choices
      name="opening"
      legend={WORDS.card}
      // The delay stands below what it belongs to.
      values={OPENINGS.toReversed()}
      chosen={opening}
      words={(value) => OPENING_WORDS[value]}
      onChoose={onOpening}
    />
    <label class="delay">
      <span>{WORDS.delay}</span>
      <input
        type="range"
        name="delay"
        aria-label={WORDS.delayLabel}
        aria-valuetext={WORDS.seconds(delayMs)}
        min={HOVER_DELAY_MS.least}
        max={HOVER_DELAY_MS.most}
        step={DELAY_STEP_MS}
        disabled={opening !== 'hover'}
        value={delayMs}
        onInput={(event) => onDelay(event.currentTarget.valueAsNumber)}
      />
      <output>{WORDS.seconds(delayMs)}</output>
    </label>
  </Section>
);

export const ThemeChoice = ({ chosen, onChoose }: { chosen: Theme; onChoose: (value: Theme) => void }) => (
  <Section id="theme" title={WORDS.theme}>
    <Choices
      name="theme"
      legend={WORDS.theme}
      values={THEMES}
      chosen={chosen}
      words={(value) => ({ word: THEME_WORDS[value] })}
      onChoose={onChoose}
    />
    <p class="hint">{WORDS.themeNote}</p>
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
    <Section id="sites" title={WORDS.sites}>
      <Choices
        name="sites"
        legend={WORDS.sites}
        values={SITE_MODES}
        chosen={mode}
        words={(value) => SITE_MODE_WORDS[value]}
        onChoose={onMode}
      />
      <p class="hint">{WORDS.sitesHint}</p>
      {lists.map((list) => (
        <EntryList
          key={list}
          id={list}
          title={SITE_LIST_WORDS[list].title}
          none={SITE_LIST_WORDS[list].none}
          addLabel={SITE_LIST_WORDS[list].add}
          placeholder={WORDS.sitePlaceholder}
          entries={props[list]}
          removeWord={WORDS.remove}
          onAdd={(written) => onAdd(list, written)}
          onRemove={(site) => onRemove(list, site)}
        />
      ))}
      <p class="access">{hasAccess ? WORDS.accessEverywhere : WORDS.accessLimited}</p>
      {!hasAccess && (
        <button type="button" class="button" data-look="outlined" onClick={onAllow}>
          {WORDS.allowEverywhere}
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
  <Section id="editors" title={WORDS.editors}>
    <p class="hint">{WORDS.editorsHint}</p>
    <EntryList
      id="editorsOn"
      title={SITE_LIST_WORDS.editorsOn.title}
      none={SITE_LIST_WORDS.editorsOn.none}
      addLabel={SITE_LIST_WORDS.editorsOn.add}
      placeholder={WORDS.hostPlaceholder}
      entries={sites}
      removeWord={WORDS.remove}
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
  <Section id="hidden" title={WORDS.hidden}>
    <div class="entries">
      <h3 id="hidden-records-title">{WORDS.hiddenRecords}</h3>
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
                {WORDS.markAgain}
                <span class="vh">: {title}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="hint">{WORDS.noHiddenRecord}</p>
      )}
    </div>
    <EntryList
      id="hidden-names"
      title={WORDS.hiddenNames}
      none={WORDS.noHiddenName}
      addLabel={WORDS.addName}
      placeholder={WORDS.namePlaceholder}
      entries={names}
      removeWord={WORDS.markAgain}
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
  <Section id="keys" title={WORDS.keys}>
    <dl class="keys">
      {Object.entries(COMMAND_WORDS).map(([command, label]) => (
        <div key={command} class="row">
          <dt class="row-text">{label}</dt>
          <dd>{keys.has(command) ? <kbd>{keys.get(command)}</kbd> : WORDS.noKeys}</dd>
        </div>
      ))}
    </dl>
    {onChange ? (
      <button type="button" class="button" data-look="outlined" onClick={onChange}>
        {WORDS.changeKeys}
      </button>
    ) : (
      <p class="hint">{WORDS.keysInstruction}</p>
    )}
    <div class="entries">
      <h3>{WORDS.addressBar}</h3>
      <p class="hint">
        {WORDS.addressBarNote[0]} <kbd>{WORDS.addressBarNote[1]}</kbd> {WORDS.addressBarNote[2]}
      </p>
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
    <Section id="file" title={WORDS.file}>
      <p class="hint">{WORDS.fileNote}</p>
      <div class="buttons">
        <button type="button" class="button" data-look="outlined" onClick={onExport}>
          {WORDS.export}
        </button>
        <button type="button" class="button" data-look="outlined" onClick={() => inputRef.current?.click()}>
          {WORDS.import}
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
          {WORDS.reset}
        </button>
      </div>
    </Section>
  );
};
