import { useEffect, useMemo, useRef, useState } from 'react';
import type { CopyComparison } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { openArticle } from '../../app/navigation.ts';
import { ActionButton } from '../../components/button.tsx';
import { copyActions } from './actions.ts';
import type { Member } from './cases.ts';
import { type Difference, differenceOf, differencesOf, rowsOf, turned, unwrapped } from './compared.ts';
import { ComparedRows } from './compared-rows.tsx';
import { onlyDifferences } from './state.ts';
import './comparison.css';

export interface ComparisonProps {
  readonly original: Member;
  readonly member: Member;
}

/** Two texts side by side, scrolling as one; what differs is marked, and listed above. */
export function Comparison({ original, member }: ComparisonProps) {
  const answer = useCall('copies.compare', { a: original.articleId, b: member.articleId });
  const { data } = answer;
  // the original stands at the left, also where the other one was imported before it
  const comparison = useMemo(
    () => data && readable(data.a.articleId === original.articleId ? data : turned(data)),
    [data, original.articleId],
  );
  const differences = useMemo(() => (comparison ? differencesOf(comparison.runs) : []), [comparison]);
  const rows = useMemo(() => (comparison ? rowsOf(comparison) : []), [comparison]);
  const folded = useStore(onlyDifferences);
  const [now, setNow] = useState(-1);
  const scroller = useRef<HTMLElement>(null);
  const step = (by: 1 | -1): void => {
    const from = now < 0 && by === -1 ? 0 : now;
    setNow((from + by + differences.length) % differences.length);
  };
  // other texts begin at their beginning; the element stays, and with it the focus
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the texts are others
  useEffect(() => {
    setNow(-1);
    scroller.current?.scrollTo({ top: 0 });
  }, [original.articleId, member.articleId]);
  const any = differences.length > 0;
  useAction(copyActions.nextDifference, any ? () => step(1) : null);
  useAction(copyActions.previousDifference, any ? () => step(-1) : null);
  useEffect(() => {
    if (now < 0) return;
    const show = (): void =>
      scroller.current?.querySelector(`[data-difference="${now}"]`)?.scrollIntoView({ block: 'center' });
    show();
    // rows that come into sight get their true heights with the next frame
    const again = requestAnimationFrame(show);
    return () => cancelAnimationFrame(again);
  }, [now]);

  return (
    <div className="comparison">
      <div className="comparison-bar">
        {comparison ? (
          <Changes comparison={comparison} differences={differences} onShow={setNow} />
        ) : (
          <p className="comparison-changes faint">{answer.isError ? '' : 'Comparing…'}</p>
        )}
        <div className="comparison-steps">
          <span aria-live="polite">{comparison ? countWords(now, differences.length) : ''}</span>
          <ActionButton action={copyActions.previousDifference} small showKeys>
            Previous
          </ActionButton>
          <ActionButton action={copyActions.nextDifference} small showKeys>
            Next
          </ActionButton>
          <ActionButton action={copyActions.onlyDifferences} small variant="quiet" showKeys>
            {folded ? 'Show all' : 'Only differences'}
          </ActionButton>
        </div>
      </div>
      <section
        ref={scroller}
        className="comparison-texts"
        aria-label="The two texts side by side"
        data-main-focus
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by key
        tabIndex={0}
      >
        <div className="comparison-heads">
          <TextHead member={original} sign="−" />
          <TextHead member={member} sign="+" />
        </div>
        {answer.isError ? <p className="comparison-trouble">{answer.error.message}</p> : null}
        {comparison ? <ComparedRows comparison={comparison} rows={rows} now={now} folded={folded} /> : null}
      </section>
    </div>
  );
}

function readable(comparison: CopyComparison): CopyComparison {
  const { a, b } = comparison;
  return {
    ...comparison,
    a: { ...a, text: unwrapped(a.text) },
    b: { ...b, text: unwrapped(b.text) },
  };
}

function countWords(now: number, count: number): string {
  if (count === 0) return 'No word differs';
  if (now < 0) return count === 1 ? '1 difference' : `${count.toLocaleString('en')} differences`;
  return `Difference ${(now + 1).toLocaleString('en')} of ${count.toLocaleString('en')}`;
}

/** Whose text stands below, and the sign of what is in it alone. */
function TextHead({ member, sign }: { readonly member: Member; readonly sign: string }) {
  return (
    <div className="comparison-head">
      <button
        type="button"
        className="comparison-title"
        dir="auto"
        title={`Open “${member.title}”`}
        onClick={() => openArticle(member.articleId)}
      >
        {member.title}
      </button>
      <span className="comparison-legend">
        <span className="faint" dir="auto">
          {member.outlet ?? 'no outlet'}
        </span>
        <span>
          <span className="comparison-sign">{sign}</span> only here
        </span>
      </span>
    </div>
  );
}

const KINDS = [
  { kind: 'number', label: 'Numbers' },
  { kind: 'date', label: 'Dates' },
  { kind: 'name', label: 'Names' },
] as const;

/** The numbers, dates and names that differ; each leads to its place. */
function Changes({
  comparison,
  differences,
  onShow,
}: {
  readonly comparison: CopyComparison;
  readonly differences: readonly Difference[];
  readonly onShow: (difference: number) => void;
}) {
  const { changes } = comparison;
  if (changes.length === 0) {
    return (
      <p className="comparison-changes faint">
        {differences.length === 0
          ? 'The two texts are the same, word for word.'
          : 'No number, date or name differs.'}
      </p>
    );
  }
  return (
    <dl className="comparison-changes">
      {KINDS.map(({ kind, label }) => {
        const here = changes.filter((change) => change.kind === kind);
        if (here.length === 0) return null;
        return (
          <div key={kind}>
            <dt>{label}</dt>
            {here.map((change) => {
              const difference = differenceOf(change, differences);
              return (
                <dd key={`${change.a.start} ${change.b.start}`}>
                  <button
                    type="button"
                    className="comparison-change"
                    disabled={difference < 0}
                    // the focus stays where the keys decide
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => onShow(difference)}
                  >
                    <bdi>{change.a.text}</bdi> → <bdi>{change.b.text}</bdi>
                  </button>
                </dd>
              );
            })}
          </div>
        );
      })}
    </dl>
  );
}
