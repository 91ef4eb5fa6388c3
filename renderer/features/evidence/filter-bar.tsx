import { useEffect, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { ActionButton, Button } from '../../components/button.tsx';
import { evidenceActions } from './actions.ts';
import { FacetMenu } from './facet-menu.tsx';
import { chipsOf, type EvidenceFilter, FACETS, type Facets, isNarrowed, withoutChip } from './filter.ts';
import './filter-bar.css';

/** So long after the last letter the table is filtered by words. */
const TYPING_MS = 120;

export interface FilterMenusProps {
  readonly filter: EvidenceFilter;
  readonly facets: Facets;
  readonly onChange: (filter: EvidenceFilter) => void;
}

/** What the table can be narrowed by: a menu for each facet, and words. */
export function FilterMenus({ filter, facets, onChange }: FilterMenusProps) {
  return (
    <div className="filter-menus">
      <WordsField words={filter.words} onChange={(words) => onChange({ ...filter, words })} />
      {FACETS.map(({ name, label }) => (
        <FacetMenu
          key={name}
          label={label}
          facets={facets[name]}
          chosen={filter[name]}
          onChange={(values) => onChange({ ...filter, [name]: values })}
        />
      ))}
    </div>
  );
}

export interface FilterLineProps extends FilterMenusProps {
  readonly withoutSpeaker: boolean;
  readonly onWithSpeaker: () => void;
  /** How many passages the filter lets through. */
  readonly count: number;
  /** How many of them are chosen together; their chip lets them go. */
  readonly chosen: number;
  readonly onUnchoose: () => void;
}

/** How many passages there are, what they are narrowed to, how many are chosen; each chip takes its part away. */
export function FilterLine(props: FilterLineProps) {
  const { filter, facets, onChange, withoutSpeaker, onWithSpeaker, count, chosen, onUnchoose } = props;
  const words = filter.words.trim();
  return (
    <div className="filter-line">
      <span className="filter-count" role="status">
        {count.toLocaleString('en')} {count === 1 ? 'passage' : 'passages'}
        {chosen > 0 ? `, ${chosen.toLocaleString('en')} chosen` : ''}
      </span>
      {chosen > 0 ? (
        <Button small variant="quiet" onPress={onUnchoose}>
          Choose none
        </Button>
      ) : null}
      {withoutSpeaker ? <Chip label="quotes without a speaker" onTake={onWithSpeaker} /> : null}
      {words === '' ? null : <Chip label={`“${words}”`} onTake={() => onChange({ ...filter, words: '' })} />}
      {chipsOf(filter, facets).map((chip) => (
        <Chip
          key={`${chip.facet}-${chip.value}`}
          label={chip.label}
          onTake={() => onChange(withoutChip(filter, chip))}
        />
      ))}
      {isNarrowed(filter) || withoutSpeaker ? (
        <ActionButton action={evidenceActions.clear} small variant="quiet">
          Show all
        </ActionButton>
      ) : null}
      <span className="filter-line-end">
        <ActionButton action={evidenceActions.tag} small showKeys>
          Tag
        </ActionButton>
        <ActionButton action={evidenceActions.remove} small showKeys>
          Remove
        </ActionButton>
      </span>
    </div>
  );
}

function Chip({ label, onTake }: { readonly label: string; readonly onTake: () => void }) {
  return (
    <span className="filter-chip">
      <span className="filter-chip-words">{label}</span>
      <button type="button" className="filter-take" aria-label={`Do not filter by ${label}`} onClick={onTake}>
        ×
      </button>
    </span>
  );
}

function WordsField({
  words,
  onChange,
}: {
  readonly words: string;
  readonly onChange: (words: string) => void;
}) {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => onChange(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, words, onChange]);
  return (
    <SearchField className="words-field" aria-label="Filter by words" value={typed} onChange={setTyped}>
      <Input className="field-input" placeholder="Filter by words" data-evidence-words />
    </SearchField>
  );
}
