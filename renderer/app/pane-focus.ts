/** Moving the focus from pane to pane by key. A pane carries `data-pane`; in it, `data-main-focus` is where to start. */

/** Puts the focus into a pane of the window. */
export function focusPane(name: string): void {
  // the screen may just be changing
  requestAnimationFrame(() => {
    const pane = document.querySelector(`[data-pane="${name}"]`);
    if (pane) focusIn(pane);
  });
}

/** Moves the focus to the next pane (1) or the one before (-1). */
export function movePane(step: 1 | -1): void {
  // a pane that has panes of its own is left to these
  const panes = [...document.querySelectorAll('[data-pane]:not(:has([data-pane]))')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at((at + step) % panes.length);
  if (next) focusIn(next);
}

/** Where to start in a pane, the best first. */
const STARTS = [
  '[data-main-focus]',
  '[role="listbox"], [role="grid"]',
  'a[href], button:not([disabled]), input, textarea, [tabindex="0"]',
];

/** The first of the starts that takes the focus: what is hidden does not. */
function focusIn(pane: Element): void {
  for (const start of STARTS) {
    for (const element of pane.querySelectorAll<HTMLElement>(start)) {
      element.focus();
      if (document.activeElement === element) return;
    }
  }
  if (pane instanceof HTMLElement) pane.focus();
}
