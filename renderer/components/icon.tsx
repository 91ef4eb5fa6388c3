import './icon.css';

const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4L6 8l4 4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'M3 8.5l3.2 3.2L13 5',
  partly:
    'M8 2.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11zM8 2.500v11M8 8h5.500M8 5.250h4.500M8 10.750h4.500',
  panel: 'M2.5 3.5h11v9h-11zM10 3.5v9',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5L14 14',
  file: 'M4 2.5h5.5L12.5 5.5v8h-8.500zM9.500 2.5v3h3',
  pen: 'M3 13l.700-3L10.500 3.200l2.300 2.300L6 12.300zM9 4.700l2.300 2.300',
  undo: 'M5.500 3L2.500 6l3 3M2.500 6h6.500a3.750 3.750 0 0 1 0 7.500H6',
  place:
    'M8 14s4.500-4.200 4.500-7.500a4.500 4.500 0 0 0-9 0C3.500 9.800 8 14 8 14zM8 8.100a1.600 1.600 0 1 0 0-3.200 1.600 1.600 0 0 0 0 3.200z',
  unsure:
    'M6 6a2 2 0 1 1 2.800 1.830C8.200 8.100 8 8.500 8 9.200M8 11.500h.01M8 1.750a6.250 6.250 0 1 1 0 12.500 6.250 6.250 0 0 1 0-12.500z',
  warn: 'M8 2.5l6 11H2zM8 6.500v3.500M8 12h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line sign of 16 pixels; the words are said by what carries it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
