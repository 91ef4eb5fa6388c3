import { encodingLabel } from '../charset/labels.ts';

/** Where the HTML standard has browsers look for the charset. */
const LOOKED_AT = 4_096;

const META = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*(?<label>[\w.:-]{2,40})/i;
const XML = /^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*["'](?<label>[\w.:-]{2,40})/i;

/** The encoding a page says that it is in; null where it says none that is known. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const label = (META.exec(head) ?? XML.exec(head))?.groups?.label;
  return label ? encodingLabel(label) : null;
}
