import type { Problem } from '../../preload/contract/index.ts';

/** What a command ends with, as users of command-line tools expect. */
export const EXIT = {
  ok: 0,
  /** Something failed or was refused; it is said on stderr. */
  failed: 1,
  /** The command was not given as it must be. */
  usage: 2,
  /** Ctrl+C: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message on stderr. */
export class Failure extends Error {
  readonly exitCode: ExitCode;
  readonly details: readonly string[];

  constructor(message: string, exitCode: ExitCode = EXIT.failed, details: readonly string[] = []) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
    this.details = details;
  }

  static of(problem: Problem): Failure {
    return new Failure(problem.message, EXIT.failed, problem.details ?? []);
  }
}
