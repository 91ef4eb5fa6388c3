/** What is done with marks. Every change goes to the project at once and can be undone. */
import type { Article, Passage, PassageKind, Range } from '../../../preload/contract/index.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { undo } from '../../app/history-actions.ts';
import { KIND_WORDS } from '../../components/kind.tsx';
import { focusField } from './focus-field.ts';
import { chosenPassage, rangeOf, textSelection } from './reader-state.ts';

/** Marks what is selected; with nothing selected gives the chosen mark this kind. */
export async function markOrRetype(
  articleId: string,
  kind: PassageKind,
  chosen: Passage | null,
): Promise<void> {
  const range = rangeOf(textSelection.get());
  if (range !== null) {
    const made = await act('passages.mark', { articleId, kind, ...range });
    if (!made.ok) return;
    textSelection.set({ anchor: made.value.end, focus: made.value.end });
    chosenPassage.set(made.value.id);
    // a note is its comment
    if (kind === 'note') focusField('comment');
  } else if (chosen !== null) await retype(chosen, kind);
  else say('Select some words first: with the mouse, with Shift and the arrows, or S for the sentence.');
}

export async function retype(passage: Passage, kind: PassageKind): Promise<void> {
  if (passage.details.kind === kind) return;
  await act('passages.retype', { id: passage.id, kind });
}

export async function moveMark(passage: Passage, range: Range): Promise<void> {
  if (range.start >= range.end || (range.start === passage.start && range.end === passage.end)) return;
  await act('passages.move', { id: passage.id, ...range });
}

export async function removeMark(passage: Passage): Promise<void> {
  const done = await act('passages.remove', { ids: [passage.id] });
  if (!done.ok) return;
  if (chosenPassage.get() === passage.id) chosenPassage.set(null);
  say(`The ${KIND_WORDS[passage.details.kind].toLowerCase()} was deleted.`, {
    label: 'Undo',
    run: () => void undo(),
  });
}

type InOutlet = Pick<Article, 'id' | 'outlet'>;

/** Sets blocks aside as furniture or puts them back; offers the same for the whole outlet. */
export async function setAside(
  article: InOutlet,
  blocks: readonly number[],
  furniture: boolean,
): Promise<void> {
  if (blocks.length === 0) return;
  const done = await act('articles.setFurniture', { id: article.id, blocks: [...blocks], furniture });
  if (!done.ok || article.outlet === null) return;
  say(furniture ? 'Set aside as furniture.' : 'Put back into the article.', {
    label: `…in all articles of ${short(article.outlet)}`,
    run: () => void setAsideInOutlet(article, blocks, furniture, true),
  });
}

/**
 * The same for blocks of the same words in every article of the outlet, and in those that come later.
 * @param more true where it was said of this article already, so that only the others change
 */
export async function setAsideInOutlet(
  { id, outlet }: InOutlet,
  blocks: readonly number[],
  furniture: boolean,
  more = false,
): Promise<void> {
  if (blocks.length === 0 || outlet === null) return;
  const done = await act('articles.setFurniture', { id, blocks: [...blocks], furniture, outlet: true });
  if (!done.ok) return;
  say(
    `${inOutlet(done.value.articles, furniture, more)} of ${short(outlet)}. Later ones are treated alike.`,
    {
      label: 'Undo',
      run: () => void undo(),
    },
  );
}

function inOutlet(articles: number, furniture: boolean, more: boolean): string {
  if (articles === 0) return 'The line stands in no other article';
  const count = `${articles.toLocaleString('en')} ${more ? 'more ' : ''}${articles === 1 ? 'article' : 'articles'}`;
  return `${furniture ? 'Set aside' : 'Put back'} in ${count}`;
}

const LONGEST_NAME = 32;

function short(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME).trimEnd()}…`;
}
