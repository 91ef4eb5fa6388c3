import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean.ts';
import { readNow } from '../read-now.fixture.ts';
import { LINK_END, LINK_START, linkAddress } from './link-marks.ts';
import { Writer } from './writer.ts';

/** Each link as its words and its address. */
function links(
  source: string,
  fileName: string,
  url: string | null = null,
): readonly (readonly [string, string])[] {
  const result = readNow(new TextEncoder().encode(source), fileName, url);
  if (!result.ok) throw new Error(result.error.message);
  const { text } = result.value;
  return result.value.links.map(({ start, end, url: address }) => [text.slice(start, end), address] as const);
}

const PROSE =
  'The ministry of works said on Monday that the old bridge would be closed for two years, and that a ferry would carry lorries in the meantime.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Old bridge to close</h1><p>${PROSE}</p>${body}<p>${PROSE}</p></article></body></html>`;

describe('links of a page', () => {
  it('keep their words and their address, in paragraphs, lists, tables and quotes', () => {
    const body = `<p>The <a href="https://sorn.example/plan">  old <b>plan</b> </a>, and <a href="mailto:press@sorn.example">the press office</a>.</p>
      <ul><li>One <a href="https://sorn.example/1">ferry</a></li></ul>
      <table><tr><th>Bank</th><th>Shops</th></tr><tr><td>North</td><td><a href="https://sorn.example/n">31</a></td></tr></table>
      <blockquote>“<a href="https://sorn.example/q">No</a>,” she said to nobody in particular.</blockquote>`;
    expect(links(page(body), 'a.html')).toEqual([
      ['old plan', 'https://sorn.example/plan'],
      ['the press office', 'mailto:press@sorn.example'],
      ['ferry', 'https://sorn.example/1'],
      ['31', 'https://sorn.example/n'],
      ['No', 'https://sorn.example/q'],
    ]);
  });

  it('start from the base of the page, else from where it was found', () => {
    const body =
      '<p>See <a href="../plan?x=1&amp;y=2">the plan</a> of the ministry for the years to come.</p>';
    expect(links(page(body), 'a.html')).toEqual([]);
    expect(links(page(body), 'a.html', 'https://sorn.example/news/bridge')).toEqual([
      ['the plan', 'https://sorn.example/plan?x=1&y=2'],
    ]);
    expect(links(page(body, '<base href="/a/b/">'), 'a.html', 'https://sorn.example/news/bridge')).toEqual([
      ['the plan', 'https://sorn.example/a/plan?x=1&y=2'],
    ]);
    expect(links(page(body, '<link rel="canonical" href="https://gazette.example/x/y">'), 'a.html')).toEqual([
      ['the plan', 'https://gazette.example/plan?x=1&y=2'],
    ]);
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '#top',
    '',
    'https://',
    `https://sorn.example/${'x'.repeat(3_000)}`,
  ])('are none to %j', (href) => {
    expect(
      links(
        page(`<p>See <a href="${href}">the plan</a> of the ministry for the years to come.</p>`),
        'a.html',
      ),
    ).toEqual([]);
  });

  it('that hold several blocks lead from each of them', () => {
    const body =
      '<a href="https://sorn.example/"><p>First of two lines in a link.</p><p>Second of two lines in a link.</p></a>';
    expect(links(page(body), 'a.html')).toEqual([
      ['First of two lines in a link.', 'https://sorn.example/'],
      ['Second of two lines in a link.', 'https://sorn.example/'],
    ]);
  });
});

describe('links of a Markdown file', () => {
  it('keep their words and their address', () => {
    const source = `# Old bridge\n\nSee [the *old* plan](https://sorn.example/plan), [the new][n] and <https://sorn.example/x>, not [this](javascript:x) or [that](other.md).\n\n- [item](https://sorn.example/1)\n\n[n]: https://sorn.example/new`;
    expect(links(source, 'a.md')).toEqual([
      ['the old plan', 'https://sorn.example/plan'],
      ['the new', 'https://sorn.example/new'],
      ['https://sorn.example/x', 'https://sorn.example/x'],
      ['item', 'https://sorn.example/1'],
    ]);
  });

  it('start from the address in the front matter', () => {
    expect(links('---\nurl: https://sorn.example/a/b\n---\nSee [that](c) one.', 'a.md')).toEqual([
      ['that', 'https://sorn.example/a/c'],
    ]);
  });
});

describe('marks of links', () => {
  it('leave the text as it would be without links', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(' ', '\n', '\t', LINK_START, LINK_END, 'word', '\u0301'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const content = pieces.join('');
        const starts = content.split(LINK_START).length - 1;
        const writer = new Writer();
        writer.add(
          content,
          null,
          null,
          Array.from({ length: Math.max(1, starts) }, (_, i) => `https://sorn.example/${i}`),
        );
        const text = writer.text();
        // to the letter: without its white space a letter would join an accent that stands apart from it
        expect(text).toBe(cleanText(content.replaceAll(LINK_START, '').replaceAll(LINK_END, '')).trim());
        expect(text).toBe(text.normalize('NFC'));
        for (const { start, end } of writer.links) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('need an address on the web or of mail', () => {
    expect(linkAddress('x/y', null)).toBeNull();
    expect(linkAddress('HTTPS://SORN.example', null)).toBe('https://sorn.example/');
  });
});
