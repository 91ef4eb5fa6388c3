/** Which language a text is written in: by its script, then by its most frequent small words. */
import { readTokens } from './tokens.ts';

const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on are as with his they at be this from have or by had not but what were said has he their which would been will who its more she him',
  fr: "le la les de des du et en un une est que qui dans pour pas sur au aux avec il elle sont ont été par plus ce cette ne se mais ou leur selon après a son ses d' l' qu' n' s' c' l d qu",
  es: 'el la los las de del y en un una es que por para con no se su al lo como más pero sus le ha este entre cuando muy sin sobre también fue han según son',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über war wurde haben',
  pt: 'o a os as de do da dos das e em um uma é que por para com não se no na ao mais como mas foi seu sua ou quando muito nos já também só pelo pela até são à segundo',
  it: "il lo la i gli le di del della dei e in un una è che per con non si da al sono nel come più anche ma dal alla ha dalla suo sua questo delle l' dell' un' degli nella",
  nl: 'de het een en van in is dat op te zijn met voor niet aan er die ook als bij om door maar dan nog uit naar werd heeft wordt ze hij over tot',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när efter upp',
  pl: 'i w na z że się nie do to jest o jak ale po co za od jego przez dla są tym był być oraz które który',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak ama göre var değil en ne',
  ro: 'și în de la a cu pe că nu o un este din pentru care mai sau al au fost se prin după lui',
  sw: 'na ya wa kwa ni katika za la kuwa hii hiyo cha yake wao alisema watu baada huo pia',
  id: 'yang dan di dari ini dengan untuk itu dalam pada tidak akan oleh juga adalah ke karena bisa telah sebagai',
};

const LETTER_SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['fa', /[پچژگ]/g],
  ['ar', /[\u0621-\u064a]/g],
  ['he', /[\u05d0-\u05ea]/g],
  ['uk', /[іїєґ]/gi],
  ['ru', /[а-яё]/gi],
  ['el', /[α-ωά-ώ]/gi],
  ['hi', /[\u0900-\u097f]/g],
];

const SAMPLE = 6000;
const NAMES: readonly string[] = Object.keys(SMALL_WORDS);
/** The languages of each small word, by their place among the names. */
const LANGUAGES: ReadonlyMap<string, readonly number[]> = (() => {
  const byWord = new Map<string, number[]>();
  for (const [language, list] of Object.values(SMALL_WORDS).entries())
    for (const word of list.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language]);
  return byWord;
})();
/** No small word has more letters. */
const LONGEST_WORD = Math.max(...[...LANGUAGES.keys()].map((word) => word.length));

/** Letters beyond Latin; general punctuation, between these, is everywhere. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\uffff]/;

function byScript(sample: string): string | null {
  if (!BEYOND_LATIN.test(sample)) return null;
  const latin = sample.match(/[a-zà-öø-ÿ]/gi)?.length ?? 0;
  const counts = LETTER_SCRIPTS.map(
    ([language, letters]) => [language, sample.match(letters)?.length ?? 0] as const,
  );
  const count = (language: string) => counts.find(([name]) => name === language)?.[1] ?? 0;
  const others = counts.reduce((sum, [, n]) => sum + n, 0);
  if (others <= latin || others < 2) return null;
  if (count('ja') > 0 && count('ja') * 20 > count('zh')) return 'ja';
  if (count('fa') * 40 > count('ar') && count('ar') > 0) return 'fa';
  if (count('uk') * 40 > count('ru') && count('ru') + count('uk') > 0 && count('uk') > 0) return 'uk';
  return counts.reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/**
 * The language of a text as ISO 639-1, or null where too little speaks for any. Looks at the first 6,000
 * characters: a script that one language of the news uses decides, else the share of that language's small words.
 */
export function readLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const script = byScript(sample);
  if (script) return script;
  const scores = new Float64Array(NAMES.length);
  let seen = 0;
  for (const { kind, start, end, lower } of readTokens(sample, ELISIONS)) {
    if (kind !== 'word') continue;
    seen++;
    const languages = end - start <= LONGEST_WORD ? LANGUAGES.get(lower) : undefined;
    // a word of many languages says little
    if (languages)
      for (const language of languages) scores[language] = (scores[language] ?? 0) + 1 / languages.length;
  }
  let best = 0;
  for (const [language, score] of scores.entries()) if (score > (scores[best] ?? 0)) best = language;
  const most = scores[best] ?? 0;
  const second = scores.reduce(
    (next, score, language) => (language === best ? next : Math.max(next, score)),
    0,
  );
  if (most < 1.5 || most < seen * 0.06 || most < second * 1.2) return null;
  return NAMES[best] ?? null;
}

const ELISIONS: ReadonlySet<string> = new Set([
  'l',
  'd',
  'qu',
  'n',
  's',
  'c',
  'j',
  'm',
  'dell',
  'un',
  'all',
  'nell',
]);
