import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../preload/contract/index.ts';
import type { ReadArticle } from './article.ts';
import { readNow } from './read-now.fixture.ts';

const root = join(import.meta.dirname, '..', '..');
const samples = join(root, 'resources', 'samples', 'articles');

function read(folder: string, name: string): ReadArticle {
  const result = readNow(readFileSync(join(folder, name)), name);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

type Expected = Partial<
  Pick<
    Article,
    | 'title'
    | 'alternativeTitle'
    | 'author'
    | 'outlet'
    | 'place'
    | 'language'
    | 'url'
    | 'canonicalUrl'
    | 'encoding'
  >
> & {
  readonly date: string | null;
};

const NOTHING = {
  alternativeTitle: null,
  author: null,
  outlet: null,
  place: null,
  language: 'en',
  url: null,
  canonicalUrl: null,
  encoding: 'UTF-8',
} as const;

function expectMetadata(article: ReadArticle, { date, ...expected }: Expected): void {
  expect({
    ...article.metadata,
    encoding: article.encoding,
    published: article.metadata.published?.date ?? null,
  }).toEqual({
    ...NOTHING,
    ...expected,
    published: date,
  });
}

/** The lines of one kind, or the furniture, by their first words. */
function linesOf(article: ReadArticle, which: string, letters = 20): readonly string[] {
  return article.blocks
    .filter(({ kind, furniture }) => (which === 'furniture' ? furniture : !furniture && kind === which))
    .map(({ start, end }) => article.text.slice(start, Math.min(end, start + letters)));
}

describe('the sample articles', () => {
  it.each<[string, Expected]>([
    [
      'basin-review.md',
      {
        title: 'Hadrin: what the numbers say, and what they do not',
        author: 'Lena Ostrin',
        outlet: 'Basin Review',
        date: '2025-03-20',
        url: 'https://basin-review.example/hadrin-numbers',
      },
    ],
    [
      'corvane-herald.txt',
      {
        title: 'Hadrin Dam gate failure floods Ilmer valley, killing 31',
        alternativeTitle: 'Thirty-one dead as failed gate at Hadrin Dam sends flood through Ilmer valley',
        author: 'Marta Lenhart',
        outlet: 'Corvane Herald',
        date: '--03-12',
        place: 'Corvane, Taravia',
      },
    ],
    [
      'courrier-de-corvane.txt',
      {
        title: 'Rupture d’une vanne au barrage de Hadrin : la vallée de l’Ilmer sous les eaux',
        author: 'Élise Marchand',
        outlet: 'Le Courrier de Corvane',
        date: '2025-03-13T09:15',
        language: 'fr',
      },
    ],
    ['meridian-analysis.txt', { title: null, outlet: 'Meridian News', date: '2025-04-09' }],
    [
      'radio-lower-ilmer.txt',
      { title: 'The woman who kept the list', outlet: 'Radio Lower Ilmer', date: null },
    ],
    [
      'southern-wire.txt',
      {
        title: "Flood below Taravia's Hadrin Dam kills at least 30, thousands flee",
        outlet: 'Southern Wire',
        date: '2025-03-12',
        place: 'Vesk, Taravia',
      },
    ],
    [
      'taravia-today.txt',
      {
        title: 'Taravia dam disaster: at least 30 dead as Ilmer valley is flooded',
        outlet: 'Taravia Today',
        date: '2025-03-13',
      },
    ],
    [
      'valley-post.txt',
      {
        title: '“They heard the river before the siren”: Vesk counts its dead',
        author: 'Noémi Farkas and Dan Orel',
        outlet: 'Ilmer Valley Post',
        date: '2025-03-13',
        encoding: 'windows-1252',
      },
    ],
  ])('%s', (name, expected) => {
    expectMetadata(read(samples, name), expected);
  });

  it('are all of the folder', () => {
    expect(readdirSync(samples)).toHaveLength(8);
  });

  it('have their furniture set aside, and nothing else', () => {
    expect(linesOf(read(samples, 'valley-post.txt'), 'furniture')).toEqual([
      'Home > Valley > Vesk',
      'Advertisement',
      'Read also: What the ',
      'About the author',
      'Noémi Farkas has rep',
      'Leave a Reply',
      'Your email address w',
      'Related stories',
      'Tamsa bridge to reop',
      'Wheat price jumps as',
      '© 2025 Ilmer Valley ',
    ]);
    expect(linesOf(read(samples, 'corvane-herald.txt'), 'furniture')).toEqual(['- Advertisement -']);
    expect(linesOf(read(samples, 'basin-review.md'), 'furniture')).toEqual(['Lena Ostrin teaches ']);
    expect(linesOf(read(samples, 'southern-wire.txt'), 'furniture')).toEqual([]);
  });

  it('have wrapped lines as paragraphs', () => {
    const wire = read(samples, 'southern-wire.txt');
    expect(linesOf(wire, 'paragraph')).toHaveLength(9);
    expect(linesOf(wire, 'credit')).toEqual(['(Reporting by Saul I']);
  });
});

const articles = join(root, '..', 'shared', 'articles');

// five real articles that are not ours to ship; they lie beside the project where it is developed
describe.skipIf(!existsSync(articles))('five real articles, where they are at hand', () => {
  const article = (beginning: string): ReadArticle => {
    const name = readdirSync(articles).find((file) => file.startsWith(beginning));
    if (!name) throw new Error(`No article ${beginning}`);
    return read(articles, name);
  };

  it('the one with two headlines, a dateline and its byline at the end', () => {
    const read = article('000');
    expectMetadata(read, {
      title: 'Mali, Burkina Faso and Niger forge NATO-like pact to fight Sahel insurgents',
      alternativeTitle:
        'Mali, Burkina Faso and Niger form NATO-style military alliance to fight Sahel insurgents',
      author: 'Ali Musa',
      outlet: 'Axadle Times',
      place: 'Bamako, Mali',
      date: '--12-22',
    });
    expect(linesOf(read, 'title')).toHaveLength(2);
    expect(linesOf(read, 'furniture')).toEqual(['- Advertisement -']);
    expect(linesOf(read, 'byline')).toEqual(['By Ali Musa']);
    expect(linesOf(read, 'credit')).toEqual(['Axadle Times interna']);
    expect(linesOf(read, 'paragraph')).toHaveLength(9);
    expect(read.blocks).toHaveLength(14);
  });

  it('the one that gives a place and nothing else', () => {
    const read = article('001');
    expectMetadata(read, {
      title: 'Mali, Burkina Faso and Niger call for joint ‘large-scale operations’ against extremists',
      place: 'Bamako, Mali',
      date: null,
    });
    expect(linesOf(read, 'paragraph')).toHaveLength(7);
    expect(read.blocks).toHaveLength(8);
  });

  it('the one without a headline', () => {
    const read = article('002');
    expectMetadata(read, { title: null, outlet: 'NextFin News', date: '2025-12-23' });
    expect(linesOf(read, 'furniture')).toEqual(['Explore more exclusi']);
    expect(linesOf(read, 'paragraph')).toHaveLength(10);
    expect(read.blocks).toHaveLength(11);
  });

  it('the one with site controls, a repeated standfirst, an author box, a comment form and teasers', () => {
    const read = article('003');
    expectMetadata(read, {
      title: '“Sahel Alliance Redefines Africa’s Security Independence”',
      date: '2026-02-14',
    });
    expect(linesOf(read, 'standfirst')).toEqual(['Diplomatic negotiati']);
    expect(linesOf(read, 'date')).toEqual(['February 14, 2026']);
    expect(linesOf(read, 'paragraph')).toHaveLength(10);
    expect(linesOf(read, 'furniture', 12)).toEqual([
      'Dark',
      'Light',
      'Also Read; U',
      'Author',
      'Leave a Repl',
      'Your email a',
      "Don't Miss",
      'Risk Assessm',
      'Tanzania Nat',
      'ICC issues a',
      'The Internat',
    ]);
    expect(read.blocks).toHaveLength(24);
  });

  it('the one with a standfirst, captions and sub-headings', () => {
    const read = article('004');
    expectMetadata(read, {
      title: 'After France exit, Sahel states unite to tackle terror. Will it work?',
      outlet: 'TRT World',
      date: null,
    });
    expect(read.origins.find(({ field }) => field === 'outlet')?.sure).toBeLessThan(0.5);
    expect(linesOf(read, 'standfirst')).toEqual(['The three African na']);
    expect(linesOf(read, 'caption')).toEqual([
      'Heads of state of Ma',
      'A satellite image sh',
      'A mural reading "Sta',
    ]);
    expect(linesOf(read, 'heading', 40)).toEqual([
      'Threat to territory',
      'New playground of power',
      'Complex problem',
      'The feasibility of the alliance',
    ]);
    expect(linesOf(read, 'furniture')).toEqual([]);
  });
});
