/** What bytes are by the head of a mail that they begin with. */
export type MailKind = 'mail' | 'mbox' | 'mhtml';

import { openingOf } from '../opening.ts';

const LOOKED_AT = 16_384;
const POSTMARK =
  /^From \S.{0,300}?\b\d{1,2}:\d\d(?::\d\d)?\b.{0,40}\r?\n|^From (?:- |\S+@\S+|MAILER-DAEMON|\?{3}).{0,300}\r?\n/;
const FIELD = /^(?<name>[!-9;-~]{1,76}):(?:[ \t]|$)/;
/** Names that people do not put above an article. */
const ONLY_IN_MAILS =
  /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|authentication-results|arc-.+|in-reply-to|content-transfer-encoding|envelope-to|list-(?:id|unsubscribe|post)|x-.+)$/;
const IN_MAILS =
  /^(?:from|to|cc|bcc|sender|reply-to|subject|date|content-(?:type|language|disposition|location)|references|organi[sz]ation|importance|priority|thread-(?:topic|index)|user-agent|snapshot-content-location|resent-.+)$/;
/** Outlook and Notes save texts with the fields alone; the name of the file has to say that it is a mail. */
const MOST_STRANGE = 0.34;

/** Null where the first lines are no head of a mail. */
export function mailKind(bytes: Uint8Array, extension = ''): MailKind | null {
  const name: Name = extension === 'eml' ? 'eml' : /^mht/.test(extension) ? 'mht' : 'any';
  let kinds = lookedAt.get(bytes);
  if (!kinds) {
    kinds = {};
    lookedAt.set(bytes, kinds);
  }
  let kind = kinds[name];
  if (kind === undefined) {
    kind = lookAt(bytes, name);
    kinds[name] = kind;
  }
  return kind;
}

/** What the name of a file promises. */
type Name = 'eml' | 'mht' | 'any';

/** Each reader of mails asks for the kind of the same bytes. */
const lookedAt = new WeakMap<Uint8Array, { [Promised in Name]?: MailKind | null }>();

function lookAt(bytes: Uint8Array, name: Name): MailKind | null {
  const first = bytes[0] ?? 0;
  // letters, digits and a few marks begin a field; everything else is settled at once
  if (first <= 0x20 || first >= 0x7f) return null;
  const text = openingOf(bytes, LOOKED_AT);
  const postmark = text.startsWith('From ') ? POSTMARK.exec(text) : null;
  if (postmark) return headOf(text.slice(postmark[0].length), 1) ? 'mbox' : null;
  const head = headOf(text, name === 'eml' ? 1 : name === 'mht' ? 2 : null);
  if (!head) return null;
  const related = /^content-type:\s*multipart\/related/im.test(head);
  const saved =
    /^snapshot-content-location:|^from:\s*"?<?saved by|^x-maf|^x-mimeole: produced by microsoft mimeole/im.test(
      head,
    );
  const web = saved || name === 'mht' || !/^(?:from|to|received):/im.test(head);
  return (related || saved) && web ? 'mhtml' : 'mail';
}

/**
 * The lines up to the first empty one, where they are fields of a mail.
 *
 * @param enough how many usual fields do; null where one must be among them that only mails have
 */
function headOf(text: string, enough: number | null): string | null {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = text.slice(0, end);
  // without a field no line is one
  if (!head.includes(':')) return null;
  let [mail, only, strange] = [0, 0, 0];
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const name = FIELD.exec(line)?.groups?.name?.toLowerCase();
    if (name === undefined || !(ONLY_IN_MAILS.test(name) || IN_MAILS.test(name))) strange++;
    else if (ONLY_IN_MAILS.test(name)) only++;
    else mail++;
  }
  const all = mail + only + strange;
  if (strange > all * MOST_STRANGE) return null;
  return (only > 0 && mail + only >= 2) || (enough !== null && mail + only >= enough) ? head : null;
}
