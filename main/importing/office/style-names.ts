import type { BlockKind } from '../../../preload/contract/index.ts';

/** What the name of a paragraph style says of a paragraph. */
export type StyleRole =
  | { readonly kind: BlockKind; readonly level: number | null }
  /** A line of a table of contents: it says again what stands in the document. */
  | { readonly contents: true };

/**
 * Word keeps its own styles under their English names whatever its language; other programs, and styles that were
 * pasted from elsewhere, keep the names that people see.
 */
const HEADING =
  /^(?:heading|headline|überschrift|ueberschrift|berschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nagwek|nadpis|naslov|címsor|cmsor|titlu|başlık|balk|заголовок|заглавие|επικεφαλίδα|標題|标题|見出し|제목|כותרת|عنوان|العنوان|heading\s*level|internet\s*heading)\s*_?([1-9])(?:\s|_|$)/u;
const HEADING_PLAIN =
  /^(?:heading|headline|subheading|sub[- ]?head(?:line)?|crosshead|section (?:head(?:ing)?|title)|überschrift|zwischen(?:titel|überschrift)|intertitre|ladillo|sottotitolo interno|tussenkop|mellanrubrik|mellomtittel|content[ _]heading|contents? heading|appendix|annexe?)$/u;
const TITLE =
  /^(?:title|titel|titre|título|titulo|titolo|tytuł|tittel|otsikko|název|názov|naslov|cím|titlu|konu başlığı|название|τίτλος|標題|标题|表題|제목|כותרת טקסט|العنوان|article title|document title|main title|doc title)$/u;
const STANDFIRST =
  /^(?:subtitle|sub-title|untertitel|sous[- ]titre|subtítulo|subtitulo|sottotitolo|ondertitel|undertitel|undertittel|alaotsikko|podtytuł|podtitul|podnaslov|alcím|subtitlu|altyazı|подзаголовок|υπότιτλος|副標題|副标题|副題|부제|standfirst|chapeau|lead|lede|teaser|vorspann|deck|dek|entradilla|sommario|occhiello)$/u;
const CAPTION =
  /^(?:caption|beschriftung|légende|lgende|epígrafe|epgrafe|leyenda|legenda|didascalia|bijschrift|bildtext|bildetekst|billedtekst|kuvaotsikko|podpis|titulek|képaláírás|название объекта|λεζάντα|圖表標題|题注|図表番号|캡션|illustration|figure|figur|abbildung|picture caption|photo caption|image caption|drawing|table caption|text|figure caption)$/u;
const QUOTE =
  /^(?:(?:intense |block )?quot(?:e|ation)s?|block text|blockquote|zitat|intensives zitat|blocktext|citation(?: intense)?|normal centré|cita(?: destacada)?|citazione(?: intensa)?|citaat|duidelijk citaat|citat|starkt citat|sitat|lainaus|erottuva lainaus|cytat(?: intensywny)?|citát|výrazný citát|idézet|kiemelt idézet|alıntı|güçlü alıntı|цитата(?: 2)?|выделенная цитата|απόσπασμα|引文|明显引用|引用(?:文)?|인용|preformatted quotation)$/u;
const LIST =
  /^(?:list (?:bullet|number|continue)|aufzählungszeichen|listennummer|liste à puces|liste à numéros|lista con viñetas|lista con números|punto elenco|numero elenco|lijst opsom\.teken|lijstnummering|punktlista|numrerad lista|маркированный список|нумерованный список)(?:\s*[1-9])?$/u;
const CONTENTS =
  /^(?:toc|contents|verzeichnis|inhaltsverzeichnis|tm|tdc|sommario|inhopg|innehåll|оглавление|目录|目次|index|table of (?:contents|figures|authorities))\s*(?:[1-9]|heading)$|^(?:toc heading|table of (?:contents|figures)|contents heading|table des matières|inhaltsverzeichnisüberschrift)$/u;
const BYLINE = /^(?:byline|by[- ]line|author|autor|auteur|autore|verfasser|signature line)$/u;

/** @param name the style's name as a person sees it, or its key where it has no name */
export function roleOfStyle(name: string): StyleRole | null {
  const plain = name.normalize('NFC').toLowerCase().replace(/_20_/g, ' ').replace(/\s+/g, ' ').trim();
  if (plain.length > 60) return null;
  const heading = HEADING.exec(plain);
  if (heading) return { kind: 'heading', level: Number(heading[1]) };
  if (CONTENTS.test(plain)) return { contents: true };
  if (TITLE.test(plain)) return { kind: 'title', level: null };
  if (STANDFIRST.test(plain)) return { kind: 'standfirst', level: null };
  if (CAPTION.test(plain)) return { kind: 'caption', level: null };
  if (QUOTE.test(plain)) return { kind: 'quote', level: null };
  if (LIST.test(plain)) return { kind: 'list', level: null };
  if (BYLINE.test(plain)) return { kind: 'byline', level: null };
  if (HEADING_PLAIN.test(plain)) return { kind: 'heading', level: null };
  return null;
}
