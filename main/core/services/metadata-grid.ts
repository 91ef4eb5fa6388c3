import type { Contract, MetadataField, YearGuess } from '../../../preload/contract/index.ts';
import { dateWords } from '../../../preload/contract/index.ts';
import { likelyYear } from '../../comparing/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { type MetadataValue, resetMetadata, setMetadata } from '../store/metadata.ts';
import { importedDays, metadataCounts, metadataIds, yearless } from '../store/metadata-grid.ts';
import type { Store } from '../store/store.ts';
import { counted } from '../words.ts';
import { FIELD_NAMES } from './field-names.ts';

type GridMethod = Extract<
  keyof Contract,
  | 'articles.metadataIds'
  | 'articles.metadataCounts'
  | 'articles.yearGuesses'
  | 'articles.editMany'
  | 'articles.resetMany'
>;

/** Articles imported within so many milliseconds of each other came together. */
const TOGETHER = 10 * 60_000;

/** Correcting the metadata of many articles at once. */
export function metadataGridService(core: Core): HandlersOf<GridMethod> {
  const store = () => core.project().store;
  return {
    'articles.metadataIds': ({ filter, sort }) =>
      metadataIds(store().db, filter, sort ?? { by: 'imported', down: false }),
    'articles.metadataCounts': (scope) => metadataCounts(store().db, scope),
    'articles.yearGuesses': ({ ids }) => yearGuesses(store(), ids),
    'articles.editMany': ({ edits, label }) => {
      const articles = new Set(edits.flatMap(({ ids }) => ids)).size;
      store().write(label ?? `Change the details of ${counted(articles, 'article')}`, (tx) => {
        for (const { ids, patch } of edits) {
          const fields = Object.entries(patch) as [MetadataField, MetadataValue | undefined][];
          for (const id of ids) {
            for (const [field, value] of fields) {
              if (value !== undefined && !setMetadata(tx, id, field, value)) gone();
            }
          }
        }
      });
      return null;
    },
    'articles.resetMany': ({ ids, fields }) => {
      const what = fields.map((field) => FIELD_NAMES[field]).join(', ');
      store().write(`Take back the ${what} of ${counted(ids.length, 'article')}`, (tx) => {
        for (const id of ids) for (const field of fields) if (!resetMetadata(tx, id, field)) gone();
      });
      return null;
    },
  };
}

function yearGuesses({ db }: Store, ids: readonly string[]): YearGuess[] {
  const dates = yearless(db, ids);
  if (dates.length === 0) return [];
  const times = dates.map(({ importedAt }) => importedAt);
  const days = importedDays(db, Math.min(...times) - TOGETHER, Math.max(...times) + TOGETHER);
  return dates.flatMap(({ id, published, importedAt }) => {
    const together = days.filter((other) => Math.abs(other.importedAt - importedAt) <= TOGETHER);
    const guess = likelyYear(
      published,
      together.map(({ day }) => day),
      importedAt,
    );
    if (guess === null) return [];
    const date = {
      date: published.replace('-', String(guess.year)),
      precision: published.length === 7 ? ('day' as const) : ('month' as const),
    };
    return [
      {
        id,
        published: date,
        why: `${guess.near} of ${counted(guess.of, 'article')} imported with it lie within half a year of ${dateWords(date)}`,
      },
    ];
  });
}

function gone(): never {
  throw new Refusal(
    'not-found',
    'One of these articles is not in the project any more. Nothing was changed.',
  );
}
