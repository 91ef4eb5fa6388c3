/** What was found as rows of a list: a briefing or an article with the places in it. Pure. */
import type {
  BriefingHit,
  Hit,
  OutletGrade,
  PartialDate,
  PassageKind,
  Range,
} from '../../../preload/contract/index.ts';

/** A place that can be opened. */
export interface ResultPlace {
  readonly key: string;
  /** The words around the hits; null where only the title, the outlet or the like has them. */
  readonly snippet: {
    readonly text: string;
    readonly marks: readonly Range[];
    readonly range: Range | null;
    /** Whether its line goes on before it, and behind it. */
    readonly before: boolean;
    readonly after: boolean;
  } | null;
  /** What people noted beside a passage, where the query is met there: a comment, a speaker, who reported it, a tag. */
  readonly noted: readonly { readonly text: string; readonly marks: readonly Range[] }[];
  readonly passageId: string | null;
  readonly passageKind: PassageKind | null;
  /** Of a briefing: the block it stands in. */
  readonly block: number | null;
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly titleMarks: readonly Range[];
  /** At least one. */
  readonly places: readonly ResultPlace[];
}

export interface ArticleResult extends Row {
  readonly kind: 'article';
  readonly articleId: string;
  /** Its place among the articles found. */
  readonly at: number;
  readonly outlet: string | null;
  readonly grade: OutletGrade | null;
  readonly published: PartialDate | null;
  readonly fresh: boolean;
}

export interface BriefingResult extends Row {
  readonly kind: 'briefing';
  readonly briefingId: string;
}

export type ResultRow = ArticleResult | BriefingResult;

/** Places shown of one article's text, of one passage, of one briefing. */
const MOST_SNIPPETS = 3;

/** The hits of a page grouped by article, in their order; `first` is the place of the first among all articles. */
export function articleRows(hits: readonly Hit[], first: number): readonly ArticleResult[] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last?.[0]?.articleId === hit.articleId) last.push(hit);
    else groups.push([hit]);
  }
  return groups.flatMap((group, at) => {
    const [head] = group;
    if (head === undefined) return [];
    const { articleId, title, titleMarks, outlet, grade, published } = head;
    const places = group.flatMap(placesOf);
    return [
      {
        kind: 'article' as const,
        key: articleId,
        articleId,
        at: first + at,
        title,
        titleMarks,
        outlet,
        grade,
        published,
        fresh: group.some((hit) => hit.fresh),
        // a title alone is no second place beside the passages of its article
        places: places.length > 1 ? places.filter((place) => place.snippet !== null) : places,
      },
    ];
  });
}

function placesOf(hit: Hit): readonly ResultPlace[] {
  const { passageId, passageKind } = hit;
  const from = passageId ?? 'text';
  if (hit.snippets.length === 0)
    return [{ key: from, snippet: null, noted: [], passageId, passageKind, block: null }];
  // a passage is one place, whatever of it matched
  const [shown, noted] =
    passageId === null
      ? [hit.snippets.slice(0, MOST_SNIPPETS), []]
      : [hit.snippets.slice(0, 1), hit.snippets.slice(1, 1 + MOST_SNIPPETS)];
  return shown.map((snippet, at) => ({
    key: `${from} ${at}`,
    snippet,
    noted,
    passageId,
    passageKind,
    block: null,
  }));
}

/** The briefings found, as rows. */
export function briefingRows(hits: readonly BriefingHit[]): readonly BriefingResult[] {
  return hits.map(({ briefingId, name, nameMarks, snippets }) => ({
    kind: 'briefing',
    key: briefingId,
    briefingId,
    title: name,
    titleMarks: nameMarks,
    places:
      snippets.length === 0
        ? [{ key: 'name', snippet: null, noted: [], passageId: null, passageKind: null, block: null }]
        : snippets.slice(0, MOST_SNIPPETS).map(({ block, ...snippet }, at) => ({
            key: String(at),
            snippet: { ...snippet, range: null },
            noted: [],
            passageId: null,
            passageKind: null,
            block,
          })),
  }));
}

/** The place after (1) or before (-1) another; the same at the ends. `placesIn` says how many a row has. */
export function stepped(
  from: { readonly row: number; readonly place: number },
  by: 1 | -1,
  rows: number,
  placesIn: (row: number) => number,
): { readonly row: number; readonly place: number } {
  const place = from.place + by;
  if (place >= 0 && place < placesIn(from.row)) return { row: from.row, place };
  const row = from.row + by;
  if (row < 0 || row >= rows) return from;
  return { row, place: by === 1 ? 0 : Math.max(0, placesIn(row) - 1) };
}
