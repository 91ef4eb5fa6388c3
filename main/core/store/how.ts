import { type ImportHow, importHow } from '../../../preload/contract/index.ts';

/** How a person wanted a file to be read, as it is stored. */
export function howText(how: ImportHow | undefined): string | null {
  return how === undefined ? null : JSON.stringify(how);
}

/** Undefined where nothing was said, or what was said is of another version of the program. */
export function howOf(text: string | null): ImportHow | undefined {
  return text === null ? undefined : importHow.safeParse(JSON.parse(text)).data;
}
