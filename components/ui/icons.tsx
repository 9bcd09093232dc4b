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
export const SearchIcon = icon('M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.3 10.3l3.2 3.2');
export const ExternalIcon = icon('M6.5 4.5H4v7.5h7.5V9.5M8.5 3.5h4v4M12.3 3.7L7.5 8.5');
