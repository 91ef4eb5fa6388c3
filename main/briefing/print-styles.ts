import type { PageSize } from '../../preload/contract/index.ts';
import { NOT_REVIEWED } from './words.ts';

/**
 * The styles of a briefing as a page: screen, preview and paper. All rules hang on `.briefing`, so that the preview
 * can show the page inside the window without either touching the other. Nothing is loaded: system fonts only.
 */
export function printStyles({
  pageSize,
  title,
  unreviewed,
}: {
  readonly pageSize: PageSize;
  readonly title: string;
  readonly unreviewed: boolean;
}): string {
  const face = unreviewed
    ? `@top-center { content: ${cssString(NOT_REVIEWED)}; ${RUNNING} color: #b03a2e; }`
    : '';
  return `
@page {
  size: ${pageSize} portrait;
  margin: 22mm 20mm 20mm;
  ${face}
  @bottom-left { content: ${cssString(title)}; ${RUNNING} width: 80%; }
  @bottom-right { content: counter(page) " / " counter(pages); ${RUNNING} }
}
${STYLES}`;
}

const SANS = '"Noto Sans", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif';
const SERIF = '"Noto Serif", "Source Serif 4", Georgia, "Times New Roman", serif';
const RUNNING = `font: 8pt ${SANS}; color: #5f5a52; overflow: hidden; white-space: nowrap; text-overflow: ellipsis;`;

const STYLES = `
body { margin: 0; background: #fffefc; }
.briefing {
  color: #1f1d1a; color-scheme: light; font: 10.5pt/1.5 ${SERIF};
  overflow-wrap: break-word; hyphens: manual; font-variant-numeric: lining-nums;
}
.briefing * { box-sizing: border-box; }
.briefing h1, .briefing h2, .briefing h3, .briefing h4 {
  break-after: avoid; line-height: 1.25; margin: 1.5em 0 0.4em; text-wrap: balance;
}
.briefing h1 { font-size: 20pt; margin-top: 0; }
.briefing h2 { font-size: 14pt; border-bottom: 0.5pt solid #e5e0d7; padding-bottom: 0.15em; }
.briefing h3 { font-size: 12pt; }
.briefing h4 { font-size: 10.5pt; }
.briefing p { margin: 0 0 0.7em; orphans: 3; widows: 3; }
.briefing ul, .briefing ol { margin: 0 0 0.7em; padding-left: 1.6em; }
.briefing li { margin-bottom: 0.25em; }
.briefing .not-reviewed {
  border: 1pt solid #b03a2e; color: #8f2d23; font: 9.5pt/1.45 ${SANS}; padding: 0.6em 0.9em; margin: 0.8em 0 1.4em;
}
.briefing .cite { color: #2a5a86; font: 0.78em/1 ${SANS}; text-decoration: none; white-space: nowrap; margin-left: 0.12em; }
.briefing .cite.broken {
  color: #b03a2e; font-weight: 700; text-decoration: underline wavy; text-decoration-skip-ink: none;
}
.briefing figure { margin: 0 0 1em; padding: 0.1em 0 0.1em 0.9em; break-inside: avoid; border-left: 2pt solid #5f5a52; }
.briefing figure.claim { border-left: 4pt double #a8690b; }
.briefing figure.quote { border-left-color: #2c65a4; }
.briefing figure.figure { border-left: 2.5pt dotted #2c7a4b; }
.briefing figure.note { border-left-style: dashed; }
.briefing figure.lost { border-left-color: #b03a2e; color: #8f2d23; }
.briefing blockquote { margin: 0; }
.briefing blockquote p { margin: 0 0 0.35em; unicode-bidi: plaintext; }
.briefing .comment { font-style: italic; margin-bottom: 0.35em; }
.briefing figcaption { font: 8.5pt/1.45 ${SANS}; color: #5f5a52; break-before: avoid; }
.briefing .kind { font-weight: 600; }
.briefing figure.claim .kind { color: #8a5609; }
.briefing figure.quote .kind { color: #2c65a4; }
.briefing figure.figure .kind { color: #236440; }
.briefing table {
  border-collapse: collapse; width: 100%; margin: 0.4em 0 1.2em; table-layout: fixed;
  font: 8.5pt/1.4 ${SANS}; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere;
}
.briefing thead { display: table-header-group; }
.briefing tr { break-inside: avoid; }
.briefing th, .briefing td { text-align: left; vertical-align: top; padding: 0.4em 0.6em 0.4em 0; border-bottom: 0.5pt solid #e5e0d7; }
.briefing thead th { border-bottom: 1pt solid #5f5a52; vertical-align: bottom; font-weight: 600; hyphens: auto; }
.briefing tbody th { font-weight: 600; }
.briefing .measure { width: 20%; }
.briefing .agreement { width: 22%; }
.briefing th.measure, .briefing th.agreement { overflow-wrap: normal; hyphens: manual; }
.briefing .by-line .figure { width: 24%; }
.briefing .by-line .outlet { width: 24%; }
.briefing .by-line .date { width: 15%; }
.briefing .by-line td:first-child { padding-left: 1.2em; }
.briefing .group { break-after: avoid; }
.briefing .group th { padding-top: 0.9em; }
.briefing .group .small .small { display: inline; margin-left: 0.5em; font-size: 1em; }
.briefing .small { display: block; font-weight: 400; color: #5f5a52; font-size: 0.92em; }
.briefing .conflict { color: #b03a2e; font-weight: 600; }
.briefing td p { margin: 0; }
.briefing .none { color: #5f5a52; }
.briefing .sources { font: 8.5pt/1.45 ${SANS}; }
.briefing .sources h2 { font-family: ${SERIF}; }
.briefing .sources ol { list-style: none; padding: 0; margin: 0; }
.briefing .sources li { display: grid; grid-template-columns: 2.4em minmax(0, 1fr); margin: 0 0 0.7em; }
.briefing .sources li li { margin: 0.15em 0; break-inside: avoid; }
.briefing .sources p { margin: 0; break-after: avoid; overflow-wrap: anywhere; }
.briefing .sources .cited { margin-top: 0.2em; }
.briefing .sources .number { font-weight: 600; font-variant-numeric: tabular-nums; }
.briefing .sources .exact { font-family: ${SERIF}; unicode-bidi: isolate; }
.briefing .sources .broken { color: #b03a2e; font-weight: 600; }
.briefing .sources a { color: #2a5a86; }
.briefing :target { background: #e8eef5; }
@media screen {
  .briefing { max-width: 44rem; margin: 0 auto; padding: 3rem 2.5rem 5rem; }
}
@media print {
  body { background: none; }
}
`;

/** A string of CSS that stands inside a style element: everything but letters, digits and spaces escaped. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
