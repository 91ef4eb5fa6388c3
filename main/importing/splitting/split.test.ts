import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../article.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { invented, type Shown, STYLES } from './exports.fixture.ts';
import { ONE_TEXT, PARAGRAPH as P, times } from './one-text.fixture.ts';
import { splitExport, splitReading } from './split.ts';

function reading(raw: string): Reading {
  const text = cleanText(raw);
  return { encoding: 'UTF-8', text, drafts: paragraphsOf(text), stated: {} };
}

function split(raw: string): readonly string[] {
  const { text, drafts } = reading(raw);
  return (splitExport(text, drafts, 'txt')?.parts ?? []).map(({ start, end }) => text.slice(start, end));
}

function readings(raw: string): readonly Reading[] {
  const found = splitReading(reading(raw), undefined, 'txt');
  if (!found.ok || !('parts' in found.value)) return [];
  return [...(found.value.parts as Iterable<{ kind: string; reading: Reading }>)].map((part) => part.reading);
}

describe.each(STYLES)('an export of $name', ({ write, shows }) => {
  it.each([3, 4, 11, 60])('is parted into its %i articles, exactly', (count) => {
    const { text, parts } = write(invented(count, count));
    expect(split(text)).toEqual(parts.map(({ start, end }) => text.slice(start, end)));
  });

  it('gives each article its title, outlet, author and date, and its own text alone', () => {
    const articles = invented(12, 7);
    const found = readings(write(articles).text);
    expect(found.length).toBe(12);
    for (const [i, { text, drafts, stated }] of found.entries()) {
      const article = articles[i];
      if (!article) throw new Error('too many');
      const values: Record<Shown, string | undefined> = {
        title: stated.title?.value,
        outlet: stated.outlet?.value.replace(/ \(\w+\)$/, ''),
        author: stated.author?.value.toLowerCase(),
        date: stated.published?.value.date,
        language: stated.language?.value,
      };
      const { title, outlet, author, date } = article;
      const said: Record<Shown, string> = {
        title,
        outlet,
        author: author.toLowerCase(),
        date,
        language: 'en',
      };
      for (const field of shows) expect(values[field]).toBe(said[field]);
      const own = drafts.filter(({ furniture, kind }) => !furniture && kind !== 'title');
      expect(own.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))).toEqual(
        article.paragraphs,
      );
      for (const draft of drafts) expect(text.slice(draft.start, draft.end)).toMatch(/^\S[\s\S]*\S$|^\S$/);
      expect(drafts.filter(({ kind }) => kind === 'title').length).toBe(1);
      expect(new Set(drafts.map(({ furniture }) => furniture))).not.toContain('');
    }
  });

  it('is one article where it holds one', () => {
    expect(split(write(invented(1, 3)).text)).toEqual([]);
  });
});

describe('a split', () => {
  const [style] = STYLES;
  if (!style) throw new Error('no style');
  const text = style.write(invented(5, 1)).text;

  it('is shown with what it goes by', () => {
    const found = splitReading(reading(text), undefined, 'txt');
    expect(found).toMatchObject({
      ok: true,
      value: { guess: { how: { as: 'split' }, why: '5 headers such as “1 of 5 DOCUMENTS”', columns: [] } },
    });
  });

  it('loses no article whose header is gone', () => {
    const cut = text.slice(text.indexOf('DOCUMENTS') + 9);
    const parts = split(cut);
    expect(parts.length).toBe(5);
    expect(parts[0]).toContain(invented(5, 1)[0]?.title);
  });

  it('takes apart what a page has joined to one line', () => {
    const articles = invented(4, 2);
    const joined = articles
      .map(
        ({ title, outlet, author, paragraphs }, i) =>
          `Document ${i + 1} of 4 ${title} Author: ${author} Source: ${outlet} Publication date: 3 May 2025\n\n${paragraphs.join('\n\n')}`,
      )
      .join('\n\n');
    const found = splitReading(reading(joined), undefined, 'pdf');
    if (!found.ok || !('parts' in found.value)) throw new Error('not split');
    const parts = [...(found.value.parts as Iterable<{ reading: Reading }>)];
    expect(
      parts.map(({ reading: { stated } }) => [
        stated.title?.value,
        stated.author?.value,
        stated.outlet?.value,
      ]),
    ).toEqual(articles.map(({ title, author, outlet }) => [title, author, outlet]));
    expect(split(joined)).toEqual([]);
  });

  it('is not made where a person wants one article', () => {
    const whole = reading(text);
    expect(splitReading(whole, { as: 'one' }, 'txt')).toEqual({ ok: true, value: whole });
  });

  it('cuts links and pages to each article', () => {
    const whole = reading(text);
    const parts = splitExport(whole.text, whole.drafts, 'txt')?.parts ?? [];
    const second = parts[1]?.start ?? 0;
    const links = [{ start: second + 3, end: second + 7, url: 'https://x.example/' }];
    const pages = [
      { start: 0, label: '1' },
      { start: second - 10, label: '2' },
      { start: second + 30, label: '3' },
    ];
    const found = splitReading({ ...whole, links, pages }, undefined, 'txt');
    if (!found.ok || !('parts' in found.value)) throw new Error('not split');
    const [first, next] = [...(found.value.parts as Iterable<{ reading: Reading }>)];
    expect(first?.reading.links).toEqual([]);
    expect(next?.reading.links).toEqual([{ start: 3, end: 7, url: 'https://x.example/' }]);
    expect(next?.reading.pages).toEqual([
      { start: 0, label: '2' },
      { start: 30, label: '3' },
    ]);
  });
});

describe('what is one text', () => {
  it.each(Object.entries(ONE_TEXT))('stays one: %s', (_, text) => {
    expect(split(text)).toEqual([]);
  });

  it('stays one however such texts are mixed', () => {
    const pieces = Object.values(ONE_TEXT).flatMap((text) => text.split('\n\n').slice(0, 4));
    // an end, a length and a date in turn make an export of anything
    const harmless = pieces.filter((piece) => !/End of Document|LENGTH|Length: 812/.test(piece));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...harmless, P, P, P), { maxLength: 40 }), (chosen) => {
        const parts = split(chosen.join('\n\n'));
        // whatever is split must at least hold together
        expect(parts.every((part) => part.length > 0)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 30, mode: 'sentences' }), { maxLength: 40 }),
        (paragraphs) => {
          expect(split(paragraphs.join('\n\n'))).toEqual([]);
        },
      ),
    );
  });

  const shared = join(import.meta.dirname, '../../../../shared');
  const samples = join(import.meta.dirname, '../../../resources/samples/articles');
  const texts = (folder: string): readonly string[] =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

  it('stays one: the samples', () => {
    for (const text of texts(samples)) expect(split(text)).toEqual([]);
    expect(split(texts(samples).join('\n\n'))).toEqual([]);
  });

  const articles = join(shared, 'articles');
  it.skipIf(!existsSync(articles))('stays one: the five articles (skipped where they are not there)', () => {
    for (const text of texts(articles)) expect(split(text)).toEqual([]);
    expect(split(texts(articles).join('\n\n'))).toEqual([]);
  });

  const bbc = join(shared, 'data/bbc/bbc');
  it.skipIf(!existsSync(bbc))(
    'stays one: news of real writers, single and joined (skipped where it is not there)',
    () => {
      for (const topic of ['business', 'tech', 'sport']) {
        const folder = join(bbc, topic);
        const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
        for (const text of all) expect(split(text)).toEqual([]);
        expect(split(all.join('\n\n'))).toEqual([]);
      }
    },
  );
});

it('splits a large export, and looks at a large text, in a moment', () => {
  const [style] = STYLES;
  const large = style?.write(invented(3_000, 9)).text ?? '';
  const whole = reading(large);
  const start = performance.now();
  expect(splitExport(whole.text, whole.drafts, 'txt')?.parts.length).toBe(3_000);
  const prose = reading(times(40_000, () => P));
  expect(splitExport(prose.text, prose.drafts, 'txt')).toBeNull();
  expect(performance.now() - start).toBeLessThan(8_000);
});
