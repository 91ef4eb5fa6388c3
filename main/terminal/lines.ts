/**
 * The lines of a stream that are not blank, until it ends or the signal is aborted; then it is not read any more. Only
 * a line feed ends a line: JSON may hold the other characters that end lines in text, U+2028 for one, as they are.
 */
export async function* linesOf(input: NodeJS.ReadableStream, until: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  const stop = (): void => {
    if ('destroy' in input && typeof input.destroy === 'function') input.destroy();
  };
  until.addEventListener('abort', stop);
  if (until.aborted) return;
  try {
    for await (const chunk of input) {
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      const pieces = text.split('\n');
      parts.push(pieces[0] ?? '');
      for (const piece of pieces.slice(1)) {
        const line = parts.join('').replace(/\r$/, '');
        parts = [piece];
        if (line.trim() !== '') yield line;
        if (until.aborted) return;
      }
    }
  } catch (error) {
    if (!until.aborted) throw error;
  } finally {
    until.removeEventListener('abort', stop);
  }
  const last = parts.join('');
  if (!until.aborted && last.trim() !== '') yield last;
}
