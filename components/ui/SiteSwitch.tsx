/** What is on or off for a site, and takes effect at once: in the popup and in the desk. */
import type { ComponentChildren } from 'preact';
import { say } from './say.ts';

interface SiteSwitchProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children: ComponentChildren;
}

export const SiteSwitch = ({ on, onSwitch, children }: SiteSwitchProps) => (
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

/** Said in the same words wherever it can be chosen. */
export const EditorsSwitch = (props: Omit<SiteSwitchProps, 'children'>) => (
  <SiteSwitch {...props}>{say('editors_switch')}</SiteSwitch>
);
