import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../article.ts';
import { readNow } from '../read-now.fixture.ts';

function read(html: string | Uint8Array, url: string | null = null, fileName = 'page.html'): ReadArticle {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const result = readNow(bytes, fileName, url);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Each block as "kind: beginning", with an x in front of furniture. */
function outline(article: ReadArticle, letters = 30): readonly string[] {
  return article.blocks.map(
    ({ start, end, kind, furniture }) =>
      `${furniture ? 'x ' : ''}${kind}: ${article.text.slice(start, end).slice(0, letters)}`,
  );
}

const BODY = [
  'The ministry of works said on Monday that the old bridge would be closed for two years, and that a ferry would carry lorries in the meantime.',
  'Shopkeepers on both banks said they had been told nothing, and asked for the plans to be shown before the first barrier goes up.',
  'A spokesman answered that the plans had been on show in the town hall since March, on the second floor, behind the lift.',
];
const paragraphs = BODY.map((text) => `<p>${text}</p>`).join('\n');

const PAGE = `<!DOCTYPE html>
<!-- saved from url=(0033)https://gazette.example/2024/bridge -->
<html lang="en-GB"><head><meta charset="utf-8">
<title>Old bridge at Sorn to close | The Sorn Gazette</title>
<meta property="og:site_name" content="The Sorn Gazette">
<meta property="og:title" content="Old bridge at Sorn to close">
<link rel="canonical" href="https://gazette.example/bridge">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"NewsArticle","headline":"Old bridge at Sorn to close","datePublished":"2024-06-03T14:05:00+02:00",
  "author":{"@id":"#jane"},"publisher":{"@type":"Organization","name":"The Sorn Gazette"}},
 {"@type":"Person","@id":"#jane","name":"Jane Doe"}]}</script>
<style>p { color: red }</style></head>
<body class="single has-sidebar">
<header class="site-header"><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article class="post-17 tag-bridges hentry">
 <header><h1>Old bridge at Sorn to close</h1>
 <p class="standfirst">Ferries will carry lorries in the meantime. Shopkeepers say nobody asked them.</p>
 <div class="byline">By <a rel="author" href="/jane">Jane Doe</a> <time datetime="2024-06-03">3 June 2024</time></div></header>
 <div class="entry-content">
  <figure><img src="b.jpg" onerror="x()"><figcaption>The bridge on Sunday</figcaption></figure>
  <p>${BODY[0]}</p>
  <aside class="related-posts"><h3>Read also</h3><a href="/a">Ten bridges to see this summer</a></aside>
  <h2>What comes next</h2>
  <p>${BODY[1]?.replace('nothing', '<b>nothing</b>')}</p>
  <ol><li>a ferry for lorries</li><li>a footbridge for people</li></ol>
  <table><tr><th>Bank</th><th>Shops</th></tr><tr><td>North</td><td>31</td></tr></table>
  <blockquote><p>Nobody asked us, said the baker, and nobody answers now.</p></blockquote>
  <p>${BODY[2]}</p>
  <p><a href="/b">Ferry prices to double in the autumn</a></p>
 </div></article>
 <section id="comments" class="comments-area"><h2>3 comments</h2><p>${'I have been saying so for years, and nobody listened to me. '.repeat(4)}</p></section>
</main>
<div class="sidebar"><p>${'Most read of the week, with many words about other things. '.repeat(3)}</p></div>
<footer>© 2024 The Sorn Gazette</footer><script>document.title = 'x'</script></body></html>`;

describe('a saved page', () => {
  it('keeps its structure in blocks, its furniture set aside, and nothing of the frame', () => {
    const article = read(PAGE);
    expect(article.format).toBe('html');
    expect(outline(article, 22)).toEqual([
      'title: Old bridge at Sorn to ',
      'standfirst: Ferries will carry lor',
      'x caption: The bridge on Sunday',
      'paragraph: The ministry of works ',
      'x heading: Read also Ten bridges ',
      'heading: What comes next',
      'paragraph: Shopkeepers on both ba',
      'list: 1. a ferry for lorries',
      'list: 2. a footbridge for pe',
      'table: Bank\tShops',
      'table: North\t31',
      'quote: Nobody asked us, said ',
      'paragraph: A spokesman answered t',
      'x heading: Ferry prices to double',
    ]);
    expect(article.text).not.toMatch(/Most read|saying so|color|document|Home|©/);
  });

  it('gives its metadata with where each value was read', () => {
    const { metadata, origins } = read(PAGE);
    expect(metadata).toEqual({
      title: 'Old bridge at Sorn to close',
      alternativeTitle: null,
      author: 'Jane Doe',
      outlet: 'The Sorn Gazette',
      published: { date: '2024-06-03T14:05', precision: 'minute' },
      place: null,
      language: 'en',
      url: 'https://gazette.example/2024/bridge',
      canonicalUrl: 'https://gazette.example/bridge',
    });
    expect(Object.fromEntries(origins.map(({ field, origin }) => [field, origin]))).toMatchObject({
      title: 'text',
      author: 'file',
      published: 'file',
      url: 'file',
    });
    for (const { sure } of origins) expect(sure > 0 && sure <= 1).toBe(true);
  });

  it('has a summary that its text says again only once', () => {
    const body = `${BODY[0]?.replace('closed', 'closed.')} ${BODY[1]}`;
    const html = `<!doctype html><html><body><header><h1>Old bridge to close</h1><p class="standfirst">The ministry of works said on Monday that the old bridge would be closed.</p></header><div class="article-body"><p>${body}</p><p>${BODY[2]}</p><p>${BODY[2]} So it was.</p></div></body></html>`;
    expect(outline(read(html), 10)).toEqual([
      'title: Old bridge',
      'x standfirst: The minist',
      'paragraph: The minist',
      'paragraph: A spokesma',
      'paragraph: A spokesma',
    ]);
  });

  it('is known by its bytes, whatever its name', () => {
    expect(read(PAGE, null, 'article.txt').format).toBe('html');
  });

  it('takes the address it was saved from, or is told', () => {
    const bare = `<html><body><h1>Old bridge to close</h1>${paragraphs}</body></html>`;
    expect(read(bare, 'https://sorn.example/2024/06/03/bridge').metadata).toMatchObject({
      url: 'https://sorn.example/2024/06/03/bridge',
      published: { date: '2024-06-03', precision: 'day' },
    });
    const saved = `<!doctype html><!-- saved from url=(0026)https://sorn.example/bridge -->${bare}`;
    expect(read(saved).metadata.url).toBe('https://sorn.example/bridge');
    const file = `<!doctype html><!--\n Page saved with SingleFile\n url: https://sorn.example/single\n-->${bare}`;
    expect(read(file).metadata.url).toBe('https://sorn.example/single');
  });
});

describe('metadata of a page', () => {
  const page = (head: string, byline = ''): string =>
    `<!doctype html><html lang="en"><head><title>Old bridge to close</title>${head}</head><body><article><h1>Old bridge to close</h1>${byline}${paragraphs}</article></body></html>`;

  it.each([
    ['<meta name="author" content="admin">', '<span class="author">admin</span>'],
    ['<meta name="author" content="Sorn Gazette"><meta property="og:site_name" content="Sorn Gazette">', ''],
    ['', '<p class="byline">By Staff</p>'],
    ['', '<p class="byline">By Reuters</p>'],
    ['<meta property="article:author" content="https://www.facebook.com/sorn">', ''],
    ['<meta name="author" content="Jane Doe">', ''],
    ['<meta name="author" content="Sorn Media GmbH">', '<p>Sorn Media GmbH</p>'],
    ['', `<div class="comment-list"><span class="author">Jane Doe</span></div>`],
  ])('names no author where the page shows none: %s %s', (head, byline) => {
    expect(read(page(head, byline)).metadata.author).toBeNull();
  });

  it.each([
    ['<p class="byline">By Jane Doe and Tomas Brenn</p>', 'Jane Doe, Tomas Brenn'],
    ['<p class="byline">BY JANE DOE | 3 June 2024</p>', 'Jane Doe'],
    ['<span class="autor">Von Jane Doe, Redakteurin</span>', 'Jane Doe'],
    ['<a rel="author" href="/g">gizmo</a>', 'gizmo'],
  ])('reads %s', (byline, author) => {
    expect(read(page('', byline)).metadata.author).toBe(author);
  });

  it.each([
    ['<meta property="article:published_time" content="2024-06-03T08:00:00Z">', '', '2024-06-03T08:00'],
    ['<meta name="citation_publication_date" content="2024/06">', '', '2024-06'],
    ['', '<time datetime="2024-06-03">yesterday</time>', '2024-06-03'],
    ['', '<p class="date">3 June 2024</p>', '2024-06-03'],
    ['', '<p>03.06.2024</p>', '2024-06-03'],
    ['', '<p class="date">06/03/2024</p>', undefined],
    ['', '<p class="date">3 June</p>', undefined],
    ['<meta name="date" content="2024-02-31">', '', undefined],
    ['', '', undefined],
  ])('reads the date of %s %s as %s', (head, line, date) => {
    const published = read(page(head, line)).metadata.published;
    expect(published?.date.startsWith('-') ? undefined : published?.date).toBe(date);
  });

  it('takes the article of the page out of the linked data of many, and the other title', () => {
    const graph = [
      {
        '@type': 'NewsArticle',
        headline: 'Ferry prices to double',
        datePublished: '2023-01-01',
        author: { name: 'Ada Klein' },
      },
      {
        '@type': ['Article', 'NewsArticle'],
        headline: 'Old bridge to close',
        alternativeHeadline: 'Two years without a bridge at Sorn',
        datePublished: '2024-06-03',
        author: [{ '@type': 'Person', givenName: 'Jane', familyName: 'Doe' }],
      },
    ];
    const head = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`;
    expect(read(page(head, '<p class="byline">Jane Doe with Ada Klein</p>')).metadata).toMatchObject({
      title: 'Old bridge to close',
      alternativeTitle: 'Two years without a bridge at Sorn',
      author: 'Jane Doe',
      published: { date: '2024-06-03', precision: 'day' },
    });
  });

  it.each([
    ['<meta property="og:title" content="Sorn loses its bridge">', 'Sorn loses its bridge'],
    [
      '<meta property="og:title" content="Old bridge to close - Sorn Gazette"><meta property="og:site_name" content="Sorn Gazette">',
      null,
    ],
    ['<meta property="og:title" content="Old bridge…">', null],
  ])('gives the other title of %s', (head, other) => {
    expect(read(page(head)).metadata.alternativeTitle).toBe(other);
  });

  it('reads the name that a search plugin gives with a label', () => {
    const head =
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Jane Doe">';
    expect(read(page(head, '<p>Text: Jane Doe</p>')).metadata.author).toBe('Jane Doe');
  });

  it('does not stumble over JSON-LD that is none', () => {
    const broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>';
    expect(read(page(broken)).metadata.title).toBe('Old bridge to close');
  });
});

describe('charset of a page', () => {
  const latin = (html: string): Uint8Array => new Uint8Array(Buffer.from(html, 'latin1'));
  const text =
    'Le préfet a déclaré hier que l’été serait très sec, où près de mille maisons ont été évacuées.'.replace(
      '’',
      "'",
    );

  it('is taken as it is declared', () => {
    const article = read(
      latin(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"></head><body><p>${text}</p></body></html>`,
      ),
    );
    expect(article.encoding).toBe('ISO-8859-15');
    expect(article.text).toBe(text);
  });

  it('is UTF-8 where the bytes are, whatever is declared', () => {
    expect(
      read(`<html><head><meta charset="windows-1252"></head><body><p>${text}</p></body></html>`).encoding,
    ).toBe('UTF-8');
  });

  it('stays the declared UTF-8 when a stray byte is not', () => {
    const good = new TextEncoder().encode(
      `<html><head><meta charset="utf-8"></head><body><p>${text.repeat(20)}</p>`,
    );
    const article = read(new Uint8Array([...good, 0xe9, ...new TextEncoder().encode('</body></html>')]));
    expect(article.encoding).toBe('UTF-8');
    expect(article.text).toContain('évacuées');
  });
});

describe('a page made to hurt', () => {
  const P = `<p>${BODY[0]}</p>`;
  it.each([
    ['nested 10,000 deep', `${'<div>'.repeat(10_000)}${P}${'</div>'.repeat(10_000)}`],
    ['nested and never closed', `${'<div>'.repeat(10_000)}${P}`],
    ['of 200,000 elements', `<p>${'<span>word, </span>'.repeat(200_000)}</p>${P}`],
    ['of 5 MB', P.repeat(34_000)],
    ['with a list of 100,000 items', `${P}<ol>${'<li>an item of it'.repeat(100_000)}</ol>`],
    [
      'with 100,000 bylines and dates',
      `${P}${'<div class="date"><span class="author">By Jane Doe</span> 3.4.2024</div>'.repeat(50_000)}`,
    ],
    [
      'of broken markup',
      `<div class="x" <p><b><i></b>${P}<table><td><tr></i></p></td><a href=<div>${P}</html><!-- ${P}`,
    ],
    ['of marks without end', `${P}<p>${'<'.repeat(1_000_000)}&${'&'.repeat(1_000_000)}`],
    ['with deep JSON-LD', `<script type="application/ld+json">${'['.repeat(500_000)}</script>${P}`],
  ])('%s is read without a hang', (_name, body) => {
    const started = performance.now();
    expect(read(`<!doctype html><html><body>${body}`).text).toContain('old bridge');
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('nested without end is refused with its code', () => {
    const result = readNow(new TextEncoder().encode(`<!doctype html>${'<b>'.repeat(400_000)}x`), 'a.html');
    expect(result.ok === false && result.error.code).toBe('file-too-deep');
  });

  it('without any text is empty', () => {
    const result = readNow(new TextEncoder().encode('<!doctype html><script>alert(1)</script>'), 'a.html');
    expect(result.ok === false && result.error.code).toBe('file-empty');
  });
});
