import { expect, it } from 'vitest';
import { proposedDetails } from './proposals.ts';

const line = 'Nothing much happened in the valley on that day, and the river was calm.\n';
const said = '“We lost everything,” said Mira Dolan, a farmer.\n';

it('proposes the same in the middle of a book as in an article, at once', () => {
  const article = line + said + line;
  const book = line.repeat(70_000) + article + line.repeat(70_000);
  const of = (text: string) => {
    const start = text.indexOf(said);
    return proposedDetails({ versionId: '', text, language: 'en', published: null }, 'quote', {
      start,
      end: start + 21,
    });
  };
  expect(of(article)).toMatchObject({ speaker: 'Mira Dolan', direct: true });
  const begun = performance.now();
  expect(of(book)).toEqual(of(article));
  expect(performance.now() - begun).toBeLessThan(500);
});
