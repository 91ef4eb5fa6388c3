import { describe, expect, it } from 'vitest';
import type { Reading } from '../article.ts';
import { readerFor } from './registry.ts';
import { rtfReader } from './rtf.ts';

/** Letters beyond ASCII stand for the bytes of their numbers. */
function bytesOf(rtf: string): Uint8Array {
  return new Uint8Array(Buffer.from(rtf, 'latin1'));
}

async function read(rtf: string, encoding?: string): Promise<Reading> {
  const source = {
    bytes: bytesOf(rtf),
    fileName: 'a.rtf',
    extension: 'rtf',
    url: null,
    ...(encoding === undefined ? {} : { encoding }),
  };
  const reader = readerFor(source);
  expect(reader.ok && reader.value.format).toBe('rtf');
  const result = await rtfReader.read(source);
  if (!result.ok || !('text' in result.value)) throw new Error('not one article');
  return result.value;
}

const whole = (body: string, head = ''): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 Gothic;}{\\f3\\fnil\\fcharset2 Symbol;}}${head}\n${body}}`;

/** Each block as "kind: text". */
async function blocks(body: string, head = ''): Promise<readonly string[]> {
  const { text, drafts } = await read(whole(body, head));
  return drafts.map(
    ({ start, end, kind, furniture }) =>
      `${furniture === undefined ? '' : `(${furniture}) `}${kind ?? '-'}: ${text.slice(start, end)}`,
  );
}

const STYLES = String.raw`{\stylesheet{\ql Normal;}{\s1{\*\keycode \shift 1}\outlinelevel0 heading 1;}{\s2\sbasedon1 News head;}{\s3 Title;}{\s4 toc 1;}{\*\cs10 \additive Title;}{\s5 Zitat,Quote;}}`;

describe('the reader of RTF', () => {
  it('reads paragraphs, with the line breaks of the file left out', async () => {
    expect(
      await blocks('{\\pard The bri\ndge {\\b re}opens.\\par}\n\\pard It is time.\\line Now.\\par'),
    ).toEqual(['-: The bridge reopens.', '-: It is time.\nNow.']);
  });

  it('keeps what it could read of a file that was cut off, and says so', async () => {
    const file = whole('\\pard The bridge reopens.\\par It is time.\\par');
    expect((await read(file)).missing).toBeUndefined();
    const cut = await read(file.slice(0, -12));
    expect(cut.text).toBe('The bridge reopens.\n\nIt i');
    expect(cut.missing).toEqual({ what: 'The end of the file is missing', where: 'end' });
  });

  it('decodes bytes by the font they are in, and what is written as Unicode', async () => {
    expect(
      await blocks(
        String.raw`caf\'e9 \f1\'cc\'ee\'f1\'f2 \f2\'83A\f0  \u8364?5 \uc2\u-10179\'3f\'3f\u-8704??!\par`,
      ),
    ).toEqual(['-: café Мост ア €5 😀!']);
    expect(
      (await read("{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 \\'cc\\'ee\\'f1\\'f2}"))
        .text,
    ).toBe('Мост');
    expect((await read("{\\rtf1\\mac caf\\'8e}")).text).toBe('café');
    expect((await read("{\\rtf1\\pc caf\\'82}")).text).toBe('café');
    expect((await read("{\\rtf1\\ansi\\ansicpg936 \\'d6\\'d0\xce\xc4}")).text).toBe('中文');
    expect((await read("{\\rtf1\\ansi\\ansicpg1252 \\'cc\\'ee\\'f1\\'f2}", 'windows-1251')).text).toBe(
      'Мост',
    );
  });

  it.each([
    [186, 'e0', 'ą'],
    [238, 'b9', 'ą'],
    [161, 'e1', 'α'],
    [162, 'fe', 'ş'],
    [177, 'e0', 'א'],
    [178, 'c7', 'ا'],
    [163, 'fe', '₫'],
    [222, 'a1', 'ก'],
    [134, "d6\\'d0", '中'],
    [136, "a4\\'a4", '中'],
    [129, "c7\\'d1", '한'],
    [77, '8e', 'é'],
  ])('knows the character set %i', async (charset, hex, expected) => {
    expect((await read(`{\\rtf1\\ansi{\\fonttbl{\\f9\\fcharset${charset} Any;}}\\f9 \\'${hex}}`)).text).toBe(
      expected,
    );
  });

  it('passes over the older form of a character, but over no other word', async () => {
    expect(await blocks(String.raw`a\u8212\'97b\par\u8212\par c\uc0\u8212d {\uc1\u8212 xe}\par`)).toEqual([
      '-: a—b',
      '-: —',
      '-: c—d —e',
    ]);
  });

  it('reads the signs that have names', async () => {
    expect(
      await blocks(String.raw`\ldblquote Yes\rdblquote\emdash 5\~km \_ gov\-ern \{x\} \\ \bullet\tab y\par`),
    ).toEqual(['-: “Yes”—5\u00a0km \u2011 govern {x} \\ •\ty']);
  });

  it('knows headings by their styles and outline levels', async () => {
    const body = String.raw`\pard\s3 Main\par\pard\s1 One\par\pard\s2 Two\par\pard\outlinelevel1 Three\par\pard\s5 So\par\pard\s4 One\tab 4\par\pard Plain\par`;
    expect(await blocks(body, STYLES)).toEqual([
      'title: Main',
      'heading: One',
      'heading: Two',
      'heading: Three',
      'quote: So',
      '(table of contents) -: One\t4',
      '-: Plain',
    ]);
  });

  it('shows the numbers and bullets of lists', async () => {
    const body = String.raw`{\listtext\pard\plain 1.\tab}first\par{\listtext\f3\'b7\tab}point\par{\pntext 2)\tab}second\par`;
    expect(await blocks(body)).toEqual(['list: 1. first', 'list: • point', 'list: 2) second']);
  });

  it('reads tables row by row, tables in tables too', async () => {
    const body = String.raw`\pard Before\par\trowd\cellx1\cellx2\pard\intbl Place\cell Troops\cell\row\trowd\intbl North\par of it\cell 1,200\cell\row\pard After\par`;
    expect(await blocks(body)).toEqual([
      '-: Before',
      'table: Place\tTroops',
      'table: North of it\t1,200',
      '-: After',
    ]);
    const nested = String.raw`\trowd\pard\intbl Left\cell\pard\intbl\itap2 A\nestcell B\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}C\nestcell D\nestcell{\*\nesttableprops\trowd\nestrow}\pard\intbl Below\cell\row\pard End\par`;
    expect(await blocks(nested)).toEqual(['-: Left', 'table: A\tB', 'table: C\tD', '-: Below', '-: End']);
  });

  it('leaves out hidden and deleted text, pictures, headers, comments and what it does not know', async () => {
    const body = String.raw`{\header Page head\par}Seen{\v  unseen} \deleted gone\deleted0  again{\pict\pngblip 89504e47}{\*\unknown nothing}{\*\annotation note}{\*\bkmkstart a}\bin5 {{{{{!\par{\footer \chpgn}`;
    expect(await blocks(body)).toEqual(['-: Seen  again!']);
  });

  it('keeps links and leaves page numbers out', async () => {
    const body = String.raw`See {\field{\*\fldinst HYPERLINK "https://example.org/a?b=\'31" }{\fldrslt {\ul the report}}} or {\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt that}}, {\field{\*\fldinst PAGE}{\fldrslt 7}}.\par`;
    const { text, links = [] } = await read(whole(body));
    expect(text).toBe('See the report or that, .');
    expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ['the report', 'https://example.org/a?b=1'],
    ]);
  });

  it('puts notes below the text and boxes behind their paragraph', async () => {
    const body = String.raw`Large{\super\chftn{\footnote\pard {\super\chftn} Told so.}}, they{\footnote\ftnalt By far.} said{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard In the box\par}}{\shprslt\pard In the box\par}}.\par Later.\par`;
    expect(await blocks(body)).toEqual([
      '-: Large, they said.',
      '-: In the box',
      '-: Later.',
      'list: 1. Told so.',
      'list: i. By far.',
    ]);
  });

  it('reads title, author and date of the file, as hints', async () => {
    const info = String.raw`{\info{\upr{\title ?}{\*\ud{\title Br\u252\'fcder}}}{\author Ada Lind}{\creatim\yr2024\mo5\dy2\hr8\min1}}`;
    const { stated } = await read(whole('The bridge\\par It was time. It was late.\\par', info));
    expect(stated).toEqual({
      alternativeTitle: { value: 'Brüder', sure: 0.5 },
      author: { value: 'Ada Lind', sure: 0.2 },
      published: { value: { date: '2024-05-02', precision: 'day' }, sure: 0.2 },
    });
  });

  it('refuses a file of more paragraphs than any has', async () => {
    const bytes = bytesOf(`{\\rtf1 ${'x\\par '.repeat(500_001)}}`);
    const result = await rtfReader.read({ bytes, fileName: 'a.rtf', extension: 'rtf', url: null });
    expect(!result.ok && result.error.code).toBe('file-too-large');
  }, 60_000);

  it('reads what a cut file holds, and is not stopped by groups without end', async () => {
    const rtf = whole(
      'First.\\par {\\b Second, with {\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt more',
    );
    expect((await read(rtf.slice(0, -1))).text).toBe('First.\n\nSecond, with more');
    expect((await read(`{\\rtf1 Deep ${'{'.repeat(200_000)}down${'}'.repeat(200_000)} up}`)).text).toBe(
      'Deep down up',
    );
    expect((await read(`{\\rtf1 A ${'}'.repeat(10)} B`)).text).toBe('A');
  });
});
