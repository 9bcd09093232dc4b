/** What a new reader sees first: what the marks are, what is read, which keys there are. */
import { VERDICT_ORDER, VERDICT_WORDS } from '../../knowledge/verdict-words.ts';
import { underlineOf } from '../ui/mark-lines.ts';

export interface WelcomeProps {
  /** The keys of each command, where it has some. */
  readonly keys: ReadonlyMap<string, string>;
}

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

export function Welcome({ keys }: WelcomeProps) {
  return (
    <main>
      <header>
        <h1>Obelus shows what is on record</h1>
        <p class="lead">
          It marks what a page mentions of AI in film and television, of AI copyright cases and of the EU AI
          Act, and compares dates, amounts, courts and the like with its record. Rest on a mark, tap it, or
          press a key, and read what is on record, with sources.
        </p>
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
          <li>
            To let it see fewer sites, open its entry among your browser’s extensions and change the site
            access, or switch it off for a site in its toolbar popup.
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
        <p>You can change them among your browser’s extension shortcuts.</p>
      </section>
    </main>
  );
}
