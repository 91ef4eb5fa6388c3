/** Opens a PDF with pdf.js, which is loaded when the first one comes: it is large, and most files are text. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPages } from './repair.ts';

export type Opened =
  | {
      readonly kind: 'opened';
      readonly document: PDFDocumentProxy;
      /** How many pages the document says that it has, where that was found. */
      readonly pages: number | null;
      readonly repaired: boolean;
    }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly why: string };

/** Errors only; what it has to say of broken fonts is of no use to anybody here. */
const QUIET = 0;

/**
 * Opens a document; pictures are not decoded, no script is run, nothing is fetched: tables of characters and
 * standard fonts come from the package's own folder.
 */
export function openPdf(bytes: Uint8Array): Promise<Opened> {
  return tryToOpen(bytes);
}

/** Opens a damaged document by the pages that can be seen in it. */
export async function openRepaired(bytes: Uint8Array): Promise<Opened> {
  const repaired = withPages(bytes);
  if (!repaired) return { kind: 'damaged', why: 'no page is to be seen in it' };
  const opened = await tryToOpen(repaired.bytes);
  return opened.kind === 'opened' ? { ...opened, pages: repaired.pages, repaired: true } : opened;
}

async function tryToOpen(bytes: Uint8Array): Promise<Opened> {
  hush();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = packageFolder();
  try {
    const document = await getDocument({
      // a copy: pdf.js takes the buffer for itself
      data: new Uint8Array(bytes),
      verbosity: QUIET,
      cMapUrl: join(folder, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      // the names of fonts, which say what is bold
      fontExtraProperties: true,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 1,
      enableXfa: false,
      stopAtErrors: false,
    }).promise;
    return { kind: 'opened', document, pages: document.numPages, repaired: false };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return { kind: 'encrypted' };
    return { kind: 'damaged', why: error instanceof Error ? error.message : String(error) };
  }
}

/** What pdf.js calls its own errors. */
const ITS_OWN =
  /^(?:XRef|MissingData|InvalidPDF|Format|Abort|UnknownError|Password|Response|Jbig2|Jpx|Jpeg|StopEvaluation|ParserEOF)/;

let hushed = false;

/**
 * In a damaged document pdf.js sometimes rejects a promise that nobody waits for any more, after it has said the same to
 * whom it concerns. That would end the thread, and blame the file that is read next.
 */
function hush(): void {
  if (hushed) return;
  hushed = true;
  process.on('unhandledRejection', (error) => {
    if (error instanceof Error && ITS_OWN.test(error.name)) return;
    throw error;
  });
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}
