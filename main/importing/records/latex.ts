/** Combining marks by the command that sets them. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const WORDS: Readonly<Record<string, string>> = {
  ss: 'ß',
  SS: 'ẞ',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotesingle: "'",
  textquotedblleft: '“',
  textquotedblright: '”',
  quotedblbase: '„',
  quotesinglbase: '‚',
  glqq: '„',
  grqq: '“',
  guillemotleft: '«',
  guillemotright: '»',
  guillemetleft: '«',
  guillemetright: '»',
  textbackslash: '\\',
  backslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
  textbullet: '•',
  textperiodcentered: '·',
  textdegree: '°',
  euro: '€',
  texteuro: '€',
  EUR: '€',
  pounds: '£',
  textsterling: '£',
  textdollar: '$',
  textexclamdown: '¡',
  textquestiondown: '¿',
  copyright: '©',
  textcopyright: '©',
  textregistered: '®',
  texttrademark: '™',
  S: '§',
  P: '¶',
  textonehalf: '½',
  textonequarter: '¼',
  texttimes: '×',
  times: '×',
  slash: '/',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  newline: '\n',
  par: '\n\n',
  quad: ' ',
  space: ' ',
};

/** Between two dollars; in front of a number a dollar is money. */
const FORMULA = /(?<!\\)\$(?![\d\s])([^$\n]{1,80}?)(?<![\s\\])\$(?!\d)/g;

/** Takes LaTeX out of a value: accents and signs become Unicode, braces and commands of looks are left away. */
export function fromLatex(value: string): string {
  if (!/[\\{}~`'$-]/.test(value)) return value;
  const source = value.replace(FORMULA, '$1');
  const out: string[] = [];
  for (let at = 0; at < source.length; ) {
    const char = source[at] ?? '';
    if (char === '\\') at = command(source, at + 1, out);
    else if (char === '{' || char === '}') at++;
    else if (char === '~') at = push(out, '\u00a0', at + 1);
    else if (source.startsWith('---', at)) at = push(out, '—', at + 3);
    else if (source.startsWith('--', at)) at = push(out, '–', at + 2);
    else if (source.startsWith('``', at)) at = push(out, '“', at + 2);
    else if (source.startsWith("''", at)) at = push(out, '”', at + 2);
    else at = push(out, char, at + 1);
  }
  return out.join('').normalize('NFC');
}

function push(out: string[], text: string, next: number): number {
  out.push(text);
  return next;
}

/** Reads the command behind a backslash; returns where to go on. */
function command(source: string, at: number, out: string[]): number {
  const letters = /^[A-Za-z]+/.exec(source.slice(at, at + 40))?.[0];
  if (letters === undefined) {
    const sign = source[at] ?? '';
    const mark = ACCENTS[sign];
    if (mark !== undefined) return accent(source, at + 1, mark, out);
    if (sign === '\\') return push(out, '\n', at + 1);
    return push(out, /[,;:! ]/.test(sign) ? ' ' : /[()[\]/-]/.test(sign) ? '' : sign, at + 1);
  }
  const end = at + letters.length;
  const word = WORDS[letters];
  if (word !== undefined) return push(out, word, spacesEnd(source, end));
  const mark = letters.length === 1 ? ACCENTS[letters] : undefined;
  if (mark !== undefined) return accent(source, end, mark, out);
  // "\href{address}{words}" shows its words
  if (letters === 'href') return groupEnd(source, spacesEnd(source, end));
  return spacesEnd(source, end);
}

/** Sets a mark on the letter that follows, which may stand in braces or be a command itself. */
function accent(source: string, from: number, mark: string, out: string[]): number {
  let at = spacesEnd(source, from);
  while (source[at] === '{') at++;
  const dotless = /^\\(i|j|ae|AE|o|O|oe|OE|l|L)(?![A-Za-z])\s?/.exec(source.slice(at, at + 5));
  const name = dotless?.[1];
  if (dotless && name !== undefined) {
    out.push((name.length === 1 && /[ij]/.test(name) ? name : (WORDS[name] ?? name)) + mark);
    return at + dotless[0].length;
  }
  const point = source.codePointAt(at);
  if (point === undefined || source[at] === '}' || source[at] === '\\') return at;
  const letter = String.fromCodePoint(point);
  return push(out, letter + mark, at + letter.length);
}

function spacesEnd(source: string, at: number): number {
  let end = at;
  while (source[end] === ' ' || source[end] === '\t' || source[end] === '\n') end++;
  return end;
}

function groupEnd(source: string, at: number): number {
  if (source[at] !== '{') return at;
  let depth = 0;
  for (let end = at; end < source.length; end++) {
    if (source[end] === '\\') end++;
    else if (source[end] === '{') depth++;
    else if (source[end] === '}' && --depth === 0) return end + 1;
  }
  return source.length;
}
