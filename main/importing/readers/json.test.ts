import { describe, expect, it } from 'vitest';
import type { ImportHow } from '../../../preload/contract/index.ts';
import type { Container, Reading } from '../article.ts';
import { jsonLinesReader, jsonReader } from './json.ts';
import type { Reader, Source } from './reader.ts';

const TEXT =
  'The council of Marrow voted on Tuesday to close the old mill, and to move its forty workers to the depot by the river. Nobody had asked them, the foreman said, and nobody would. Letters had been sent in March, the mayor answered.';
const ARTICLE = { title: 'Old mill to close', text: TEXT, date: '2025-12-22' };

function source(body: unknown, fileName = 'list.json', how?: ImportHow): Source {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  const extension = fileName.split('.').at(-1) ?? '';
  return { bytes, fileName, extension, url: null, ...(how && { how }) };
}

async function read(
  body: unknown,
  reader: Reader = jsonReader,
  how?: ImportHow,
): Promise<Reading | Container> {
  const found = await reader.read(source(body, 'list.json', how));
  if (!found.ok) throw new Error(`${found.error.code} ${found.error.message}`);
  return found.value;
}

async function lines(found: Reading | Container): Promise<readonly string[]> {
  if (!('parts' in found)) throw new Error('one reading');
  const said: string[] = [];
  for await (const part of found.parts) {
    const title = part.kind === 'article' ? part.reading.stated.title?.value : part.kind;
    said.push(`${part.name}: ${title}`);
  }
  return said;
}

async function first(found: Reading | Container): Promise<Reading> {
  if (!('parts' in found)) return found;
  for await (const part of found.parts) if (part.kind === 'article') return part.reading;
  throw new Error('no article');
}

async function code(body: unknown): Promise<string> {
  const found = await jsonReader.read(source(body));
  return found.ok ? 'read' : found.error.code;
}

describe('articles as JSON', () => {
  it('reads a list, wherever in the file it stands', async () => {
    const list = [ARTICLE, { ...ARTICLE, title: 'Mill stays' }];
    const expected = ['record 1: Old mill to close', 'record 2: Mill stays'];
    for (const body of [
      list,
      { status: 'ok', articles: list },
      { response: { status: 'ok', docs: list } },
      { took: 3, hits: { total: 2, hits: list.map((one) => ({ _id: 'x', _source: one })) } },
      { a7: list[0], a8: list[1] },
    ])
      expect(await lines(await read(body))).toEqual(expected);
  });

  it('reads fields by their paths', async () => {
    const reading = await first(
      await read({
        articles: [
          {
            source: { id: null, name: 'The Globe', url: 'https://globe.example' },
            author: 'Jane Doe',
            title: 'Fish &amp; chips',
            url: 'https://globe.example/1',
            urlToImage: 'https://globe.example/1.png',
            publishedAt: '2025-12-22T10:30:00Z',
            content: TEXT,
          },
        ],
      }),
    );
    expect(reading.text).toBe(`Fish & chips\n\n${TEXT}`);
    expect(reading.stated).toMatchObject({
      outlet: { value: 'The Globe' },
      author: { value: 'Jane Doe' },
      url: { value: 'https://globe.example/1' },
      published: { value: { date: '2025-12-22T10:30', precision: 'minute' } },
    });
  });

  it('reads search answers of other shapes', async () => {
    const times = await first(
      await read({
        response: {
          docs: [
            {
              web_url: 'https://x.example/1',
              headline: { main: 'Main line', kicker: 'k' },
              body: TEXT,
              pub_date: '2025-12-22T10:30:00+0000',
              byline: { original: 'By Jane Doe' },
              source: 'The Globe',
              multimedia: [{ url: 'a/b.jpg', caption: 'A picture' }],
              keywords: [{ name: 'subject', value: 'x' }],
            },
          ],
        },
      }),
    );
    expect(times.stated).toMatchObject({
      title: { value: 'Main line' },
      author: { value: 'Jane Doe' },
      outlet: { value: 'The Globe' },
      url: { value: 'https://x.example/1' },
    });
    const press = await first(
      await read([
        {
          id: 7,
          date: '2025-12-22T10:30:00',
          link: 'https://x.example/7',
          title: { rendered: 'The mill&#8217;s end' },
          content: { rendered: `<p>${TEXT}</p><p>${TEXT}</p>`, protected: false },
          excerpt: { rendered: '<p>Short</p>' },
        },
      ]),
    );
    expect(press.stated.title?.value).toBe('The mill’s end');
    expect(press.text).toBe(`The mill’s end\n\n${TEXT}\n\n${TEXT}`);
  });

  it('reads a JSON Feed and one article of schema.org', async () => {
    const feed = await first(
      await read({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'A feed',
        description: 'What the feed is about, at some length so that it could be taken for a text of its own',
        items: [
          {
            id: '1',
            url: 'https://f.example/1',
            title: 'First',
            content_html: `<p>${TEXT}</p><h2>Then</h2><p>${TEXT}</p>`,
            content_text: TEXT,
            date_published: '2025-12-22T10:30:00+01:00',
            authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
          },
        ],
      }),
    );
    expect(feed.stated.author?.value).toBe('Jane Doe, John Roe');
    expect(feed.drafts.map(({ kind }) => kind)).toEqual(['title', null, 'heading', null]);
    const one = await read({
      '@type': 'NewsArticle',
      headline: 'One article',
      articleBody: TEXT,
      author: { '@type': 'Person', name: 'Jane Doe' },
      publisher: { name: 'The Globe' },
      datePublished: '2025-12-22',
      comments: [{ title: 'No', text: TEXT }],
    });
    expect('parts' in one).toBe(false);
    expect((await first(one)).stated).toMatchObject({
      title: { value: 'One article' },
      author: { value: 'Jane Doe' },
      outlet: { value: 'The Globe' },
      published: { value: { date: '2025-12-22' } },
    });
  });

  it('reads one article a line, and goes on behind a damaged line', async () => {
    const body = `${JSON.stringify(ARTICLE)}\n\n{"title": "cut\n${JSON.stringify({ title: 'Third', text: [TEXT, TEXT], timestamp: 1766399400 })}\n`;
    expect(jsonLinesReader.recognise(source(body, 'list.jsonl'))).toBeGreaterThan(0.9);
    expect(await lines(await read(body, jsonLinesReader))).toEqual([
      'record 1: Old mill to close',
      'record 3: refused',
      'record 4: Third',
    ]);
  });

  it('knows lists of lines by their bytes, whatever the name', () => {
    const body = `${JSON.stringify(ARTICLE)}\n${JSON.stringify(ARTICLE)}\n`;
    for (const name of ['a.json', 'a.txt', 'a']) {
      const json = jsonReader.recognise(source(body, name));
      expect(jsonLinesReader.recognise(source(body, name))).toBeGreaterThan(json);
    }
    expect(jsonReader.recognise(source([ARTICLE], 'a.txt'))).toBeGreaterThan(0.6);
    expect(jsonReader.recognise(source('[Reuters] The mill is closed.', 'a.txt'))).toBe(0);
    expect(jsonReader.recognise(source('{"No," he said.', 'a.txt'))).toBe(0);
  });

  it('reads what a person mapped, one article as well', async () => {
    const how: ImportHow = { as: 'table', mapping: { title: 'kicker', text: 'title' } };
    const body = { ...ARTICLE, kicker: 'Mills' };
    const reading = await first(await read(body, jsonReader, how));
    expect(reading.text).toBe('Mills\n\nOld mill to close');
  });

  it('stands values nested deeply', async () => {
    expect(await code('['.repeat(100_000) + ']'.repeat(100_000))).toBe('file-too-deep');
    expect(await code('{"a":'.repeat(100_000))).toBe('file-too-deep');
    const buried = `${'{"a":['.repeat(100)}{"title":"Old mill","text":"It closes."}${']}'.repeat(100)}`;
    expect(await code(buried)).toBe('file-too-deep');
    expect(await code(`${'['.repeat(200)}1${']'.repeat(200)}`)).toBe('file-too-deep');
    const deep = `${'{"a":'.repeat(199)}1${'}'.repeat(199)}`;
    const reading = await first(await read(`[{"title":"Old mill","text":"${TEXT}","more":${deep}}]`));
    expect(reading.stated.title?.value).toBe('Old mill');
    expect(await code(`{"a":${'"\\"['.repeat(5000)}`)).toBe('file-damaged');
  });

  it('says what is not there', async () => {
    expect(await code({ name: 'package', version: '1.0.0', scripts: { test: 'x' } })).toBe(
      'file-format-unknown',
    );
    expect(await code([1, 2, 3])).toBe('file-format-unknown');
    expect(await code('[{"title":"a"')).toBe('file-damaged');
  });
});
