import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { SearchPassage } from '../core/store/search-source.ts';
import { FIELDS } from './engine.ts';
import { type ArticleText, articleOf, inMemorySource } from './in-memory-source.ts';
import { Indexing } from './indexing.ts';
import { INDEX_RULES } from './rules.ts';

/**
 * What the rules of this version make of the texts below. Where it is something else, an index that is kept beside a
 * project would mix two sets of rules.
 */
const NOTED = {
  rules: 4,
  digest: '4a9e0215440f2444',
  /** Where there are no spaces words are cut by dictionaries that come with the program's Node. */
  unspaced: { icu: '78.3', digest: 'e8379d091c3afe59' },
};

const CHANGED = `What is indexed has changed, so an index that was made before would no longer be right. If that was meant: raise
RULES in main/searching/rules.ts, so that it is made anew, and note that version and the new digest in this test.`;

const ENGLISH = `Attackers attacked, the attack’s attackers said; attacking relational generalizations of universities. It’s the
governor's. Nobody's sure. 1,200 houses, 1\u00a0200, 1\u2009200.50, 2.5 percent, 2,5, 12,34, 1.2.3, 1’200, 50,000, 3rd, 20th-century,
U.S. and UN, COVID-19, H5N1, e-mail@valley.example, https://valley.example/a_b?c=1 #tag @name 10:30 +31 −5 ½ ² №5 ①.
Side\u00adways hy\u2011phen zero\u200bwidth non\u00a0breaking ﬁnance ＦＵＬＬ １２３ Straße ŒUVRE naïve coöperate résumé İstanbul ıspanak ħ.
😀 flag 🇫🇷 👩‍👩‍👧 👍🏽 ❤️ words between emoji. “Quoted” ‘single’ «guillemets» …`;
const ADVERT = 'Advert: buy now.';

const SPACED: readonly ArticleText[] = [
  {
    id: 'en',
    title: 'Anti-coup forces’ third re-count: 4,000 or 4.000?',
    fileName: 'valley_post-2025.html',
    outlet: 'The Valley Post',
    author: 'Zoë O’Brien-Łukasz',
    language: 'en-GB',
    text: `${ENGLISH}\n${ADVERT}`,
    furniture: [{ start: ENGLISH.length + 1, end: ENGLISH.length + 1 + ADVERT.length }],
  },
  {
    id: 'fr',
    title: 'L’armée n’a pas dit où : près de 4\u202f000 soldats',
    language: 'fr',
    text: `Aujourd’hui, l'état-major a déclaré qu'il négocierait les négociations ; « c’est-à-dire » 2,6 millions, le 1er janvier,
le XXIe siècle, cœur, Œuvre, aiguë, maïs, Noël, ça, garçons, chevaux, nationalement, continuellement, majestueuse.`,
  },
  {
    id: 'none',
    title: 'No language is known',
    language: null,
    text: 'Runners were running quickly to their houses and the flies were flying.',
  },
  {
    id: 'other',
    title: 'Andere Sprachen',
    language: 'de',
    text: `Die Häuser der Flüsse liefen. Größe, ẞ. Şehirlerde yaşayanlar, Łódź, Đorđe, ð, þorn. Οι Έλληνες είπαν ΣΊΣΥΦΟΣ, ἀρχή.
Россияне сказали ёлка, Київ її. שָׁלוֹם עולם. قَالَ الرَّئِيسُ إنّ ٤٬٠٠٠ ١٢٣ کتاب ـــ. हिन्दी में ४२ क़िला. 한국어 문장입니다. Việt Nam ở ɓoɗɗe.`,
  },
];

const UNSPACED: readonly ArticleText[] = [
  {
    id: 'zh',
    title: '政府宣布新的政策',
    language: 'zh',
    text: '部队约有4000名士兵。「大坝」於星期一倒塌,ＡＢＣ公司。',
  },
  {
    id: 'ja',
    title: '東京の天気',
    language: 'ja',
    text: '首相は記者団にデータを説明した。ｶﾀｶﾅ 2025年12月。',
  },
  { id: 'th', title: 'ข่าววันนี้', language: 'th', text: 'รัฐบาลประกาศนโยบายใหม่ ๔๒ คน' },
  { id: 'my', title: 'သတင်း', language: 'my', text: 'အစိုးရက ကြေညာသည် ၁၂၃ ឃុំ ລາວ' },
];

/** What people added to the first of them. */
const ADDED: SearchPassage = {
  id: 'passage',
  articleId: 'en',
  kind: 'quote',
  start: 0,
  end: 9,
  exact: 'Attackers',
  comment: 'Commented twice: commented.',
  speaker: 'Mira Dolan',
  reportedBy: 'state media',
  tags: ['flood / losses', 'army'],
};

/** Texts of one field must not join: the end of one, the beginning of the next. */
const NEVER_JOINED = [
  'post valley',
  'lukasz the',
  'dolan state',
  'commented mira',
  'media flood',
  'losses army',
];

it('makes of texts what was noted for the version of the rules', () => {
  const lines = linesOf(SPACED);
  // what is looked at is there: terms, fields, stems, what was added, no furniture
  expect(lines).toContain('attack | en text 1 | attack attacked attackers attacking');
  expect(lines).toContain('4000 | en title 2, fr title 1, other text 1 |');
  expect(lines).toContain('media | en notes 1 | media');
  expect(lines.join('\n')).not.toContain('advert');
  expect(lines.length).toBeGreaterThan(190);
  expect(Number.parseInt(INDEX_RULES, 10), 'the version that was noted').toBe(NOTED.rules);
  expect(digestOf(lines), CHANGED).toBe(NOTED.digest);
});

it.skipIf(process.versions.icu !== NOTED.unspaced.icu)('the same of texts without spaces', () => {
  const lines = linesOf(UNSPACED);
  expect(lines.length).toBeGreaterThan(30);
  expect(digestOf(lines), CHANGED).toBe(NOTED.unspaced.digest);
});

/** Each term with where it stands and how often, and the terms of its stem; then what stands side by side. */
function linesOf(articles: readonly ArticleText[]): string[] {
  const source = inMemorySource();
  for (const article of articles) source.put(articleOf(article), article.id === 'en' ? [ADDED] : []);
  const indexing = new Indexing(source, null);
  while (indexing.advance(1000)) {
    // until nothing is left
  }
  const { engine } = indexing;
  const lines = Array.from({ length: engine.vocabulary.terms.size }, (_, number) => {
    const term = engine.vocabulary.numbered(number);
    const places: string[] = [];
    engine.visit(term, (document, field, count) =>
      places.push(`${engine.idOf(document)} ${FIELDS[field]} ${count}`),
    );
    const stem = engine.sharingStem(term.term).map((one) => one.term);
    return `${term.term} | ${places.sort().join(', ')} | ${[...new Set(stem)].sort().join(' ')}`.trim();
  });
  for (const pair of NEVER_JOINED) {
    const steps = pair.split(' ').map((term) => [engine.exactly(term)].filter((one) => one !== undefined));
    lines.push(
      `“${pair}” ${Array.from(engine.phrase(steps).copy(), (document) => engine.idOf(document)).join(' ')}`,
    );
  }
  return lines.sort();
}

function digestOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
