/**
 * Works on items with at most `limit` at a time and yields the results in the order of the items, each as soon as it
 * and all before it are there. An item is taken from the source only when there is room for it.
 */
export async function* ordered<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  const source = toAsync(items)[Symbol.asyncIterator]();
  let arriving: Promise<IteratorResult<T>> | null = source.next();
  while (arriving || running.length > 0) {
    const oldest = running[0];
    // an answer that is ready goes out even when no further item has come
    const ready: 'answer' | IteratorResult<T> = await Promise.race([
      ...(arriving && running.length < limit ? [arriving] : []),
      ...(oldest ? [oldest.then((): 'answer' => 'answer')] : []),
    ]);
    if (ready === 'answer') {
      running.shift();
      if (oldest) yield await oldest;
    } else if (ready.done) arriving = null;
    else {
      running.push(work(ready.value));
      arriving = source.next();
    }
  }
}

async function* toAsync<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
