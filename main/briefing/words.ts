/** The sentences that go with evidence. What is not known is said, never invented. */
import {
  AGREEMENT_WORDS,
  type Agreement,
  dateWords,
  outletGradeWords,
  type PassageKind,
  quoted,
  sourceCount,
} from '../../preload/contract/index.ts';
import { placeWords } from '../../preload/contract/page-words.ts';
import { capital, oneLine } from './plain.ts';
import type { CitedPassage, CitedSource } from './sources.ts';

export const NOT_REVIEWED = 'Draft, not reviewed.';
export const NOT_REVIEWED_WHY =
  'The program chose and read everything in it by itself; nobody has checked it against the articles.';

export const KIND_WORDS: Readonly<Record<PassageKind, string>> = {
  claim: 'Claim',
  quote: 'Quote',
  figure: 'Figure',
  note: 'Note',
};

/** "conflict, 4 sources"; says so where a person overruled what was computed. */
export function agreementWords({ kind, sources, overruled }: Agreement): string {
  const counted = kind === 'none' || kind === 'single' ? '' : `, ${sourceCount(sources)}`;
  const computed = `${AGREEMENT_WORDS[kind]}${counted}`;
  if (overruled === null) return computed;
  return `${AGREEMENT_WORDS[overruled.kind]}, a person’s judgement (computed: ${computed})`;
}

/** The parts of a line of the source list, outlet first. */
export function sourceWords({ article }: CitedSource): readonly [outlet: string, ...rest: string[]] {
  if (article === null) return ['Article not in the project any more'];
  return [
    oneLine(article.outlet ?? 'Outlet not known'),
    oneLine(article.author ?? 'Author not named'),
    quoted(oneLine(article.title)),
    capital(dateWords(article.published)),
    ...(article.place === null ? [] : [oneLine(article.place)]),
    article.grade === null ? 'Outlet not graded' : `Outlet graded ${outletGradeWords(article.grade)}`,
    oneLine(`File ${article.fileName}`),
  ];
}

/** "paragraph 4", in a document with pages "page 3, paragraph 4"; only paragraphs are counted. */
export function paragraphWords({ passage, paragraph, matches }: CitedPassage): string {
  if (!matches) return 'its place in the article is lost';
  const page = passage.page === null ? null : oneLine(passage.page);
  const inPage = paragraph === null ? 'in a title, heading or caption' : `paragraph ${paragraph}`;
  return placeWords(page, inPage);
}

/** A passage of so few words says little by itself. */
const FEW_WORDS = 3;

/** The exact words of a passage; where they are few, with the words around them. */
export function exactWords({ passage }: CitedPassage): string {
  const exact = oneLine(passage.exact).trim();
  if (exact.split(' ').length > FEW_WORDS) return quoted(exact);
  const before = contextBefore(passage.prefix);
  const after = contextAfter(passage.suffix);
  if (before.trim() === '' && after.trim() === '') return quoted(exact);
  return `${quoted(exact)} in “${`${before}${exact}${after}`.trim()}”`;
}

/** The end of what stands before a passage, in its own paragraph and from a whole word on. */
function contextBefore(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const cut = line === prefix && prefix !== '';
  return oneLine(cut ? line.replace(/^\S*\s*/u, '… ') : line);
}

/** The beginning of what stands behind a passage, in its own paragraph and up to a whole word. */
function contextAfter(suffix: string): string {
  const [line = ''] = suffix.split('\n', 1);
  // at the end of a sentence the last word is whole
  const cut = line === suffix && suffix !== '' && !/[.!?]["”’']?$/u.test(suffix);
  return oneLine(cut ? line.replace(/\s*\S*$/u, ' …') : line);
}

/** Says that measures which a table names are gone; empty where none is. */
export function removedMeasuresWords(removed: number): string {
  if (removed === 0) return '';
  return removed === 1
    ? 'One measure chosen for this table is not in the project any more.'
    : `${removed} measures chosen for this table are not in the project any more.`;
}
