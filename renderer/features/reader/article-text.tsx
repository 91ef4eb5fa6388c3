import { type ReactNode, useEffect, useMemo } from 'react';
import type { Article, Passage } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { suggestionKey } from '../suggestions/suggestion-keys.ts';
import { SuggestionMarks } from '../suggestions/suggestion-marks.tsx';
import { useSuggestions } from '../suggestions/use-suggestions.ts';
import { AsideButton } from './aside-button.tsx';
import type { Reading } from './caret.ts';
import { caretKey } from './caret-keys.ts';
import { aroundTitle, piecesIn } from './flow.ts';
import { FlowLine, FlowSection } from './flow-section.tsx';
import { MarkHandles, offsetAt } from './mark-handles.tsx';
import { type PageSign, pageSigns } from './pages.ts';
import { chosenPassage, draggedEnds, drawnText, textSelection } from './reader-state.ts';
import { sectionsOf } from './sections.ts';
import { type Mark, nextAt, withLanes } from './segments.ts';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { TextCaret } from './text-caret.tsx';
import { useDomSelection } from './use-dom-selection.ts';
import { useFlow } from './use-flow.ts';
import { useMarkActions } from './use-mark-actions.ts';
import { usePageInSight } from './use-page-in-sight.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useSections } from './use-sections.ts';
import './article-text.css';
import './marks.css';

export interface ArticleTextProps {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly scroller: HTMLElement | null;
  /** What stands below the text. */
  readonly foot: ReactNode;
  /** Draws the title and the facts; given the block that is the title where the text has one. */
  readonly head: (title: ReactNode) => ReactNode;
  /** The element of the text, for whoever marks places in it. */
  readonly root: HTMLElement | null;
  readonly onRoot: (root: HTMLElement | null) => void;
  readonly onSigns: (signs: readonly PageSign[]) => void;
}

/** The text of an article with its marks: to read, to select in by mouse and by key, to mark. */
export function ArticleText({
  article,
  passages,
  scroller,
  head,
  foot,
  root,
  onRoot,
  onSigns,
}: ArticleTextProps) {
  const { flow, unfold } = useFlow(article);
  const pieces = useMemo(() => piecesIn(flow), [flow]);
  const signs = useMemo(() => pageSigns(article.pages, pieces), [article.pages, pieces]);
  useEffect(() => onSigns(signs), [signs, onSigns]);
  const { before, title, after } = useMemo(() => aroundTitle(flow), [flow]);
  const sections = useMemo(() => sectionsOf(after), [after]);
  const { isNear, observe, ensure } = useSections(sections, scroller);
  const chosenId = useStore(chosenPassage);
  const dragged = useStore(draggedEnds);
  const marks = useMemo(() => marksOf(passages, dragged), [passages, dragged]);
  const chosen = passages.find((passage) => passage.id === chosenId) ?? null;
  const reading = useMemo<Reading>(
    () => ({ text: article.text, readable: pieces, language: article.language }),
    [article.text, article.language, pieces],
  );
  // another one whenever text is drawn anew
  const version = `${article.versionId} ${pieces.length} ${sections.filter(isNear).map(({ key }) => key)} ${marks.map(({ id, start, end }) => `${id}${start}-${end}`).join()}`;

  const suggested = useSuggestions(article).open;
  const selecting = useDomSelection(root, version);
  const { firstInSight, reveal } = useReadingPlace({ article, passages, root, scroller, pieces, ensure });
  usePageInSight(article.pages, scroller, firstInSight);
  useMarkActions({ article, passages, chosen, reading, pieces, firstInSight });
  useEffect(() => drawnText.set(version), [version]);
  useEffect(() => () => textSelection.set(null), []);

  const chooseAt = (offset: number): boolean => {
    const next = nextAt(marks, offset, chosenPassage.get());
    if (next !== null) chosenPassage.set(next.id);
    return next !== null;
  };
  const keys = (event: React.KeyboardEvent): void => {
    if (root === null || event.target !== root) return;
    const selection = textSelection.get();
    if (suggestionKey(event, article.id, suggested)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && selection !== null && chooseAt(selection.focus)) event.preventDefault();
    else if (caretKey(event, { root, reading, firstInSight, reveal })) event.preventDefault();
  };
  const click = (event: React.MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    // not what lies over the text: a handle, the toolbar; and not the end of selecting
    if (root === null || !target?.closest('[data-piece]') || document.getSelection()?.isCollapsed === false)
      return;
    const offset = target.closest('mark') && offsetAt(root, event.clientX, event.clientY);
    if (offset === null) chosenPassage.set(null);
    else chooseAt(offset);
  };

  const shared = { article, marks, signs, chosen: chosenId, unfold };
  return (
    <div
      ref={onRoot}
      className="article-text"
      data-main-focus
      // what is read here is also worked on by key: marks are made at the caret
      role="document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the caret lives here
      tabIndex={0}
      aria-label={`Text of ${article.title ?? 'an article without a title'}`}
      lang={article.language ?? undefined}
      onKeyDown={keys}
      onClick={click}
    >
      {before.map((item) => (
        <FlowLine
          key={item.kind === 'piece' ? item.start : `furniture ${item.blocks[0]}`}
          item={item}
          {...shared}
        />
      ))}
      {head(title === undefined ? null : <FlowLine item={title} head {...shared} />)}
      {sections.map((section) => (
        <FlowSection
          key={section.key}
          section={section}
          near={isNear(section)}
          observe={observe}
          {...shared}
        />
      ))}
      {foot}
      <TextCaret root={root} version={version} />
      {chosen?.found ? <MarkHandles root={root} passage={chosen} version={version} /> : null}
      {selecting ? null : <SelectionToolbar root={root} scroller={scroller} version={version} />}
      <SuggestionMarks article={article} root={root} />
      <AsideButton root={root} article={article} />
    </div>
  );
}

/** The passages that are found in this text, with the ends that are being dragged. */
function marksOf(
  passages: readonly Passage[],
  dragged: { readonly id: string; readonly start: number; readonly end: number } | null,
): readonly Mark[] {
  return withLanes(
    passages
      .filter((passage) => passage.found)
      .map((passage) => {
        const { id, start, end } = dragged?.id === passage.id ? dragged : passage;
        return { id, start, end, kind: passage.details.kind };
      }),
  );
}
