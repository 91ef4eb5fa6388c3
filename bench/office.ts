/**
 * The readers of Word, OpenDocument and RTF beside LibreOffice, on an invented document that it saves in each format:
 * the words of its own text export against ours, in their order. Run by hand, where `soffice` is on the PATH:
 * `node bench/office.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { docx, p, r, style } from '../main/importing/office/docx/docx.fixture.ts';
import { openBytes } from '../main/importing/read.ts';

const NAMES =
  'Łukasz Żak,Αθανάσιος,Мария Иванова,王小明,田中さくら,أحمد,דוד לוי,Nguyễn Văn Ân,Çağlar Şen,ประยุทธ์,김민수,São João,Ōsaka'.split(
    ',',
  );

function prose(i: number): string {
  return `Paragraph ${i}: the river rose by ${i * 3} centimetres overnight, ${NAMES[i % NAMES.length]} of the district said on Monday — “more than anyone had expected”, and the bridge stayed closed to lorries weighing over ${i},500 kg until further notice.`;
}

function some(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => p(prose(from + i))).join('');
}

function item(text: string, list: number, level = 0): string {
  return p(text, undefined, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(cell)}</w:tc>`).join('');
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

const CHANGE = 'w:author="a" w:date="2024-01-01T00:00:00Z"';

function invented(): Uint8Array {
  const based = '<w:basedOn w:val="Normal"/>';
  const heading = (level: number): string =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `${based}<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`,
    );
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const body = [
    p('Old bridge over the Varn closes', 'Title'),
    p('Lorries have to go round by the valley road', 'Subtitle'),
    some(1, 5),
    p('What the engineers found', 'Heading1'),
    `<w:p>${r('The report')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' is on ')}<w:hyperlink r:id="a">${r('the ministry’s page')}</w:hyperlink>${r('.')}</w:p>`,
    item('Pillar three has cracks', 1),
    item('wide ones', 1, 1),
    item('The deck is sound', 1),
    item('Rust on the east side', 2),
    p('Cost by year', 'Heading2'),
    table([
      ['Year', 'Cost'],
      ['2023', '1,450'],
    ]),
    p('Table 1: what it cost', 'Caption'),
    p('“We could not have known,” he said.', 'Quote'),
    `<w:p>${r('It was ')}<w:ins w:id="1" ${CHANGE}>${r('certainly ')}</w:ins><w:del w:id="2" ${CHANGE}><w:r><w:delText>never </w:delText></w:r></w:del>${r('late,')}${r(' SECRET', '<w:vanish/>')}<w:r><w:br/></w:r>${r('they said.')}</w:p>`,
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    p('Second thoughts', 'Heading1'),
    table([[prose(90), prose(91)]]),
    some(10, 30),
  ].join('');
  return docx({
    body: `${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
    styles: `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${['Title', 'Subtitle', 'Quote'].map((name) => style(name, name, based)).join('')}${style('Caption', 'caption', based)}${heading(1)}${heading(2)}`,
    numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
    footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p('Published in April.')}</w:footnote>`,
    links: { a: 'https://example.org/new?x=1&y=2' },
  });
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function convert(folder: string, to: string, file: string): void {
  execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', folder, join(folder, file)], {
    stdio: 'ignore',
    timeout: 120_000,
  });
}

const folder = mkdtempSync(join(tmpdir(), 'collate-office-'));
try {
  writeFileSync(join(folder, 'a.docx'), invented());
  for (const to of ['odt', 'fodt', 'rtf', 'txt:Text (encoded):UTF8']) convert(folder, to, 'a.docx');
  const theirs = wordsOf(readFileSync(join(folder, 'a.txt'), 'utf8'));
  for (const format of ['docx', 'odt', 'fodt', 'rtf']) {
    const bytes = new Uint8Array(readFileSync(join(folder, `a.${format}`)));
    const opened = await openBytes(bytes, `a.${format}`);
    if (!opened.ok || !('reading' in opened.value)) throw new Error(`${format} was not read as one article`);
    const ours = wordsOf(opened.value.reading.text);
    const parts = diffArrays(theirs, ours);
    const only = (key: 'added' | 'removed'): string =>
      parts.flatMap((part) => (part[key] ? [`“${part.value.join(' ')}”`] : [])).join(', ') || 'nothing';
    const same = parts.reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.length), 0);
    console.log(
      `${format.padEnd(5)} ${same} of ${theirs.length} words in order; only LibreOffice: ${only('removed')}; only Collate: ${only('added')}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
