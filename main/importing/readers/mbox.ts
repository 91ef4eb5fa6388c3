import { ok } from '../../../preload/contract/result.ts';
import { LIMITS } from '../limits.ts';
import { mailKind } from '../mail/index.ts';
import { mailsIn } from '../mail/mbox.ts';
import type { Reader } from './reader.ts';

/** Mailboxes of Thunderbird, Apple Mail, Google Takeout and mailing-list archives: each mail is a file of its own. */
export const mboxReader: Reader = {
  format: 'mbox',
  label: 'mailboxes (.mbox)',
  recognise({ bytes, extension }) {
    return mailKind(bytes, extension) === 'mbox' ? 0.95 : 0;
  },
  read({ bytes }) {
    return ok({ parts: mailsIn(bytes, LIMITS.textBytes) });
  },
};
