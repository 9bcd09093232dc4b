/** The way to where a copy of a source would be, in the Wayback Machine. Nobody has looked whether there is one. */
import { ExternalIcon } from '../ui/icons.tsx';
import { say } from '../ui/say.ts';

export const Archived = ({ url, title }: { url: string; title: string }) => (
  <a
    href={url}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    class="source-archived"
  >
    {say('archived')}
    <span class="vh"> {say('archived_more', title)}</span>
    <ExternalIcon />
  </a>
);
