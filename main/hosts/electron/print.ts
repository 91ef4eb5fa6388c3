import { BrowserWindow, session as sessions } from 'electron';
import type { PrintJob } from '../host.ts';
import { PRINT_POLICY } from '../policy.ts';
import { lockSession } from './lockdown.ts';
import { ORIGIN, SCHEME } from './origin.ts';
import { WEB_PREFERENCES } from './window.ts';

const ADDRESS = `${ORIGIN}/print.html`;
let printed = 0;

/**
 * Prints a document in a hidden window of its own, in a session of its own that knows nothing but the document. It
 * may load nothing and run nothing.
 */
export async function printPdf(job: PrintJob): Promise<Uint8Array> {
  printed += 1;
  const session = sessions.fromPartition(`print-${printed}`, { cache: false });
  lockSession(session);
  session.protocol.handle(SCHEME, (request) =>
    request.url === ADDRESS
      ? new Response(job.html, {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY },
        })
      : new Response('Not found', { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...WEB_PREFERENCES, session, javascript: false },
  });
  try {
    await window.loadURL(ADDRESS);
    return await window.webContents.printToPDF({
      pageSize: job.pageSize,
      // margins, page numbers and what else stands around the text are the document's own (@page)
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    session.protocol.unhandle(SCHEME);
  }
}
