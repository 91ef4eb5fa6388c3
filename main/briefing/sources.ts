import {
  type BriefingDocument,
  citationLabels,
  citedPassageIds,
  LOST_LABEL,
} from '../../preload/contract/index.ts';
import type { BriefingEvidence, EvidenceArticle, EvidencePassage } from './evidence.ts';

/** A passage in the source list, under its number. */
export interface CitedPassage extends EvidencePassage {
  readonly label: string;
}

/** An article in the source list; `number` counts from 1 in the order of first citation. */
export interface CitedSource {
  readonly number: number;
  /** Null where the article is not in the project any more. */
  readonly article: EvidenceArticle | null;
  readonly passages: readonly CitedPassage[];
}

export interface Sources {
  readonly list: readonly CitedSource[];
  /** "1", "1b", or LOST_LABEL for a passage that was deleted. */
  labelOf(passageId: string): string;
}

/** Numbers what a document cites and collects the source list that the numbers lead to. */
export function sourcesOf(document: BriefingDocument, evidence: BriefingEvidence): Sources {
  const cited = citedPassageIds(document, evidence.measures);
  const articleOf = (passageId: string): string | null =>
    evidence.passages.get(passageId)?.passage.articleId ?? null;
  const labels = citationLabels(cited, articleOf);
  const byArticle = new Map<string, CitedPassage[]>();
  for (const passageId of cited) {
    const found = evidence.passages.get(passageId);
    if (!found) continue;
    const entry = { ...found, label: labels.get(passageId) ?? LOST_LABEL };
    const others = byArticle.get(found.passage.articleId);
    if (others) others.push(entry);
    else byArticle.set(found.passage.articleId, [entry]);
  }
  return {
    list: [...byArticle].map(([articleId, passages], place) => ({
      number: place + 1,
      article: evidence.articles.get(articleId) ?? null,
      passages,
    })),
    labelOf: (passageId) => labels.get(passageId) ?? LOST_LABEL,
  };
}

/** The address of a source on the web; null where it has none, or one that is no plain http(s) address. */
export function webAddress({ article }: CitedSource): string | null {
  const url = article?.url?.trim() ?? '';
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href;
}
