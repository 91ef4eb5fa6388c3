/** Small numbers as words, which one outlet writes out and the next sets in digits. */

const WORDS: Readonly<Record<string, string>> = {
  // "one" and its like are articles and pronouns more often than numbers; "once" is eleven in Spanish alone
  en: '2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 11 eleven 12 twelve 13 thirteen 14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen 20 twenty 30 thirty 40 forty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety',
  fr: '2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept 8 huit 9 neuf 10 dix 11 onze 12 douze 13 treize 14 quatorze 15 quinze 16 seize 20 vingt 30 trente 40 quarante 50 cinquante 60 soixante',
  de: '2 zwei 3 drei 4 vier 5 funf 6 sechs 7 sieben 8 acht 9 neun 10 zehn 11 elf 12 zwolf 13 dreizehn 14 vierzehn 15 funfzehn 16 sechzehn 17 siebzehn 18 achtzehn 19 neunzehn 20 zwanzig 30 dreißig 40 vierzig 50 funfzig',
  es: '2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 12 doce 13 trece 14 catorce 15 quince 20 veinte 30 treinta 40 cuarenta 50 cincuenta',
};

/** A folded word to its digits. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.values(WORDS).flatMap((line) =>
    [...line.matchAll(/(\d+) (\S+)/g)].map(([, digits = '', word = '']) => [word, digits] as const),
  ),
);
