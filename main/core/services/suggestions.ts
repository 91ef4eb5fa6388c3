import {
  type Contract,
  nameText,
  type Passage,
  type Range,
  type Suggestion,
  type SuggestionKind,
} from '../../../preload/contract/index.ts';
import type { TextToRead } from '../../proposing/index.ts';
import type { Core } from '../core.ts';
import { given } from '../given.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { article } from '../store/articles.ts';
import { type Dismissed, dismiss, dismissedOf, proposeAgain } from '../store/dismissed.ts';
import { nameForms } from '../store/names.ts';
import { insertPassage, passagesOfArticle, setComment } from '../store/passages.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Proposed, ProposedListName } from '../suggesting.ts';
import { counted } from '../words.ts';
import { mayBe, takeIntoList } from './listing-names.ts';
import { selectorsAt } from './selectors.ts';

type SuggestionMethod = Extract<keyof Contract, `suggestions.${string}`>;

/** Articles whose suggestions are kept in memory, so that accepting one does not read the article again. */
const KEPT = 20;

interface Read {
  readonly key: string;
  readonly articleId: string;
  readonly versionId: string;
  readonly text: string;
  readonly proposed: readonly Proposed[];
}

export function suggestionService(core: Core): HandlersOf<SuggestionMethod> {
  const store = () => core.project().store;
  let kept: readonly Read[] = [];
  const underWay = new Map<string, Promise<Read>>();

  /** In its thread; whatever was asked for the same text before is waited for. */
  const readAnew = (articleId: string, present: Present): Promise<Read> => {
    const { key, versionId, text, blocks, language, reference } = present;
    const before = underWay.get(key);
    if (before) return before;
    const one = core
      .project()
      .proposing.suggest({ text, blocks, language, reference })
      .then((answer): Read => {
        const read = { key, articleId, versionId, text, proposed: given(answer) };
        kept = [read, ...kept].slice(0, KEPT);
        return read;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, one);
    return one;
  };

  /** What is found in an article as it stands when this resolves: it may change while it is read. */
  const read = async (articleId: string): Promise<Read> => {
    for (;;) {
      const present = presentOf(store(), articleId);
      const known = kept.find(({ key }) => key === present.key);
      if (known) return known;
      await readAnew(articleId, present);
    }
  };

  const accept = async (articleId: string, wanted: (one: Suggestion) => boolean): Promise<Accepted> => {
    const one = await read(articleId);
    const chosen = withStates(store(), one).filter((found) => found.state !== 'accepted' && wanted(found));
    if (chosen.length === 0) return { count: 0, passages: [] };
    const ids = store().write(`Accept ${counted(chosen.length, 'suggestion')}`, (tx) =>
      chosen.flatMap((suggestion) => acceptOne(tx, one, suggestion)),
    );
    const passages = passagesOfArticle(store().db, articleId).filter(({ id }) => ids.includes(id));
    return { count: chosen.length, passages };
  };

  return {
    'suggestions.ofArticle': async ({ articleId }) => {
      const one = await read(articleId);
      return withStates(store(), one);
    },
    'suggestions.accept': async ({ articleId, keys }) => {
      const wanted = new Set(keys);
      const { passages } = await accept(articleId, ({ key }) => wanted.has(key));
      return [...passages];
    },
    'suggestions.acceptAll': async ({ articleId, kinds }) => {
      const wanted = new Set<SuggestionKind>(kinds);
      const { count } = await accept(articleId, ({ kind, state }) => state === 'open' && wanted.has(kind));
      return { accepted: count };
    },
    'suggestions.dismiss': async ({ articleId, keys, dismissed }) => {
      const one = await read(articleId);
      const wanted = new Set(keys);
      const chosen = withStates(store(), one).filter(({ key }) => wanted.has(key));
      const what = counted(chosen.length, 'suggestion');
      store().write(dismissed ? `Dismiss ${what}` : `Propose ${what} again`, (tx) => {
        const known = dismissedOf(tx.db, articleId);
        for (const suggestion of chosen) {
          const same = known.filter((other) => isSame(other, suggestion, one.text)).map(({ id }) => id);
          if (!dismissed) proposeAgain(tx, same);
          else if (same.length === 0)
            dismiss(tx, articleId, suggestion.kind, selectorsAt(one.text, suggestion));
        }
      });
      return null;
    },
  };
}

/** An article as it stands, as far as what is found in it depends on that. */
interface Present extends TextToRead {
  readonly key: string;
  readonly versionId: string;
}

function presentOf({ db }: Store, articleId: string): Present {
  const found = article(db, articleId);
  if (!found)
    throw new Refusal('not-found', 'This article is not in the project any more. Nothing was changed.');
  const { versionId, text, blocks, language, published } = found;
  const aside = blocks.map(({ furniture }) => (furniture ? 1 : 0)).join('');
  const key = [versionId, language, published?.date, aside].join(' ');
  return { key, versionId, text, blocks, language, reference: published?.date ?? null };
}

interface Accepted {
  readonly count: number;
  /** What became of them, but for names, which go to the list. */
  readonly passages: readonly Passage[];
}

/** @returns the passage that it became; none for a name, which goes to the list */
function acceptOne(tx: Tx, one: Read, suggestion: Suggestion): readonly string[] {
  const name = one.proposed.find(({ key }) => key === suggestion.key)?.name ?? null;
  if (name !== null) {
    takeIntoList(tx, name);
    return [];
  }
  const id = insertPassage(tx, {
    articleId: one.articleId,
    versionId: one.versionId,
    selectors: selectorsAt(one.text, suggestion),
    details: suggestion.details,
  });
  if (suggestion.details.kind === 'note') setComment(tx, id, suggestion.says);
  return [id];
}

/** What became of each: accepted where a passage of its kind covers the same words, dismissed where a person said so. */
function withStates(store: Store, one: Read): Suggestion[] {
  const passages = passagesOfArticle(store.db, one.articleId).filter(({ found }) => found);
  const dismissed = dismissedOf(store.db, one.articleId);
  const listed = listedForms(store);
  return one.proposed.map(({ name, ...suggestion }) => {
    const passage = passages.find(
      (marked) =>
        name === null && marked.details.kind === suggestion.details.kind && covers(marked, suggestion),
    );
    const state =
      passage !== undefined || (name !== null && listed(name))
        ? 'accepted'
        : dismissed.some((other) => isSame(other, suggestion, one.text))
          ? 'dismissed'
          : 'open';
    return { ...suggestion, pieces: [...suggestion.pieces], state, passageId: passage?.id ?? null };
  });
}

/** Whether the list has a name, as it is written, among the forms of any of its names. */
function listedForms(store: Store): (name: ProposedListName) => boolean {
  const forms = Map.groupBy(nameForms(store.db), ({ form }) => form);
  return ({ name, kind }) => forms.get(nameText(name))?.some((form) => mayBe(kind, form.kind)) ?? false;
}

/** Of a mark that a person made narrower most is still the same words; one made wider holds them all. */
const MOSTLY = 0.6;

function covers(marked: Range, suggestion: Range): boolean {
  const shared = Math.min(marked.end, suggestion.end) - Math.max(marked.start, suggestion.start);
  return shared >= MOSTLY * (suggestion.end - suggestion.start);
}

/** The same words between the same words, wherever they stand now. */
function isSame(
  dismissed: Dismissed,
  suggestion: Pick<Suggestion, 'kind' | 'exact' | 'start' | 'end'>,
  text: string,
): boolean {
  if (dismissed.kind !== suggestion.kind || dismissed.exact !== suggestion.exact.trim()) return false;
  // a name is one for its whole article
  if (suggestion.kind === 'name') return true;
  const { prefix, suffix } = selectorsAt(text, suggestion);
  return dismissed.prefix === prefix || dismissed.suffix === suffix;
}
