import { describe, expect, it } from 'vitest';
import type { Reading } from '../article.ts';
import { type DocxParts, docx, p, r, style } from '../office/docx/docx.fixture.ts';
import { docxReader } from './docx.ts';

async function read(parts: DocxParts): Promise<Reading> {
  const bytes = docx(parts);
  const source = { bytes, fileName: 'a.docx', extension: 'docx', url: null };
  expect(docxReader.recognise(source)).toBeGreaterThan(0.9);
  const result = await docxReader.read(source);
  if (!result.ok) throw new Error(result.error.message);
  if (!('text' in result.value)) throw new Error('not one article');
  return result.value;
}

/** Each block as "kind: text". */
async function blocks(parts: DocxParts | string): Promise<readonly string[]> {
  const reading = await read(typeof parts === 'string' ? { body: parts } : parts);
  return reading.drafts.map(
    ({ start, end, kind, furniture }) =>
      `${furniture === undefined ? '' : `(${furniture}) `}${kind ?? '-'}: ${reading.text.slice(start, end)}`,
  );
}

const HEADINGS = [
  style('Heading1', 'heading 1'),
  style('berschrift2', 'Überschrift 2'),
  style('NewsHead', 'News head', '<w:basedOn w:val="Heading1"/>'),
  style('Topic', 'Topic of the day', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  style('Title', 'Title'),
  style('Subtitle', 'Subtitle'),
  style('Caption', 'caption'),
  style('Zitat', 'Quote'),
  style('TOC1', 'toc 1'),
  style('Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>'),
].join('');

const LISTS = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${'\uf0b7'}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;

const item = (text: string, numId: number, level = 0): string =>
  p(text, undefined, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((text) => cell(p(text))).join('')}</w:tr>`;
const field = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('the reader of Word documents', () => {
  it('reads paragraphs in their order, with the words of their runs put together', async () => {
    const body = `${p('The bridge')}<w:p>${r('re-')}${r('opens', '<w:b/>')}${r(' on Monday.')}</w:p><w:p/>`;
    expect(await blocks(body)).toEqual(['-: The bridge', '-: re-opens on Monday.']);
  });

  it('knows headings by the names of their styles, by what these are based on and by outline levels', async () => {
    const body = [
      p('Main', 'Title'),
      p('Below it', 'Subtitle'),
      p('One', 'Heading1'),
      p('Two', 'berschrift2'),
      p('Three', 'NewsHead'),
      p('Four', 'Topic'),
      p('Five', undefined, '<w:outlineLvl w:val="0"/>'),
      p('Plain', undefined, '<w:outlineLvl w:val="9"/>'),
      p('Six', 'Heading3'),
      p('So they said', 'Zitat'),
      p('The bridge at night', 'Caption'),
      p('The bridge	4', 'TOC1'),
    ].join('');
    expect(await blocks({ body, styles: HEADINGS })).toEqual([
      'title: Main',
      'standfirst: Below it',
      'heading: One',
      'heading: Two',
      'heading: Three',
      'heading: Four',
      'heading: Five',
      '-: Plain',
      'heading: Six',
      'quote: So they said',
      'caption: The bridge at night',
      '(table of contents) -: The bridge\t4',
    ]);
  });

  it('takes the only heading of the highest level for the headline, where nothing stands above it', async () => {
    const body = [p('Old bridge closes', 'Heading1'), p('It was time.'), p('More', 'Heading2')].join('');
    expect((await blocks({ body }))[0]).toBe('title: Old bridge closes');
    const many = [p('One', 'Heading1'), p('It was time.'), p('Two', 'Heading1')].join('');
    expect((await blocks({ body: many }))[0]).toBe('heading: One');
  });

  it('counts the items of lists and shows bullets', async () => {
    const body = [
      item('first', 1),
      item('inner', 1, 1),
      item('inner again', 1, 1),
      item('second', 1),
      item('inner anew', 1, 1),
      item('a point', 2),
      item('a smaller point', 2, 1),
      item('seven', 3),
      item('eight', 3),
      item('none', 0),
    ].join('');
    expect(await blocks({ body, numbering: LISTS })).toEqual([
      'list: 1. first',
      'list: 1a) inner',
      'list: 1b) inner again',
      'list: 2. second',
      'list: 2a) inner anew',
      'list: • a point',
      'list: – a smaller point',
      'list: 7. seven',
      'list: 8. eight',
      '-: none',
    ]);
  });

  it('reads tables row by row, and what only lays out the page as what stands in it', async () => {
    const values = `<w:tbl>${row('Place', 'Troops')}${row('North', '1,200')}</w:tbl>`;
    expect(await blocks(values)).toEqual(['table: Place\tTroops', 'table: North\t1,200']);
    const layout = `<w:tbl><w:tr>${cell(p('One') + p('Two'))}</w:tr></w:tbl>`;
    expect(await blocks(layout)).toEqual(['-: One', '-: Two']);
    const nested = `<w:tbl><w:tr>${cell(p('Aside'))}${cell(values + p('After'))}</w:tr></w:tbl>`;
    expect(await blocks(nested)).toEqual([
      '-: Aside',
      'table: Place\tTroops',
      'table: North\t1,200',
      '-: After',
    ]);
  });

  it('keeps what was inserted and leaves out what was deleted, moved away or formatted before', async () => {
    const body = `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>${r('About ')}<w:del><w:r><w:delText>five</w:delText></w:r></w:del><w:ins>${r('six')}</w:ins><w:moveFrom>${r(' gone')}</w:moveFrom>${r(' men')}</w:p>`;
    expect(await blocks(body)).toEqual(['-: About six men']);
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('One ')}</w:p>${p('and the same.')}`;
    expect(await blocks(joined)).toEqual(['-: One and the same.']);
    const deleted = `<w:tbl>${row('A', 'B')}<w:tr><w:trPr><w:del/></w:trPr>${cell(p('C'))}${cell(p('D'))}</w:tr>${row('E', 'F')}</w:tbl>`;
    expect(await blocks(deleted)).toEqual(['table: A\tB', 'table: E\tF']);
  });

  it('leaves hidden text, comments, headers and hints of forms out', async () => {
    const body = `<w:p>${r('Seen')}${r(' unseen', '<w:vanish/>')}<w:commentRangeStart w:id="1"/>${r(' again', '<w:vanish w:val="0"/>')}<w:r><w:commentReference w:id="1"/></w:r></w:p>${p('Never', 'Secret')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>`;
    const comments = `<w:comment w:id="1">${p('Is that so?')}</w:comment>`;
    const reading = await blocks({ body, comments, header: p('Page 1'), styles: HEADINGS });
    expect(reading).toEqual(['-: Seen again']);
  });

  it('puts notes below the text, and none of their marks into it', async () => {
    const body = `<w:p>${r('It was large')}<w:r><w:endnoteReference w:id="3"/></w:r>${r(', they said.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('Later.')}`;
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${r(' Told to the agency.')}</w:p></w:footnote><w:footnote w:id="9">${p('Of no use.')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="3">${p('By any measure.')}</w:endnote>`;
    expect(await blocks({ body, footnotes, endnotes })).toEqual([
      '-: It was large, they said.',
      '-: Later.',
      'list: 1. Told to the agency.',
      'list: i. By any measure.',
    ]);
  });

  it('keeps links of the web and of mail as ranges, and leaves page numbers out', async () => {
    const links = { a: 'https://example.org/a?b=1&c=2', b: 'javascript:alert(1)', c: 'mailto:a@example.org' };
    const body = `<w:p>${r('See ')}<w:hyperlink r:id="a">${r('the ')}${r('report ')}</w:hyperlink>${r('or ')}<w:hyperlink r:id="b">${r('this')}</w:hyperlink>${r(' and ')}<w:hyperlink r:id="c">${r('write')}</w:hyperlink>${r('.')}</w:p><w:p>${field(' HYPERLINK "https://example.org/f" \\l "end" ', 'There')}${r(', page ')}${field(' PAGE ', '7')}${r('!')}</w:p>`;
    const { text, links: found = [] } = await read({ body, links });
    expect(text).toBe('See the report or this and write.\n\nThere, page !');
    expect(found.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ['the report', 'https://example.org/a?b=1&c=2'],
      ['write', 'mailto:a@example.org'],
      ['There', 'https://example.org/f#end'],
    ]);
  });

  it('keeps line breaks in a paragraph, parts it where there are two, and drops soft hyphens', async () => {
    const body = `<w:p>${r('One')}<w:r><w:br/></w:r>${r('line')}<w:r><w:br/><w:br/></w:r>${r('govern­ment')}<w:r><w:softHyphen/></w:r>${r('s')}<w:r><w:noBreakHyphen/></w:r>${r('x')}</w:p>`;
    expect(await blocks(body)).toEqual(['-: One\nline', '-: governments\u2011x']);
  });

  it('reads a text box once, behind the paragraph it hangs on', async () => {
    const box = `<w:txbxContent>${p('In the box')}</w:txbxContent>`;
    const body = `<w:p>${r('Before ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('after')}</w:p>`;
    expect(await blocks(body)).toEqual(['-: Before after', '-: In the box']);
  });

  it('numbers pages only where the breaks add up to the pages that the document counts', async () => {
    const body = `${p('One')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/></w:r>${r('Two goes')}<w:r><w:lastRenderedPageBreak/></w:r>${r(' on')}</w:p>`;
    const { text, pages = [] } = await read({ body, app: '<Pages>3</Pages>' });
    expect(pages.map(({ start, label }) => [label, text.slice(start).split('\n')[0]])).toEqual([
      ['1', 'One'],
      ['2', 'Two goes on'],
      ['3', 'on'],
    ]);
    expect((await read({ body, app: '<Pages>5</Pages>' })).pages).toEqual([]);
  });

  it('takes the properties for what they are worth', async () => {
    const body = [p('Old bridge closes'), p('It was time, said Ada Lind. It had stood for years.')].join('');
    const shown = await read({ body, core: '<dc:title>Old Bridge Closes</dc:title>' });
    expect(shown.drafts[0]?.kind).toBe('title');
    expect(shown.stated.title).toBeUndefined();
    const junk = await read({ body, core: '<dc:title>Microsoft Word - bridge3.doc</dc:title>' });
    expect(junk.stated.title ?? junk.stated.alternativeTitle).toBeUndefined();
    const dates = '<dcterms:created xsi:type="dcterms:W3CDTF">2024-05-02T08:00:00Z</dcterms:created>';
    const other = await read({
      body,
      core: `<dc:title>Bridges of old</dc:title><dc:creator>Ben Hur</dc:creator>${dates}`,
    });
    expect(other.stated.alternativeTitle?.value).toBe('Bridges of old');
    expect(other.stated.author).toEqual({ value: 'Ben Hur', sure: 0.2 });
    expect(other.stated.published).toEqual({ value: { date: '2024-05-02', precision: 'day' }, sure: 0.2 });
    const named = await read({ body, core: '<dc:creator>Ada Lind</dc:creator>' });
    expect(named.stated.author?.sure).toBe(0.8);
  });
});
