import { type BriefingDocument, type BrokenCitation, citedPassageIds } from '../../preload/contract/index.ts';
import type { BriefingEvidence } from './evidence.ts';
import { sourcesOf } from './sources.ts';

/** Why a citation does not lead back to its passage, in a sentence for a person; null where it does. */
export function whyBroken(passageId: string, evidence: BriefingEvidence): string | null {
  const found = evidence.passages.get(passageId);
  if (!found) return 'The passage was deleted.';
  if (!evidence.articles.has(found.passage.articleId)) return 'Its article is not in the project any more.';
  if (!found.passage.found) return 'Its words are not in the present text of the article.';
  if (!found.matches) return 'The article has other words at its place now.';
  return null;
}

/** The citations of a document that do not lead back to their passage, in the order of the text, each passage once. */
export function brokenCitations(
  document: BriefingDocument,
  evidence: BriefingEvidence,
): readonly BrokenCitation[] {
  const sources = sourcesOf(document, evidence);
  return citedPassageIds(document, evidence.measures).flatMap((passageId) => {
    const why = whyBroken(passageId, evidence);
    if (why === null) return [];
    const passage = evidence.passages.get(passageId)?.passage;
    const article = passage && evidence.articles.get(passage.articleId);
    return [
      {
        passageId,
        label: sources.labelOf(passageId),
        exact: passage?.exact ?? null,
        articleTitle: article?.title ?? null,
        why,
      },
    ];
  });
}
