import {
  type Contract,
  type Parsed,
  type Passage,
  type PassageDetails,
  type PassageKind,
  personOf,
  type Range,
} from '../../../preload/contract/index.ts';
import { BYTE_ORDER_MARK, evidenceCsv } from '../../comparing/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { type ArticleText, articleText } from '../store/articles.ts';
import { updateDetails } from '../store/passage-details.ts';
import { passageFacets, passageIds } from '../store/passage-query.ts';
import {
  insertPassage,
  movePassage,
  passage,
  passageRows,
  passagesOfArticle,
  removePassages,
  retypePassage,
  setComment,
} from '../store/passages.ts';
import type { Store } from '../store/store.ts';
import { counted } from '../words.ts';
import { saveFile } from './articles.ts';
import { proposedDetails } from './proposals.ts';
import { selectorsAt } from './selectors.ts';

const WITH_ARTICLE: Record<PassageKind, string> = {
  claim: 'a claim',
  quote: 'a quote',
  figure: 'a figure',
  note: 'a note',
};

export function passageService(core: Core): HandlersOf<Extract<keyof Contract, `passages.${string}`>> {
  const store = () => core.project().store;
  return {
    'passages.ofArticle': ({ articleId }) => passagesOfArticle(store().db, articleId),
    'passages.ids': ({ filter, sort }) => passageIds(store().db, filter, sort),
    'passages.rows': ({ ids }) => passageRows(store().db, ids),
    'passages.facets': () => passageFacets(store().db),
    'passages.exportCsv': ({ filter, sort, path }) => {
      const { db } = store();
      return saveFile(path, BYTE_ORDER_MARK + evidenceCsv(passageRows(db, passageIds(db, filter, sort))));
    },
    'passages.mark': ({ articleId, kind, start, end }) => mark(store(), articleId, kind, { start, end }),
    'passages.move': ({ id, start, end }) => {
      const moved = known(store(), id);
      const article = textOf(store(), moved.articleId);
      const selectors = selectorsAt(article.text, { start, end });
      store().write(`Move the ends of ${WITH_ARTICLE[moved.details.kind]}`, (tx) => {
        movePassage(tx, id, article.versionId, selectors);
        const details = detailsAfterMove(moved, article, selectors);
        if (details !== moved.details) updateDetails(tx, id, details);
      });
      return known(store(), id);
    },
    'passages.retype': ({ id, kind }) => {
      const old = known(store(), id);
      if (old.details.kind === kind) return old;
      const article = textOf(store(), old.articleId);
      const details = carriedOver(old.details, proposedDetails(article, kind, old));
      store().write(`Make it ${WITH_ARTICLE[kind]}`, (tx) =>
        retypePassage(tx, id, old.details.kind, details),
      );
      return known(store(), id);
    },
    'passages.edit': ({ id, comment, details }) => {
      const old = known(store(), id);
      const changed = details ? patched(old.details, details) : null;
      store().write(details ? `Change ${WITH_ARTICLE[old.details.kind]}` : 'Change a comment', (tx) => {
        if (comment !== undefined) setComment(tx, id, comment);
        if (changed) updateDetails(tx, id, changed);
      });
      return known(store(), id);
    },
    'passages.remove': ({ ids }) => {
      store().write(`Remove ${counted(ids.length, 'passage')}`, (tx) => {
        if (removePassages(tx, ids) === 0) gone();
      });
      return null;
    },
  };
}

function mark(store: Store, articleId: string, kind: PassageKind, range: Range): Passage {
  const article = textOf(store, articleId);
  const selectors = selectorsAt(article.text, range);
  const details = proposedDetails(article, kind, selectors);
  const id = store.write(`Mark ${WITH_ARTICLE[kind]}`, (tx) =>
    insertPassage(tx, { articleId, versionId: article.versionId, selectors, details }),
  );
  return known(store, id);
}

/** What the program proposed for the old range is proposed anew; what a person corrected stays. */
function detailsAfterMove(moved: Passage, article: ArticleText, range: Range): PassageDetails {
  const { kind } = moved.details;
  const before = proposedDetails(article, kind, moved);
  const after = proposedDetails(article, kind, range);
  const kept = Object.entries(moved.details).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof PassageDetails]),
  );
  return { ...after, ...Object.fromEntries(kept) } as PassageDetails;
}

type Patch = NonNullable<Parsed<'passages.edit'>['details']>;

function patched(details: PassageDetails, patch: Patch): PassageDetails {
  if (patch.kind !== details.kind) {
    throw new Refusal('bad-input', `This passage is ${WITH_ARTICLE[details.kind]} now. Nothing was changed.`);
  }
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...details, ...Object.fromEntries(given) } as PassageDetails;
}

/** Who speaks, asserts or says so is the same person when a mark becomes one of another kind. */
function carriedOver(old: PassageDetails, proposed: PassageDetails): PassageDetails {
  const who = personOf(old);
  if (who === null) return proposed;
  switch (proposed.kind) {
    case 'claim':
      return { ...proposed, assertedBy: who };
    case 'quote':
      return { ...proposed, speaker: who };
    case 'figure':
      return { ...proposed, attribution: who };
    case 'note':
      return proposed;
  }
}

function textOf(store: Store, articleId: string): ArticleText {
  const text = articleText(store.db, articleId);
  if (text) return text;
  throw new Refusal('not-found', 'This article is not in the project any more. Nothing was changed.');
}

function known(store: Store, id: string): Passage {
  return passage(store.db, id) ?? gone();
}

function gone(): never {
  throw new Refusal('not-found', 'This passage is not in the project any more. Nothing was changed.');
}
