import { Fragment } from 'react';

export interface BoxOption {
  readonly key: string;
  readonly label: string;
  /** Fainter words: what it is. */
  readonly detail: string;
  /** A number at the right end. */
  readonly count: string;
  /** The heading it stands under; null for none. */
  readonly group: string | null;
  readonly take: () => void;
}

interface BoxListProps {
  readonly options: readonly BoxOption[];
  readonly open: boolean;
  /** The option that keys act on; -1 for none. */
  readonly active: number;
}

/** What the search box offers, below it. The box keeps the focus and handles the keys. */
export function BoxList({ options, open, active }: BoxListProps) {
  return (
    <div
      id="search-offers"
      className="search-offers"
      role="listbox"
      aria-label="Offers for the search"
      hidden={!open}
    >
      {options.map((option, at) => (
        <Fragment key={option.key}>
          {option.group !== null && option.group !== options[at - 1]?.group ? (
            <div className="search-offers-group" role="presentation">
              {option.group}
            </div>
          ) : null}
          <div
            id={`search-offer-${at}`}
            className="list-item"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            data-focused={at === active || undefined}
            ref={(line) => {
              if (at === active) line?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={option.take}
            onKeyDown={() => {}}
          >
            <span className="search-offer-label" dir="auto">
              {option.label}
            </span>
            <span className="search-offer-detail">{option.detail}</span>
            <span className="search-offer-count">{option.count}</span>
          </div>
        </Fragment>
      ))}
    </div>
  );
}
