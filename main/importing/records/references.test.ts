import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../article.ts';
import { bibtexReader } from '../readers/bibtex.ts';
import { cslReader } from '../readers/csl.ts';
import { jsonReader } from '../readers/json.ts';
import type { Reader, Source } from '../readers/reader.ts';
import { risReader } from '../readers/ris.ts';
import { namesOf } from './bib-reference.ts';
import { bibEntries } from './bibtex.ts';
import { fromLatex } from './latex.ts';
import { risReferences } from './ris.ts';

function source(body: string, fileName: string): Source {
  const extension = fileName.split('.').at(-1) ?? '';
  return { bytes: new TextEncoder().encode(body), fileName, extension, url: null };
}

async function parts(reader: Reader, body: string): Promise<readonly Part[]> {
  const read = await reader.read(source(body, 'list'));
  if (!read.ok) throw new Error(read.error.message);
  if (!('parts' in read.value)) throw new Error('one reading');
  const found: Part[] = [];
  for await (const part of read.value.parts) found.push(part);
  return found;
}

/** The stated values of each part, without how sure they are. */
async function stated(reader: Reader, body: string): Promise<readonly Record<string, unknown>[]> {
  return (await parts(reader, body)).map((part) =>
    part.kind === 'article'
      ? Object.fromEntries(
          Object.entries({ ...part.reading.stated }).map(([field, { value }]) => [
            field,
            typeof value === 'object' ? value.date : value,
          ]),
        )
      : { part: part.kind },
  );
}

describe('RIS', () => {
  const ZOTERO = [
    'TY  - NEWS',
    'TI  - Old mill to close: forty workers move',
    'AU  - Doe, Jane',
    'AU  - van der Roe, John, Jr.',
    'AU  - Wire desk',
    'T2  - The Marrow Globe',
    'AB  - The council voted on Tuesday.',
    'Nobody had asked the workers.',
    '',
    'TI is no tag here.',
    'CY  - Marrow',
    'DA  - 2025/12/23/',
    'PY  - 2025',
    'DP  - globe.example',
    'SP  - 3',
    'LA  - en-GB',
    'ST  - Old mill to close',
    'UR  - https://globe.example/mill?a=1&b=2',
    'Y2  - 2026/01/02/10:30:00',
    'L1  - files/12/mill.html',
    'N1  - <p>Page 3</p>',
    'KW  - mills',
    'ER  - ',
    '',
    'TY  - ELEC',
    'TI  - Second',
    'DA  - 2025/12//',
    'ER  - ',
    'TY  - NEWS',
    'T1  - Third, and nobody ended it',
    'Y1  - 2025///',
    'JO  - The Post',
  ].join('\r\n');

  it('reads what Zotero writes', async () => {
    expect(await stated(risReader, ZOTERO)).toEqual([
      {
        title: 'Old mill to close: forty workers move',
        author: 'Jane Doe, John van der Roe Jr., Wire desk',
        outlet: 'The Marrow Globe',
        published: '2025-12-23',
        language: 'en',
        url: 'https://globe.example/mill?a=1&b=2',
      },
      { title: 'Second', published: '2025-12' },
      { title: 'Third, and nobody ended it', published: '2025', outlet: 'The Post' },
    ]);
    const [first, second] = await parts(risReader, ZOTERO);
    expect(first?.kind === 'article' && first.reading.text).toBe(
      'Old mill to close: forty workers move\n\nThe council voted on Tuesday.\nNobody had asked the workers.\n\nTI is no tag here.',
    );
    expect(second).toMatchObject({ name: 'record 2', reading: { text: '', drafts: [], notice: 'no text' } });
  });

  it('reads dates as databases write them, and invents no year', async () => {
    const dated = async (...lines: readonly string[]) =>
      (await stated(risReader, ['TY  - NEWS', 'TI  - A', ...lines, 'ER  - '].join('\n')))[0]?.published;
    expect(await dated('DA  - 2025/12/23/T10:30:00Z')).toBe('2025-12-23T10:30');
    expect(await dated('DA  - 2025-12-23')).toBe('2025-12-23');
    expect(await dated('DA  - Dec 23, 2025', 'PY  - 2025')).toBe('2025-12-23');
    expect(await dated('DA  - Dec 23', 'PY  - 2025')).toBe('2025-12-23');
    expect(await dated('DA  - Dec 23')).toBe('--12-23');
    expect(await dated('PY  - 2025')).toBe('2025');
    expect(await dated('Y2  - 2026/01/02/')).toBeUndefined();
    expect(await dated('DA  - 04/05/2025')).toBeUndefined();
  });

  it('is known by its first tag, whatever the name', () => {
    expect(risReader.recognise(source(`\ufeff${ZOTERO}`, 'a.txt'))).toBeGreaterThan(0.9);
    expect(risReader.recognise(source(`Export of 3 records\n\n${ZOTERO}`, 'a.ris'))).toBeGreaterThan(0.9);
    expect(risReader.recognise(source('The tag "TY  - NEWS" begins a record.', 'a.txt'))).toBe(0);
  });

  it('reads anything without an end', () => {
    const line = fc.constantFrom(
      'TY  - NEWS',
      'ER  - ',
      'TI  - A',
      'AB  - x',
      'words',
      '',
      'AU  -',
      '  TY  - BOOK',
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const records = [...risReferences(lines.join('\n'))];
        expect(records.length).toBe(lines.filter((one) => one.trimStart().startsWith('TY')).length);
      }),
    );
  });
});

describe('BibTeX', () => {
  const FILE = String.raw`% A list
@comment{jabref-meta: databaseType:bibtex;}
@string{globe = "The {Marrow} Globe"}
@STRING(post = {The Post})
@preamble{"\newcommand{\x}{y}"}

@article{doe_old_2025,
	title = {Old {Mill} to close: {\'e}t\'{e} \"uber {\ss} {\o} \c{c}\v{s}{\L}\'{\i} -- 40\,\% \& \$5},
	author = {Doe, Jane and van der Roe, Jr., John and {The Globe and Mail} and Müller, K{\"a}the and others},
	journal = globe # ", " # {North},
	chapter = {World},
	month = dec,
	year = 2025,
	day = 23,
	url = {https://globe.example/a_b?x=1\&y=~z%20},
	urldate = {2026-01-02},
	language = {en-US},
	abstract = {The council voted
on Tuesday.

Nobody had asked the \emph{workers}.},
}

@online{second,
  title = "Second, with ""quotes"" {"}inside{"}",
  author = {family=Roe, given=John, prefix=van},
  titleaddon = {Globe Online},
  date = {2025-12-22/2025-12-24},
  langid = {ngerman},
  howpublished = {\url{https://globe.example/2}},
}
@misc{third, title = {Third}, date = {2025-12-22T10:30:00}, publisher = post }
@misc{fourth, title = {Cut {off,
@article(fifth, title = {Fifth}, year = "2025", month = "December 24")
`;

  it('reads entries, strings, braces and LaTeX', async () => {
    expect(await stated(bibtexReader, FILE)).toEqual([
      {
        title: 'Old Mill to close: été über ß ø çšŁí – 40 % & $5',
        author: 'Jane Doe, John van der Roe Jr., The Globe and Mail, Käthe Müller',
        outlet: 'The Marrow Globe, North',
        published: '2025-12-23',
        language: 'en',
        url: 'https://globe.example/a_b?x=1&y=~z%20',
      },
      {
        title: expect.stringContaining('Second, with'),
        author: 'John van Roe',
        outlet: 'Globe Online',
        published: '2025-12-22',
        language: 'de',
        url: 'https://globe.example/2',
      },
      { title: 'Third', outlet: 'The Post', published: '2025-12-22T10:30' },
      { part: 'refused' },
      { title: 'Fifth', published: '2025-12-24' },
    ]);
    const [first] = await parts(bibtexReader, FILE);
    expect(first?.kind === 'article' && first.reading.text).toMatch(
      /^Old Mill.*\n\nThe council voted on Tuesday\.\n\nNobody had asked the workers\.$/s,
    );
  });

  it.each([
    [String.raw`\'{E}cole d'\'et\'e`, 'École d’été'.replace('’', "'")],
    [String.raw`{\"o}{\"O}\"{u}\ss`, 'öÖüß'],
    [String.raw`Traor{\'e}, Go{\"\i}ta, Ni\~no, {\aa}ngstr{\"o}m`, 'Traoré, Goïta, Niño, ångström'],
    [String.raw`\c c\c{C}\v{z}\H{o}\u{g}\.{Z}\k{a}\=a\r{u}`, 'çÇžőğŻąāů'],
    [String.raw`{\OE}uvre \ae on \o re \l{}odz {\i}\j`, 'Œuvre æon øre łodz ıȷ'],
    [String.raw`\textit{so} \textbf{\emph{bold}} \href{https://x.example}{here}`, 'so bold here'],
    ["``so'' --- 1--2 ~ well-known", '“so” — 1–2 \u00a0 well-known'],
    [String.raw`\$5, $x$ and $y$, 10\% \_ \# \{\}`, '$5, x and y, 10% _ # {}'],
    ['It cost $5', 'It cost $5'],
    ['\\unknown{kept} \\', 'kept '],
  ])('takes LaTeX out of %s', (latex, plain) => {
    expect(fromLatex(latex)).toBe(plain.normalize('NFC'));
  });

  it('knows the parts of names', () => {
    expect(namesOf('Jane Doe and Ludwig van Beethoven and {Wire and Desk}')).toEqual([
      'Jane Doe',
      'Ludwig van Beethoven',
      'Wire and Desk',
    ]);
    expect(namesOf('')).toEqual([]);
  });

  it('is known by an entry at the beginning of the file', () => {
    expect(bibtexReader.recognise(source(FILE, 'a.bib'))).toBeGreaterThan(0.9);
    expect(bibtexReader.recognise(source('@article{a, title={B}}', 'a.txt'))).toBeGreaterThan(0.6);
    expect(bibtexReader.recognise(source('In a list each\n@article{a, title={B}}\nstands', 'a.txt'))).toBe(0);
    expect(bibtexReader.recognise(source('mail me@misc.example', 'a.txt'))).toBe(0);
  });

  it('reads anything without an end', () => {
    const piece = fc.constantFrom(
      '@article{k,',
      '@string{a=',
      '{',
      '}',
      '"',
      '#',
      ',',
      '=',
      '\n',
      '\\',
      'x',
      '@',
      '(',
      ')',
      '%',
      "\\'",
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const entry of bibEntries(pieces.join('')))
          for (const value of entry?.fields.values() ?? []) fromLatex(value);
      }),
    );
    const start = performance.now();
    expect([...bibEntries('@article{{{{\n'.repeat(50_000))].length).toBe(50_000);
    for (const [i] of [...bibEntries(`@a{k, x = ${'a # '.repeat(50_000)}b}`)].entries()) expect(i).toBe(0);
    expect(fromLatex('$'.repeat(20_000)).length).toBeLessThan(20_001);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('CSL-JSON', () => {
  const FILE = JSON.stringify([
    {
      id: 'http://zotero.org/users/local/x/items/ABC',
      type: 'article-newspaper',
      title: 'Old mill to <i>close</i>',
      'container-title': 'The Marrow Globe',
      'event-place': 'Marrow',
      URL: 'https://globe.example/mill',
      language: 'en-GB',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'John', 'non-dropping-particle': 'van' },
        { literal: 'Wire desk' },
      ],
      issued: { 'date-parts': [['2025', 12, 23]] },
      accessed: { 'date-parts': [[2026, 1, 2]] },
      note: 'Citation Key: doe',
    },
    { id: 2, type: 'webpage', title: 'Second', issued: { raw: 'December 2025' }, abstract: 'What it says.' },
    7,
    {
      id: 3,
      type: 'post-weblog',
      title: 'Third',
      issued: { 'date-parts': [[2025, 13, 40]] },
      DOI: '10.1234/abc',
    },
  ]);

  it('reads items', async () => {
    expect(await stated(cslReader, FILE)).toEqual([
      {
        title: 'Old mill to close',
        author: 'Jane Doe, John van Roe, Wire desk',
        outlet: 'The Marrow Globe',
        published: '2025-12-23',
        language: 'en',
        url: 'https://globe.example/mill',
      },
      { title: 'Second', published: '2025-12' },
      { part: 'refused' },
      { title: 'Third', published: '2025', url: 'https://doi.org/10.1234/abc' },
    ]);
    const [first, second] = await parts(cslReader, FILE);
    expect(first).toMatchObject({ reading: { text: '', notice: 'no text' } });
    expect(second).toMatchObject({ reading: { text: 'Second\n\nWhat it says.' } });
  });

  it('is told from lists of articles by its own names', () => {
    const sure = (reader: Reader, body: string) => reader.recognise(source(body, 'a.json'));
    expect(sure(cslReader, FILE)).toBeGreaterThan(sure(jsonReader, FILE));
    expect(sure(cslReader, '[{"type":"article","title":"A","text":"B"}]')).toBe(0);
  });
});
