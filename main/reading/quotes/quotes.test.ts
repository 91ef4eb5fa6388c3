import { describe, expect, it } from 'vitest';
import { readQuotes } from '../index.ts';

const direct = (text: string, language?: string) =>
  readQuotes(text, language ? { language } : {})
    .filter((quote) => quote.direct)
    .map(({ speaker, pieces }) => [speaker, ...pieces.map(({ start, end }) => text.slice(start, end))]);

describe('marks', () => {
  it.each([
    ['straight', '"We are leaving today," said Ada Novak.'],
    ['curly', '“We are leaving today,” said Ada Novak.'],
    ['single', '‘We are leaving today,’ said Ada Novak.'],
    ['straight single', "'We are leaving today,' said Ada Novak."],
    ['guillemets', '«We are leaving today», said Ada Novak.'],
    ['low-high', '„We are leaving today“, said Ada Novak.'],
    ['reversed guillemets', '»We are leaving today«, said Ada Novak.'],
  ])('%s', (_name, text) => {
    expect(direct(text, 'en')).toEqual([['Ada Novak', expect.stringMatching(/^We are leaving today,?$/)]]);
  });

  it('tells apostrophes from single marks', () => {
    expect(
      direct("'We can't take the workers' side now,' Mr. Boll said. The miners' union didn't reply."),
    ).toEqual([['Boll', "We can't take the workers' side now,"]]);
  });

  it('leaves a quotation inside a quotation to the outer one', () => {
    expect(direct('“He told me ‘never again’ and left,” said Ada Novak.')).toEqual([
      ['Ada Novak', 'He told me ‘never again’ and left,'],
    ]);
    expect(direct('« Il m’a dit “plus jamais” puis il est parti », a raconté Ada Novak.', 'fr')).toEqual([
      ['Ada Novak', 'Il m’a dit “plus jamais” puis il est parti'],
    ]);
  });

  it('takes single marks for headlines and for words at arm’s length where quotations stand in double ones', () => {
    const text =
      "Novak tells council to 'walk away from it all now'.\n\n“It is over,” Ada Novak said. The 'great plan of the north side' is dead.";
    expect(direct(text, 'en')).toEqual([['Ada Novak', 'It is over,']]);
  });

  it('ends an unclosed quotation with its paragraph', () => {
    expect(direct('Ada Novak said: “We are leaving today.\n\nThe buses came at noon.')).toEqual([
      ['Ada Novak', 'We are leaving today.'],
    ]);
  });

  it('reads no inches, no remains of HTML and no lone closing mark', () => {
    expect(
      direct('He is 6\'3" tall. <a class="red and blue and green"> Also Read; A New Phase Opens”'),
    ).toEqual([]);
  });

  it('begins none at a mark whose opening one was lost', () => {
    expect(
      direct('Novak took them through [the] plans" including the roads. The only "bridge plan" was old.'),
    ).toEqual([]);
  });

  it('reads neither the footer behind a transcript nor the headline in front of an article', () => {
    expect(
      direct(
        '"NOVAK: We are leaving today, all of us.\n\n"Follow Ann Reed on Twitter @annreedxyz for more."',
      ),
    ).toEqual([['NOVAK', 'NOVAK: We are leaving today, all of us.']]);
    expect(direct("Novak: We must 'get away from all of it' now\n\nAda Novak spoke on Friday.")).toEqual([]);
  });

  it('guesses no speaker in languages without rules', () => {
    expect(
      direct('Die Ministerin Anna Krüger kam aus Doha. „Wir werden die Brücke heute nicht öffnen.“', 'de'),
    ).toEqual([[null, 'Wir werden die Brücke heute nicht öffnen.']]);
  });

  it('finds quotations by their marks in languages without rules', () => {
    expect(
      direct('„Wir werden die Brücke nicht vor dem Winter öffnen“, sagte die Ministerin.', 'de'),
    ).toEqual([[null, 'Wir werden die Brücke nicht vor dem Winter öffnen']]);
  });
});

describe('pieces', () => {
  it('around an attribution are one quotation', () => {
    expect(direct('“The bridge,” Ada Novak said, “will stay shut.” Nobody cheered.')).toEqual([
      ['Ada Novak', 'The bridge,', 'will stay shut.'],
    ]);
  });

  it('in several paragraphs are one quotation', () => {
    const [quote] = readQuotes('“We waited a year for this.\n\n“We will not wait again,” said Ada Novak.');
    expect(quote).toMatchObject({
      speaker: 'Ada Novak',
      text: 'We waited a year for this.\nWe will not wait again,',
    });
    expect(quote?.pieces).toHaveLength(2);
  });

  it('behind a finished sentence are a quotation of their own, by the same speaker', () => {
    expect(direct('“It is over,” Ada Novak said. “Go home.”')).toEqual([
      ['Ada Novak', 'It is over,'],
      ['Ada Novak', 'Go home.'],
    ]);
  });
});

describe('speakers', () => {
  const STORY = 'Foreign Minister Ilan Roth met Clara Boll, a spokeswoman for the port, on Monday. ';
  it.each([
    ['by surname', '“We have an accord now,” Roth said.', 'Ilan Roth'],
    ['by title and surname', '“We have an accord now,” said Ms. Boll.', 'Clara Boll'],
    ['by role', '“We have an accord now,” the minister said.', 'Ilan Roth'],
    [
      'by apposition',
      'Clara Boll, who has run the office for ten years, told the paper: “We have an accord now.”',
      'Clara Boll',
    ],
    [
      'with a name behind the role',
      '“We have an accord now,” the port’s director, Sven Aalto, declared.',
      'Sven Aalto',
    ],
    ['without a name', '“We have an accord now,” a spokesman for the army said.', 'a spokesman for the army'],
    [
      'as quoted by others',
      'Roth was quoted by state radio as saying, “We have an accord now.”',
      'Ilan Roth',
    ],
    ['by the sentence before', 'Roth was relieved. “We have an accord now.”', 'Ilan Roth'],
    ['behind a dash', '“We have an accord now.” — Sven Aalto', 'Sven Aalto'],
    [
      'told who suggested',
      'Roth told a man who complained about the noise that “we have an accord now.”',
      'Ilan Roth',
    ],
  ])('%s', (_name, sentence, speaker) => {
    expect(direct(STORY + sentence).at(-1)?.[0]).toBe(speaker);
  });

  it('“he” is the man named last, “she” the woman', () => {
    expect(
      direct(
        'Ilan Roth met Clara Boll in March. Mr. Roth was late. “I was lost,” he said. Ms. Boll shrugged. “He always is,” she said.',
      ),
    ).toEqual([
      ['Ilan Roth', 'I was lost,'],
      ['Clara Boll', 'He always is,'],
    ]);
  });
});

describe('what is no quotation', () => {
  it.each([
    'The novel “A House of Salt and Sand” sold well.',
    'A mural reading “Stay vigilant and mobilised” covers the wall.',
    'The so-called “moderates” lost again.',
    'She sang on “The Late Evening Show,” her manager said.',
  ])('%s', (text) => {
    expect(direct(text)).toEqual([]);
  });

  it('stands in blocks that are furniture, titles or captions', () => {
    const text = '“We shall overcome this,” says mayor\n“We shall overcome this,” Ada Novak said.';
    const first = text.indexOf('\n');
    const quotes = readQuotes(text, {
      blocks: [
        { start: 0, end: first, kind: 'title', furniture: false },
        { start: first + 1, end: text.length, kind: 'paragraph', furniture: false },
      ],
    });
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({ speaker: 'Ada Novak', start: first + 2 });
  });
});

describe('indirect quotations', () => {
  const indirect = (text: string, language?: string) =>
    readQuotes(text, language ? { language } : {})
      .filter((quote) => !quote.direct)
      .map(({ speaker, cue, text: own }) => [speaker, cue, own]);

  it.each([
    ['Ada Novak said that the bridge would stay shut.', 'Ada Novak', 'said', 'the bridge would stay shut'],
    [
      'The bridge will stay shut until May, Ada Novak said.',
      'Ada Novak',
      'said',
      'The bridge will stay shut until May',
    ],
    [
      'According to Ada Novak, the bridge will stay shut.',
      'Ada Novak',
      'according to',
      'the bridge will stay shut',
    ],
    [
      'The bridge will stay shut, according to the port.',
      'the port',
      'according to',
      'The bridge will stay shut',
    ],
    [
      'Analysts say the bridge is unlikely to open this year.',
      'Analysts',
      'say',
      'the bridge is unlikely to open this year',
    ],
  ])('%s', (text, speaker, cue, words) => {
    expect(indirect(text, 'en')).toEqual([[speaker, cue, words]]);
  });

  it.each([
    ['Ada Novak a affirmé que le pont resterait fermé.', 'Ada Novak', 'affirmé', 'le pont resterait fermé'],
    ['Selon Ada Novak, le pont restera fermé.', 'Ada Novak', 'selon', 'le pont restera fermé'],
    ['Le pont restera fermé, a indiqué mardi Ada Novak.', 'Ada Novak', 'indiqué', 'Le pont restera fermé'],
  ])('%s', (text, speaker, cue, words) => {
    expect(indirect(text, 'fr')).toEqual([[speaker, cue, words]]);
  });
});

describe('numbers that somebody gives', () => {
  const given = (text: string, language: string) =>
    readQuotes(text, { language }).map((quote) => `${quote.speaker}: ${quote.text}`);

  it.each([
    ['en', 'Organisers said 20,000.', ['Organisers: 20,000']],
    [
      'en',
      'Organisers said 20,000 people had come, while police put the crowd at 5,000.',
      ['Organisers: 20,000 people had come', 'police: the crowd at 5,000'],
    ],
    [
      'en',
      'Organisers spoke of 20,000 marchers, police of 5,000.',
      ['Organisers: 20,000 marchers', 'police: 5,000'],
    ],
    [
      'fr',
      'Les organisateurs parlent de 20 000 manifestants, la police de 5 000.',
      ['Les organisateurs: 20 000 manifestants', 'la police: 5 000'],
    ],
    [
      'fr',
      'La marche a réuni 20 000 personnes selon les organisateurs, 5 000 selon la police.',
      ['les organisateurs: La marche a réuni 20 000 personnes', 'la police: 5 000'],
    ],
    ['en', 'The minister spoke for 20 minutes and put 12 men on leave.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(given(text, language)).toEqual(expected);
  });
});

describe('whom a phrase means', () => {
  it.each([
    ['“It is over,” says the priest of Dolna, a village of hills, Father Benedek Ruz.', 'Benedek Ruz'],
    [
      'The army has left, where Marin rebels and other groups said they had lost nobody at all.',
      'other groups',
    ],
  ])('%s', (text, speaker) => {
    expect(readQuotes(text, { language: 'en' }).map((quote) => quote.speaker)).toEqual([speaker]);
  });

  it('gives no office to what is said by its holder', () => {
    const text =
      'The former president said Northcare is far too dear. Paul Stern agreed. “It costs too much,” he said.';
    expect(direct(text)).toEqual([['Paul Stern', 'It costs too much,']]);
  });
});
