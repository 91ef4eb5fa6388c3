/** Accents that old typesetting draws as marks of their own, in front of their letter or over it: "th´eor`eme". */
import type { Run } from './run.ts';

const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˛': '\u0328',
};
const MARK = /[`´ˆ˜¯˘˙¨˚˝ˇ¸˛]/;
const MARK_AND_LETTER = /([`´ˆ˜¯˘˙¨˚˝ˇ¸˛]) ?(\p{L})/gu;
const CEDILLA_BEHIND = /([cCsStT])¸/g;

/** The letter with the mark, where there is such a letter. */
function composed(letter: string, mark: string): string | null {
  const whole = `${letter === 'ı' ? 'i' : letter}${COMBINING[mark] ?? ''}`.normalize('NFC');
  return [...whole].length === 1 && whole !== letter ? whole : null;
}

/** Marks inside a run. */
export function withAccents(text: string): string {
  if (!MARK.test(text)) return text;
  return text
    .replace(MARK_AND_LETTER, (all, mark: string, letter: string, at: number) => {
      // a pair of grave accents quotes what is between them
      if (mark === '`' && text.slice(at + 1).includes('`') && !/\p{L}$/u.test(text.slice(0, at))) return all;
      // between words it is no accent
      if (all.length === 3 && !/\p{L}$/u.test(text.slice(0, at))) return all;
      return composed(letter, mark) ?? all;
    })
    .replace(CEDILLA_BEHIND, (all, letter: string) => composed(letter, '¸') ?? all);
}

/** Marks that are in another run than their letter. */
export function joinAccents(runs: readonly Run[]): readonly Run[] {
  return runs.some((run) => MARK.test(run.text)) ? overLetters(beforeLetters(runs)) : runs;
}

/** A mark at the end of a run, over the first letter of the next one. */
function beforeLetters(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const before = out.at(-1);
    const mark = before?.text.at(-1) ?? '';
    const over =
      before &&
      MARK.test(mark) &&
      Math.abs(before.y - run.y) < run.size / 2 &&
      Math.abs(run.x0 - before.x1) < run.size * 0.9;
    const whole = over && run.x0 < before.x1 + run.size * 0.1 ? composed(run.text[0] ?? '', mark) : null;
    if (!before || !whole) {
      out.push(run);
      continue;
    }
    out.pop();
    const rest = before.text.slice(0, -1).trimEnd();
    if (rest !== '') out.push({ ...before, text: rest });
    out.push({
      ...run,
      text: whole + run.text.slice(1),
      spaced: rest === '' ? before.spaced : /\s.$/u.test(before.text),
    });
  }
  return out;
}

/** A mark drawn by itself, over some letter of another run. */
function overLetters(runs: readonly Run[]): readonly Run[] {
  const texts = new Map<Run, string>();
  const gone = new Set<Run>();
  for (const mark of runs) {
    if (!isMark(mark)) continue;
    const middle = (mark.x0 + mark.x1) / 2;
    const host = runs.find(
      (run) =>
        !isMark(run) &&
        run.x0 - 1 <= middle &&
        middle <= run.x1 + 1 &&
        Math.abs(run.y - mark.y) < run.size * 0.6,
    );
    const text = host && (texts.get(host) ?? host.text);
    if (!host || !text) continue;
    const guess = Math.floor(((middle - host.x0) / Math.max(host.x1 - host.x0, 0.1)) * text.length);
    for (const at of [guess, guess - 1, guess + 1, guess - 2, guess + 2]) {
      const whole = composed(text[at] ?? '', mark.text);
      if (!whole) continue;
      texts.set(host, text.slice(0, at) + whole + text.slice(at + 1));
      gone.add(mark);
      break;
    }
  }
  return runs.filter((run) => !gone.has(run)).map((run) => ({ ...run, text: texts.get(run) ?? run.text }));
}

function isMark(run: Run): boolean {
  return run.text.length === 1 && MARK.test(run.text);
}
