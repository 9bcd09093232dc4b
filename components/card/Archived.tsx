/** The way to where a copy of a source would be, in the Wayback Machine. Nobody has looked whether there is one. */
import { ExternalIcon } from '../ui/icons.tsx';

export const Archived = ({ url, title }: { url: string; title: string }) => (
  <a
    href={url}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    class="source-archived"
  >
    Archived copy
    <span class="vh"> of {title}, if there is one (opens in a new tab)</span>
    <ExternalIcon />
  </a>
);
