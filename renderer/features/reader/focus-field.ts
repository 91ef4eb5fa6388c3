import { remember, view } from '../../app/view.ts';

/** Unfolds the inspector and puts the focus into a part of it: the details, tags or comment of the chosen mark, or the article's facts. */
export function focusField(part: 'details' | 'tags' | 'comment' | 'about'): void {
  if (view.get()?.inspector === false) remember({ inspector: true });
  // it may just be unfolding
  setTimeout(() => {
    const within = document.querySelector(`[data-part="${part}"]`);
    if (within instanceof HTMLDetailsElement) within.open = true;
    within?.querySelector<HTMLElement>('input, textarea, button:not([tabindex="-1"])')?.focus();
  }, 60);
}
