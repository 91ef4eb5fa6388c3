import { ok, type Result } from '../../../../preload/contract/result.ts';
import type { Archive } from '../../archive/index.ts';
import type { Reading } from '../../article.ts';
import { Flow, type OfficeBlock, pagesOf } from '../flow.ts';
import { type Note, writeNotes } from '../notes.ts';
import { formatNumber } from '../numbers.ts';
import { NO_PROPERTIES, type Properties, toldBy, valuesIn } from '../properties.ts';
import { damagedDocument, tooDeepDocument } from '../refusals.ts';
import { readXml } from '../xml.ts';
import { type DocumentFacts, DocumentReader, type NoteReference } from './document.ts';
import { Numbering } from './numbering.ts';
import { partBytes, type Relations, relationsOf } from './package.ts';
import { numberOf, readStyles } from './styles.ts';

/** Reads an opened Word document. */
export async function readDocx(archive: Archive, fileName: string): Promise<Result<Reading>> {
  const outer = await relationsOf(archive, '');
  if (!outer.ok) return outer;
  const main = outer.value.parts.get('officeDocument') ?? 'word/document.xml';
  const relations = await relationsOf(archive, main);
  const document = await partBytes(archive, main);
  if (!relations.ok) return relations;
  if (!document.ok) return document;
  if (!document.value) return damagedDocument(fileName);
  const parts = new Parts(archive, relations.value);
  const { styleOf, usual } = readStyles(await parts.bytes('styles'));
  const facts: Omit<DocumentFacts, 'linkOf'> = {
    styleOf,
    usualStyle: usual,
    numbering: new Numbering(await parts.bytes('numbering')),
  };
  const flow = new Flow();
  const reader = new DocumentReader(flow, { ...facts, linkOf: linksOf(relations.value) });
  if (!readXml(document.value, reader)) return tooDeepDocument(fileName);
  flow.closeAll();
  if (reader.notes.length > 0) writeNotes(flow, await notesOf(parts, facts, reader.notes));
  const written = flow.finish();
  const properties = await propertiesOf(new Parts(archive, outer.value));
  const { stated, drafts } = toldBy(properties, written.text, written.drafts);
  return ok({
    encoding: 'UTF-8',
    text: written.text,
    drafts,
    stated,
    links: written.links,
    pages: pagesOf(written.breaks, properties.pages),
  });
}

/** Parts that a document can do without: one that is damaged is as if it were not there. */
class Parts {
  private readonly archive: Archive;
  readonly relations: Relations;

  constructor(archive: Archive, relations: Relations) {
    this.archive = archive;
    this.relations = relations;
  }

  async bytes(kind: string): Promise<Uint8Array | null> {
    const bytes = await partBytes(this.archive, this.relations.parts.get(kind));
    return bytes.ok ? bytes.value : null;
  }

  async linksIn(kind: string): Promise<DocumentFacts['linkOf']> {
    const name = this.relations.parts.get(kind);
    const relations = name === undefined ? null : await relationsOf(this.archive, name);
    return relations?.ok ? linksOf(relations.value) : () => null;
  }
}

function linksOf({ links }: Relations): DocumentFacts['linkOf'] {
  return (key) => links.get(key) ?? null;
}

async function notesOf(
  parts: Parts,
  facts: Omit<DocumentFacts, 'linkOf'>,
  references: readonly NoteReference[],
): Promise<readonly Note[]> {
  return [
    ...(await notesOfKind(parts, facts, references, 'footnote')),
    ...(await notesOfKind(parts, facts, references, 'endnote')),
  ];
}

/** The notes in the order in which the text leads to them. */
async function notesOfKind(
  parts: Parts,
  facts: Omit<DocumentFacts, 'linkOf'>,
  references: readonly NoteReference[],
  kind: NoteReference['kind'],
): Promise<readonly Note[]> {
  const ids = [...new Set(references.filter((one) => one.kind === kind).map(({ id }) => id))];
  const bytes = ids.length === 0 ? null : await parts.bytes(`${kind}s`);
  if (!bytes) return [];
  const reader = new DocumentReader(new Flow(), { ...facts, linkOf: await parts.linksIn(`${kind}s`) });
  readXml(bytes, reader);
  const format = kind === 'footnote' ? 'decimal' : 'lowerRoman';
  return ids.flatMap((id, i) => {
    const blocks: readonly OfficeBlock[] | undefined = reader.noteBlocks.get(id);
    return blocks && blocks.length > 0 ? [{ mark: formatNumber(i + 1, format), blocks }] : [];
  });
}

async function propertiesOf(parts: Parts): Promise<Properties> {
  const [core, app] = [await parts.bytes('core-properties'), await parts.bytes('extended-properties')];
  const values = core ? valuesIn(core) : new Map<string, string>();
  const counts = app ? valuesIn(app) : new Map<string, string>();
  return {
    ...NO_PROPERTIES,
    title: values.get('dc:title') ?? null,
    creator: values.get('dc:creator') ?? null,
    created: values.get('dcterms:created') ?? null,
    modified: values.get('dcterms:modified') ?? null,
    language: values.get('dc:language') ?? null,
    pages: numberOf(counts.get('Pages')),
  };
}
