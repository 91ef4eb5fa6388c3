import { useAction } from '../../app/actions.ts';
import { openArticle } from '../../app/navigation.ts';
import { copyActions } from './actions.ts';
import { type Case, hasOpen, isOpen, type Member, nextOpen } from './cases.ts';
import { decide } from './decide.ts';
import { comparedArticle, currentCase, onlyDifferences } from './state.ts';

export interface CopyActionsInput {
  readonly list: readonly Case[];
  readonly at: number;
  readonly current: Case | undefined;
  /** The article that is compared with the original. */
  readonly member: Member | undefined;
  /** What it is compared with: the original, or the issue before it. */
  readonly against: Member | undefined;
}

/** What the keys of the screen of copies do, but for going from difference to difference. */
export function useCopyActions({ list, at, current, member, against }: CopyActionsInput): void {
  const step = (by: 1 | -1): void => goToCase(list, at + by);
  const stepMember = (by: 1 | -1): void => {
    const others = current?.others ?? [];
    const place = others.findIndex((one) => one.articleId === member?.articleId);
    const next = others[place + by];
    if (next) comparedArticle.set(next.articleId);
  };
  const say = async (decision: 'copy' | 'not a copy' | null): Promise<void> => {
    if (!current || !member || !against) return;
    const next = nextOpen(current, member.articleId);
    const kept = await decide(against.articleId, [member.articleId], decision);
    if (kept && decision !== null && next !== null) comparedArticle.set(next.articleId);
  };
  const sayOfAll = async (decision: 'copy' | 'not a copy'): Promise<void> => {
    if (!current) return;
    const undecided = current.others.filter(isOpen);
    const meant = (undecided.length > 0 ? undecided : current.others).map((one) => one.articleId);
    comparedArticle.set(null);
    await decide(current.original.articleId, meant, decision);
  };

  const said = member?.pair?.decision ?? null;
  useAction(copyActions.copy, member && said !== 'copy' ? () => void say('copy') : null);
  useAction(copyActions.notCopy, member && said !== 'not a copy' ? () => void say('not a copy') : null);
  useAction(copyActions.takeBack, said === null ? null : () => void say(null));
  // issues of a report are told apart one by one: each is compared with another one
  const batch =
    current !== undefined && current.others.length > 1 && hasOpen(current) && against === current.original;
  useAction(copyActions.copyAll, batch ? () => void sayOfAll('copy') : null);
  useAction(copyActions.notCopyAll, batch ? () => void sayOfAll('not a copy') : null);
  useAction(copyActions.next, at + 1 < list.length ? () => step(1) : null);
  useAction(copyActions.previous, at > 0 ? () => step(-1) : null);
  const many = (current?.others.length ?? 0) > 1;
  useAction(copyActions.nextMember, many ? () => stepMember(1) : null);
  useAction(copyActions.previousMember, many ? () => stepMember(-1) : null);
  useAction(copyActions.onlyDifferences, current ? () => onlyDifferences.set((now) => !now) : null);
  useAction(copyActions.open, member ? () => openArticle(member.articleId) : null);
}

/** Goes to a case of the list, at what is to be decided in it. */
export function goToCase(list: readonly Case[], to: number): void {
  const at = Math.max(0, Math.min(list.length - 1, to));
  const next = list[at];
  if (next === undefined) return;
  comparedArticle.set(null);
  currentCase.set({ key: next.key, at });
}
