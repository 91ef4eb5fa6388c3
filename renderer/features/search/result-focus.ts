/** How long to wait until the place is drawn that takes the focus. */
const WAIT_MS = 3000;

/** Puts the focus on the results as soon as they are there. */
export function toResults(): void {
  focusWhenDrawn('[data-search-results]');
}

/** Puts the focus on what the search can be narrowed by, where the person was there last. */
export function toFacets(): void {
  focusWhenDrawn('[data-pane="facets"] [data-value][tabindex="0"]');
}

/** Puts the focus on the text of the article that is being opened. */
export function toReader(): void {
  focusWhenDrawn('[data-pane="reader"] [data-main-focus]');
}

function focusWhenDrawn(selector: string, until = performance.now() + WAIT_MS): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) element.focus({ preventScroll: true });
  else if (performance.now() < until) requestAnimationFrame(() => focusWhenDrawn(selector, until));
}
