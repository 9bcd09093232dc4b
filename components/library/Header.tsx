/** The bar of every page of the library: where one is, and the search over all records. */
import { useRef } from 'preact/hooks';
import { CloseIcon, SearchIcon } from '../ui/icons.tsx';
import { GUIDES_HREF } from '../ui/links.ts';
import { say } from '../ui/say.ts';
import type { Route } from './route.ts';

interface HeaderProps {
  readonly route: Route;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Enter: to the first found. */
  readonly onSubmit: () => void;
}

const isRecords = ({ kind }: Route) => kind === 'list' || kind === 'record' || kind === 'relations';
const isGuides = ({ kind }: Route) => kind === 'guide' || kind === 'guides';

export const Header = ({ route, text, onType, onSubmit }: HeaderProps) => {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <header class="top">
      <div class="top-inner">
        <a class="brand" href="#/">
          <span class="brand-sign" aria-hidden="true">
            ÷
          </span>
          Obelus <span class="brand-part">{say('library_brand')}</span>
        </a>
        <nav class="top-nav" aria-label={say('library_brand')}>
          <a href="#/" aria-current={isRecords(route) ? 'page' : undefined}>
            {say('library_records')}
          </a>
          <a href={GUIDES_HREF} aria-current={isGuides(route) ? 'page' : undefined}>
            {say('library_guides')}
          </a>
        </nav>
        <search class="top-search">
          <SearchIcon />
          <input
            ref={inputRef}
            id="search"
            type="text"
            aria-label={say('library_search')}
            placeholder={say('library_search_placeholder')}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => onType(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.isComposing) return;
              if (event.key === 'Enter') onSubmit();
              else if (event.key === 'Escape' && text) onType('');
              else return;
              event.preventDefault();
            }}
          />
          {text && (
            <button
              type="button"
              class="button"
              data-look="icon"
              aria-label={say('search_clear')}
              onClick={() => {
                onType('');
                inputRef.current?.focus();
              }}
            >
              <CloseIcon />
            </button>
          )}
        </search>
      </div>
    </header>
  );
};
