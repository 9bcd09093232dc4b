/** To the library, which opens in a tab of its own. A plain press closes the popup as well. */
import type { ComponentChildren } from 'preact';

interface LibraryLinkProps {
  readonly record?: string;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

const isPlainPress = ({ button, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  button === 0 && !(ctrlKey || metaKey || shiftKey);

export const LibraryLink = ({ record, onOpen, children }: LibraryLinkProps) => (
  <a
    class="library-link"
    href={`/library.html${record ? `#/record/${record}` : ''}`}
    target="_blank"
    rel="noreferrer"
    onClick={(event) => {
      if (!isPlainPress(event)) return;
      event.preventDefault();
      onOpen();
    }}
  >
    {children}
  </a>
);
