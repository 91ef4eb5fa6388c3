/** The encodings in which a person can have an article read again, grouped by what is written in them. */

export interface EncodingChoice {
  /** What is stored with an article and handed to the reader: "windows-1252". */
  readonly label: string;
  /** For a person: "Western (Windows)". */
  readonly name: string;
}

export interface EncodingGroup {
  readonly script: string;
  readonly encodings: readonly EncodingChoice[];
}

const group = (
  script: string,
  ...pairs: readonly (readonly [label: string, name: string])[]
): EncodingGroup => ({
  script,
  encodings: pairs.map(([label, name]) => ({ label, name })),
});

export const ENCODING_GROUPS: readonly EncodingGroup[] = [
  group(
    'All scripts',
    ['UTF-8', 'Unicode (UTF-8)'],
    ['UTF-16LE', 'Unicode (UTF-16, low byte first)'],
    ['UTF-16BE', 'Unicode (UTF-16, high byte first)'],
  ),
  group(
    'Western European',
    ['windows-1252', 'Western (Windows)'],
    ['ISO-8859-15', 'Western with the euro sign (ISO)'],
    ['macintosh', 'Western (old Macintosh)'],
    ['cp850', 'Western (DOS)'],
    ['cp437', 'Western and box drawing (DOS, United States)'],
    ['ISO-8859-14', 'Celtic (ISO)'],
    ['ISO-8859-3', 'Maltese and Esperanto (ISO)'],
  ),
  group(
    'Central European',
    ['windows-1250', 'Central European (Windows)'],
    ['ISO-8859-2', 'Central European (ISO)'],
    ['ISO-8859-16', 'South-eastern European (ISO)'],
    ['cp852', 'Central European (DOS)'],
    ['x-mac-ce', 'Central European (old Macintosh)'],
  ),
  group(
    'Baltic and Nordic',
    ['windows-1257', 'Baltic (Windows)'],
    ['ISO-8859-13', 'Baltic (ISO)'],
    ['ISO-8859-4', 'Baltic and Nordic (ISO, older)'],
    ['ISO-8859-10', 'Nordic (ISO)'],
  ),
  group('Turkish', ['windows-1254', 'Turkish (Windows)'], ['ISO-8859-9', 'Turkish (ISO)']),
  group('Greek', ['windows-1253', 'Greek (Windows)'], ['ISO-8859-7', 'Greek (ISO)']),
  group(
    'Cyrillic',
    ['windows-1251', 'Cyrillic (Windows)'],
    ['KOI8-R', 'Russian (KOI8)'],
    ['KOI8-U', 'Ukrainian (KOI8)'],
    ['ISO-8859-5', 'Cyrillic (ISO)'],
    ['IBM866', 'Russian (DOS)'],
    ['cp855', 'Cyrillic (DOS)'],
    ['x-mac-cyrillic', 'Cyrillic (old Macintosh)'],
  ),
  group('Arabic', ['windows-1256', 'Arabic (Windows)'], ['ISO-8859-6', 'Arabic (ISO)']),
  group('Hebrew', ['windows-1255', 'Hebrew (Windows)'], ['ISO-8859-8', 'Hebrew (ISO)']),
  group('Thai', ['windows-874', 'Thai (Windows and TIS-620)']),
  group('Vietnamese', ['windows-1258', 'Vietnamese (Windows)'], ['viscii', 'Vietnamese (VISCII)']),
  group(
    'Chinese',
    ['GB18030', 'Chinese, simplified (GB18030, GBK and GB2312)'],
    ['Big5', 'Chinese, traditional (Big5)'],
    ['EUC-TW', 'Chinese, traditional (EUC)'],
    ['HZ-GB-2312', 'Chinese, simplified, seven bits (HZ)'],
    ['ISO-2022-CN', 'Chinese, seven bits (ISO-2022)'],
  ),
  group(
    'Japanese',
    ['Shift_JIS', 'Japanese (Shift JIS)'],
    ['EUC-JP', 'Japanese (EUC)'],
    ['ISO-2022-JP', 'Japanese, seven bits (ISO-2022)'],
  ),
  group('Korean', ['EUC-KR', 'Korean (EUC and Windows)'], ['ISO-2022-KR', 'Korean, seven bits (ISO-2022)']),
];

/** Every encoding that can be chosen, in the order of the groups. */
export const ENCODING_LABELS: readonly string[] = ENCODING_GROUPS.flatMap(({ encodings }) =>
  encodings.map(({ label }) => label),
);

/** What an encoding is called: "Western (Windows)"; one that cannot be chosen keeps its label. */
export function encodingWords(label: string): string {
  const wanted = label.toLowerCase();
  for (const { encodings } of ENCODING_GROUPS)
    for (const { label: known, name } of encodings) if (known.toLowerCase() === wanted) return name;
  return label;
}
