import type {
  Contract,
  CopyComparison,
  CopyPair,
  CopyGroup as ShownGroup,
} from '../../../preload/contract/index.ts';
import {
  type CopyGroup,
  compareTexts,
  copyChanges,
  differenceWords,
  wordDifference,
} from '../../comparing/copies/index.ts';
import type { Core } from '../core.ts';
import type { OpenProject } from '../open-project.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { copyDecisionOf, copyPair, copyPairs, decideCopies, inOrder, memberRows } from '../store/copies.ts';
import { type CopyText, copyText } from '../store/copy-texts.ts';
import type { Connection } from '../store/database.ts';
import { counted } from '../words.ts';

export function copyService(core: Core): HandlersOf<Extract<keyof Contract, `copies.${string}`>> {
  const db = () => core.project().store.db;
  return {
    'copies.groups': () => {
      const groups = core.project().copies.groups.all();
      // a stable sort: within each part they stay in the order of their originals
      return shown(
        core.project(),
        groups.toSorted((one, other) => Number(one.confirmed) - Number(other.confirmed)),
      );
    },
    'copies.groupOf': ({ articleId }) => {
      const group = core.project().copies.groups.of(articleId);
      return group ? (shown(core.project(), [group])[0] ?? null) : null;
    },
    'copies.pairs': ({ offset, limit, articleId, only }) =>
      copyPairs(db(), { articleId, only }, { offset, limit }),
    'copies.compare': ({ a, b }) => {
      // the article that was made first is `a`, whichever way it was asked
      const [first, second] = inOrder(a, b);
      return compared(db(), copyText(db(), first) ?? gone(), copyText(db(), second) ?? gone());
    },
    'copies.decide': ({ of, articleIds, decision }) => {
      const others = articleIds.filter((id) => id !== of);
      core.project().store.write(label(others.length, decision), (tx) => {
        if (!decideCopies(tx, of, others, decision)) gone();
      });
      return null;
    },
  };
}

function label(articles: number, decision: 'copy' | 'not a copy' | null): string {
  const what = articles === 1 ? 'an article' : counted(articles, 'article');
  switch (decision) {
    case 'copy':
      return articles === 1 ? 'Say that an article is a copy' : `Say that ${what} are copies`;
    case 'not a copy':
      return articles === 1 ? 'Say that an article is not a copy' : `Say that ${what} are not copies`;
    case null:
      return `Take back what was said of ${what}`;
  }
}

function shown({ store, copies }: OpenProject, groups: readonly CopyGroup[]): ShownGroup[] {
  const rows = memberRows(
    store.db,
    groups.flatMap(({ members }) => members),
  );
  const uncompared: (readonly [string, string])[] = [];
  const pairWith = (original: string, id: string): CopyPair | null => {
    const pair = copyPair(store.db, original, id);
    // two of a large group, or two that only a person brought together
    if (!pair) uncompared.push(inOrder(original, id));
    return pair;
  };
  const groupsShown = groups.map(({ original, members, confirmed }) => ({
    id: original,
    confirmed,
    members: members.flatMap((id) => {
      const row = rows.get(id);
      if (!row) return [];
      const { title, outlet, published, words } = row;
      const pair = id === original ? null : pairWith(original, id);
      return [{ articleId: id, title, outlet, published, words, original: id === original, pair }];
    }),
  }));
  copies.compareSoon(uncompared);
  return groupsShown;
}

function compared(db: Connection, a: CopyText, b: CopyText): CopyComparison {
  const comparison = compareTexts(a.text, b.text, { a: a.skipped, b: b.skipped });
  const pair: CopyPair = {
    a: a.id,
    b: b.id,
    kind: comparison.kind,
    score: comparison.score,
    differs: [...differenceWords(comparison)],
    decision: copyDecisionOf(db, a.id, b.id),
  };
  const side = ({ id, title, text }: CopyText) => ({ articleId: id, title, text });
  return {
    pair,
    a: side(a),
    b: side(b),
    changes: [...copyChanges(comparison)],
    runs: [...wordDifference(a.text, b.text)],
  };
}

function gone(): never {
  throw new Refusal('not-found', 'One of the articles is not in the project any more. Nothing was changed.');
}
