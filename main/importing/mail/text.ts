import { decode as decodeOld } from 'iconv-lite';
import { decodeAs } from '../charset/decoders.ts';
import { encodingLabel } from '../charset/labels.ts';
import { type Decoded, decode } from '../decode.ts';
import { contentOf, type Entity } from './entity.ts';

/** What mail programs wrote for encodings that TextDecoder knows by another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp874: 'windows-874',
  'iso-8859-8-e': 'iso-8859-8',
  'iso-2022-jp-2': 'iso-2022-jp',
  utf8mb4: 'utf-8',
};

/**
 * The text of a part. What the part declares is taken where its bytes bear it out; a part that declares nothing, or
 * wrongly, is decoded like any other file.
 *
 * @param declared what the text itself says its encoding is, where the part says nothing
 * @param chosen the encoding that a person chose, which goes before everything
 */
export function textOfPart(
  entity: Entity,
  declared: (bytes: Uint8Array) => string | null = () => null,
  chosen?: string,
): Decoded {
  const bytes = contentOf(entity);
  const charset = entity.type.params.get('charset')?.trim().toLowerCase() ?? '';
  if (chosen === undefined && (charset === 'utf-7' || charset === 'unicode-1-1-utf-7'))
    return { text: decodeOld(Buffer.from(bytes), 'utf-7'), encoding: 'UTF-7' };
  const label = known(charset) ?? declared(bytes);
  const decoded = decode(bytes, '', label, chosen);
  if (decoded.ok) return decoded.value;
  // a few damaged bytes cost a few characters, not the mail
  const fallback = label ?? 'UTF-8';
  return { text: decodeAs(fallback, bytes, false) ?? '', encoding: fallback };
}

function known(charset: string): string | null {
  const names = [
    charset,
    OTHER_NAMES[charset] ?? '',
    charset.replace(/^(?:x-|cs)/, '').replace(/^cp-?/, 'windows-'),
  ];
  for (const name of names) {
    const label = name === '' ? null : encodingLabel(name);
    if (label !== null) return label;
  }
  return null;
}

/**
 * Joins the lines that a program broke in `format=flowed` text (RFC 3676): a space at the end says that the paragraph
 * goes on.
 *
 * @param dropSpace whether that space was added by the program (`delsp=yes`)
 */
export function unflowed(text: string, dropSpace: boolean): string {
  const lines: string[] = [];
  let openDepth = -1;
  for (const raw of text.split(/\r?\n/)) {
    const marks = /^>*/.exec(raw)?.[0] ?? '';
    const content = raw.slice(marks.length).replace(/^ /, '');
    const flows = content.endsWith(' ') && content !== '-- ';
    const piece = flows && dropSpace ? content.slice(0, -1) : content;
    if (openDepth === marks.length && content !== '-- ') lines[lines.length - 1] += piece;
    else lines.push(marks === '' ? piece : `${marks} ${piece}`);
    openDepth = flows ? marks.length : -1;
  }
  return lines.join('\n');
}
