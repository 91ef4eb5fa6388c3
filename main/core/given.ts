import type { Result } from '../../preload/contract/index.ts';
import { Refusal } from './refusal.ts';

/** What a thread answered. @throws Refusal what it refused */
export function given<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.error.code, answer.error.message, answer.error.details);
}
