/**
 * First rules for what is not the article. They look at the shape of short lines and at the words that web pages
 * everywhere put around an article, in English and French
 * here, in more languages in furniture-lines.ts; no rule knows a site.
 */

import { byBeginning } from './beginnings.ts';
import { INSIDE, type LineRule, MORE_AUTHOR_BOXES, MORE_LINE_RULES } from './furniture-lines.ts';
import { endsSentence, isProse } from './shape.ts';
import { setAside, type Unit } from './unit.ts';

/** Nothing longer than this is set aside for its wording. */
const LONGEST = 260;

const ADVERT =
  /^(?:advertisements?|advertising|adverts?|ads?|ads? by .{2,30}|sponsored(?: (?:content|post|links?|by .{2,40}))?|promoted(?: content)?|paid (?:content|post|partnership)|(?:(?:article|story)s?|scroll) (?:to )?continues? (?:below|after|reading)?.{0,30}|report this ad|remove ads|publicités?|annonces?|contenu sponsorisé|la suite (?:de (?:cet |l['’])article )?après (?:la|cette) publicité|anzeige|werbung|publicidad)$/i;
const COMMENTS =
  /^(?:leave a (?:reply|comment)|post (?:a )?comments?|(?:add|write) (?:a|your) comment|comments?(?: ?\(\d+\))?|\d+ (?:comments?|replies|responses|commentaires?|réponses?)|no comments(?: yet)?|your e-?mail address will not be published.*|required fields are marked.*|save my name, e-?mail.*|notify me (?:of|when|by).*|(?:cancel )?reply|be the first to comment.*|join the (?:conversation|discussion)|(?:you must be |please )?log(?:ged)? in to (?:post|leave|comment|reply).*|you must be logged in.*|comments are closed.*|have your say|view (?:all )?comments|show comments|laisser un commentaire|laissez un commentaire|ajouter un commentaire|poster un commentaire|commentaires?(?: ?\(\d+\))?|votre adresse e-?mail ne sera pas publiée.*|les champs obligatoires sont.*|enregistrer mon nom.*|annuler la réponse|réagir(?: à cet article)?|soyez le premier à commenter.*|Δ)$/i;
const CONTROLS =
  /^(?:dark|light|(?:dark|light|night|day) mode|toggle .{2,30}|menu|close|search|home|skip to (?:main |the )?content|share|share (?:this|on|via|the) ?.{0,40}|shares?:?|\d[\d.,]*k? (?:shares?|views?|likes?|vues?|partages?)|tweet|pin(?: it)?|print|e-?mail|copy (?:the )?(?:link|url)|link copied|save|saved|bookmark|listen|listen to (?:this )?(?:article|story)|play|pause|(?:text|font) size|log ?in|log ?out|sign in|register|facebook|twitter|whatsapp|whats app|linkedin|telegram|reddit|pinterest|instagram|youtube|tiktok|messenger|flipboard|google news|follow|follow us.{0,60}|follow .{2,40} on (?:facebook|twitter|x|instagram|whatsapp|telegram|google news|linkedin|youtube).{0,40}|back to top|load more.{0,20}|show (?:more|less)|read (?:more|less)|continue reading|(?:next|prev|previous)(?: (?:article|post|story|page))?(?:[:»].{0,120})?|loading|(?:please )?enable javascript.*|accept (?:all )?cookies|(?:we use|this (?:web)?site uses) cookies.*|privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|cookie (?:policy|settings|preferences)|contact us|about us|subscribe|newsletters?|(?:estimated )?reading time.{0,30}|\d+[- ]?(?:min(?:ute)?s?)(?: read| de lecture)|(?:temps de lecture|lecture).{0,25}\d+ ?min.{0,12}|contribuer|réutiliser ce contenu|partager|partager (?:cet article|sur|via|par).{0,40}|imprimer|écouter(?: (?:cet |l['’])article)?|enregistrer|envoyer(?: par (?:e-?)?mail)?|copier le lien|accueil|rechercher?|connexion|se connecter|s['’]identifier|mode (?:sombre|clair)|taille du texte|lire plus tard|haut de page|retour en haut|(?:article|page) (?:suivante?|précédente?)(?:\s*[:»].{0,120})?|suivez[- ]nous.{0,60}|politique de confidentialité|mentions légales|nous contacter|a[+-]|aa)$/i;
const NEWSLETTER =
  /^(?:(?:please )?(?:subscribe|sign up|register)\b.{0,140}|(?:get|receive) (?:our|the|all|more|breaking|daily).{0,80}(?:newsletter|inbox|updates?|alerts?|e-?mail)\b.{0,60}|join (?:our|us|the) .{0,60}(?:channel|newsletter|whatsapp|telegram|mailing list|community).{0,60}|(?:explore|discover|find|read) more .{0,60} (?:at|on) \S+\.[a-z]{2,}.{0,20}|for (?:more|the latest) .{2,80}(?:visit|follow|subscribe|click|download|sign up).{0,80}|(?:download|get) (?:our|the) .{0,30}\bapp\b.{0,60}|(?:support|donate|contribute).{0,30} (?:our|independent|quality) journalism.{0,60}|become a (?:member|subscriber|supporter).{0,80}|click here (?:to|for) .{0,100}|(?:inscrivez|abonnez)[- ]vous.{0,120}|(?:s['’]abonner|s['’]inscrire)(?: .{0,60})?|recevez .{0,80}(?:newsletter|infolettre|lettre|boîte|alertes?|mail).{0,60}|rejoignez .{0,60}(?:chaîne|whatsapp|telegram|communauté).{0,60}|téléchargez .{0,40}appli.{0,60}|soutenez .{0,80}|cliquez ici.{0,80}|(?:cet )?article (?:est )?réservé aux abonnés.{0,40}|il vous reste .{2,10} de cet article à lire.{0,60})$/i;
const TEASER =
  /^(?:also read|read also|read|read more|read next|see also|see more|watch(?: (?:also|now|video))?|listen(?: also)?|related(?: (?:story|stories|articles?|posts?|news|content|coverage|reading))?|recommended(?: reading| for you)?|more on this(?: story)?|don['’]?t miss|you (?:may|might) (?:also )?like|in case you missed it|icymi|must[- ]read|à lire(?: aussi| également)?|lire(?: aussi| également| encore)?|voir(?: aussi)?|écouter(?: aussi)?|sur le même (?:sujet|thème)|lisez (?:aussi|également))\s*(?:[:;>»|]|[-–—](?=\s))\s*\S.*$/i;
const TAGS =
  /^(?:tags?|topics?|related topics|filed under|categor(?:y|ies)|posted in|keywords|mots[- ]clés|étiquettes|thèmes|catégories?)\s*[:：|].*$|^(?:tags|topics|related topics|mots[- ]clés)$/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b).{0,200}$/i;
const RIGHTS = /^.{0,80}\b(?:all rights reserved|tous droits réservés)\b.{0,120}$/i;
const BREADCRUMB = /^(?:home|accueil|news)\s*(?:[>»›/|]\s*[\p{L}\s&'’-]{2,40}){1,5}$/iu;
/** The label of a field that must be filled in. */
const FIELD = /^(?:name|e-?mail|website|comment|nom|site web|commentaire)\s*\*:?$/i;
const RULE = /^[^\p{L}\p{N}$€£¥]+$/u;

const LINE_RULES: readonly LineRule[] = [
  { reason: 'advert marker', line: ADVERT },
  { reason: 'comment form', line: COMMENTS },
  { reason: 'site controls', line: CONTROLS },
  { reason: 'site controls', line: BREADCRUMB },
  { reason: 'newsletter call', line: NEWSLETTER },
  { reason: 'also-read teaser', line: TEASER },
  { reason: 'topic tags', line: TAGS },
  { reason: 'copyright notice', line: COPYRIGHT },
  { reason: 'copyright notice', inside: true, line: RIGHTS },
  ...MORE_LINE_RULES,
];
const rulesFor = byBeginning(LINE_RULES);

/** Headings of what comes below an article: from here on it is other articles, as long as no prose follows. */
const TEASERS_BELOW =
  /^(?:don['’]?t miss(?: (?:this|it|out))?|related(?: (?:articles?|stories|story|posts?|news|content|coverage|reading))?|more (?:stories|news|articles|headlines|coverage|to read|like this|from .{2,40}|on .{2,40}|in .{2,40})|you (?:may|might) (?:also )?(?:like|be interested in)|also (?:read|like|in the news)|recommended(?: (?:for you|stories|articles|reading|posts))?|(?:the )?most (?:read|popular|viewed|shared|commented|recent)(?: .{0,20})?|popular(?: (?:posts|stories|articles|now|news))?|trending(?: (?:now|stories|topics|news))?|(?:the )?latest(?: (?:news|stories|articles|posts|headlines|updates))?|top (?:stories|news|headlines)|editor['’]?s['’]? (?:picks?|choice)|what to read next|up next|read (?:next|also)|must[- ]reads?|in other news|other (?:news|stories|articles)|(?:from|around) the web|sponsored (?:stories|links)|explore more|keep reading|featured(?: (?:stories|articles|posts))?|recent (?:posts|articles|news|stories|comments)|similar (?:articles|stories|posts)|see also|articles? (?:similaires|liés|connexes|récents|recommandés|associés)|(?:les )?(?:articles )?(?:les )?plus (?:lus|populaires|récents|partagés|commentés)|à lire (?:aussi|également|ensuite)|lire aussi|voir aussi|sur le même (?:sujet|thème)|dans la même (?:rubrique|catégorie)|à ne pas manquer|ne manquez pas|à la une|nos autres articles|(?:les )?dernières (?:nouvelles|actualités|infos)|vous aimerez(?: aussi)?|recommandés? pour vous|contenus? sponsorisés?)$/i;
const AUTHOR_BOX =
  /^(?:(?:the |about the |meet the )?authors?|about the (?:writer|journalist|reporter)|view (?:all )?(?:posts|articles) by .{2,60}|(?:more|posts|all posts|all articles) by .{2,60}|l['’]auteur(?:e|s)?|auteur(?:e|s)?|à propos de l['’]auteur(?:e)?|voir tous les articles.{0,60}|tous les articles de .{2,60})$/i;
const BIO =
  /^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,4} (?:is|was|est|ist|war|es|è|é|is|är|er)(?: (?:an?|the|our|une?|le|la|ein[e]?|der|die|unser[e]?|un[ao]?|el|il|o|um|uma|een|de|en|ett))?\b.{0,80}\b(?:reporter|correspondent|journalist|editor|writer|columnist|contributor|stringer|journaliste|correspondante?|rédact(?:eur|rice)|chroniqueu(?:r|se)|envoyée? spéciale?|reporterin|redakteur(?:in)?|korrespondent(?:in)?|journalistin|periodista|corresponsal|redactora?|columnista|giornalista|inviat[oa]|corrispondente|jornalista|repórter|correspondente|colunista|redacteur|verslaggever|dziennikar(?:z|ka))\b.{0,160}$/iu;

const sectionsFor = byBeginning([
  { reason: 'author box', line: AUTHOR_BOX },
  { reason: 'author box', line: MORE_AUTHOR_BOXES },
  { reason: 'teaser of another article', line: TEASERS_BELOW },
]);

/** The line without the ornaments around it: "- Advertisement -", "[Publicité]", "» Share". */
function plain(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isOrnament(text, start, BEFORE)) start++;
  while (end > start && isOrnament(text, end - 1, BEHIND)) end--;
  const line = text.slice(start, end);
  return SPACES.test(line) ? line.replace(/\s+/g, ' ') : line;
}

const BEFORE = '-–—*=_~•·|[({<>»«►▶→#';
const BEHIND = '-–—*=_~•·|])}<>»«►▶→.:…';
/** White space that is more than a single space. */
const SPACES = /[^\S ]| {2}/;

function isOrnament(text: string, at: number, ornaments: string): boolean {
  const unit = text.charAt(at);
  const isLetter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  return !isLetter && (ornaments.includes(unit) || /\s/.test(unit));
}

const HEADING_WORDS = 5;
/** With more of the prose than this after it, a comment form or a list of teasers does not end the article. */
const LAST_THIRD = 0.35;

/** Sets aside what is not the article, with the reason in words. */
export function findFurniture(units: readonly Unit[]): void {
  const prose = proseBefore(units);
  let section: Section | null = null;
  for (const [i, unit] of units.entries()) {
    if (unit.kind === 'title' || unit.furniture) continue;
    const line = unit.text.length <= LONGEST ? plain(unit.text) : '';
    const opened = line === '' ? null : sectionAt(line, i, prose);
    section = opened ?? section;
    const reason = opened?.heading ?? (RULE.test(unit.text) ? ruled(unit) : reasonFor(line, unit));
    if (reason) {
      setAside(unit, reason);
      unit.kind ??=
        opened && unit.words <= HEADING_WORDS && !/[.*]$/.test(unit.text) ? 'heading' : 'paragraph';
    } else if (section && (section.toTheEnd || !(isProse(unit) || unit.words > 30)))
      setAside(unit, section.below);
    else section = null;
  }
  setBioAside(units);
}

/** A heading of something that is not the article, with the reasons for it and for the lines under it. */
interface Section {
  readonly heading: string;
  readonly below: string;
  /** The article is over; otherwise the section ends where prose goes on. */
  readonly toTheEnd: boolean;
}

function sectionAt(line: string, at: number, prose: readonly number[]): Section | null {
  // above the text such a line stands for itself: byline and date are still to come
  if ((prose[at] ?? 0) === 0) return null;
  const all = prose.at(-1) ?? 0;
  const after = all === 0 ? 0 : 1 - (prose[at] ?? 0) / all;
  const toTheEnd = after < LAST_THIRD;
  if (says(line, 'comment form'))
    return toTheEnd ? { heading: 'comment form', below: 'below the comment form', toTheEnd } : null;
  const said = sectionsFor(line).find((rule) => rule.line.test(line))?.reason;
  if (said === 'author box') return { heading: 'author box', below: 'author box', toTheEnd };
  if (said === undefined && !says(line, 'teaser of another article')) return null;
  return { heading: 'teaser of another article', below: 'teaser of another article', toTheEnd };
}

function says(line: string, reason: string): boolean {
  return rulesFor(line).some((rule) => rule.reason === reason && rule.line.test(line));
}

/** For each unit the words of prose in front of it, and at the end those of all. */
function proseBefore(units: readonly Unit[]): readonly number[] {
  const sums = [0];
  for (const unit of units) sums.push((sums.at(-1) ?? 0) + (isProse(unit) ? unit.words : 0));
  return sums;
}

function ruled(unit: Unit): string | null {
  return unit.kind === 'table' ? null : 'ruled line';
}

function reasonFor(line: string, unit: Unit): string | null {
  if (line === '') return null;
  if (FIELD.test(unit.text)) return 'comment form';
  const holdsInside = INSIDE.test(line);
  for (const rule of rulesFor(line))
    if ((holdsInside || !rule.inside) && rule.line.test(line)) return rule.reason;
  return null;
}

/** "Jane Doe is a correspondent who covers…" as one of the last lines. */
function setBioAside(units: readonly Unit[]): void {
  for (const unit of lastOf(units)) {
    if (unit.text.length < 400 && endsSentence(unit.text) && BIO.test(unit.text))
      setAside(unit, 'author box');
  }
}

/** What one of the last lines says about the author, once the author is known by name: "Jane Doe teaches…". */
export function setAuthorAside(units: readonly Unit[], author: string): void {
  for (const unit of lastOf(units)) {
    const after = unit.text.startsWith(`${author} `) ? unit.text.slice(author.length + 1) : '';
    if (unit.words <= 60 && /^\p{Ll}/u.test(after) && !/^(?:said|says|told|a dit)\b/.test(after))
      setAside(unit, 'author box');
  }
}

/** The last three lines of an article that has more than a few. */
function lastOf(units: readonly Unit[]): readonly Unit[] {
  const article = units.filter((unit) => !unit.furniture);
  return article.length > 4 ? article.slice(-3) : [];
}
