import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Window } from './pages/window.ts';
import { vectors } from './vectors.ts';

/**
 * Markup that would run a script or fetch something, in every format that can hold markup: it is imported, opened, found,
 * marked, cited and printed in the real window. Nothing of it runs, and nothing is asked for.
 */
const folder = temporaryFolder();
let app: App | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});
afterAll(() => folder.remove());

const WORDS =
  'The ministry said on Monday that the bridge at Sorn would be closed in June, and few people were surprised.';
const paragraphs = vectors().map((vector) => `<p>${WORDS} ${vector} ${WORDS}</p>`);
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const TITLE = `Bridge <img src=x onerror="globalThis.hit&&hit('title')"> to close`;

const page = (body: string, name: string) =>
  `<!doctype html><html><head><title>${name} ${attribute(TITLE)}</title>
<meta property="og:title" content="${name} ${attribute(TITLE)}"><meta name="author" content="${attribute(TITLE)}">
<meta property="og:site_name" content="${attribute('<svg onload="globalThis.hit&&hit(\'outlet\')">')}">
<link rel="canonical" href="javascript:globalThis.hit&&hit('canonical')"></head>
<body onload="globalThis.hit&&hit('body')"><article><h1>${name} ${attribute(TITLE)}</h1>${body}</article></body></html>`;

const mail = (type: string, body: string, subject: string) =>
  `From: "${'<img src=x onerror=globalThis.hit&&hit(1)>'}" <ana@sorn.example>\r\nTo: b@sorn.example\r\nSubject: ${subject}\r\nDate: Mon, 3 Jun 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`;

async function zipped(path: string, files: Readonly<Record<string, string>>): Promise<void> {
  const file = new ZipFile();
  for (const [name, text] of Object.entries(files)) file.addBuffer(Buffer.from(text), name);
  file.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
  writeFileSync(path, Buffer.concat(chunks));
}

/** A file of each format that can hold markup. */
async function files(): Promise<string[]> {
  const at = (name: string) => join(folder.path, 'files', name);
  mkdirSync(join(folder.path, 'files'), { recursive: true });
  const body = paragraphs.join('\n');
  const texts: Record<string, string> = {
    'page.html': page(body, 'Page'),
    'saved.mhtml': `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://sorn.example/a\r\nSubject: Saved\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://sorn.example/a\r\n\r\n${page(body, 'Saved')}\r\n--b--\r\n`,
    'html.eml': mail('text/html', `<html><body>${body}</body></html>`, 'A mail of markup'),
    'plain.eml': mail('text/plain', paragraphs.join('\r\n\r\n'), 'A mail of text'),
    'notes.md': `# Notes ${TITLE}\n\n${paragraphs.join('\n\n')}`,
    'text.txt': `Text ${TITLE}\n\n${paragraphs.join('\n\n')}`,
    'list.json': JSON.stringify([
      { title: `Json ${TITLE}`, author: TITLE, content: body },
      { title: 'A second one', content: WORDS },
    ]),
    'list.csv': `title,text\n"Csv ${TITLE.replaceAll('"', '""')}","${body.replaceAll('"', '""')}"\nSecond,${WORDS.replaceAll(',', '')}\n`,
    'library.ris': `TY  - NEWS\r\nTI  - Ris ${TITLE}\r\nAU  - ${TITLE}\r\nUR  - javascript:globalThis.hit&&hit(2)\r\nAB  - ${vectors()[6]}\r\nER  - \r\n`,
    'library.bib': `@article{a, title={Bib ${TITLE.replaceAll('"', '')}}, author={${vectors()[6]}}, url={javascript:hit(3)}}`,
    'rich.rtf': `{\\rtf1\\ansi ${paragraphs
      .map(
        (one) =>
          `${one
            .replaceAll('\\', '\\\\')
            .replaceAll('{', '\\{')
            .replaceAll('}', '\\}')
            .replace(/[^\n -~]/g, '?')}\\par `,
      )
      .join('\n')}}`,
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(at(name), text);
  writeFileSync(at('<img src=x onerror=globalThis.hit&&hit(4)>.txt'), `A name to beware of\n\n${WORDS}`);
  await zipped(at('archive.zip'), { 'inner/<svg onload=hit(5)>.html': page(body, 'Zipped') });
  await zipped(at('book.epub'), {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'a.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Book ${attribute(TITLE).replaceAll('<', '&lt;')}</dc:title><dc:language>en</dc:language></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
    'c.xhtml': page(body, 'Chapter'),
  });
  return [join(folder.path, 'files')];
}

it('runs nothing and fetches nothing that an imported file asks for', async () => {
  app = await launch({ userData: join(folder.path, 'user') });
  const { page } = app;
  const window = new Window(page);
  await page.evaluate(() => {
    const hits: unknown[] = [];
    Object.assign(globalThis, { hits, hit: (what: unknown) => hits.push(what) });
  });
  await window.kept('project.create', { path: join(folder.path, 'injection.collate') });
  await window.ready();
  const job = await window.kept('imports.start', { paths: await files(), ask: false });
  await expect
    .poll(async () => (await window.kept('jobs.list', {})).find(({ id }) => id === job.id)?.state, {
      timeout: 60_000,
    })
    .toBe('done');
  const { rows } = await window.kept('imports.outcomes', { jobId: job.id, offset: 0, limit: 100 });
  expect(
    rows.filter(({ outcome }) => outcome === 'refused').map(({ path, why }) => `${path}: ${why}`),
  ).toEqual([]);
  const ids = await window.kept('articles.ids', {});
  expect(ids.length).toBeGreaterThanOrEqual(15);

  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await window.press('Home');
  for (let at = 0; at < ids.length; at++) {
    await page.getByRole('document', { name: /^Text of / }).waitFor();
    await window.press('j');
    await page.waitForTimeout(100);
  }
  // marked, found, cited and printed
  const texts = await Promise.all(ids.map((id) => window.kept('articles.get', { id })));
  const dangerous = texts.find(({ text }) => text.includes('onerror=')) ?? texts[0];
  if (!dangerous) throw new Error('nothing was imported');
  const start = Math.max(0, dangerous.text.indexOf('onerror=') - 20);
  const passage = await window.kept('passages.mark', {
    articleId: dangerous.id,
    kind: 'claim',
    start,
    end: Math.min(dangerous.text.length, start + 400),
  });
  await window.rail.open('Evidence');
  await page.getByText('onerror=').first().waitFor();
  await window.searchFor('onerror bridge');
  await page.getByRole('option').first().waitFor();
  const briefing = await window.kept('briefings.create', { name: TITLE });
  await window.kept('briefings.write', {
    id: briefing.id,
    document: {
      blocks: [
        { kind: 'heading', level: 1, text: [{ kind: 'text', text: TITLE }] },
        { kind: 'passage', passageId: passage.id },
      ],
    },
  });
  await window.press('Escape', 'Escape');
  await window.rail.open('Briefings');
  await page.getByText('onerror=').first().waitFor();
  await window.kept('briefings.export', {
    id: briefing.id,
    format: 'pdf',
    path: join(folder.path, 'briefing.pdf'),
  });
  await page.waitForTimeout(500);

  expect(await page.evaluate(() => (globalThis as unknown as { hits: unknown[] }).hits)).toEqual([]);
  expect(await page.locator('iframe, object, embed, script[src*="leak"], [onerror], [onload]').count()).toBe(
    0,
  );
  expect(app.complaints).toEqual([]);
  await app.kill();
  expect(app.left).toEqual([]);
});
