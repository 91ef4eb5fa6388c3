import type { Correction, Range } from '../../../preload/contract/index.ts';
import { LONGEST_QUERY } from '../../../preload/contract/values.ts';
import type { Completions } from '../completions.ts';
import type { Engine } from '../engine.ts';
import { slips } from '../slips.ts';
import { isStopWord } from '../stop-words.ts';
import { wordsOf } from '../words.ts';
import type { ListNode, QueryNode, QueryWord, WordsNode } from './ast.ts';
import { requiredForms } from './required.ts';

/** A word that stands in fewer places is thin; one that is offered instead stands in so many, and so many times as many. */
const THIN = 3;
const MANY = 5;
const TIMES = 5;

/**
 * The query with each thin word spelled as the project spells a near one that stands in many places; null where there
 * is none. Numbers and phrases are meant as they are typed.
 */
export function correctionOf(
  text: string,
  root: ListNode,
  engine: Engine,
  completions: Completions,
): Correction | null {
  const wrong: { readonly range: Range; readonly text: string }[] = [];
  for (const node of wordNodes(root)) {
    wordsOf(node.text).forEach((word, at) => {
      const asked = node.words[at];
      const better = asked && betterSpelling(asked, engine, completions);
      if (!better) return;
      const range = { start: node.range.start + word.start, end: node.range.start + word.end };
      const typed = text.slice(range.start, range.end);
      const upper = typed.charAt(0) !== typed.charAt(0).toLowerCase();
      wrong.push({ range, text: upper ? better.charAt(0).toUpperCase() + better.slice(1) : better });
    });
  }
  if (wrong.length === 0) return null;
  let query = '';
  let at = 0;
  const marks: Range[] = [];
  for (const { range, text: put } of wrong.sort((a, b) => a.range.start - b.range.start)) {
    query += text.slice(at, range.start);
    marks.push({ start: query.length, end: query.length + put.length });
    query += put;
    at = range.end;
  }
  query += text.slice(at);
  return query.length > LONGEST_QUERY ? null : { query, marks };
}

function wordNodes(node: QueryNode): WordsNode[] {
  switch (node.type) {
    case 'words':
      return [node];
    case 'near':
      return node.sides.flat().flatMap((one) => (one.type === 'words' ? [one] : []));
    case 'and':
    case 'or':
    case 'list':
      return node.parts.flatMap(wordNodes);
    // what is left out, or typed as it stands somewhere, is not guessed at
    case 'not':
    case 'phrase':
    case 'field':
      return [];
  }
}

function betterSpelling(word: QueryWord, engine: Engine, completions: Completions): string | null {
  const term = word.terms[0] ?? '';
  const letters = [...term].length;
  if (letters < 4 || /\p{N}/u.test(term) || isStopWord(term)) return null;
  let places = 0;
  for (const form of requiredForms(word, engine, completions)) places += form.places;
  if (places >= THIN) return null;
  const most = letters < 5 ? 1 : 2;
  let best: { readonly term: string; readonly away: number; readonly places: number } | null = null;
  for (const found of engine.nearSpellings(term, most)) {
    if (found.places < Math.max(MANY, TIMES * places)) continue;
    const away = slips(term, found.term, most);
    // two slips are believed in a longer word that begins alike
    if (away > 1 && (letters < 7 || found.term[0] !== term[0])) continue;
    if (!best || away < best.away || (away === best.away && found.places > best.places)) {
      best = { term: found.term, away, places: found.places };
    }
  }
  return best?.term ?? null;
}
