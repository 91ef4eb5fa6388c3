/** Lines that belong to a picture, and lines of credits. */
const AGENCY_OR_PICTURE = `Reuters|AFP|AP|EPA|EFE|Getty|Anadolu|Xinhua|Shutterstock|Alamy|UPI|ANSA|dpa|Planet Labs|Maxar|Unsplash|Wikimedia|Wikipedia|Flickr|UNICEF|UNHCR|WFP|IFRC|[Pp]hotos?|PHOTO|[Ii]mages?|[Ff]ile|[Cc]ourtesy|[Hh]andout|[Cc]redit|[Pp]icture|[Ss]creengrab|[Ss]creenshot|[Vv]ia|[Ii]llustration|[Aa]rchives?|[Cc]rédit`;
const TAIL = new RegExp(
  String.raw`[([][^()[\]:]{0,60}(?<![\p{L}])(?:${AGENCY_OR_PICTURE})(?![\p{L}])[^()[\]]{0,60}[)\]]\.?$`,
  'u',
);
const SLASHED_TAIL = /[([]\p{Lu}[\p{L} .'-]{1,30}\/\p{Lu}[\p{L} .'-]{1,40}[)\]]\.?$/u;
const BARE_AGENCY_TAIL = /\((?:Reuters|AFP|AP|EPA|EFE|Xinhua|UPI|ANSA|dpa|Anadolu)\)\.?$/;
const OPEN_TAIL =
  /(?:\s[|©–—-]\s?|\s©\s?)(?:(?:photo|image|picture|crédit|credit)s?\s*(?:credit|by|:|par)?\s*.{2,60}|(?:AFP|Reuters|AP|Getty Images|EPA|Anadolu)[^.]{0,30})$|\b(?:photo|image|picture|credit|crédit(?: photo)?)s?\s*(?::|©|by )\s*\p{Lu}[^.]{1,60}\.?$/iu;
/** What each of these tails has, which is found quickly. */
const BRACKET_END = /[)\]]\.?$/;
const MAYBE_OPEN_TAIL = /\s[|©–—-]|photo|image|picture|cr[eé]dit/i;
const CAPTION_OPENING =
  /^(?:file photo|file image|file picture|image caption|photo caption|caption|in this (?:file |handout )?(?:photo|image|picture)|photo d['’](?:archives?|illustration)|légende|image d['’](?:archives?|illustration))\b/i;

const CREDIT_ONLY =
  /^(?:photos?|images?|pictures?|image source|photo credits?|credits?|crédits?(?: photos?)?|illustration|graphic|map|video|vidéo|©)\s*(?:[:,|©–-]|by\b|par\b)\s*.{2,80}$|^(?:Getty Images|AFP via Getty Images|REUTERS\/.{2,40}|AP Photo\/.{2,40}|[\p{L} .'-]{2,40}\/(?:AFP|Reuters|AP|Getty Images|EPA))\.?$/iu;
const CREDIT =
  /^[([]?\s*(?:(?:additional |with )?(?:reporting|writing|editing|translation|translated|edited|compiled) by\b|sources?\s*:|with (?:inputs?|reports?|reporting|additional reporting|files|agency|agencies)\b.{0,60}|with (?:AFP|AP|Reuters|agencies)\b|avec (?:AFP|AP|Reuters|agences?|(?:les |l['’])agences?)\b|our standards:|this (?:article|story|report|piece) (?:was|is|has been|first|originally|appeared)\b.{0,40}(?:published|appeared|produced|translated|adapted|republished|edited|written)|(?:cet article|ce texte) (?:a été|est) (?:publié|traduit|initialement)|traduit (?:de|du|par)|édité par|rédigé par|vérifié par|corrections?\s*:)/iu;
const BARE_CREDIT =
  /^[([]?\s*(?:AFP|AP|Reuters|Xinhua|dpa|EFE|APS|MAP|PTI|ANI|IANS|TASS|Agencies|Agences?)(?:\s*[/,&-]\s*(?:AFP|AP|Reuters|[\p{Lu}]{2,6}))*\s*[)\]]?\.?$/u;

const SOURCE = /^[([]?\s*sources?\s*:/iu;
const SENTENCE_ENDS = /(?<=\p{Ll}{2}[.!?]["”’)]*)\s+(?=["“‘(]?\p{Lu})/u;
/** Words of a sentence that says more than who it is from. */
const SAYS = 6;

const LONGEST = 1_200;

export type PictureLine = 'caption' | 'credit' | null;

/**
 * Tells captions and lines of credits from prose. A caption ends with the name of its photographer or agency in
 * brackets or says "file photo"; a line that gives only the name is a credit.
 */
export function pictureLine(text: string, words: number): PictureLine {
  if (words > 110 || text.length > LONGEST) return null;
  if (words <= 14 && CREDIT_ONLY.test(text)) return 'credit';
  if (words <= 90 && CREDIT.test(text)) return SOURCE.test(text) && tells(text) ? null : 'credit';
  if (BARE_CREDIT.test(text)) return 'credit';
  if (CAPTION_OPENING.test(text)) return 'caption';
  if (words > 2 && BRACKET_END.test(text.slice(-2)) && (SLASHED_TAIL.test(text) || TAIL.test(text)))
    return BARE_AGENCY_TAIL.test(text) && words > 60 ? null : 'caption';
  if (words > 3 && words <= 70 && MAYBE_OPEN_TAIL.test(text) && OPEN_TAIL.test(text)) return 'caption';
  return null;
}

/** Whether "Source: …" goes on as prose: "Source: nobody could say where the number came from. In 2019 a plan …" */
function tells(text: string): boolean {
  const sentences = text.split(SENTENCE_ENDS).filter((sentence) => sentence.split(/\s+/).length >= SAYS);
  return sentences.length > 1;
}

/** A paragraph that closes a report with its agency in brackets. */
export function endsWithAgency(text: string): boolean {
  return BARE_AGENCY_TAIL.test(text);
}
