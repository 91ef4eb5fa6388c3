import {
  type Article,
  type BriefingDocument,
  citedPassageIds,
  type Passage,
} from '../../../preload/contract/index.ts';
import type { BriefingEvidence, EvidenceArticle, EvidencePassage } from '../../briefing/index.ts';
import { article } from '../store/articles.ts';
import type { Connection } from '../store/database.ts';
import { passage } from '../store/passages.ts';
import { figureTable } from './figure-table.ts';

/** Everything a document refers to, as the project holds it at this moment. */
export function briefingEvidence(db: Connection, document: BriefingDocument): BriefingEvidence {
  const measures = figureTable(db).rows;
  const passages = new Map<string, EvidencePassage>();
  const articles = new Map<string, EvidenceArticle>();
  const texts = new Map<string, Article | null>();
  for (const id of citedPassageIds(document, measures)) {
    const cited = passage(db, id);
    if (!cited) continue;
    const source = texts.get(cited.articleId) ?? article(db, cited.articleId);
    texts.set(cited.articleId, source);
    if (!source) continue;
    passages.set(id, evidencePassage(cited, source));
    articles.set(source.id, evidenceArticle(source));
  }
  return { passages, articles, measures };
}

function evidencePassage(cited: Passage, source: Article): EvidencePassage {
  const matches =
    cited.found &&
    cited.versionId === source.versionId &&
    source.text.slice(cited.start, cited.end) === cited.exact;
  return { passage: cited, paragraph: matches ? paragraphOf(cited, source) : null, matches };
}

/** Counted from 1 over the blocks of the article itself, its title and lines of metadata left out. */
function paragraphOf(cited: Passage, source: Article): number | null {
  let number = 0;
  for (const block of source.blocks) {
    const counts = !block.furniture && ['paragraph', 'list', 'quote', 'table'].includes(block.kind);
    if (counts) number++;
    if (cited.start >= block.start && cited.start < block.end) return counts ? number : null;
  }
  return null;
}

/** An article as a briefing names it in its source list. */
export function evidenceArticle(source: Article): EvidenceArticle {
  const { id, author, outlet, grade, published, place, url, fileName, title, text, language } = source;
  return {
    id,
    author,
    outlet,
    grade,
    published,
    place,
    url,
    fileName,
    language,
    title: title ?? openingWords(text),
  };
}

/** Characters of a text that stand for a missing title, cut between words. */
const OPENING = 80;

function openingWords(text: string): string {
  const words = text
    .slice(0, 2 * OPENING)
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= OPENING ? words : `${words.slice(0, OPENING + 1).replace(/\s+\S*$/, '')}…`;
}
