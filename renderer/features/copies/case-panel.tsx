import { useEffect, useRef } from 'react';
import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import { openArticle } from '../../app/navigation.ts';
import { ActionButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { copyActions } from './actions.ts';
import {
  type Case,
  differsWords,
  hasOpen,
  isOpen,
  kindWords,
  type Member,
  type Show,
  stateWords,
} from './cases.ts';
import { Comparison } from './comparison.tsx';
import { comparedArticle } from './state.ts';

export interface CasePanelProps {
  readonly case: Case;
  /** The article that is compared with the original. */
  readonly member: Member;
  /** What it is compared with. */
  readonly against: Member;
  readonly show: Show;
}

/** One case: its articles with what differs, what can be said of them, and two of them side by side. */
export function CasePanel({ case: one, member, against, show }: CasePanelProps) {
  const { pair } = member;
  const many = one.others.length > 1;
  const first = show === 'series' ? 'first issue' : show === 'not a copy' ? 'imported first' : 'original';
  return (
    <section className="copies-case" aria-label="Articles of this group" data-pane="case">
      <div className="copies-case-head">
        <p className="copies-case-words">{words(one, show)}</p>
        <ul className="copies-members" aria-label="Articles">
          <MemberLine member={one.original} first={first} now={false} />
          {one.others.map((other) => (
            <MemberLine
              key={other.articleId}
              member={other}
              first={first}
              now={other.articleId === member.articleId}
            />
          ))}
        </ul>
        <div className="copies-buttons">
          <ActionButton
            action={copyActions.copy}
            variant={show === 'to decide' ? 'primary' : 'plain'}
            small
            showKeys
          >
            Copies of one text
          </ActionButton>
          <ActionButton action={copyActions.notCopy} small showKeys>
            Not a copy
          </ActionButton>
          {pair?.decision ? (
            <ActionButton action={copyActions.takeBack} small variant="quiet" showKeys>
              Take back
            </ActionButton>
          ) : null}
          {many && hasOpen(one) && show !== 'series' ? (
            <span className="copies-batch">
              <ActionButton action={copyActions.copyAll} small showKeys>
                Confirm all {one.others.filter(isOpen).length}
              </ActionButton>
              <ActionButton action={copyActions.notCopyAll} small showKeys>
                Refuse all
              </ActionButton>
            </span>
          ) : null}
        </div>
      </div>
      <Comparison original={against} member={member} />
    </section>
  );
}

function words(one: Case, show: Show): string {
  const first = one.others[0]?.pair;
  if (show === 'series') {
    return `${one.others.length + 1} issues of a recurring report, each beside the one before it: the same form with other numbers, dates or names. Not copies, unless you say so.`;
  }
  if (show === 'not a copy') return 'You said that these are not copies. They count as two sources.';
  const count = `${one.others.length + 1} articles`;
  if (!hasOpen(one)) return `${count}, one text: they count as one independent source.`;
  if (one.others.length === 1 && first) return `Likely one text: ${kindWords(first.kind)}. Is it a copy?`;
  return `${count}, likely one text. Which of them are copies?`;
}

/** An article of the case: a button that compares it; the original opens in the reader. */
function MemberLine({
  member,
  first,
  now,
}: {
  readonly member: Member;
  readonly first: string;
  readonly now: boolean;
}) {
  const { articleId, outlet, published, words: length, title, original, pair } = member;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (now) line.current?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  return (
    <li ref={line}>
      <button
        type="button"
        className="copies-member"
        title={title}
        aria-pressed={original ? undefined : now}
        data-now={now || undefined}
        // the focus stays where the keys decide
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (original ? openArticle(articleId) : comparedArticle.set(articleId))}
      >
        <span className="copies-member-state" data-decision={pair?.decision ?? undefined}>
          {pair?.decision === 'copy' ? <Icon name="check" /> : null}
          {pair?.decision === 'not a copy' ? <Icon name="close" /> : null}
          {stateWords(member, first)}
        </span>
        <span className="copies-member-outlet" dir="auto">
          {outlet ?? <span className="faint">no outlet</span>}
        </span>
        <span className={published === null ? 'faint' : undefined}>{dateWordsShort(published)}</span>
        <span className="copies-member-words">{length.toLocaleString('en')} words</span>
        <span className="copies-member-differs" dir="auto">
          {differsWords(pair)}
        </span>
      </button>
    </li>
  );
}
