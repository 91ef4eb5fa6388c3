import type { Result } from '../../../preload/contract/index.ts';
import type { Reading } from '../article.ts';
import { TooManyBlocks } from './flow.ts';
import { tooManyBlocks } from './refusals.ts';

/** Reads a document; one of too many blocks is refused. */
export async function guarded(
  fileName: string,
  read: () => Result<Reading> | Promise<Result<Reading>>,
): Promise<Result<Reading>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TooManyBlocks) return tooManyBlocks(fileName);
    throw error;
  }
}
