/** Texts with headers, counters and labels that are one text all the same. */

export const PARAGRAPH =
  'The council voted on Tuesday to close the old mill, and to move its forty workers to the depot by the river. Nobody had asked them, the foreman said, and nobody would.';
export const times = (count: number, block: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => block(i + 1)).join('\n\n');

const P = PARAGRAPH;

/** What looks like an export at first sight and is one text. */
export const ONE_TEXT: Readonly<Record<string, string>> = {
  'chapters of a briefing': times(6, (i) => `Chapter ${i} of 6\n\nThe year 202${i}\n\n${P}\n\n${P}`),
  'numbered sections': times(8, (i) => `${i}. What happened on day ${i}\n\n${P}\n\n${P}`),
  'a press review': times(
    6,
    (i) => `${i}. Old mill to close\nSource: The Globe, ${i} December 2025\nDate: ${i} December 2025\n\n${P}`,
  ),
  'a press review with authors': times(
    5,
    (i) =>
      `Headline: Mill number ${i} to close\nSource: The Globe\nAuthor: Jane Doe\nDate: ${i} December 2025\n\n${P}`,
  ),
  'a list of references': times(
    9,
    (i) =>
      `Doe, J. (202${i}). The mill and the river. Valley Review, ${i}(2), 10–20. https://doi.example/10.1234/${i}`,
  ),
  'references with labels': times(
    9,
    (i) =>
      `Title: The mill, volume ${i}\nAuthor: Jane Doe\nJournal: Valley Review\nDate: 202${i}\nLanguage: English\nPages: 10-20`,
  ),
  'an annotated list of books': times(
    5,
    (i) =>
      `Title: The mill, volume ${i}\nAuthor: Jane Doe\nPublisher: Ilmer\nLanguage: English\nPages: 300\nISBN: 978-0-00-00000${i}\n\n${P}`,
  ),
  'a mail thread': times(
    5,
    (i) =>
      `From: Jane Doe <jane@globe.example>\nSent: ${i} December 2025 10:0${i}\nTo: John Roe\nSubject: RE: The mill\n\n${P}\n\n${P}`,
  ),
  'a mail thread with dates': times(
    5,
    (i) =>
      `From: Jane Doe\nDate: ${i} December 2025\nTo: John Roe\nSubject: The mill\n\n${P}\n\n-----\n\nOn ${i} December 2025 John Roe wrote:\n\n> ${P}`,
  ),
  'an interview': times(12, (i) => `GLOBE: What about mill number ${i}?\n\nMinister: ${P}`),
  'questions and answers': times(9, (i) => `Question ${i} of 9\n\nQ: Why?\n\nA: ${P}`),
  'pictures of a gallery': times(
    8,
    (i) => `${i} / 8\n\n${P}\n\nCopyright 2025 Valley Wire. All rights reserved.\n\n${i} December 2025`,
  ),
  'pictures counted in words': times(
    8,
    (i) => `${i} of 8\n\nThe river at Marrow, ${i} December 2025\n\n${P}\n\n© 2025 Jane Doe`,
  ),
  'running heads': times(
    10,
    (i) =>
      `Ministry of Works — Annual report\nDocument ID: MW-2025-1\nDate: 1 December 2025\nSection: Bridges\n\n${P}\n\n${P}\n\nPage ${i} of 10\nCopyright 2025 Ministry of Works`,
  ),
  'events of a week': times(
    9,
    (i) =>
      `The mill, a play\nDate: ${i} December 2025\nSection: Stage\nVenue: Town hall\nTickets: $5\n\n${P}`,
  ),
  'films of a festival': times(
    9,
    (i) =>
      `Title: The mill ${i}\nDirector: Jane Doe\nCountry: Ilmer\nLength: 102 minutes\nLanguage: English\nDate: ${i} December 2025\n\n${P}`,
  ),
  'a live blog': times(
    9,
    (i) => `${i} December 2025, 10:0${i}\n\nMill will close\n\nBy Jane Doe\n\n${P}\n\n${P}`,
  ),
  'an agenda': times(6, (i) => `Item ${i} of 6\n\nDate: ${i} December 2025\nAuthor: Jane Doe\n\n${P}`),
  'comments of readers': times(9, (i) => `Author: reader${i}\nDate: ${i} December 2025\n\n${P}`),
  'a report in parts with notices': times(
    5,
    (i) => `Part ${i}: the mill\n\n${P}\n\n${P}\n\nCopyright 2025 Valley Wire. All rights reserved.`,
  ),
  'ruled sections': times(6, (i) => `__________\n\nThe mill, part ${i}\n\n${P}\n\n${P}`),
  'articles without headers': times(6, (i) => `Old mill ${i} to close\n\n${P}\n\n${P}\n\nBy Jane Doe`),
  'an article about databases': `${P}\n\nAn export says “Document 3 of 120”, and below it:\n\nLENGTH: 812 words\n\nLOAD-DATE: 1 December 2025\n\nEnd of Document\n\n${P}\n\n${P}`,
  'one exported article': `The mill\nThe Globe\n1 December 2025\nSection: News\nLength: 812 words\nByline: Jane Doe\nBody\n\n${times(30, () => P)}\n\nLoad-Date: 1 December 2025\nEnd of Document`,
  'tables of figures': times(30, (i) => `${i} of 30\t${i * 3}\t2025\nLength: ${i}\nSection: ${i}`),
};
