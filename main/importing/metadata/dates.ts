import type { PartialDate, Range } from '../../../preload/contract/index.ts';
import { remembered } from './remembered.ts';

export interface FoundDateLine extends Range {
  readonly date: PartialDate;
}

const MONTHS: Record<string, number> = {};
for (const [i, names] of [
  'january jan janvier janv januar jänner enero ene janeiro gennaio januari styczeń stycznia leden ledna январь января янв січень січня ocak ιανουαρίου ianuarie tammikuuta январи يناير януари',
  'february feb février fevrier févr fevr februar febrero fevereiro febbraio februari luty lutego únor února февраль февраля фев лютий лютого şubat φεβρουαρίου februarie helmikuuta فبراير февруари',
  'march mar mars märz marzo março marts maart marzec marca březen března март марта мар березень березня mart maret μαρτίου martie maaliskuuta مارس',
  'april apr avril avr abril abr aprile kwiecień kwietnia duben dubna апрель апреля апр квітень квітня nisan απριλίου aprilie huhtikuuta أبريل ابريل април',
  'may mai mayo maio maggio mei maj maja květen května май мая травень травня mayıs μαΐου μαίου toukokuuta مايو',
  'june jun juin juni junio junho giugno czerwiec czerwca červen června июнь июня июн червень червня haziran ιουνίου iunie kesäkuuta يونيو юни',
  'july jul juillet juil juli julio julho luglio lipiec lipca červenec července июль июля июл липень липня temmuz ιουλίου iulie heinäkuuta يوليو юли',
  'august aug août aout agosto ago augustus augusti sierpień sierpnia srpen srpna август августа авг серпень серпня ağustos αυγούστου elokuuta أغسطس agustus',
  'september sept sep septembre septiembre setembro settembre wrzesień września září сентябрь сентября сен сент вересень вересня eylül σεπτεμβρίου septembrie syyskuuta سبتمبر септември',
  'october oct octobre oktober okt octubre outubro ottobre październik października říjen října октябрь октября окт жовтень жовтня ekim οκτωβρίου octombrie lokakuuta أكتوبر октомври',
  'november nov novembre noviembre novembro listopad listopada listopadu ноябрь ноября ноя листопад листопада kasım νοεμβρίου noiembrie marraskuuta نوفمبر ноември',
  'december dec décembre decembre déc dezember dez diciembre dic dezembro dicembre desember desembre grudzień grudnia prosinec prosince декабрь декабря дек грудень грудня aralık δεκεμβρίου decembrie joulukuuta ديسمبر декември',
].entries()) {
  for (const name of names.split(' ')) MONTHS[name] = i + 1;
}
const MONTH = `(?:${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const DAY = '(?:[0-3]?\\d)(?:st|nd|rd|th|er|º|\\.)?';
const YEAR = '(?:19|20)\\d\\d';

const PATTERNS: readonly RegExp[] = [
  // 2025-12-22, 2025-12-22T10:30
  /(?<![\d-])(?<y>(?:19|20)\d\d)[-/](?<m>\d\d)[-/](?<d>\d\d)(?![\d-])/,
  // December 22, 2025; Dec. 22
  new RegExp(
    `(?<![\\p{L}\\d])(?<month>${MONTH})\\.?\\s+(?<d>${DAY})(?!\\d)(?:,?\\s+(?:de\\s+)?(?<y>${YEAR})(?!\\d))?`,
    'iu',
  ),
  // 22 December 2025; le 22 décembre; 22 de diciembre de 2025; 22-Dec-2025
  new RegExp(
    `(?<![\\p{L}\\d.,])(?<d>${DAY})[\\s-]+(?:de\\s+|of\\s+)?(?<month>${MONTH})(?![\\p{L}])\\.?(?:,?[\\s-]+(?:de[l]?\\s+)?(?<y>${YEAR})(?!\\d))?`,
    'iu',
  ),
  // December 2025
  new RegExp(`(?<![\\p{L}\\d])(?<month>${MONTH})\\.?,?\\s+(?:de\\s+)?(?<y>${YEAR})(?!\\d)`, 'iu'),
  // 2025年12月22日
  /(?<y>(?:19|20)\d\d)\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日/,
  // 22/12/2025, 22.12.2025, 12/22/2025: only where one reading alone is possible
  /(?<![\d./-])(?<a>\d\d?)[/.](?<b>\d\d?)[/.](?<y>(?:19|20)\d\d)(?!\d)/,
];

const TIME =
  /^(?:\s*(?:[,|–—-]|T|at|à|um|a las|@)?\s*)(?<h>[01]?\d|2[0-3])\s?(?:[:h]|\.(?=\d\d\b))\s?(?<min>[0-5]\d)?(?::[0-5]\d)?(?:\s?(?<half>[ap])\.?\s?m\b\.?)?/i;

/**
 * The first calendar date of a line, in words of some twenty languages or in figures.
 * A year that is not given is not invented; a date in figures that can be read in two ways is not read at all.
 */
export function dateIn(line: string): FoundDateLine | null {
  return DIGIT.test(line) ? firstDateIn(line) : null;
}

/** No date is without one, and most lines are. */
const DIGIT = /\d/;

const firstDateIn = remembered((line): FoundDateLine | null => {
  let first: FoundDateLine | null = null;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(line);
    if (!match?.groups || (first && match.index >= first.start)) continue;
    const { groups } = match;
    const [day, month] = groups.a
      ? dayFirst(Number(groups.a), Number(groups.b))
      : [toDay(groups.d), toMonth(groups)];
    if (month === null || (groups.d && day === null) || (groups.a && day === null)) continue;
    const end = match.index + match[0].length;
    first = withTime(line, { start: match.index, end, date: partial(groups.y, month, day) });
  }
  return first;
});

function withTime(line: string, found: FoundDateLine): FoundDateLine {
  if (found.date.precision !== 'day' || found.date.date.startsWith('-')) return found;
  const match = TIME.exec(line.slice(found.end));
  const groups = match?.groups;
  if (!match || !groups || (groups.min === undefined && !/h/i.test(match[0]))) return found;
  let hour = Number(groups.h);
  const half = groups.half?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const date = `${found.date.date}T${two(hour)}:${groups.min ?? '00'}`;
  return { start: found.start, end: found.end + match[0].length, date: { date, precision: 'minute' } };
}

function toMonth(groups: Record<string, string | undefined>): number | null {
  if (groups.month) return MONTHS[groups.month.toLowerCase()] ?? null;
  const month = Number(groups.m);
  return month >= 1 && month <= 12 ? month : null;
}

function toDay(digits: string | undefined): number | null {
  const day = Number.parseInt(digits ?? '', 10);
  return day >= 1 && day <= 31 ? day : null;
}

function dayFirst(a: number, b: number): [number | null, number | null] {
  if (a === b || (a > 12 && a <= 31 && b <= 12)) return [a, b];
  if (b > 12 && b <= 31 && a <= 12) return [b, a];
  return [null, null];
}

function partial(year: string | undefined, month: number, day: number | null): PartialDate {
  const from = `${year ?? '-'}-${two(month)}`;
  return day === null
    ? { date: from, precision: 'month' }
    : { date: `${from}-${two(day)}`, precision: 'day' };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Words that may stand beside the date on a line that gives nothing but a date. */
const BESIDE_DATE =
  /^(?:(?:first |last |originally )?(?:published|updated|posted|modified|date|created|issued|released|upd|edited)|on|at|publiée?|mis(?:e)? à jour|modifiée?|le|à|par|il y a|veröffentlicht|aktualisiert|stand|erschienen|erstellt|gepubliceerd|bijgewerkt|pubblicato|aggiornato|publicada|publicad[oa]s?|atualizado|actualizada|opublikowano|aktualizacja|publikováno|vydáno|publicerad|uppdaterad|publisert|oppdatert|udgivet|opdateret|julkaistu|опубликовано|обновлено|опубліковано|оновлено|δημοσιεύτηκε|yayınlanma|güncelleme|tarih|diterbitkan|نشر في|نشر|تاريخ النشر|آخر تحديث|발행|입력|수정|发布|更新|г|года|року|р|om|op|il|el|den|dnia|dne|um|в|о|de|del|às|alle|ore|klo|kl|publicado|actualizado|am|pm|a\.m|p\.m|[a-z]{2,4}t|utc|gmt|et|est|edt|pt|pst|pdt|ct|cet|cest|bst|ist|wat|eat|cat|uhr|h|hrs?|local time|heure de \p{Lu}\p{L}+|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|min(?:ute)?s?|read|de lecture|ago|views?|comments?|\d{1,6}|[0-2]?\d[:h.][0-5]\d(?::[0-5]\d)?|z)$/iu;

const RELATIVE_DATE =
  /^(?:(?:published|updated|posted|publié|mis à jour)\s*:?\s*)?(?:\d{1,2}|an?|il y a \d{1,2}) (?:seconds?|minutes?|mins?|hours?|days?|weeks?|heures?|jours?|semaines?)(?: ago)?$|^il y a \d{1,2} (?:minutes?|heures?|jours?|semaines?)$|^(?:yesterday|today|hier|aujourd['’]hui)$|^(?:published|(?:last )?updated|publiée?|mise? à jour)(?: on| le)?\s*:?$/i;

/** Whether a line is there to give a date and nothing else. The date is null for "3 hours ago" and for "Published" alone. */
export function dateLine(line: string): { readonly found: FoundDateLine | null } | null {
  return line.length > 120 ? null : dateOfLine(line);
}

const dateOfLine = remembered((line): { readonly found: FoundDateLine | null } | null => {
  if (RELATIVE_DATE.test(line)) return { found: null };
  const found = dateIn(line);
  if (!found) return null;
  let rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`;
  for (let other = dateIn(rest); other; other = dateIn(rest)) {
    rest = `${rest.slice(0, other.start)} ${rest.slice(other.end)}`;
  }
  const words = rest
    .replace(/(\p{L})['’](\p{L})/gu, '$1 $2')
    .split(/[\s,;:|•·()[\]–—/+-]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
  const joined = words
    .join(' ')
    .replace(/\b(?:mise? à jour|il y a|de lecture|heure de \p{Lu}\p{L}+|local time)\b/giu, '');
  return joined.split(' ').every((word) => word === '' || BESIDE_DATE.test(word)) ? { found } : null;
});
