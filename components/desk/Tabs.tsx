/** The desk's views, as tabs: the arrow keys choose, Tab leads into the view. */
import type { ComponentChildren } from 'preact';
import { nextActive } from '../popup/Search.tsx';

export const VIEWS = { page: 'This page', draft: 'Draft' } as const;
export type ViewId = keyof typeof VIEWS;

const IDS = Object.keys(VIEWS) as readonly ViewId[];
const AS_VERTICAL: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowUp', ArrowRight: 'ArrowDown' };

interface ViewTabsProps {
  readonly view: ViewId;
  readonly onView: (view: ViewId) => void;
}

export const ViewTabs = ({ view, onView }: ViewTabsProps) => {
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const key = AS_VERTICAL[event.key] ?? event.key.replace(/^Arrow.*/, '');
    const next = IDS[nextActive(key, IDS.indexOf(view), IDS.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    onView(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs desk-tabs" role="tablist" aria-label="View" onKeyDown={onKeyDown}>
      {IDS.map((id) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          class="tab"
          role="tab"
          aria-selected={id === view}
          aria-controls={`view-${id}`}
          tabIndex={id === view ? 0 : -1}
          onClick={() => onView(id)}
        >
          {VIEWS[id]}
        </button>
      ))}
    </div>
  );
};

interface ViewPanelProps extends Pick<ViewTabsProps, 'view'> {
  readonly id: ViewId;
  readonly children: ComponentChildren;
}

/** Both stay in the document, so that a draft keeps its caret and its undo. */
export const ViewPanel = ({ id, view, children }: ViewPanelProps) => (
  <div id={`view-${id}`} class="desk-view" role="tabpanel" aria-labelledby={`tab-${id}`} hidden={id !== view}>
    {children}
  </div>
);
