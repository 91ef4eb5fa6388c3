import { decode as decodeOld, encodingExists } from 'iconv-lite';

/** Code pages by their numbers that a TextDecoder knows under another name. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [708, 'iso-8859-6'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1361, 'euc-kr'],
  [10000, 'macintosh'],
  [10001, 'shift_jis'],
  [10002, 'big5'],
  [10003, 'euc-kr'],
  [10006, 'macgreek'],
  [10007, 'x-mac-cyrillic'],
  [10008, 'gbk'],
  [10017, 'macukraine'],
  [10029, 'maccenteuro'],
  [10081, 'macturkish'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** The code page of each character set that a font may be in. */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [78, 10001],
  [79, 10003],
  [80, 10008],
  [81, 10002],
  [85, 10006],
  [86, 10081],
  [88, 10029],
  [89, 10007],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [179, 1256],
  [180, 1256],
  [181, 1255],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

export const ANSI = 'windows-1252';

/** The name of a code page's encoding; null for one that nobody knows. */
export function encodingOfPage(page: number): string | null {
  const name =
    NAMES.get(page) ??
    (page >= 1250 && page <= 1258 ? `windows-${page}` : null) ??
    (page >= 28591 && page <= 28606 ? `iso-8859-${page - 28590}` : null) ??
    (page >= 437 && page <= 869 ? `cp${page}` : null);
  return name !== null && (isWeb(name) || encodingExists(name)) ? name : null;
}

/** The encoding of a font's character set; null where it says none of its own. */
export function encodingOfCharset(charset: number): string | null {
  const page = CHARSETS.get(charset);
  return page === undefined ? null : encodingOfPage(page);
}

const decoders = new Map<string, TextDecoder | null>();

/** Decodes bytes; what they do not encode becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const decoder = decoderOf(encoding);
  return decoder ? decoder.decode(bytes) : decodeOld(Buffer.from(bytes), encoding);
}

function isWeb(name: string): boolean {
  return decoderOf(name) !== null;
}

/** Null for what only iconv-lite knows. */
function decoderOf(encoding: string): TextDecoder | null {
  const known = decoders.get(encoding);
  if (known !== undefined) return known;
  let decoder: TextDecoder | null;
  try {
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    decoder = null;
  }
  if (decoders.size < 100) decoders.set(encoding, decoder);
  return decoder;
}
