import { memo, type ReactNode } from 'react';
import type { Piece } from './flow.ts';
import type { PageSign } from './pages.ts';
import { cutAt, type Mark, type Segment, segmentsOf } from './segments.ts';

export interface PieceTextProps {
  readonly piece: Piece;
  readonly text: string;
  /** The marks that touch the piece. */
  readonly marks: readonly Mark[];
  readonly chosen: string | null;
  /** The pages that begin in the piece. */
  readonly signs: readonly PageSign[];
}

/** The text of a piece with its marks: each stretch of text in one text node, marks around it, longest outside. */
export const PieceText = memo(function PieceText({ piece, text, marks, chosen, signs }: PieceTextProps) {
  const segments = cutAt(
    segmentsOf(piece, marks),
    signs.map(({ offset }) => offset),
  );
  const nodes: ReactNode[] = [];
  for (let at = 0; at < segments.length; ) {
    const inChosen = isChosen(segments[at], chosen);
    const from = at;
    while (at < segments.length && isChosen(segments[at], chosen) === inChosen) at += 1;
    const run = segments
      .slice(from, at)
      .flatMap((segment) => [...pageSign(segment, signs), stretch(segment, piece, text)]);
    // one frame around the whole chosen mark, whatever lies over or under it
    if (inChosen) {
      nodes.push(
        <span key={`chosen-${segments[from]?.start}`} className="mark-chosen">
          {run}
        </span>,
      );
    } else nodes.push(...run);
  }
  return nodes;
}, same);

/** The page that begins with a stretch: a sign without text of its own, which stands in the margin. */
function pageSign({ start }: Segment, signs: readonly PageSign[]): readonly ReactNode[] {
  return signs
    .filter((sign) => sign.offset === start)
    .map(({ label }) => <span key={`page ${label}`} className="page-sign" data-page={label} />);
}

function isChosen(segment: Segment | undefined, chosen: string | null): boolean {
  return chosen !== null && segment?.marks.some((mark) => mark.id === chosen) === true;
}

function stretch(segment: Segment, piece: Piece, text: string): ReactNode {
  const words = text.slice(segment.start, segment.end);
  const inner = (key?: number): ReactNode => (
    <span key={key} data-at={segment.start}>
      {words}
    </span>
  );
  if (segment.marks.length === 0) return inner(segment.start);
  return segment.marks.reduceRight<ReactNode>(
    (within, mark) => (
      <mark
        key={segment.start}
        className="mark"
        data-kind={mark.kind}
        data-lane={mark.lane}
        data-passage={mark.id}
        data-begins={mark.start === Math.max(segment.start, piece.start) || undefined}
        data-ends={mark.end === segment.end || undefined}
      >
        {within}
      </mark>
    ),
    inner(),
  );
}

function same(a: PieceTextProps, b: PieceTextProps): boolean {
  return (
    a.text === b.text &&
    a.piece.start === b.piece.start &&
    a.piece.end === b.piece.end &&
    a.signs.length === b.signs.length &&
    a.signs.every((sign, at) => sign.offset === b.signs[at]?.offset && sign.label === b.signs[at]?.label) &&
    a.marks.length === b.marks.length &&
    touchesChosen(a) === touchesChosen(b) &&
    a.marks.every((mark, at) => {
      const other = b.marks[at];
      return (
        other?.id === mark.id &&
        other.start === mark.start &&
        other.end === mark.end &&
        other.kind === mark.kind &&
        other.lane === mark.lane
      );
    })
  );
}

function touchesChosen({ marks, chosen }: PieceTextProps): string | null {
  return marks.some((mark) => mark.id === chosen) ? chosen : null;
}
