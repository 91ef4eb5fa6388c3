import type { Link, PartialDate } from '../../../preload/contract/index.ts';
import { ok, type Result } from '../../../preload/contract/result.ts';
import type { Draft, Part, Reading, StatedMetadata, StatedValue } from '../article.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { declaredCharset } from '../html/charset.ts';
import { Writer } from '../readers/writer.ts';
import { CUT_OFF, tooDeep } from '../refusals.ts';
import { type MailParts, sortParts } from './body.ts';
import { mailDate } from './dates.ts';
import { contentOf, type Entity, fileNameOf } from './entity.ts';
import { findMailFurniture, type MailText } from './furniture.ts';
import type { Headers } from './headers.ts';
import { addressesIn } from './links.ts';
import { mailPage } from './page.ts';
import { senderIn } from './people.ts';
import { isForwardSubject, plainSubject } from './phrases.ts';
import { encryptedMail } from './refusals.ts';
import { textOfPart, unflowed } from './text.ts';

/** A mail as an article, with the files that came with it. */
export interface ReadMail {
  readonly reading: Reading;
  readonly attached: readonly Part[];
}

/** How much a mail says of itself is worth; what its text says more surely goes before the weak ones. */
const SURE = {
  subject: 0.9,
  date: 0.9,
  received: 0.7,
  person: 0.5,
  office: 0.4,
  list: 0.4,
  attached: 0.3,
} as const;

/**
 * @param encoding the one that a person chose for its text
 * @returns 'file-encrypted' or 'file-too-deep' where there is nothing to read
 */
export function readMail(mail: Entity, fileName: string, encoding?: string): Result<ReadMail> {
  const parts = sortParts(mail);
  const { headers } = mail;
  const isList = headers.raw('list-id') !== null || headers.raw('list-post') !== null;
  const subject = headers.get('subject') ?? '';
  const title = plainSubject(subject, isList);
  const forwards = isForwardSubject(subject);
  const body = bestBody(parts, { title, forwards, encoding });
  if (body === null) return tooDeep(fileName);
  const attached = attachedParts(parts, headers);
  const empty = body.text.drafts.every(({ kind }) => kind === 'title');
  const locked = parts.encrypted || /^-----BEGIN PGP MESSAGE-----/m.test(body.content.slice(0, 4_000));
  if (locked && (empty || !parts.encrypted)) return encryptedMail(fileName);
  return ok({
    reading: {
      encoding: body.encoding,
      text: body.content,
      drafts: body.text.drafts,
      links: body.links,
      stated: statedIn(headers, title, body.text),
      ...(empty && { notice: 'no text' as const }),
      ...(mail.isCutOff && { missing: CUT_OFF }),
    },
    attached,
  });
}

interface Body {
  readonly content: string;
  readonly encoding: string;
  readonly text: MailText;
  readonly own: number;
  readonly links: readonly Link[];
}

interface How {
  readonly title: string;
  readonly forwards: boolean;
  readonly encoding: string | undefined;
}

/** HTML where it says as much as the plain text; some programs send one of the two as a stub. */
function bestBody({ html, plain }: MailParts, how: How): Body | null {
  const page = html.length > 0 ? htmlBody(html, how) : null;
  if (page && plain.length === 0) return page;
  const text = plain.length > 0 || html.length === 0 ? plainBody(plain, how) : null;
  if (!page || !text) return page ?? text;
  return page.own * 2 >= text.own ? page : text;
}

function htmlBody(parts: readonly Entity[], { title, forwards, encoding }: How): Body | null {
  const decoded = parts.map((part) => textOfPart(part, declaredCharset, encoding));
  const writer = mailPage(decoded.map(({ text }) => text).join('\n<br><br>\n'), title);
  return (
    writer && { ...bodyOf(writer.text(), writer.drafts, decoded[0]?.encoding, forwards), links: writer.links }
  );
}

function plainBody(parts: readonly Entity[], { title, forwards, encoding }: How): Body {
  const decoded = parts.map((part) => {
    const { text, encoding: used } = textOfPart(part, undefined, encoding);
    const flowed = part.type.params.get('format')?.toLowerCase() === 'flowed';
    const dropSpace = part.type.params.get('delsp')?.toLowerCase() === 'yes';
    return { encoding: used, text: flowed ? unflowed(text, dropSpace) : text };
  });
  const head = new Writer();
  head.add(title, 'title');
  const [before, after] = [head.text(), cleanText(decoded.map(({ text }) => text).join('\n\n'))];
  const start = before === '' || after === '' ? before.length : before.length + 2;
  const drafts = paragraphsOf(after).map((draft) => ({
    ...draft,
    start: draft.start + start,
    end: draft.end + start,
  }));
  const content = after === '' ? before : `${before}${before === '' ? '' : '\n\n'}${after}`;
  return bodyOf(content, [...head.drafts, ...drafts], decoded[0]?.encoding, forwards);
}

function bodyOf(
  content: string,
  drafts: readonly Draft[],
  encoding: string | undefined,
  forwards: boolean,
): Body {
  const text = findMailFurniture(content, drafts, forwards);
  const own = text.drafts
    .filter(({ kind, furniture }) => kind !== 'title' && furniture === undefined)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return { content, encoding: encoding ?? 'UTF-8', text, own, links: addressesIn(content) };
}

function statedIn(headers: Headers, subject: string, { forwarded }: MailText): StatedMetadata {
  const from = senderIn(forwarded?.from ?? headers.get('from') ?? '');
  const title = plainSubject(forwarded?.subject ?? subject, false) || subject;
  const outlet = from.outlet ?? (forwarded ? null : outletOf(headers));
  const published = forwarded?.date ? { value: forwarded.date, sure: SURE.received } : dateOf(headers);
  const language = /^[a-z]{2}(?![a-z])/i.exec(headers.get('content-language') ?? '')?.[0].toLowerCase();
  return {
    ...(title !== '' && { title: { value: title, sure: SURE.subject } }),
    ...(from.person && { author: { value: from.person, sure: SURE.person } }),
    ...(outlet && { outlet: { value: outlet, sure: from.outlet ? SURE.office : SURE.list } }),
    ...(published && { published }),
    ...(language && { language: { value: language, sure: SURE.list } }),
  };
}

/** A list's own words for itself, or the sender's organisation. */
function outletOf(headers: Headers): string | null {
  const list = /^\s*"?(?<phrase>[^<"]{2,80}?)"?\s*</
    .exec(headers.get('list-id') ?? '')
    ?.groups?.phrase?.trim();
  const organisation = headers.get('organization') ?? headers.get('organisation');
  return organisation ?? (list && !/\S+@\S+|^[\da-f-]{12,}$/i.test(list) ? list : null);
}

function dateOf(headers: Headers): StatedValue<PartialDate> | null {
  const date = mailDate(headers.get('date'));
  if (date) return { value: date, sure: SURE.date };
  const received = mailDate(headers.get('received')?.split(';').at(-1) ?? null);
  return received && { value: received, sure: SURE.received };
}

function attachedParts({ attached }: MailParts, headers: Headers): readonly Part[] {
  const date = dateOf(headers);
  const stated = date ? { published: { value: date.value, sure: SURE.attached } } : {};
  const taken = new Map<string, number>();
  return attached.map((entity, i) => {
    const wanted = fileNameOf(entity) ?? unnamed(entity, i);
    const before = taken.get(wanted) ?? 0;
    taken.set(wanted, before + 1);
    const name = before === 0 ? wanted : wanted.replace(/(?=\.[^.]*$|$)/, ` (${before + 1})`);
    return { kind: 'file', name, bytes: () => ok(contentOf(entity).slice()), stated };
  });
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'application/pdf': 'pdf',
  'application/json': 'json',
  'application/rtf': 'rtf',
  'application/zip': 'zip',
};

function unnamed({ type, body }: Entity, at: number): string {
  if (type.value !== 'message/rfc822') return `part ${at + 1}${extension(type.value)}`;
  const subject = /^subject:[ \t]*(?<subject>.{1,80})/im.exec(
    Buffer.from(body.subarray(0, 8_000)).toString('latin1'),
  );
  const plain = subject?.groups?.subject?.replace(/[^\p{L}\p{N},.()-]+/gu, ' ').trim();
  return `${plain || `mail ${at + 1}`}.eml`;
}

function extension(type: string): string {
  const known = EXTENSIONS[type];
  return known === undefined ? '' : `.${known}`;
}
