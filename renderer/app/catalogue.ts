/** Every action of the window, for the list of keys. A feature adds its actions here. */
import { articleActions } from '../features/articles/actions.ts';
import { briefingActions } from '../features/briefings/actions.ts';
import { copyActions } from '../features/copies/actions.ts';
import { evidenceActions } from '../features/evidence/actions.ts';
import { figureActions } from '../features/figures/actions.ts';
import { importActions } from '../features/imports/actions.ts';
import { metadataActions } from '../features/metadata/actions.ts';
import { nameActions } from '../features/names/actions.ts';
import { projectActions } from '../features/project/actions.ts';
import { readerActions } from '../features/reader/actions.ts';
import { searchActions } from '../features/search/actions.ts';
import { suggestionActions } from '../features/suggestions/actions.ts';
import type { Action } from './actions.ts';
import { windowActions } from './window-actions.ts';

export const CATALOGUE: readonly Action[] = [
  ...Object.values(readerActions),
  ...Object.values(suggestionActions),
  ...Object.values(articleActions),
  ...Object.values(copyActions),
  ...Object.values(evidenceActions),
  ...Object.values(figureActions),
  ...Object.values(briefingActions),
  ...Object.values(nameActions),
  ...Object.values(searchActions),
  ...Object.values(importActions),
  ...Object.values(metadataActions),
  ...Object.values(windowActions),
  ...Object.values(projectActions),
];
