import { once } from 'node:events';

/** Where a command writes: answers to stdout, messages and progress to stderr. */
export interface Screen {
  /** Writes to stdout and waits while the reader is slower. Does nothing once the reader has gone. */
  write(text: string): Promise<void>;
  /** A message for the person, a line on stderr. */
  say(message: string): void;
  /** Shows how far something is, on a terminal only; each call replaces the one before, '' takes it away. */
  progress(text: string): void;
  /** Whether hits may be shown in bold. */
  readonly bold: boolean;
  /** Aborted when whoever reads stdout has gone (head, less): nothing more needs to be done. */
  readonly unread: AbortSignal;
}

const CLEAR_LINE = '\r\u001b[2K';

/** The screen of this process. */
export function processScreen(): Screen {
  const { stdout, stderr } = process;
  const gone = new AbortController();
  let shown = false;

  // the reader of a pipe may go at any time: that is no error of ours and no reason for a message
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      gone.abort();
    });
  }
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };

  return {
    async write(text) {
      if (gone.signal.aborted) return;
      if (stdout.isTTY) clear();
      if (stdout.write(text)) return;
      try {
        await once(stdout, 'drain', { signal: gone.signal });
      } catch {
        // gone while we waited
      }
    },
    say(message) {
      clear();
      stderr.write(`${message}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      clear();
      if (text === '') return;
      stderr.write(text.slice(0, (stderr.columns || 80) - 1));
      shown = true;
    },
    bold: stdout.isTTY === true && !process.env.NO_COLOR,
    unread: gone.signal,
  };
}

/** A text on one line without control characters, which a terminal would obey. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A record as a line of JSON. */
export function jsonLine(record: unknown): string {
  return `${JSON.stringify(record).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))}\n`;
}

/** Rows as columns that stand under each other, two spaces apart; the last one as long as it is. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
