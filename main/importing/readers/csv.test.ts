import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportHow } from '../../../preload/contract/index.ts';
import type { Container, Part, Reading } from '../article.ts';
import { LIMITS } from '../limits.ts';
import { csvReader } from './csv.ts';
import type { Source } from './reader.ts';

const TEXT =
  'The council of Marrow voted on Tuesday to close the old mill, and to move its forty workers to the depot by the river. Nobody had asked them, the foreman said, and nobody would. Letters had been sent in March, the mayor answered.';

function source(body: string | Uint8Array, fileName = 'table.csv', how?: ImportHow): Source {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const extension = fileName.split('.').at(-1) ?? '';
  return { bytes, fileName, extension, url: null, ...(how && { how }) };
}

async function open(body: string | Uint8Array, fileName?: string, how?: ImportHow): Promise<Container> {
  const read = await csvReader.read(source(body, fileName, how));
  if (!read.ok) throw new Error(read.error.message);
  if (!('parts' in read.value)) throw new Error('one reading');
  return read.value;
}

async function parts(container: Container): Promise<readonly Part[]> {
  const found: Part[] = [];
  for await (const part of container.parts) found.push(part);
  return found;
}

async function readings(
  body: string | Uint8Array,
  fileName?: string,
  how?: ImportHow,
): Promise<readonly Reading[]> {
  const found = await parts(await open(body, fileName, how));
  return found.flatMap((part) => (part.kind === 'article' ? [part.reading] : []));
}

const mapping = async (body: string) => {
  const how = (await open(body)).guess?.how;
  return how?.as === 'table' ? how.mapping : null;
};
const days = (found: readonly Reading[]) => found.map(({ stated }) => stated.published?.value.date ?? null);

describe('tables of articles', () => {
  it.each([',', ';', '\t', '|'])(
    'finds the delimiter %j, and reads each row under its title',
    async (mark) => {
      const rows = [
        ['Headline', 'Outlet', 'Author', 'Published', 'Link', 'Lang', 'Body'],
        [
          'Old "mill" to close',
          'The Globe',
          '"Doe, Jane"',
          '2025-12-22T10:30:00Z',
          'https://globe.example/1',
          'en-GB',
          `"${TEXT}"`,
        ],
        [
          'Two; or | three',
          'The Post',
          'John Roe',
          '22 December 2025',
          'https://post.example/2',
          'English',
          `"${TEXT}\r\n\r\nThe end."`,
        ],
      ].map((row) =>
        row.map((cell) => (cell.startsWith('"') ? cell : `"${cell.replaceAll('"', '""')}"`)).join(mark),
      );
      const found = await parts(await open(`\ufeff${rows.join('\r\n')}\r\n`));
      expect(found.map(({ kind, name }) => [kind, name])).toEqual([
        ['article', 'row 2'],
        ['article', 'row 3'],
      ]);
      const [first, second] = found.flatMap((part) => (part.kind === 'article' ? [part.reading] : []));
      expect(first?.text).toBe(`Old "mill" to close\n\n${TEXT}`);
      expect(first?.drafts.map(({ start, end, kind }) => [first.text.slice(start, end), kind])).toEqual([
        ['Old "mill" to close', 'title'],
        [TEXT, null],
      ]);
      const sure = 0.9;
      expect(first?.stated).toEqual({
        title: { value: 'Old "mill" to close', sure },
        author: { value: 'Jane Doe', sure },
        outlet: { value: 'The Globe', sure },
        published: { value: { date: '2025-12-22T10:30', precision: 'minute' }, sure },
        language: { value: 'en', sure },
        url: { value: 'https://globe.example/1', sure },
      });
      expect(second?.text).toBe(`Two; or | three\n\n${TEXT}\n\nThe end.`);
      expect(second?.stated.published?.value).toEqual({ date: '2025-12-22', precision: 'day' });
      expect(second?.stated.language?.value).toBe('en');
    },
  );

  it.each([
    ['Titre;Texte;Date de publication;Journal;Auteur', ['title', 'text', 'published', 'outlet', 'author']],
    [
      'Überschrift;Volltext;Erscheinungsdatum;Quelle;Autor',
      ['title', 'text', 'published', 'outlet', 'author'],
    ],
    ['Título;Cuerpo;Fecha;Medio;Autor', ['title', 'text', 'published', 'outlet', 'author']],
    ['titolo;testo;data;testata;autore', ['title', 'text', 'published', 'outlet', 'author']],
    ['Kop;Inhoud;Datum;Krant;Auteur', ['title', 'text', 'published', 'outlet', 'author']],
    ['Заголовок;Текст;Дата;Источник;Автор', ['title', 'text', 'published', 'outlet', 'author']],
    ['标题;正文;日期;来源;作者', ['title', 'text', 'published', 'outlet', 'author']],
  ])('knows %s', async (header, fields) => {
    const found = await mapping(`${header}\nThe mill;"${TEXT}";2025-12-22;The Globe;Jane Doe\n`);
    expect(found).toEqual(Object.fromEntries(fields.map((field, i) => [field, header.split(';')[i]])));
  });

  it('knows columns by their values where the table has no header', async () => {
    const found = await mapping(
      `https://a.example/1,Old mill to close in Marrow,2024-05-01,The Globe,"${TEXT}"\nhttps://a.example/2,Mill stays open after all,2024-05-02,The Daily Post,"${TEXT}"`,
    );
    expect(found).toEqual({
      url: 'column 1',
      title: 'column 2',
      published: 'column 3',
      outlet: 'column 4',
      text: 'column 5',
    });
  });

  it('takes the name of a column for nothing that its values speak against', async () => {
    const found = await mapping(
      `source,date,title,text,image_url\nhttps://a.example/1,x,The old mill,"${TEXT}",https://a.example/1.png\nhttps://a.example/2,y,The new mill,"${TEXT}",https://a.example/2.png`,
    );
    expect(found).toEqual({ title: 'title', text: 'text' });
  });

  it('reads what a person mapped instead of guessing', async () => {
    const body = `a,b,c\nOne,${'x'.repeat(300)},The Globe\n`;
    const [reading] = await readings(body, 'table.csv', { as: 'table', mapping: { title: 'c', text: 'a' } });
    expect(reading?.text).toBe('The Globe\n\nOne');
    expect(reading?.stated.title?.value).toBe('The Globe');
  });

  it('reads it as one text where a person says so', async () => {
    const read = await csvReader.read(source('title,text\nOne,Two\n', 'table.csv', { as: 'one' }));
    expect(read.ok && 'text' in read.value && read.value.text).toBe('title,text\nOne,Two');
  });

  it('takes days and months apart only where the whole column shows which is which', async () => {
    const table = (...dates: readonly string[]) =>
      `title,date,text\n${dates.map((date, i) => `Story number ${i},${date},"${TEXT}"`).join('\n')}`;
    expect(days(await readings(table('05/04/2024', '23/04/2024')))).toEqual(['2024-04-05', '2024-04-23']);
    expect(days(await readings(table('05/04/2024', '04/23/2024')))).toEqual(['2024-05-04', '2024-04-23']);
    expect(days(await readings(table('05/04/2024', '06/04/2024')))).toEqual([null, null]);
    expect(days(await readings(table('05/04/2024', '23/04/2024', '04/23/2024')))).toEqual([
      null,
      '2024-04-23',
      '2024-04-23',
    ]);
    expect(
      days(await readings(table('1766399400', '1766399400000', '"Mon, 22 Dec 2025 10:30:00 +0000"'))),
    ).toEqual(['2025-12-22T10:30', '2025-12-22T10:30', '2025-12-22T10:30']);
    expect(
      days(await readings(table('2025-12-22', '2025-12-22T00:00:00Z', '2025-02-30', '"Dec. 22"'))),
    ).toEqual(['2025-12-22', '2025-12-22', null, '--12-22']);
  });

  it('passes over lines above the header and over empty rows, and counts rows as a spreadsheet does', async () => {
    const found = await parts(
      await open(
        `Export of 2 articles\n\nHeadline,Full Text,Outlet\nOne,"${TEXT}",The Globe\n\n,,\nTwo,${'word '.repeat(9)},The Globe\n,,The Globe\n`,
      ),
    );
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'article row 4',
      'article row 7',
      'refused row 8',
    ]);
  });

  it('reads rows of unequal length, and quotation marks that are letters', async () => {
    const uneven = await readings(`title,outlet,text\nOne,The Globe,first, second, third\nTwo\n`);
    expect(uneven.map(({ text }) => text)).toEqual(['One\n\nfirst, second, third', '']);
    expect(uneven[1]?.notice).toBe('no text');
    const marks = await readings(
      `title\ttext\n"Hello" he said\t${TEXT}\nHe said "no\t${TEXT}\n"Yes\t${TEXT}`,
      'table.tsv',
    );
    expect(marks.map(({ stated }) => stated.title?.value)).toEqual([
      '"Hello" he said',
      'He said "no',
      '"Yes',
    ]);
  });

  it('reads the rows of a table that was cut off, and says where it ends', async () => {
    const whole = `title,text\n${[1, 2, 3].map((i) => `Story ${i},"${TEXT}\nLine, ${i}\nMore"`).join('\n')}`;
    const found = await parts(await open(whole.slice(0, -30)));
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'article row 2',
      'article row 3',
      'refused row 4',
    ]);
    expect(found.at(-1)).toMatchObject({ refusal: { error: { code: 'file-damaged' } } });
  });

  it('reads other encodings', async () => {
    const body = `titre;texte\nL’été à Marrow;"${TEXT} Déjà vu, naïveté, façade, crème brûlée."\n`;
    const bytes = Uint8Array.from(body, (char) => (char === '’' ? 0x92 : char.charCodeAt(0)));
    expect((await readings(bytes))[0]?.stated.title?.value).toBe('L’été à Marrow');
    const wide = new Uint8Array(Buffer.from(`\ufeff${body}`, 'utf16le'));
    expect((await readings(wide))[0]?.stated.title?.value).toBe('L’été à Marrow');
  });

  it('reads a text in HTML as blocks', async () => {
    const [reading] = await readings(
      `title,text\nFish &amp; chips,"<p>${TEXT}</p><h2>What now</h2><p>${TEXT.replace('mill', '<b>mill</b>')}</p><script>x()</script>"`,
    );
    expect(reading?.text).toBe(`Fish & chips\n\n${TEXT}\n\nWhat now\n\n${TEXT}`);
    expect(reading?.drafts.map(({ kind }) => kind)).toEqual(['title', null, 'heading', null]);
  });

  it('refuses a table without articles, and says what it saw', async () => {
    const read = await csvReader.read(source('id,name,amount\n1,Ann,20\n2,Bob,30\n'));
    expect(read).toMatchObject({ ok: false, error: { code: 'file-format-unknown' } });
    expect(!read.ok && read.error.message).toContain('the columns “id”, “name”, “amount”');
  });

  it('knows a table in a file of text by its header, and prose by having none', () => {
    const sure = (body: string, name: string) => csvReader.recognise(source(body, name));
    expect(sure(`Title\tSource\tText\nOne\tThe Globe\t${TEXT}`, 'export.txt')).toBeGreaterThan(0.6);
    expect(sure(`Title, source and text\n\n${TEXT}`, 'notes.txt')).toBe(0);
    expect(sure(`Place, date\n${TEXT}\n${TEXT}`, 'notes.txt')).toBe(0);
    expect(sure(TEXT, 'notes.txt')).toBe(0);
  });

  it('reads any text as it was written', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\t', ' ', '|', '😀', "'"),
      maxLength: 40,
    });
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const kept = rows.map(([a, b]): [string, string] => [`Title ${a}`, `${TEXT} ${b}`]);
        const body = ['title,text', ...kept.map((row) => row.map(quoted).join(','))].join('\n');
        const found = await readings(body, 'table.csv', {
          as: 'table',
          mapping: { title: 'title', text: 'text' },
        });
        expect(found.length).toBe(kept.length);
        for (const [i, { stated, text }] of found.entries()) {
          const [title, words] = kept[i] ?? ['', ''];
          expect(stated.title?.value).toBe(title.replace(/\s+/g, ' ').trim());
          expect(text.replace(/\s+/g, '')).toBe(`${title}${words}`.replace(/\s+/g, ''));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('answers any bytes with articles or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await csvReader.read(source(bytes));
        if (read.ok && 'parts' in read.value)
          for await (const part of read.value.parts) expect(part.name).toMatch(/^row \d+$/);
        else if (!read.ok) expect(read.error.code).toMatch(/^file-/);
      }),
    );
  });

  it('refuses more rows than a table of articles has, without looking at them all', async () => {
    const rows = (count: number) => csvReader.read(source(`title,text\n${'x,\n'.repeat(count)}`));
    expect((await rows(LIMITS.records)).ok).toBe(true);
    expect(await rows(LIMITS.records + 1)).toMatchObject({
      ok: false,
      error: { code: 'file-too-large', message: expect.stringContaining('more than 200,000 rows') },
    });
  });

  it('gives out rows one by one', async () => {
    const body = `title,text\n${`Story,"${TEXT}"\n`.repeat(20_000)}`;
    const container = await open(body);
    expect(container.guess?.why).toMatch(/^20,000 rows: title from “title”, text from “text”$/);
    let seen = 0;
    for await (const _ of container.parts) if (++seen === 3) break;
    expect(seen).toBe(3);
  });
});
