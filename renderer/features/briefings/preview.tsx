import DOMPurify from 'dompurify';
import { useEffect, useRef } from 'react';
import { useCall } from '../../api/queries.ts';
import './preview.css';

/**
 * The page as it will be exported: the very HTML, styles and all. The window's content policy allows no frames, so
 * the page stands in a shadow tree, where its styles and the window's do not meet.
 */
export function Preview({ id }: { readonly id: string }) {
  const preview = useCall('briefings.preview', { id }, { keep: true }).data;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current && preview) show(host.current, preview.html);
  }, [preview]);
  const cited = preview?.sources ?? 0;
  return (
    <section className="preview" aria-label="Preview" data-pane="preview">
      <p className="preview-head">
        <strong>Preview</strong>
        <span className="faint">
          {cited === 1 ? '1 source' : `${cited} sources`}
          {preview && preview.broken.length > 0 ? ` · ${preview.broken.length} broken` : ''}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="preview-scroll" aria-label="The page" tabIndex={0}>
        <div ref={host} className="preview-sheet" />
      </section>
    </section>
  );
}

function show(host: HTMLElement, html: string): void {
  const root = host.shadowRoot ?? open(host);
  // the styles are taken out first: as an element the window would refuse them
  const [before = '', styles = '', after = ''] = html.split(/<style>|<\/style>/);
  const page = DOMPurify.sanitize(before + after, { WHOLE_DOCUMENT: true, RETURN_DOM: true });
  if (!(page instanceof HTMLElement)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  // the window has its own main part
  const article = document.createElement('article');
  article.className = 'briefing';
  article.lang = page.getAttribute('lang') ?? 'en';
  article.append(...(page.querySelector('main')?.childNodes ?? []));
  root.replaceChildren(article);
}

function open(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    // a citation leads to its source within the page; nothing leads out of the window
    event.preventDefault();
    const target = link.getAttribute('href') ?? '';
    if (target.startsWith('#')) root.getElementById(target.slice(1))?.scrollIntoView({ block: 'center' });
  });
  return root;
}
