/** A reader thread: prepares one file after the other and hands the buffers over without copying them. */
import { parentPort } from 'node:worker_threads';
import type { FromReader, ToReader } from './messages.ts';
import { prepareFile } from './prepare.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a reader thread.');

let last: Promise<void> = Promise.resolve();

port.on('message', ({ id, path }: ToReader) => {
  last = last.then(async () => {
    const answer = await prepareFile(path);
    const message: FromReader = { id, answer };
    const buffer = answer.ok ? answer.value.original.buffer : null;
    port.postMessage(message, buffer instanceof ArrayBuffer ? [buffer] : []);
  });
});
