/** Who publishes: what names of outlets look like, and where articles say theirs. */
import type { Range } from '../../../preload/contract/index.ts';

export interface OutletFound extends Range {
  readonly outlet: string;
  readonly sure: number;
}

/** News agencies, which texts name without saying that they are one. */
const AGENCIES =
  'Reuters|AFP|Agence France-Presse|AP|Associated Press|The Associated Press|UPI|dpa|DPA|EFE|ANSA|TASS|Interfax|Xinhua|Kyodo|Yonhap|PTI|ANI|IANS|Anadolu(?: Agency)?|AA|APS|MAP|BBC|CNN|ANP|Belga|APA|PA Media|PA|MENA|SANA|WAFA|NAN|Bloomberg|Al Jazeera|RFI|VOA|DW|TRT World|Agencia EFE|Keystone-ATS|ATS|AAP|CP|The Canadian Press|APO|PAP|ČTK|MTI|NTB|SDA|Keystone-SDA|AWP|epd|KNA|Ritzau|Lusa|Europa Press|Télam|Telam|Prensa Latina|Notimex|Agência Brasil|Tanjug|Ukrinform|Bernama|Antara|Fars|Tasnim|IRNA|KUNA|Panapress|PANA|Dow Jones|Anadolu Ajansı|RIA Novosti|РИА Новости|Интерфакс|ТАСС|Укринформ|Рейтер|رويترز|فرانس برس|الأناضول|سبوتنيك|أ ف ب|أ ب|د ب أ|وام|واس|قنا';
const AGENCY = new RegExp(`^(?:The )?(?:${AGENCIES})$`);
const AGENCY_INSIDE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${AGENCIES})(?![\\p{L}\\p{N}])`, 'u');

/** Words that names of newspapers, stations and sites are made of. */
const OUTLET_WORD =
  /\b(?:News|Times|Post|Daily|Press|Agency|Herald|Tribune|Gazette|Journal|Radio|TV|Television|Media|Newswire|Wire|Chronicle|Observer|Standard|Guardian|Telegraph|Monitor|Broadcasting|Network|Magazine|Review|Mirror|Courier|Bulletin|Dispatch|Globe|Inquirer|Sentinel|Examiner|Ledger|Advocate|Argus|Echo|Register|Newspaper|Presse|Actualités?|Infos?|Quotidien|Hebdo|Courrier|Dépêche|Figaro|Monde|Temps|Matin|Soir|Zeitung|Nachrichten|Rundschau|Allgemeine|Diario|Noticias|Periódico|Prensa|Newsroom|Weekly|Today|World Service)\b/u;
const NAME = String.raw`[\p{Lu}\d][\p{L}\p{N}.&'’-]*(?: (?:of|the|and|de|du|des|la|le|l['’]\p{Lu}\p{L}+|[\p{Lu}\d&][\p{L}\p{N}.&'’-]*)){0,5}`;

export function isAgency(name: string): boolean {
  return AGENCY.test(name.trim());
}

export function mentionsAgency(text: string): boolean {
  return AGENCY_INSIDE.test(text);
}

/** A name that says of itself that it is an outlet's: "NextFin News", "Le Courrier du Val". */
export function looksLikeOutlet(name: string): boolean {
  return OUTLET_WORD.test(name) || isAgency(name);
}

const WHOLE_NAME = new RegExp(`^(?:The |Le |La |L['’])?${NAME}$`, 'u');

/** "With Southern Wire" names who else's material was used. */
const BORROWED = /^(?:with|avec|source|by|par|from|via)\b/i;

/** A line that is nothing but an outlet's name. */
export function outletLine(line: string): OutletFound | null {
  const name = line.trim();
  if (name.length > 50 || name.split(/\s+/).length > 5) return null;
  if (!WHOLE_NAME.test(name) || !looksLikeOutlet(name) || BORROWED.test(name)) return null;
  return { outlet: name, start: 0, end: line.length, sure: 0.6 };
}

const LEAD = new RegExp(String.raw`^(?<name>${NAME})\s+[-–—]\s+(?=\p{Lu}|["“«])`, 'u');

/** "NextFin News - On December 23, 2025, …": an outlet in front of the first sentence. */
export function outletInLead(paragraph: string): OutletFound | null {
  const match = LEAD.exec(paragraph.slice(0, 120));
  const name = match?.groups?.name;
  if (!match || !name || !looksLikeOutlet(name) || isNewsLabel(name)) return null;
  return { outlet: name, start: 0, end: name.length, sure: 0.85 };
}

/** Labels that stand in front of a lead and are neither a place nor an outlet. */
export function isNewsLabel(name: string): boolean {
  return /^(?:breaking(?: news)?|update(?:d)?(?: \d)?|exclusive|analysis|opinion|explainer|factbox|news analysis|editorial|comment|context|background|live|video|photos?|watch|note|correction|corrected|commentary|interview|feature|review|urgent|wrapup(?: \d)?|press release|news|analyse|décryptage|reportage|entretien|exclusif|tribune|éditorial)$/i.test(
    name,
  );
}

const SUFFIX = new RegExp(String.raw`\s+(?<mark>[|–—-])\s+(?<name>${NAME})$`, 'u');

/** "… will it work? | TRT World": the outlet behind a headline. A dash needs a name that looks like an outlet. */
export function outletBehindTitle(title: string): OutletFound | null {
  const match = title.length > 300 ? null : SUFFIX.exec(title);
  const name = match?.groups?.name;
  if (!match || !name) return null;
  const before = title.slice(0, match.index).trim();
  if (before.split(/\s+/).length < 3 || name.split(' ').length > 5) return null;
  const sure = looksLikeOutlet(name) ? 0.85 : match.groups?.mark === '|' ? 0.6 : 0;
  if (sure === 0) return null;
  return { outlet: name, start: title.length - name.length, end: title.length, sure };
}

/** With `named`, the name must look like an outlet's, because other things have sources too. */
const CREDITS: readonly { readonly pattern: RegExp; readonly sure: number; readonly named?: boolean }[] = [
  // Copyright 2025 The Valley Herald. All rights reserved
  {
    pattern: new RegExp(
      String.raw`(?:©|\(c\)|\bcopyright\b(?:\s*(?:©|\(c\)))?)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*)?(?:by\s+)?(?<name>(?:The |Le |La )?${NAME})`,
      'iu',
    ),
    sure: 0.7,
  },
  // This article was first published by The Valley Herald
  {
    pattern: new RegExp(
      String.raw`\b(?:first|originally) (?:appeared|published) (?:in|on|by)\s+(?<name>(?:the |The )?${NAME})`,
      'u',
    ),
    sure: 0.6,
  },
  { pattern: new RegExp(String.raw`^Source\s*:\s*(?<name>(?:The )?${NAME})$`, 'u'), sure: 0.6, named: true },
];

/** The outlet in a line of credits or in a copyright notice. */
export function outletInCredit(line: string): OutletFound | null {
  if (line.length > 240) return null;
  for (const { pattern, sure, named } of CREDITS) {
    const match = pattern.exec(line);
    const name = match?.groups?.name?.replace(/[.\s]+$/, '').replace(/\.? All Rights? Reserved.*$/i, '');
    if (!match || !name || name.length < 2 || /^(?:all|tous)\b/i.test(name)) continue;
    if (named && !looksLikeOutlet(name)) continue;
    const start = line.indexOf(name, match.index);
    return { outlet: name, start, end: start + name.length, sure };
  }
  return null;
}

const CLOSING = new RegExp(String.raw`^(?<name>${NAME})(?<rest>[\s,–—-].{0,60})?$`, 'u');

/** "Axadle Times international–Monitoring.": a closing line that begins with an outlet's name and says no sentence. */
export function outletInClosing(line: string): OutletFound | null {
  if (line.length > 100) return null;
  const text = line.replace(/[.\s]+$/, '');
  if (text.length > 90 || text.split(/\s+/).length > 7) return null;
  const match = CLOSING.exec(text);
  const name = match?.groups?.name;
  if (!name || !looksLikeOutlet(name) || name.split(' ').length < 2 || BORROWED.test(name)) return null;
  if (/\b(?:is|are|was|were|has|have|said|says|will|est|sont|a|ont)\b/.test(match.groups?.rest ?? ''))
    return null;
  return { outlet: name, start: 0, end: name.length, sure: 0.7 };
}

const TOLD = new RegExp(
  String.raw`\b(?<cue>tells|speaking to|interview with|confie à|told|déclaré à|dit à)\s+(?<name>(?:The |the )?${NAME})`,
  'gu',
);
/** House style speaks of itself in the present tense; what was told elsewhere is told in the past, and needs more. */
const TIMES = { present: 2, past: 3 } as const;

/** "… tells TRT World" twice or more: a weak hint, since an interview may be quoted from elsewhere. */
export function outletSpokenTo(text: string): OutletFound | null {
  const seen = new Map<string, { present: number; past: number; start: number }>();
  for (const match of text.matchAll(TOLD)) {
    const name = match.groups?.name?.replace(/^the /, '').replace(/['’]s\b.*$|[.'’]+$/, '') ?? '';
    const tense = /^(?:told|d)/.test(match.groups?.cue ?? '') ? 'past' : 'present';
    if (!looksLikeOutlet(name) || name.split(' ').length > 4) continue;
    if (tense === 'past' && isAgency(name)) continue;
    const start = match.index + match[0].indexOf(name);
    const entry = seen.get(name) ?? { present: 0, past: 0, start };
    entry[tense]++;
    seen.set(name, entry);
  }
  for (const [outlet, { present, past, start }] of seen) {
    if (present < TIMES.present && present + past < TIMES.past) continue;
    return { outlet, start, end: start + outlet.length, sure: present >= TIMES.present ? 0.4 : 0.3 };
  }
  return null;
}
