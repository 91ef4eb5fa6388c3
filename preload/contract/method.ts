import type { z } from 'zod';

/** One method that may cross the bridge: the shape of what goes in and of what comes back. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
}

/** Declares a method; only here to keep the literal types of both shapes. */
export function method<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { input, output };
}
