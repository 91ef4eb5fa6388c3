import type { MethodName } from '../../preload/contract/index.ts';

type Table =
  | 'article'
  | 'block'
  | 'briefing'
  | 'claim'
  | 'copy_decision'
  | 'copy_pair'
  | 'dismissed_suggestion'
  | 'figure'
  | 'measure'
  | 'metadata_origin'
  | 'name'
  | 'name_alias'
  | 'name_decision'
  | 'name_found'
  | 'outlet'
  | 'passage'
  | 'passage_tag'
  | 'quote'
  | 'saved_search'
  | 'tag'
  | 'text_version';

const ARTICLES: readonly Table[] = ['article', 'outlet', 'metadata_origin', 'text_version', 'block'];
/** Who is a copy of whom. */
const COPIES: readonly Table[] = ['copy_pair', 'copy_decision', 'article', 'outlet'];
/** The list that a person keeps. */
const NAMES: readonly Table[] = ['name', 'name_alias'];
const PASSAGES: readonly Table[] = ['passage', 'claim', 'quote', 'figure', 'passage_tag', 'tag'];
const TABLE_OF_FIGURES: readonly Table[] = ['measure', 'figure', 'passage', 'article', 'outlet'];

/** Which tables the answer of a reading method comes from. A method that is not here is read again after any change. */
const READ_FROM: Partial<Record<MethodName, readonly Table[]>> = {
  'articles.ids': ['article', 'outlet'],
  'articles.rows': ['article', 'outlet', 'passage', 'text_version', 'copy_pair', 'copy_decision'],
  'articles.get': ARTICLES,
  'articles.metadataRows': ['article', 'outlet', 'metadata_origin', 'text_version'],
  'articles.metadataCounts': ['article', 'outlet', 'metadata_origin'],
  'articles.yearGuesses': ['article'],
  // its rows stay in their places while they are corrected, until the person asks for another order
  'articles.metadataIds': [],
  'outlets.list': ['outlet', 'article'],
  'copies.groups': COPIES,
  'copies.groupOf': COPIES,
  'copies.pairs': COPIES,
  'copies.compare': [...COPIES, 'text_version', 'block'],
  'passages.ofArticle': PASSAGES,
  'suggestions.ofArticle': [...PASSAGES, ...ARTICLES, 'dismissed_suggestion', ...NAMES],
  'names.list': [...NAMES, 'name_found', 'article'],
  // what is found anew is read when it is asked for
  'names.proposals': [...NAMES, 'name_decision', ...ARTICLES],
  'passages.ids': [...PASSAGES, ...ARTICLES],
  'passages.rows': [...PASSAGES, ...ARTICLES, 'measure'],
  'passages.facets': [...PASSAGES, ...ARTICLES],
  'tags.list': ['tag', 'passage_tag', 'passage'],
  'figures.table': TABLE_OF_FIGURES,
  'figures.tray': TABLE_OF_FIGURES,
  'briefings.list': ['briefing'],
  'briefings.get': ['briefing'],
  'search.saved': ['saved_search', ...ARTICLES, ...PASSAGES],
  // these do not come from the project's tables
  'host.info': [],
  'host.checkPath': [],
  'view.get': [],
  'project.recent': [],
  'jobs.list': [],
  // the panel fetches them as jobs go on
  'imports.outcomes': [],
  'imports.preview': [],
  'imports.watched': [],
};

/** Whether the answer of `method` may be another one after a change of `tables`. */
export function readsFrom(method: string, tables: readonly string[]): boolean {
  const read: readonly string[] | undefined = READ_FROM[method as MethodName];
  return read === undefined || tables.some((table) => read.includes(table));
}
