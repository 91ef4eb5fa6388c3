import type { Range } from '../../../preload/contract/index.ts';
import { dateIn } from './dates.ts';
import { isAgency, looksLikeOutlet } from './outlets.ts';
import { remembered } from './remembered.ts';

export interface Byline {
  /** Null where the line names no person: "By Reuters", "By a staff reporter". */
  readonly author: string | null;
  /** Of the names, in the line. */
  readonly range: Range;
}

const OPENING =
  /^[\s|•·–—-]*(?:(?:written|reported|posted|published|story|text|words|article|analysis|additional reporting)\s+by|by|authors?|par|de notre (?:correspondante?|envoyée? spéciale?)|texte (?:de|par)|propos recueillis par|auteur(?:e|s)?|von|por|door|av|af|autor(?:in|zy|ka)?|texto(?: de)?|di|reportage von|tekst|текст|автор(?:ы|ка)?|авторы|oleh|yazan|بقلم|كتب|كتبت|إعداد|تقرير|نوشته|מאת|記者|记者|文)\s*[:：|]?\s+/iu;
const PARTICLE =
  /^(?:de|du|des|da|di|dos|del|della|la|le|van|von|der|den|ter|bin|ibn|ben|bint|al|el|ag|ould|ul|y|e|d['’]|abu)$/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:d|l|al|el|ad|as|ar|ash|an)[-'’]\p{Lu}[\p{L}\p{M}'’-]*)$/u;
const NO_NAME =
  /^(?:staff|our|a|an|the|special|correspondents?|reporters?|writers?|agency|agencies|admin|editor|editorial|news|desk|team|bureau|la|le|rédaction|avec|with|web|newsroom|contributor|guest|online|wire|wires|services?|redaktion|redacción|redaccion|redazione|redactie|redacție|redakcja|redakce|agentur(?:en)?|agencias?|agenzie?|agências?|редакция|редакції|корреспондент|التحرير|وكالات)$/iu;
const CUT =
  /\s*(?:[|•·;(@/]|\s[–—-]\s|,?\s+(?:in|at|for|à|from|pour)\s+(?=\p{Lu})|,\s*(?=(?:\p{Ll}|[\p{Lu}]{2,}\b|correspondent|senior|chief|special|staff|political|foreign))|\s+\d|\bupdated\b|\bpublished\b|\bavec (?=AFP|Reuters|agences)|\bwith agenc|(?<=\p{L}{3})\.\s)/iu;

/**
 * Reads a line that says who wrote the article: "By Ali Musa", "Par Jean Dupont, à Paris", "By Jane Doe and John
 * Roe | 22 December 2025". A sentence that happens to begin with "By" names nobody.
 */
export function bylineIn(line: string): Byline | null {
  return line.length > 160 ? null : bylineOf(line);
}

const bylineOf = remembered((line): Byline | null => {
  const opening = OPENING.exec(line);
  if (!opening) return null;
  const from = opening[0].length;
  const rest = withoutDate(line.slice(from));
  const cut = rest.search(CUT);
  const names = (cut > 0 ? rest.slice(0, cut) : rest).replace(/[\s,.:–—-]+$/u, '');
  const range = { start: from, end: from + names.length };
  if (names === '') return null;
  if (isAgency(names) || names.split(/\s+/).some((word) => NO_NAME.test(word))) {
    return names.split(/\s+/).length <= 6 ? { author: null, range } : null;
  }
  if (looksLikeOutlet(names) && line.length < 60) return { author: null, range };
  const people = names
    .split(
      /\s*(?:,|&|\band\b|\bet\b|\bund\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|(?<=\s)(?:и|та|і|و)(?=\s))\s*/u,
    )
    .filter((name) => name !== '');
  if (
    people.length === 0 ||
    people.length > 8 ||
    !people.every((name) => isPersonName(name) || isNameWithoutCapitals(name))
  )
    return null;
  return { author: inNameCase(names), range };
});

/** Whether a line is two to four capitalised words, as people's names are. */
export function isPersonName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  const full = words.filter((word) => NAME_WORD.test(word));
  return full.length >= 2 && words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word));
}

/** Behind "بقلم" two to four words are a name. */
function isNameWithoutCapitals(name: string): boolean {
  return /^[\p{Script=Arabic}\p{Script=Hebrew}]{2,}(?: [\p{Script=Arabic}\p{Script=Hebrew}'’-]{2,}){1,3}$/u.test(
    name,
  );
}

/** "ALI MUSA" as "Ali Musa"; names in mixed case stay as they are. */
export function inNameCase(names: string): string {
  if (/\p{Ll}{2}/u.test(names)) return names;
  return names
    .replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    .replace(/ And /g, ' and ')
    .replace(/ Et /g, ' et ');
}

function withoutDate(text: string): string {
  const date = dateIn(text);
  return date
    ? text.slice(0, date.start).replace(/(?:\s+(?:on|le|published|updated|publié))?[\s|•·,:–—-]*$/iu, '')
    : text;
}
