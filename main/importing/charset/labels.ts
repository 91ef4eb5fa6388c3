import { ENCODING_LABELS } from '../../../preload/contract/encodings.ts';

const BY_NAME: ReadonlyMap<string, string> = new Map(
  ENCODING_LABELS.map((label) => [label.toLowerCase(), label]),
);

/** Names that the Encoding standard does not know. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ibm437: 'cp437',
  'ibm-437': 'cp437',
  ibm850: 'cp850',
  'ibm-850': 'cp850',
  ibm852: 'cp852',
  'ibm-852': 'cp852',
  ibm855: 'cp855',
  'ibm-855': 'cp855',
  'mac-centraleurope': 'x-mac-ce',
  maccentraleurope: 'x-mac-ce',
  'x-mac-centraleurroman': 'x-mac-ce',
  'x-euc-tw': 'EUC-TW',
  euctw: 'EUC-TW',
  'iso-2022-kr': 'ISO-2022-KR',
  csiso2022kr: 'ISO-2022-KR',
  'iso-2022-cn': 'ISO-2022-CN',
  'hz-gb-2312': 'HZ-GB-2312',
};

/** The label under which the program knows an encoding, from any name that files give it; null for none that it knows. */
export function encodingLabel(name: string): string | null {
  const plain = name.trim().toLowerCase();
  const known = BY_NAME.get(plain) ?? OTHER_NAMES[plain];
  if (known) return known;
  try {
    const { encoding } = new TextDecoder(plain);
    // the standard reads GBK by the table of GB18030, which holds it, and Hebrew in either order by one table
    const same = encoding === 'gbk' ? 'gb18030' : encoding.replace(/-i$/, '');
    return BY_NAME.get(same) ?? null;
  } catch {
    return null;
  }
}
