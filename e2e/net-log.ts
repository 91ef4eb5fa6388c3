import { readFileSync } from 'node:fs';

/**
 * What left the browser, by the log of its own network stack: connections tried, datagrams sent, names asked of a
 * resolver. Requests that were answered or refused inside the program never come so far. (A UDP socket that is only
 * connected is no traffic: the browser does it to learn whether there is a route.)
 */
const LEAVING = ['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT', 'HOST_RESOLVER_MANAGER_JOB', 'DNS_TRANSACTION'];

/**
 * Everything in a log that left, one line each. A log ends in the middle when its browser was killed, so it is read
 * line by line; one event is one line.
 */
export function whatLeft(path: string): string[] {
  const [first = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const names = leavingTypes(first);
  return lines.flatMap((line) => {
    const event = parse(line);
    const name = event && names.get(event.type);
    return name ? [`${name} ${JSON.stringify(event.params ?? {})}`] : [];
  });
}

interface LogEvent {
  readonly type: number;
  readonly params?: unknown;
}

/** The numbers that this browser's log gives to the events we look for; a name that it does not know is an error. */
function leavingTypes(line: string): ReadonlyMap<number, string> {
  const { constants } = JSON.parse(`${line.trim().replace(/,$/, '')}}`) as {
    constants: { logEventTypes: Record<string, number> };
  };
  return new Map(
    LEAVING.map((name) => {
      const type = constants.logEventTypes[name];
      if (type === undefined) throw new Error(`The browser's log knows no event ${name}.`);
      return [type, name];
    }),
  );
}

function parse(line: string): LogEvent | null {
  try {
    return JSON.parse(line.trim().replace(/(,|\]\})$/, '')) as LogEvent;
  } catch {
    return null;
  }
}
