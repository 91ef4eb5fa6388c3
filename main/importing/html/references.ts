const TOO_LONG = /&#(?:x0*[\da-f]{8,}|0*\d{10,})/gi;

/**
 * Shortens character references with so many digits that the parser, which has them as a number, would break at it. They mean no
 * character, as what is put in their place.
 */
export function shortReferences(html: string): string {
  return html.replace(TOO_LONG, '&#xfffd');
}
