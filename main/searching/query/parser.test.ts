import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryNode } from './ast.ts';
import { parseQuery } from './parser.ts';
import { printQuery } from './print.ts';

/** What a query says, in short: words as they are, phrases in quotation marks, operators as functions. */
function said(node: QueryNode): string {
  switch (node.type) {
    case 'words':
      return node.words.map(({ terms, prefix }) => terms.join('|') + (prefix ? '*' : '')).join(' ');
    case 'phrase':
      return `"${node.terms.join(' ')}${node.prefix ? '*' : ''}"`;
    case 'near':
      return `near${node.distance}(${node.sides.map((side) => side.map(said).join('|')).join(', ')})`;
    case 'not':
      return `not(${said(node.part)})`;
    case 'field': {
      const { filter } = node;
      switch (filter.field) {
        case 'title':
          return `title(${filter.values.map(said).join(', ')})`;
        case 'date':
          return `date(${filter.span.from ?? ''}-${filter.span.to ?? ''})`;
        case 'value': {
          const { min, max, minIn, maxIn } = filter.span;
          return `value(${minIn ? '[' : '('}${min ?? ''}, ${max ?? ''}${maxIn ? ']' : ')'})`;
        }
        case 'kind':
        case 'is':
        case 'has':
          return `${filter.field}(${filter.values.join(', ')})`;
        default:
          return `${filter.field}(${filter.values.map(({ text, quoted, unfinished }) => (quoted ? `"${text}"` : text) + (unfinished ? '*' : '')).join(', ')})`;
      }
    }
    default:
      return `${node.type === 'list' ? '' : node.type}(${node.parts.map(said).join(', ')})`;
  }
}

const read = (query: string): string => said(parseQuery(query).root).slice(1, -1);
const mistakes = (query: string) =>
  parseQuery(query).mistakes.map(({ range, message, fix }) => ({
    at: query.slice(range.start, range.end),
    message,
    fixed: fix && query.slice(0, fix.range.start) + fix.text + query.slice(fix.range.end),
  }));

describe('parseQuery', () => {
  it.each([
    ['joint force ', 'joint, force'],
    ['joint for', 'joint, for*'],
    ['anti-coup ', 'anti coup'],
    ['4,0', '4.0|40*'],
    ['4\u202f000 soldats ', '4000, soldats'],
    ['“joint force”', '"joint force"'],
    ['«\u00a0joint force\u00a0»', '"joint force"'],
    ['„joint force“', '"joint force"'],
    ['Mali “joint for', 'mali, "joint for*"'],
    ['“joi', 'joi*'],
    ['"attack" ', '"attack"'],
    ['attack* mali ', 'attack*, mali'],
    ['coup and putsch or ', 'coup, and, putsch, or'],
    ['coup AND putsch ', 'and(coup, putsch)'],
    ['mali coup OR putsch niger ', 'mali, or(coup, putsch), niger'],
    ['a AND b OR c AND d ', 'or(and(a, b), and(c, d))'],
    ['a AND (b OR c) ', 'and(a, or(b, c))'],
    ['(coup mali) ', 'coup, mali'],
    ['NOT (coup mali) ', 'not(and(coup, mali))'],
    ['coup -mali -"joint force" ', 'coup, not(mali), not("joint force")'],
    ['coup AND NOT mali ', 'and(coup, not(mali))'],
    ['coup - mali ', 'coup, mali'],
    ['coup NEAR mali ', 'near10(coup, mali)'],
    ['"joint force" NEAR/3 (mali OR niger) ', 'near3("joint force", mali|niger)'],
    ['a NEAR b NEAR/2 c ', 'and(near10(a, b), near2(b, c))'],
    ['a AND anti-coup ', 'and(a, "anti coup")'],
    ['Re: coup https://x.org/y 12:30 ', 're, coup, https x org y, 12 30'],
  ])('reads %s', (query, meaning) => {
    expect(read(query)).toBe(meaning);
    expect(mistakes(query)).toEqual([]);
  });

  it.each([
    ['outlet:"Le Courrier",Reuters ', 'outlet("Le Courrier", Reuters)'],
    ['outlet:"A", "B" coup ', 'outlet("A", "B"), coup'],
    ['OUTLET: reut', 'outlet(reut*)'],
    ['tag:losses/dead -tag:x ', 'tag(losses/dead), not(tag(x))'],
    ['title:coup,"joint force" ', 'title("coup", "joint force")'],
    ['kind:quotes,claim ', 'kind(quote, claim)'],
    ['is:unread has:tag ', 'is(unread), has(tag)'],
    ['date:2025-12 ', 'date(20251201-20251231)'],
    ['date:2024-02..2025 ', 'date(20240201-20251231)'],
    ['date:..2025-12-20 ', 'date(-20251220)'],
    ['date:2025-12-20.. ', 'date(20251220-)'],
    ['before:2025-12 ', 'date(-20251130)'],
    ['after:2025 ', 'date(20260101-)'],
    ['value:>4,000 unit:troops ', 'value((4000, ]), unit(troops)'],
    ['value:10..20 ', 'value([10, 20])'],
    ['value:<=2.5 ', 'value([, 2.5])'],
    ['value:5k ', 'value([5000, 5000])'],
    ['(lang:fr OR lang:en) coup ', 'or(lang(fr), lang(en)), coup'],
  ])('reads the fields of %s', (query, meaning) => {
    expect(read(query)).toBe(meaning);
    expect(mistakes(query)).toEqual([]);
  });

  it.each([
    ['coup (mali', '(', 'coup (mali)', 'coup, mali*'],
    ['coup) mali ', ')', 'coup mali ', 'coup, mali'],
    ['coup () ', '()', 'coup  ', 'coup'],
    ['coup OR ', 'OR', 'coup  ', 'coup'],
    ['AND coup ', 'AND', ' coup ', 'coup'],
    ['coup NOT ', 'NOT', 'coup  ', 'coup'],
    ['coup NEAR ', 'NEAR', 'coup  ', 'coup'],
    ['coup NEAR/0 mali ', 'NEAR/0', 'coup NEAR/10 mali ', 'near10(coup, mali)'],
    ['coup NEAR (a AND b) ', 'NEAR', 'coup AND (a AND b) ', 'and(coup, and(a, b))'],
    ['sourse:reuters coup ', 'sourse:', null, 'sourse reuters, coup'],
    ['outlt:reuters ', 'outlt:', 'outlet:reuters ', 'outlt reuters'],
    ['outlt:"(NOT -a:b*" ', 'outlt:', 'outlet:"(NOT -a:b*" ', 'outlt, not, a, b'],
    ['source:"Le Courrier" ', 'source:', 'outlet:"Le Courrier" ', 'source, le, courrier'],
    ['coup before:2025-13 ', '2025-13', 'coup before:2025 ', 'coup'],
    ['date:22.12.2025 ', '22.12.2025', 'date:2025-12-22 ', ''],
    ['date:2025-02-31 ', '2025-02-31', 'date:2025-02-28 ', ''],
    ['before:soon coup ', 'soon', null, 'coup'],
    ['value:many coup ', 'many', null, 'coup'],
    ['value:>4000troops ', '>4000troops', 'value:>4000 ', ''],
    ['is:unraed coup ', 'unraed', 'is:unread coup ', 'coup'],
    ['kind:quot coup ', 'quot', 'kind:quote coup ', 'coup'],
    ['has:photo coup ', 'photo', null, 'coup'],
    ['outlet: OR coup ', 'outlet:', ' OR coup ', 'coup'],
    ['title:(coup mali) ', 'title:', '(coup mali) ', 'coup, mali'],
    ['col*r ', 'col*r', 'col* ', 'col* r'],
    ['*tion ', '*tion', 'tion ', 'tion'],
  ])('explains %s and answers what is sound', (query, at, fixed, meaning) => {
    expect(read(query)).toBe(meaning);
    expect(mistakes(query)[0]).toMatchObject({ at, fixed });
  });

  it.each(['outlet:', 'before:20', 'before:2025-1', 'date:2025..2', 'is:un', 'value:>', 'coup tag:'])(
    'finds no fault with %s while it is typed',
    (query) => {
      expect(mistakes(query)).toEqual([]);
    },
  );

  it('stops at no depth of brackets', () => {
    const deep = `${'('.repeat(400)}coup${')'.repeat(400)} mali `;
    expect(read(deep)).toBe('coup, mali');
    expect(mistakes(deep)).toEqual([]);
  });
});

/** Pieces of the language and of other texts, in any order. */
const pieces = fc.constantFrom(
  ...['(', ')', '"', '“', '”', '«', ' ', '  ', '\u00a0', '\u202f', ',', '-', '*', ':', '..', '/', '.', "'"],
  ...[
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'NEAR/3',
    'NEAR/',
    'and',
    'coup',
    'Œuvre',
    '4,000',
    '4',
    '22.12.2025',
    '北京大学',
  ],
  ...['title:', 'outlet:', 'tag:', 'date:', 'before:', 'value:', 'kind:', 'is:', 'has:', 'unit:', 'sourse:'],
  ...['2025', '2025-12', '>4000', '10..20', 'quote', 'unread', 'tag', '\ud83e\udeb6', '\ud83e', '−x'],
);
const typed = fc.oneof(
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** What a query says without where and in which letters it says so. */
function meaning(node: QueryNode): unknown {
  return JSON.parse(
    JSON.stringify(node, function (this: object, key, value) {
      return key === 'range' || (key === 'text' && 'type' in this) ? undefined : value;
    }),
  );
}

describe('any text', () => {
  it('is a query, with mistakes inside it', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { root, mistakes } = parseQuery(text);
        const within = ({ start, end }: { start: number; end: number }): void => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        };
        const walk = (node: QueryNode): void => {
          within(node.range);
          if ('parts' in node) node.parts.forEach(walk);
          if (node.type === 'not') walk(node.part);
          if (node.type === 'near') node.sides.flat().forEach(walk);
          if (node.type === 'words') expect(node.words.every(({ terms }) => terms.every(Boolean))).toBe(true);
        };
        walk(root);
        for (const { range, fix } of mistakes) {
          within(range);
          if (fix) within(fix.range);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same when it is written down again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { root } = parseQuery(text);
        const printed = printQuery(root);
        expect(meaning(parseQuery(`${printed} `).root)).toEqual(meaning(root));
      }),
      { numRuns: 3000 },
    );
  });

  it('is another one once a mistake in it is mended', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const first = parseQuery(text).mistakes.find(({ fix }) => fix);
        if (!first?.fix) return;
        const { range, text: put } = first.fix;
        const mended = text.slice(0, range.start) + put + text.slice(range.end);
        expect(mended).not.toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('is taken apart in time linear in its length', () => {
    for (const piece of [
      '(',
      ')',
      '"',
      'a ',
      '- ',
      '-a',
      'NOT ',
      'a OR ',
      'title: ',
      'tag:a,',
      'x:',
      '(a',
      '*',
      'NEAR ',
    ]) {
      const time = (length: number): number => {
        const text = piece.repeat(length / piece.length);
        const runs = Array.from({ length: 3 }, () => {
          const begun = process.cpuUsage();
          parseQuery(text);
          const { user, system } = process.cpuUsage(begun);
          return (user + system) / 1000;
        });
        return Math.min(...runs);
      };
      time(20_000);
      // with the square of the length it would take sixteen times as long
      expect(time(80_000), piece).toBeLessThan(12 * Math.max(time(20_000), 8));
    }
  });
});
