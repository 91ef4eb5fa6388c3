import { ok } from '../../../preload/contract/result.ts';
import { mailKind, readEntity, readMail } from '../mail/index.ts';
import type { Reader } from './reader.ts';

/** Mails as mail programs save them: the mail is an article, and what was attached to it is read as a file. */
export const emlReader: Reader = {
  format: 'eml',
  label: 'mails (.eml)',
  recognise({ bytes, extension }) {
    return mailKind(bytes, extension) === 'mail' ? 0.95 : 0;
  },
  read({ bytes, fileName, encoding }) {
    const mail = readEntity(bytes, fileName);
    if (!mail.ok) return mail;
    const read = readMail(mail.value, fileName, encoding);
    if (!read.ok) return read;
    const { reading, attached } = read.value;
    if (attached.length === 0) return ok(reading);
    return ok({ parts: [{ kind: 'article', name: '', reading }, ...attached] });
  },
};
