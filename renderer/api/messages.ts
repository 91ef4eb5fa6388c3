/** Short messages at the foot of the window: what was just done, or why something was refused. */
import { createStore } from './store.ts';

export interface Message {
  readonly id: number;
  readonly tone: 'done' | 'trouble';
  readonly text: string;
  readonly details: readonly string[];
  /** The problem's code, for somebody who reports it. */
  readonly code: string | null;
  readonly act: { readonly label: string; readonly run: () => void } | null;
}

const SHOWN = 3;
const LASTS_MS = 6000;

export const messages = createStore<readonly Message[]>([]);
let last = 0;

/** Says what was done, for some seconds; `act` offers one button, e.g. Undo. */
export function say(text: string, act: Message['act'] = null): void {
  // what was done before is old news
  for (const { id, tone } of messages.get()) if (tone === 'done') dismiss(id);
  const id = add({ tone: 'done', text, details: [], code: null, act });
  setTimeout(() => dismiss(id), act === null ? LASTS_MS : LASTS_MS * 2);
}

/** What a person must be told: the sentences, the particulars, the code for whoever reports it. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly string[] | undefined;
}

/** Says why something was refused; stays until it is dismissed. */
export function sayProblem(problem: Trouble): void {
  const same = messages.get().find((message) => message.text === problem.message);
  if (same) dismiss(same.id);
  add({
    tone: 'trouble',
    text: problem.message,
    details: problem.details ?? [],
    code: problem.code,
    act: null,
  });
}

export function dismiss(id: number): void {
  messages.set((now) => now.filter((message) => message.id !== id));
}

function add(message: Omit<Message, 'id'>): number {
  last += 1;
  const id = last;
  messages.set((now) => [...now.slice(-(SHOWN - 1)), { ...message, id }]);
  return id;
}
