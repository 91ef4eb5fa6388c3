import { ok, type Result } from '../../../preload/contract/result.ts';
import { paragraphsOf } from '../blocks/paragraphs.ts';
import { cleanText } from '../clean.ts';
import { decode } from '../decode.ts';
import { openingOf } from '../opening.ts';
import { isCslItem, referenceOfItem } from '../records/csl.ts';
import { type Reference, referencesOf } from '../records/reference.ts';
import { damagedFile, damagedRecord, tooDeeplyNested } from '../records/refusals.ts';
import { depthOf, isObject } from '../records/tree.ts';
import type { Reader, Source } from './reader.ts';

const SAMPLE_BYTES = 65_536;
const DEEPEST = 1_000;
/** Names of values that no other list of records has. */
const MARKS =
  /"(?:container-title|date-parts|title-short|event-place|publisher-place|citation-key|citation-label)"\s*:/;
const TYPE =
  /"type"\s*:\s*"(?:article(?:-[a-z]+)?|webpage|post(?:-weblog)?|book|chapter|report|broadcast|interview|document|speech|thesis|legislation|legal_case|paper-conference|entry(?:-[a-z]+)?|motion_picture|personal_communication|manuscript|dataset)"/;

/** Lists of references in CSL-JSON. */
export const cslReader: Reader = {
  format: 'csl',
  label: 'lists of references (CSL-JSON)',
  recognise({ bytes }: Source) {
    const opening = openingOf(bytes, 64).replace(/^ï»¿/, '');
    if (!/^\s*[[{]/.test(opening)) return 0;
    const sample = openingOf(bytes, SAMPLE_BYTES);
    return TYPE.test(sample) && MARKS.test(sample) ? 0.96 : 0;
  },
  read({ bytes, fileName, how, encoding: chosen }) {
    const decoded = decode(bytes, fileName, null, chosen);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    if (how?.as === 'one') {
      const whole = cleanText(text);
      return ok({ encoding, text: whole, drafts: paragraphsOf(whole), stated: {} });
    }
    if (depthOf(text) > DEEPEST) return tooDeeplyNested(fileName);
    const items = itemsIn(text);
    if (!items) return damagedFile(fileName, 'a list of references');
    return referencesOf({ [Symbol.iterator]: () => referencesIn(items) }, encoding);
  },
};

function itemsIn(text: string): readonly unknown[] | null {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  if (Array.isArray(root)) return root.some(isCslItem) ? root : null;
  if (!isObject(root)) return null;
  if (isCslItem(root)) return [root];
  const list = Object.values(root).find((value) => Array.isArray(value) && value.some(isCslItem));
  return Array.isArray(list) ? list : null;
}

function* referencesIn(items: readonly unknown[]): Generator<Reference | Result<never>> {
  for (const [i, item] of items.entries())
    yield isObject(item) ? referenceOfItem(item) : damagedRecord('record', i + 1);
}
