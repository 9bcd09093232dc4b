/** Whether Obelus is on for the site, the way to the settings, and the version. */
import { SettingsIcon } from '../ui/icons.tsx';
import type { PageKind } from './OnThisPage.tsx';

interface SiteSwitchProps {
  readonly readable: PageKind;
  readonly host?: string | undefined;
  readonly on: boolean;
  readonly isOff: boolean;
  readonly onSite: (on: boolean) => void;
}

const SiteSwitch = ({ readable, host, on, isOff, onSite }: SiteSwitchProps) => {
  if (readable === 'unknown') return <p class="site" />;
  if (isOff) return <p class="site">Obelus is off</p>;
  if (readable === 'unreadable') return <p class="site">Not a page that Obelus can read</p>;
  if (!host) return <p class="site">The browser does not say which site this is</p>;
  return (
    <label class="site">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
        role="switch"
        class="switch"
        checked={on}
        onChange={(event) => onSite(event.currentTarget.checked)}
      />
      <span class="site-text">
        Obelus is {on ? 'on' : 'off'} for <strong>{host}</strong>
      </span>
    </label>
  );
};

interface FootProps extends SiteSwitchProps {
  readonly version: string;
  readonly onSettings: () => void;
}

export const Foot = ({ version, onSettings, ...site }: FootProps) => (
  <footer class="popup-foot">
    <SiteSwitch {...site} />
    <span class="foot-end">
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
      <span class="version">Obelus {version}</span>
    </span>
  </footer>
);
