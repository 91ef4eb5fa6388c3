/** Pages of passages in words, alike in the window and in exports. */

/** "p. 3", for a line that has little room. */
export function pageShort(label: string): string {
  return `p. ${label}`;
}

/** "page 3, paragraph 4"; what is not known is left out. */
export function placeWords(page: string | null, paragraph: string | null): string {
  return [page === null ? null : `page ${page}`, paragraph].filter((part) => part !== null).join(', ');
}
