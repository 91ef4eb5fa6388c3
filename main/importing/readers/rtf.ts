import { ok, type Result } from '../../../preload/contract/result.ts';
import type { Reading } from '../article.ts';
import { Flow, pagesOf } from '../office/flow.ts';
import { guarded } from '../office/guarded.ts';
import { writeNotes } from '../office/notes.ts';
import { NO_PROPERTIES, toldBy } from '../office/properties.ts';
import { damagedDocument } from '../office/refusals.ts';
import { RtfReader } from '../office/rtf/document.ts';
import { readTokens } from '../office/rtf/tokens.ts';
import { openingOf } from '../opening.ts';
import { CUT_OFF } from '../refusals.ts';
import type { Reader } from './reader.ts';

const MARK = '{\\rtf';

/** Rich Text Format, as word processors and news databases write it. */
export const rtfReader: Reader = {
  format: 'rtf',
  label: 'RTF (.rtf)',
  recognise({ bytes }) {
    return startOf(bytes).startsWith(MARK) ? 0.95 : 0;
  },
  read: ({ bytes, fileName, encoding }) =>
    guarded(fileName, () => readRtf(bytes, fileName, encoding ?? null)),
};

function readRtf(bytes: Uint8Array, fileName: string, encoding: string | null): Result<Reading> {
  const flow = new Flow();
  const reader = new RtfReader(bytes, flow, encoding);
  readTokens(bytes, reader);
  reader.end();
  flow.closeAll();
  writeNotes(flow, reader.stories.notes());
  const { text, drafts: written, links, breaks } = flow.finish();
  if (!reader.isRtf) return damagedDocument(fileName);
  const { properties, fonts } = reader;
  const { stated, drafts } = toldBy(
    {
      ...NO_PROPERTIES,
      title: properties.value('title'),
      creator: properties.value('author'),
      created: properties.time('creatim'),
      modified: properties.time('revtim'),
    },
    text,
    written,
  );
  return ok({
    encoding: fonts.ansi,
    text,
    drafts,
    stated,
    links,
    pages: pagesOf(breaks, properties.pages),
    ...(reader.isCutOff && { missing: CUT_OFF }),
  });
}

/** Some programs put a byte order mark or white space first. */
function startOf(bytes: Uint8Array): string {
  return openingOf(bytes, 64).replace(/^(?:ï»¿)?\s*/, '');
}
