import type { ColumnField } from '../../../preload/contract/index.ts';

/**
 * What columns are called, the surest first. Folded: small letters without accents, spaces and marks. A name behind
 * the bar is used only where nothing better is there.
 */
const NAMES: Readonly<Record<ColumnField, string>> = {
  title:
    'title headline articletitle newstitle storytitle webtitle titre titel uberschrift ueberschrift schlagzeile titulo titular titolo kop rubrik otsikko overskrift tytul заголовок العنوان عنوان 标题 標題 タイトル hd hl heading head itemtitle documenttitle titlefull | label subject betreff name',
  alternativeTitle:
    'alternativetitle alttitle alternativeheadline secondarytitle seotitle ogtitle metatitle printheadline shorttitle subtitle soustitre untertitel subtitulo sottotitolo ondertitel',
  author:
    'author authors byline authorname creator dccreator writtenby writer journalist reporter auteur auteurs autor autoren autorin autores verfasser verfasserin autore autori redacteur auteursnaam forfatter автор المؤلف الكاتب 作者 記者 记者 by au | contributor correspondent',
  outlet:
    'outlet outletname sourcename newssource publication publicationname publicationtitle newspaper newspapername publisher publishername mediaoutlet media medium medianame source journal containertitle magazine periodical sitename site website zeitung quelle medientitel herausgeber verlag journalnom titredepresse titrejournal fuente medio periodico fonte testata giornale veiculo jornal krant bron источник издание المصدر الصحيفة 来源 媒体 来源媒体 媒體 provider station sn | channel feed feedtitle brand domain sourcedomain hostname',
  published:
    'published publishedat datepublished publisheddate publicationdate publicationdatetime pubdate publishdate publishedon publishtime publishedtime firstpublished firstpublishedat webpublicationdate articledate newsdate releasedate issued issuedate dateofpublication datedepublication datepublication dateparution parution date datetime datum veroffentlicht veroffentlichungsdatum erschienen erscheinungsdatum erscheinungstag fecha fechapublicacion fechadepublicacion data datapubblicazione datapublicacao datadepublicacao publicatiedatum dato дата датапубликации التاريخ تاريخ 日期 发布时间 發布時間 发布日期 pd posted postdate postedat dated | timestamp time versioncreated created createdat datecreated seendate year annee jahr ano',
  place:
    'place dateline datelineplace location lieu ort lugar luogo plaats место المكان publisherplace publicationplace | city ville stadt ciudad citta cidade stad',
  language:
    'language lang languagecode langue sprache idioma lingua taal sprak язык اللغة 语言 語言 locale inlanguage la',
  url: 'url articleurl weburl link articlelink permalink permalinkurl uri href lien liens enlace sourceurl originalurl externalurl webadresse adresseweb ссылка الرابط 链接 連結 网址 ur hyperlink pageurl storyurl newsurl | guid website address address1',
  canonicalUrl: 'canonicalurl canonical canonicallink urlcanonical',
  text: 'text fulltext articletext bodytext body articlebody storybody content articlecontent contenttext contenthtml bodyhtml htmlbody maintext maincontent plaintext cleantext rawtext story article newstext texte texteintegral contenu corps inhalt artikeltext volltext haupttext texto textocompleto cuerpo contenido corpo testo testocompleto contenuto conteudo inhoud tekst brodtext текст содержание النص المحتوى نص 正文 内容 內容 全文 transcript transkript html | td leadparagraph lp summary abstract description dek excerpt snippet extract teaser lead resume zusammenfassung resumen riassunto message selftext caption',
};

/** Names of these are not the article's but of what they belong to. */
export const ENTITIES: ReadonlySet<ColumnField> = new Set([
  'author',
  'outlet',
  'published',
  'language',
  'place',
]);
/** Whatever stands below one of these describes a picture, a feed or a reader. */
const ELSEWHERE =
  /^(?:image|images|img|media(?:content|group|thumbnail)?|thumbnail|thumbnails|photo|photos|picture|video|videos|enclosure|enclosures|attachments?|avatar|icon|logo|banner|related.*|comments?|replies|links|self|meta|metadata|highlights?|aggregations|facets|entities|keywords|tags|categories|section|user|geo|coordinates)$/;
/** Below a field these are its value. */
const VALUE_NAMES = new Set(
  'name names rendered value values main original fullname displayname text label content raw plain default title full string date datetime iso id code html t'.split(
    ' ',
  ),
);

interface Known {
  readonly field: ColumnField;
  /** 0 to 1. */
  readonly rank: number;
  readonly weak: boolean;
}

const KNOWN: ReadonlyMap<string, readonly Known[]> = known();

function known(): ReadonlyMap<string, readonly Known[]> {
  const found = new Map<string, Known[]>();
  for (const [field, names] of Object.entries(NAMES) as [ColumnField, string][]) {
    const [strong = '', weak = ''] = names.split(' | ');
    for (const [list, isWeak] of [
      [strong.split(' '), false],
      [weak.split(' ').filter((name) => name !== ''), true],
    ] as const) {
      for (const [i, name] of list.entries()) {
        const rank = (isWeak ? 0.4 : 1) - (0.35 * i) / list.length;
        const entries = found.get(folded(name)) ?? [];
        entries.push({ field, rank, weak: isWeak });
        found.set(folded(name), entries);
      }
    }
  }
  return found;
}

export interface NamedField {
  readonly field: ColumnField;
  /** 0 to 1; how well the name says it. */
  readonly rank: number;
  /** The name would also do for something else. */
  readonly weak: boolean;
}

/** The fields that a column may be by its name, or by its path in a record: "headline.main", "source.name". */
export function fieldsNamed(name: string): readonly NamedField[] {
  const path = name.split('.').map((part) => ({ raw: part, folded: folded(part) }));
  const whole = KNOWN.get(folded(name)) ?? [];
  const last = path.at(-1);
  const parent = path.at(-2);
  if (!last || !parent) return whole;
  // "_source" and "_embedded" wrap the record, they are none of its fields
  const above = path.slice(0, -1).filter(({ raw }) => !/^[_$@]|^\d+$/.test(raw));
  if (above.some(({ folded: part }) => ELSEWHERE.test(part))) return [];
  const parents = KNOWN.get(above.at(-1)?.folded ?? '') ?? [];
  if (VALUE_NAMES.has(last.folded) && parents.length > 0)
    return parents.map((one) => ({ ...one, rank: one.rank - 0.02 }));
  if (parents.some(({ field }) => ENTITIES.has(field))) return [];
  const own = KNOWN.get(last.folded) ?? [];
  return [...own.map((one) => ({ ...one, rank: one.rank - 0.05 })), ...(own.length === 0 ? whole : [])];
}

export function folded(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/^(?:dc|og|rdf|prism|schema|article|dcterms|parsely)[:_](?=.)/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
