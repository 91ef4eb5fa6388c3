import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ok, type Result, refuse } from '../../preload/contract/result.ts';
import { openNameSource } from '../core/store/name-source.ts';
import { type Proposed, proposedIn } from '../core/suggesting.ts';
import { readArticle } from '../reading/index.ts';
import { KeptPairs } from './kept-pairs.ts';
import type { FromProposing, ProposingStart, TextToRead, ToProposing } from './messages.ts';
import { NameReader } from './name-reader.ts';

if (parentPort) serve(parentPort, workerData as ProposingStart);

function serve(port: MessagePort, start: ProposingStart): void {
  const post = (message: FromProposing): void => port.postMessage(message);
  const source = openNameSource(start.projectPath, start.readOnly);
  const names = new NameReader(source);
  const pairs = new KeptPairs(source);
  let asked: number[] = [];
  /** Whether what was sent last is not stored yet. */
  let sent = false;
  let next: NodeJS.Immediate | null = null;

  // what is asked in between is answered first
  const work = (): void => {
    next = null;
    const left = attempt(() => names.advance());
    if (!left.ok) {
      end(left);
      return;
    }
    if (start.readOnly) {
      const found = names.take();
      source.keep(found);
      if (found.length > 0) post({ type: 'names', found });
    } else if (!sent && names.hasBatch(!left.value)) {
      sent = true;
      post({ type: 'names', found: names.take() });
    }
    // when too much waits to be stored, `stored` goes on
    if (left.value && !names.isFull()) next = setImmediate(work);
    else if (!left.value && !sent && !names.hasBatch(true)) end(ok(null));
  };
  const end = (answer: Result<null>): void => {
    for (const id of asked) post({ type: 'namesRead', id, answer });
    asked = [];
  };

  port.on('message', (message: ToProposing) => {
    switch (message.type) {
      case 'suggest':
        post({ type: 'suggested', id: message.id, answer: attempt(() => suggestionsIn(message.article)) });
        return;
      case 'readNames': {
        asked.push(message.id);
        const begun = attempt(() => names.begin());
        if (!begun.ok) end(begun);
        else next ??= setImmediate(work);
        return;
      }
      case 'stored':
        sent = false;
        next ??= setImmediate(work);
        return;
      case 'pairs':
        post({ type: 'paired', id: message.id, answer: attempt(() => pairs.page(message.page)) });
        return;
      case 'close':
        if (next) clearImmediate(next);
        source.close();
        port.close();
        return;
    }
  });
}

function suggestionsIn({ text, blocks, language, reference }: TextToRead): readonly Proposed[] {
  const options = {
    blocks,
    ...(language === null ? {} : { language }),
    ...(reference === null ? {} : { reference }),
  };
  return proposedIn(text, readArticle(text, options));
}

/** One text that cannot be read does not keep the others from being read. */
function attempt<T>(run: () => T): Result<T> {
  try {
    return ok(run());
  } catch (error) {
    console.error('An article could not be read for what it proposes.', error);
    return refuse('internal', 'This could not be read for what it proposes. Nothing was changed. Try again.');
  }
}
