import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ok, type Result, refuse } from '../../preload/contract/result.ts';
import { openSearchSource, type SearchSource } from '../core/store/search-source.ts';
import type { Answers, FromSearch, Question, SearchStart, ToSearch } from './messages.ts';
import { SearchIndex } from './search-index.ts';

/** Indexing pauses this often for queries, in milliseconds; and says this often how far it is. */
const SLICE = 10;
const TELL = 250;
/** Indexing begins so long after opening, so that what is asked at once is answered first. */
const AFTER_OPENING = 100;
/** When nothing has changed for so long, what is not kept yet is written to the index's file. */
const REST = 2000;

if (parentPort) serve(parentPort, workerData as SearchStart);

function serve(port: MessagePort, start: SearchStart): void {
  const post = (message: FromSearch): void => port.postMessage(message);
  const opened = attempt(() => ok(openIndex(start)));
  const indexing = opened.ok ? indexInBackground(opened.value.index, post) : null;
  // nobody need wait for an index that will not come; the answers say why
  if (!opened.ok) post({ type: 'progress', indexed: 0, articles: 0 });

  port.on('message', (message: ToSearch) => {
    switch (message.type) {
      case 'question': {
        const { id, question } = message;
        const answer = opened.ok ? attempt(() => answered(opened.value.index, question)) : opened;
        post({ type: 'answer', id, answer });
        return;
      }
      case 'renew':
        if (opened.ok) opened.value.index.renew(message.what);
        indexing?.changed([]);
        return;
      case 'changed':
        indexing?.changed(message.articleIds);
        return;
      case 'close':
        indexing?.stop();
        if (opened.ok) {
          opened.value.index.close();
          opened.value.source.close();
        }
        post({ type: 'closed' });
        port.close();
        return;
    }
  });
}

interface OpenIndex {
  readonly source: SearchSource;
  readonly index: SearchIndex;
}

function openIndex({ projectPath, keptAt }: SearchStart): OpenIndex {
  const source = openSearchSource(projectPath);
  return { source, index: new SearchIndex(source, keptAt) };
}

interface Indexing {
  changed(articleIds: readonly string[]): void;
  stop(): void;
}

/** Indexes in slices, so that a query never waits for longer than one. */
function indexInBackground(index: SearchIndex, post: (message: FromSearch) => void): Indexing {
  let next: NodeJS.Immediate | null = null;
  let resting: NodeJS.Timeout | null = null;
  let opening: NodeJS.Timeout | null = null;
  let told = 0;

  const tell = (): void => {
    told = performance.now();
    post({ type: 'progress', ...index.progress });
  };
  const work = (): void => {
    let left = true;
    try {
      left = index.advance(SLICE) || index.prepare(SLICE);
    } catch (error) {
      // one article that cannot be read does not keep the others from being found
      console.error('An article could not be indexed.', error);
    }
    if (!left || performance.now() - told >= TELL) tell();
    next = left ? setImmediate(work) : null;
    if (!left) resting = setTimeout(rest, REST);
  };
  const rest = (): void => {
    resting = next === null && index.rest(SLICE) ? setTimeout(rest) : null;
  };

  tell();
  opening = setTimeout(() => {
    opening = null;
    next ??= setImmediate(work);
  }, AFTER_OPENING);
  return {
    changed(articleIds) {
      index.changed(articleIds);
      if (resting) clearTimeout(resting);
      if (!opening) next ??= setImmediate(work);
    },
    stop() {
      if (opening) clearTimeout(opening);
      if (next) clearImmediate(next);
      if (resting) clearTimeout(resting);
    },
  };
}

function answered(index: SearchIndex, question: Question): Result<Answers[keyof Answers]> {
  switch (question.ask) {
    case 'query':
      return ok(index.query(question.query, question.limit, question.offset, question.asked));
    case 'inArticle': {
      const ranges = index.inArticle(question.articleId, question.query);
      return ranges ? ok(ranges) : refuse('not-found', 'This article is not in the project any more.');
    }
    case 'complete':
      return ok(index.complete(question.query, question.caret, question.limit));
    case 'count':
      return ok(index.count(question.query, question.seen, question.conflicts));
  }
}

function attempt<T>(answer: () => Result<T>): Result<T> {
  try {
    return answer();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('internal', `The search could not read the project: ${reason} Nothing was changed.`);
  }
}
