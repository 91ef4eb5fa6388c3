import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BriefingBlock, BriefingDocument, Inline } from '../../../preload/contract/index.ts';
import { briefingDocument } from '../../../preload/contract/index.ts';
import { fromEditor, sameDocument, toEditor } from './editor-document.ts';
import { extensions } from './extensions.ts';

const look = fc.constantFrom({}, { bold: true }, { italic: true }, { bold: true, italic: true });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), look)
    .map(([text, has]) => ({ kind: 'text' as const, text, ...has })),
  fc.uuid().map((passageId) => ({ kind: 'citation' as const, passageId })),
);
/** As a line is written down: neighbours differ in look. */
const line = fc
  .array(inline, { maxLength: 4 })
  .map((parts) => parts.filter((part, at) => at === 0 || lookOf(part) !== lookOf(parts[at - 1])));

function lookOf(part: Inline | undefined): string {
  return part?.kind === 'text' ? `${part.bold} ${part.italic}` : `${part?.passageId}`;
}

const block: fc.Arbitrary<BriefingBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), text: line }),
  fc.record({ kind: fc.constant('prose' as const), text: line }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(line, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('passage' as const), passageId: fc.uuid() }),
  fc.record({ kind: fc.constant('figures' as const), measureIds: fc.array(fc.uuid(), { maxLength: 3 }) }),
);
const end: BriefingBlock = { kind: 'prose', text: [{ kind: 'text', text: 'the end' }] };
const anyDocument: fc.Arbitrary<BriefingDocument> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) => ({ blocks }));

test('every document goes into the editor and comes back as it was', () => {
  fc.assert(
    fc.property(anyDocument, ({ blocks }) => {
      const document = { blocks: [...blocks, end] };
      expect(fromEditor(toEditor(document))).toEqual(document);
    }),
  );
});

test('every document is one that the editor can hold, and the editor gives it back', () => {
  const schema = getSchema([...extensions]);
  fc.assert(
    fc.property(anyDocument, (document) => {
      const node = schema.nodeFromJSON(toEditor(document));
      node.check();
      const back = fromEditor(node.toJSON());
      expect(briefingDocument.safeParse(back).success).toBe(true);
      expect(sameDocument(back, fromEditor(toEditor(document)))).toBe(true);
    }),
  );
});

test('a document without blocks is an empty line to write on, and back', () => {
  expect(toEditor({ blocks: [] })).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(fromEditor(toEditor({ blocks: [] }))).toEqual({ blocks: [] });
});

test('the empty line that the editor keeps at the end is no part of the document', () => {
  const doc = {
    type: 'doc',
    content: [{ type: 'passage', attrs: { passageId: 'p' } }, { type: 'paragraph' }],
  };
  expect(fromEditor(doc)).toEqual({ blocks: [{ kind: 'passage', passageId: 'p' }] });
});

test('documents that differ in a word are not the same', () => {
  expect(sameDocument({ blocks: [end] }, { blocks: [end, { kind: 'prose', text: [] }] })).toBe(true);
  expect(sameDocument({ blocks: [end] }, { blocks: [] })).toBe(false);
});
