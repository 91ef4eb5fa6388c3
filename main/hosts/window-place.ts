import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the window stood when it was last looked at, in the screen's density-independent pixels. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** The size of a first window; the host puts it where it likes. */
export const FIRST_SIZE = { width: 1440, height: 900 } as const;

/** Where the window was left; null at the first start or when the note cannot be read. */
export function readWindowPlace(userData: string): WindowPlace | null {
  try {
    return placeIn(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** Read by hand, so that the window need not wait for the schemas' library. */
function placeIn(noted: Readonly<Record<keyof WindowPlace, unknown>>): WindowPlace | null {
  const { x, y, width, height, maximized } = noted;
  const anywhere = Number.MAX_SAFE_INTEGER;
  const isSound =
    isBetween(x, -anywhere, anywhere) &&
    isBetween(y, -anywhere, anywhere) &&
    isBetween(width, 400, 20_000) &&
    isBetween(height, 300, 20_000) &&
    typeof maximized === 'boolean';
  return isSound ? { x, y, width, height, maximized } : null;
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
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
