import { useEffect, useRef } from 'react';
import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import type { Hit, SearchAnswer } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { Grade } from '../../components/grade.tsx';
import { Kind } from '../../components/kind.tsx';
import { MarkedText } from './marked-text.tsx';

export interface SearchResultsProps {
  readonly query: string;
  readonly answer: SearchAnswer | undefined;
  readonly trouble: string | null;
  /** The hit that Enter opens. */
  readonly active: number;
  readonly onPick: (hit: Hit, snippet: number) => void;
  /** Fetches more hits; null where there is no more to be had. */
  readonly onMore: (() => void) | null;
}

const SNIPPETS = 3;

/** What was found: title, outlet, date, and the places with their hits marked. */
export function SearchResults({ query, answer, trouble, active, onPick, onMore }: SearchResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  const hits = answer?.hits ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits, other lines
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, hits]);
  const partial = answer !== undefined && answer.indexed < answer.articles;
  const more = answer !== undefined && answer.total > hits.length;
  return (
    <div className="search-panel">
      <div className="search-status" role="status">
        {trouble ?? (answer === undefined ? 'Searching…' : found(answer))}
        {partial ? (
          <span className="not-known">
            {number(answer.indexed)} of {number(answer.articles)} articles indexed so far
          </span>
        ) : null}
      </div>
      <div ref={list} className="search-hits" id="search-hits" role="listbox" aria-label="Results">
        {hits.map((hit, at) => (
          // keys are handled by the search box, which keeps the focus
          <div
            key={`${hit.kind} ${hit.passageId ?? hit.articleId}`}
            id={`hit-${at}`}
            className="search-hit"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => onPick(hit, snippetOf(event.target))}
            onKeyDown={() => {}}
          >
            <div className="search-hit-head">
              {hit.passageKind === null ? null : <Kind kind={hit.passageKind} />}
              <span className="search-hit-title">
                <MarkedText text={hit.title} marks={hit.titleMarks} />
              </span>
              <span className="search-hit-facts">
                <Grade grade={hit.grade} />
                {hit.outlet ?? 'no outlet'} · {dateWordsShort(hit.published)}
              </span>
            </div>
            {hit.snippets.slice(0, SNIPPETS).map((snippet, place) => (
              <p
                key={`${snippet.range?.start ?? 'x'} ${snippet.text}`}
                className="search-snippet"
                data-snippet={place}
              >
                <MarkedText text={snippet.text} marks={snippet.marks} />
              </p>
            ))}
          </div>
        ))}
      </div>
      {answer !== undefined && answer.total === 0 && !partial ? (
        <p className="search-none">
          Nothing has “{query}”. Fewer or shorter words find more; the beginning of a word is enough.
        </p>
      ) : null}
      {more && onMore ? (
        <Button variant="quiet" small onPress={onMore}>
          Show more
        </Button>
      ) : null}
    </div>
  );
}

function found(answer: SearchAnswer): string {
  const shown = answer.hits.length;
  const count = answer.total > shown ? `${shown} of ${number(answer.total)} results` : plural(answer.total);
  return `${count} in ${answer.ms < 1 ? 'less than 1' : Math.round(answer.ms)} ms`;
}

function plural(count: number): string {
  return `${number(count)} result${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function snippetOf(target: EventTarget): number {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-snippet]') : null;
  return Number(line?.dataset.snippet ?? 0);
}
