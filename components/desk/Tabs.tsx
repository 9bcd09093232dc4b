/** The desk's views, as tabs: the arrow keys choose, Tab leads into the view. */
import type { ComponentChildren } from 'preact';
import { nextActive } from '../popup/Search.tsx';
import { say } from '../ui/say.ts';

const IDS = ['page', 'draft'] as const;
export type ViewId = (typeof IDS)[number];

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
    <div class="tabs desk-tabs" role="tablist" aria-label={say('desk_view')} onKeyDown={onKeyDown}>
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
          {say(`desk_view_${id}`)}
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
