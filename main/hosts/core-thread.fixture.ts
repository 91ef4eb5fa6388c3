/** A thread that speaks the core's messages and nothing more; core-thread.test.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { ok } from '../../preload/contract/index.ts';
import type { FromCore, ToCore } from './host.ts';

const send = (message: FromCore): void => parentPort?.postMessage(message);
const asked = new Map<number, number>();
let question = 100;

parentPort?.on('message', (message: ToCore) => {
  switch (message.type) {
    case 'call':
      if (message.method === 'die') throw new Error('as asked');
      if (message.method === 'start') send({ type: 'answer', id: message.id, answer: ok(workerData) });
      if (message.method === 'echo') send({ type: 'answer', id: message.id, answer: ok(message.input) });
      if (message.method === 'announce')
        send({ type: 'event', event: { event: 'index', indexed: 1, articles: 2 } });
      if (message.method === 'ask') {
        question += 1;
        asked.set(question, message.id);
        send({ type: 'question', id: question, question: message.input as never });
      }
      return;
    case 'answer':
      send({ type: 'answer', id: asked.get(message.id) ?? -1, answer: message.answer });
      return;
    case 'close':
      send({ type: 'closed' });
      parentPort?.close();
  }
});
