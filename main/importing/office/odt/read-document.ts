import { ok, type Result } from '../../../../preload/contract/result.ts';
import type { Archive } from '../../archive/index.ts';
import type { Reading } from '../../article.ts';
import { Flow, pagesOf } from '../flow.ts';
import { writeNotes } from '../notes.ts';
import { type Properties, toldBy, valuesIn } from '../properties.ts';
import { damagedDocument, encryptedDocument, tooDeepDocument } from '../refusals.ts';
import { readXml } from '../xml.ts';
import { OdtReader } from './document.ts';
import { smallNumber } from './styles.ts';

/** Reads an opened OpenDocument text. */
export async function readOdt(archive: Archive, fileName: string): Promise<Result<Reading>> {
  const manifest = await part(archive, 'META-INF/manifest.xml');
  const isLocked = manifest !== null && Buffer.from(manifest).includes('encryption-data');
  if (isLocked || archive.find('encrypted-package')) return encryptedDocument(fileName);
  const entry = archive.find('content.xml');
  if (!entry) return damagedDocument(fileName);
  const content = await archive.read(entry);
  if (!content.ok) return content;
  const flow = new Flow();
  const reader = new OdtReader(flow);
  const styles = await part(archive, 'styles.xml');
  if (styles && !readXml(styles, reader)) return tooDeepDocument(fileName);
  if (!readXml(content.value, reader)) return tooDeepDocument(fileName);
  return finished(flow, reader, await part(archive, 'meta.xml'));
}

/** Reads an OpenDocument text that is one XML file. */
export function readFlatOdt(bytes: Uint8Array, fileName: string): Result<Reading> {
  const flow = new Flow();
  const reader = new OdtReader(flow);
  if (!readXml(bytes, reader)) return tooDeepDocument(fileName);
  const meta = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = meta.indexOf('</office:meta>');
  return finished(flow, reader, end < 0 ? null : bytes.subarray(0, end));
}

/** A part that the document can do without: one that is damaged is as if it were not there. */
async function part(archive: Archive, name: string): Promise<Uint8Array | null> {
  const entry = archive.find(name);
  const bytes = entry ? await archive.read(entry) : null;
  return bytes?.ok ? bytes.value : null;
}

function finished(flow: Flow, reader: OdtReader, meta: Uint8Array | null): Result<Reading> {
  flow.closeAll();
  const footnotes = reader.notes.filter(({ kind }) => kind !== 'endnote');
  const endnotes = reader.notes.filter(({ kind }) => kind === 'endnote');
  writeNotes(
    flow,
    [...footnotes, ...endnotes].map(({ note }) => note),
  );
  const written = flow.finish();
  const properties = propertiesIn(meta);
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

function propertiesIn(meta: Uint8Array | null): Properties {
  const values = meta ? valuesIn(meta) : new Map<string, string>();
  return {
    title: values.get('dc:title') ?? null,
    creator: values.get('meta:initial-creator') ?? values.get('dc:creator') ?? null,
    created: values.get('meta:creation-date') ?? null,
    modified: values.get('dc:date') ?? null,
    language: values.get('dc:language') ?? null,
    pages: smallNumber(values.get('meta:page-count')),
  };
}
