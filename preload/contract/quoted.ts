/** The words in quotation marks, unless they bring their own at both ends. */
export function quoted(words: string): string {
  return quotedParagraphs([words]).join('');
}

/** The same for words that run over several paragraphs: a mark before the first and one after the last. */
export function quotedParagraphs(paragraphs: readonly string[]): readonly string[] {
  const own = /^["“„«‘'].*["”“»’'][.,;:!?]?$/su;
  if (own.test(paragraphs.join(' '))) return paragraphs;
  const last = paragraphs.length - 1;
  return paragraphs.map((words, at) => `${at === 0 ? '“' : ''}${words}${at === last ? '”' : ''}`);
}
