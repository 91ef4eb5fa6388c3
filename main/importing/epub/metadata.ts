import type { StatedMetadata } from '../article.ts';
import { machineDate } from '../html/page-date.ts';
import { peopleIn } from '../html/people.ts';
import type { Package, PackageValue } from './package.ts';

const SURE = { said: 0.9, source: 0.8 } as const;
/** Programs that make e-books sign them. */
const PROGRAM = /^(?:calibre|pandoc|sigil|ebooklib|epubpress|unknown|anonymous|n\/a)\b/i;

/** What an e-book states of itself. */
export function bookMetadata({ metadata }: Package): StatedMetadata {
  const values = (name: string): readonly PackageValue[] =>
    (metadata.get(name) ?? []).filter(({ text }) => text !== '' && !PROGRAM.test(text));
  const titles = values('title');
  const title = titles.find(({ about }) => about === 'main') ?? titles[0];
  const people = values('creator').filter(({ about }) => about === null || about === 'aut');
  const names = people.map(({ text }) => nameFirst(text)).join(', ');
  const author = peopleIn(names, [], false);
  const outlet = values('publisher')[0]?.text;
  const dates = values('date').filter(({ about }) => about !== 'modification');
  const date = (dates.find(({ about }) => about === 'publication') ?? dates[0])?.text;
  const published = date ? machineDate(date, false) : null;
  const language = /^[a-z]{2}(?![a-z])/i.exec(values('language')[0]?.text ?? '')?.[0].toLowerCase();
  const url = [...values('source'), ...values('identifier')].find(({ text }) =>
    /^https?:\/\/\S+$/.test(text),
  )?.text;
  return {
    ...(title && { title: { value: title.text, sure: SURE.said } }),
    ...(author && { author: { value: author, sure: SURE.said } }),
    ...(outlet && { outlet: { value: outlet, sure: SURE.said } }),
    // calibre fills an empty date with the year 101
    ...(published && !published.date.startsWith('-') && { published: { value: published, sure: SURE.said } }),
    ...(language && { language: { value: language, sure: SURE.said } }),
    ...(url && { url: { value: url, sure: SURE.source } }),
  };
}

/** "Doe, Jane" as "Jane Doe". */
function nameFirst(name: string): string {
  const match = /^(?<last>[^,]+), (?<first>[^,]+)$/.exec(name)?.groups;
  return match ? `${match.first} ${match.last}` : name;
}
