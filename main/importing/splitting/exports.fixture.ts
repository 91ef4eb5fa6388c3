/** Invented articles, and how news databases write many of them into one file. */

export interface Invented {
  readonly title: string;
  readonly outlet: string;
  readonly town: string;
  readonly author: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly section: string;
  readonly paragraphs: readonly string[];
}

export interface Export {
  readonly text: string;
  /** The article's own lines in the text, its labels included. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** Fields that a style gives at all. */
export type Shown = 'title' | 'outlet' | 'author' | 'date' | 'language';

export interface Style {
  readonly name: string;
  readonly shows: readonly Shown[];
  write(articles: readonly Invented[]): Export;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Numbers that are the same for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const SUBJECTS = [
  'The council of Marrow',
  'A ministry in Corvane',
  'The ferry company',
  'Farmers along the Ilmer',
  'The port of Sorn',
  'A court in Vesk',
];
const VERBS = [
  'has closed',
  'wants to reopen',
  'counts the cost of',
  'is divided over',
  'promised a report on',
  'will sell',
];
const OBJECTS = [
  'the old mill',
  'the second bridge',
  'forty lorries',
  'the school by the river',
  'the winter timetable',
  'a disputed dam',
];
const TAILS = [
  'before the rains',
  'after nine years',
  'in a quiet vote',
  'as prices rise',
  'without asking anybody',
  '',
];
const SENTENCES = [
  'Nobody had asked the # workers, the foreman said, and nobody would.',
  'Letters had been sent to # households in March, the mayor answered, on both banks.',
  'About # people live within sight of the river, according to the register of 2024.',
  'A spokeswoman called the figure of # "early and incomplete" and declined to give another.',
  'The work is to begin on 3 May and to take at least # days.',
  'Traders fear for the market, which lives off the # who come over the bridge.',
  'Source: nobody could say where the number # came from.',
  'In 2019 a similar plan for # seats failed by two votes.',
  'The minister arrived late and left before question # was put.',
  'What the valley needs, she said, is a plan that outlives # seasons.',
];
const OUTLETS = [
  ['The Marrow Globe', 'Marrow'],
  ['Valley Post', 'Vesk'],
  ['Southern Wire', 'Sorn'],
  ['The Ilmer Herald', 'Ilmer'],
] as const;
const PEOPLE = ['Jane Doe', 'Ilse Marten', 'Pavel Iorga', 'Lena Ostrin', 'Amadou Keita', 'Maria Solano'];
const SECTIONS = ['NEWS', 'WORLD', 'BUSINESS', 'REGION'];

export function invented(count: number, seed: number): readonly Invented[] {
  const below = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return Array.from({ length: count }, (_, i) => {
    const [outlet, town] = pick(OUTLETS);
    const day = `${1 + below(28)}`.padStart(2, '0');
    const paragraphs = Array.from({ length: 2 + below(5) }, () =>
      Array.from({ length: 2 + below(3) }, () => pick(SENTENCES).replace('#', `${100 + below(9_900)}`)).join(
        ' ',
      ),
    );
    const tail = pick(TAILS);
    return {
      title:
        `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}${tail === '' ? '' : ` ${tail}`} (${i + 1})`.replace(
          / \(1?\d+\)$/,
          i % 3 ? '' : `, part ${i + 1} of the story`,
        ),
      outlet,
      town,
      author: pick(PEOPLE),
      date: `2025-${`${1 + below(12)}`.padStart(2, '0')}-${day}`,
      section: pick(SECTIONS),
      paragraphs,
    };
  });
}

const words = ({ paragraphs }: Invented): number => paragraphs.join(' ').split(/\s+/).length;
const american = (date: string): string => `${MONTHS[month(date)]} ${day(date)}, ${year(date)}`;
const british = (date: string): string => `${day(date)} ${MONTHS[month(date)]} ${year(date)}`;
const weekday = (date: string): string => DAYS[new Date(`${date}T00:00Z`).getUTCDay()] ?? '';
const year = (date: string): string => date.slice(0, 4);
const month = (date: string): number => Number(date.slice(5, 7)) - 1;
const day = (date: string): number => Number(date.slice(8));
const surname = (name: string): string => name.replace(/^(\S+) (.+)$/, '$2, $1');

/** Joins blocks with blank lines between, and knows where each article's blocks stand. */
class Paper {
  private readonly parts: { start: number; end: number }[] = [];
  private readonly blocks: string[] = [];
  private length = 0;

  add(...blocks: readonly string[]): this {
    for (const block of blocks) {
      if (this.length > 0) this.length += 2;
      this.blocks.push(block);
      this.length += block.length;
    }
    return this;
  }

  article(first: string, ...others: readonly string[]): this {
    const start = this.length + (this.length > 0 ? 2 : 0) + (first.length - first.trimStart().length);
    this.add(first, ...others);
    this.parts.push({ start, end: this.length });
    return this;
  }

  done(): Export {
    return { text: this.blocks.join('\n\n'), parts: this.parts };
  }
}

function paper(
  articles: readonly Invented[],
  cover: readonly string[],
  article: (one: Invented, i: number) => readonly string[],
  after: readonly string[] = [],
): Export {
  const sheet = new Paper();
  sheet.add(...cover);
  for (const [i, one] of articles.entries()) {
    const [first = '', ...others] = article(one, i);
    sheet.article(first, ...others);
  }
  return sheet.add(...after).done();
}

const contents = (articles: readonly Invented[]): string =>
  articles.map(({ title }, i) => `${i + 1}. ${title}`).join('\n');
const RULE = '_'.repeat(60);
const centred = (line: string): string => ' '.repeat(Math.max(0, Math.floor((80 - line.length) / 2))) + line;

export const STYLES: readonly Style[] = [
  {
    name: 'numbered documents with labels in capitals',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(articles, [], (one, i) => [
        centred(`${i + 1} of ${articles.length} DOCUMENTS`),
        centred(`${one.outlet} (${one.town})`),
        `${centred(`${american(one.date)} ${weekday(one.date)}`)}\n${centred('First Edition')}`,
        one.title,
        `BYLINE: ${one.author.toUpperCase()}`,
        `SECTION: ${one.section}; Pg. ${3 + i}`,
        `LENGTH: ${words(one)} words`,
        ...one.paragraphs,
        `LOAD-DATE: ${american(one.date)}`,
        'LANGUAGE: ENGLISH',
        'PUBLICATION-TYPE: Newspaper',
        `${centred(`Copyright ${year(one.date)} ${one.outlet}`)}\n${centred('All Rights Reserved')}`,
      ]),
  },
  {
    name: 'titles over outlets, ended by a line',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(
        articles,
        [
          'User Name: analyst@ilmer.example',
          'Date and Time: Monday, January 5, 2026 10:02:00 AM CET',
          'Job Number: 123456789',
          `Documents (${articles.length})`,
          contents(articles),
          'Client/Matter: -None-',
          'Search Terms: mill AND bridge',
        ],
        (one) => [
          one.title,
          `${one.outlet} (${one.town})`,
          `${american(one.date)} ${weekday(one.date)}`,
          `Copyright ${year(one.date)} ${one.outlet} All Rights Reserved`,
          `Section: ${one.section}; Pg. 12`,
          `Length: ${words(one)} words`,
          `Byline: ${one.author}`,
          'Body',
          ...one.paragraphs,
          'Classification',
          'Language: ENGLISH',
          'Publication-Type: Newspaper',
          'Subject: BRIDGES (90%); RIVERS (78%)',
          `Load-Date: ${american(one.date)}`,
          'End of Document',
        ],
      ),
  },
  {
    name: 'two-letter labels',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(
        articles,
        ['Search results'],
        (one, i) => [
          [
            `SE ${one.section}`,
            `HD ${one.title}`,
            `BY By ${one.author}`,
            `WC ${words(one)} words`,
            `PD ${british(one.date)}`,
            `SN ${one.outlet}`,
            'SC GLOBE',
            'PG 12',
            'LA English',
            `CY Copyright ${year(one.date)}. ${one.outlet}. All rights reserved.`,
          ].join('\n'),
          `LP ${one.paragraphs[0]}`,
          `TD ${one.paragraphs[1]}`,
          ...one.paragraphs.slice(2),
          ['NS gpol : Politics | gvio : Bridges', 'RE ilm : Ilmer', `PUB ${one.outlet} Ltd`].join('\n'),
          `AN Document GLOBE0002025${i}elcm0000${i}`,
        ],
        ['Search Summary\nText mill and bridge\nDate All Dates\nSource All Sources'],
      ),
  },
  {
    name: 'unlabelled headers, ended by a document number',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(articles, [], (one, i) => [
        one.title,
        [
          one.author,
          `${words(one)} words`,
          british(one.date),
          one.outlet,
          'GLOBE',
          'English',
          `Copyright ${year(one.date)}, ${one.outlet}. All rights reserved.`,
        ].join('\n'),
        ...one.paragraphs,
        `Document GLOBE0002025${1000 + i}elcm0000${i}`,
      ]),
  },
  {
    name: 'ruled documents with labels below',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(
        articles,
        [
          'Report information',
          `Report created on ${american('2026-01-05')}`,
          'Table of contents',
          contents(articles),
        ],
        (one, i) => [
          RULE,
          `Document ${i + 1} of ${articles.length}`,
          one.title,
          `Author: ${surname(one.author)}.`,
          `Publication info: ${one.outlet}; ${one.town} [${one.town}]${british(one.date)}: 12.`,
          `Abstract: ${one.paragraphs[0]}`,
          'Links: http://link.example/openurl?id=1',
          `Full text: ${one.paragraphs[0]}`,
          ...one.paragraphs.slice(1),
          'Subject: Bridges; Rivers',
          `Title: ${one.title}`,
          `Publication title: ${one.outlet}`,
          'First page: 12',
          `Publication year: ${year(one.date)}`,
          `Publication date: ${american(one.date)}`,
          'Source type: Newspapers',
          'Language of publication: English',
          'Document type: News',
          `document ID: ${3_000_000 + i}`,
          `Document URL: https://search.example/docview/${3_000_000 + i}`,
          `Copyright: Copyright ${one.outlet} ${american(one.date)}`,
          `Last updated: ${one.date}`,
          'Database: News of the valley',
        ],
        [RULE, 'Bibliography', 'Citation style: APA'],
      ),
  },
  {
    name: 'labels of every field above the text',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(articles, [], (one, i) => [
        [
          `Title: ${one.title}`,
          `Author: ${one.author}`,
          `Source: ${one.outlet}`,
          `Publication date: ${one.date}`,
          'Language: English',
          `Document ID: ${8000 + i}`,
        ].join('\n'),
        ...one.paragraphs,
      ]),
  },
  {
    name: 'French: mots, droits, numéro de document',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(articles, ['Documents sauvegardés', `${articles.length} documents`], (one, i) => [
        one.title,
        [
          `Source : ${one.outlet}`,
          `Date de publication : ${one.date}`,
          `Auteur : ${one.author}`,
          `Longueur : ${words(one)} mots`,
          'Langue : anglais',
        ].join('\n'),
        ...one.paragraphs,
        `© ${year(one.date)} ${one.outlet}. Tous droits réservés.`,
        `Numéro de document : news·${one.date.replaceAll('-', '')}·MG·00${i}`,
      ]),
  },
  {
    name: 'German: counted hits',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(articles, ['Trefferliste'], (one, i) => [
        `Dokument ${i + 1} von ${articles.length}`,
        [
          `Quelle: ${one.outlet}`,
          `Datum: ${day(one.date)}.${month(one.date) + 1}.${year(one.date)}`,
          `Ressort: ${one.section}`,
          `Autor: ${one.author}`,
          'Sprache: Englisch',
        ].join('\n'),
        `Überschrift: ${one.title}`,
        ...one.paragraphs,
        `Wortzahl: ${words(one)}`,
      ]),
  },
  {
    name: 'headlines over labels under ruled lines',
    shows: ['title', 'outlet', 'author', 'date'],
    write: (articles) =>
      paper(articles, [], (one) => [
        `${'='.repeat(40)}`,
        `${one.title}\n${one.outlet}\n${british(one.date)}\nBy ${one.author}\n${words(one)} words`,
        ...one.paragraphs,
        `Copyright ${year(one.date)} ${one.outlet}. All rights reserved.`,
      ]),
  },
  {
    name: 'headers alone',
    shows: ['title', 'outlet', 'author', 'date'],
    write: (articles) =>
      paper(articles, [], (one) => [
        one.title,
        `${one.outlet}\n${american(one.date)}\nSection: ${one.section}\nByline: ${one.author}\nLength: ${words(one)} words`,
        ...one.paragraphs,
      ]),
  },
  {
    name: 'lines of a record broken at a column',
    shows: ['title', 'outlet', 'author', 'date', 'language'],
    write: (articles) =>
      paper(articles, [], (one, i) => [
        `Record ${i + 1} of ${articles.length}`,
        wrapped(`Headline: ${one.title}`),
        `Newspaper: ${one.outlet}\nDate: ${american(one.date)}\nSection: ${one.section}\nAuthor: ${one.author}`,
        ...one.paragraphs.map(wrapped),
        `Record number: ${i}AB12${i}\nLanguage: English`,
      ]),
  },
];

function wrapped(paragraph: string): string {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 72)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
