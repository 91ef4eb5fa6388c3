/**
 * What the names of classes and ids say in any content system: which part of a page holds the article and which does
 * not. They are the words that templates use everywhere; none belongs to one site. Names have hyphens between words.
 */
import type { Element } from './tree.ts';

const START = '(?<![a-z0-9])';
const END = '(?![a-z0-9])';

interface NameRule {
  readonly reason: string;
  readonly names: RegExp;
  /** Names that say so only where nothing is joined to them: "tags" does, "tag-sports" is the class of an article. */
  readonly whole?: RegExp;
}

const alone = (list: string): RegExp => new RegExp(`(?<= )(?:${list})(?= )`);
const words = (list: string): RegExp => new RegExp(`${START}(?:${list})${END}`);

const NAME_RULES: readonly NameRule[] = [
  {
    reason: 'comment form',
    names: words(
      'comments?|comment-?(?:list|form|area|section|respond|box|thread|wrapper|content|body|author|reply|count|holder)s?|commentlist|commentarea|respond|disqus(?:-thread)?|dsq|fb-comments|kommentare?|commentaires?|comentarios?|reader-?comments|replies|pingbacks?|trackbacks?|livefyre|discussion|reactions?|leserkommentare|webmentions?',
    ),
  },
  {
    reason: 'teaser of another article',
    names: words(
      'related(?:-?(?:posts?|articles?|stories|story|content|links?|news|items?|box|topics?|reading|list|teaser|wrapper|entries|videos?|media))?|relatedposts|jp-relatedposts|yarpp(?:-related)?|recommend(?:ed|ation|ations)?|recommended-.+?|recirc(?:ulation)?|outbrain|ob-widget|taboola|zergnet|nrelate|plista|ligatus|teaser(?:s|-?list|-?box)?|more-?(?:stories|articles|news|from|posts|on|content|headlines|links|coverage)|read-?(?:also|more|next|on)|also-?read|see-?also|most-?(?:read|popular|viewed|recent|shared|commented)|popular(?:-posts?)?|trending|latest(?:-?(?:news|posts|stories))?|recent-?(?:posts|entries|comments)|similar(?:-.+?)?|you-?(?:may|might)-?.+?|next-?(?:article|post|story|prev)|prev(?:ious)?-?(?:next|article|post|story)|post-?nav(?:igation)?|posts?-navigation|nav-?(?:links|below|above|single|previous|next|post)|entry-nav|article-?nav(?:igation)?|pagination|pager|page-?(?:nav(?:igation|i)?|links|numbers)|weitere-?(?:artikel|themen|beitraege)|mehr-?zum-?thema|zum-?thema|aehnliche-?.+?|verwandte-?.+?|empfehlung(?:en)?|lire-?(?:aussi|plus)|a-lire-?.+?|topstories|top-?stories|newsticker|headlines?-?list|link-?list|linklist|crp-related|wp-?related.*?|upnext|up-next|readnext|internal-links?|inline-(?:related|recirc|promo|links?)',
    ),
  },
  {
    reason: 'newsletter call',
    names: words(
      'newsletter(?:-.+?)?|subscribe(?:-?(?:box|form|widget|block))?|subscription(?:-.+?)?|sign-?up(?:-.+?)?|mc-embed-signup|mailchimp|mailing-?list|opt-?in(?:-.+?)?|email-?(?:signup|subscribe|capture)|abo-?(?:box|teaser)|donat(?:e|ion)s?(?:-.+?)?|paywall-?(?:promo|overlay|offer)|membership-?.+?|piano-?.+?|inscription',
    ),
  },
  {
    reason: 'site controls',
    names: words(
      'shar(?:e|es|ing|er|ers)(?:-?.+?)?|sharedaddy|sd-(?:sharing|social|block|content)|social(?:-?.+?)?|socials|addthis.*?|addtoany.*?|a2a-.+?|shariff.*?|heateor.*?|ssba.*?|essb.*?|dpsp.*?|simple-share.*?|(?:post|entry|article)-?(?:share|sharing|social|actions|tools|toolbar|controls|buttons)|teilen|partage[r]?|follow-?(?:us|me|buttons?)?|toolbar|tool-?box|tools|print(?:-?(?:button|link|friendly|only))?|breadcrumbs?|bread-crumbs?|crumbs|menu(?:-.+?)?|nav(?:-?(?:bar|igation|menu|wrapper|main|box|list))?|navbar|navigation|subnav|sub-?menu|off-?canvas|hamburger|skip-?link|cookie(?:s|-.+?)?|consent(?:-.+?)?|gdpr.*?|modal(?:-.+?)?|popup(?:-.+?)?|overlay|lightbox|dialog|login(?:-.+?)?|log-in|search-?(?:form|box|bar|field|wrapper|widget)?|rating|ratings|rateit|star-rating|kk-star-ratings|post-?ratings|vote|voting|wp-polls.*?|likes?(?:-.+?)?|wpl-likebox|sd-like|post-likes|jp-post-flair|player-?(?:controls|buttons?)|audio-?player|feedback|report-?(?:error|link)|scroll-?(?:top|up|to-top)|back-?to-?top|reading-?(?:time|progress)|font-?size|zoom|edit-?link|visually-?hidden|sr-?only|screen-?reader-?(?:text|only)|assistive|mw-editsection|toc(?:-.+?)?|table-of-contents|ez-toc.*?',
    ),
  },
  {
    reason: 'advert marker',
    names: words(
      'ads?|ad-?(?:box|container|wrapper|slot|unit|block|banner|holder|placeholder|space|zone|inner|label|marker|content|section|row|rectangle|top|bottom|native)|ads-.+?|advert(?:s|isement|isements|ising|orial)?(?:-.+?)?|adsense|adsbygoogle|adslot.*?|google-?ads?|dfp(?:-.+?)?|gpt-?ad.*?|banner(?:s|-.+?)?|sponsor(?:ed|s|ship)?(?:-.+?)?|promo(?:s|tion|-?box|-?block|-.+?)?|werbung|anzeigen?|publicite|publicidad|commercial|affiliate-?(?:box|disclosure|notice)|native-?ad|mrec|leaderboard|billboard|skyscraper|rectangle-ad',
    ),
  },
  {
    reason: 'author box',
    names: words(
      '(?:about-?(?:the-?)?(?:author|autor|me))|author-?(?:box|bio|info|card|profile|about|description|details|block|area|widget|section|wrap|footer|vcard|list|text|content|meta|avatar|image|container|name)?|authors|autor(?:en)?-?(?:box|info|profil)?|bio(?:graphy)?|auteur-?(?:box|info)?|post-author|entry-author|contributor(?:s|-.+?)?|byline(?:s|-.+?)?|by-line|user-?(?:info|profile|bio)|saboxplugin.*?|abh-box|profile-?(?:box|card)',
    ),
  },
  {
    reason: 'topic tags',
    names: words(
      'tag-?(?:list|links|cloud|s|box|container)|tagcloud|tags-links|post-?(?:tags|categories|category|cats|meta-bottom|footer)|entry-?(?:tags|footer|utility|categories|cats|category)|article-?(?:tags|topics|keywords|footer|categories)|cat-?links|category-?(?:list|links)|topic-?list|filed-under|post-labels',
    ),
    whole: alone('tags?|categories|keywords|schlagw(?:o|oe)rte(?:r)?|topics?|labels|etiquetas|mots-cles'),
  },
  {
    reason: 'page furniture',
    names: words(
      'side-?bar(?:s|-.+?)?|aside|rail|right-?(?:rail|col|column|sidebar|bar|nav|menu)|left-?(?:rail|col|column|sidebar|bar|nav|menu)|footer(?:-.+?)?|foot|footers?|masthead|site-?(?:header|footer|nav|branding|title|info|description)|page-?(?:header|footer)|top-?bar|bottom-?bar|widget(?:s|-.+?)?|copyright|colophon|imprint|disclaimer|credits?-?(?:footer)?|noprint|no-print|hidden-print|d-none|invisible|post-?(?:meta|info|date|byline|data|details|metadata)|entry-?(?:meta|date|info|data|meta-.+?)|article-?(?:meta|info|infos|date|byline|metadata|header-meta)|meta-?(?:data|info|box|line|bar)|postmeta(?:data)?|date(?:line)?-?(?:published|time|stamp|header|box)?|timestamp|time-?stamp|dateline|pub-?date|publish-?date|posted-?on|calendar|archives?|blogroll|gallery-?(?:nav|controls|thumbs)|slideshow-?(?:nav|controls)|thumbnails?|video-?(?:playlist|list|meta|player|js)|playlist|weather|stock-?(?:ticker|quote)|market-?data|livestream|infobox-?ads?|box-?(?:teaser|links)|contact-?(?:form|box|info)|wpcf7',
    ),
    whole: alone('hidden|hide|meta|published|legal|form(?:ular)?|poll|quiz|survey|umfrage'),
  },
];

/** What WordPress and its kin put on every entry, together with its tags and sections. */
const ENTRY = /(?<= )(?:post-\d+|type-post|hentry|format-standard|status-publish)(?= )/;
/** "has-thumbnail", "no-sidebar": a property, not what the element is. */
const MODIFIER = /(?<= )(?:has|no|with|without|not|js)-[^ ]+/g;

/** Why the name of an element says that it is not the article; null where it says nothing of the sort. */
export function furnitureByName(element: Element): string | null {
  if (element.names === '' || ENTRY.test(element.names)) return null;
  const names = element.names.replace(MODIFIER, ' ');
  for (const rule of NAME_RULES) if (rule.names.test(names) || rule.whole?.test(names)) return rule.reason;
  return null;
}

const BODY_NAME = words(
  '(?:article|articles|story|post|entry|news|content|blog|blog-?post|single|page|artikel|beitrag|noticia|nota|texte?|main|detail|story-?body|art)-?(?:body|content|text|texte|copy|inhalt|bodycopy|container-text|main-text|story|entry|article|post|corps|cuerpo|contenido|contenu|body-?content|body-?text|content-?body|body-?inner|inner-?content)|articletext|articlebody|articlecontent|storytext|storybody|storycontent|post-?area|posttext|postbody|postcontent|entrytext|newstext|body-?(?:text|copy|content)|full-?(?:text|article|story|content)|fulltext|field-name-body|field--name-body|rich-?text|rte|prose|e-content|entry|hentry|article|story|mw-parser-output|text|content|csc-textpic-text|wysiwyg',
);
const STRONG_NAME = words(
  '(?:article|story|post|entry|news|blog|blog-?post|artikel|beitrag|noticia|single|art)-?(?:body|text|texte|copy|bodycopy|body-?content|body-?text|content-?body|content)|articletext|articlebody|articlecontent|storytext|storybody|storycontent|posttext|postbody|postcontent|entrytext|newstext|e-content|mw-parser-output|field-name-body|field--name-body|fulltext|full-?text',
);

/** How much the name of an element says that it holds the article: 2 surely, 1 perhaps, 0 nothing. */
export function bodyByName(element: Element): 0 | 1 | 2 {
  const { attributes, names } = element;
  if (/articleBody|blogPost$|^text$/.test(attributes.itemprop ?? '')) return 2;
  if (names === '') return 0;
  if (STRONG_NAME.test(names)) return 2;
  return BODY_NAME.test(names) ? 1 : 0;
}

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What the page itself hides from its readers. */
export function isHidden(element: Element): boolean {
  const { attributes } = element;
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  return attributes.style !== undefined && HIDDEN_STYLE.test(attributes.style);
}

const NO_ARTICLE_ROLE =
  /^(?:navigation|banner|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|alert|button|form|tablist|tooltip|listbox)$/;

/** Why the kind of an element says that it is not the article: the HTML standard gives these a meaning of their own. */
export function furnitureByKind(element: Element): string | null {
  const { name, attributes } = element;
  if (NO_ARTICLE_ROLE.test(attributes.role ?? '')) return 'page furniture';
  switch (name) {
    case 'nav':
    case 'menu':
    case 'dialog':
      return 'site controls';
    case 'footer':
    case 'aside':
      return 'page furniture';
    default:
      return null;
  }
}
