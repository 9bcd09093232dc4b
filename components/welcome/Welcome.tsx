/** What a new reader sees first: what the marks are, what is read, which keys there are. */
import { VERDICT_ORDER } from '../../knowledge/verdict-words.ts';
import { underlineOf } from '../ui/mark-lines.ts';
import { say, sayWith } from '../ui/say.ts';

export interface WelcomeProps {
  /** The keys of each command, where it has some. */
  readonly keys: ReadonlyMap<string, string>;
  readonly browser: 'chromium' | 'firefox';
  /** Whether the browser lets us read all sites. */
  readonly hasAccess: boolean;
  readonly onAllow: () => void;
  readonly onSettings: () => void;
}

const COMMANDS = ['next-mark', 'previous-mark', 'open-card', 'toggle-site'] as const;

const commandWords = (command: (typeof COMMANDS)[number]) =>
  command === 'toggle-site' ? say('welcome_toggle_site') : say(`command_${command}`);

const Legend = () => (
  <ul class="legend">
    <li>
      <span style={underlineOf('mention')}>{say('welcome_line_mention')}</span> {say('welcome_mention')}
    </li>
    {VERDICT_ORDER.map((verdict) => (
      <li key={verdict}>
        <span style={underlineOf(verdict)}>{say(`welcome_line_${verdict}`)}</span> {say(`verdict_${verdict}`)}
      </li>
    ))}
  </ul>
);

/** Said here because the sample works without: it needs no access. */
const NoAccess = ({ onAllow }: Pick<WelcomeProps, 'onAllow'>) => (
  <p class="no-access">
    {say('welcome_no_access')}{' '}
    <button type="button" class="button" data-look="outlined" onClick={onAllow}>
      {say('access_allow')}
    </button>
  </p>
);

export function Welcome({ keys, browser, hasAccess, onAllow, onSettings }: WelcomeProps) {
  return (
    <main>
      <header>
        <h1>{say('welcome_heading')}</h1>
        <p class="lead">{say('welcome_lead')}</p>
        {!hasAccess && <NoAccess onAllow={onAllow} />}
      </header>

      <section aria-labelledby="try">
        <h2 id="try">{say('welcome_try')}</h2>
        <p>{say('welcome_try_text')}</p>
        <Legend />
        <div id="sample" lang="en" />
      </section>

      <section aria-labelledby="library">
        <h2 id="library">{say('welcome_look')}</h2>
        <p>{sayWith('welcome_library', <a href="/library.html">{say('welcome_library_link')}</a>)}</p>
      </section>

      <section aria-labelledby="privacy">
        <h2 id="privacy">{say('welcome_privacy')}</h2>
        <ul>
          <li>{say('welcome_privacy_cues')}</li>
          <li>{say('welcome_privacy_requests')}</li>
          <li>{say('welcome_privacy_storage')}</li>
        </ul>
      </section>

      <section aria-labelledby="sites">
        <h2 id="sites">{say('welcome_sites')}</h2>
        <ul>
          <li>{say('welcome_sites_obelus')}</li>
          <li>{say(`welcome_sites_${browser}`)}</li>
          <li>{say('welcome_sites_asked')}</li>
        </ul>
      </section>

      <section aria-labelledby="keys">
        <h2 id="keys">{say('options_keys')}</h2>
        <table>
          <tbody>
            {COMMANDS.map((command) => (
              <tr key={command}>
                <th scope="row">{commandWords(command)}</th>
                <td>{keys.has(command) ? <kbd>{keys.get(command)}</kbd> : say('keys_none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          {sayWith(
            'welcome_settings',
            <button type="button" class="link" onClick={onSettings}>
              {say('welcome_settings_link')}
            </button>,
            <kbd>ob</kbd>,
          )}
        </p>
      </section>
    </main>
  );
}
