/** What a tagged document says its text is: browsers and word processors tag what they print, if not always well. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The paragraph, item, heading or row that a stretch of text belongs to. */
export interface Tag {
  readonly role: 'paragraph' | 'heading' | 'item' | 'caption' | 'row';
  /** Its number on the page. */
  readonly node: number;
}

/** By the names that pdf.js gives to marked stretches of a page. */
export type Tags = ReadonlyMap<string, Tag>;

const ROLES: Readonly<Record<string, Tag['role']>> = {
  P: 'paragraph',
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  Caption: 'caption',
  TR: 'row',
};
/** A tree that is deeper or larger was made to hold a program up. */
const DEEPEST = 60;
const LARGEST = 50_000;

export async function tagsOf(page: PDFPageProxy): Promise<Tags> {
  const tree: unknown = await page.getStructTree().catch(() => null);
  const tags = new Map<string, Tag>();
  let nodes = 0;
  const walk = (node: unknown, above: Tag | null, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > DEEPEST || ++nodes > LARGEST) return;
    if ('type' in node && node.type === 'content' && 'id' in node && typeof node.id === 'string') {
      if (above) tags.set(node.id, above);
      return;
    }
    if (!('children' in node) || !Array.isArray(node.children)) return;
    const role = 'role' in node && typeof node.role === 'string' ? ROLES[node.role] : undefined;
    // paragraphs of an item or of a cell are parts of it
    const inside = above?.role === 'row' || (above?.role === 'item' && role !== 'item');
    const tag = role && !inside ? { role, node: nodes } : above;
    for (const child of node.children) walk(child, tag, depth + 1);
  };
  walk(tree, null, 0);
  return tags;
}
