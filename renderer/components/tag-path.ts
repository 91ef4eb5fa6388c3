/** "force/ plans " is "force / plans": the parts trimmed, empty ones left out. */
export function tidyPath(typed: string): string {
  return typed
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .join(' / ');
}
