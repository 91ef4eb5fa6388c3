/** The core's thread: everything that owns the project file. It talks to its host by messages alone. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '../../preload/contract/index.ts';
import type { CoreStart, FromCore, ToCore } from '../hosts/host.ts';
import { createCore } from './core.ts';
import { createRouter } from './router.ts';
import { createHandlers } from './services/index.ts';

const port = parentPort;
if (!port) throw new Error('the core runs as a worker thread');

const send = (message: FromCore) => port.postMessage(message);
const questions = new Map<number, (answer: Result<unknown>) => void>();
let nextQuestion = 1;

const core = createCore(
  workerData as CoreStart,
  (event) => send({ type: 'event', event }),
  (question) =>
    new Promise((answered) => {
      const id = nextQuestion++;
      questions.set(id, answered);
      send({ type: 'question', id, question });
    }),
);

const router = createRouter(createHandlers(core), (method, error) => {
  console.error(`${method}:`, error);
});

port.on('message', async (message: ToCore) => {
  switch (message.type) {
    case 'call':
      send({ type: 'answer', id: message.id, answer: await router.call(message.method, message.input) });
      return;
    case 'answer':
      questions.get(message.id)?.(message.answer);
      questions.delete(message.id);
      return;
    case 'close':
      await core.close();
      send({ type: 'closed' });
      port.close();
      return;
  }
});
