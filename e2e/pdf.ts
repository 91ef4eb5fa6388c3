import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF. */
export interface PdfContents {
  /** The text of each page, runs of white space as one space. */
  readonly pages: readonly string[];
  /** Titles of the outline, each with its depth from 0. */
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
  /** Whether every page has a tree of its structure (headings, paragraphs, tables) for assistive programs. */
  readonly tagged: boolean;
  /** Of the first page, in millimetres, rounded. */
  readonly size: readonly [number, number];
  readonly title: string;
  readonly language: string | null;
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** Reads a PDF as pdf.js does. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const trees: Awaited<ReturnType<PDFPageProxy['getStructTree']>>[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    trees.push(await page.getStructTree());
    const text = content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('');
    pages.push(text.replaceAll(/\s+/g, ' ').trim());
  }
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (await document.getPage(1)).view;
  const { info } = await document.getMetadata();
  const outline = ((await document.getOutline()) ?? []) as readonly OutlineItem[];
  const contents: PdfContents = {
    pages,
    outline: flatten(outline, 0),
    tagged: trees.every((tree) => tree !== null && tree.children.length > 0),
    size: [millimetres(x1 - x0), millimetres(y1 - y0)],
    title: String((info as { Title?: string }).Title ?? ''),
    language: (info as { Language?: string | null }).Language ?? null,
  };
  await document.loadingTask.destroy();
  return contents;
}

function flatten(items: readonly OutlineItem[], depth: number): { title: string; depth: number }[] {
  return items.flatMap((item) => [{ title: item.title, depth }, ...flatten(item.items, depth + 1)]);
}

/** A PDF's own unit is a point, 1/72 inch. */
function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4);
}
