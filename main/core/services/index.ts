import type { Core } from '../core.ts';
import type { Handlers } from '../router.ts';
import { articleService } from './articles.ts';
import { briefingService } from './briefings.ts';
import { copyService } from './copies.ts';
import { figureService } from './figures.ts';
import { historyService } from './history.ts';
import { hostService } from './host.ts';
import { Imports, importService } from './imports.ts';
import { nameService } from './names.ts';
import { passageService } from './passages.ts';
import { projectService } from './project.ts';
import { searchService } from './search.ts';
import { suggestionService } from './suggestions.ts';
import { tagService } from './tags.ts';
import { watchedService } from './watched.ts';

/** A handler for every method of the contract; a missing one is a compile error. */
export function createHandlers(core: Core): Handlers {
  const imports = new Imports(core);
  return {
    ...projectService(core),
    ...articleService(core),
    ...importService(core, imports),
    ...watchedService(core, imports),
    ...passageService(core),
    ...suggestionService(core),
    ...nameService(core),
    ...tagService(core),
    ...figureService(core),
    ...searchService(core),
    ...briefingService(core),
    ...copyService(core),
    ...historyService(core),
    ...hostService(core),
  };
}
