/** Numbers as a person writes them in a field. Pure. */

/** "5,000", "2.6"; '' for none. */
export function numberWords(value: number | null): string {
  return value === null ? '' : value.toLocaleString('en', { maximumFractionDigits: 10 });
}

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

/**
 * "5,000", "5 000", "2.6 million", "-3": a number; '' is none. Undefined where it is no number, or can be read in two
 * ways.
 */
export function readNumber(typed: string): number | null | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ');
  if (text === '') return null;
  const parts = /^([-+−]?)(\d{1,3}(?:[ ,]\d{3})+|\d+)(\.\d+)?(?: ?([a-z]+))?$/.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = '', word] = parts;
  const scale = word === undefined ? 1 : SCALES[word];
  if (scale === undefined) return undefined;
  // 2.6 million is 2600000, not 2600000.0000000005
  const value = Number((Number(whole.replace(/[ ,]/g, '') + fraction) * scale).toPrecision(15));
  return sign === '-' || sign === '−' ? -value : value;
}
