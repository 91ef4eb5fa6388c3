import { memo, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import type { Article } from '../../../preload/contract/index.ts';
import type { FlowItem, Piece } from './flow.ts';
import { FurnitureLine } from './furniture-line.tsx';
import { setAside } from './marking.ts';
import type { PageSign } from './pages.ts';
import { PieceText } from './piece-text.tsx';
import { guessHeight, type Section } from './sections.ts';
import type { Mark } from './segments.ts';

export interface FlowSectionProps {
  readonly section: Section;
  readonly article: Article;
  /** Marks of the whole article. */
  readonly marks: readonly Mark[];
  /** The beginnings of its pages. */
  readonly signs: readonly PageSign[];
  readonly chosen: string | null;
  readonly near: boolean;
  readonly observe: (key: string) => (element: HTMLElement | null) => (() => void) | undefined;
  readonly unfold: (run: number, shown: boolean) => void;
}

/** A section of the article; far from the window only its height, as it was or as it is guessed. */
export const FlowSection = memo(function FlowSection(props: FlowSectionProps) {
  const { section, near, observe, ...rest } = props;
  const element = useRef<HTMLDivElement>(null);
  const height = useRef<number | null>(null);
  const watch = useMemo(() => observe(section.key), [observe, section.key]);

  useLayoutEffect(() => {
    const stop = watch(element.current);
    return () => stop?.();
  }, [watch]);
  useLayoutEffect(() => {
    const drawn = element.current;
    return () => {
      if (near && drawn) height.current = drawn.offsetHeight;
    };
  }, [near]);

  return (
    <div ref={element} style={near ? undefined : { height: height.current ?? guessHeight(section) }}>
      {near ? section.items.map((item) => <FlowLine key={keyOf(item)} item={item} {...rest} />) : null}
    </div>
  );
});

function keyOf(item: FlowItem): string {
  return item.kind === 'piece' ? `piece ${item.start}` : `furniture ${item.blocks[0]}`;
}

export interface FlowLineProps {
  readonly item: FlowItem;
  readonly article: Article;
  readonly marks: readonly Mark[];
  readonly signs: readonly PageSign[];
  readonly chosen: string | null;
  readonly unfold: (run: number, shown: boolean) => void;
  /** Whether it is the article's title at the head; a second title in the text is a heading like others. */
  readonly head?: boolean;
}

/** A piece of text with its marks, or a line of furniture. */
export function FlowLine({ item, article, marks, signs, chosen, unfold, head = false }: FlowLineProps) {
  if (item.kind === 'furniture') {
    return (
      <FurnitureLine
        furniture={item}
        blocks={article.blocks}
        text={article.text}
        onUnfold={() => unfold(item.blocks[0] ?? 0, !item.unfolded)}
        onPutBack={() => void setAside(article, item.blocks, false)}
      />
    );
  }
  const here = marks.filter((mark) => mark.start < item.end && mark.end > item.start);
  const begin = signs.filter(({ offset }) => offset >= item.start && offset < item.end);
  return (
    <PieceBox piece={item} head={head}>
      <PieceText piece={item} text={article.text} marks={here} signs={begin} chosen={chosen} />
    </PieceBox>
  );
}

interface PieceBoxProps {
  readonly piece: Piece;
  readonly head: boolean;
  readonly children: ReactNode;
}

/** The element of a piece: a heading, a line of a list, a paragraph. */
function PieceBox({ piece, head, children }: PieceBoxProps) {
  const shared = {
    className: 'piece',
    // each in the direction of its own script
    dir: 'auto',
    'data-piece': piece.start,
    'data-block': piece.block,
    'data-block-kind': piece.blockKind,
    'data-furniture': piece.furniture || undefined,
    'data-goes-on': !piece.last || undefined,
  };
  if (head) return <h2 {...shared}>{children}</h2>;
  if (piece.blockKind === 'heading' || piece.blockKind === 'title') return <h3 {...shared}>{children}</h3>;
  return <p {...shared}>{children}</p>;
}
