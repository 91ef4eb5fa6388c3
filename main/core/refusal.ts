import type { ErrorCode, Problem } from '../../preload/contract/index.ts';

/**
 * Thrown inside the core where a call cannot go on, and turned into an error value at its door (router.ts).
 * The message is for a person: what happened, that nothing was lost, what to do.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: ErrorCode, message: string, details?: readonly string[]) {
    super(message);
    this.name = 'Refusal';
    this.problem = details ? { code, message, details: [...details] } : { code, message };
  }
}
