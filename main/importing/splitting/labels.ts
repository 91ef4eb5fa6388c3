/** The labels that exports of news databases put in front of what they know of an article. */
import { folded } from '../records/field-names.ts';

export type LabelKind =
  | 'title'
  | 'author'
  | 'outlet'
  | 'date'
  | 'place'
  | 'language'
  | 'url'
  | 'standfirst'
  | 'length'
  | 'section'
  | 'copyright'
  | 'id'
  | 'type'
  | 'loaded'
  | 'text'
  | 'about';

/** Folded: small letters without accents, spaces and marks. */
const LABELS: Readonly<Record<LabelKind, string>> = {
  title:
    'title headline articletitle documenttitle titre titel schlagzeile ueberschrift uberschrift titulo titular titolo kop articlename',
  author:
    'author authors byline by writer reporter correspondent auteur auteurs autor autoren verfasser autores autore autori contributor creator',
  outlet:
    'source sources publication publicationtitle publicationname publicationinfo publicationinformation newspaper journal newspapertitle sourcename quelle medium zeitung fuente periodico fonte testata publicacion publicationsource nomdelasource nomdelapublication medientitel',
  date: 'date publicationdate published publisheddate datepublished dateofpublication pubdate issuedate datum erscheinungsdatum datedepublication dateparution fecha fechadepublicacion data datadipubblicazione datadepublicacao',
  place: 'dateline',
  language: 'language languageofpublication langue sprache idioma lingua taal languages languageofdocument',
  url: 'url documenturl link links permalink weblink lien enlace persistentlink permanentlink documentlink openurllink',
  standfirst: 'highlight abstract summary teaser chapo resume zusammenfassung resumen',
  length:
    'length wordcount words numberofwords longueur nombredemots lange laenge wortzahl anzahlderworter extension lunghezza longitud wordcounts',
  section: 'section rubrique ressort rubrik seccion sezione secao series column',
  copyright: 'copyright copyrightnotice rights rechte droits',
  id: 'documentid proquestdocumentid documentnumber galedocumentnumber accessionnumber accessionno recordnumber recordid numerodedocument dokumentnummer numerodocumento articleid documentcode ivinumber storyid an',
  type: 'publicationtype sourcetype documenttype typededocument typedesource dokumenttyp mediatype contenttype journalcode',
  loaded: 'loaddate dateloaded updatedate lastupdated retrieved indexed postdate entrydate entereddate',
  text: 'fulltext body text articletext fulltextarticle textedelarticle volltext textointegral testo texteintegral corps textecomplet',
  about:
    'subject subjects subjectterm industry geographic geography classification company companies organization organisation person people ticker keywords keyword correctiondate graphic photo edition page pages firstpage startpage endpage issn eissn publisher publicationyear publicationsubject countryofpublication placeofpublication database volume issue acc locations location location names tags city state country region topics newssubject identifier identifierkeyword credit artandgraphics dayofweek notes note distribution companiesmentioned jobnumber category categories seitenzahl seite seiten pageno edicion ausgabe paginanummer rating provider clientmatter searchterms',
};

/** Two letters at the beginning of a line, as some databases label their records. */
const CODES: Readonly<Record<string, LabelKind>> = {
  SE: 'section',
  HD: 'title',
  BY: 'author',
  CR: 'about',
  WC: 'length',
  PD: 'date',
  ET: 'about',
  SN: 'outlet',
  SC: 'about',
  ED: 'about',
  PG: 'about',
  VOL: 'about',
  LA: 'language',
  CY: 'copyright',
  LP: 'text',
  TD: 'text',
  CT: 'about',
  RF: 'about',
  CO: 'about',
  IN: 'about',
  NS: 'about',
  RE: 'about',
  IPC: 'about',
  IPD: 'about',
  PUB: 'about',
  AN: 'id',
};

const KINDS: ReadonlyMap<string, LabelKind> = new Map(
  Object.entries(LABELS).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, LabelKind] => [name, kind as LabelKind]),
  ),
);

export interface Label {
  readonly kind: LabelKind;
  /** As written, in small letters. */
  readonly name: string;
  readonly value: string;
  /** Where its value begins in the line. */
  readonly at: number;
}

const LABELLED = /^(?<label>\p{L}[\p{L} ./&'’*-]{0,38}?)\s{0,12}[:：](?:\s+|$)/u;
/** A label on a line of its own: "Body". */
const ALONE = /^(?:body|full text|classification|volltext|texte intégral)$/i;

/** Folding is slow, and an export says the same few labels again and again. */
const seen = new Map<string, LabelKind | null>();
const MOST_SEEN = 5_000;

function kindOf(label: string): LabelKind | null {
  let kind = seen.get(label);
  if (kind === undefined) {
    kind = KINDS.get(folded(label)) ?? null;
    if (seen.size < MOST_SEEN) seen.set(label, kind);
  }
  return kind;
}

/** "LENGTH: 812 words", "Full text: …", "Body"; null for a line that begins with no label of an export. */
export function labelOf(line: string): Label | null {
  if (line.length <= 20 && ALONE.test(line)) {
    const kind = KINDS.get(folded(line));
    return kind ? { kind, name: line.toLowerCase(), value: '', at: line.length } : null;
  }
  const start = line.length > 60 ? line.slice(0, 60) : line;
  const match = start.includes(':') || start.includes('：') ? LABELLED.exec(start) : null;
  const label = match?.groups?.label;
  if (!match || label === undefined) return null;
  const kind = kindOf(label);
  const at = match[0].length;
  const value = line.slice(at).trim();
  if (!kind || (!LONG_VALUES.has(kind) && isProse(value))) return null;
  if (kind === 'length' && !LENGTH.test(value)) return null;
  return { kind, name: label.toLowerCase(), value, at };
}

/** Of a text in words; films have a length as well. */
const LENGTH = /^\d[\d.,\s]*(?:words?|mots?|palabras?|wörter|worte|parole|palavras|woorden|ord|слов)?$/iu;

/** What these have for a value may be several sentences. */
const LONG_VALUES = new Set<LabelKind>(['text', 'standfirst', 'about', 'copyright']);

/** "Source: nobody could say where it came from. …" is a sentence and no label. */
function isProse(value: string): boolean {
  const words = value.split(/\s+/).length;
  return words > 30 || (words >= 7 && /\p{Ll}{2}[.!?]["'”’»]?(?:\s+\p{Lu}|$)/u.test(value));
}

const CODED = /^(?<code>[A-Z]{2,3})(?:\s+|$)/;

/** "HD  Old mill to close"; ask only in a text of which it is known that it has such labels. */
export function codeOf(line: string): Label | null {
  const match = CODED.exec(line);
  const code = match?.groups?.code;
  if (!match || code === undefined) return null;
  const kind = CODES[code];
  const at = match[0].length;
  return kind ? { kind, name: code.toLowerCase(), value: line.slice(at).trim(), at } : null;
}

/** Codes that hardly any other text has at the beginnings of its lines. */
const TELLING = ['HD', 'WC', 'PD', 'SN', 'SC', 'LA', 'CY', 'LP', 'TD', 'AN'];

/** Whether the lines of a text are labelled with codes: the title's and at least three others, again and again. */
export function hasCodes(lines: Iterable<string>): boolean {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const code = CODED.exec(line)?.groups?.code;
    if (code !== undefined && TELLING.includes(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const titles = counts.get('HD') ?? 0;
  return titles >= 2 && TELLING.filter((code) => (counts.get(code) ?? 0) >= titles * 0.8).length >= 4;
}
