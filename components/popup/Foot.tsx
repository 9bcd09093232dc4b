/** Whether Obelus is on for the site, what the reader hid, and the version. */
interface SiteSwitchProps {
  readonly readable: 'unknown' | 'unreadable' | 'readable';
  readonly host?: string | undefined;
  readonly on: boolean;
  readonly onSite: (on: boolean) => void;
}

const SiteSwitch = ({ readable, host, on, onSite }: SiteSwitchProps) => {
  if (readable === 'unknown') return <p class="site" />;
  if (readable === 'unreadable')
    return <p class="site">{host ? `No access to ${host}` : 'Not a page that Obelus can read'}</p>;
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

export const Foot = ({ version, ...site }: SiteSwitchProps & { version: string }) => (
  <footer class="popup-foot">
    <SiteSwitch {...site} />
    <span class="version">Obelus {version}</span>
  </footer>
);
