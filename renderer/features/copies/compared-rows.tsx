import { memo } from 'react';
import type { CopyComparison } from '../../../preload/contract/index.ts';
import type { Piece, Row } from './compared.ts';

export interface ComparedRowsProps {
  readonly comparison: CopyComparison;
  readonly rows: readonly Row[];
  /** The difference that is looked at; -1 for none. */
  readonly now: number;
  /** Whether rows that are alike are folded away. */
  readonly folded: boolean;
}

/** The rows of two texts; those that are alike in a row fold into one line. */
export function ComparedRows({ comparison, rows, now, folded }: ComparedRowsProps) {
  const { a, b } = comparison;
  return stretchesOf(rows, folded).map((stretch) =>
    stretch.kind === 'folded' ? (
      <p key={`folded ${stretch.from}`} className="comparison-folded">
        {stretch.count === 1 ? '1 paragraph' : `${stretch.count} paragraphs`} alike
      </p>
    ) : (
      <ComparedRow
        key={stretch.at}
        row={stretch.row}
        a={a.text}
        b={b.text}
        now={holds(stretch.row, now) ? now : -1}
      />
    ),
  );
}

type Stretch =
  | { readonly kind: 'row'; readonly at: number; readonly row: Row }
  | { readonly kind: 'folded'; readonly from: number; readonly count: number };

function stretchesOf(rows: readonly Row[], folded: boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, row] of rows.entries()) {
    const last = stretches.at(-1);
    if (!folded || row.differs) stretches.push({ kind: 'row', at, row });
    else if (last?.kind === 'folded') stretches.splice(-1, 1, { ...last, count: last.count + 1 });
    else stretches.push({ kind: 'folded', from: at, count: 1 });
  }
  return stretches;
}

function holds(row: Row, difference: number): boolean {
  const here = (piece: Piece): boolean => piece.difference === difference;
  return difference >= 0 && (row.a.some(here) || row.b.some(here));
}

const ComparedRow = memo(function ComparedRow({
  row,
  a,
  b,
  now,
}: {
  readonly row: Row;
  readonly a: string;
  readonly b: string;
  readonly now: number;
}) {
  return (
    <div className="comparison-row" data-differs={row.differs || undefined}>
      <p className="comparison-side" dir="auto" data-side="a">
        <Pieces pieces={row.a} text={a} removed now={now} />
      </p>
      <p className="comparison-side" dir="auto" data-side="b">
        <Pieces pieces={row.b} text={b} removed={false} now={now} />
      </p>
    </div>
  );
});

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly removed: boolean;
  readonly now: number;
}

function Pieces({ pieces, text, removed, now }: PiecesProps) {
  const Tag = removed ? 'del' : 'ins';
  return pieces.map(({ start, end, difference, change }) => {
    const words = text.slice(start, end);
    if (difference === null) return <span key={start}>{words}</span>;
    return (
      <Tag
        key={start}
        data-difference={difference}
        data-change={change ?? undefined}
        data-now={difference === now || undefined}
      >
        {words}
      </Tag>
    );
  });
}
