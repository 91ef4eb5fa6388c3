import { CREDIBILITY_WORDS, credibilityWords } from '../../../preload/contract/grade-words.ts';
import type {
  Change,
  ClaimDetails,
  FigureDetails,
  Input,
  Passage,
  Quantifier,
  QuoteDetails,
} from '../../../preload/contract/index.ts';
import { act, useCall } from '../../api/queries.ts';
import { EditField } from '../../components/field.tsx';
import { PartialDateField } from '../../components/partial-date-field.tsx';
import { type Option, Select } from '../../components/select.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { Fact } from './fact.tsx';
import { numberWords, readNumber } from './number-words.ts';

/** What a mark says, by its kind; each value is corrected in place. */
export function DetailsFields({ passage }: { readonly passage: Passage }) {
  const { details, id } = passage;
  switch (details.kind) {
    case 'claim':
      return <ClaimFields id={id} details={details} />;
    case 'quote':
      return <QuoteFields id={id} details={details} />;
    case 'figure':
      return <FigureFields id={id} details={details} />;
    case 'note':
      return null;
    default:
      return details satisfies never;
  }
}

type Patch = NonNullable<Input<'passages.edit'>['details']>;

function edit(id: string, details: Patch): void {
  void act('passages.edit', { id, details });
}

const orNull = (typed: string): string | null => (typed === '' ? null : typed);

/** The names of the project's list that can say something, then those that were given before, the most used first. */
function useNames(): readonly string[] {
  const listed = useCall('names.list', {}).data ?? [];
  const facets = useCall('passages.facets', {}).data;
  const sayers = listed
    .filter(({ kind }) => kind !== 'place')
    .toSorted((a, b) => b.articles - a.articles)
    .map(({ name }) => name);
  return [...new Set([...sayers, ...(facets?.speakers.map((speaker) => speaker.value) ?? [])])];
}

const CREDIBILITY: readonly Option<string>[] = [
  { value: '', label: 'not graded' },
  ...CREDIBILITY_WORDS.map((_words, at) => ({ value: String(at + 1), label: credibilityWords(at + 1) })),
];

function ClaimFields({ id, details }: { readonly id: string; readonly details: ClaimDetails }) {
  const names = useNames();
  return (
    <>
      <Fact name="Asserted by">
        <SuggestField
          label="Asserted by"
          value={details.assertedBy ?? ''}
          placeholder="not said"
          suggestions={names}
          onCommit={(typed) => edit(id, { kind: 'claim', assertedBy: orNull(typed) })}
        />
      </Fact>
      <Fact name="Credibility">
        <Select
          label="Credibility"
          inPlace
          value={String(details.credibility ?? '')}
          options={CREDIBILITY}
          onChange={(value) => edit(id, { kind: 'claim', credibility: value === '' ? null : Number(value) })}
        />
      </Fact>
    </>
  );
}

function QuoteFields({ id, details }: { readonly id: string; readonly details: QuoteDetails }) {
  const names = useNames();
  return (
    <>
      <Fact name="Speaker">
        <SuggestField
          label="Speaker"
          value={details.speaker ?? ''}
          placeholder="nobody named"
          suggestions={names}
          onCommit={(typed) => edit(id, { kind: 'quote', speaker: orNull(typed) })}
        />
      </Fact>
      <Fact name="Cue">
        <EditField
          label="Cue"
          value={details.cue ?? ''}
          placeholder="none"
          onCommit={(typed) => edit(id, { kind: 'quote', cue: orNull(typed) })}
        />
      </Fact>
      <Fact name="Reported by">
        <SuggestField
          label="Reported by"
          value={details.reportedBy ?? ''}
          placeholder="the article itself"
          suggestions={names}
          onCommit={(typed) => edit(id, { kind: 'quote', reportedBy: orNull(typed) })}
        />
      </Fact>
      <Fact name="Wording">
        <Select
          label="Wording"
          inPlace
          value={details.direct ? 'direct' : 'indirect'}
          options={[
            { value: 'direct', label: 'direct', detail: 'in their words' },
            { value: 'indirect', label: 'indirect', detail: 'reported' },
          ]}
          onChange={(value) => edit(id, { kind: 'quote', direct: value === 'direct' })}
        />
      </Fact>
    </>
  );
}

const QUANTIFIERS: readonly Option<Quantifier>[] = [
  { value: 'exactly', label: 'exactly' },
  { value: 'about', label: 'about', detail: '≈' },
  { value: 'more than', label: 'more than', detail: '>' },
  { value: 'at least', label: 'at least', detail: '≥' },
  { value: 'less than', label: 'less than', detail: '<' },
  { value: 'up to', label: 'up to', detail: '≤' },
  { value: 'between', label: 'between', detail: 'a range' },
];
const CHANGES: readonly Option<Change | 'none'>[] = [
  { value: 'none', label: 'no, a level' },
  { value: 'up', label: 'up', detail: 'rose by' },
  { value: 'down', label: 'down', detail: 'fell by' },
];

function FigureFields({ id, details }: { readonly id: string; readonly details: FigureDetails }) {
  const names = useNames();
  const ranged = details.quantifier === 'between';
  const number = (name: string, value: number | null, commit: (value: number | null) => void) => (
    <Fact name={name}>
      <EditField
        label={name}
        value={numberWords(value)}
        placeholder="not a number yet"
        check={(typed) =>
          readNumber(typed) === undefined ? 'Write a number like 5,000 or 2.6 million.' : null
        }
        onCommit={(typed) => commit(readNumber(typed) ?? null)}
      />
    </Fact>
  );
  const words = (name: string, field: 'unit' | 'counted' | 'place', placeholder: string) => (
    <Fact name={name}>
      <EditField
        label={name}
        value={details[field] ?? ''}
        placeholder={placeholder}
        onCommit={(typed) => edit(id, { kind: 'figure', [field]: orNull(typed) })}
      />
    </Fact>
  );
  return (
    <>
      {ranged ? (
        <>
          {number('From', details.min, (min) => edit(id, { kind: 'figure', min }))}
          {number('To', details.max, (max) => edit(id, { kind: 'figure', max }))}
        </>
      ) : (
        number('Value', details.value, (value) => edit(id, { kind: 'figure', value }))
      )}
      <Fact name="How exact">
        <Select
          label="How exact"
          inPlace
          value={details.quantifier}
          options={QUANTIFIERS}
          onChange={(quantifier) => edit(id, { kind: 'figure', ...requantified(details, quantifier) })}
        />
      </Fact>
      {words('Unit', 'unit', 'a plain count')}
      {words('Counts', 'counted', 'not said')}
      <Fact name="Change">
        <Select
          label="Change"
          inPlace
          value={details.change ?? 'none'}
          options={CHANGES}
          onChange={(value) => edit(id, { kind: 'figure', change: value === 'none' ? null : value })}
        />
      </Fact>
      <Fact name="As of">
        <PartialDateField
          label="As of"
          value={details.asOf}
          placeholder="not said"
          onCommit={(asOf) => edit(id, { kind: 'figure', asOf })}
        />
      </Fact>
      {words('Place', 'place', 'not said')}
      <Fact name="Says who">
        <SuggestField
          label="Says who"
          value={details.attribution ?? ''}
          placeholder="the article"
          suggestions={names}
          onCommit={(typed) => edit(id, { kind: 'figure', attribution: orNull(typed) })}
        />
      </Fact>
    </>
  );
}

/** A single value becomes both ends of a range, and a range its lower end, so that no number is lost on the way. */
function requantified(details: FigureDetails, quantifier: Quantifier): Partial<FigureDetails> {
  if (quantifier === 'between' && details.quantifier !== 'between') {
    return { quantifier, value: null, min: details.value, max: details.value };
  }
  if (quantifier !== 'between' && details.quantifier === 'between') {
    return { quantifier, value: details.min, min: null, max: null };
  }
  return { quantifier };
}
