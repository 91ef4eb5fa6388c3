import { useEffect, useState } from 'react';
import type {
  Article,
  ArticleMetadataRow,
  MetadataField,
  YearGuess,
} from '../../../preload/contract/index.ts';
import { dateWords } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { ActionButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { metadataActions } from './actions.ts';
import { type CellValue, cellOf, labelOf, storedDate } from './fields.ts';
import { isUnsure } from './grid-cell.tsx';
import { around } from './where-read.ts';
import './cell-facts.css';

export interface CellFactsProps {
  readonly row: ArticleMetadataRow | undefined;
  readonly field: MetadataField;
  readonly guess: YearGuess | undefined;
  /** How many cells are chosen, in words; null where it is one. */
  readonly chosen: string | null;
}

const REST_MS = 150;

/** A value once it has stayed the same for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** What stands in the cell under the cursor, whole, where it was read and how sure that is. */
export function CellFacts({ row, field, guess, chosen }: CellFactsProps) {
  // the article itself is asked for when the cursor rests, not for each row that it passes
  const rested = useRested(row?.id ?? null);
  const article = useCall(
    'articles.get',
    { id: rested ?? '' },
    { enabled: rested !== null, keep: true },
  ).data;
  if (row === undefined) return null;
  const cell = cellOf(row, field);
  return (
    <section className="cell-facts" aria-label="The chosen cell">
      <div className="cell-facts-words">
        <p className="cell-facts-value">
          {chosen === null ? <span className="faint">{labelOf(field)} </span> : <b>{chosen}</b>}
          {chosen === null ? <Whole field={field} cell={cell} /> : null}
        </p>
        {chosen === null ? (
          <p className="cell-facts-origin">
            {cell === undefined ? 'Nothing was read.' : <Origin cell={cell} />}
            {article?.id === row.id ? <Where article={article} field={field} /> : null}
          </p>
        ) : null}
        {guess === undefined || chosen !== null || field !== 'published' ? null : (
          <p className="cell-facts-guess">
            <Icon name="unsure" /> Perhaps {dateWords(guess.published)}: {guess.why}.
          </p>
        )}
        <p className="cell-facts-article">
          {row.part === '' ? row.fileName : `${row.fileName}: ${row.part}`} · {row.opening}
        </p>
      </div>
      <div className="cell-facts-buttons">
        <ActionButton action={metadataActions.year} small showKeys>
          Accept the year
        </ActionButton>
        <ActionButton action={metadataActions.reset} small showKeys>
          Take back to what was read
        </ActionButton>
        <ActionButton action={metadataActions.article} small showKeys>
          Open the article
        </ActionButton>
      </div>
    </section>
  );
}

function Whole({ field, cell }: { readonly field: MetadataField; readonly cell: CellValue | undefined }) {
  if (cell === undefined) return <span className="faint">is empty</span>;
  return <b>{field === 'published' ? dateWords(storedDate(cell.value)) : cell.value}</b>;
}

function Origin({ cell }: { readonly cell: CellValue }) {
  if (cell.origin === 'person') return <>Corrected by hand.</>;
  const place = cell.origin === 'text' ? 'Read in the text' : 'Read in the file’s own details';
  return (
    <>
      {place}
      {isUnsure(cell) ? ', a guess' : ''}.
    </>
  );
}

/** The words of the text around the place where a value was read. */
function Where({ article, field }: { readonly article: Article; readonly field: MetadataField }) {
  const origin = article.origins.find((one) => one.field === field);
  if (!origin?.range || origin.origin !== 'text') return null;
  const { before, words, behind } = around(article.text, origin.range);
  return (
    <span className="cell-facts-where">
      “{before}
      <mark>{words}</mark>
      {behind}”
    </span>
  );
}
