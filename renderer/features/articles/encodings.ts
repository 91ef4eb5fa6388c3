/** The encodings to choose from when an article is read again. Pure. */
import { ENCODING_GROUPS } from '../../../preload/contract/encodings.ts';
import type { Article } from '../../../preload/contract/index.ts';
import { fold } from '../../components/fold.ts';

/** An encoding as a line of the list: "Cyrillic (Windows)", windows-1251. */
export interface EncodingLine {
  /** Null finds the encoding out again. */
  readonly label: string | null;
  readonly name: string;
  /** What is written in it. */
  readonly script: string;
}

const FOUND_OUT: EncodingLine = { label: null, name: 'Found out by Collate', script: 'From the bytes' };

export const ENCODING_LINES: readonly EncodingLine[] = [
  FOUND_OUT,
  ...ENCODING_GROUPS.flatMap(({ script, encodings }) =>
    encodings.map(({ label, name }) => ({ label, name, script })),
  ),
];

/** The lines that hold every typed word in their name, label or script. */
export function encodingsNamed(typed: string): readonly EncodingLine[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return ENCODING_LINES.filter((line) => {
    const all = fold(`${line.name} ${line.label ?? ''} ${line.script}`);
    return words.every((word) => all.includes(word));
  });
}

/** Whether the bytes of an article are text in an encoding; other formats say themselves how they are read. */
export function isDecoded({ encoding, format }: Pick<Article, 'encoding' | 'format'>): boolean {
  return encoding !== '' && !['pdf', 'docx', 'odt', 'epub', 'rtf'].includes(format);
}
