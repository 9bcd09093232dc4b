/** The options page: everything the reader can choose, top to bottom by how often it is wanted. */
import type { RecordVersion } from '../../knowledge/record-version.ts';
import type { Topic } from '../../knowledge/topics.ts';
import type { Intensity, Language, Opening, SiteMode, Theme } from '../ui/choices.ts';
import { say } from '../ui/say.ts';
import { Version } from '../ui/Version.tsx';
import { type Notice, Notices } from './Notices.tsx';
import {
  Editors,
  Files,
  Hidden,
  HowMuch,
  Keys,
  LanguageChoice,
  OpeningChoice,
  Sites,
  ThemeChoice,
  TopicChoice,
} from './Sections.tsx';

export interface Chosen {
  readonly topics: readonly Topic[];
  readonly languages: readonly Language[];
  readonly intensity: Intensity;
  readonly opening: Opening;
  readonly hoverDelayMs: number;
  readonly theme: Theme;
  readonly sites: SiteMode;
  readonly sitesOn: readonly string[];
  readonly sitesOff: readonly string[];
  readonly editorsOn: readonly string[];
  readonly hidden: readonly { readonly record: string; readonly title: string }[];
  readonly hiddenNames: readonly string[];
}

export interface OptionsProps {
  /** `null` until they are read. */
  readonly settings: Chosen | null;
  /** Saved by a version that knows more of them. */
  readonly isNewer: boolean;
  readonly keys: ReadonlyMap<string, string>;
  readonly hasAccess: boolean;
  readonly notice: Notice | null;
  readonly version: string;
  readonly record: RecordVersion;
  readonly on: {
    readonly change: (next: Partial<Chosen>) => void;
    readonly addSite: (list: 'sitesOn' | 'sitesOff', written: string) => string | undefined;
    readonly removeSite: (list: 'sitesOn' | 'sitesOff', site: string) => void;
    readonly addEditors: (written: string) => string | undefined;
    readonly removeEditors: (site: string) => void;
    readonly allow: () => void;
    readonly addName: (written: string) => string | undefined;
    readonly removeName: (name: string) => void;
    readonly markAgain: (record: string, title: string) => void;
    readonly changeKeys?: (() => void) | undefined;
    readonly export: () => void;
    readonly import: (file: { readonly text: () => Promise<string> }) => void;
    readonly reset: () => void;
    readonly dismiss: () => void;
  };
}

const All = ({ settings, keys, hasAccess, on }: OptionsProps & { settings: Chosen }) => (
  <>
    <HowMuch chosen={settings.intensity} onChoose={(intensity) => on.change({ intensity })} />
    <TopicChoice chosen={settings.topics} onChoose={(topics) => on.change({ topics })} />
    <LanguageChoice chosen={settings.languages} onChoose={(languages) => on.change({ languages })} />
    <OpeningChoice
      opening={settings.opening}
      delayMs={settings.hoverDelayMs}
      onOpening={(opening) => on.change({ opening })}
      onDelay={(hoverDelayMs) => on.change({ hoverDelayMs })}
    />
    <ThemeChoice chosen={settings.theme} onChoose={(theme) => on.change({ theme })} />
    <Sites
      mode={settings.sites}
      sitesOn={settings.sitesOn}
      sitesOff={settings.sitesOff}
      hasAccess={hasAccess}
      onMode={(sites) => on.change({ sites })}
      onAdd={on.addSite}
      onRemove={on.removeSite}
      onAllow={on.allow}
    />
    <Editors sites={settings.editorsOn} onAdd={on.addEditors} onRemove={on.removeEditors} />
    <Hidden
      records={settings.hidden}
      names={settings.hiddenNames}
      onMarkAgain={on.markAgain}
      onAddName={on.addName}
      onRemoveName={on.removeName}
    />
    <Keys keys={keys} onChange={on.changeKeys} />
    <Files onExport={on.export} onImport={on.import} onReset={on.reset} />
  </>
);

export const Options = (props: OptionsProps) => (
  <main class="options">
    <header>
      <h1>{say('options_title')}</h1>
      <p class="lead">{say('options_lead')}</p>
      {props.isNewer && <p class="newer">{say('options_newer')}</p>}
    </header>
    {props.settings && <All {...props} settings={props.settings} />}
    <p class="versions">
      <Version version={props.version} record={props.record} />
    </p>
    <Notices notice={props.notice} onDismiss={props.on.dismiss} />
  </main>
);
