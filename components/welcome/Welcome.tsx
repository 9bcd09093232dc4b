/** What a new reader sees first: what the marks are, what is read, which keys there are. */
import { VERDICT_ORDER, VERDICT_WORDS } from '../../knowledge/verdict-words.ts';
import { underlineOf } from '../ui/mark-lines.ts';

export interface WelcomeProps {
  /** The keys of each command, where it has some. */
  readonly keys: ReadonlyMap<string, string>;
  readonly browser: keyof typeof SITE_ACCESS_STEPS;
  /** Whether the browser lets us read all sites. */
  readonly hasAccess: boolean;
  readonly onAllow: () => void;
  readonly onSettings: () => void;
}

/** How to limit which sites we may read, in the words of each browser. */
const SITE_ACCESS_STEPS = {
  chromium:
    'Press the puzzle piece in the toolbar, then the three dots beside Obelus, and choose “This can read and change site data”: when you press its button, on one site, or on all.',
  firefox:
    'Press the puzzle piece in the toolbar, then the gear beside Obelus, “Manage Extension”, and under “Permissions” switch off the access to all websites.',
} as const;

const COMMANDS = [
  ['next-mark', 'Go to the next mark'],
  ['previous-mark', 'Go to the previous mark'],
  ['open-card', 'Open the card at the mark'],
  ['toggle-site', 'Switch Obelus off or on for a site'],
] as const;

const SHAPES = {
  differs: 'a wave',
  outdated: 'dashes',
  unsupported: 'heavy dots',
  'needs-context': 'a double line',
  agrees: 'a thin line',
} as const;

const Legend = () => (
  <ul class="legend">
    <li>
      <span style={underlineOf('mention')}>fine dots</span> Mentioned, and on record
    </li>
    {VERDICT_ORDER.map((verdict) => (
      <li key={verdict}>
        <span style={underlineOf(verdict)}>{SHAPES[verdict]}</span> {VERDICT_WORDS[verdict].word}
      </li>
    ))}
  </ul>
);

/** Said here because the sample works without: it needs no access. */
const NoAccess = ({ onAllow }: Pick<WelcomeProps, 'onAllow'>) => (
  <p class="no-access">
    At present your browser lets Obelus read pages only where you allowed it, or when you press its button.{' '}
    <button type="button" class="button" data-look="outlined" onClick={onAllow}>
      Allow on all sites
    </button>
  </p>
);

export function Welcome({ keys, browser, hasAccess, onAllow, onSettings }: WelcomeProps) {
  return (
    <main>
      <header>
        <h1>Obelus shows what is on record</h1>
        <p class="lead">
          It marks what a page mentions of AI in film and television, of AI copyright cases and of the EU AI
          Act, and compares dates, amounts, courts and the like with its record. Rest on a mark, tap it, or
          press a key, and read what is on record, with sources.
        </p>
        {!hasAccess && <NoAccess onAllow={onAllow} />}
      </header>

      <section aria-labelledby="try">
        <h2 id="try">Try it here</h2>
        <p>
          This article is a sample, written for this page. Some of what it says is not right. The line under
          the words tells what Obelus found:
        </p>
        <Legend />
        <div id="sample" />
      </section>

      <section aria-labelledby="library">
        <h2 id="library">Look around</h2>
        <p>
          <a href="/library.html">The library</a> has everything on record, with search, timelines and
          sources. It is in the toolbar popup as well.
        </p>
      </section>

      <section aria-labelledby="privacy">
        <h2 id="privacy">What it reads, and what leaves your browser</h2>
        <ul>
          <li>
            On each page it looks for a few words, such as “AI”. Only where one stands does it read the text
            of the page. It never reads what you type.
          </li>
          <li>
            The record is part of the extension. Nothing you read is sent anywhere; Obelus makes no request at
            all. The sources on a card are ordinary links, opened when you press them.
          </li>
          <li>It keeps your settings in your browser, and nothing else.</li>
        </ul>
      </section>

      <section aria-labelledby="sites">
        <h2 id="sites">Which sites it may read</h2>
        <ul>
          <li>
            In Obelus: switch it off for a site in its toolbar popup, or list sites and patterns in the
            settings; there it can also be on for listed sites alone.
          </li>
          <li>In the browser, which then enforces it: {SITE_ACCESS_STEPS[browser]}</li>
          <li>
            Where it has no access, it works when you ask for it: press its button, or one of its keys, and it
            reads that page.
          </li>
        </ul>
      </section>

      <section aria-labelledby="keys">
        <h2 id="keys">Keys</h2>
        <table>
          <tbody>
            {COMMANDS.map(([command, label]) => (
              <tr key={command}>
                <th scope="row">{label}</th>
                <td>{keys.has(command) ? <kbd>{keys.get(command)}</kbd> : 'not set'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          You can change them, and how much is marked, which topics, the look and more, in the{' '}
          <button type="button" class="link" onClick={onSettings}>
            settings
          </button>
          . In the address bar, <kbd>ob</kbd> and a space search the record.
        </p>
      </section>
    </main>
  );
}
