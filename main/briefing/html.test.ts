import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { LOST_LABEL } from '../../preload/contract/index.ts';
import { anyBriefing } from './any-briefing.fixture.ts';
import { briefingHtml } from './html.ts';
import {
  articleOf,
  briefingOf,
  cites,
  evidenceOf,
  ferry,
  figureOf,
  idOf,
  passageOf,
  rowOf,
  words,
} from './invented.fixture.ts';
import { type BriefingPage, briefingPage } from './page.ts';
import type { Span } from './spans.ts';

/** What stands between the main element's tags. */
function body(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

function elements(node: Nodes, tagName?: string): readonly Element[] {
  const own = node.type === 'element' && (!tagName || node.tagName === tagName) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elements(child, tagName))] : own;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

test('a briefing of every kind of block', () => {
  const cite = (label: string): string => `<a class="cite" href="#cited-${label}">[${label}]</a>`;
  const cited = (label: string, place: string, exact: string, lang = ''): string =>
    `<li id="cited-${label}"><span class="number">${label}</span><span>${place}: <span class="exact"${lang}>${exact}</span></span></li>`;
  const source = (number: number, words: string, ...passages: readonly string[]): string =>
    `<li id="source-${number}"><span class="number">${number}</span><div><p>${words}</p><ol class="cited">${passages.join('')}</ol></div></li>`;
  const french = ' lang="fr"';
  expect(body(briefingHtml(ferry.briefing, ferry.evidence))).toBe(
    [
      '<main class="briefing"><h1>The ferry</h1>',
      '<h2>What is known</h2>',
      `<p>Two papers <strong>differ</strong> on the dead.${cite('1a')}${cite('2a')}</p>`,
      '<table><thead><tr><th scope="col" class="measure">Measure</th><th scope="col" class="agreement">Agreement</th>',
      '<th scope="col" title="Le ferry « Étoile »">La Gazette<span class="small">5 Mar, no year</span></th>',
      '<th scope="col" title="Ferry sinks off Port Lassa">Lassa Courier<span class="small">4 Mar 2025</span></th></tr></thead>',
      '<tbody><tr><th scope="row">Deaths</th><td><span class="conflict">conflict, 2 sources</span>',
      '<span class="small">About 40 and 52 cannot both hold.</span></td>',
      `<td><p>52${cite('1a')}</p></td><td><p>about 40${cite('2a')}</p></td></tr>`,
      `<tr><th scope="row">Crew</th><td>one source</td><td class="none">–</td><td><p>12${cite('2b')}</p></td></tr></tbody></table>`,
      '<h3>Voices</h3>',
      '<figure class="quote"><blockquote><p>“We heard a bang,” she said.</p><p>“Then water.”</p></blockquote>',
      `<figcaption><span class="kind">Quote</span>. Ana Sow (“said”)${cite('2c')}</figcaption></figure>`,
      '<figure class="claim"><blockquote lang="fr"><p>le navire était *surchargé*</p></blockquote>',
      `<figcaption><span class="kind">Claim</span>. Who asserts it is not said; credibility: 3, possibly true${cite('1b')}</figcaption></figure>`,
      '<figure class="note"><blockquote><p>the log is missing</p></blockquote><p class="comment">Ask the &#x3C;owner> &#x26; crew</p>',
      `<figcaption><span class="kind">Note</span>${cite('3')}</figcaption></figure>`,
      '<ol><li><em>Find the log.</em></li><li>Count again.</li></ol>',
      '<section class="sources"><h2>Sources</h2><ol>',
      source(
        1,
        '<strong>La Gazette</strong>. Author not named. “Le ferry « Étoile »”. 5 March, year not given. Outlet not graded. File gazette.txt.',
        cited('1a', 'page 3, paragraph 2', '“52 morts”', french),
        cited('1b', 'paragraph 2', '“le navire était *surchargé*”', french),
      ),
      source(
        2,
        '<strong>Lassa Courier</strong>. Mina Okoro. “Ferry sinks off Port Lassa”. 4 March 2025. Port Lassa. Outlet graded B, usually reliable. File 11.txt. <a href="https://courier.example/ferry" rel="noreferrer" target="_blank">https://courier.example/ferry</a>',
        cited('2a', 'paragraph 2', '“some 40 people died”'),
        cited('2b', 'paragraph 2', '“a crew of 12”'),
        cited('2c', 'paragraph 2', '“We heard a bang,” she said. “Then water.”'),
      ),
      source(
        3,
        '<strong>Outlet not known</strong>. Author not named. “Untold”. No date given. Outlet not graded. File note.txt.',
        cited('3', 'in a title, heading or caption', '“the log is missing”'),
      ),
      '</ol></section>',
    ].join(''),
  );
});

test('the document names itself, its language and its paper, and loads nothing', () => {
  const html = briefingHtml({ ...ferry.briefing, pageSize: 'Letter', unreviewed: true }, ferry.evidence);
  const root = fromHtml(html);
  expect(elements(root, 'html')[0]?.properties).toEqual({ lang: 'en' });
  expect(elements(root, 'title').map(textOf)).toEqual(['The ferry']);
  const [style = ''] = elements(root, 'style').map(textOf);
  expect(style).toContain('size: Letter portrait');
  expect(style).toContain('@top-center { content: "Draft\\2c  not reviewed\\2e "');
  expect(style).not.toMatch(/url\(|@import/);
  expect(textOf(elements(root, 'main')[0] ?? root)).toMatch(/^The ferryDraft, not reviewed\./);
  expect(
    elements(root).flatMap(({ tagName }) =>
      /^(script|link|img|iframe|object)$/.test(tagName) ? [tagName] : [],
    ),
  ).toEqual([]);
});

test('more articles than fit side by side get a line for each figure', () => {
  const passages = Array.from({ length: 6 }, (_, place) =>
    passageOf(60 + place, 40 + place, `${place}`, figureOf(place)),
  );
  const articles = passages.map((_, place) => articleOf(40 + place, { outlet: `Outlet ${place}` }));
  const evidence = evidenceOf(articles, passages, [rowOf(70, 'Deaths', passages)]);
  const [table] = elements(
    fromHtml(briefingHtml(briefingOf([{ kind: 'figures', measureIds: [] }]), evidence)),
    'table',
  );
  expect(
    table &&
      elements(table, 'tr').map((row) =>
        elements(row)
          .filter(({ tagName }) => /t[hd]/.test(tagName))
          .map(textOf)
          .join('|'),
      ),
  ).toEqual([
    'Figure|Outlet|Date|Article',
    'Deathsone source',
    ...[0, 1, 2, 3, 4, 5].map(
      (place) => `${place}[${place + 1}]|Outlet ${place}|no date|Article ${40 + place}`,
    ),
  ]);
});

test('what no longer leads back is marked, with the reason', () => {
  const moved = { passage: passageOf(51, 41, 'ten boats', { kind: 'note' }), paragraph: 1, matches: false };
  const evidence = evidenceOf([articleOf(41)], [moved]);
  const html = briefingHtml(
    briefingOf([{ kind: 'prose', text: [words('So it is.'), cites(51), cites(52)] }]),
    evidence,
  );
  expect(body(html)).toContain(
    '<p>So it is.<a class="cite broken" title="The article has other words at its place now." href="#cited-1">[1]</a><span class="cite broken" title="The passage was deleted.">[?]</span></p>',
  );
});

function seen(span: Span, page: BriefingPage): string {
  return span.kind === 'text' ? span.text : `[${page.labelOf(span.passageId)}]`;
}

test('whatever is written stays text', () => {
  const ours =
    /^(html|head|meta|title|style|body|main|h[1-4]|p|ul|ol|li|strong|em|a|span|div|figure|blockquote|figcaption|table|thead|tbody|tr|th|td|section)$/;
  fc.assert(
    fc.property(anyBriefing, ({ briefing, evidence }) => {
      const page = briefingPage(briefing, evidence);
      const root = fromHtml(briefingHtml(briefing, evidence));
      expect(elements(root).filter(({ tagName }) => !ours.test(tagName))).toEqual([]);
      expect(elements(root, 'style').length).toBe(1);
      expect(elements(root, 'h1').map(textOf)).toEqual([page.title]);
      const [main] = elements(root, 'main');
      const written = main?.children.flatMap((node) =>
        node.type === 'element' &&
        /^(h[2-4]|ul|ol)$|^p$/.test(node.tagName) &&
        Object.keys(node.properties).length === 0
          ? [`${node.tagName}:${textOf(node)}`]
          : [],
      );
      expect(written).toEqual(
        page.blocks.flatMap((block) => {
          if (block.kind === 'heading')
            return [`h${block.level + 1}:${block.spans.map((span) => seen(span, page)).join('')}`];
          if (block.kind === 'prose') return [`p:${block.spans.map((span) => seen(span, page)).join('')}`];
          if (block.kind === 'list')
            return [
              `${block.ordered ? 'ol' : 'ul'}:${block.items
                .flat()
                .map((span) => seen(span, page))
                .join('')}`,
            ];
          return [];
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test('every citation leads to its one place in the source list, and every link is safe', () => {
  fc.assert(
    fc.property(anyBriefing, ({ briefing, evidence }) => {
      const root = fromHtml(briefingHtml(briefing, evidence));
      const ids = elements(root).flatMap(({ properties }) =>
        properties.id === undefined ? [] : [properties.id],
      );
      expect(new Set(ids).size).toBe(ids.length);
      const targets = elements(root, 'a').map(({ properties }) => String(properties.href));
      const inside = targets.filter((target) => target.startsWith('#'));
      expect(inside.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
      expect(new Set(inside)).toEqual(
        new Set(ids.flatMap((id) => (String(id).startsWith('cited-') ? [`#${id}`] : []))),
      );
      expect(targets.filter((target) => !/^(#cited-\d+[a-z]*|https?:\/\/.*)$/.test(target))).toEqual([]);
      const text = textOf(elements(root, 'main')[0] ?? root);
      const lost = briefing.document.blocks.some(
        (block) => block.kind === 'passage' && block.passageId === idOf(109),
      );
      if (lost) expect(text).toContain(`[${LOST_LABEL}]`);
    }),
    { numRuns: 200 },
  );
});
