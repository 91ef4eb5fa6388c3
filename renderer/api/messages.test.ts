import { beforeEach, expect, test } from 'vitest';
import { dismiss, messages, say, sayProblem } from './messages.ts';

beforeEach(() => messages.set([]));

const texts = () => messages.get().map((message) => message.text);

test('what was done last takes the place of what was done before', () => {
  say('Undone: Mark a claim');
  say('Undone: Mark a quote');
  expect(texts()).toEqual(['Undone: Mark a quote']);
});

test('why something was refused stays beside what was done, and is said once', () => {
  sayProblem({ code: 'file-empty', message: 'The file is empty.' });
  say('Imported: a report');
  sayProblem({ code: 'file-empty', message: 'The file is empty.' });
  expect(texts()).toEqual(['Imported: a report', 'The file is empty.']);
  expect(messages.get().at(-1)).toMatchObject({ tone: 'trouble', code: 'file-empty' });
});

test('a message is dismissed by itself', () => {
  sayProblem({ code: 'internal', message: 'One.' });
  sayProblem({ code: 'internal', message: 'Two.' });
  dismiss(messages.get()[0]?.id ?? 0);
  expect(texts()).toEqual(['Two.']);
});
