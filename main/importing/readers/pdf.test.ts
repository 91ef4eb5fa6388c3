import { describe, expect, it } from 'vitest';
import type { Reading } from '../article.ts';
import { line, type MadePage, type MadePdf, makePdf, set, widthOf } from '../pdf/make-pdf.ts';
import { pdfReader } from './pdf.ts';

function result(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof pdfReader.read>>> {
  return Promise.resolve(pdfReader.read({ bytes, fileName: 'a.pdf', extension: 'pdf', url: null }));
}

async function read(made: MadePdf | readonly MadePage[]): Promise<Reading> {
  const found = await result(makePdf('pages' in made ? made : { pages: made }));
  if (!found.ok) throw new Error(found.error.message);
  if (!('text' in found.value)) throw new Error('a PDF is one article');
  return found.value;
}

function blocks({ text, drafts }: Reading): readonly (readonly [string | null, string])[] {
  return drafts.map(({ start, end, kind, furniture }) => [furniture ?? kind, text.slice(start, end)]);
}

/** Invented news, with the places where its words may be parted. */
const A =
  'The harbour of Sorn was closed on Monday after the west\u00adern break\u00adwater gave way in the night, the port author\u00adity said, and twenty-five ships were told to wait at anchor until divers had looked at the found\u00adations.';
const B =
  'Engin\u00adeers had warned of it for years. The gov\u00adern\u00adment of the prov\u00adince set money aside in the spring, but no work was begun, for the min\u00adistry could not agree with the town on who was to pay for the rest of it.';
const C =
  'Fish\u00adermen spoke of a bang that was heard as far as Tell. Nobody was hurt. The auth\u00adority put the dam\u00adage at four million crowns, and said that the harbour would stay closed for at least three weeks.';
const bare = (text: string): string => text.replaceAll('\u00ad', '');

function stacked(
  texts: readonly string[],
  x: number,
  y: number,
  width: number,
  indent = 12,
): MadePage['content'] {
  const content: string[] = [];
  let at = y;
  for (const text of texts) {
    const part = set(text, { x, y: at, width, indent });
    content.push(...part.content);
    at = part.y;
  }
  return content;
}

describe('PDF', () => {
  it('makes paragraphs of lines and words of parted words', async () => {
    const reading = await read([
      { content: [line('Breakwater gives way', 60, 780, 22, 'F2'), ...stacked([A, B, C], 60, 740, 240)] },
    ]);
    expect(blocks(reading)).toEqual([
      ['title', 'Breakwater gives way'],
      [null, bare(A)],
      [null, bare(B)],
      [null, bare(C)],
    ]);
  });

  it('reads columns one after the other, below a headline over all of them', async () => {
    const long = [A, B, C, B];
    const content = [
      line('Breakwater gives way at Sorn', 60, 780, 24, 'F2'),
      ...stacked(long, 60, 740, 225),
      ...stacked([C, A], 310, 740, 225),
      ...set(
        'This line of the foot stands below both columns and over the whole width of the page, as a note would do.',
        {
          x: 60,
          y: 300,
          width: 475,
        },
      ).content,
    ];
    expect(blocks(await read([{ content }])).map(([, text]) => text)).toEqual([
      'Breakwater gives way at Sorn',
      ...long.map(bare),
      bare(C),
      bare(A),
      'This line of the foot stands below both columns and over the whole width of the page, as a note would do.',
    ]);
  });

  it('reads three columns drawn line by line across the page', async () => {
    const columns = [60, 225, 390].map((x, i) =>
      stacked(
        [
          [A, C],
          [B, A],
          [C, B],
        ][i] ?? [],
        x,
        740,
        150,
      ),
    );
    const rows = Math.max(...columns.map((column) => column.length));
    const content = Array.from({ length: rows }, (_, i) =>
      columns.flatMap((column) => column[i] ?? []),
    ).flat();
    expect(blocks(await read([{ content }])).map(([, text]) => text)).toEqual([A, C, B, A, C, B].map(bare));
  });

  it('joins a paragraph over columns and pages, around what stands between, and knows the pages', async () => {
    const text = [A, B, C, B].map(bare).join(' ').replaceAll('. ', ', ');
    const lines = set(text, { x: 60, y: 700, width: 240 }).content;
    const at = (content: readonly string[], x: number, top: number): readonly string[] =>
      content.map((drawn, i) => drawn.replace(/[\d.]+ [\d.]+ Td/, `${x} ${top - i * 12} Td`));
    const first = lines.slice(0, 8);
    const second = lines.slice(8, 14);
    const reading = await read([
      {
        content: [
          ...at(first, 60, 700),
          ...at(second, 320, 700),
          line('1 As told to the paper on Monday in the town hall.', 320, 90, 7.5),
          line('12', 290, 40, 9),
        ],
      },
      {
        content: [
          line('Photo: the breakwater on Tuesday.', 60, 760, 8),
          ...at(lines.slice(14), 60, 700),
          line('13', 290, 40, 9),
        ],
      },
    ]);
    expect(blocks(reading)).toEqual([
      ['paragraph', '1 As told to the paper on Monday in the town hall.'],
      ['page number', '12'],
      [null, text],
      ['caption', 'Photo: the breakwater on Tuesday.'],
      ['page number', '13'],
    ]);
    const [, two] = reading.pages ?? [];
    expect(reading.pages?.map(({ label }) => label)).toEqual(['1', '2']);
    const begin = text.split(' ').length;
    expect(begin).toBeGreaterThan(20);
    // the second page begins in the middle of the paragraph, with the first word of its first line
    const onTwo = /\(([^)]*)\) Tj/.exec(lines[14] ?? '')?.[1] ?? '?';
    expect(reading.text.slice(two?.start ?? 0).startsWith(onTwo)).toBe(true);
  });

  it('sets running heads and page numbers aside, and takes the labels of the document', async () => {
    const pages = [A, B, C, A].map((text, i) => ({
      content: [
        line('The Sorn Gazette', 60, 810, 8),
        line(`${['i', 'ii', '1', '2'][i]}`, 300, 30, 8),
        ...set(text, { x: 60, y: 740, width: 300 }).content,
      ],
    }));
    const reading = await read({ pages, labels: '0 << /S /r >> 2 << /S /D >>' });
    expect(blocks(reading).filter(([kind]) => kind !== null)).toEqual(
      ['i', 'ii', '1', '2'].flatMap((label) => [
        ['running head', 'The Sorn Gazette'],
        ['page number', label],
      ]),
    );
    expect(reading.pages?.map(({ label }) => label)).toEqual(['i', 'ii', '1', '2']);
    expect(reading.pages?.map(({ start }) => reading.text.slice(start, start + 16))).toEqual(
      Array(4).fill('The Sorn Gazette'),
    );
  });

  it('sets a number aside that counts with the pages, right under a text that ends early', async () => {
    const pages = [A, B, C, A].map((text, i) => {
      const part = set(text, { x: 60, y: 780 - i * 60, width: 300 });
      return { content: [...part.content, line(String(300 + i), 200, part.y - 6)] };
    });
    const numbers = blocks(await read(pages)).filter(([, text]) => /^30\d$/.test(text));
    expect(numbers).toEqual(['300', '301', '302', '303'].map((number) => ['page number', number]));
    // a number that does not count is what the text says
    const years = [A, B, C, A].map((text, i) => {
      const part = set(text, { x: 60, y: 700 - i * 40, width: 300 });
      return { content: [...part.content, line(String(1990 + i * i * 7), 200, part.y - 6)] };
    });
    expect(blocks(await read(years)).filter(([kind]) => kind === 'page number')).toEqual([]);
  });

  it('ends the last item of a list where its words end', async () => {
    const gap = (lines: readonly string[]) => lines.map((text, i) => line(text, 60, 700 - i * 26));
    const reading = await read([
      {
        content: gap([
          '1. The ferry sails again',
          '2. The bridge is closed',
          '____________________________________________________________________________________',
          'Document 1 of 8',
          'The ferry sails again on Monday, said the company, which has two of them.',
        ]),
      },
    ]);
    expect(blocks(reading).map(([, text]) => text)).toEqual([
      '1. The ferry sails again',
      '2. The bridge is closed',
      '____________________________________________________________________________________',
      'Document 1 of 8',
      'The ferry sails again on Monday, said the company, which has two of them.',
    ]);
  });

  it('keeps the cells of a table apart and the items of a list whole', async () => {
    const rows = [
      ['Port', 'Ships', 'Tonnes'],
      ['Sorn', '25', '12,400'],
      ['Tell', '7', '3,150'],
      ['Old Harbour', '112', '98,000'],
    ];
    const table = rows.flatMap(([name = '', ships = '', tonnes = ''], i) => [
      line(name, 60, 600 - i * 14),
      line(ships, 200, 600 - i * 14),
      line(tonnes, 280, 600 - i * 14),
    ]);
    const item = set(
      'to raise the breakwater by two metres before the winter, which the town had asked for in the spring of last year already',
      { x: 80, y: 500, width: 200 },
    );
    const content = [
      ...set(A, { x: 60, y: 740, width: 300 }).content,
      ...table,
      line('The town asks the ministry for two things:', 60, 520),
      line('-', 66, 500),
      ...item.content,
      line('-', 66, item.y),
      line('to pay for it', 80, item.y),
    ];
    expect(blocks(await read([{ content }]))).toEqual([
      [null, bare(A)],
      ...rows.map((row) => ['table', row.join('\t')]),
      [null, 'The town asks the ministry for two things:'],
      [
        'list',
        'to raise the breakwater by two metres before the winter, which the town had asked for in the spring of last year already',
      ],
      ['list', 'to pay for it'],
    ]);
  });

  it('keeps raised figures out of numbers, words whole that were set wide, and leaves slanted text out', async () => {
    const content = [
      line('WARNING', 60, 700, 14, 'F1', { tracking: 5 }),
      line('The damage is put at 12,000', 60, 670),
      line('3', 60 + 131.2, 674, 6),
      line('by the town and its own people who looked.', 60 + 136, 670),
      'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET',
      line('off the page', 2000, 500),
    ];
    const { text } = await read([{ content }]);
    expect(text).toBe('WARNING\n\nThe damage is put at 12,000³ by the town and its own people who looked.');
  });

  it('reads the invisible text of a scan', async () => {
    const { text, notice } = await read([
      { content: [line('Found by a machine that reads pictures.', 60, 700, 10, 'F1', { mode: 3 })] },
    ]);
    expect(text).toBe('Found by a machine that reads pictures.');
    expect(notice).toBeUndefined();
  });

  it('says when there is no text, and reads what there is', async () => {
    const picture = '0 0 1 rg 50 50 400 400 re f';
    const none = await read([{ content: [picture] }, { content: [picture] }]);
    expect(none).toMatchObject({ text: '', drafts: [], notice: 'no text layer' });
    const some = await read([{ content: [picture] }, { content: stacked([A], 60, 700, 300) }]);
    expect(some.text).toBe(bare(A));
    expect(some.pages).toEqual([{ start: 0, label: '2' }]);
  });

  it('keeps links to the web and to mail addresses, with their words', async () => {
    const words = 'See the report of the ministry for more, or write to the desk.';
    const over = (part: string): readonly [number, number, number, number] => {
      const x = 60 + widthOf(words.slice(0, words.indexOf(part)), 10);
      return [x - 1, 696, x + widthOf(part, 10) + 1, 710];
    };
    const reading = await read([
      {
        content: [line(words, 60, 700)],
        links: [
          { rect: over('the report'), url: 'https://sorn.example/report' },
          { rect: over('more'), url: 'javascript:alert(1)' },
          { rect: over('the desk.'), url: 'mailto:desk@sorn.example' },
        ],
      },
    ]);
    expect(reading.links?.map(({ start, end, url }) => [reading.text.slice(start, end), url])).toEqual([
      ['the report', 'https://sorn.example/report'],
      ['the desk.', 'mailto:desk@sorn.example'],
    ]);
  });

  it('takes what the document states, unless it is what programs state', async () => {
    const pages = [{ content: stacked([A], 60, 700, 300) }];
    const full = await read({
      pages,
      language: 'en-GB',
      info: {
        Title: 'The Sorn breakwater report',
        Author: 'Jane Doe; Ada Klein',
        CreationDate: "D:20240603101500+02'00'",
      },
    });
    expect(full.stated).toEqual({
      title: { value: 'The Sorn breakwater report', sure: 0.7 },
      author: { value: 'Jane Doe, Ada Klein', sure: 0.5 },
      published: { value: { date: '2024-06-03', precision: 'day' }, sure: 0.3 },
      language: { value: 'en', sure: 0.8 },
    });
    const junk = [
      'Microsoft Word - doc1.docx',
      'untitled',
      'final_v3.indd',
      'Document1',
      'https://sorn.example/a?b=1',
      'PowerPoint Presentation.pptx',
    ];
    for (const Title of junk)
      expect((await read({ pages, info: { Title, Author: 'Administrator' } })).stated).toEqual({});
    const word = await read({ pages, info: { Title: 'Microsoft Word - The Sorn breakwater report' } });
    expect(word.stated.title?.value).toBe('The Sorn breakwater report');
  });

  it('believes the tags of a document that is tagged well', async () => {
    const tagged = (role: string, id: number, content: readonly string[]): readonly string[] => [
      `/${role} << /MCID ${id} >> BDC`,
      ...content,
      'EMC',
    ];
    // items without bullets and paragraphs without room between them
    const first = set(A, { x: 60, y: 700, width: 300 });
    const second = set(B, { x: 60, y: first.y, width: 300 });
    const item = set(C, { x: 60, y: second.y, width: 300 });
    const roles = ['P', 'P', 'LI', 'H2'] as const;
    const content = [
      '/Artifact BMC',
      line('The Sorn Gazette', 60, 810, 8),
      'EMC',
      ...[first.content, second.content, item.content, [line('What comes next', 60, item.y)]].flatMap(
        (part, i) => tagged(roles[i] ?? 'P', i, part),
      ),
    ];
    expect(blocks(await read({ pages: [{ content }], roles }))).toEqual([
      ['running head', 'The Sorn Gazette'],
      [null, bare(A)],
      [null, bare(B)],
      ['list', bare(C)],
      ['heading', 'What comes next'],
    ]);
  });

  it('opens a document that is locked with no password, and refuses one that asks for it', async () => {
    const pages = [{ content: stacked([A], 60, 700, 300) }];
    expect((await read({ pages, password: '' })).text).toBe(bare(A));
    const locked = await result(makePdf({ pages, password: 'secret' }));
    expect(locked).toMatchObject({ ok: false, error: { code: 'file-encrypted' } });
  });

  it('refuses more pages than it has time for', async () => {
    const page = { content: [] };
    const many = await result(makePdf({ pages: Array(5001).fill(page) }));
    expect(many).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
  });

  describe('damaged', () => {
    const pages = [A, B, C].map((text, i) => ({
      content: [
        line('The Sorn Gazette', 60, 810, 8),
        ...stacked([text, A], 60, 740, 300),
        line(String(i + 1), 300, 30, 8),
      ],
      links: [{ rect: [60, 690, 200, 720] as const, url: 'https://sorn.example/a' }],
    }));
    const whole = makePdf({
      pages,
      info: { Title: 'The Sorn breakwater report' },
      xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/></x:xmpmeta>',
      labels: '0 << /S /D >>',
    });

    async function outcome(bytes: Uint8Array): Promise<string> {
      const found = await result(bytes);
      if (!found.ok) return found.error.code;
      if (!('text' in found.value)) return 'a container';
      const { text, drafts, links = [], pages: places = [] } = found.value;
      for (const { start, end } of [...drafts, ...links])
        if (start < 0 || end > text.length || end <= start) return `a range outside: ${start}-${end}`;
      if (places.some(({ start }, i) => start < (places[i - 1]?.start ?? 0))) return 'pages out of order';
      return text === '' ? (found.value.notice ?? 'no text') : 'read';
    }

    it('reads what is left of a document cut short, or says that it is damaged', async () => {
      const outcomes: string[] = [];
      for (let tenth = 1; tenth <= 9; tenth++)
        outcomes.push(await outcome(whole.subarray(0, Math.round((whole.length * tenth) / 10))));
      expect(new Set(outcomes)).toEqual(new Set(['file-damaged', 'read']));
      expect(outcomes.at(-1)).toBe('read');
    });

    const many = Array.from({ length: 12 }, (_, i) => ({
      content: stacked([`Page ${i + 1} of the report was written by the harbour master. ${A}`], 60, 740, 300),
    }));

    it('says how many pages of a document could not be read', async () => {
      const text = Buffer.from(makePdf({ pages: many })).toString('latin1');
      const hurt = text.replace(/\b(11|15|17) 0 obj/g, '$1 0 xxx');
      const found = await result(Uint8Array.from(Buffer.from(hurt, 'latin1')));
      expect(found).toMatchObject({
        ok: true,
        value: { missing: { what: '3 of 12 pages could not be read', where: 'anywhere' } },
      });
      // pages that only the table has lost are found again
      const unlisted = text.replace(/(?<=\/Kids \[.*)\b(?:11|15|17)(?= 0 R)/g, '99');
      const again = await result(Uint8Array.from(Buffer.from(unlisted, 'latin1')));
      if (!again.ok || !('text' in again.value)) throw new Error('nothing was read');
      expect(again.value.missing).toBeUndefined();
      for (let page = 1; page <= 12; page++) expect(again.value.text).toContain(`Page ${page} of`);
    });

    it('reads the whole pages of a document whose objects are packed and whose end is missing', async () => {
      const bytes = makePdf({ pages: many, packed: true });
      expect((await result(bytes)).ok).toBe(true);
      const whole = await result(bytes);
      expect(whole).toMatchObject({ ok: true });
      expect(whole.ok && 'missing' in whole.value).toBe(false);
      const cut = await result(bytes.subarray(0, Math.round(bytes.length * 0.8)));
      if (!cut.ok || !('text' in cut.value)) throw new Error('nothing was read');
      expect(cut.value.text).toContain('Page 3 of the report was written by the harbour master.');
      expect(cut.value.missing?.what).toMatch(/^\d of 12 pages could not be read$/);
      const before = await result(bytes.subarray(0, Math.round(bytes.length * 0.3)));
      expect(before).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
    });

    it('reads no cipher where the table of a font went with the end', async () => {
      // two bytes for each letter, as programs write text of which only the lost table says what it is
      const cipher = 'BT /F9 10 Tf 60 700 Td <0037004B0048000300480052004700580056004800550056> Tj ET';
      const text = Buffer.from(
        makePdf({ pages: [...many.slice(0, 2), { content: [cipher] }, ...many.slice(2, 4)] }),
      ).toString('latin1');
      const hurt = text
        .replaceAll('/F1 3 0 R', '/F9 998 0 R /F8 999 0 R /F1 3 0 R')
        .slice(0, text.lastIndexOf('xref\n0'));
      const found = await result(Uint8Array.from(Buffer.from(hurt, 'latin1')));
      if (!found.ok || !('text' in found.value)) throw new Error('nothing was read');
      expect(found.value.text).toContain('Page 1 of the report');
      expect(found.value.text).not.toMatch(/7KH|HGX/);
    });

    it('answers with a text or a code, whatever bytes are changed', async () => {
      const outcomes = new Map<string, number>();
      for (let seed = 1; seed <= 200; seed++) {
        const next = randomFrom(seed);
        const bytes = Uint8Array.from(whole);
        for (let i = 0; i < 1 + (seed % 40); i++)
          bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
        const said = await outcome(bytes);
        outcomes.set(said, (outcomes.get(said) ?? 0) + 1);
      }
      const known = ['read', 'file-damaged', 'file-encrypted', 'no text layer'];
      expect([...outcomes.keys()].filter((said) => !known.includes(said))).toEqual([]);
      expect(outcomes.get('read') ?? 0).toBeGreaterThan(100);
    }, 60_000);
  });
});

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
