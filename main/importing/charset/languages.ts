/**
 * What tells written languages apart in the bytes beyond ASCII: how frequent their letters are. The numbers are
 * roughly letters in a thousand of running text; a detector needs the order, not the third digit.
 */

export interface WrittenLanguage {
  /** ISO 639-1. */
  readonly code: string;
  /** Letters beyond ASCII, in lower case where the script has case, with their frequency per thousand. */
  readonly letters: ReadonlyMap<string, number>;
  /** "Latin", as Unicode names it. */
  readonly script: string;
  /** Frequent small words of ASCII letters alone: they read the same in every encoding. */
  readonly words: ReadonlySet<string>;
}

/** "é15 è3" to a map. */
function frequencies(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split(' ').map((entry) => {
      const [letter = ''] = entry;
      return [letter, Number(entry.slice(letter.length))];
    }),
  );
}

const language = (code: string, letters: string, words = '', script = 'Latin'): WrittenLanguage => ({
  code,
  script,
  letters: frequencies(letters),
  words: new Set(words.split(' ')),
});

export const LATIN: readonly WrittenLanguage[] = [
  language(
    'en',
    'é.1 è.02 ê.01 ï.02 ö.03 ü.03 ñ.02 ç.02 á.02 à.01 ô.01 ó.02 í.02',
    'the of and to in is that for it was on are as with his they at be this from have by had not but what were said has will who',
  ),
  language(
    'fr',
    'é19 è3 à5 ê2.2 ç.9 ù.6 â.5 î.5 ô.3 û.6 ë.1 ï.1 œ.2 ÿ.001',
    'le la les de des du et en un une est que qui dans pour pas sur au aux avec il elle sont ont par plus ce cette ne se mais ou leur',
  ),
  language(
    'de',
    'ü6.5 ä5.5 ö3 ß3 é.1',
    'der die das und in den von zu mit sich des auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie war',
  ),
  language(
    'es',
    'ó8 í7 á5 é4.3 ñ3 ú1.7 ü.1',
    'el la los las de del y en un una es que por para con no se su al lo como pero sus le ha este entre cuando muy sin sobre fue han son',
  ),
  language(
    'pt',
    'ã7.3 ç5.3 é4 á4 ê2 í2.5 õ1.2 ó1.7 à1 ú1.1 â1 ô.5 ü.02',
    'o a os as de do da dos das e em um uma que por para com se no na ao mais como mas foi seu sua ou quando muito nos pelo pela',
  ),
  language(
    'it',
    'à3.5 è2.8 ò1.3 ù1.3 é.5 ì.7 î.01',
    'il lo la i gli le di del della dei e in un una che per con non si da al sono nel come ma dal alla ha dalla suo sua questo delle nella anche',
  ),
  language(
    'nl',
    'é.5 ë.9 ï.2 ö.1 ü.1 è.1 ó.1 ê.02',
    'de het een en van in is dat op te zijn met voor niet aan er die ook als bij om door maar dan nog uit naar werd heeft wordt ze hij over tot',
  ),
  language(
    'da',
    'å12 ø9 æ9 é.6',
    'og i at det som en den til er af for ikke der de med har et han var vi sig ved om kan jeg men efter blev blev hvor',
  ),
  language(
    'nb',
    'å13 ø8.5 æ1.5 é.4 ò.05 ô.05',
    'og i det at som en den til er av for ikke de med har et han var vi seg ved om kan jeg men etter ble hvor eller fra',
  ),
  language(
    'sv',
    'ä17 å13 ö13 é.5 à.05',
    'och i att det som en av med till den har de inte om ett han men var jag sig vi kan efter upp',
  ),
  language(
    'fi',
    'ä36 ö4.4 å.05 š.01 ž.005',
    'ja on ei se oli ovat joka kun sen mutta kuin tai hän myös ole mukaan vuonna hänen',
  ),
  language('is', 'ð44 á17 í15 þ14 é6.5 ö8 ó10 ú6 æ9 ý2.3', 'og sem er til um hann en var ekki fyrir'),
  language(
    'et',
    'ä14 õ10 ü6.5 ö2.5 š.1 ž.05',
    'ja on ei et see oma kui ka mis oli aga ning selle eesti mille',
  ),
  language(
    'lv',
    'ā38 ī18 ē17 š9 ū5 ņ5 ļ3.5 ž3 č1 ķ1.5 ģ.8',
    'un ir ar par no ka uz tas kas gada pie vai bet to kopa bija tika savu',
  ),
  language(
    'lt',
    'ė17 š12 ų14 ž9 ū5 į6 ą6 č4.5 ę3',
    'ir kad yra su tai buvo bet iš kaip tik jo dar apie nuo nes po prie savo metais',
  ),
  language(
    'pl',
    'ł18 ę11 ą10 ó8.5 ż8 ś7 ć4 ń2 ź.6 é.02',
    'i w na z do to jest o jak ale po co za od jego przez dla tym był oraz w nie sie roku',
  ),
  language(
    'cs',
    'í31 á21 é13 ě15 ř12 č10 š8 ž10 ý10 ů6 ú1.5 ó.3 ň.1 ť.4 ď.2 ö.02 ü.02',
    'a v se na je to s z do o ale jako za by jsou nebo pro jeho ve bylo byl',
  ),
  language(
    'sk',
    'á17 í10 é9 č10 š8 ž9 ý10 ú8 ľ4 ť5 ň1.5 ô1.5 ä1 ó.5 ď1 ĺ.1 ŕ.1 ě.01',
    'a v sa na je to s z do o ale ako za by aj alebo pre jeho vo bolo bol sa podľa',
  ),
  language(
    'sl',
    'č13 š9.5 ž7 ć.3 đ.1',
    'in je v na se da za so ne po pa bi ki tudi kot z ali od iz lahko pri bil',
  ),
  language(
    'hr',
    'č9.5 š9 ž5.5 ć5.5 đ2',
    'i je u na se da za su ne po od a kao koji bi iz to ili nije sa ali o koje',
  ),
  language(
    'hu',
    'á37 é35 ö10 ó10 ő9 í7 ü6 ú2.5 ű2',
    'a az egy hogy nem is volt meg de ha csak vagy mint ez el ki van ami pedig kell sem',
  ),
  language(
    'ro',
    'ă20 î12 ș10 ț10 ş10 ţ10 â8 é.02',
    'de la cu pe a nu un o din care mai sau al au fost se prin dar este pentru ce lui ale',
  ),
  language('sq', 'ë75 ç7', 'dhe i e me do si nga te ka nuk ishte kjo por'),
  language(
    'tr',
    'ı45 ş17 ü18 ç11 ğ11 ö8 â.3 î.1 İ4 û.1',
    've bir bu da de ile olarak daha olan gibi kadar sonra ancak ama var en ne her',
  ),
  language('mt', 'ħ32 ż16 ġ10 ċ9 à5 ù.5 è.3 ò.5 ì.1', 'il ta li u fil tal kien ma minn f dan ghal jew huma'),
  language('eo', 'ĉ6.5 ĝ6.5 ŭ6 ŝ1.7 ĵ.6 ĥ.1', 'la de kaj en estas al ne mi li kiu por sed tio kun ili el'),
  language('ga', 'á16 í14 é9 ó9 ú8', 'an na agus ar ag is go sa bhí le do mar den seo atá'),
  language(
    'ca',
    'à8 é6 è6 ó6 í5 ò3 ç2 ú2 ï1',
    'el la els les de del i en un una que per amb no es al com ha van',
  ),
  language(
    'vi',
    'à10 á12 ả5 ã4 ạ10 ă4 ằ1 ắ2 ẳ.4 ẵ.3 ặ2.5 â7 ầ4 ấ6 ẩ1.2 ẫ.8 ậ5 đ24 è1 é1.5 ẻ.5 ẽ.3 ẹ.7 ê8 ề4 ế7 ể4 ễ1 ệ6 ì5 í5 ỉ1.5 ĩ1 ị6 ò2.5 ó6 ỏ1.2 õ1 ọ3 ô11 ồ3.5 ố6 ổ2 ỗ1 ộ8 ơ4 ờ4 ớ5 ở3.5 ỡ.5 ợ4 ù2.5 ú3 ủ4 ũ2.5 ụ3 ư13 ừ2.5 ứ3.5 ử1.5 ữ3 ự3.5 ý2.5 ỳ.3 ỷ.4 ỹ.5 ỵ.1 \u030010 \u030114 \u03095 \u03034 \u032314',
    'trong cho khi nam theo anh nhau con ra ta hay',
  ),
];

/** Each with the letters of its script; ASCII letters in such a text are names and tell nothing. */
export const OTHERS: readonly WrittenLanguage[] = [
  language(
    'ru',
    'о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9.4 ш7.3 ю6.4 ц4.8 щ3.6 э3.2 ф2.6 ъ.4 ё.5',
    '',
    'Cyrillic',
  ),
  language(
    'bg',
    'а118 и90 о87 е85 т78 н70 р50 с48 в45 л34 к33 д34 п29 м24 з22 я20 ъ20 г15 ч14 б14 у14 ж9 щ7 ш6 ц8 й7 х7 ю1.2 ф2 ь.2',
    '',
    'Cyrillic',
  ),
  language(
    'uk',
    'о94 а80 н68 и65 і57 в54 т53 е50 р49 с44 к38 л36 у35 д32 м31 п29 я24 з23 ь18 г16 б16 ч14 й13 х12 ж9 ц8 ш7 ю8 ї6 є5 щ5 ф3 ґ.1',
    '',
    'Cyrillic',
  ),
  language(
    'sr',
    'а115 и92 о92 е90 н58 р50 с48 т47 ј45 у42 в40 д37 к37 м35 л33 п29 з18 г17 б16 ч10 ш10 ц8 ж6 ћ6 њ6 љ5 х6 ђ2 ф2 џ.3 ѓ.2 ќ.5 ѕ.2',
    '',
    'Cyrillic',
  ),
  language(
    'el',
    'α90 ο88 τ80 ι68 ε72 ν62 σ50 η45 ς40 υ41 ρ43 π40 κ40 μ33 λ28 ω17 ί22 ά19 ό18 δ17 γ17 έ16 ή14 θ12 χ11 ύ9 φ8 β7 ώ7 ξ4 ζ3 ψ1.5 ϊ.3 ΐ.2 ϋ.05',
    '',
    'Greek',
  ),
  language(
    'ar',
    'ا135 ل115 ي75 م62 و60 ن58 ر52 ت45 ب38 ع37 د33 ة34 ه30 ف29 أ30 س27 ق26 ك22 ح21 ج14 ش12 إ12 ص11 ط11 خ9 ى9 ذ6 ض6 ث6 ز6 غ5 ئ5 ء5 ظ3 آ2 ؤ1.5 ،8 ؟.5 ؛.5 ـ.5 َ1 ُ1 ِ1 ّ1.5 ْ.5 ً1.5 ٌ.2 ٍ.2 پ2 چ1 ژ.3 گ2 ک2',
    '',
    'Arabic',
  ),
  language(
    'he',
    'י106 ו100 ה98 ל70 א60 ר56 ת52 ש48 ב47 מ48 ם30 נ33 ע32 ד27 ח25 ק22 פ20 כ21 ן13 ט13 צ12 ג13 ס15 ז13 ך6 ף2 ץ1.5 ׂ1 ְ2 ִ2 ַ2 ָ2 ֶ2 ּ2 ֵ1 ֹ1 ֻ.3',
    '',
    'Hebrew',
  ),
  language(
    'th',
    'า70 น62 ร58 ก50 อ50 เ45 ง40 ่40 ม35 ั40 ย32 ล30 ว30 ด28 ท28 ้33 ต26 ส25 ี30 ิ26 ป22 บ22 ห24 แ20 ค24 จ16 พ16 ช13 ข13 ะ22 ใ12 โ11 ไ15 ุ15 ู14 ื12 ็10 ์12 ำ10 ณ6 ถ9 ผ7 ศ6 ธ6 ซ5 ึ7 ภ4.5 ญ4 ฐ3 ษ4 ฟ3 ฝ1 ฉ1 ฎ.7 ฏ.6 ฑ.4 ฒ.3 ฌ.1 ฮ1 ฬ.4 ฆ.3 ๆ2 ฯ1 ๊.6 ๋.4 ฤ.4',
    '',
    'Thai',
  ),
];
