export interface LineRule {
  readonly reason: string;
  /** Of the whole line, with ornaments at both ends taken off. */
  readonly line: RegExp;
}

/** Lines that pages put around an article, in German, Spanish, Italian, Portuguese and Dutch. */
export const MORE_LINE_RULES: readonly LineRule[] = [
  {
    reason: 'advert marker',
    line: /^(?:anzeigen?|werbung|werbeanzeige|advertorial|(?:gesponserter?|bezahlter?) (?:inhalt|beitrag)|publicidad|anuncios?|contenido patrocinado|pubblicità|annuncio|publicidade|advertentie|.{0,40}der (?:artikel|beitrag|text) (?:wird|geht) .{0,20}(?:fortgesetzt|weiter).{0,30})$/iu,
  },
  {
    reason: 'comment form',
    line: /^(?:kommentare?(?: ?\(\d+\))?|\d+ kommentare?|(?:schreib(?:e|en sie)? )?(?:einen? )?kommentar(?: schreiben| verfassen| hinterlassen| abgeben| absenden)?|hinterlasse(?:n sie)? (?:einen|eine) .{3,20}|deine e-?mail-?adresse wird nicht veröffentlicht.*|erforderliche felder sind.*|kommentieren sie hier|antworten?|diskutieren sie mit.{0,40}|comentarios?(?: ?\(\d+\))?|\d+ comentarios?|deja (?:un|tu) comentario|deja una respuesta|tu dirección de correo .{0,60}|commenti(?: ?\(\d+\))?|lascia un commento|rispondi|deixe (?:um|seu) comentário|comentários?|reacties?(?: ?\(\d+\))?|geef een reactie|plaats een reactie)$/iu,
  },
  {
    reason: 'site controls',
    line: /^(?:(?:artikel |beitrag |seite |jetzt |auf .{2,20} )?(?:teilen|drucken|versenden|weiterleiten|merken|twittern)(?: auf .{2,20})?|(?:artikel|beitrag) (?:anhören|vorlesen|speichern|empfehlen|bewerten)|nach oben|zum seitenanfang|zurück(?: zur (?:übersicht|startseite))?|weiter|weiterlesen|mehr (?:lesen|erfahren|anzeigen|dazu)|startseite|impressum|datenschutz(?:erklärung)?|kontakt|anmelden|abmelden|registrieren|suche|menü|schließen|lesezeit.{0,20}|lesedauer.{0,20}|folgen sie uns.{0,60}|folge uns.{0,60}|(?:link|url) kopieren|link kopiert|inhalt teilen|compartir(?: en .{2,20})?|imprimir|enviar|inicio|buscar|iniciar sesión|síguenos.{0,60}|leer más|volver(?: arriba)?|tiempo de lectura.{0,20}|condividi(?: su .{2,20})?|stampa|cerca|accedi|leggi tutto|tempo di lettura.{0,20}|compartilhar?|partilhar|tempo de leitura.{0,20}|delen|afdrukken|leestijd.{0,20})$/iu,
  },
  {
    reason: 'newsletter call',
    line: /^(?:(?:jetzt )?(?:(?:den|unseren|zum) )?newsletter(?: .{0,60})?(?:abonnieren|anmelden|bestellen)|abonnieren sie .{0,100}|melden sie sich .{0,60}newsletter.{0,60}|(?:hier )?kostenlos anmelden|dieser (?:artikel|inhalt) ist (?:nur )?für abonnenten.{0,60}|suscr[ií]bete.{0,120}|regístrate.{0,80}newsletter.{0,40}|únete a .{0,60}(?:canal|telegram|whatsapp).{0,60}|.{0,90}canal de (?:telegram|whatsapp|youtube).{0,90}|iscriviti .{0,100}|assine .{0,80}|inscreva-se.{0,80}|meld je aan .{0,80}|(?:to|please) .{0,40}(?:full|whole) (?:story|article).{0,20}(?:subscribe|log ?in|sign ?in).{0,80}|get the latest .{0,60}(?:phone|inbox|app).{0,60})$/iu,
  },
  {
    reason: 'also-read teaser',
    line: /^(?:lesen sie (?:auch|dazu|hier|mehr)|lies auch|auch interessant|das könnte (?:sie|dich) auch interessieren|mehr zum thema|zum thema|weiterlesen|siehe auch|passend dazu|hintergrund|lea también|lee también|leer también|te puede interesar|más información|ver también|leggi anche|potrebbe interessarti|leia também|veja também|saiba mais|lees ook|zie ook|читайте также|по теме|czytaj także|zobacz też|přečtěte si také|läs också|les også)\s*(?:[:;>»|]|[-–—](?=\s))\s*\S.*$/iu,
  },
  {
    reason: 'teaser of another article',
    line: /^(?:lesen sie auch|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|mehr (?:zum thema|aus .{2,40}|artikel|nachrichten)|zum thema|weitere (?:artikel|beiträge|meldungen|themen|nachrichten|informationen)|ähnliche (?:artikel|beiträge|themen)|verwandte (?:artikel|themen|beiträge)|meistgelesen(?:e artikel)?|aktuelle (?:beiträge|artikel|meldungen)|neueste (?:beiträge|artikel|kommentare)|notas? relacionadas?|noticias relacionadas|artículos relacionados|lo más (?:leído|visto)|te puede interesar|más noticias|articoli correlati|i più letti|notícias relacionadas|mais lidas|artigos relacionados|lees ook|meer nieuws|meest gelezen|читайте также)$/iu,
  },
  {
    reason: 'topic tags',
    line: /^(?:schlag(?:worte|wörter)|stichworte|themen|kategorien?|etiquetas|temas|categorías?|argomenti|tag|assuntos|trefwoorden|onderwerpen)(?:\s*:.*)?$/iu,
  },
  {
    reason: 'copyright notice',
    line: /^.{0,80}(?:alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden).{0,120}$/iu,
  },
];
