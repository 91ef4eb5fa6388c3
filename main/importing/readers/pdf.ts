import { ok } from '../../../preload/contract/index.ts';
import { layOut, readPages } from '../pdf/document.ts';
import { openPdf } from '../pdf/load.ts';
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
    const start = latin1(bytes.subarray(0, HEADER_WITHIN));
    if (start.startsWith('%PDF-')) return 0.95;
    // viewers forgive what stands in front, such as the headers of a download
    return /%PDF-\d\.\d/.test(start) && /endobj|%%EOF/.test(latin1(bytes.subarray(0, 100_000))) ? 0.9 : 0;
  },
  async read({ bytes, fileName }) {
    const opened = await openPdf(bytes);
    if (opened.kind === 'encrypted') return encryptedPdf(fileName);
    if (opened.kind === 'damaged') return damagedPdf(fileName);
    const { document } = opened;
    try {
      if (document.numPages > MOST_PAGES) return tooManyPages(fileName, document.numPages, MOST_PAGES);
      const pages = await readPages(document);
      if (pages.length === 0) return damagedPdf(fileName);
      const { text, drafts, links, pages: places, title } = layOut(pages);
      const stated = statedIn(await propertiesOf(document), title, text.slice(0, 3_000));
      if (text === '') {
        if (pages.length < document.numPages || !isWhole(bytes)) return damagedPdf(fileName);
        return ok({ encoding: 'PDF', text, drafts, stated, notice: 'no text layer' });
      }
      return ok({ encoding: 'PDF', text, drafts, stated, links, pages: places });
    } finally {
      await document.loadingTask.destroy();
    }
  },
};

/** A document ends with the mark of its end; one that lost it may have lost its text as well. */
function isWhole(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(-2_048)).includes('%%EOF');
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
