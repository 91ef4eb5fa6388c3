import type {
  FigureDetails,
  FoundFigure,
  PartialDate,
  PassageDetails,
  PassageKind,
  Range,
} from '../../../preload/contract/index.ts';
import { assertNever } from '../../../preload/contract/result.ts';
import { PARTIAL_DATE } from '../../../preload/contract/values.ts';
import { claimAt, figureAt, quoteAt } from '../../reading/index.ts';
import type { ArticleText } from '../store/articles.ts';

/** What a newly marked passage says, as far as the text around it tells; the person corrects it in place. */
export function proposedDetails(article: ArticleText, kind: PassageKind, range: Range): PassageDetails {
  const near = around(article.text, range);
  const options = {
    ...(article.language === null ? {} : { language: article.language }),
    ...(article.published === null ? {} : { reference: article.published }),
  };
  switch (kind) {
    case 'claim':
      return { kind, assertedBy: claimAt(near.text, near.range, options).assertedBy, credibility: null };
    case 'quote':
      return { kind, ...quoteAt(near.text, near.range, options) };
    case 'figure':
      return figureDetailsOf(figureAt(near.text, near.range, options));
    case 'note':
      return { kind };
    default:
      return assertNever(kind);
  }
}

/** A figure that was read, as the details of a passage; with nothing read, one whose value a person has to give. */
export function figureDetailsOf(found: FoundFigure | null): FigureDetails {
  return {
    kind: 'figure',
    value: found?.value ?? null,
    min: found?.min ?? null,
    max: found?.max ?? null,
    quantifier: found?.quantifier ?? 'exactly',
    change: found?.change ?? null,
    unit: found?.unit ?? null,
    counted: found?.counted ?? null,
    asOf: found?.asOf ? dateOf(found.asOf) : null,
    place: found?.place ?? null,
    attribution: found?.attribution ?? null,
  };
}

/** A date as it was read (`2025-12`, `--12-22`), with its precision; null where it is none. */
export function dateOf(date: string): PartialDate | null {
  const digits = date.startsWith('--') ? date.length + 2 : date.length;
  const precision = digits <= 4 ? 'year' : digits <= 7 ? 'month' : digits <= 10 ? 'day' : 'minute';
  return PARTIAL_DATE.test(date) ? { date, precision } : null;
}

/** An article is read whole to tell who speaks; of a book only this much on each side, so that marking stays instant. */
const AROUND = 50_000;

function around(text: string, range: Range): { readonly text: string; readonly range: Range } {
  if (text.length <= 4 * AROUND) return { text, range };
  const from = text.lastIndexOf('\n', Math.max(0, range.start - AROUND)) + 1;
  const line = text.indexOf('\n', Math.min(text.length, range.end + AROUND));
  const to = line < 0 ? text.length : line;
  return { text: text.slice(from, to), range: { start: range.start - from, end: range.end - from } };
}
