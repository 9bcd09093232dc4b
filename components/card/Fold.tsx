/** A section that is closed until asked for. */
import type { ComponentChildren } from 'preact';
import { ChevronIcon } from '../ui/icons.tsx';

export const Fold = ({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children: ComponentChildren;
}) => (
  <details class="section fold">
    <summary>
      <ChevronIcon />
      <h3>{title}</h3>
      {count !== undefined && <span class="count">{count}</span>}
    </summary>
    {children}
  </details>
);
