import type { AgreementKind, FigureCell } from '../../../preload/contract/index.ts';
import { type PlotMark, rangePlot } from './range-plot.ts';
import './range-line.css';

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/** The figures of a measure on one line: points, ranges and open bounds. Says the same in words. */
export function RangeLine(props: { readonly cells: readonly FigureCell[]; readonly kind: AgreementKind }) {
  const plot = rangePlot(props.cells);
  if (!plot) return null;
  return (
    <svg
      className="range-line"
      data-agreement={props.kind}
      role="img"
      aria-label={plot.words}
      height={HEIGHT}
    >
      <title>{plot.scale === 'log' ? `${plot.words} (in powers of ten)` : plot.words}</title>
      <line className="range-base" x1="0%" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {plot.scale === 'log'
        ? [25, 50, 75].map((at) => (
            <line
              key={at}
              className="range-base"
              x1={`${at}%`}
              x2={`${at}%`}
              y1={MIDDLE - 2}
              y2={MIDDLE + 2}
            />
          ))
        : null}
      {plot.marks.map((mark) => (
        <Mark key={JSON.stringify(mark)} mark={mark} />
      ))}
    </svg>
  );
}

function Mark({ mark }: { readonly mark: PlotMark }) {
  const [from, to] = [percent(mark.from), percent(mark.to)];
  const ends = { x1: from, x2: to, y1: MIDDLE, y2: MIDDLE };
  if (mark.openLeft || mark.openRight) {
    const bound = mark.openRight ? from : to;
    return (
      <g className="range-bound" data-role={mark.role}>
        <line {...ends} />
        <line x1={bound} x2={bound} y1={MIDDLE - 5} y2={MIDDLE + 5} />
      </g>
    );
  }
  if (mark.from !== mark.to) {
    return <line className="range-bar" data-role={mark.role} {...ends} />;
  }
  // several that say the same make a larger point
  const radius = Math.min(6, 3.5 + (mark.figures - 1) * 0.75);
  return (
    <g className="range-point" data-role={mark.role}>
      {mark.about ? <circle className="range-about" cx={from} cy={MIDDLE} r={8} /> : null}
      <circle cx={from} cy={MIDDLE} r={mark.about ? 2.5 : radius} />
    </g>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
