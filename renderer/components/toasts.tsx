import { dismiss, messages } from '../api/messages.ts';
import { useStore } from '../api/store.ts';
import { useEscape } from '../app/keys.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import './toasts.css';

/** What was just done, and what was refused and why, at the foot of the window. */
export function Toasts() {
  const shown = useStore(messages);
  const trouble = shown.findLast((message) => message.tone === 'trouble');
  useEscape(trouble !== undefined, () => trouble && dismiss(trouble.id));
  return (
    <section className="toasts" aria-label="Messages">
      {shown.map((message) => (
        <div
          key={message.id}
          className="toast"
          data-tone={message.tone}
          role={message.tone === 'trouble' ? 'alert' : 'status'}
        >
          {message.tone === 'trouble' ? <Icon name="warn" /> : null}
          <div className="toast-text">
            <p>{message.text}</p>
            {message.details.length === 0 ? null : (
              <ul className="toast-details">
                {message.details.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {message.code === null ? null : <p className="toast-code">{message.code}</p>}
          </div>
          {message.act === null ? null : (
            <Button
              small
              onPress={() => {
                message.act?.run();
                dismiss(message.id);
              }}
            >
              {message.act.label}
            </Button>
          )}
          <IconButton label="Dismiss" small onPress={() => dismiss(message.id)}>
            <Icon name="close" />
          </IconButton>
        </div>
      ))}
    </section>
  );
}
