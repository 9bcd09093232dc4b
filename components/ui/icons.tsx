import type { Verdict } from '../../knowledge/reading.ts';

/** Line icons on a 16-pixel grid. They never carry meaning alone, so they are hidden from assistive technology. */
const icon = (path: string) => () => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);

export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
export const BackIcon = icon('M9.5 3.5L5 8l4.5 4.5');
export const ChevronIcon = icon('M6 4l4 4-4 4');
export const DownIcon = icon('M4 6l4 4 4-4');
export const PinIcon = icon('M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5');
export const MoveIcon = icon(
  'M8 2.5v11M2.5 8h11M6.3 4.2L8 2.5l1.7 1.7M6.3 11.8L8 13.5l1.7-1.7M4.2 6.3L2.5 8l1.7 1.7M11.8 6.3L13.5 8l-1.7 1.7',
);
export const SearchIcon = icon('M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.3 10.3l3.2 3.2');
export const ExternalIcon = icon('M6.5 4.5H4v7.5h7.5V9.5M8.5 3.5h4v4M12.3 3.7L7.5 8.5');

/** Two sliders. */
export const SettingsIcon = icon(
  'M2.5 5h5.5M11.5 5h2M2.5 11h2M8 11h5.5M9.7 6.8a1.8 1.8 0 100-3.6 1.8 1.8 0 000 3.6zM6.3 12.8a1.8 1.8 0 100-3.6 1.8 1.8 0 000 3.6z',
);

export const VERDICT_ICONS: Readonly<Record<Verdict, ReturnType<typeof icon>>> = {
  agrees: icon('M3.5 8.5l3 3 6-7'),
  differs: icon('M3.5 6.2h9M3.5 9.8h9M10.3 3.2l-4.6 9.6'),
  outdated: icon('M8 13.5a5.5 5.5 0 100-11 5.5 5.5 0 000 11zM8 5v3.2l2 1.4'),
  unsupported: icon('M5.5 6.2a2.5 2.5 0 114.2 1.8C8.8 8.8 8 9.2 8 10.2M8 12.8v.1'),
  'needs-context': icon('M8 13.5a5.5 5.5 0 100-11 5.5 5.5 0 000 11zM8 7.6v3.2M8 5.2v.1'),
};
