import { keyCaps } from '../app/key-match.ts';
import { isMac } from '../app/platform.ts';
import './kbd.css';

/** A key or a combination ("Mod+K") as keycaps. Only to be seen: the keys are also said by `aria-keyshortcuts`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="kbd-keys" aria-hidden="true">
      {keyCaps(keys, isMac).map((cap) => (
        <kbd className="kbd" key={cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
