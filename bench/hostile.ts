/**
 * Reads hostile files with the reader threads that the program uses: made to hurt (`bombs`), and sound files of each
 * format, cut off and damaged at random.
 *
 *   npm exec -c 'node bench/hostile.ts [--seed 1] [--each 200] [--only pdf,bombs] [--keep FOLDER]'
 *
 * Exits with 1 where a thread failed, a file took more than its time, a refusal had no documented code, a sound file
 * in between could not be read, or the process took 1.5 GB. `--keep` saves the files that did harm.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Trial, trials } from './hostile/trial.ts';

const MOST_MB = 1_536;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '200' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const [seed, each] = [Number(values.seed), Number(values.each)];
if (!Number.isInteger(seed) || !Number.isInteger(each) || each < 1) {
  console.error(
    "Usage: npm exec -c 'node bench/hostile.ts [--seed 1] [--each 200] [--only pdf,bombs] [--keep FOLDER]'",
  );
  process.exit(2);
}
if (values.keep) mkdirSync(values.keep, { recursive: true });

let harm = false;
for await (const trial of trials({
  seed,
  each,
  large: true,
  ...(values.only && { only: values.only.split(',') }),
  ...(values.keep && { keep: values.keep }),
})) {
  console.log(line(trial));
  for (const what of [
    ...trial.faults,
    ...trial.wrong,
    ...trial.hangs.map((name) => `${name}: took too long`),
  ])
    console.log(`    ${what}`);
  harm ||= didHarm(trial);
}
process.exitCode = harm ? 1 : 0;

function didHarm({ faults, wrong, hangs, peakMb, sound, soundRead }: Trial): boolean {
  return faults.length + wrong.length + hangs.length > 0 || peakMb > MOST_MB || soundRead < sound;
}

function line({
  format,
  files,
  read,
  codes,
  faults,
  hangs,
  slowestMs,
  peakMb,
  sound,
  soundRead,
}: Trial): string {
  const answered = [...codes].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`);
  const figures = `${read} read, ${faults.length} crashes, ${hangs.length} hangs, slowest ${Math.round(slowestMs)} ms, ${peakMb} MB, sound ${soundRead}/${sound}`;
  return `${format.padEnd(20)} ${String(files).padStart(4)} files: ${figures}; ${answered.join(', ')}`;
}
