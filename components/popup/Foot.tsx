/** Whether Obelus is on for the site, whether it reads what is written there, the way to the settings, and the version. */
import type { ComponentChildren } from 'preact';
import { SettingsIcon } from '../ui/icons.tsx';
import { Version, type VersionProps } from '../ui/Version.tsx';
import type { PageKind } from './OnThisPage.tsx';

interface SiteSwitchProps {
  readonly readable: PageKind;
  readonly host?: string | undefined;
  readonly on: boolean;
  readonly isOff: boolean;
  readonly onSite: (on: boolean) => void;
  readonly editorsOn: boolean;
  readonly onEditors: (on: boolean) => void;
}

interface SwitchProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children: ComponentChildren;
}

const Switch = ({ on, onSwitch, children }: SwitchProps) => (
  <label class="site">
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
      role="switch"
      class="switch"
      checked={on}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
    <span class="site-text">{children}</span>
  </label>
);

const SiteSwitches = ({ readable, host, on, isOff, onSite, editorsOn, onEditors }: SiteSwitchProps) => {
  if (readable === 'unknown') return <p class="site" />;
  if (isOff) return <p class="site">Obelus is off</p>;
  if (readable === 'unreadable') return <p class="site">Not a page that Obelus can read</p>;
  if (!host) return <p class="site">The browser does not say which site this is</p>;
  return (
    <div class="switches">
      <Switch on={on} onSwitch={onSite}>
        Obelus is {on ? 'on' : 'off'} for <strong>{host}</strong>
      </Switch>
      {on && (
        <Switch on={editorsOn} onSwitch={onEditors}>
          Read what I write on this site
        </Switch>
      )}
    </div>
  );
};

interface FootProps extends SiteSwitchProps, VersionProps {
  readonly onDesk: () => void;
  readonly onSettings: () => void;
}

export const Foot = ({ version, record, onDesk, onSettings, ...site }: FootProps) => (
  <footer class="popup-foot">
    <SiteSwitches {...site} />
    <span class="foot-end">
      <button type="button" class="button" data-look="outlined" onClick={onDesk}>
        Desk<span class="vh">: check a draft, or this page, beside it</span>
      </button>
      <button
        type="button"
        class="button"
        data-look="icon"
        aria-label="Settings"
        title="Settings"
        onClick={onSettings}
      >
        <SettingsIcon />
      </button>
    </span>
    <Version version={version} record={record} />
  </footer>
);
