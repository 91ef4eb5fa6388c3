/** Reads the entries of a BibTeX file as they stand: strings put in, LaTeX left as it is. */

export interface BibEntry {
  /** In lower case: "article", "online". */
  readonly type: string;
  readonly key: string;
  /** By names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

const ENTRY = /@[ \t]*(?<type>[A-Za-z]+)[ \t\r\n]*(?<open>[{(])/y;
/** Wherever a line begins like this, the entry before it is over, closed or not. */
const NEXT_ENTRY = /\n[ \t]*@[ \t]*[A-Za-z]+[ \t\r\n]*[{(]/g;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The entries of a file, one by one; null for one that is not closed. What stands between them is a comment. */
export function* bibEntries(text: string): Generator<BibEntry | null> {
  const strings = new Map(MONTHS.map((month, i) => [month, String(i + 1)]));
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    ENTRY.lastIndex = at;
    const match = ENTRY.exec(text);
    if (!match?.groups || isCommented(text, at)) {
      at++;
      continue;
    }
    const type = (match.groups.type ?? '').toLowerCase();
    const from = at + match[0].length;
    const limit = nextEntry(text, from);
    const end =
      type === 'comment' && match.groups.open === '(' ? -1 : closing(text, from, limit, match.groups.open);
    if (type === 'comment' || type === 'preamble') {
      at = end < 0 ? from : end + 1;
      continue;
    }
    if (end < 0) {
      yield null;
      at = limit;
      continue;
    }
    const body = text.slice(from, end);
    if (type === 'string') for (const [name, value] of fieldsOf(body, 0, strings)) strings.set(name, value);
    else {
      const comma = body.indexOf(',');
      const key = (comma < 0 ? body : body.slice(0, comma)).trim();
      yield { type, key, fields: comma < 0 ? new Map() : fieldsOf(body, comma + 1, strings) };
    }
    at = end + 1;
  }
}

/** A percent sign in front of it on its line. */
function isCommented(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', at), at - 200);
  return /^\s*%/.test(text.slice(from + 1, at));
}

function nextEntry(text: string, from: number): number {
  NEXT_ENTRY.lastIndex = from;
  const match = NEXT_ENTRY.exec(text);
  return match ? match.index + 1 : text.length;
}

/** Where the entry's own brace is closed; -1 where it is not before `limit`. */
function closing(text: string, from: number, limit: number, open: string | undefined): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') {
      if (depth === 0) return open === '{' ? at : -1;
      depth--;
    } else if (char === ')' && open === '(' && depth === 0) return at;
  }
  return -1;
}

const NAME = /[\s,]*(?<name>[^\s=,{}"#]+)\s*=\s*/y;

function fieldsOf(
  body: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = from; at < body.length; ) {
    NAME.lastIndex = at;
    const match = NAME.exec(body);
    if (!match?.groups) {
      // not a field: go on behind the next comma
      const comma = body.indexOf(',', at + 1);
      if (comma < 0) break;
      at = comma;
      continue;
    }
    const value = valueAt(body, at + match[0].length, strings);
    const name = (match.groups.name ?? '').toLowerCase();
    if (!fields.has(name)) fields.set(name, value.text);
    at = value.end;
  }
  return fields;
}

/** "{a} # name # "b"" from its beginning to behind its last part. */
function valueAt(
  body: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { readonly text: string; readonly end: number } {
  const parts: string[] = [];
  let at = from;
  while (at < body.length) {
    const char = body[at] ?? '';
    const end = char === '{' || char === '"' ? delimitedEnd(body, at, char) : bareEnd(body, at);
    const raw = char === '{' || char === '"' ? body.slice(at + 1, end - 1) : body.slice(at, end).trim();
    parts.push(char === '{' || char === '"' ? raw : (strings.get(raw.toLowerCase()) ?? raw));
    const glue = /^\s*#\s*/.exec(body.slice(end, end + 200))?.[0];
    if (glue === undefined) return { text: parts.join(''), end };
    at = end + glue.length;
  }
  return { text: parts.join(''), end: at };
}

function delimitedEnd(body: string, at: number, open: string): number {
  let depth = 0;
  for (let end = at + 1; end < body.length; end++) {
    const char = body[end];
    if (char === '\\') end++;
    else if (char === '{') depth++;
    else if (char === '}') {
      if (depth === 0 && open === '{') return end + 1;
      depth--;
    } else if (char === '"' && open === '"' && depth <= 0) return end + 1;
  }
  return body.length + 1;
}

function bareEnd(body: string, at: number): number {
  let end = at;
  while (end < body.length && !/[,#\s}]/.test(body[end] ?? '')) end++;
  return Math.max(end, at + 1);
}
