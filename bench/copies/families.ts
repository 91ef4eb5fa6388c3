/** A made-up archive in which it is known which texts are copies of which: the test set of near-copies. */
import { News } from '../generate.ts';
import { Random } from '../random.ts';
import { EVENTS } from './events.ts';
import { fill } from './fill.ts';
import {
  abridged,
  extracted,
  type Paragraphs,
  reparagraphed,
  requoted,
  reworked,
  rewritten,
  withDateline,
  withOtherNumbers,
} from './rewrite.ts';
import { SERIES } from './series.ts';

export interface FamilyText {
  readonly text: string;
  /** Texts of one family are copies of one another, all others are not. */
  readonly family: number;
  /** How it came about. */
  readonly made:
    | 'base'
    | 'republished'
    | 'abridged'
    | 'extracted'
    | 'rewritten'
    | 'reworked'
    | 'renumbered'
    | 'updated'
    | 'issue';
  /** For `renumbered` and `updated`: what was changed into what. */
  readonly changes?: readonly (readonly [string, string])[];
}

export interface Families {
  readonly texts: readonly FamilyText[];
  /** Pairs that must be found: a base and each text made from it. */
  readonly copies: readonly (readonly [number, number])[];
}

export interface FamilyOptions {
  readonly seed: number;
  /** Those to look at, or those that are only measured. */
  readonly part: 'development' | 'held-out';
  /** More texts to derive copies from, paragraphs by blank lines or line breaks; each of a family of its own. */
  readonly bases?: readonly string[];
}

const DATELINES = [
  'VESK, Taravia, {month} {day} (Southern Wire) - ',
  '{place} ({month} {day}) — ',
  'CORVANE — {month} {day} — ',
  '{place}, {day} {month} (TNA) – ',
  '',
  '',
];
const FURNITURE = [
  'Share',
  'Advertisement',
  'Read also: What the council decided',
  'Sign up for our newsletter',
];
/** What an agency puts under each of its releases. */
const BOILERPLATE = [
  'The agency was founded to bring together the regional services that used to keep records on paper, and publishes its findings four times a year.',
  'Readers may reproduce the tables free of charge, provided that the source is named and the figures are left as they are.',
  'Questions may be sent to the press office, which is open on working days from morning until late in the afternoon.',
];
const RELEASES = 5;
const ISSUES = 12;

/** The archive for a seed: bases with their copies, issues of recurring reports, and several reports of each event. */
export function families({ seed, part, bases = [] }: FamilyOptions): Families {
  const random = new Random(seed);
  const archive = new Archive(random);
  const archiveNews = new News(seed);
  for (const base of bases) archive.copied(base.split(/\n+/).filter((paragraph) => paragraph.trim()));
  for (const event of half(EVENTS, part)) {
    const facts = new Map<string, string>();
    for (const voice of [0, 1, 2] as const)
      archive.copied(event.map((wordings) => fill(wordings[voice], random, facts)));
  }
  const background = archive.someParagraphs();
  for (let release = 0; release < RELEASES; release++) {
    const news = archiveNews.article(release).body.split('\n').slice(0, 3);
    archive.add([...news, ...BOILERPLATE], archive.family(), 'base');
  }
  for (const event of half(EVENTS, part)) {
    const facts = new Map<string, string>();
    const report = event.map((wordings) => fill(wordings[1], random, facts));
    archive.add([...report, ...background], archive.family(), 'base');
  }
  for (const template of half(SERIES, part)) {
    for (let issue = 0; issue < ISSUES; issue++) {
      const facts = new Map<string, string>();
      const paragraphs = template
        .map((sentence) => fill(sentence, random, facts))
        .filter((_, at) => at === 0 || !random.chance(0.1));
      if (issue % 4 === 0) archive.issueWithCopy(paragraphs);
      else archive.add(paragraphs, archive.family(), 'issue');
    }
  }
  return archive;
}

function half<T>(all: readonly T[], part: FamilyOptions['part']): readonly T[] {
  const middle = Math.ceil(all.length / 2);
  return part === 'development' ? all.slice(0, middle) : all.slice(middle);
}

class Archive implements Families {
  readonly texts: FamilyText[] = [];
  readonly copies: (readonly [number, number])[] = [];
  readonly #random: Random;
  #families = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  family(): number {
    return this.#families++;
  }

  add(
    paragraphs: Paragraphs,
    family: number,
    made: FamilyText['made'],
    changes: readonly (readonly [string, string])[] = [],
  ): number {
    const text = paragraphs.join(this.#random.chance(0.5) ? '\n\n' : '\n');
    return this.texts.push({ text, family, made, changes }) - 1;
  }

  /** A text with what others made of it. */
  copied(base: Paragraphs): void {
    const random = this.#random;
    const family = this.family();
    const original = this.add(base, family, 'base');
    const copy = (paragraphs: Paragraphs, made: FamilyText['made'], changes?: FamilyText['changes']) =>
      this.copies.push([original, this.add(paragraphs, family, made, changes)]);
    copy(this.#republished(base), 'republished');
    copy(this.#republished(abridged(base, 0.4 + 0.3 * random.next())), 'abridged');
    copy(this.#republished(extracted(base, 0.4 + 0.3 * random.next(), random)), 'extracted');
    copy(this.#republished(rewritten(base, random)), 'rewritten');
    copy(this.#republished(reworked(base, random)), 'reworked');
    const renumbered = withOtherNumbers(base, random);
    if (renumbered) copy(requoted(renumbered.paragraphs, random), 'renumbered', renumbered.changes);
    const updated = withOtherNumbers(base, random);
    const news = `The mayor, ${fill('{person}', random)}, said that more would be known by ${fill('{weekday}', random)}.`;
    if (updated) copy([...updated.paragraphs, news], 'updated', updated.changes);
  }

  /** An issue of a recurring report that two outlets print. */
  issueWithCopy(paragraphs: Paragraphs): void {
    const family = this.family();
    const original = this.add(paragraphs, family, 'issue');
    this.copies.push([original, this.add(this.#republished(paragraphs), family, 'republished')]);
  }

  /** What a later report would repeat as background. */
  someParagraphs(): Paragraphs {
    return (this.texts[0]?.text ?? '').split(/\n+/).slice(-3);
  }

  #republished(paragraphs: Paragraphs): Paragraphs {
    const random = this.#random;
    const other = requoted(reparagraphed(paragraphs, random), random);
    const dateline = fill(random.pick([DATELINES[0] ?? '', ...DATELINES.slice(1)]), random);
    const result = [...withDateline(other, dateline)];
    if (random.chance(0.3))
      result.splice(
        random.between(0, result.length),
        0,
        FURNITURE[random.between(0, FURNITURE.length - 1)] ?? '',
      );
    return result;
  }
}
