import { inNameCase, isPersonName } from '../metadata/bylines.ts';
import { dateIn } from '../metadata/dates.ts';
import { isAgency, looksLikeOutlet } from '../metadata/outlets.ts';

const OPENING =
  /^[\s|•·–—:-]*(?:(?:written|reported|posted|published|created|submitted|story|text|words|article|analysis|review|veröffentlicht|geschrieben|verfasst|erstellt|gepostet|eingestellt|ein (?:artikel|beitrag|kommentar|gastbeitrag)|eine (?:analyse|kolumne|reportage)|publié|écrit|rédigé|publicado|escrito|scritto|pubblicato|door|geplaatst|publisert)\s+(?:am .{4,24} )?(?:by|von|par|por|da|di|door|av)|by|von|vom|par|por|door|autor(?:in|en)?|authors?|auteure?s?|autore|autora|texto?|text(?: von)?|texte(?: de| par)?|redaktion|escribe|redacción|interview|foto und text|text und fotos?|bericht|текст|автор(?:ы|ка)?|oleh|yazan|tekst|skrevet av|skriven av|av|af|بقلم|كتبت?|إعداد|נכתב על ידי|מאת)\s*[:：|]?\s+/iu;
/** "By" alone glued to the name, as some templates have it. */
const GLUED = /^(?:by|von|par|por)(?=\p{Lu})|^(?:by|autor(?:in)?|author|text)\s*:\s*/iu;

/** Names of functions, firms and machines, none of which is a person. */
const NOBODY =
  /(?<![\p{L}])(?:admin(?:istrator)?|administrador|webmaster|root|user|guest|gast|anonym(?:ous)?|unknown|unbekannt|staff|team|editors?|editorial|redaktion(?:steam)?|redaktør|rédaction|redaccion|redacción|redazione|redactie|newsroom|newsdesk|news ?desk|desk|bureau|agency|agenturen|agences?|agencias?|press(?:estelle)?|presse|pressebüro|support|marketing|gmbh|ag|kg|e\.\s?v|ev|inc|llc|ltd|corp|company|verlag|publishing|publisher|media|medien|magazin(?:e)?|zeitung|online|blog|website|web ?site|webseite|portal|verein|stiftung|foundation|institut(?:e|ion)?|university|universität|verband|ministerium|ministry|community|group|gruppe|network|netzwerk|association|organization|studio|studios|tv|radio|news|wire|service|hotel|shop|store|agentur|feuerwehr|polizei|abteilung|department|council|committee|gewerkschaft|bündnis|akademie|academy|museum|klinik|hospital|zentrum|center|centre|consulting|solutions|services|software|systems|technologies|research|redakcja|redakce|редакция|редакції|التحرير|وكالات|copyright|http\S*|www\S*|\S+\.(?:com|de|net|org|at|ch|fr|co|it|info|eu|uk))(?![\p{L}])/iu;
const ROLE =
  /^(?:the|der|die|das|la|le|el|our|senior|chief|staff|freelance|contributing|guest|special|political|online-?redakt.*|redakteur(?:in)?|autor(?:in)?|journalist(?:in|e)?|reporter(?:in)?|correspondent|korrespondent(?:in)?|editor|writer|contributor|columnist|author|chefredakteur(?:in)?|profil|mehr|more|alle|all|view|see|about|über|contact|kontakt|follow|share|email|e-mail|twitter|facebook|instagram|updated?|published|posted|comments?|kommentare?)$/iu;
const SEPARATOR =
  /\s*(?:[|•·;@©/]|\s[–—-]\s|,?\s+(?:in|am|on|at|um|le|el|vor)\s+(?=[\d\p{Lu}])|\(|\d|\u200b|\bfor\s+(?=\p{Lu})|(?:last\s+)?updated|published|veröffentlicht|aktualisiert|staff writer|staff$)/iu;
const PARTS = /\s*(?:,|&|\+|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bsowie\b|\bwith\b|\bmit\b)\s*/u;

const LONGEST_NAME = 60;

/**
 * The people named in a byline's text or in a field for authors; null where it names nobody, or an office, a firm,
 * the site itself.
 *
 * @param loose whether a single word may be a name: bloggers go by one, where the page marks it as its author
 */
export function peopleIn(text: string, siteNames: readonly string[], loose: boolean): string | null {
  let rest = text.replace(/\s+/g, ' ').trim();
  if (rest === '' || rest.length > 300 || /^https?:|^www\.|^@/.test(rest)) return null;
  for (let i = 0; i < 2; i++) rest = rest.replace(OPENING, '').replace(GLUED, '');
  const date = dateIn(rest);
  if (date) rest = rest.slice(0, date.start);
  const cut = rest.search(SEPARATOR);
  if (cut > 0) rest = rest.slice(0, cut);
  else if (cut === 0) return null;
  // a name for screens of two sizes stands there twice
  rest = rest.replace(/^(.{5,50}?)\s*\1$/u, '$1');
  const names: string[] = [];
  for (const part of rest.split(PARTS)) {
    const name = trimmedName(part);
    if (name === '') continue;
    if (!isName(name, loose) || isSite(name, siteNames)) break;
    names.push(inNameCase(name));
    if (names.length === 8) break;
  }
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}

function trimmedName(part: string): string {
  return part
    .replace(/^(?:dr\.|prof\.|mr\.|mrs\.|ms\.)\s+/iu, '')
    .replace(/[\s.,:;|–—-]+$|^[\s.,:;|–—-]+/gu, '');
}

function isName(name: string, loose: boolean): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || NOBODY.test(name)) return false;
  const words = name.split(' ');
  if (words.some((word) => ROLE.test(word)) || isAgency(name)) return false;
  if (isPersonName(name)) return !looksLikeOutlet(name);
  if (/^\p{Lu}[\p{L}'’-]+ \p{Lu}\.?(?: \p{Lu}[\p{L}'’-]+)?$/u.test(name)) return true;
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name))
    return name.length <= 12;
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}\p{M} .'’-]+$/u.test(name))
    return words.length >= 2 && words.length <= 5;
  return loose && words.length <= 3 && /\p{L}{2}/u.test(name) && !/[.!?:]/.test(name);
}

function isSite(name: string, siteNames: readonly string[]): boolean {
  const plain = folded(name);
  return plain.length < 2 || siteNames.some((site) => folded(site) === plain);
}

/** Letters and digits alone, so that "Valley Post", "ValleyPost" and "valley-post" are one. */
export function folded(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
