import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const PROSE =
  'The ministry of works said on Monday that the old bridge would be closed for two years, and that a ferry would carry lorries in the meantime. Shopkeepers on both banks said they had been told nothing, and asked for the plans to be shown before the first barrier goes up.';

function wrap(text: string, width: number, indent = ''): string {
  const lines = [indent.trimStart() === '' ? indent : ''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const cut = (text: string): readonly string[] =>
  paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs of plain text', () => {
  it('are its lines, where a line is a paragraph', () => {
    expect(cut(`Title\n${PROSE}\n${PROSE}`)).toEqual(['Title', PROSE, PROSE]);
  });

  it.each([60, 72, 78])('are joined from lines wrapped at %i columns', (width) => {
    const wrapped = wrap(PROSE, width);
    const text = `A title of its own\nBy Jane Doe\n\n${wrapped}\n\n${wrapped}\n`;
    expect(cut(text)).toEqual(['A title of its own', 'By Jane Doe', wrapped, wrapped]);
  });

  it('begin where a wrapped line is indented', () => {
    const wrapped = wrap(PROSE, 72, '    ');
    expect(cut(`${wrapped}\n${wrapped}`)).toHaveLength(2);
  });

  it('stay lines where short lines are only short', () => {
    const lines = ['One', 'Two and more', 'Three', 'Four of them', 'Five'];
    expect(cut(lines.join('\n'))).toEqual(lines);
  });

  it.each(['\r\n', '\r', '\u2028'])('end at %j too', (end) => {
    expect(cut(['One line.', '', 'Another.'].join(end))).toEqual(['One line.', 'Another.']);
  });

  it('leave the white space around them out', () => {
    expect(cut('  \u00a0One line. \t\n\n\u2003 Another.\u200b')).toEqual(['One line.', 'Another.']);
  });
});
