import {
  type Contract,
  contract,
  type MethodName,
  type Output,
  ok,
  type Parsed,
  type Result,
  refuse,
} from '../../preload/contract/index.ts';
import { Refusal } from './refusal.ts';

/** What answers a method: it gets parsed input, gives the output, and throws `Refusal` where it cannot. */
export type Handler<M extends MethodName> = (input: Parsed<M>) => Output<M> | Promise<Output<M>>;

export type Handlers = { readonly [M in MethodName]: Handler<M> };

/** The handlers of some methods, as one service gives them. */
export type HandlersOf<M extends MethodName> = Pick<Handlers, M>;

export interface Router {
  call(method: string, input: unknown): Promise<Result<unknown>>;
}

/**
 * The only door of the core: look the method up, parse its input, run it, answer with a value or an error value.
 * `report` hears of errors that nobody foresaw; the caller is told that there was one, never its stack.
 */
export function createRouter(handlers: Handlers, report: (method: string, error: unknown) => void): Router {
  return {
    async call(method, input) {
      if (!isMethod(method)) return refuse('unknown-method', `There is no method “${method}”.`);
      const parsed = contract[method].input.safeParse(input);
      if (!parsed.success) {
        return refuse(
          'bad-input',
          'The program asked for this in a wrong form. Nothing was changed.',
          parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`),
        );
      }
      try {
        // the map is typed by method; TypeScript cannot see that the looked-up handler takes this very input
        const handler = handlers[method] as (input: unknown) => unknown;
        return ok(await handler(parsed.data));
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, error: error.problem };
        report(method, error);
        return refuse(
          'internal',
          'Something went wrong inside Collate. What was saved before is safe. Try again; if it happens again, restart Collate.',
        );
      }
    },
  };
}

function isMethod(name: string): name is keyof Contract {
  return Object.hasOwn(contract, name);
}
