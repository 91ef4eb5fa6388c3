import { type Entity, fileNameOf } from './entity.ts';

/** The parts of a mail by what they are there for. */
export interface MailParts {
  /** The ways in which the mail gives its text, each a part or a row of parts. */
  readonly html: readonly Entity[];
  readonly plain: readonly Entity[];
  /** Files that were attached, mails that were passed on as such. */
  readonly attached: readonly Entity[];
  readonly encrypted: boolean;
}

/** Sorts the leaves of a mail. Pictures and sounds, signatures and invitations are none of our business. */
export function sortParts(mail: Entity): MailParts {
  const sorted = { html: [] as Entity[], plain: [] as Entity[], attached: [] as Entity[], encrypted: false };
  visit(mail, true, sorted);
  return sorted;
}

interface Sorting {
  readonly html: Entity[];
  readonly plain: Entity[];
  readonly attached: Entity[];
  encrypted: boolean;
}

function visit(entity: Entity, shown: boolean, sorted: Sorting): void {
  const { type, parts } = entity;
  switch (type.value) {
    case 'multipart/encrypted':
      sorted.encrypted = true;
      return;
    case 'multipart/alternative':
      for (const part of parts) visit(part, shown, sorted);
      return;
    case 'multipart/related': {
      const root = rootOf(entity);
      for (const part of parts) visit(part, shown && part === root, sorted);
      return;
    }
    case 'multipart/report':
    case 'multipart/signed':
      for (const part of parts.slice(0, 1)) visit(part, shown, sorted);
      return;
    default:
      if (type.value.startsWith('multipart/')) for (const part of parts) visit(part, shown, sorted);
      else leaf(entity, shown, sorted);
  }
}

/** The part of related parts that the others belong to. */
export function rootOf({ type, parts }: Entity): Entity | undefined {
  const start = type.params.get('start');
  const named = start ? parts.find(({ headers }) => headers.raw('content-id') === start) : undefined;
  return named ?? parts[0];
}

const LEFT_OUT =
  /^(?:image|audio|video|font)\/|^application\/(?:pgp-(?:signature|keys)|(?:x-)?pkcs7-signature|ics)$|^text\/(?:calendar|(?:x-)?vcard|x-amp-html|css)$|^message\/(?:delivery-status|disposition-notification|feedback-report|external-body)$/;
const ENCRYPTED = /^application\/(?:x-)?pkcs7-mime$/;

function leaf(entity: Entity, shown: boolean, sorted: Sorting): void {
  const { type, disposition, body } = entity;
  if (LEFT_OUT.test(type.value) || body.length === 0) return;
  if (ENCRYPTED.test(type.value) && type.params.get('smime-type') !== 'signed-data') {
    sorted.encrypted = true;
    return;
  }
  const name = fileNameOf(entity);
  if (name !== null && /\.(?:png|jpe?g|gif|bmp|ico|webp|svg|tiff?|mp[34]|wav|ics|vcf|asc|p7s)$/i.test(name))
    return;
  const isText = type.value === 'text/html' || type.value === 'text/plain';
  const isBody =
    isText && disposition.value !== 'attachment' && (name === null || disposition.value === 'inline');
  if (isBody && shown) sorted[type.value === 'text/html' ? 'html' : 'plain'].push(entity);
  // what belongs to a page of the mail is no file of its own, unless it says so
  else if (shown || disposition.value === 'attachment') sorted.attached.push(entity);
}
