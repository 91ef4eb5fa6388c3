import type { ColumnField } from '../../../preload/contract/index.ts';
import { isPersonName } from '../metadata/bylines.ts';
import { looksLikeOutlet } from '../metadata/outlets.ts';
import { type DayOrder, DayOrders, recordDate } from './dates.ts';
import { languageCode } from './language.ts';

/** Values of a column that are looked at; the order of its dates is asked of all. */
const SAMPLE = 200;
/** Values shown to a person who corrects the mapping, and how much of each. */
const SHOWN = 3;
const SHOWN_LETTERS = 120;
/** Of a long text this much tells what it is. */
const LOOKED_AT = 400;

export const ADDRESS = /^(?:https?:\/\/|www\.)[^\s<>"]+$/i;

/** What the values of a column look like. Rates are of the values that are there, 0 to 1. */
export interface Column {
  readonly name: string;
  /** The first few values, shortened. */
  readonly values: readonly string[];
  readonly filled: number;
  readonly meanLength: number;
  readonly distinct: number;
  readonly addresses: number;
  readonly dates: number;
  readonly words: number;
  readonly outlets: number;
  readonly people: number;
  readonly languages: number;
  readonly numbers: number;
  readonly order: DayOrder;
}

/** Looks through the values of a column as they come by. */
export class ColumnSurvey {
  readonly name: string;
  private readonly sample: string[] = [];
  private readonly orders = new DayOrders();
  private total = 0;
  private letters = 0;

  constructor(name: string) {
    this.name = name;
  }

  add(value: string): void {
    const text = value.length > LOOKED_AT ? value.slice(0, LOOKED_AT).trim() : value.trim();
    if (text === '') return;
    this.total++;
    this.letters += value.length;
    if (text.length < 40) this.orders.add(text);
    if (this.sample.length < SAMPLE) this.sample.push(text);
  }

  /** @param records how many there are, those without this column included */
  column(records: number): Column {
    const { sample } = this;
    const order = this.orders.order();
    const rate = (test: (value: string) => boolean): number =>
      sample.length === 0 ? 0 : sample.filter(test).length / sample.length;
    return {
      name: this.name,
      values: sample.slice(0, SHOWN).map((value) => shortened(value)),
      filled: records === 0 ? 0 : this.total / records,
      meanLength: this.total === 0 ? 0 : this.letters / this.total,
      distinct: sample.length === 0 ? 0 : new Set(sample).size / sample.length,
      addresses: rate((value) => ADDRESS.test(value)),
      // the order of "04/05/2024" may be unknown, and it is a date all the same
      dates: rate((value) => recordDate(value, order ?? 'day first') !== null),
      words: sample.reduce((sum, value) => sum + value.split(/\s+/).length, 0) / Math.max(1, sample.length),
      outlets: rate(isOutlet),
      people: rate((value) => value.length < 80 && value.split(/\s*[,;]\s*/).every(isPersonName)),
      languages: rate((value) => value.length < 20 && languageCode(value) !== null),
      numbers: rate((value) => /^[\d.,\s%€$£+-]+$/.test(value)),
      order,
    };
  }
}

function isOutlet(value: string): boolean {
  return (
    value.length < 60 && (looksLikeOutlet(value) || /^[\w-]+\.(?:[a-z]{2,3}\.)?[a-z]{2,4}$/i.test(value))
  );
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > SHOWN_LETTERS ? `${line.slice(0, SHOWN_LETTERS - 1)}…` : line;
}

const ENOUGH = 0.6;

/** Whether the values of a column can be what its name says; a column without values can be anything. */
export function suits(column: Column, field: ColumnField): boolean {
  if (column.filled === 0) return true;
  switch (field) {
    case 'url':
    case 'canonicalUrl':
      return column.addresses >= ENOUGH;
    case 'published':
      return column.dates >= ENOUGH;
    case 'language':
      return column.languages >= ENOUGH;
    case 'title':
    case 'alternativeTitle':
      return column.addresses < 0.2 && column.numbers < 0.5 && column.meanLength < 500;
    case 'author':
      return column.addresses < 0.4 && column.numbers < 0.3 && column.meanLength < 200;
    case 'outlet':
    case 'place':
      return column.addresses < 0.4 && column.numbers < 0.3 && column.meanLength < 80;
    case 'text':
      return column.addresses < 0.5 && column.numbers < 0.5 && column.dates < 0.5;
  }
}
