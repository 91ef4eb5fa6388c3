/** Field names whose value says by itself what is meant. */
const PLAIN = ['title', 'outlet', 'author', 'speaker', 'tag', 'lang', 'place'];

/**
 * A name for a search, from its text: `flood outlet:"Le Courrier"` is proposed as "flood, Le Courrier".
 * The person may take any other.
 */
export function proposedName(query: string): string {
  const parts = query.match(/(?:[^\s"“”«»]|["“«][^"”»]*["”»]?)+/g) ?? [];
  const words: string[] = [];
  const values: string[] = [];
  for (const part of parts) {
    const [, field = '', value = ''] = /^([a-z]+):(.+)$/i.exec(part) ?? [];
    if (field === '') words.push(part.replaceAll(/[“”«»]/g, '"'));
    else if (PLAIN.includes(field.toLowerCase())) values.push(value.replaceAll(/["“”«»]/g, ''));
    else values.push(part);
  }
  return [words.join(' '), ...values]
    .filter((one) => one !== '')
    .join(', ')
    .slice(0, 200);
}
