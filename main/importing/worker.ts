/** A reader thread: reads one file after the other and hands the buffers over without copying them. */
import { parentPort } from 'node:worker_threads';
import type { FromReader, PreparedPart, ReaderTask, ToReader } from './messages.ts';
import { PARTS_AHEAD } from './messages.ts';
import { prepareKept, prepareParts } from './prepare.ts';
import { previewFile } from './preview.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a reader thread.');

const post = (message: FromReader, handOver: ArrayBuffer[] = []): void => port.postMessage(message, handOver);

/** Parts that were sent and not yet taken, and who waits for room. */
let ahead = 0;
let room: (() => void) | null = null;

let last: Promise<void> = Promise.resolve();

port.on('message', (message: ToReader) => {
  if ('taken' in message) {
    ahead -= message.taken;
    room?.();
    return;
  }
  last = last.then(async () => {
    ahead = 0;
    const isAnswered = await work(message.id, message.task, message.from);
    if (!isAnswered) post({ id: message.id, done: true });
  });
});

/** @returns whether a last part has ended the task, which spares a message for each of many small files */
async function work(id: number, task: ReaderTask, from: number): Promise<boolean> {
  switch (task.kind) {
    case 'preview':
      post({ id, preview: await previewFile(task.path, task.how) });
      return false;
    case 'kept': {
      const { fileName, part: place } = task;
      await send(id, { index: 0, fileName, place, answer: await prepareKept(task), last: true });
      return true;
    }
    case 'file': {
      const starts = (index: number, place: string) => post({ id, starts: { index, place } });
      let isLast = false;
      for await (const part of prepareParts(task, { from, starts })) {
        isLast = part.last ?? false;
        await send(id, part);
      }
      return isLast;
    }
  }
}

async function send(id: number, part: PreparedPart): Promise<void> {
  const buffer = part.answer.ok === true ? part.answer.value.original?.buffer : null;
  post({ id, part }, buffer instanceof ArrayBuffer ? [buffer] : []);
  if (part.last) return;
  ahead++;
  while (ahead >= PARTS_AHEAD) {
    await new Promise<void>((resolve) => {
      room = resolve;
    });
  }
}
