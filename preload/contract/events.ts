import { z } from 'zod';
import { historyState } from './methods/host.ts';
import { job, projectInfo } from './records.ts';

/** What the core announces. Events say what changed; calls make things happen. */
export const event = z.discriminatedUnion('event', [
  /** After each commit: the tables that changed, and what undo and redo would do now. */
  z.strictObject({ event: z.literal('changed'), tables: z.array(z.string()), history: historyState }),
  z.strictObject({ event: z.literal('project'), project: projectInfo.nullable() }),
  z.strictObject({ event: z.literal('job'), job }),
  /** The search index has caught up this far. */
  z.strictObject({ event: z.literal('index'), indexed: z.int(), articles: z.int() }),
  /** Something the person must know that no call of theirs caused, e.g. the project file was removed. */
  z.strictObject({ event: z.literal('trouble'), code: z.string(), message: z.string() }),
]);
export type CollateEvent = z.infer<typeof event>;
