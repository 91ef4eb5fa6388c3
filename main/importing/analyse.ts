import type { Block } from '../../preload/contract/index.ts';
import type { AsideKinds, Draft, ReadArticle, StatedMetadata } from './article.ts';
import { readBody } from './blocks/body.ts';
import { findFurniture, setAuthorAside } from './blocks/furniture.ts';
import { isRepeated, readHead } from './blocks/head.ts';
import { setAside, type Unit, unitsOf } from './blocks/unit.ts';
import { countWords } from './count-words.ts';
import { proposeMetadata } from './metadata/propose.ts';

/**
 * What the rules make of a text that a reader has cut into blocks: what each block is, which of them are not the
 * article, and the metadata. The text itself is not touched.
 */
export function analyse(
  text: string,
  drafts: readonly Draft[],
  stated: StatedMetadata,
  aside: AsideKinds = {},
): Pick<ReadArticle, 'blocks' | 'metadata' | 'origins' | 'words'> {
  const units = unitsOf(text, drafts);
  const summaries = units.filter(({ kind }) => kind === 'standfirst');
  findFurniture(units);
  const head = readHead(units);
  readBody(units, head.body);
  setSummariesAside(units, summaries);
  const { metadata, origins } = proposeMetadata(text, units, head, stated);
  if (metadata.author) setAuthorAside(units, metadata.author);
  setKindsAside(units, aside);
  const blocks = units.map(
    ({ start, end, kind, furniture, reason }): Block => ({
      start,
      end,
      kind: kind ?? 'paragraph',
      furniture,
      reason,
    }),
  );
  return { blocks, metadata, origins, words: wordsIn(text, blocks) };
}

/** A summary that the format marks as one and that the text says again in full would be read and counted twice. */
function setSummariesAside(units: readonly Unit[], summaries: readonly Unit[]): void {
  for (const unit of summaries)
    if (!unit.furniture && isRepeated(units, units.indexOf(unit))) setAside(unit, 'the same words again');
}

function setKindsAside(units: readonly Unit[], aside: AsideKinds): void {
  for (const unit of units) {
    const reason = unit.kind === null || unit.furniture ? undefined : aside[unit.kind];
    if (reason !== undefined) setAside(unit, reason);
  }
}

function wordsIn(text: string, blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) {
    if (!block.furniture) words += countWords(text, block.start, block.end);
  }
  return words;
}
