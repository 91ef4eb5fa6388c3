import iconv from 'iconv-lite';
import { decodeEucTw } from './euc-tw.ts';
import { decodeHz, decodeIso2022Cn, decodeIso2022Kr } from './seven-bits.ts';

/** What TextDecoder does not know, by the names of iconv-lite. */
const OLD: Readonly<Record<string, string>> = {
  cp437: 'cp437',
  cp850: 'cp850',
  cp852: 'cp852',
  cp855: 'cp855',
  'x-mac-ce': 'maccenteuro',
  viscii: 'viscii',
};

/**
 * Decodes bytes in one of the encodings of the contract; a byte order mark is left out.
 *
 * @param strict whether bytes that mean nothing in it make the whole fail; otherwise each becomes U+FFFD
 */
export function decodeAs(label: string, bytes: Uint8Array, strict: boolean): string | null {
  const text = decoded(label, bytes, strict);
  if (text === null || (strict && text.includes('\ufffd') && label in OLD)) return null;
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function decoded(label: string, bytes: Uint8Array, strict: boolean): string | null {
  const old = OLD[label];
  if (old !== undefined) return iconv.decode(bytes, old);
  switch (label) {
    case 'EUC-TW':
      return decodeEucTw(bytes, strict);
    case 'ISO-2022-KR':
      return decodeIso2022Kr(bytes, strict);
    case 'ISO-2022-CN':
      return decodeIso2022Cn(bytes, strict);
    case 'HZ-GB-2312':
      return decodeHz(bytes, strict);
    default:
      return byStandard(label, bytes, strict);
  }
}

function byStandard(label: string, bytes: Uint8Array, strict: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal: strict, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
