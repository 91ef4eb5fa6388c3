export { brokenCitations } from './broken.ts';
export { type DraftInput, draftBriefing } from './draft.ts';
export type { BriefingEvidence, EvidenceArticle, EvidencePassage } from './evidence.ts';
export { briefingHtml } from './html.ts';
export { briefingMarkdown } from './markdown.ts';
