/** A small writer of PDFs for tests: text at places, set into columns, with what a document can state of itself. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

export interface MadePage {
  readonly content: readonly string[];
  /** In points; A4 where it is left out. */
  readonly size?: readonly [number, number];
  readonly links?: readonly {
    readonly rect: readonly [number, number, number, number];
    readonly url: string;
  }[];
}

export interface MadePdf {
  readonly pages: readonly MadePage[];
  readonly info?: Readonly<Record<string, string>>;
  readonly language?: string;
  /** Raw page labels, e.g. "0 << /S /r >> 2 << /S /D >>". */
  readonly labels?: string;
  /** Of the first page's marked stretches, in their order: a tree of tags. */
  readonly roles?: readonly string[];
  readonly xmp?: string;
  /** Encrypts with this password for the user; '' asks for none. */
  readonly password?: string;
  /** Packs the objects that are no streams into one, after half of the streams, as writers do since PDF 1.5. */
  readonly packed?: boolean;
}

/** F1 is Helvetica, F2 its bold, F3 its slanted form. */
export type Face = 'F1' | 'F2' | 'F3';

export interface Setting {
  readonly x: number;
  /** Baseline of the first line, from the bottom of the page, as PDF counts. */
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  readonly leading?: number;
  readonly face?: Face;
  /** Of the first line. */
  readonly indent?: number;
  /** Whether lines are stretched to the full width. */
  readonly justified?: boolean;
}

// Helvetica's widths from the space on, in thousandths of its size
const WIDTHS = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 ' +
  '584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 ' +
  '611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 ' +
  '722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);

export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += WIDTHS[char.charCodeAt(0) - 32] ?? 556;
  return (width * size) / 1000;
}

/** One line; `spacing` is more room between its words, `tracking` between its letters. */
export function line(
  text: string,
  x: number,
  y: number,
  size = 10,
  face: Face = 'F1',
  { spacing = 0, tracking = 0, mode = 0 } = {},
): string {
  return `BT /${face} ${size} Tf ${mode} Tr ${spacing.toFixed(3)} Tw ${tracking} Tc ${x.toFixed(2)} ${y.toFixed(2)} Td (${escaped(text)}) Tj ET`;
}

/** Sets a paragraph; a soft hyphen in the text says where a word may be parted. */
export function set(
  text: string,
  setting: Setting,
): { readonly content: readonly string[]; readonly y: number } {
  const { x, width, size = 10, leading = size * 1.2, face = 'F1', indent = 0, justified = true } = setting;
  const content: string[] = [];
  let y = setting.y;
  let open = '';
  const room = (): number => width - (content.length === 0 ? indent : 0);
  const put = (last: boolean): void => {
    const spaces = open.split(' ').length - 1;
    const spacing = justified && !last && spaces > 0 ? (room() - widthOf(open, size)) / spaces : 0;
    content.push(line(open, x + (content.length === 0 ? indent : 0), y, size, face, { spacing }));
    y -= leading;
    open = '';
  };
  for (const word of text.split(' ')) {
    const whole = word.replaceAll('\u00ad', '');
    const longer = open === '' ? whole : `${open} ${whole}`;
    if (widthOf(longer, size) <= room()) {
      open = longer;
      continue;
    }
    const parted = partThatFits(word, open, room(), size);
    if (parted) open = open === '' ? parted.head : `${open} ${parted.head}`;
    put(false);
    open = parted ? parted.rest : whole;
  }
  if (open !== '') put(true);
  return { content, y };
}

function partThatFits(
  word: string,
  open: string,
  room: number,
  size: number,
): { readonly head: string; readonly rest: string } | null {
  // a real hyphen may end a line as well
  const parts = word.split(/\u00ad|(?<=-)/);
  for (let count = parts.length - 1; count > 0; count--) {
    const bare = parts.slice(0, count).join('');
    const head = bare.endsWith('-') ? bare : `${bare}-`;
    if (widthOf(open === '' ? head : `${open} ${head}`, size) <= room)
      return { head, rest: parts.slice(count).join('') };
  }
  return null;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, (char) => `\\${char}`);
}

export function makePdf({
  pages,
  info = {},
  language,
  labels,
  roles = [],
  xmp,
  password,
  packed = false,
}: MadePdf): Uint8Array {
  const bodies: (readonly [dict: string, stream: string | null])[] = [];
  const add = (dict: string, stream: string | null = null): number => bodies.push([dict, stream]);
  add(''); // 1, the catalogue, when all is known
  add(''); // 2, the tree of pages
  const faces = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique'].map((name) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const fonts = faces.map((number, i) => `/F${i + 1} ${number} 0 R`).join(' ');
  const kids = pages.map(({ content, size = [595, 842], links = [] }) => {
    const stream = add('', content.join('\n'));
    const notes = links.map(({ rect, url }) =>
      add(
        `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /Border [0 0 0] /A << /S /URI /URI ${literal(url)} >> >>`,
      ),
    );
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Resources << /Font << ${fonts} >> >> /StructParents 0 /Contents ${stream} 0 R /Annots [${notes.map((n) => `${n} 0 R`).join(' ')}] >>`,
    );
  });
  bodies[1] = [
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] >>`,
    null,
  ];
  const tree = roles.length > 0 ? addTree(add, roles, kids[0] ?? 0, bodies.length + 1) : null;
  const packet = xmp === undefined ? null : add('/Type /Metadata /Subtype /XML', xmp);
  bodies[0] = [
    `<< /Type /Catalog /Pages 2 0 R ${language ? `/Lang ${literal(language)}` : ''} ${labels ? `/PageLabels << /Nums [${labels}] >>` : ''} ${tree ? `/MarkInfo << /Marked true >> /StructTreeRoot ${tree} 0 R` : ''} ${packet ? `/Metadata ${packet} 0 R` : ''} >>`,
    null,
  ];
  const fields = Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`);
  const about = password === undefined ? add(`<< ${fields.join(' ')} >>`) : null;
  return packed ? writtenPacked(bodies, about) : written(bodies, about, password);
}

/** @returns the number of the tree's root, which is the next object */
function addTree(
  add: (dict: string) => number,
  roles: readonly string[],
  page: number,
  root: number,
): number {
  const nodes = roles.map((_, i) => `${root + 1 + i} 0 R`).join(' ');
  add(
    `<< /Type /StructTreeRoot /K [${nodes}] /ParentTree << /Nums [0 [${nodes}]] >> /ParentTreeNextKey 1 >>`,
  );
  for (const [i, role] of roles.entries())
    add(`<< /Type /StructElem /S /${role} /P ${root} 0 R /Pg ${page} 0 R /K ${i} >>`);
  return root;
}

function literal(text: string): string {
  return `(${escaped(text)})`;
}

function written(
  bodies: readonly (readonly [string, string | null])[],
  about: number | null,
  password: string | undefined,
): Uint8Array {
  const lock = password === undefined ? null : lockFor(password);
  let out = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const places = bodies.map(([dict, plain], i) => {
    const at = out.length;
    const stream = plain === null || !lock ? plain : lock.encrypt(i + 1, plain);
    // strings would have to be encrypted as well; a locked document of ours has none that matter
    out +=
      stream === null
        ? `${i + 1} 0 obj\n${dict}\nendobj\n`
        : `${i + 1} 0 obj\n<< ${dict} /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`;
  out += `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${about ? `/Info ${about} 0 R` : ''} ${lock ? lock.trailer : ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (char) => char.charCodeAt(0));
}

/** As `written`, with the table of places as a stream at the end. */
function writtenPacked(
  bodies: readonly (readonly [string, string | null])[],
  about: number | null,
): Uint8Array {
  const streams = bodies.flatMap(([dict, stream], i) =>
    stream === null ? [] : [{ number: i + 1, dict, stream: Buffer.from(stream, 'latin1') }],
  );
  const loose = bodies.flatMap(([dict, stream], i) => (stream === null ? [{ number: i + 1, dict }] : []));
  let [index, inside] = ['', ''];
  for (const { number, dict } of loose) {
    index += `${number} ${inside.length} `;
    inside += `${dict}\n`;
  }
  const pack = bodies.length + 1;
  streams.splice(Math.ceil(streams.length / 2), 0, {
    number: pack,
    dict: `/Type /ObjStm /N ${loose.length} /First ${index.length} /Filter /FlateDecode`,
    stream: deflateSync(Buffer.from(index + inside, 'latin1')),
  });
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places = new Map<number, readonly [kind: number, at: number, within: number]>();
  let at = parts[0]?.length ?? 0;
  const put = (number: number, dict: string, stream: Buffer): void => {
    const head = `${number} 0 obj\n<< ${dict} /Length ${stream.length} >>\nstream\n`;
    const whole = Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n')]);
    places.set(number, [1, at, 0]);
    parts.push(whole);
    at += whole.length;
  };
  for (const { number, dict, stream } of streams) put(number, dict, stream);
  for (const [i, { number }] of loose.entries()) places.set(number, [2, pack, i]);
  const start = at;
  const rows = Array.from({ length: pack + 1 }, (_, number) => {
    const [kind, place, within] = places.get(number) ?? [0, 0, 0];
    return [kind, place >> 24, place >> 16, place >> 8, place, within >> 8, within].map((byte) => byte & 255);
  });
  put(
    pack + 1,
    `/Type /XRef /Size ${pack + 1} /W [1 4 2] /Root 1 0 R ${about ? `/Info ${about} 0 R` : ''}`,
    Buffer.from(rows.flat()),
  );
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(parts));
}

/** The standard handler, revision 2: RC4 with 40 bits. Weak, and short to write down. */
function lockFor(password: string): {
  encrypt(object: number, text: string): string;
  readonly trailer: string;
} {
  const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  const padded = (word: string): Buffer =>
    Buffer.concat([Buffer.from(word, 'latin1'), padding]).subarray(0, 32);
  const md5 = (...parts: readonly Uint8Array[]): Buffer =>
    createHash('md5').update(Buffer.concat(parts)).digest();
  const id = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded(password), owner, rights, id).subarray(0, 5);
  const user = rc4(key, padding);
  return {
    encrypt(object, text) {
      const salt = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
      return Buffer.from(rc4(md5(key, salt).subarray(0, 10), Buffer.from(text, 'latin1'))).toString('latin1');
    },
    trailer: `/ID [<${id.toString('hex')}> <${id.toString('hex')}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${Buffer.from(owner).toString('hex')}> /U <${Buffer.from(user).toString('hex')}> >>`,
  };
}

function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => {
    [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  });
}
