/**
 * Words that say nothing of what a text is about. They are indexed, because a phrase or a title may hang on them,
 * but a query that has other words is not ranked by them.
 */
const ENGLISH = `a about above after again all also am among an and any are as at be because been before being below
  between both but by can could did do does doing down during each few for from further had has have having he her
  here hers herself him himself his how i if in into is it its itself just may me might more most must my myself no
  nor not of off on once only onto or other our ours out over own per same shall she should so some such than that
  the their theirs them themselves then there these they this those through to too under until up upon us very was
  we were what when where which while who whom whose why will with within without would you your yours`;

const FRENCH = `a afin ai ainsi alors apres au aucun aussi autre autres aux avait avaient avant avec avoir c car ce
  ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de des deux dont du elle elles
  en encore entre est et etaient etait ete etre eu eux fait font il ils j je jusqu l la le les leur leurs lors lorsque
  lui m ma mais me meme memes mes moi moins mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut plus
  pour pourquoi puis qu quand que quel quelle quelles quels qui quoi sa sans se selon sera ses si sinon soit son sont
  sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers voici voila vos votre vous y`;

const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${FRENCH}`.split(/\s+/));

/** Whether a term (folded) is a stop word of English or French. A query does not say its language, so both count. */
export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term);
}
