import type { Bridge, Input, MethodName, Output, Problem } from '../../preload/contract/index.ts';

declare global {
  interface Window {
    /** Put there by the host before anything of the window runs. */
    readonly collate: Bridge;
  }
}

/** A call that the core refused, with its code and its sentences for a person. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** Calls a method of the contract. Throws a `Refusal` where the core refuses. */
export async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await window.collate.call(method, input);
  if (!answer.ok) throw new Refusal(answer.error);
  // the core parses its answers against the contract in its tests
  return answer.value as Output<M>;
}

/** What to tell a person about anything that was thrown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Refusal) return thrown.problem;
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'internal',
    message: `Something went wrong inside Collate (${why}). What was saved before is safe; try again, or start Collate anew.`,
  };
}
