/** Whether Obelus is on for the site, whether it reads what is written there, the way to the settings, and the version. */

import { InEnglish } from '../ui/InEnglish.tsx';
import { SettingsIcon } from '../ui/icons.tsx';
import { EditorsSwitch, SiteSwitch } from '../ui/SiteSwitch.tsx';
import { say, sayWith } from '../ui/say.ts';
import { Version, type VersionProps } from '../ui/Version.tsx';
import type { PageKind } from './OnThisPage.tsx';

interface SiteSwitchesProps {
  readonly readable: PageKind;
  readonly host?: string | undefined;
  readonly on: boolean;
  readonly isOff: boolean;
  readonly onSite: (on: boolean) => void;
  readonly editorsOn: boolean;
  readonly onEditors: (on: boolean) => void;
}

const SiteSwitches = ({ readable, host, on, isOff, onSite, editorsOn, onEditors }: SiteSwitchesProps) => {
  if (readable === 'unknown' || readable === 'no-settings') return <p class="site" />;
  if (isOff) return <p class="site">{say('site_off_all')}</p>;
  if (readable === 'unreadable') return <p class="site">{say('site_unreadable')}</p>;
  if (!host) return <p class="site">{say('site_unknown')}</p>;
  return (
    <div class="switches">
      <SiteSwitch on={on} onSwitch={onSite}>
        {sayWith(on ? 'site_is_on' : 'site_is_off', <strong>{host}</strong>)}
      </SiteSwitch>
      {on && <EditorsSwitch on={editorsOn} onSwitch={onEditors} />}
    </div>
  );
};

interface FootProps extends SiteSwitchesProps, VersionProps {
  readonly notSaved: boolean;
  readonly onDesk: () => void;
  readonly onSettings: () => void;
}

export const Foot = ({ version, record, notSaved, onDesk, onSettings, ...site }: FootProps) => (
  <footer class="popup-foot">
    <p class="not-saved" role="status">
      {notSaved && say('not_saved')}
    </p>
    <SiteSwitches {...site} />
    <span class="foot-end">
      <button type="button" class="button" data-look="outlined" onClick={onDesk}>
        {say('popup_desk')}
        <span class="vh">{say('popup_desk_more')}</span>
      </button>
      <button
        type="button"
        class="button"
        data-look="icon"
        aria-label={say('popup_settings')}
        title={say('popup_settings')}
        onClick={onSettings}
      >
        <SettingsIcon />
      </button>
    </span>
    <Version version={version} record={record} />
    <InEnglish />
  </footer>
);
