import type { Completions } from '../completions.ts';
import type { Engine } from '../engine.ts';
import { type Form, formsOf } from '../expand.ts';
import { isStopWord } from '../stop-words.ts';
import type { ListNode, PhraseNode, QueryNode, QueryWord, WordsNode } from './ast.ts';
import { requiredForms } from './required.ts';

/** A word that is wished for, with the forms it takes in the index. */
export interface WishedWord {
  readonly word: QueryWord;
  readonly forms: readonly Form[];
}

/** The words side by side of a query, each once. Words such as "the" beside others neither rank nor are missed. */
export function wishedWords(root: ListNode): readonly QueryWord[] {
  const seen = new Map<string, QueryWord>();
  for (const part of root.parts) {
    if (part.type !== 'words') continue;
    for (const word of part.words) {
      const key = word.terms.join(' ');
      seen.set(key, { ...word, prefix: word.prefix || (seen.get(key)?.prefix ?? false) });
    }
  }
  const words = [...seen.values()];
  const telling = words.filter(({ terms }) => !terms.every(isStopWord));
  return telling.length > 0 || root.parts.some(hasText) ? telling : words;
}

/** The wished words with their forms; near spellings are among them where a word is thin. */
export function formsOfWished(root: ListNode, engine: Engine, completions: Completions): WishedWord[] {
  return wishedWords(root).map((word) => ({ word, forms: formsOf(word, engine, completions) }));
}

/** Whether a required part asks for words of a text, so that what is found without any is none. */
export function hasText(node: QueryNode): boolean {
  switch (node.type) {
    case 'words':
    case 'not':
      return false;
    case 'phrase':
    case 'near':
      return true;
    case 'field':
      return node.filter.field === 'title';
    case 'and':
    case 'list':
      return node.parts.some((part) => part.type === 'words' || hasText(part));
    case 'or':
      return node.parts.every((part) => part.type === 'words' || hasText(part));
  }
}

/** By what the required parts of a query rank what they find: each entry is the forms of one word. */
export function formsOfRequired(
  nodes: readonly QueryNode[],
  engine: Engine,
  completions: Completions,
): (readonly Form[])[] {
  const ofPhrase = (phrase: PhraseNode): (readonly Form[])[] => {
    const telling = phrase.terms.filter((term) => !isStopWord(term));
    return (telling.length > 0 ? telling : phrase.terms).map((term) => {
      const unfinished = phrase.prefix && term === phrase.terms.at(-1);
      const exact = engine.exactly(term);
      const found = unfinished ? completions.of(term) : [];
      return [...(exact ? [exact] : []), ...found].map((form) => ({ ...form, weight: 1 }));
    });
  };
  const ofWords = (node: WordsNode): (readonly Form[])[] =>
    node.words.map((word) =>
      requiredForms(word, engine, completions).map((form) => ({
        ...form,
        weight: word.terms.includes(form.term) ? 1 : 0.9,
      })),
    );
  const of = (node: QueryNode): (readonly Form[])[] => {
    switch (node.type) {
      case 'words':
        return ofWords(node);
      case 'phrase':
        return ofPhrase(node);
      case 'near':
        // one of several that will do is one word of the ranking: what has one of them misses nothing
        return node.sides.flatMap((side) => oneOf(side.map(of)));
      case 'or':
        return oneOf(node.parts.map(of));
      case 'and':
      case 'list':
        return node.parts.flatMap(of);
      case 'field':
        return node.filter.field === 'title' ? oneOf(node.filter.values.map(ofPhrase)) : [];
      case 'not':
        return [];
    }
  };
  return nodes.flatMap(of).filter((forms) => forms.length > 0);
}

function oneOf(choices: readonly (readonly (readonly Form[])[])[]): (readonly Form[])[] {
  const [only] = choices;
  if (choices.length === 1 && only) return [...only];
  const best = new Map<string, Form>();
  for (const form of choices.flat(2)) {
    const key = `${form.number} ${form.classes}`;
    if ((best.get(key)?.weight ?? 0) < form.weight) best.set(key, form);
  }
  return [[...best.values()]];
}

/** The parts of a query with its words required as well: what has all of it. */
export function allWords(root: ListNode): readonly QueryNode[] {
  const words = wishedWords(root);
  const parts = root.parts.filter((part) => part.type !== 'words');
  if (words.length === 0) return parts;
  return [...parts, { type: 'words', text: '', words, range: root.range }];
}
