import type { z } from 'zod';
import type { CollateEvent } from './events.ts';
import { articleMethods } from './methods/articles.ts';
import { briefingMethods } from './methods/briefings.ts';
import { copyMethods } from './methods/copies.ts';
import { figureMethods } from './methods/figures.ts';
import { hostMethods } from './methods/host.ts';
import { importMethods } from './methods/imports.ts';
import { nameMethods } from './methods/names.ts';
import { passageMethods } from './methods/passages.ts';
import { projectMethods } from './methods/project.ts';
import { searchMethods } from './methods/search.ts';
import { suggestionMethods } from './methods/suggestions.ts';
import type { Result } from './result.ts';

/** Every method that may cross the bridge. The types of client, router and services all derive from this. */
export const contract = {
  ...projectMethods,
  ...articleMethods,
  ...importMethods,
  ...copyMethods,
  ...passageMethods,
  ...figureMethods,
  ...suggestionMethods,
  ...nameMethods,
  ...searchMethods,
  ...briefingMethods,
  ...hostMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a caller may pass. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a handler receives, parsed. */
export type Parsed<M extends MethodName> = z.output<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** The object on `window.collate`, the same in every host. */
export interface Bridge {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: CollateEvent) => void): () => void;
  /** The paths on disk of files that were dropped or picked; '' for a file that has none. */
  pathsOf(files: readonly File[]): Promise<readonly string[]>;
}
