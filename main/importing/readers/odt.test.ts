import { describe, expect, it } from 'vitest';
import type { Result } from '../../../preload/contract/index.ts';
import type { Container, Reading } from '../article.ts';
import { fodt, type OdtParts, odt } from '../office/odt/odt.fixture.ts';
import { odtReader } from './odt.ts';
import { readerFor } from './registry.ts';

async function answer(bytes: Uint8Array, fileName = 'a.odt'): Promise<Result<Reading | Container>> {
  const source = { bytes, fileName, extension: fileName.slice(-3), url: null };
  const reader = readerFor(source);
  expect(reader.ok && reader.value.format).toBe('odt');
  return odtReader.read(source);
}

async function read(parts: OdtParts | Uint8Array): Promise<Reading> {
  const result = await answer(parts instanceof Uint8Array ? parts : odt(parts));
  if (!result.ok) throw new Error(result.error.message);
  if (!('text' in result.value)) throw new Error('not one article');
  return result.value;
}

/** Each block as "kind: text". */
async function blocks(parts: OdtParts | Uint8Array | string): Promise<readonly string[]> {
  const reading = await read(typeof parts === 'string' ? { body: parts } : parts);
  return reading.drafts.map(
    ({ start, end, kind, furniture }) =>
      `${furniture === undefined ? '' : `(${furniture}) `}${kind ?? '-'}: ${reading.text.slice(start, end)}`,
  );
}

const p = (content: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`;
const style = (name: string, more = '', inner = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph" ${more}>${inner}</style:style>`;
const NUMBERS = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a" text:display-levels="1"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>`;
const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;

describe('the reader of OpenDocument texts', () => {
  it('reads paragraphs with their white space as it is shown', async () => {
    const body = `${p('The\n   <text:span>bridge</text:span> <text:s text:c="2"/>re<text:span>opens</text:span>')}\n${p(' One<text:line-break/>line<text:tab/>on')}${p('')}`;
    expect(await blocks(body)).toEqual(['-: The bridge   reopens', '-: One\nline\ton']);
  });

  it('knows headings, and styles by what they are made from', async () => {
    const body = `${p('Main', 'P1')}${p('Below', 'Subtitle')}<text:h text:outline-level="2">Two</text:h>${p('Three', 'Heading_20_3')}${p('So', 'P2')}${p('At night', 'Illustration')}`;
    const automatic = `${style('P1', 'style:parent-style-name="Title"')}${style('P2', 'style:parent-style-name="Quotations"')}`;
    const styles = `${style('Heading_20_3', 'style:display-name="Heading 3"')}${style('Subtitle')}`;
    expect(await blocks({ body, automatic, styles })).toEqual([
      'title: Main',
      'standfirst: Below',
      'heading: Two',
      'heading: Three',
      'quote: So',
      'caption: At night',
    ]);
  });

  it('counts the items of lists, also of one that goes on', async () => {
    const inner = `<text:list>${item(p('inner'))}${item(p('again'))}</text:list>`;
    const body = `<text:list text:style-name="L1" xml:id="a">${item(p('first') + p('more of it') + inner)}${item(p('second') + inner)}</text:list>${p('Between')}<text:list text:style-name="L1" text:continue-list="a">${item(p('third'))}</text:list><text:list text:style-name="L2">${item(p('point'))}</text:list>`;
    expect(await blocks({ body, automatic: NUMBERS })).toEqual([
      'list: 1. first',
      'list: more of it',
      'list: a) inner',
      'list: b) again',
      'list: 2. second',
      'list: a) inner',
      'list: b) again',
      '-: Between',
      'list: 3. third',
      'list: – point',
    ]);
  });

  it('reads tables, notes, boxes and links', async () => {
    const row = (...cells: readonly string[]): string =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row>`;
    const body = `<table:table><table:table-header-rows>${row('Place', 'Troops')}</table:table-header-rows>${row('North', '1,200')}</table:table>${p('Words<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Told so.</text:p></text:note-body></text:note> go <text:a xlink:href="https://example.org/a">there</text:a> or <text:a xlink:href="file:///etc/passwd">not</text:a>.<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame>')}`;
    const reading = await read({ body });
    expect(await blocks({ body })).toEqual([
      'table: Place\tTroops',
      'table: North\t1,200',
      '-: Words go there or not.',
      '-: In the box',
      'list: 1. Told so.',
    ]);
    expect(reading.links?.map(({ start, end, url }) => [reading.text.slice(start, end), url])).toEqual([
      ['there', 'https://example.org/a'],
    ]);
  });

  it('leaves out what was deleted, hidden, remarked upon, and page numbers and headers', async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes>${p('Seen<office:annotation><text:p>Is it?</text:p></office:annotation> on <text:page-number>7</text:page-number><text:span text:style-name="T1">never</text:span>page')}<text:section text:name="s" text:display="none">${p('Hidden')}</text:section><text:table-of-content><text:index-body>${p('Bridge 4')}</text:index-body></text:table-of-content>`;
    const automatic = `<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>`;
    expect(await blocks({ body, automatic, styles: '' })).toEqual([
      '-: Seen on page',
      '(table of contents) -: Bridge 4',
    ]);
  });

  it('leaves out deleted words that stand where they stood', async () => {
    const region = (id: string, what: string): string =>
      `<text:changed-region xml:id="${id}"><text:${what}/></text:changed-region>`;
    const mark = (where: string, id: string): string => `<text:change-${where} text:change-id="${id}"/>`;
    const body = `<text:tracked-changes>${region('a', 'insertion')}${region('b', 'deletion')}${region('c', 'deletion')}</text:tracked-changes>${p(`It was ${mark('start', 'a')}not ${mark('end', 'a')}${mark('start', 'b')}never ${mark('end', 'b')}late.`)}${p(`One${mark('start', 'c')} end`)}${p(`and${mark('end', 'c')} line.`)}`;
    expect(await blocks(body)).toEqual(['-: It was not late.', '-: One line.']);
  });

  it('numbers pages where they add up', async () => {
    const body = `${p('One')}${p('Two', 'P1')}${p('goes<text:soft-page-break/> on')}`;
    const automatic = style('P1', '', '<style:paragraph-properties fo:break-before="page"/>');
    const meta = '<meta:document-statistic meta:page-count="3"/>';
    const { text, pages = [] } = await read({ body, automatic, meta });
    expect(pages.map(({ start, label }) => [label, text.slice(start).split('\n')[0]])).toEqual([
      ['1', 'One'],
      ['2', 'Two'],
      ['3', 'on'],
    ]);
    expect((await read({ body, meta })).pages).toEqual([]);
  });

  it('reads a document in one XML file', async () => {
    const bytes = fodt({
      body: `${p('The bridge', 'P1')}<draw:frame><draw:image><office:binary-data>aGVsbG8=</office:binary-data></draw:image></draw:frame>${p('It reopens.')}`,
      automatic: style('P1', 'style:parent-style-name="Title"'),
      meta: '<dc:title>A bridge</dc:title><meta:initial-creator>Ada Lind</meta:initial-creator>',
    });
    expect(await blocks(bytes)).toEqual(['title: The bridge', '-: It reopens.']);
    expect((await read(bytes)).stated).toMatchObject({
      alternativeTitle: { value: 'A bridge' },
      author: { value: 'Ada Lind', sure: 0.2 },
    });
  });

  it('says of a locked file that it is locked, of a damaged one that it is damaged', async () => {
    const locked = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    const refused = await answer(odt({ body: 'x', manifest: locked }));
    expect(!refused.ok && refused.error.code).toBe('file-encrypted');
    const whole = odt({ body: p('The bridge') });
    const cut = await answer(whole.subarray(0, whole.length - 60));
    expect(!cut.ok && cut.error.code).toBe('file-damaged');
  });
});
