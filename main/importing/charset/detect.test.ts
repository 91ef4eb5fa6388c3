import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ENCODING_GROUPS, ENCODING_LABELS, encodingWords } from '../../../preload/contract/index.ts';
import { decode } from '../decode.ts';
import { decodeAs } from './decoders.ts';
import { encodingLabel } from './labels.ts';

const TEXTS: Readonly<Record<string, string>> = {
  french:
    "Le préfet a déclaré hier que l'été serait très sec dans la vallée, où près de mille maisons ont déjà été évacuées.",
  german:
    'Die Brücke über den Fluss bleibt zwei Jahre lang gesperrt, teilte die Behörde mit. Händler müssen für ihre Waren größere Umwege fahren.',
  spanish:
    'El puente permanecerá cerrado dos años, según anunció ayer la ministra. Los vecinos exigirán una explicación mañana.',
  czech:
    'Starý most zůstane dva roky uzavřen, oznámilo v pondělí ministerstvo. Obyvatelé říkají, že jim nikdo předem nic neřekl.',
  polish:
    'Stary most będzie zamknięty przez dwa lata, ogłosiło w poniedziałek ministerstwo. Mieszkańcy mówią, że nikt ich nie zapytał.',
  hungarian:
    'A régi híd két évig zárva marad, közölte hétfőn a minisztérium. A lakók szerint senki sem kérdezte meg őket erről.',
  croatian:
    'Stari most bit će zatvoren dvije godine, priopćilo je ministarstvo. Građani kažu da ih nitko ništa nije pitao, što će učiniti.',
  turkish:
    'Eski köprünün iki yıl boyunca kapalı kalacağı açıklandı. Şehir sakinleri, kendilerine hiçbir şey sorulmadığını söyledi.',
  lithuanian:
    'Senasis tiltas bus uždarytas dvejiems metams, pranešė ministerija. Gyventojai sako, kad jų niekas neklausė, ką jie apie tai mano.',
  danish:
    'Den gamle bro bliver lukket i to år, oplyste ministeriet. Beboerne på øen siger, at ingen har spurgt dem, før det blev besluttet.',
  russian:
    'Министерство сообщило в понедельник, что старый мост будет закрыт на два года. Жители узнали об этом из газет.',
  bulgarian:
    'Старият мост ще бъде затворен за две години, съобщи министерството. Жителите казват, че никой не ги е питал.',
  ukrainian:
    'Міністерство повідомило, що старий міст буде зачинено на два роки. Мешканці кажуть, що їх ніхто не питав.',
  greek:
    'Η παλιά γέφυρα θα μείνει κλειστή για δύο χρόνια, ανακοίνωσε το υπουργείο. Οι κάτοικοι λένε ότι κανείς δεν τους ρώτησε.',
  arabic:
    'أعلنت الوزارة يوم الاثنين أن الجسر القديم سيغلق لمدة عامين. وقال السكان إن أحدا لم يسألهم عن رأيهم في ذلك.',
  hebrew: 'המשרד הודיע ביום שני כי הגשר הישן ייסגר לשנתיים. התושבים אומרים שאיש לא שאל אותם לפני ההחלטה.',
  thai: 'กระทรวงประกาศเมื่อวันจันทร์ว่าสะพานเก่าจะปิดเป็นเวลาสองปี ชาวบ้านบอกว่าไม่มีใครถามพวกเขาก่อน',
  vietnamese:
    'Bộ cho biết hôm thứ hai rằng cây cầu cũ sẽ đóng cửa trong hai năm. Người dân nói không ai hỏi ý kiến của họ.',
  japanese:
    '政府は月曜日、古い橋を二年間閉鎖すると発表した。住民は新聞でそれを知り、計画を見せるよう求めている。',
  chinese: '政府星期一宣布，旧桥将关闭两年。居民们说，没有人问过他们的意见，他们是从报纸上知道这个消息的。',
  taiwanese: '政府星期一宣布，舊橋將關閉兩年。居民們說，沒有人問過他們的意見，他們是從報紙上知道這個消息的。',
  korean:
    '정부는 월요일에 오래된 다리를 이 년 동안 폐쇄한다고 발표했다. 주민들은 아무도 의견을 묻지 않았다고 말한다.',
};

const ENCODED: readonly (readonly [text: string, encodings: string])[] = [
  ['french', 'windows-1252 macintosh cp437 cp850'],
  ['german', 'windows-1252 macintosh cp437 cp850'],
  ['spanish', 'windows-1252 macintosh cp437 cp850'],
  ['danish', 'windows-1252 macintosh cp850'],
  ['czech', 'windows-1250 iso-8859-2 cp852 maccenteuro'],
  ['polish', 'windows-1250 iso-8859-2 iso-8859-16 iso-8859-13 cp852 maccenteuro'],
  ['hungarian', 'windows-1250 iso-8859-2 cp852'],
  ['croatian', 'windows-1250 iso-8859-2 cp852'],
  ['turkish', 'windows-1254 iso-8859-9'],
  ['lithuanian', 'windows-1257 iso-8859-13 iso-8859-4'],
  ['russian', 'windows-1251 koi8-r cp866 iso-8859-5 cp855 maccyrillic'],
  ['bulgarian', 'windows-1251 iso-8859-5'],
  ['ukrainian', 'windows-1251 koi8-u'],
  ['greek', 'windows-1253 iso-8859-7'],
  ['arabic', 'windows-1256 iso-8859-6'],
  ['hebrew', 'windows-1255 iso-8859-8'],
  ['thai', 'windows-874'],
  ['vietnamese', 'viscii'],
  ['japanese', 'shift_jis euc-jp'],
  ['chinese', 'gbk gb18030'],
  ['taiwanese', 'big5'],
  ['korean', 'euc-kr'],
];
const CASES = ENCODED.flatMap(([name, encodings]) =>
  encodings.split(' ').map((encoding) => [name, encoding] as const),
);

function read(bytes: Uint8Array): string {
  const result = decode(bytes, 'x.txt');
  return result.ok ? result.value.text.normalize('NFC') : result.error.code;
}

describe('detecting an encoding', () => {
  it.each(CASES)('%s in %s', (name, encoding) => {
    const text = TEXTS[name] ?? '';
    const bytes = iconv.encode(text, encoding);
    // a letter that the encoding does not have would be tested for nothing
    expect(iconv.decode(bytes, encoding)).toBe(text);
    expect(read(bytes)).toBe(text);
  });

  it('EUC-TW, which lies beside Big5, with a sign for what it alone has', () => {
    const bytes = Buffer.from(
      'd1c9cdb4d1d3dfe6c4a1d0e7c6cca1a2f7aef0fdd9f2f9c3ddf0cca5c8a1a1a4cda2c6e1d4afeba9a1a2caf4c8b4c4a9d9c2e7b4c5ecd4afcefbe3f4cbc4a1a2c5ecd4afd1d2dab7deded7cbc4b8cfa1e7acddd5d4b6d6bcd5c9cefba1a4',
      'hex',
    );
    expect(decode(bytes, 'x.txt')).toEqual({
      ok: true,
      value: { encoding: 'EUC-TW', text: TEXTS.taiwanese },
    });
    const further = Buffer.concat([bytes, Buffer.from([0x8e, 0xa3, 0xbc, 0xe3])]);
    expect(read(further)).toBe(`${TEXTS.taiwanese}〓`);
    expect(decodeAs('EUC-TW', new Uint8Array([0xc4, 0x20]), true)).toBeNull();
  });

  it('EUC-TW has every character of Big5 in its two planes, each once', () => {
    const [of, seen] = [Buffer.alloc(4), new Set<string>()];
    for (const plane of [0xa1, 0xa2])
      for (let row = plane === 0xa1 ? 0xc4 : 0xa1; row <= 0xfe; row++)
        for (let column = 0xa1; column <= 0xfe; column++) {
          of.set([0x8e, plane, row, column]);
          const char = decodeAs('EUC-TW', of, true) ?? '';
          if (char !== '\ufffd') seen.add(char);
        }
    // 5,401 and 7,650 as the standard has them
    expect(seen.size).toBe(13_051);
    expect([...seen].filter((char) => !/^\p{Script=Han}$/u.test(char))).toEqual([]);
  });

  it('takes English with nothing but typographic marks for what programs write', () => {
    const text =
      'The minister’s answer – “no” – came on Monday, and nobody was surprised. It’s the third time this year.';
    for (const encoding of ['windows-1252', 'macintosh'])
      expect(read(iconv.encode(text, encoding))).toBe(text);
  });

  it('reads drawn tables of the old terminals', () => {
    const text = [
      '╔══════╦════╗',
      '║ Nord ║ 31 ║',
      '║ Süd  ║ 28 ║',
      '╚══════╩════╝',
      'Die Brücke über den Fluss bleibt gesperrt.',
    ].join('\n');
    expect(read(iconv.encode(text, 'cp437'))).toBe(text);
  });

  it('keeps UTF-8 with a few damaged bytes, where no page declares it', () => {
    const good = new TextEncoder().encode((TEXTS.french ?? '').repeat(10));
    const text = read(new Uint8Array([...good, 0x20, 0xe9, 0x20, 0x61]));
    expect(text).toContain('déjà été évacuées');
    expect(text.match(/\ufffd/g)).toHaveLength(1);
  });

  it('refuses what is text in none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 400, min: 0x80 }), (bytes) => {
        // repeats of one byte may be anything
        fc.pre(new Set(bytes).size > 90);
        expect(read(bytes)).toBe('file-undecodable');
      }),
    );
  });
});

describe('encodings of seven bits', () => {
  const escaped = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
    new Uint8Array(
      parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
    );
  const low = (text: string, encoding: string): readonly number[] =>
    [...iconv.encode(text, encoding)].map((byte) => byte & 0x7f);

  it('ISO-2022-KR shifts, and back at the end of a line', () => {
    const bytes = escaped(
      '\u001b$)C',
      'Korea: \u000e',
      low('서울', 'euc-kr'),
      '\u000f!\n\u000e',
      low('부산', 'euc-kr'),
      '\nPlain',
    );
    expect(decode(bytes, 'x.txt')).toEqual({
      ok: true,
      value: { encoding: 'ISO-2022-KR', text: 'Korea: 서울!\n부산\nPlain' },
    });
  });

  it('HZ shifts with tildes', () => {
    const bytes = escaped('He said ~{', low('你好', 'gbk'), '~}, ~~ twice.');
    expect(decode(bytes, 'x.txt')).toEqual({
      ok: true,
      value: { encoding: 'HZ-GB-2312', text: 'He said 你好, ~ twice.' },
    });
  });

  it('ISO-2022-CN is read in the table that is known, and refused in the other', () => {
    const known = escaped('\u001b$)A\u000e', low('你好', 'gbk'), '\u000f.');
    expect(decode(known, 'x.txt')).toEqual({ ok: true, value: { encoding: 'ISO-2022-CN', text: '你好.' } });
    const result = decode(escaped('\u001b$)G\u000e', [0x47, 0x28], '\u000f.'), 'x.txt');
    expect(result.ok === false && result.error.code).toBe('file-undecodable');
  });

  it('leave braces and tildes of ordinary text alone', () => {
    const text = 'The path is ~{HOME}~ and {x}; ~/bin is another.';
    expect(decode(new TextEncoder().encode(text), 'x.txt')).toMatchObject({
      value: { encoding: 'UTF-8', text },
    });
  });
});

describe('a chosen encoding', () => {
  it('is taken as it is, with a sign for what means nothing in it', () => {
    const bytes = iconv.encode(TEXTS.french ?? '', 'windows-1252');
    expect(decode(bytes, 'x.txt', null, 'windows-1252')).toMatchObject({ value: { text: TEXTS.french } });
    const wrong = decode(bytes, 'x.txt', null, 'UTF-8');
    expect(wrong).toMatchObject({ ok: true, value: { encoding: 'UTF-8' } });
    expect(wrong.ok && wrong.value.text).toContain('pr\ufffdfet');
  });

  it('is one of the list, or is refused in words', () => {
    const result = decode(new Uint8Array([0x41]), 'x.txt', null, 'klingon');
    expect(result.ok === false && result.error).toMatchObject({ code: 'file-undecodable' });
  });

  it('can be each that is offered', () => {
    for (const label of ENCODING_LABELS) {
      expect(encodingLabel(label), label).toBe(label);
      const plain = label.startsWith('UTF-16')
        ? null
        : decodeAs(label, new TextEncoder().encode('Sorn 31'), true);
      if (plain !== null) expect(plain, label).toBe('Sorn 31');
      expect(
        decodeAs(label, new Uint8Array([0xff, 0xc3, 0x28, 0x80, 0x0e, 0x1b]), false),
        label,
      ).not.toBeNull();
    }
  });

  it('has one name for a person, and every label stands once', () => {
    expect(new Set(ENCODING_LABELS).size).toBe(ENCODING_LABELS.length);
    const names = ENCODING_GROUPS.flatMap(({ encodings }) => encodings.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(encodingWords('WINDOWS-1252')).toBe('Western (Windows)');
    expect(encodingWords('UTF-32LE')).toBe('UTF-32LE');
  });
});
