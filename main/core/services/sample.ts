import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type BriefingBlock,
  figureRole,
  type Inline,
  outletGrade,
  passageKind,
} from '../../../preload/contract/index.ts';
import type { PreparedArticle } from '../../importing/index.ts';
import { walk } from '../../importing/walk.ts';
import type { Core } from '../core.ts';
import { articleText } from '../store/articles.ts';
import { insertBriefing } from '../store/briefings.ts';
import { insertArticle } from '../store/insert-article.ts';
import { insertMeasure, placeFigures } from '../store/measures.ts';
import { editOutlet, outletNamed } from '../store/outlets.ts';
import { insertPassage, setComment } from '../store/passages.ts';
import type { Store, Tx } from '../store/store.ts';
import { addTag, tagAt } from '../store/tags.ts';
import { proposedDetails } from './proposals.ts';
import { selectorsAt } from './selectors.ts';

/** What somebody who worked with the sample articles would have marked; beside the articles' folder. */
const marks = z.strictObject({
  outlets: z.array(z.strictObject({ name: z.string(), grade: outletGrade })),
  measures: z.array(
    z.strictObject({ name: z.string(), unit: z.string().nullable(), counted: z.string().nullable() }),
  ),
  passages: z.array(
    z.strictObject({
      file: z.string(),
      kind: passageKind,
      exact: z.string(),
      tags: z.array(z.string()).optional(),
      comment: z.string().optional(),
      /** What the marker corrected of what was proposed. */
      details: z.record(z.string(), z.unknown()).optional(),
      measure: z.string().optional(),
      role: figureRole.optional(),
    }),
  ),
  briefing: z.strictObject({
    name: z.string(),
    /** Headings begin with "# "; "[[words of a passage]]" is a citation, alone on its line the passage in full. */
    lines: z.array(z.string()),
  }),
});

/** The sample articles, read and ready to be stored. */
export async function readSample(core: Core): Promise<readonly PreparedArticle[]> {
  const { prepareFile } = await import('../../importing/index.ts');
  const prepared: PreparedArticle[] = [];
  for await (const file of walk([join(core.start.folders.samples, 'articles')])) {
    const read = file.ok ? await prepareFile(file.path) : null;
    if (read?.ok) prepared.push(read.value);
  }
  return prepared;
}

/** Fills a new project with the sample articles and a little work on them, so that every screen has something to show. */
export function fillSample(core: Core, store: Store, prepared: readonly PreparedArticle[]): void {
  const description = join(core.start.folders.samples, 'project.json');
  const work = existsSync(description) ? marks.parse(JSON.parse(readFileSync(description, 'utf8'))) : null;
  store.write('Fill the sample project', (tx) => {
    const ids = new Map(prepared.map((read) => [read.fileName, insertArticle(tx, read)]));
    if (work) mark(tx, work, ids);
  });
}

function mark(tx: Tx, work: z.infer<typeof marks>, articles: ReadonlyMap<string, string>): void {
  for (const { name, grade } of work.outlets) editOutlet(tx, outletNamed(tx, name), { grade });
  const measures = new Map(
    work.measures.map(({ name, unit, counted }) => [name, insertMeasure(tx, name, unit, counted)]),
  );
  const passages = new Map<string, string>();
  for (const wanted of work.passages) {
    const articleId = articles.get(wanted.file);
    const article = articleId ? articleText(tx.db, articleId) : null;
    const start = article?.text.indexOf(wanted.exact) ?? -1;
    if (!articleId || !article || start < 0)
      throw new Error(`the sample ${wanted.file} does not say “${wanted.exact}”`);
    const selectors = selectorsAt(article.text, { start, end: start + wanted.exact.length });
    const proposed = proposedDetails(article, wanted.kind, selectors);
    const id = insertPassage(tx, {
      articleId,
      versionId: article.versionId,
      selectors,
      details: { ...proposed, ...wanted.details },
    });
    passages.set(wanted.exact, id);
    if (wanted.comment) setComment(tx, id, wanted.comment);
    for (const path of wanted.tags ?? []) {
      const tagId = tagAt(tx, path);
      if (tagId) addTag(tx, tagId, [id]);
    }
    const measureId = wanted.measure ? measures.get(wanted.measure) : undefined;
    if (measureId) placeFigures(tx, [id], measureId, wanted.role ?? 'counted');
  }
  insertBriefing(
    tx,
    work.briefing.name,
    { blocks: work.briefing.lines.map((line) => blockOf(line, passages)) },
    false,
  );
}

function blockOf(line: string, passages: ReadonlyMap<string, string>): BriefingBlock {
  if (line.startsWith('# '))
    return { kind: 'heading', level: 1, text: [{ kind: 'text', text: line.slice(2) }] };
  if (line === '[[figures]]') return { kind: 'figures', measureIds: [] };
  const alone = /^\[\[([^\]]+)\]\]$/.exec(line)?.[1];
  if (alone) return { kind: 'passage', passageId: passageOf(alone, passages) };
  const text = line.split(/(\[\[[^\]]+\]\])/).flatMap((part): Inline[] => {
    if (part === '') return [];
    const cited = /^\[\[([^\]]+)\]\]$/.exec(part)?.[1];
    return cited
      ? [{ kind: 'citation', passageId: passageOf(cited, passages) }]
      : [{ kind: 'text', text: part }];
  });
  return { kind: 'prose', text };
}

function passageOf(exact: string, passages: ReadonlyMap<string, string>): string {
  const id = passages.get(exact);
  if (!id) throw new Error(`no sample passage says “${exact}”`);
  return id;
}
