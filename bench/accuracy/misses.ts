/** Where the readers go wrong on the data sets of `../shared`, in lines for a person. Numbers are the scorers' affair. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { dates, quantities, quotes } from './candidate.ts';
import { SHARED } from './scorers.ts';

type Misses = readonly (readonly [title: string, misses: readonly string[]])[];

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
  readonly speakerKind: string;
  readonly words: number;
}

interface QuoteArticle {
  readonly text: string;
  readonly gold: readonly GoldQuote[];
}

interface Polnear {
  readonly loadPolnear: (data: string, compartment: string) => readonly QuoteArticle[];
  readonly nameTokens: (name: string) => readonly string[];
  readonly surname: (name: string) => string | null;
}

const LEAST_WORDS = 5;
const AROUND = 90;

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as T;
const shared = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** Quotations of five words and more that were missed, found where there is none, or given to somebody else. */
export async function quoteMisses(): Promise<Misses> {
  const lib = `${SHARED}eval/lib/polnear.mjs`;
  if (!existsSync(lib) || !existsSync(`${SHARED}data/polnear`)) return [];
  const { loadPolnear, nameTokens, surname }: Polnear = await import(pathToFileURL(lib).href);
  const missed: string[] = [];
  const extra: string[] = [];
  const wrong: string[] = [];
  for (const { text, gold } of loadPolnear(`${SHARED}data`, 'dev')) {
    const found = quotes(text);
    for (const quote of gold) {
      if (quote.words < LEAST_WORDS) continue;
      const hit = found.find((other) => shared(quote, other) * 2 > quote.end - quote.start);
      if (!hit) missed.push(quote.text.slice(0, AROUND));
      if (!hit || !quote.speaker || quote.speakerKind === 'pronoun') continue;
      const given = new Set(nameTokens(hit.speaker));
      const last = quote.speakerKind === 'named' ? surname(quote.speaker) : null;
      const right = last ? given.has(last) : nameTokens(quote.speaker).some((word) => given.has(word));
      if (!right)
        wrong.push(
          `${quote.speaker}, not ${hit.speaker || 'nobody'}: …${text.slice(Math.max(0, quote.start - AROUND), quote.start + 30)}…`,
        );
    }
    for (const other of found)
      if (other.text.split(/\s+/).length >= LEAST_WORDS && !gold.some((quote) => shared(quote, other) > 0))
        extra.push(other.text.slice(0, AROUND));
  }
  return [
    ['quotations missed, PolNeAR', missed],
    ['quotations too many, PolNeAR', extra],
    ['speakers wrong, PolNeAR', wrong],
  ];
}

interface Quantulum {
  readonly req: string;
  readonly res: readonly { readonly value: number; readonly surface: string; readonly unit: string }[];
}

interface Spec {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly {
    readonly Start: number;
    readonly End: number;
    readonly Text: string;
    readonly TypeName: string;
    readonly Resolution?: {
      readonly value?: string;
      readonly values?: readonly { readonly timex?: string }[];
    };
  }[];
}

const MRT = [
  'Number/English/NumberModel',
  'NumberWithUnit/English/CurrencyModel',
  'NumberWithUnit/English/DimensionModel',
];
const near = (one: number, other: number) => Math.abs(one - other) <= 1e-8 + 1e-5 * Math.abs(other);
type Value = ReturnType<typeof quantities>[number]['value'];
const middle = (value: Value) =>
  typeof value === 'number' ? value : ((value[0] ?? 0) + (value[1] ?? 0)) / 2;

/** Values missed and found too many. */
export function figureMisses(): Misses {
  const missed: string[] = [];
  const extra: string[] = [];
  const path = `${SHARED}data/quantulum3/quantulum3/_lang/en_US/tests/quantities.json`;
  if (existsSync(path))
    for (const { req, res } of readJson<readonly Quantulum[]>(path)) {
      const left = [...quantities(req)];
      for (const gold of res) {
        const at = left.findIndex(({ value }) => near(middle(value), gold.value));
        if (at < 0) missed.push(`${gold.surface} (${gold.value} ${gold.unit}) in ${req.slice(0, AROUND)}`);
        else left.splice(at, 1);
      }
      for (const figure of left)
        extra.push(`${figure.text} (${middle(figure.value)}) in ${req.slice(0, AROUND)}`);
    }
  const values: string[] = [];
  for (const name of MRT) {
    const file = `${SHARED}data/mrt/Specs/${name}.json`;
    if (!existsSync(file)) continue;
    for (const { Input, Results } of readJson<readonly Spec[]>(file)) {
      const found = quantities(Input);
      for (const result of Results) {
        const gold = Number.parseFloat(result.Resolution?.value ?? '');
        if (Number.isFinite(gold) && !found.some(({ value }) => near(middle(value), gold)))
          values.push(`${result.Text} (${gold}) in ${Input.slice(0, AROUND)}`);
      }
    }
  }
  return [
    ['figures missed, quantulum3', missed],
    ['figures too many, quantulum3', extra],
    ['figures missed, mrt', values],
  ];
}

/** Days that are not what the specification says. */
export function dateMisses(): readonly string[] {
  const path = `${SHARED}data/mrt/Specs/DateTime/English/DateTimeModel.json`;
  if (!existsSync(path)) return [];
  const misses: string[] = [];
  for (const { Input, Context, Results } of readJson<readonly Spec[]>(path)) {
    const found = dates(Input, (Context?.ReferenceDateTime ?? '2016-11-07').slice(0, 10));
    for (const { TypeName, Resolution, Text, Start, End } of Results) {
      const timex = Resolution?.values?.[0]?.timex ?? '';
      if (TypeName !== 'datetimeV2.date' || !/^(?:\d{4}|XXXX)-\d\d-\d\d$/.test(timex)) continue;
      const here = found.filter((date) => date.end > Start && date.start <= End);
      if (!here.some(({ iso }) => iso === timex.replace('XXXX-', '--')))
        misses.push(
          `${Text} is ${timex}, not ${here.map(({ iso }) => iso).join(', ') || 'nothing'}, in ${Input.slice(0, AROUND)}`,
        );
    }
  }
  return misses;
}
