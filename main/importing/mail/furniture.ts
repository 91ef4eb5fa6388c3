import type { PartialDate } from '../../../preload/contract/index.ts';
import type { Draft } from '../article.ts';
import { mailDate } from './dates.ts';
import {
  isLeaveLine,
  isLegalNotice,
  isListFooter,
  isMailControl,
  isReplyIntro,
  isSentFrom,
  type MailField,
  mailField,
  partingLine,
} from './phrases.ts';

/** What the text of a mail was found to hold beside what its sender wrote. */
export interface MailText {
  readonly drafts: readonly Draft[];
  /** What the head of a forwarded mail says, where that mail is the article. */
  readonly forwarded: Forwarded | null;
}

export interface Forwarded {
  readonly from: string | null;
  readonly date: PartialDate | null;
  readonly subject: string | null;
}

export const QUOTED = 'quoted mail';
const HEAD = 'head of a forwarded mail';
const SIGNATURE = 'signature';
const FOOTER = 'newsletter footer';

/** With fewer words of its own a mail is there for the sake of the mail that it passes on. */
const FEW_WORDS = 25;
/** What a mail program breaks a line at, at most. */
const LONGEST_LINE = 100;
const LONGEST_SIGNATURE = 15;
const LONGEST_SIGNATURE_WORDS = 120;

interface Piece {
  readonly draft: Draft;
  readonly text: string;
  readonly words: number;
  reason: string | null;
}

/**
 * Sets aside what a mail holds beside its text: answered mails, heads of forwarded ones, signatures, footers of lists and
 * newsletters, legal notices.
 *
 * @param forwards whether the subject says that the mail is passed on
 */
export function findMailFurniture(text: string, drafts: readonly Draft[], forwards: boolean): MailText {
  const pieces = drafts.map((draft): Piece => {
    const content = text.slice(draft.start, draft.end);
    return {
      draft,
      text: content,
      words: wordsIn(content),
      reason: draft.furniture ?? null,
    };
  });
  const forwarded = setEarlierMailsAside(pieces, forwards);
  setLinesAside(pieces);
  setSignaturesAside(pieces);
  setFooterAside(pieces);
  if (ownWords(pieces) === 0) keepQuotes(pieces);
  return {
    forwarded,
    drafts: pieces.map(({ draft, reason }) => {
      const { furniture: _, ...rest } = draft;
      return reason === null ? rest : { ...rest, furniture: reason };
    }),
  };
}

/** Of a long text only so many that it counts as one. */
function wordsIn(text: string): number {
  return text.slice(0, 20_000).match(/\S+/g)?.length ?? 0;
}

function ownWords(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { reason, words, draft }) => sum + (reason === null && draft.kind !== 'title' ? words : 0),
    0,
  );
}

/** A mail that says nothing itself is what it quotes. */
function keepQuotes(pieces: readonly Piece[]): void {
  for (const piece of pieces) if (piece.reason === QUOTED && !isReplyIntro(piece.text)) piece.reason = null;
}

/** Goes through answered and forwarded mails. Programs put them below, people above, or answer between the lines. */
function setEarlierMailsAside(pieces: readonly Piece[], forwards: boolean): Forwarded | null {
  let forwarded: Forwarded | null = null;
  let own = 0;
  let inQuote = false;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.draft.kind === 'title') continue;
    if (inQuote && isQuote(piece)) {
      piece.reason ??= QUOTED;
      continue;
    }
    inQuote = false;
    const intro = introLength(pieces, at);
    if (intro > 0) {
      const next = pieces[at + intro];
      setReason(pieces, at, at + intro, QUOTED);
      if (next && (isQuote(next) || next.reason === QUOTED)) inQuote = true;
      else setReason(pieces, at + intro, pieces.length, QUOTED);
      at += intro - 1;
      continue;
    }
    const parting = partingLine(firstLine(piece));
    const head = headAt(pieces, at);
    if (parting || head) {
      const end = head?.end ?? at + 1;
      if (parting === 'forwarded' || forwards || (parting === null && own === 0)) {
        passOn(pieces, at, end);
        if (own < FEW_WORDS) forwarded ??= head?.said ?? null;
        at = end - 1;
        continue;
      }
      setReason(pieces, at, pieces.length, QUOTED);
      break;
    }
    if (isQuote(piece) && piece.text.startsWith('>')) piece.reason ??= QUOTED;
    else if (piece.reason === null) own += piece.words;
  }
  return forwarded;
}

/** Programs mark what is passed on as they mark what is answered; only its head is set aside. */
function passOn(pieces: readonly Piece[], at: number, end: number): void {
  for (const piece of pieces.slice(at)) if (piece.reason === QUOTED) piece.reason = null;
  setReason(pieces, at, end, HEAD);
}

function firstLine({ text }: Piece): string {
  return text.split('\n', 1)[0] ?? '';
}

function isQuote({ draft, text }: Piece): boolean {
  return draft.kind === 'quote' || text.startsWith('>');
}

function setReason(pieces: readonly Piece[], start: number, end: number, reason: string): void {
  for (const piece of pieces.slice(start, end)) piece.reason ??= reason;
}

/** How many pieces the line takes that says who wrote what follows; mail programs break it, but never after a full stop. */
function introLength(pieces: readonly Piece[], at: number): number {
  let line = '';
  for (const [i, piece] of pieces.slice(at, at + 3).entries()) {
    line = `${line} ${piece.text}`.trim();
    if (isReplyIntro(line)) return i + 1;
    if (piece.text.length > LONGEST_LINE || /[.!?…"”»]$/.test(piece.text)) return 0;
  }
  return 0;
}

/** The head of another mail, copied into the text: at least who, when and what; a line may part it from what is above. */
function headAt(
  pieces: readonly Piece[],
  from: number,
): { readonly end: number; readonly said: Forwarded } | null {
  const values = new Map<MailField, string>();
  let end = from;
  for (; end < Math.min(pieces.length, from + 12); end++) {
    const piece = pieces[end];
    const lines = piece?.text.split('\n') ?? [];
    const parted = end === from && piece !== undefined && partingLine(firstLine(piece)) !== null;
    const fields = lines.slice(parted ? 1 : 0).map(mailField);
    if (fields.length > 0 && !fields[0]) break;
    for (const found of fields) if (found && !values.has(found.field)) values.set(found.field, found.value);
  }
  if (!values.has('from') || values.size < 3) return null;
  const said = {
    from: values.get('from') ?? null,
    date: mailDate(values.get('date') ?? null),
    subject: values.get('subject') ?? null,
  };
  return { end, said };
}

function setLinesAside(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.reason !== null || piece.draft.kind === 'title') continue;
    if (isSentFrom(piece.text)) piece.reason = SIGNATURE;
    else if (isLegalNotice(piece.text)) piece.reason = 'legal notice';
    else if (isMailControl(piece.text)) piece.reason = 'mail controls';
    else if (/^-+ ?(?:BEGIN|END) PGP [A-Z ]+-+|^Hash: SHA\d+$/.test(piece.text)) piece.reason = SIGNATURE;
  }
}

/** Two hyphens and a space alone on a line begin a signature (RFC 3676); the space is often lost. */
function setSignaturesAside(pieces: readonly Piece[]): void {
  for (const [at, piece] of pieces.entries()) {
    const begins = /^(?:--|—)(?:\s|$)/.test(piece.text) && /^(?:--|—)\s*(?:\n|$)/.test(piece.text);
    if (begins && piece.reason === null) setRunAside(pieces, at, SIGNATURE);
    const lines = piece.text.split('\n');
    const footer = [...lines.slice(1), ...pieces.slice(at + 1, at + 3).map(firstLine)];
    const ruled = /^_{5,}$/.test(lines[0] ?? '') && footer.some(isListFooter);
    if (piece.reason === null && (ruled || isListFooter(piece.text)))
      setRunAside(pieces, at, 'footer of a mailing list');
  }
}

function setRunAside(pieces: readonly Piece[], from: number, reason: string): void {
  const until = pieces.findIndex((piece, i) => i > from && piece.reason !== null);
  const run = pieces.slice(from, until < 0 ? pieces.length : until);
  const words = run.reduce((sum, piece) => sum + piece.words, 0);
  if (run.length > LONGEST_SIGNATURE || words > LONGEST_SIGNATURE_WORDS) return;
  for (const piece of run) piece.reason = reason;
}

/** Below this part of a mail's words lies its footer, if it has one. */
const LAST_PART = 0.6;
const SHORT_LINE = 90;

/** The line that lets readers go begins the footer of a newsletter, where hardly anything but short lines follows. */
function setFooterAside(pieces: readonly Piece[]): void {
  const all = pieces.reduce((sum, piece) => sum + piece.words, 0);
  let before = 0;
  for (const [at, piece] of pieces.entries()) {
    const low = before > all * LAST_PART || at >= pieces.length - 3;
    if (piece.reason === null && piece.draft.kind !== 'title' && isLeaveLine(piece.text)) {
      if (low) {
        setReason(pieces, at, pieces.length, FOOTER);
        return;
      }
      if (piece.text.length <= SHORT_LINE) piece.reason = FOOTER;
    }
    before += piece.words;
  }
}
