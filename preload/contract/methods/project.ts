import { z } from 'zod';
import { method } from '../method.ts';
import { projectInfo } from '../records.ts';
import { queryText } from '../search.ts';
import { id, nothing } from '../text.ts';

const path = z.string().min(1).max(4096);

export const SCREENS = [
  'articles',
  'evidence',
  'figures',
  'search',
  'briefings',
  'names',
  'copies',
  'metadata',
] as const;

/** Where a project was left, so that it reopens there. Not undoable: looking is not a change. */
export const view = z.strictObject({
  screen: z.enum(SCREENS),
  articleId: id.nullable(),
  briefingId: id.nullable(),
  /** The first character that was visible in the article (UTF-16 offset), by article. */
  scroll: z.record(z.string(), z.int()),
  /** Pane layouts by the pane group's name: percentages as the panes library gives them. */
  panes: z.record(z.string(), z.record(z.string(), z.number())),
  inspector: z.boolean(),
  /** What was searched for lately, the latest first. */
  searches: z.array(queryText).max(50).optional(),
});
export type View = z.infer<typeof view>;

export const projectMethods = {
  'project.create': method(
    z.strictObject({ path, name: z.string().min(1).max(200).optional() }),
    projectInfo,
  ),
  /** With `readOnly` it may be open elsewhere at the same time; nothing can then be changed. */
  'project.open': method(z.strictObject({ path, readOnly: z.boolean().optional() }), projectInfo),
  /** Opens the user's copy of the sample project, made from the articles in resources at first use. */
  'project.openSample': method(nothing, projectInfo),
  'project.close': method(nothing, z.null()),
  'project.current': method(nothing, projectInfo.nullable()),
  'project.rename': method(z.strictObject({ name: z.string().min(1).max(200) }), projectInfo),
  /** Writes the whole project, as it is now, to another path. */
  'project.saveCopy': method(z.strictObject({ path }), z.strictObject({ path: z.string() })),
  'project.recent': method(
    nothing,
    z.array(
      z.strictObject({ path: z.string(), name: z.string(), openedAt: z.iso.datetime(), exists: z.boolean() }),
    ),
  ),
  'project.forgetRecent': method(z.strictObject({ path }), z.null()),
  /** The numbers in the nav rail and at the foot of the window. */
  'project.counts': method(
    nothing,
    z.strictObject({
      articles: z.int(),
      unread: z.int(),
      passages: z.int(),
      figures: z.int(),
      figuresToPlace: z.int(),
      measures: z.int(),
      conflicts: z.int(),
      quotesWithoutSpeaker: z.int(),
      briefings: z.int(),
      /** Of the list that a person keeps. */
      names: z.int(),
      /** Groups of likely copies of which a person has not said everything. */
      copiesToDecide: z.int(),
    }),
  ),
  'view.get': method(nothing, view),
  'view.set': method(view.partial(), z.null()),
} as const;
