/** A briefing's document as the editor holds it, and back. Pure. */
import type { JSONContent } from '@tiptap/core';
import type { BriefingBlock, BriefingDocument, Inline } from '../../../preload/contract/index.ts';
import { assertNever } from '../../../preload/contract/result.ts';

/** The editor's own document of a briefing. One without blocks becomes an empty line to write on. */
export function toEditor(document: BriefingDocument): JSONContent {
  const content = document.blocks.flatMap(blockToEditor);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function blockToEditor(block: BriefingBlock): readonly JSONContent[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.level }, ...textToEditor(block.text) }];
    case 'prose':
      return [{ type: 'paragraph', ...textToEditor(block.text) }];
    case 'list':
      // a list without items cannot be written in
      return block.items.length === 0
        ? []
        : [
            {
              type: block.ordered ? 'orderedList' : 'bulletList',
              content: block.items.map((item) => ({
                type: 'listItem',
                content: [{ type: 'paragraph', ...textToEditor(item) }],
              })),
            },
          ];
    case 'passage':
      return [{ type: 'passage', attrs: { passageId: block.passageId } }];
    case 'figures':
      return [{ type: 'figures', attrs: { measureIds: block.measureIds } }];
    default:
      return assertNever(block);
  }
}

function textToEditor(text: readonly Inline[]): { content?: JSONContent[] } {
  const content = text.flatMap((part): JSONContent[] => {
    if (part.kind === 'citation') return [{ type: 'citation', attrs: { passageId: part.passageId } }];
    if (part.text === '') return [];
    const marks = [...(part.bold ? [{ type: 'bold' }] : []), ...(part.italic ? [{ type: 'italic' }] : [])];
    return [{ type: 'text', text: part.text, ...(marks.length > 0 ? { marks } : {}) }];
  });
  return content.length > 0 ? { content } : {};
}

/** The briefing's document out of the editor's; empty lines at the end, which the editor needs, are left out. */
export function fromEditor(doc: JSONContent): BriefingDocument {
  const blocks = (doc.content ?? []).flatMap(blockFromEditor);
  const last = blocks.findLastIndex((block) => block.kind !== 'prose' || block.text.length > 0);
  return { blocks: blocks.slice(0, last + 1) };
}

function blockFromEditor(node: JSONContent): readonly BriefingBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: levelOf(node), text: textFromEditor(node) }];
    case 'paragraph':
      return [{ kind: 'prose', text: textFromEditor(node) }];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: node.type === 'orderedList',
          items: (node.content ?? []).map((item) => (item.content ?? []).flatMap(textFromEditor)),
        },
      ];
    case 'passage':
      return [{ kind: 'passage', passageId: String(node.attrs?.passageId) }];
    case 'figures':
      return [{ kind: 'figures', measureIds: idsOf(node.attrs?.measureIds) }];
    default:
      return [];
  }
}

function levelOf(node: JSONContent): number {
  const level: unknown = node.attrs?.level;
  return level === 2 || level === 3 ? level : 1;
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function textFromEditor(node: JSONContent): Inline[] {
  const parts: Inline[] = [];
  for (const part of (node.content ?? []).flatMap(inlineFromEditor)) {
    const last = parts.at(-1);
    // runs of one look are one run, as the editor has them
    if (part.kind === 'text' && last?.kind === 'text' && sameLook(part, last)) {
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    } else parts.push(part);
  }
  return parts;
}

type TextRun = Extract<Inline, { kind: 'text' }>;

function sameLook(a: TextRun, b: TextRun): boolean {
  return a.bold === b.bold && a.italic === b.italic;
}

function inlineFromEditor(part: JSONContent): readonly Inline[] {
  if (part.type === 'citation') return [{ kind: 'citation', passageId: String(part.attrs?.passageId) }];
  if (part.type !== 'text' || !part.text) return [];
  const has = (mark: string): boolean => part.marks?.some(({ type }) => type === mark) ?? false;
  return [
    {
      kind: 'text',
      text: part.text,
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italic: true } : {}),
    },
  ];
}

/** Whether two documents say the same in the same form. */
export function sameDocument(a: BriefingDocument, b: BriefingDocument): boolean {
  const normal = (document: BriefingDocument): string => JSON.stringify(fromEditor(toEditor(document)));
  return normal(a) === normal(b);
}
