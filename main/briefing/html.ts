import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { assertNever, type Briefing } from '../../preload/contract/index.ts';
import { citationElement } from './citation-html.ts';
import type { BriefingEvidence } from './evidence.ts';
import { figuresElements } from './figures-html.ts';
import { type BriefingPage, briefingPage, type PageBlock, type PassageBlock } from './page.ts';
import { printStyles } from './print-styles.ts';
import { sourcesElement } from './sources-html.ts';
import type { Span } from './spans.ts';
import { KIND_WORDS, NOT_REVIEWED, NOT_REVIEWED_WHY } from './words.ts';

/**
 * The briefing as one HTML document: what is previewed, printed and exported. It carries its styles, loads nothing
 * and forbids itself to.
 */
export function briefingHtml(briefing: Briefing, evidence: BriefingEvidence): string {
  const page = briefingPage(briefing, evidence);
  const document = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', page.title),
      h('style', printStyles(page)),
    ]),
    h('body', [
      h('main', { className: 'briefing' }, [
        h('h1', page.title),
        ...(page.unreviewed
          ? [h('p', { className: 'not-reviewed' }, [h('strong', NOT_REVIEWED), ` ${NOT_REVIEWED_WHY}`])]
          : []),
        ...page.blocks.flatMap((block) => elements(block, page)),
        ...(page.sources.length > 0 ? [sourcesElement(page)] : []),
      ]),
    ]),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, document] })}\n`;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function elements(block: PageBlock, page: BriefingPage): readonly Element[] {
  switch (block.kind) {
    case 'heading':
      // the briefing's name is the only heading of the first level
      return [h(`h${block.level + 1}`, line(block.spans, page))];
    case 'prose':
      return [h('p', line(block.spans, page))];
    case 'list':
      return [
        h(
          block.ordered ? 'ol' : 'ul',
          block.items.map((item) => h('li', line(item, page))),
        ),
      ];
    case 'passage':
      return [passage(block, page)];
    case 'figures':
      return figuresElements(block, page);
    default:
      return assertNever(block);
  }
}

function line(spans: readonly Span[], page: BriefingPage): ElementContent[] {
  return spans.map((span) => {
    if (span.kind === 'citation') return citationElement(span.passageId, page);
    const text: ElementContent = { type: 'text', value: span.text };
    const inner = span.italic ? h('em', [text]) : text;
    return span.bold ? h('strong', [inner]) : inner;
  });
}

function passage(block: PassageBlock, page: BriefingPage): Element {
  const kind =
    block.passageKind === null ? [] : [h('span', { className: 'kind' }, KIND_WORDS[block.passageKind])];
  const details = block.details === '' ? '' : `${kind.length > 0 ? '. ' : ''}${block.details}`;
  return h('figure', { className: block.passageKind ?? 'lost' }, [
    h(
      'blockquote',
      block.language === null ? {} : { lang: block.language },
      block.exact.map((words) => h('p', words)),
    ),
    ...block.comment.map((words) => h('p', { className: 'comment' }, words)),
    h('figcaption', [...kind, details, citationElement(block.passageId, page)]),
  ]);
}
