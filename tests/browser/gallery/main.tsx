/**
 * Shows one state, named in the address (`#card-case`), or a list of all.
 * `?open` unfolds every section and lets the card be as tall as it is, to see
 * all of it at once.
 */
import './i18n.ts';
import { render } from 'preact';
import cardCss from '../../../components/card/card.css?inline';
import '../../../components/ui/tokens.css';
import '../../../components/ui/controls.css';
import '../../../components/card/record.css';
import '../../../components/ui/lists.css';
import '../../../components/ui/site-switch.css';
import popupCss from '../../../components/popup/popup.css?inline';
import { STATES } from './states.tsx';

const name = location.hash.slice(1);
const state = STATES[name];

const style = document.createElement('style');
style.textContent = name.startsWith('popup')
  ? popupCss
  : `${cardCss}\nbody { margin: 0; background: light-dark(#e8e8e4, #101113) }`;
document.head.append(style);

const List = () => (
  <ul>
    {Object.keys(STATES).map((state) => (
      <li key={state}>
        <a href={`#${state}`}>{state}</a>
      </li>
    ))}
  </ul>
);

const root = document.createElement('div');
document.body.append(root);
render(state ? state() : <List />, root);

if (location.search === '?open') {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const button of document.querySelectorAll<HTMLElement>('.more')) button.click();
  style.textContent +=
    '.card { position: relative; max-height: none; margin: 8px } .popup { position: static } html { width: auto; height: auto; overflow: visible }';
}
document.documentElement.toggleAttribute('data-ready', true);
