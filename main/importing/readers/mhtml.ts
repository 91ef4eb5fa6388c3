import { ok } from '../../../preload/contract/result.ts';
import type { Reading, StatedMetadata } from '../article.ts';
import { declaredCharset } from '../html/charset.ts';
import { type Entity, mailDate, mailKind, readEntity, relatedRoot, textOfPart } from '../mail/index.ts';
import { damagedMail } from '../mail/refusals.ts';
import { CUT_OFF } from '../refusals.ts';
import { htmlReader } from './html.ts';
import type { Reader } from './reader.ts';

/** The day a page was saved is seldom the day it was published, and the program's title seldom the headline. */
const SURE = { saved: 0.2, subject: 0.4, address: 0.9 } as const;

/** Web pages that Chrome, Edge, Internet Explorer or Word saved with their pictures as one file. */
export const mhtmlReader: Reader = {
  format: 'mhtml',
  label: 'saved web pages (.mhtml)',
  recognise({ bytes, extension }) {
    return mailKind(bytes, extension) === 'mhtml' ? 0.95 : 0;
  },
  async read(source) {
    const { bytes, fileName, encoding } = source;
    const mail = readEntity(bytes, fileName);
    if (!mail.ok) return mail;
    const page = pageOf(mail.value);
    if (!page) return damagedMail(fileName);
    const decoded = textOfPart(page, declaredCharset, encoding);
    const url = addressOf(mail.value, page) ?? source.url;
    const read = await htmlReader.read({
      bytes: new TextEncoder().encode(decoded.text),
      fileName,
      extension: 'html',
      url,
    });
    if (!read.ok || 'parts' in read.value) return read;
    const reading: Reading = {
      ...read.value,
      encoding: decoded.encoding,
      stated: { ...statedBy(mail.value, url), ...read.value.stated },
      // without an end of its own the page is cut off; a picture behind it that is missing is none of its text
      ...(mail.value.isCutOff && lastOf(mail.value) === page && { missing: CUT_OFF }),
    };
    return ok(reading);
  },
};

/** The page itself: the root of the parts, or the first page among them. */
function pageOf(mail: Entity): Entity | null {
  if (mail.parts.length === 0) return isPage(mail) ? mail : null;
  const root = relatedRoot(mail);
  if (root && root.parts.length > 0) return pageOf(root);
  return root && isPage(root) ? root : (mail.parts.find(isPage) ?? null);
}

function lastOf(entity: Entity): Entity {
  const last = entity.parts.at(-1);
  return last ? lastOf(last) : entity;
}

function isPage({ type, body }: Entity): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(type.value) && body.length > 0;
}

function addressOf(mail: Entity, page: Entity): string | null {
  for (const address of [
    mail.headers.raw('snapshot-content-location'),
    page.headers.raw('content-location'),
    mail.headers.raw('content-location'),
    mail.headers.raw('x-saved-from-url'),
  ]) {
    if (address && /^https?:\/\/\S+$/i.test(address)) return address;
  }
  return null;
}

function statedBy({ headers }: Entity, url: string | null): StatedMetadata {
  const published = mailDate(headers.get('date'));
  const subject = headers.get('subject');
  return {
    ...(published && { published: { value: published, sure: SURE.saved } }),
    ...(subject && { title: { value: subject, sure: SURE.subject } }),
    ...(url && { url: { value: url, sure: SURE.address } }),
  };
}
