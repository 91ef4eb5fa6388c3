/** What mail programs and mailing lists put around what somebody wrote, in the languages they speak. */

const VERB =
  'wrote|writes|schrieb|a écrit|écrivait|escribió|escribio|ha scritto|escreveu|schreef|skrev|kirjoitti|napisał(?:a|\\(a\\))?|napsal(?:\\(a\\))?|написал(?:а|\\(а\\))?|пишет|tarihinde.{0,60}yazdı|a scris|írta|写道|さんは書きました';
/** "On 3 June 2025, Jane Doe wrote:" above what is answered. */
const WROTE = new RegExp(
  `^(?=.{8,400}$)(?=.*(?:\\d|@))(?:.*?(?<![\\p{L}])(?:${VERB})(?![\\p{L}]).{0,80}):$`,
  'isu',
);

/** A line without the marks of mails in mails in front of it. */
function unmarked(line: string): string {
  let at = 0;
  while (at < line.length && MARKS.has(line.charAt(at))) at++;
  return line.slice(at);
}

const MARKS: ReadonlySet<string> = new Set(['>', ' ', '*', '\t']);

export function isReplyIntro(text: string): boolean {
  return text.length <= 420 && WROTE.test(unmarked(text.replace(/\s+/g, ' ').trim()));
}

const ORIGINAL =
  /^[-_\s]*(?:original (?:message|appointment)|original e-?mail|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|message (?:d['’]origine|original|transféré)|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|wiadomość oryginalna|исходное сообщение|reply (?:message|above this line).{0,40})[-_\s*]*$/i;
const FORWARDED =
  /^[-_\s]*(?:begin forwarded message|forwarded (?:message|by .{2,60})|(?:anfang der )?weitergeleitete[nr]?\s*(?:nachricht|e-?mail)|début du message (?:réexpédié|transféré)|message (?:transféré|réexpédié)|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat (?:brev|meddelande)|пересылаемое сообщение|przekazana wiadomość)\s*:?[-_\s*]*$/i;

/** The line that parts an answer from the mail below it, or a forwarded mail from the words above it. */
export function partingLine(text: string): 'original' | 'forwarded' | null {
  if (text.length > 100 || text.includes('\n')) return null;
  const plain = unmarked(text);
  if (FORWARDED.test(plain)) return 'forwarded';
  return ORIGINAL.test(plain) ? 'original' : null;
}

const FIELD_NAMES = {
  from: 'from|von|de|da|van|från|fra|od|от',
  date: 'sent|date|gesendet(?: am)?|datum|envoyé(?: le)?|enviado(?: el| em)?|fecha|data|inviato|verzonden|skickat|sendt|wysłano|дата|отправлено',
  subject: 'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|тема',
  to: 'to|an|à|para|a|aan|till|til|do|кому|cc|kopie|copie|copia|bcc|reply-to|antwort an|importance|priority|wichtigkeit|attachments?|anlagen|pièces jointes|organi[sz]ation|newsgroups|message-id|x-mailer',
} as const;

export type MailField = keyof typeof FIELD_NAMES;

const FIELDS = Object.entries(FIELD_NAMES).map(
  ([field, names]) =>
    [field as MailField, new RegExp(`^(?:${names})\\*?\\s*:\\*?\\s+(?<value>\\S.*)$`, 'iu')] as const,
);

/** A line of the head of a mail, as programs copy it into the text: "From: Jane Doe". */
export function mailField(line: string): { readonly field: MailField; readonly value: string } | null {
  if (line.length > 1_000) return null;
  const plain = unmarked(line);
  for (const [field, pattern] of FIELDS) {
    const value = pattern.exec(plain)?.groups?.value;
    if (value) return { field, value: value.replace(/\*+$/, '').trim() };
  }
  return null;
}

const SENT_FROM =
  /^(?:sent (?:from|with|via|using) .{2,60}|get outlook for .{2,20}|von meinem .{2,40} gesendet|gesendet (?:mit|von|aus) .{2,60}|diese nachricht wurde von .{2,60}gesendet.{0,20}|envoyé (?:de|depuis|à partir) .{2,60}|enviado desde .{2,60}|enviado d[oe] .{2,60}|inviato da .{2,60}|verzonden vanaf .{2,60}|skickat från .{2,60}|télécharger outlook .{2,30}|obtener outlook .{2,30}|отправлено с .{2,40})$/iu;

export function isSentFrom(text: string): boolean {
  return text.length <= 90 && SENT_FROM.test(text.replace(/[\s.<>*_]+$/g, ''));
}

const CONTROLS =
  /(?:(?:view|read|open|see) (?:this|it|the|our)? ?(?:e-?mail|message|newsletter|issue|mail|edition|online version)?.{0,20}\b(?:in|on) (?:a|your|the)? ?(?:web ?)?browser|view (?:web|online|browser) version|view (?:it )?(?:online|on(?: the)? web)|(?:trouble|problems?|difficult(?:y|ies)) (?:viewing|reading|displaying)|(?:not|isn['’]t) display(?:ing|ed)? (?:correctly|properly)|having trouble|web ?version|im browser (?:ansehen|anzeigen|öffnen|lesen)|(?:webversion|online-?version|onlineansicht) ?(?:ansehen|anzeigen|öffnen)?|nicht (?:richtig|korrekt) (?:dargestellt|angezeigt)|(?:voir|ouvrir|lire|afficher|visualiser).{0,40}(?:navigateur|en ligne|version web)|version (?:en ligne|web)|ver(?: este)? .{0,40}(?:navegador|en línea)|(?:visualizza|leggi|apri).{0,40}browser|(?:ver|visualizar|abrir).{0,40}(?:navegador|no browser)|bekijk.{0,40}(?:browser|online)|add us to your address book|was this (?:e-?mail|newsletter) forwarded to you.{0,60}|forwarded this (?:e-?mail|newsletter)\?.{0,60}|forward to a friend)/iu;
const LEAVE =
  /(?:\bunsubscribe\b|\bopt[- ]out\b|(?:manage|update|change|edit) (?:your )?(?:e-?mail |newsletter |subscription |communication )?(?:preferences|subscriptions?|settings)|(?:you(?:['’]re| are)? (?:are )?receiv(?:e|ing|ed)|why did i get|you received|you were sent) (?:this|these).{0,20}(?:e-?mail|message|newsletter|because|mail)|sent to you because|this (?:e-?mail|message|newsletter) was sent (?:to|by)|to stop receiving|no longer wish to receive|abmelden|abbestell|newsletter (?:ab|kündigen)|sie erhalten dies|diese e-?mail wurde an|désabonn|désinscri|se désinscrire|ne plus recevoir|vous recevez (?:cet?|ce)|darse de baja|cancelar (?:la |su |a )?(?:suscripci|subscri|inscri)|recibe este|disiscri|annulla (?:l['’])?iscrizione|ricevi questa|descadastr|afmelden|uitschrijven|avregistrera|wypisz|отписаться)/iu;
const LONGEST_CONTROL = 220;

/** A line about the mail itself: where to see it as a page, to whom to send it on. */
export function isMailControl(text: string): boolean {
  return text.length <= LONGEST_CONTROL && CONTROLS.test(text) && !/[.!?]\s+\p{Lu}.{60,}/u.test(text);
}

/** The line with which newsletters and lists let go of a reader. */
export function isLeaveLine(text: string): boolean {
  return text.length <= 500 && LEAVE.test(text);
}

const LIST_FOOTER =
  /^(?:you received this message because you are subscribed|to unsubscribe from this group|.{2,60} mailing list$|sent via .{2,40} mailing list)/i;

export function isListFooter(text: string): boolean {
  return text.length <= 600 && LIST_FOOTER.test(text);
}

const LEGAL =
  /(?:confidential|privileged|vertraulich|confidentiel|confidencial|riservat[aio]|vertrouwelijk|konfidentiel)/i;
const ABOUT_MAIL =
  /(?:this|the|any|diese|ce|cet|este|esta|questo|questa|dit|deze)\b.{0,60}(?:e-?mail|message|communication|nachricht|mail|courriel|courrier|mensaje|correo|messaggio|mensagem|bericht|transmission).{0,600}(?:intended|recipient|addressee|unauthori[sz]ed|bestimmt|empfänger|destinataire|destinat[aá]ri|geadresseerde|ontvanger)/is;

/** "This e-mail is confidential and intended for …". */
export function isLegalNotice(text: string): boolean {
  const start = text.slice(0, 1_200);
  return text.length <= 4_000 && LEGAL.test(start) && ABOUT_MAIL.test(start);
}

const PREFIX =
  /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|vb|antw(?:oord)?|doorst|odp|pd|ynt|ilt|res|enc|rif|fyi|továbbítás|回复|转发|答复)(?:\s?[[(]?\d{1,3}[\])]?)?\s*[:：]\s*)+/iu;
const FORWARD_PREFIX = /^(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|vb|doorst|pd|enc|转发)\s*[:：]/iu;
const LABEL = /^\[(?<label>[^\]]{1,40})\]\s*/u;
const WARNING =
  /^(?:ext|external|extern|externe|spam|possible spam|suspicious|bulk|caution|secure|encrypted|confidential)\b/i;

export function isForwardSubject(subject: string): boolean {
  return FORWARD_PREFIX.test(subject);
}

/** A subject without "Re:", "Fwd:", the warnings of mail servers and the name of the list it went through. */
export function plainSubject(subject: string, throughList: boolean): string {
  let rest = subject.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(PREFIX, '');
    const label = LABEL.exec(rest);
    if (label && (throughList || WARNING.test(label.groups?.label ?? ''))) rest = rest.slice(label[0].length);
    throughList = false;
  }
  return rest.trim();
}
