import type { FigureRow, OutletGrade, PartialDate, Passage } from '../../preload/contract/index.ts';

/** A passage and where it stands in its article now. */
export interface EvidencePassage {
  readonly passage: Passage;
  /** 1-based number of its paragraph in the article, furniture not counted; null when its place is lost. */
  readonly paragraph: number | null;
  /** Whether the article's present text holds the passage's exact text at its place. */
  readonly matches: boolean;
}

export interface EvidenceArticle {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly grade: OutletGrade | null;
  readonly published: PartialDate | null;
  readonly place: string | null;
  readonly url: string | null;
  readonly fileName: string;
  /** BCP 47, e.g. "fr"; passages in another language than the briefing's are marked with it. */
  readonly language?: string | null;
}

/** Everything a briefing refers to, as the store gives it at this moment. */
export interface BriefingEvidence {
  /** By passage id; an id that is missing was deleted. */
  readonly passages: ReadonlyMap<string, EvidencePassage>;
  readonly articles: ReadonlyMap<string, EvidenceArticle>;
  /** In table order. */
  readonly measures: readonly FigureRow[];
}
