import { useState } from 'react';
import { useAction } from '../../app/actions.ts';
import { CATALOGUE } from '../../app/catalogue.ts';
import { keyCaps } from '../../app/key-match.ts';
import { isMac } from '../../app/platform.ts';
import { windowActions } from '../../app/window-actions.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Kbd } from '../../components/kbd.tsx';
import './palette.css';

/** All keys, by the part of the window they belong to. */
export function KeysSheet() {
  const [open, setOpen] = useState(false);
  useAction(windowActions.keys, () => setOpen(true));
  const withKeys = CATALOGUE.filter((action) => action.keys.length > 0);
  const groups = [...new Set(withKeys.map((action) => action.group))];
  return (
    <Dialog title="Keys" open={open} onClose={() => setOpen(false)} width="full">
      <p className="faint">Single letters work wherever nothing is being typed.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by key */}
      <section className="keys-scroll" aria-label="All keys" tabIndex={0}>
        <div className="keys-sheet">
          {groups.map((group) => (
            <section className="keys-group" key={group}>
              <h3>{group}</h3>
              <dl>
                {withKeys
                  .filter((action) => action.group === group)
                  .map((action) => (
                    <div className="keys-line" key={action.id}>
                      <dt>{action.label}</dt>
                      <dd>
                        {action.keys.map((keys) => (
                          <span key={keys}>
                            <span className="unseen">{keyCaps(keys, isMac).join(' ')}</span>
                            <Kbd keys={keys} />
                          </span>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </section>
    </Dialog>
  );
}
