import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where the window stood when it was last looked at, in the screen's density-independent pixels. */
const windowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlace>;

/** The size of a first window; the host puts it where it likes. */
export const FIRST_SIZE = { width: 1440, height: 900 } as const;

/** Where the window was left; null at the first start or when the note cannot be read. */
export function readWindowPlace(userData: string): WindowPlace | null {
  try {
    return windowPlace.parse(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** Notes where the window stands. Not worth an error: the window merely opens elsewhere. */
export function writeWindowPlace(userData: string, place: WindowPlace): void {
  try {
    mkdirSync(userData, { recursive: true });
    writeFileSync(join(userData, 'window.json'), `${JSON.stringify(place)}\n`);
  } catch (error) {
    console.error('collate: the place of the window could not be noted:', error);
  }
}
