import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { COPY_RULES } from '../comparing/copies/index.ts';
import { openCopySource } from '../core/store/copy-source.ts';
import { CopyFinder } from './copy-finder.ts';
import type { CopyingStart, FromCopying, ToCopying } from './messages.ts';

/** Between two slices of work, in milliseconds, it is seen what has changed in the meantime. */
const SLICE = 50;
/** So many articles are sent at once; fewer when nothing is left to do. */
const BATCH = 256;

if (parentPort) serve(parentPort, workerData as CopyingStart);

function serve(port: MessagePort, start: CopyingStart): void {
  const post = (message: FromCopying): void => port.postMessage(message);
  const source = openCopySource(start.projectPath, COPY_RULES);
  const finder = new CopyFinder(source);
  let seen = 0;
  let next: NodeJS.Immediate | null = null;

  const send = (idle: boolean): void => post({ type: 'found', findings: finder.take(), seen, idle });
  const work = (): void => {
    let left = true;
    try {
      left = finder.advance(SLICE);
    } catch (error) {
      // one article that cannot be read does not keep the others from being compared
      console.error('The copies of an article could not be looked for.', error);
    }
    if (!left || finder.found >= BATCH) send(!left);
    next = left ? setImmediate(work) : null;
  };

  port.on('message', (message: ToCopying) => {
    switch (message.type) {
      case 'changed':
        // what was found until now did not know of it
        if (finder.found > 0) send(false);
        seen = message.number;
        finder.changed(message.articleIds, message.anew);
        next ??= setImmediate(work);
        return;
      case 'compare':
        finder.compare(message.pairs);
        next ??= setImmediate(work);
        return;
      case 'close':
        if (next) clearImmediate(next);
        if (finder.found > 0) send(false);
        source.close();
        post({ type: 'closed' });
        port.close();
        return;
    }
  });
  next = setImmediate(work);
}
