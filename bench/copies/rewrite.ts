/** What outlets do to a text that they take over. Each takes and gives paragraphs. */
import type { Random } from '../random.ts';

export type Paragraphs = readonly string[];

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  `said: stated,noted|people: persons,residents|about: around,some,roughly|killed: left dead|began: started
  |after: following|before: prior to|because: since|however: but|while: as|also: too|according: as stated|many: numerous
  |several: a number of|big: large|large: big|small: little|help: assistance,aid|show: indicate|showed: indicated
  |company: firm,business|firm: company|government: authorities|expected: anticipated|called: described|told: informed
  |near: close to|buy: purchase|bought: purchased|country: nation|attack: assault|home: house|homes: houses|city: town
  |against: versus|over: more than|more: further|last: past|plan: scheme|plans: schemes|rise: increase|rose: increased
  |fell: dropped,declined|fall: drop|asked: requested|used: employed|needed: required|added: went on|children: kids
  |won: gained|found: discovered|made: produced|make: produce|work: labour|workers: employees|between: from among
  |important: significant|start: beginning|end: close|stop: halt|stopped: halted|still: yet|such: similar|because: as
  |will: is to|would: was to|could: might|very: highly|first: initial|great: considerable|whole: entire|year: twelvemonth`
    .split('|')
    .map((line) => {
      const [word = '', others = ''] = line.trim().split(': ');
      return [word, others.split(',')] as const;
    }),
);

export function sentencesIn(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[.!?]["”]?)\s+(?=["“]?\p{Lu})/u).filter((sentence) => sentence.trim());
}

/** Another set of quotation marks, dashes and apostrophes. */
export function requoted(paragraphs: Paragraphs, random: Random): Paragraphs {
  const [open, close] = random.pick([
    ['“', '”'],
    ['«\u00a0', '\u00a0»'],
    ['„', '“'],
    ["'", "'"],
  ]);
  return paragraphs.map((paragraph) => {
    let inside = false;
    return paragraph
      .replace(/["“”]/g, () => {
        inside = !inside;
        return inside ? open : close;
      })
      .replace(/(\p{L})['’](?=\p{L})/gu, random.chance(0.5) ? '$1’' : "$1'")
      .replace(/ - /g, ' – ');
  });
}

/** Paragraphs run together or cut at their sentences. */
export function reparagraphed(paragraphs: Paragraphs, random: Random): Paragraphs {
  const sentences = paragraphs.flatMap(sentencesIn);
  const result: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const length = random.between(1, 4);
    result.push(sentences.slice(at, at + length).join(' '));
    at += length;
  }
  return result;
}

export function withDateline(paragraphs: Paragraphs, dateline: string): Paragraphs {
  return [dateline + (paragraphs[0] ?? ''), ...paragraphs.slice(1)];
}

/** The first part, by its sentences. */
export function abridged(paragraphs: Paragraphs, share: number): Paragraphs {
  const all = paragraphs.flatMap(sentencesIn).length;
  let left = Math.max(2, Math.round(all * share));
  return paragraphs.flatMap((paragraph) => {
    const kept = sentencesIn(paragraph).slice(0, left);
    left -= kept.length;
    return kept.length > 0 ? [kept.join(' ')] : [];
  });
}

/** Some words by others, some clauses in another order, a sentence left out here and there. */
export function rewritten(paragraphs: Paragraphs, random: Random): Paragraphs {
  return paragraphs.flatMap((paragraph) => {
    const sentences = sentencesIn(paragraph)
      .filter(() => paragraphs.length < 6 || !random.chance(0.05))
      .map((sentence) => otherWords(random.chance(0.35) ? turned(sentence) : sentence, random));
    return sentences.length > 0 ? [sentences.join(' ')] : [];
  });
}

/** Every fifth word another one or gone and neighbouring sentences changed about: as far as light rewriting goes. */
export function reworked(paragraphs: Paragraphs, random: Random): Paragraphs {
  const all = paragraphs.join(' ').match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? ['other'];
  return paragraphs.flatMap((paragraph) => {
    const sentences = [...sentencesIn(paragraph)];
    for (let at = 0; at + 1 < sentences.length; at++)
      if (random.chance(0.3)) sentences.splice(at, 0, ...sentences.splice(at + 1, 1));
    const words = sentences.join(' ').replace(/(?<!\p{L})\p{Ll}+\s/gu, (word) => {
      if (!random.chance(0.2)) return word;
      return random.chance(0.3) ? '' : `${all[random.between(0, all.length - 1)]} `;
    });
    return words ? [words] : [];
  });
}

/** Sentences from all over, for a short version of a text. */
export function extracted(paragraphs: Paragraphs, share: number, random: Random): Paragraphs {
  const kept = paragraphs.flatMap((paragraph) => {
    const sentences = sentencesIn(paragraph).filter(() => random.chance(share));
    return sentences.length > 0 ? [sentences.join(' ')] : [];
  });
  return kept.join(' ').split(' ').length < 25 ? abridged(paragraphs, share) : kept;
}

function otherWords(sentence: string, random: Random): string {
  return sentence
    .replace(/[\p{L}]+/gu, (word) => {
      const others = SYNONYMS.get(word);
      return others && random.chance(0.7) ? (others[random.between(0, others.length - 1)] ?? word) : word;
    })
    .replace(/\bthat (?=\p{Ll})/gu, (that) => (random.chance(0.3) ? '' : that))
    .replace(/\b(\p{Lu}\p{L}+)'s (\p{Ll}+)/gu, (all, who, what) =>
      random.chance(0.4) ? `the ${what} of ${who}` : all,
    );
}

/** "A, B." as "B, A."; "A, X said." as "X said A." comes out the same way. */
function turned(sentence: string): string {
  if (/["“”«»]/.test(sentence)) return sentence;
  const [, first, second] = /^([^,]{12,}), ([^,]{12,})\.$/.exec(sentence) ?? [];
  if (!first || !second) return sentence;
  return `${second.slice(0, 1).toUpperCase()}${second.slice(1)}, ${first.slice(0, 1).toLowerCase()}${first.slice(1)}.`;
}

/** One or two numbers that are not years changed wherever they stand; the pairs that were. Null where there are none. */
export function withOtherNumbers(
  paragraphs: Paragraphs,
  random: Random,
): { readonly paragraphs: Paragraphs; readonly changes: readonly (readonly [string, string])[] } | null {
  const numbers = [
    ...new Set(paragraphs.join('\n').match(/(?<![\p{L}\d.,:-])\d[\d,]*(?![\d.,:-]*\d)(?!\p{L})/gu) ?? []),
  ].map((number) => number.replace(/,$/, ''));
  const changes: (readonly [string, string])[] = [];
  for (let wanted = random.between(1, 2); wanted > 0 && numbers.length > 0; wanted--) {
    const [number] = numbers.splice(random.between(0, numbers.length - 1), 1);
    if (!number) break;
    const value = Number(number.replaceAll(',', ''));
    const other = value + random.between(1, Math.max(2, Math.floor(value / 3)));
    changes.push([number, number.includes(',') ? other.toLocaleString('en') : String(other)]);
  }
  if (changes.length === 0) return null;
  const known = new Map(changes);
  return {
    paragraphs: paragraphs.map((paragraph) =>
      paragraph.replace(/(?<![\p{L}\d.,:-])\d[\d,]*(?![\d.,:-]*\d)(?!\p{L})/gu, (found) => {
        const number = found.replace(/,$/, '');
        return (known.get(number) ?? number) + found.slice(number.length);
      }),
    ),
    changes,
  };
}
