/** Where an arrow key leads in a list of `count` rows; null for another key. */
export function nextActive(key: string, active: number, count: number): number | null {
  const within = (at: number): number => Math.max(0, Math.min(count - 1, at));
  switch (key) {
    case 'ArrowDown':
      return within(active + 1);
    case 'ArrowUp':
      return within(active - 1);
    case 'PageDown':
      return within(active + 8);
    case 'PageUp':
      return within(active - 8);
    case 'Home':
      return within(0);
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}
