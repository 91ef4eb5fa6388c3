/** The screens of the window, in the order of the nav rail. A new one is a line here and a folder in features/. */
import type { ComponentType } from 'react';
import type { Output } from '../../preload/contract/index.ts';
import { ArticlesScreen } from '../features/articles/articles-screen.tsx';
import { BriefingEvidence } from '../features/briefings/briefing-evidence.tsx';
import { BriefingsScreen } from '../features/briefings/briefings-screen.tsx';
import { CopiesScreen } from '../features/copies/copies-screen.tsx';
import { EvidenceScreen } from '../features/evidence/evidence-screen.tsx';
import { PassageInspector } from '../features/evidence/passage-inspector.tsx';
import { FiguresScreen } from '../features/figures/figures-screen.tsx';
import { metadataActions } from '../features/metadata/actions.ts';
import { MetadataScreen } from '../features/metadata/metadata-screen.tsx';
import { NamesScreen } from '../features/names/names-screen.tsx';
import { ArticleInspector } from '../features/reader/article-inspector.tsx';
import { searchActions } from '../features/search/actions.ts';
import { SearchScreen } from '../features/search/search-screen.tsx';
import type { Action } from './actions.ts';
import type { ScreenId, TodoFilter } from './navigation.ts';
import { windowActions } from './window-actions.ts';

export type Counts = Output<'project.counts'>;

export interface Screen {
  readonly id: ScreenId;
  readonly label: string;
  /** True where it does not stand among the screens of the rail: work that is left, results of the search box. */
  readonly todo?: true;
  readonly action: Action;
  /** The number beside its name; null for none. */
  readonly count: (counts: Counts) => number | null;
  readonly Main: ComponentType;
  /** What stands at the right; the screen has no inspector where it is null. */
  readonly Inspector: ComponentType | null;
}

export const SCREENS: readonly Screen[] = [
  {
    id: 'articles',
    label: 'Articles',
    action: windowActions.articles,
    count: (counts) => counts.articles,
    Main: ArticlesScreen,
    Inspector: ArticleInspector,
  },
  {
    id: 'evidence',
    label: 'Evidence',
    action: windowActions.evidence,
    count: (counts) => counts.passages,
    Main: EvidenceScreen,
    Inspector: PassageInspector,
  },
  {
    id: 'figures',
    label: 'Figures',
    action: windowActions.figures,
    count: (counts) => counts.figures,
    Main: FiguresScreen,
    Inspector: null,
  },
  {
    id: 'briefings',
    label: 'Briefings',
    action: windowActions.briefings,
    count: (counts) => counts.briefings,
    Main: BriefingsScreen,
    Inspector: BriefingEvidence,
  },
  {
    id: 'names',
    label: 'Names',
    action: windowActions.names,
    count: (counts) => counts.names,
    Main: NamesScreen,
    Inspector: null,
  },
  {
    id: 'copies',
    label: 'Copies',
    todo: true,
    action: windowActions.copies,
    count: () => null,
    Main: CopiesScreen,
    Inspector: null,
  },
  {
    id: 'metadata',
    label: 'Correct details',
    todo: true,
    action: metadataActions.grid,
    count: () => null,
    Main: MetadataScreen,
    Inspector: null,
  },
  {
    id: 'search',
    label: 'Search',
    todo: true,
    action: searchActions.results,
    count: () => null,
    Main: SearchScreen,
    Inspector: null,
  },
];

export interface Todo {
  readonly filter: TodoFilter;
  readonly label: string;
  readonly screen: ScreenId;
  readonly count: (counts: Counts) => number;
}

/** Work that is left; each narrows its screen to it (`place.filter`). */
export const TODOS: readonly Todo[] = [
  { filter: 'unread', label: 'Unread', screen: 'articles', count: (counts) => counts.unread },
  {
    filter: 'to place',
    label: 'Figures to place',
    screen: 'figures',
    count: (counts) => counts.figuresToPlace,
  },
  { filter: 'conflicts', label: 'Conflicts', screen: 'figures', count: (counts) => counts.conflicts },
  {
    filter: 'no speaker',
    label: 'No speaker',
    screen: 'evidence',
    count: (counts) => counts.quotesWithoutSpeaker,
  },
  {
    filter: 'copies',
    label: 'Copies to decide',
    screen: 'copies',
    count: (counts) => counts.copiesToDecide,
  },
];
