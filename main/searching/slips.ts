/** Rows of the table of distances, used again and again: near spellings compare thousands of words for a query. */
let before = new Uint8Array(64);
let last = new Uint8Array(64);
let now = new Uint8Array(64);

/** What can be compared: distances are bytes. */
const LONGEST = 200;

/**
 * How many slips lie between two words: a letter too many, too few or wrong, or two neighbours that changed places
 * (optimal string alignment). Anything above `most` is given as `most + 1`.
 */
export function slips(one: string, other: string, most: number): number {
  const { length } = other;
  if (Math.abs(one.length - length) > most) return most + 1;
  if (one === other) return 0;
  if (one.length > LONGEST || length > LONGEST) return most + 1;
  if (now.length <= length) [before, last, now] = [room(), room(), room()];
  for (let column = 0; column <= length; column++) last[column] = column;
  for (let row = 1; row <= one.length; row++) {
    now[0] = row;
    let least = row;
    const letter = one.charCodeAt(row - 1);
    const letterBefore = row > 1 ? one.charCodeAt(row - 2) : -1;
    for (let column = 1; column <= length; column++) {
      const facing = other.charCodeAt(column - 1);
      let value = (last[column - 1] as number) + (letter === facing ? 0 : 1);
      value = Math.min(value, (last[column] as number) + 1, (now[column - 1] as number) + 1);
      if (column > 1 && letterBefore === facing && letter === other.charCodeAt(column - 2)) {
        value = Math.min(value, (before[column - 2] as number) + 1);
      }
      now[column] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  return Math.min(last[length] as number, most + 1);
}

function room(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(LONGEST + 1);
}
