import { ok, type Result } from '../../../preload/contract/result.ts';
import type { Missing, Reading } from '../article.ts';
import { openingOf } from '../opening.ts';
import { layOut, readPages } from '../pdf/document.ts';
import { type Opened, openPdf, openRepaired } from '../pdf/load.ts';
import { propertiesOf, statedIn } from '../pdf/properties.ts';
import { damagedPdf, encryptedPdf, tooManyPages } from '../pdf/refusals.ts';
import type { Reader } from './reader.ts';

/** As viewers do. */
const HEADER_WITHIN = 1_024;
/** What the time for a file allows for. */
const MOST_PAGES = 5_000;

/** PDF documents, for their text; pictures of text hold none. */
export const pdfReader: Reader = {
  format: 'pdf',
  label: 'PDF (.pdf)',
  recognise({ bytes }) {
    const start = openingOf(bytes, HEADER_WITHIN);
    if (start.startsWith('%PDF-')) return 0.95;
    // viewers forgive what stands in front, such as the headers of a download
    return /%PDF-\d\.\d/.test(start) && /endobj|%%EOF/.test(latin1(bytes.subarray(0, 100_000))) ? 0.9 : 0;
  },
  async read({ bytes, fileName }) {
    const read = await readWith(await openPdf(bytes), bytes, fileName);
    if (read && !read.lacksPages) return read.answer;
    // there may be pages that its damaged table does not lead to
    const repaired = await readWith(await openRepaired(bytes), bytes, fileName);
    const more = repaired && repaired.pages > (read?.pages ?? 0) ? repaired : read;
    return more?.answer ?? damagedPdf(fileName);
  },
};

interface Read {
  readonly answer: Result<Reading>;
  /** How many could be read. */
  readonly pages: number;
  readonly lacksPages: boolean;
}

/** @returns null where no page and no text can be read of a damaged document */
async function readWith(opened: Opened, bytes: Uint8Array, fileName: string): Promise<Read | null> {
  const refused = (answer: Result<never>): Read => ({ answer, pages: 1, lacksPages: false });
  if (opened.kind === 'encrypted') return refused(encryptedPdf(fileName));
  if (opened.kind === 'damaged') return null;
  const { document, pages: stated, repaired } = opened;
  try {
    if (document.numPages > MOST_PAGES) {
      return refused(tooManyPages(fileName, document.numPages, MOST_PAGES));
    }
    const found = await readPages(document);
    // what a page shows may lie in the part that is gone
    const pages = repaired ? found.filter(({ runs }) => runs.length > 0) : found;
    if (pages.length === 0) return null;
    const laid = layOut(pages);
    const about = statedIn(await propertiesOf(document), laid.title, laid.text.slice(0, 3_000));
    const { text, drafts, links, pages: places } = laid;
    const missing = missingIn(pages.length, stated, isWhole(bytes));
    const reading = { encoding: 'PDF', text, drafts, stated: about };
    if (text === '' && missing !== null) return null;
    const answer: Result<Reading> =
      text === ''
        ? ok({ ...reading, notice: 'no text layer' })
        : ok({ ...reading, links, pages: places, ...(missing && { missing }) });
    return { answer, pages: pages.length, lacksPages: missing?.where === 'anywhere' };
  } finally {
    await document.loadingTask.destroy();
  }
}

function missingIn(read: number, stated: number | null, whole: boolean): Missing | null {
  if (stated !== null && read < stated) {
    const [lost, all] = [stated - read, stated].map((count) => count.toLocaleString('en'));
    return { what: `${lost} of ${all} pages could not be read`, where: 'anywhere' };
  }
  if (whole) return null;
  return { what: 'The end of the file is missing, and pages may be missing with it', where: 'end' };
}

/** A document ends with the mark of its end, but for white space and whatever a download put behind it. */
function isWhole(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('%%EOF');
  return end >= 0 && (end > buffer.length - 2_048 || buffer.indexOf(' obj', end) < 0);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
