import type { Draft } from '../article.ts';
import { linesOf } from '../blocks/lines.ts';
import { dateIn, dateLine } from '../metadata/dates.ts';
import { codeOf, hasCodes, type Label, labelOf } from './labels.ts';

/** What a line of an export says by itself. */
export type Signal =
  | {
      readonly kind: 'counter';
      readonly shape: string;
      readonly number: number;
      readonly total: number;
      readonly named: boolean;
    }
  | { readonly kind: 'label'; readonly label: Label }
  /** "812 words". */
  | { readonly kind: 'length' }
  | { readonly kind: 'copyright' }
  | { readonly kind: 'date' }
  /** "End of Document", "Document GLOBE00020251222elcm0001x". */
  | { readonly kind: 'end'; readonly shape: string }
  | { readonly kind: 'rule'; readonly shape: string };

/** A line of the text, or a paragraph of several lines of which none says anything. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** On one line; of the same length as the range. */
  readonly text: string;
  readonly words: number;
  readonly signal: Signal | null;
  readonly draft: Draft;
}

const RULE = /^(?:_{5,}|={5,}|-{5,}|\*{5,}|—{3,}|─{5,}|~{5,}|#{5,})$/;
const COUNTER =
  /^(?:[-–—*[(]\s*)?(?<word>\p{L}{2,12})?\s*(?:n[o°º]\.?|nr\.?|#)?\s*(?<number>\d{1,6})\s*(?:of|\/|sur|von|de|di|van|out of|из)\s*(?<total>\d{1,6})(?:\s+(?<behind>\p{L}{3,12}))?\s*(?:[-–—*\])])?$/iu;
const DOCUMENT_WORD =
  /^(?:documents?|doc|articles?|records?|dokumente?|artikel|documentos?|art[ií]culos?|documenti|articol[io]|documenten|artigos?|документ|статья)$/i;
/** What is counted inside one and the same text. */
const PART_WORD =
  /^(?:pages?|pp?|seiten?|p[aá]ginas?|pagin[ae]|стр|slides?|chapters?|parts?|photos?|images?|pictures?|figures?|figs?|tables?|sections?|questions?|steps?|rounds?|episodes?|days?|weeks?|volumes?|vol|sheets?|folio|blatt|teil|kapitel|bild(?:er)?|foto|partie|chapitre|parte|cap[ií]tulo|diapositive|legs?|sets?|lots?|appendix|annex|attachments?|comments?|reviews?|votes?|stars?)$/i;
const END =
  /^(?:[-–—*\s]*)(?:end of (?:the )?(?:document|article|story|record)|fin du document|fin de l['’]article|ende des (?:dokuments|artikels)|fin del documento|fine del documento)(?:[-–—*.\s]*)$/i;
/** A word and a number of the database's own. */
const CODE =
  /^(?:document|dokument|documento|article|record|numéro de document|document number|accession (?:number|no\.?))\s*:?\s+(?<code>[\p{L}\d|·:_.-]{12,60})$/iu;
const LENGTH =
  /^\(?\d{1,3}(?:[.,\s]?\d{3})?\s+(?:words?|mots?|palabras?|wörter|worte|parole|palavras|woorden|слов)\)?$/i;
const COPYRIGHT =
  /^(?:(?:©|\(c\)|copyright\b)(?=.{0,20}\b(?:19|20)\d\d)|.{0,80}(?:all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati)\.?$)/i;
const LONGEST_COPYRIGHT = 240;
const LONGEST_DATE = 70;

/** A line at least this long may have been broken because it was full. */
const FULL_LINE = 52;

interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/**
 * The units of a text, in its order; none where so few of its lines say anything that it can be no export.
 *
 * @param joined whether the format's lines may have been joined to one, as those of a page are
 */
export function unitsOf(text: string, drafts: readonly Draft[], joined = false): readonly Unit[] {
  const coded = text.includes('HD') && /^[^\S\n]*HD\s/m.test(text) && hasCodes(allLines(text, drafts));
  let said = 0;
  const read = drafts.map((draft) => {
    const lines = joined ? linesIn(text, draft).flatMap(partsOfLine) : linesIn(text, draft);
    const signals = signalsOf(lines, coded, joined);
    for (const signal of signals) if (signal !== null) said++;
    return { draft, lines, signals };
  });
  if (said < FEWEST_SIGNALS) return [];
  const units: Unit[] = [];
  for (const { draft, lines, signals } of read) {
    if (signals.some((signal) => signal !== null)) units.push(...unitsOfLines(text, lines, signals, draft));
    else if (lines.length > 0) units.push(unit(text, draft.start, draft.end, null, draft));
  }
  return units;
}

/** What parts a text says it of each of its articles; most texts are told from an export by this. */
const FEWEST_SIGNALS = 2;

function* allLines(text: string, drafts: readonly Draft[]): Generator<string> {
  for (const draft of drafts) for (const { content } of linesIn(text, draft)) yield content;
}

function linesIn(text: string, draft: Draft): readonly TextLine[] {
  return linesOf(text.slice(draft.start, draft.end), draft.start).map(({ start, end }) => ({
    start,
    end,
    content: text.slice(start, end),
  }));
}

/** Longer ones are text, and what looks like a label in them is none. */
const LONGEST_JOINED = 500;
const RULED = /[_=]{10,}|-{10,}/;
const COUNTED =
  /^(?:documents?|articles?|records?|dokument|artikel|documento) \d{1,6} (?:of|von|sur|de|di|van) \d{1,6}(?= )/i;
const MAYBE_LABEL = /(?<=\s)(?=\p{Lu}[\p{L} /-]{1,30}:\s)/gu;

/** Takes apart what a page's lines were joined from: ruled lines, counters, labels. */
function partsOfLine(line: TextLine): readonly TextLine[] {
  if (line.content.length > LONGEST_JOINED) return [line];
  const cuts = new Set<number>();
  const rule = RULED.exec(line.content);
  let from = 0;
  if (rule) {
    from = rule.index + rule[0].length;
    cuts.add(rule.index).add(from);
  }
  const rest = line.content.slice(from);
  const space = rest.length - rest.trimStart().length;
  const counter = COUNTED.exec(rest.trimStart());
  if (counter) cuts.add(from + space + counter[0].length);
  for (const { index } of line.content.matchAll(MAYBE_LABEL))
    if (labelOf(line.content.slice(index))) cuts.add(index);
  if (cuts.size === 0) return [line];
  const edges = [0, ...[...cuts].sort((a, b) => a - b), line.content.length];
  return edges.slice(1).flatMap((to, i) => {
    const part = line.content.slice(edges[i] ?? 0, to);
    const start = line.start + (edges[i] ?? 0) + (part.length - part.trimStart().length);
    const content = part.trim();
    return content === '' ? [] : [{ start, end: start + content.length, content }];
  });
}

/** Within a paragraph of full lines a line begins with whatever word came next, which is no label. */
function signalsOf(lines: readonly TextLine[], coded: boolean, joined: boolean): readonly (Signal | null)[] {
  const signals: (Signal | null)[] = [];
  for (const [i, { content }] of lines.entries()) {
    const before = lines[i - 1];
    const free = joined || !before || before.content.length < FULL_LINE || signals[i - 1] !== null;
    signals.push(free ? signalOf(content, coded) : null);
  }
  return signals;
}

function unitsOfLines(
  text: string,
  lines: readonly TextLine[],
  signals: readonly (Signal | null)[],
  draft: Draft,
): readonly Unit[] {
  const units: Unit[] = [];
  for (const [i, { start, end, content }] of lines.entries()) {
    const signal = signals[i] ?? null;
    const before = units.at(-1);
    const goesOn =
      signal === null && before?.signal?.kind === 'label' && (lines[i - 1]?.content.length ?? 0) >= FULL_LINE;
    if (goesOn && before.signal?.kind === 'label') {
      const { label } = before.signal;
      const longer = { ...label, value: `${label.value} ${content}` };
      units[units.length - 1] = unit(text, before.start, end, { kind: 'label', label: longer }, draft);
    } else units.push(unit(text, start, end, signal, draft));
  }
  return units;
}

function unit(text: string, start: number, end: number, signal: Signal | null, draft: Draft): Unit {
  const content = text.slice(start, end).replace(/\n/g, ' ');
  return { start, end, text: content, words: wordCount(content), signal, draft };
}

function signalOf(line: string, coded: boolean): Signal | null {
  const code = coded ? codeOf(line) : null;
  if (code) return { kind: 'label', label: code };
  const label = labelOf(line);
  if (line.length > LONGEST_COPYRIGHT) return label && { kind: 'label', label };
  const number = line.length <= 110 ? CODE.exec(line)?.groups?.code : undefined;
  if (number !== undefined && (number.match(/\d/g)?.length ?? 0) >= 4)
    return { kind: 'end', shape: `${line.split(/[\s:]/, 1)[0]?.toLowerCase()} @` };
  if (label) return { kind: 'label', label };
  if (line.length <= 60) {
    if (RULE.test(line)) return { kind: 'rule', shape: line.charAt(0) };
    if (END.test(line)) return { kind: 'end', shape: line.toLowerCase() };
    const counter = /\d/.test(line) ? counterOf(line) : null;
    if (counter) return counter;
    if (LENGTH.test(line)) return { kind: 'length' };
  } else if (RULE.test(line)) return { kind: 'rule', shape: line.charAt(0) };
  if (COPYRIGHT.test(line)) return { kind: 'copyright' };
  return line.length <= LONGEST_DATE && isDate(line) ? { kind: 'date' } : null;
}

/** A line with a date of a certain year, an edition behind it at most. */
function isDate(line: string): boolean {
  if (!/(?:19|20)\d\d/.test(line)) return false;
  if (dateLine(line)?.found) return true;
  const found = dateIn(line);
  if (!found || found.date.date.startsWith('-') || found.date.precision === 'month') return false;
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(WEEKDAY, '').trim();
  return /^[,;.\s]*(?:\p{L}+ ){0,3}(?:edition|ausgabe|édition|edición|edizione)?[,;.\s]*$/iu.test(rest);
}

const WEEKDAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b/gi;

function counterOf(line: string): Signal | null {
  const groups = COUNTER.exec(line)?.groups;
  if (!groups) return null;
  const words = [groups.word, groups.behind].filter((word) => word !== undefined);
  if (words.some((word) => PART_WORD.test(word))) return null;
  const named = words.some((word) => DOCUMENT_WORD.test(word));
  if (words.length > 0 && !named) return null;
  const [number, total] = [Number(groups.number), Number(groups.total)];
  // a date, a score, a share
  if (number < 1 || number > total || total > 100_000) return null;
  return { kind: 'counter', shape: line.replace(/\d+/g, '#').toLowerCase(), number, total, named };
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
