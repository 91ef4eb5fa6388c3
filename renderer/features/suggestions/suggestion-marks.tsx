import { useEffect } from 'react';
import type { Article, SuggestionKind } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { type HighlightName, highlight } from '../reader/highlight.ts';
import { drawnText } from '../reader/reader-state.ts';
import { chosenSuggestion } from './state.ts';
import { useSuggestions } from './use-suggestions.ts';
import './suggestion-marks.css';

const NAMES: Readonly<Record<SuggestionKind, HighlightName>> = {
  quote: 'suggested-quote',
  figure: 'suggested-figure',
  claim: 'suggested-claim',
  date: 'suggested-date',
  name: 'suggested-name',
};

export interface SuggestionMarksProps {
  readonly article: Article;
  /** The element of the text. */
  readonly root: HTMLElement | null;
}

/** Quiet underlines below what is suggested in the text, and a frame around the one that is looked at. */
export function SuggestionMarks({ article, root }: SuggestionMarksProps) {
  const { open } = useSuggestions(article);
  const chosen = useStore(chosenSuggestion);
  const drawn = useStore(drawnText);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew whenever the text is
  useEffect(() => {
    for (const [kind, name] of Object.entries(NAMES)) {
      const ranges = open.filter((one) => one.kind === kind).flatMap(({ pieces }) => pieces);
      highlight(name, root, ranges);
    }
    highlight('suggested-now', root, open.find(({ key }) => key === chosen)?.pieces ?? []);
    return () => {
      for (const name of [...Object.values(NAMES), 'suggested-now'] as const) highlight(name, null, []);
    };
  }, [open, chosen, root, drawn]);
  return null;
}
