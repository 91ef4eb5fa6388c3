/**
 * Measures files of many articles on invented ones: exports of news databases that are parted into their articles, texts
 * that must stay one, and a large table.
 *
 *   npm exec -c 'node bench/splitting.ts [--articles 40] [--seeds 10] [--rows 100000]'
 */
import { parseArgs } from 'node:util';
import { articlesIn } from '../main/importing/read.ts';
import { csvReader } from '../main/importing/readers/csv.ts';
import {
  type Invented,
  invented,
  type Shown,
  STYLES,
  type Style,
} from '../main/importing/splitting/exports.fixture.ts';
import { ONE_TEXT } from '../main/importing/splitting/one-text.fixture.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '40' },
    seeds: { type: 'string', default: '10' },
    rows: { type: 'string', default: '100000' },
  },
});
const [articles, seeds, rows] = [values.articles, values.seeds, values.rows].map(Number);
if (!articles || !seeds || rows === undefined || Number.isNaN(rows)) {
  console.error("Usage: npm exec -c 'node bench/splitting.ts [--articles 40] [--seeds 10] [--rows 100000]'");
  process.exit(2);
}

type Format = 'txt' | 'html';
const page = (text: string): string =>
  `<!doctype html><html><head><title>Export</title></head><body>${text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .split('\n\n')
    .map((block) => `<p>${block.replace(/\n/g, '<br>')}</p>`)
    .join('\n')}</body></html>`;

interface Read {
  readonly text: string;
  readonly values: Record<Shown, string | null>;
}

async function read(text: string, format: Format): Promise<readonly Read[]> {
  const bytes = new TextEncoder().encode(format === 'html' ? page(text) : text);
  const found: Read[] = [];
  for await (const { answer } of articlesIn(bytes, `export.${format}`)) {
    if (!answer.ok) throw new Error(answer.error.message);
    const { title, outlet, author, published, language } = answer.value.metadata;
    // what the rules for any article set aside besides is not the split's
    const own = answer.value.blocks.filter(
      ({ reason, kind }) => !reason?.endsWith(' of the export') && kind !== 'title',
    );
    found.push({
      text: own.map(({ start, end }) => answer.value.text.slice(start, end)).join(' '),
      values: { title, outlet, author, date: published?.date ?? null, language },
    });
  }
  return found;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function right(field: Shown, article: Invented, value: string | null): boolean {
  if (field === 'outlet') return value?.replace(/ \(\w+\)$/, '') === article.outlet;
  return value === (field === 'language' ? 'en' : article[field]);
}

async function measure(style: Style, format: Format): Promise<string> {
  let [all, found, exact, valued, shown] = [0, 0, 0, 0, 0];
  for (let seed = 1; seed <= (seeds ?? 1); seed++) {
    const made = invented(articles ?? 1, seed);
    const parts = await read(style.write(made).text, format);
    all += made.length;
    found += Math.min(made.length, parts.length);
    for (const [i, article] of made.entries()) {
      const part = parts[i];
      if (!part) continue;
      if (flat(part.text) === flat(article.paragraphs.join(' '))) exact++;
      for (const field of style.shows) {
        shown++;
        if (right(field, article, part.values[field])) valued++;
      }
    }
  }
  return `found ${found}/${all}  text exact ${exact}/${all}  values ${valued}/${shown}`;
}

for (const format of ['txt', 'html'] as const) {
  console.log(`\nExports in .${format}, ${seeds} of ${articles} articles each`);
  for (const style of STYLES) console.log(`  ${(await measure(style, format)).padEnd(64)} ${style.name}`);
}

let wrong = 0;
for (const [name, text] of Object.entries(ONE_TEXT))
  for (const format of ['txt', 'html'] as const) {
    const parts = await read(text, format);
    if (parts.length === 1) continue;
    wrong++;
    console.log(`  split: ${name} (.${format})`);
  }
console.log(`\nTexts that must stay one: ${wrong} of ${Object.keys(ONE_TEXT).length * 2} were split`);

if (rows > 0) {
  const made = invented(50, 1);
  const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const lines = Array.from({ length: rows }, (_, i) => {
    const { title, outlet, author, date, paragraphs } = made[i % made.length] as Invented;
    return [`${title} ${i}`, outlet, author, date, `https://globe.example/${i}`, paragraphs[0] ?? '']
      .map(quoted)
      .join(',');
  });
  const table = new TextEncoder().encode(['Headline,Source,Author,Published,Link,Body', ...lines].join('\n'));
  lines.length = 0;
  const start = process.cpuUsage();
  let [count, most] = [0, 0];
  const opened = await csvReader.read({ bytes: table, fileName: 'table.csv', extension: 'csv', url: null });
  if (!opened.ok || !('parts' in opened.value)) throw new Error('no table');
  for await (const part of opened.value.parts) {
    if (part.kind === 'article') count++;
    if (count % 5_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  const seconds = process.cpuUsage(start).user / 1e6;
  console.log(
    `\nA table of ${rows} rows, ${(table.length / 1e6).toFixed(0)} MB: ${count} articles, looked through and read, in ${seconds.toFixed(1)} s of processor time, heap at most ${(most / 1e6).toFixed(0)} MB`,
  );
}
