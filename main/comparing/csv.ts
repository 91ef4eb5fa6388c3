/** Tables as comma-separated values (RFC 4180). */

/** Stands at the beginning of a file so that spreadsheet programs read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A text that a spreadsheet would take for a formula (OWASP, "CSV Injection"), in its full-width forms too. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;
const MUST_BE_QUOTED = /[",\r\n]|^\s|\s$/u;

/**
 * Rows as CSV: CRLF behind each, a comma between fields, quotes doubled. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front; numbers stay numbers. Without a byte order mark.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return MUST_BE_QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
