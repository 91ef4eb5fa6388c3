import type { Article, ArticleRow, CopyGroup, CopyPair } from '../../../preload/contract/index.ts';
import { dateWordsShort } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { useAction } from '../../app/actions.ts';
import { openArticle } from '../../app/navigation.ts';
import { ActionButton, Button } from '../../components/button.tsx';
import { copyActions } from './actions.ts';
import {
  type Case,
  caseOfGroup,
  differsWords,
  firstToLookAt,
  hasOpen,
  isOpen,
  type Member,
  stateWords,
} from './cases.ts';
import { decide } from './decide.ts';
import { showCase } from './state.ts';
import './copies-section.css';

/** In the inspector: the articles that are one text with this one, and issues of the same recurring report. */
export function CopiesSection({ article }: { readonly article: Article }) {
  const group = useCall('copies.groupOf', { articleId: article.id }).data ?? null;
  const one = group === null ? null : caseOfGroup(group);
  const series = useSeries(article.id);
  const compare = comparing(article.id, one, series.length > 0);
  useAction(copyActions.compare, compare);
  if (one === null && series.length === 0) return null;
  return (
    <>
      {one === null ? null : <Copies group={group} one={one} here={article.id} />}
      {series.length === 0 ? null : <Series issues={series} />}
    </>
  );
}

/** What compares the article: with the original, an original with the next that is to be decided, or with an issue. */
function comparing(here: string, one: Case | null, series: boolean): (() => void) | null {
  if (one === null) return series ? () => showCase('series', here) : null;
  const member = one.others.find((other) => other.articleId === here) ?? firstToLookAt(one);
  const show = hasOpen(one) ? 'to decide' : 'copy';
  return member === undefined ? null : () => showCase(show, member.articleId);
}

interface CopiesProps {
  readonly group: CopyGroup | null;
  readonly one: Case;
  readonly here: string;
}

function Copies({ group, one, here }: CopiesProps) {
  const { original, others } = one;
  const open = others.filter(isOpen);
  // about an original one speaks of its only copy
  const meant =
    others.find((other) => other.articleId === here) ?? (others.length === 1 ? others[0] : undefined);
  const refusable = meant?.pair?.decision === 'not a copy' ? undefined : meant;
  return (
    <section aria-labelledby="copies-here">
      <h2 className="inspector-heading" id="copies-here">
        Copies
        <span>{others.length + 1}</span>
      </h2>
      <p className="copies-section-words">
        {group?.confirmed ? 'One text: one independent source.' : 'Likely one text. Say whether it is one.'}
      </p>
      <ul className="copies-section-list">
        {[original, ...others].map((member) => (
          <MemberLine key={member.articleId} member={member} here={here} />
        ))}
      </ul>
      <div className="copies-section-buttons">
        <ActionButton action={copyActions.compare} small showKeys>
          Compare
        </ActionButton>
        {open.length === 0 ? null : (
          <Button
            small
            onPress={() =>
              void decide(
                original.articleId,
                open.map(({ articleId }) => articleId),
                'copy',
              )
            }
          >
            {others.length === 1 ? 'Copies of one text' : 'All are copies'}
          </Button>
        )}
        {refusable === undefined ? null : (
          <Button small onPress={() => void decide(original.articleId, [refusable.articleId], 'not a copy')}>
            Not a copy
          </Button>
        )}
      </div>
    </section>
  );
}

function MemberLine({ member, here }: { readonly member: Member; readonly here: string }) {
  const { articleId, title, outlet, published, pair } = member;
  const facts = [stateWords(member), dateWordsShort(published)].join(' · ');
  return (
    <li>
      <button
        type="button"
        className="copies-section-member"
        title={title}
        aria-current={articleId === here || undefined}
        onClick={() => openArticle(articleId)}
      >
        <span className="copies-section-outlet" dir="auto">
          {outlet ?? title}
        </span>
        <span className="faint">{articleId === here ? `${facts} · this article` : facts}</span>
        {pair === null ? null : (
          <span className="copies-section-differs" dir="auto">
            {differsWords(pair)}
          </span>
        )}
      </button>
    </li>
  );
}

const MOST = 20;

/** Another issue of a recurring report, and what differs in it. */
interface Issue {
  readonly row: ArticleRow;
  readonly pair: CopyPair;
}

/** The issues of a recurring report that the article is likely one of. */
function useSeries(articleId: string): readonly Issue[] {
  const pairs =
    useCall('copies.pairs', { articleId, only: 'series', offset: 0, limit: MOST }).data?.rows ?? [];
  const otherOf = ({ a, b }: CopyPair): string => (a === articleId ? b : a);
  const ids = pairs.map(otherOf);
  const rows = useCall('articles.rows', { ids }, { enabled: ids.length > 0 }).data ?? [];
  return pairs.flatMap((pair) => {
    const row = rows.find(({ id }) => id === otherOf(pair));
    return row === undefined ? [] : [{ row, pair }];
  });
}

function Series({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <section aria-labelledby="series-here">
      <h2 className="inspector-heading" id="series-here">
        Recurring report
        <span>{issues.length + 1}</span>
      </h2>
      <p className="copies-section-words">
        The same form with other numbers or dates: other issues of it, and what differs. Not copies.
      </p>
      <ul className="copies-section-list">
        {issues.map(({ row, pair }) => (
          <li key={row.id}>
            <button
              type="button"
              className="copies-section-member"
              title={row.title}
              onClick={() => openArticle(row.id)}
            >
              <span className="copies-section-outlet" dir="auto">
                {row.title}
              </span>
              <span className="faint">{dateWordsShort(row.published)}</span>
              <span className="copies-section-differs" dir="auto">
                {differsWords(pair)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <ActionButton action={copyActions.compare} small showKeys>
        Compare
      </ActionButton>
    </section>
  );
}
