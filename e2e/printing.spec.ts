import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { printWithBrowser } from '../main/hosts/chromium/print.ts';
import { findBrowser } from '../main/hosts/installed.ts';
import { readPdf } from './pdf.ts';

const browser = findBrowser() ?? '';

function page(body: string, pageSize = 'A4'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A briefing</title>
<style>@page { size: ${pageSize}; margin: 20mm; @bottom-center { content: counter(page) " / " counter(pages) } }
h1 { color: #1f1d1a } section { break-before: page }</style></head><body>${body}</body></html>`;
}

it.each([
  ['A4', [210, 297]],
  ['Letter', [216, 279]],
] as const)('prints %s with tags, an outline and page numbers', async (pageSize, size) => {
  const html = page(
    '<h1>Força – “quoted”</h1><p>First.</p><section><h2>Figures</h2><p>Second.</p></section>' +
      '<section><h2>Sources</h2><h3>Grades</h3></section>',
    pageSize,
  );
  const printed = await readPdf(await printWithBrowser(browser, { html, title: 'A briefing', pageSize }));
  expect(printed).toEqual({
    pages: ['1 / 3 Força – “quoted” First.', '2 / 3 Figures Second.', '3 / 3 Sources Grades'],
    outline: [
      { title: 'Força – “quoted”', depth: 0 },
      { title: 'Figures', depth: 1 },
      { title: 'Sources', depth: 1 },
      { title: 'Grades', depth: 2 },
    ],
    tagged: true,
    size,
    title: 'A briefing',
    language: 'en',
  });
});

it('runs no script and fetches nothing while it prints', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const html = page(
    `<p id="p">Before</p><script>document.getElementById('p').textContent = 'Run'</script>
<img src="${from}/a.png"><link rel="stylesheet" href="${from}/b.css"><iframe src="${from}/c"></iframe>
<img src="x" onerror="document.body.textContent='Run'"><svg onload="document.body.textContent='Run'"></svg>`,
  );
  const job = { html, title: 'x', pageSize: 'A4' } as const;
  const printed = await readPdf(await printWithBrowser(browser, job));
  server.close();
  expect(printed.pages.join(' ')).toContain('Before');
  expect(printed.pages.join(' ')).not.toContain('Run');
  expect(asked).toEqual([]);
});
