import { describe, expect, it } from 'vitest';
import { SEEDS } from './hostile/seeds.ts';
import { trials } from './hostile/trial.ts';

// the whole of it is `node bench/hostile.ts`
describe('hostile files', () => {
  it.each([...SEEDS.map(({ format }) => format), 'bombs'])(
    'of %s harm nothing',
    { timeout: 240_000 },
    async (format) => {
      for await (const trial of trials({ seed: 1, each: 8, only: [format] })) {
        const { faults, wrong, hangs, sound, soundRead } = trial;
        expect({ faults, wrong, hangs }).toEqual({ faults: [], wrong: [], hangs: [] });
        expect(soundRead).toBe(sound);
      }
    },
  );
});
