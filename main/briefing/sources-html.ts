import type { Element } from 'hast';
import { h } from 'hastscript';
import { citedAnchor } from './citation-html.ts';
import type { BriefingPage } from './page.ts';
import { type CitedPassage, type CitedSource, webAddress } from './sources.ts';
import { exactWords, paragraphWords, sourceWords } from './words.ts';

/** The source list: each source under its number, and below it the exact words of each passage that is cited. */
export function sourcesElement(page: BriefingPage): Element {
  return h('section', { className: 'sources' }, [
    h('h2', 'Sources'),
    h(
      'ol',
      page.sources.map((source) => sourceElement(source, page)),
    ),
  ]);
}

function sourceElement(source: CitedSource, page: BriefingPage): Element {
  const [outlet, ...rest] = sourceWords(source);
  const url = webAddress(source);
  return h('li', { id: `source-${source.number}` }, [
    h('span', { className: 'number' }, `${source.number}`),
    h('div', [
      h('p', [
        h('strong', outlet),
        `. ${rest.join('. ')}.`,
        ...(url === null ? [] : [' ', h('a', { href: url, rel: 'noreferrer', target: '_blank' }, url)]),
      ]),
      h(
        'ol',
        { className: 'cited' },
        source.passages.map((cited) => citedElement(cited, source, page)),
      ),
    ]),
  ]);
}

function citedElement(cited: CitedPassage, source: CitedSource, page: BriefingPage): Element {
  const why = page.whyBroken(cited.passage.id);
  const language = source.article?.language ?? null;
  return h('li', { id: citedAnchor(cited.label) }, [
    h('span', { className: 'number' }, cited.label),
    h('span', [
      `${paragraphWords(cited)}: `,
      h(
        'span',
        language === null ? { className: 'exact' } : { className: 'exact', lang: language },
        exactWords(cited),
      ),
      ...(why === null ? [] : [' ', h('span', { className: 'broken' }, why)]),
    ]),
  ]);
}
