/**
 * How likely a character of Chinese, Japanese or Korean is in running text, in natural logarithms. The most frequent
 * ones are listed; for the rest the old standards say which are in use, since they put those first.
 */

interface EastAsian {
  readonly code: string;
  readonly encodings: readonly string[];
  readonly cost: (char: string) => number;
}

const RARE = -12.5;
const NEVER = -15;

const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运';
const TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運臺灣';
const HANGUL =
  '이다는을의에가로하고한지사은도를대정시기인리자서나어일과있아전원들것제으해부수보그장주조구와비경안라스상동유성전분무식선개국회위여연관공간신세적생진소실방오해중문단물민음면치출모할게만우했까산계업여반현설용체했된될내명호금재당교발년월강북남';
const PUNCTUATION = '、。，．：；？！「」『』（）《》〈〉“”‘’—…·　【】〔〕ー〜％０１２３４５６７８９';

function standard(encoding: string, from: number, to: number): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const chars = new Set<string>();
  for (let lead = from; lead <= to; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && char >= '\u3000') chars.add(char);
    }
  }
  return chars;
}

/** Made when it is first asked for: most files are in UTF-8. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const simplifiedInUse = once(() => standard('gbk', 0xb0, 0xd7));
const traditionalInUse = once(() => standard('big5', 0xa4, 0xc6));
const kanjiInUse = once(() => standard('euc-jp', 0xb0, 0xcf));
const frequentSimplified = new Set(SIMPLIFIED);
const frequentTraditional = new Set(TRADITIONAL);
const frequentHangul = new Set(HANGUL);
const marks = new Set(PUNCTUATION);

/** A character that every one of these may hold; null for one that depends on the language. */
function shared(char: string): number | null {
  if (marks.has(char)) return -4.2;
  const point = char.codePointAt(0) ?? 0;
  if (point >= 0x80 && point < 0xa0) return NEVER;
  if (point >= 0xe000 && point <= 0xf8ff) return NEVER;
  if (point === 0xfffd) return NEVER;
  // half-width katakana are bytes of their own, and so are what any other text looks like
  if (point >= 0xff61 && point <= 0xff9f) return -7;
  if (point >= 0xff01 && point <= 0xff5e) return -7;
  return null;
}

function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char);
}

function chinese(frequent: ReadonlySet<string>, inUse: () => ReadonlySet<string>): (char: string) => number {
  return (char) => {
    const known = shared(char);
    if (known !== null) return known;
    if (frequent.has(char)) return -6.1;
    if (!isHan(char)) return RARE;
    return inUse().has(char) ? -9 : RARE;
  };
}

function japanese(char: string): number {
  const known = shared(char);
  if (known !== null) return known;
  if (char >= '\u3041' && char <= '\u3093') return -4;
  if (char >= '\u30a1' && char <= '\u30f6') return -5.2;
  if (!isHan(char)) return RARE;
  return frequentTraditional.has(char) || frequentSimplified.has(char)
    ? -7
    : kanjiInUse().has(char)
      ? -8.6
      : RARE;
}

function korean(char: string): number {
  const known = shared(char);
  if (known !== null) return known;
  if (frequentHangul.has(char)) return -5.2;
  if (char >= '\uac00' && char <= '\ud7a3') return -7.6;
  return isHan(char) ? -11 : RARE;
}

export const EAST_ASIAN: readonly EastAsian[] = [
  { code: 'ja', encodings: ['Shift_JIS', 'EUC-JP'], cost: japanese },
  { code: 'zh', encodings: ['GB18030'], cost: chinese(frequentSimplified, simplifiedInUse) },
  { code: 'zh', encodings: ['Big5', 'EUC-TW'], cost: chinese(frequentTraditional, traditionalInUse) },
  { code: 'ko', encodings: ['EUC-KR'], cost: korean },
];
