/** Which keys were pressed, and how keys are written. Pure. */

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether a key event is the combination "Mod+Shift+Z", "C", "/" … A letter counts by what it writes, and on a
 * keyboard of another script by where it lies; for signs such as "?" it does not matter how they are typed.
 */
export function keyMatches(combination: string, press: KeyPress, mac: boolean): boolean {
  const parts = combination.split('+');
  const wanted = parts.at(-1) || '+';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (has('Mod') !== mod || other || has('Alt') !== press.altKey) return false;
  if (/^[A-Z]$/.test(wanted)) return has('Shift') === press.shiftKey && letterOf(press) === wanted;
  if (/^[0-9]$/.test(wanted)) {
    return !press.shiftKey && (press.key === wanted || press.code === `Digit${wanted}`);
  }
  const sign = wanted.length === 1;
  return (sign || has('Shift') === press.shiftKey) && press.key === (wanted === 'Space' ? ' ' : wanted);
}

function letterOf(press: KeyPress): string | null {
  const typed = press.key.toUpperCase();
  if (/^[A-Z]$/.test(typed)) return typed;
  // Greek, Cyrillic, Arabic …, and what Alt makes of letters on a Mac
  return /^Key[A-Z]$/.test(press.code) ? press.code.slice(3) : null;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** The keys to print, one for each keycap: "Mod+Shift+Z" is Ctrl, Shift, Z, or ⌘, ⇧, Z. */
export function keyCaps(combination: string, mac: boolean): readonly string[] {
  return combination.split('+').map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'Shift') return mac ? '⇧' : 'Shift';
    if (part === 'Alt') return mac ? '⌥' : 'Alt';
    return NAMES[part] ?? part;
  });
}

/** How `aria-keyshortcuts` wants them: "Control+Shift+Z". */
export function ariaKeys(combination: string, mac: boolean): string {
  return combination.replace('Mod', mac ? 'Meta' : 'Control');
}

/** Whether a combination is typed text where text is typed: no Ctrl, Cmd or Alt in it, and not a function key. */
export function isTyped(combination: string): boolean {
  return !/Mod|Alt|^(Shift\+)?F\d+$/.test(combination);
}
