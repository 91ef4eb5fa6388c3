import { describe, expect, it } from 'vitest';
import { readNow } from '../read-now.fixture.ts';
import { frontMatter } from './front-matter.ts';
import { plainText } from './markdown.ts';

const lines = (source: string): readonly (readonly [string | null, string])[] => {
  const { text, drafts } = plainText(source);
  return drafts.map(({ start, end, kind }) => [kind, text.slice(start, end)]);
};

describe('markdown', () => {
  it('is read as plain text, with its structure in the blocks', () => {
    expect(
      lines(
        [
          '# The **old** bridge',
          '*Closed for two years, and nobody asked.*',
          'A [link](https://sorn.example) and `code`,\nwrapped  \nand broken.[^1]',
          '## What comes *next*',
          '- one\n- two\n  1. inner',
          '3. three\n4. four',
          '> Quoted.\n>\n> Twice.',
          '| Bank | Shops |\n| --- | --- |\n| North | 31 |',
          '![The bridge at dusk](bridge.jpg)',
          '![](empty.jpg)',
          '<div onclick="x()">Raw <b>words</b><script>alert(1)</script></div>',
          '---',
          '[^1]: A note.',
        ].join('\n\n'),
      ),
    ).toEqual([
      ['title', 'The old bridge'],
      ['standfirst', 'Closed for two years, and nobody asked.'],
      [null, 'A link and code, wrapped\nand broken.'],
      ['heading', 'What comes next'],
      ['list', 'one'],
      ['list', 'two'],
      ['list', '1. inner'],
      ['list', '3. three'],
      ['list', '4. four'],
      ['quote', 'Quoted.'],
      ['quote', 'Twice.'],
      ['table', 'Bank\tShops'],
      ['table', 'North\t31'],
      ['caption', 'The bridge at dusk'],
      [null, 'Raw words'],
      [null, 'A note.'],
    ]);
  });

  it('refuses what is nested deeper than the parser can go, and no long ruled line', () => {
    for (const deep of ['> '.repeat(1_001), '>'.repeat(5_000), `${'- 1. * '.repeat(700)}x`])
      expect(readNow(new TextEncoder().encode(`Words.\n\n${deep}`), 'deep.md')).toMatchObject({
        ok: false,
        error: { code: 'file-too-deep' },
      });
    for (const rule of ['- '.repeat(2_000), '*'.repeat(2_000), '> '.repeat(60)])
      expect(readNow(new TextEncoder().encode(`Words.\n\n${rule}\n\nMore.`), 'rule.md').ok).toBe(true);
  });

  it('takes metadata from front matter, and says that it is from the file', () => {
    const source =
      '---\ntitle: "The bridge: a history"\nauthors: [Jane Doe, Ada Klein]\nsource: Sorn Gazette\ndate: 2024-06-03\nlang: en-GB\nlink: https://sorn.example/b\n---\nThe ministry said so on Monday, and nobody was surprised.';
    const result = readNow(new TextEncoder().encode(source), 'b.md');
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.metadata).toEqual({
      title: 'The bridge: a history',
      alternativeTitle: null,
      author: 'Jane Doe, Ada Klein',
      outlet: 'Sorn Gazette',
      published: { date: '2024-06-03', precision: 'day' },
      place: null,
      language: 'en',
      url: 'https://sorn.example/b',
      canonicalUrl: null,
    });
    expect(new Set(result.value.origins.map(({ origin }) => origin))).toEqual(new Set(['file']));
    expect(result.value.text).toBe('The ministry said so on Monday, and nobody was surprised.');
  });

  it('finds furniture and bylines as in any text', () => {
    const result = readNow(
      new TextEncoder().encode(
        '# Old bridge to close\n\nBy Jane Doe\n\nThe ministry said so on Monday, and nobody was surprised.\n\n**Advertisement**\n\nThe ferry starts in June, the company said on Monday evening.',
      ),
      'b.md',
    );
    expect(result.ok && result.value.metadata.author).toBe('Jane Doe');
    expect(
      result.ok && result.value.blocks.map(({ kind, furniture }) => (furniture ? `x ${kind}` : kind)),
    ).toEqual(['title', 'byline', 'paragraph', 'x paragraph', 'paragraph']);
  });

  it.each([
    ['---\nnot: [closed\n  - x: {\n---\nText', 'broken YAML'],
    ['---\njust words\n---\nText', 'no fields'],
    ['---\n\nText after a ruled line', 'no end'],
  ])('leaves %j in the text (%s)', (source) => {
    expect(frontMatter(source)).toEqual({ stated: {}, body: source });
  });

  it('does not let front matter grow by its aliases', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`;
    expect(frontMatter(`---\n${bomb}\n---\nText`).stated.title).toBeUndefined();
  });

  it('keeps the precision of a date', () => {
    expect(frontMatter('---\ndate: 2024\n---\n').stated.published?.value).toEqual({
      date: '2024',
      precision: 'year',
    });
    expect(frontMatter('---\ndate: 2024-06\n---\n').stated.published?.value).toEqual({
      date: '2024-06',
      precision: 'month',
    });
    expect(frontMatter('---\ndate: 3 June\n---\n').stated.published?.value).toEqual({
      date: '--06-03',
      precision: 'day',
    });
  });
});
