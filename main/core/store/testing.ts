/** Helpers of the tests beside the store: real SQLite files in a folder that is removed afterwards. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportedArticle } from './imported.ts';

export interface TestFolder {
  path(name: string): string;
  remove(): void;
}

export function testFolder(): TestFolder {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An article as the importer would hand it over, of one paragraph for each line. */
export function readArticle(text: string, changes: Partial<ImportedArticle> = {}): ImportedArticle {
  const bytes = Buffer.from(text);
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = {
      start,
      end: start + line.length,
      kind: 'paragraph' as const,
      furniture: false,
      reason: null,
    };
    start = block.end + 1;
    return block;
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    fileName: 'article.txt',
    path: 'article.txt',
    part: '',
    format: 'txt',
    encoding: 'UTF-8',
    size: bytes.length,
    sha256,
    textSha256: sha256,
    original: bytes,
    text,
    blocks,
    links: [],
    pages: [],
    notice: null,
    missing: null,
    metadata: {
      title: null,
      alternativeTitle: null,
      author: null,
      outlet: null,
      published: null,
      place: null,
      language: 'en',
      url: null,
      canonicalUrl: null,
    },
    origins: [],
    words: text.split(/\s+/).length,
    repeatable: [],
    ...changes,
  };
}
