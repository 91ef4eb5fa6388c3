import { describe, expect, it } from 'vitest';
import { readXml } from '../office/xml.ts';
import { parsePage, textOf } from './tree.ts';

describe('character references', () => {
  it.each(['&#x', '&#', '&#x0', '&#0'])('with hundreds of digits break nothing: %s', (start) => {
    for (const digits of [8, 20, 300, 4_000]) {
      const page = parsePage(`<p>a ${start}${'1'.repeat(digits)}; b</p>`);
      expect(page && textOf(page.root)).toBe('a \ufffd b');
    }
  });

  it('of ordinary length are read', () => {
    const page = parsePage(`<p>&#x0000000041; &#00000000065; &#x${'0'.repeat(400)}42; &#xe9; &#128512;</p>`);
    expect(page && textOf(page.root)).toBe('A A B é 😀');
  });

  it('break no XML either', () => {
    const read = (): boolean =>
      readXml(new TextEncoder().encode(`<a>&#x${'0'.repeat(300)};${'f'.repeat(10)}</a>`), {
        open() {},
        close() {},
        text() {},
      });
    expect(read).not.toThrow();
  });
});
