const ZEROS = /&#(x?)0{8,}/gi;
const TOO_LARGE = /&#(?:x0*(?!0)[\da-f]{8,}|0*(?!0)\d{10,})/gi;

/**
 * Shortens character references with so many digits that the parser, which takes them for a number, would break at
 * it. Leading zeros say nothing; a number that is too large means no character, as what is put in its place.
 */
export function shortReferences(html: string): string {
  return html.replace(ZEROS, '&#$10').replace(TOO_LARGE, '&#xfffd');
}
