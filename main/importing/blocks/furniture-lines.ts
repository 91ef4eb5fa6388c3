export interface LineRule {
  readonly reason: string;
  /** Of the whole line, with ornaments at both ends taken off. */
  readonly line: RegExp;
  /** Whether its words may stand anywhere in the line; then they are in `INSIDE` too. */
  readonly inside?: true;
}

/** What every line holds that a rule with `inside` takes. */
export const INSIDE =
  /rights reserved|droits réservés|der (?:artikel|beitrag|text)|canal de|vorbehalten|reservados|riservati|voorbehouden|защищены|захищені|zastrzeżone|vyhrazena|rezervate|förbehållna|saklıdır|dilindungi|محفوظة|שמורות|所有|無断転載|무단/i;

/**
 * Lines that pages put around an article, in German, Spanish, Italian, Portuguese and Dutch, and the commonest in
 * Russian, Ukrainian, Arabic, Persian, Turkish, Polish, Czech, Greek, Swahili, Indonesian, Chinese, Japanese and Korean.
 */
export const MORE_LINE_RULES: readonly LineRule[] = [
  {
    reason: 'advert marker',
    line: /^(?:anzeigen?|werbung|werbeanzeige|advertorial|(?:gesponserter?|bezahlter?) (?:inhalt|beitrag)|publicidad|anuncios?|contenido patrocinado|pubblicità|annuncio|publicidade|conteúdo patrocinado|contenuto sponsorizzato|continua dopo la pubblicità|continua (?:depois|após) (?:da|a) publicidade|advertentie|reklama?|реклама|на правах рекламы|рекламний блок|إعلان|إعلانات|اعلان|تبلیغات|פרסומת|διαφήμιση|annons|annonse|annonce|mainos|reklám|ilan|iklan|tangazo|matangazo|广告|廣告|広告|광고)$/iu,
  },
  {
    reason: 'advert marker',
    inside: true,
    line: /^.{0,40}der (?:artikel|beitrag|text) (?:wird|geht) .{0,20}(?:fortgesetzt|weiter).{0,30}$/iu,
  },
  {
    reason: 'comment form',
    line: /^(?:kommentare?(?: ?\(\d+\))?|\d+ kommentare?|(?:schreib(?:e|en sie)? )?(?:einen? )?kommentar(?: schreiben| verfassen| hinterlassen| abgeben| absenden)?|hinterlasse(?:n sie)? (?:einen|eine) .{3,20}|deine e-?mail-?adresse wird nicht veröffentlicht.*|erforderliche felder sind.*|kommentieren sie hier|antworten?|diskutieren sie mit.{0,40}|comentarios?(?: ?\(\d+\))?|\d+ comentarios?|deja (?:un|tu) comentario|deja una respuesta|tu dirección de correo .{0,60}|commenti(?: ?\(\d+\))?|lascia un commento|rispondi|deixe (?:um|seu) comentário|comentários?|reacties?(?: ?\(\d+\))?|geef een reactie|plaats een reactie|lascia una risposta|il tuo indirizzo e-?mail non sarà pubblicato.*|i campi obbligatori sono contrassegnati.*|o seu endereço de e-?mail não será publicado.*|campos obrigatórios são marcados.*|los campos obligatorios están marcados.*|je e-?mailadres wordt niet gepubliceerd.*|vereiste velden zijn gemarkeerd.*|комментарии(?: ?\(\d+\))?|\d+ комментари(?:й|я|ев)|(?:добавить|оставить|написать|оставьте) комментарий|ваш (?:адрес )?e-?mail не будет опубликован.*|обязательные поля помечены.*|коментарі(?: ?\(\d+\))?|(?:додати|залишити) коментар|komentarze(?: ?\(\d+\))?|dodaj komentarz|zostaw komentarz|twój adres e-?mail nie zostanie opublikowany.*|komentáře(?: ?\(\d+\))?|(?:přidat|napsat) komentář|kommentarer(?: ?\(\d+\))?|lämna (?:en kommentar|ett svar)|legg igjen en kommentar|skriv en kommentar|kommentit|σχόλια(?: ?\(\d+\))?|αφήστε (?:ένα )?σχόλιο|yorumlar(?: ?\(\d+\))?|yorum (?:yap|yaz|bırak)ın?|bir (?:yorum|cevap) (?:yazın|bırakın)|tinggalkan (?:balasan|komentar)|komentar(?: ?\(\d+\))?|acha (?:maoni|jibu)|maoni|تعليقات(?: ?\(\d+\))?|التعليقات(?: ?\(\d+\))?|اترك (?:تعليقا|تعليقاً|تعليقًا|ردا|رداً|تعليق)|أضف تعليق(?:ا|ك|اً)?|لن يتم نشر عنوان بريدك الإلكتروني.*|الحقول الإلزامية مشار إليها.*|نظرات|ارسال نظر|תגובות(?: ?\(\d+\))?|הוספת תגובה|评论(?: ?[（(]\d+[）)])?|發表評論|发表评论|留言|コメント(?: ?[（(]\d+[）)])?|コメントを(?:残す|書く)|댓글(?: ?\(?\d+\)?)?)$/iu,
  },
  {
    reason: 'site controls',
    line: /^(?:(?:artikel |beitrag |seite |jetzt |auf .{2,20} )?(?:teilen|drucken|versenden|weiterleiten|merken|twittern)(?: auf .{2,20})?|(?:artikel|beitrag) (?:anhören|vorlesen|speichern|empfehlen|bewerten)|nach oben|zum seitenanfang|zurück(?: zur (?:übersicht|startseite))?|weiter|weiterlesen|mehr (?:lesen|erfahren|anzeigen|dazu)|startseite|impressum|datenschutz(?:erklärung)?|kontakt|anmelden|abmelden|registrieren|suche|menü|schließen|lesezeit.{0,20}|lesedauer.{0,20}|folgen sie uns.{0,60}|folge uns.{0,60}|(?:link|url) kopieren|link kopiert|inhalt teilen|compartir(?: en .{2,20})?|imprimir|enviar|inicio|buscar|iniciar sesión|síguenos.{0,60}|leer más|volver(?: arriba)?|tiempo de lectura.{0,20}|condividi(?: su .{2,20})?|stampa|cerca|accedi|leggi tutto|tempo di lettura.{0,20}|compartilhar?|partilhar|tempo de leitura.{0,20}|delen|afdrukken|leestijd.{0,20}|поделиться(?: .{2,20})?|распечатать|(?:время|мин\.?) чтения.{0,15}|время на чтение.{0,15}|поділитися|udostępnij|drukuj|czas czytania.{0,15}|sdílet|vytisknout|dela|skriv ut|del|jaa|tulosta|κοινοποίηση|εκτύπωση|paylaş|yazdır|bagikan|cetak|shiriki|sambaza|شارك(?: (?:على|عبر|المقال|الخبر).{0,20})?|مشاركة|طباعة|انشر|نسخ الرابط|اشتراک گذاری|שתפו|הדפסה|分享(?:到.{0,8})?|打印|收藏|シェア(?:する)?|印刷|공유(?:하기)?|인쇄)$/iu,
  },
  {
    reason: 'newsletter call',
    line: /^(?:(?:jetzt )?(?:(?:den|unseren|zum) )?newsletter(?: .{0,60})?(?:abonnieren|anmelden|bestellen)|abonnieren sie .{0,100}|melden sie sich .{0,60}newsletter.{0,60}|(?:hier )?kostenlos anmelden|dieser (?:artikel|inhalt) ist (?:nur )?für abonnenten.{0,60}|suscr[ií]bete.{0,120}|regístrate.{0,80}newsletter.{0,40}|únete a .{0,60}(?:canal|telegram|whatsapp).{0,60}|iscriviti .{0,100}|assine .{0,80}|inscreva-se.{0,80}|meld je aan .{0,80}|подпи(?:сывайтесь|шитесь).{0,120}|подписаться на .{0,80}|присоединяйтесь к .{0,60}(?:канал|telegram|телеграм).{0,40}|підписуйтесь.{0,100}|zapisz się .{0,80}newsletter.{0,40}|zasubskrybuj .{0,80}|přihlaste se k odběru.{0,80}|odebírejte .{0,80}|prenumerera .{0,80}|meld deg på .{0,80}|tilmeld dig .{0,80}|abonați-vă.{0,80}|abonează-te.{0,80}|εγγραφείτε .{0,100}|(?:bültenimize|haber bültenine) .{0,60}|abone ol.{0,60}|berlangganan .{0,60}|jiandikishe .{0,60}|اشترك (?:في|الآن).{0,100}|تابعونا على .{0,60}|تابعنا على .{0,60}|انضم إلى .{0,60}(?:قناة|واتساب|تلغرام|تيليغرام).{0,40}|להרשמה ל.{0,60}|订阅.{0,60}|訂閱.{0,60}|扫码关注.{0,40}|メールマガジン.{0,40}|구독하기|(?:to|please) .{0,40}(?:full|whole) (?:story|article).{0,20}(?:subscribe|log ?in|sign ?in).{0,80}|get the latest .{0,60}(?:phone|inbox|app).{0,60})$/iu,
  },
  {
    reason: 'newsletter call',
    inside: true,
    line: /^.{0,90}canal de (?:telegram|whatsapp|youtube).{0,90}$/iu,
  },
  {
    reason: 'also-read teaser',
    line: /^(?:lesen sie (?:auch|dazu|hier|mehr)|lies auch|auch interessant|das könnte (?:sie|dich) auch interessieren|mehr zum thema|zum thema|weiterlesen|siehe auch|passend dazu|hintergrund|lea también|lee también|leer también|te puede interesar|más información|ver también|leggi anche|potrebbe interessarti|leia também|veja também|saiba mais|lees ook|zie ook|te recomendamos|le recomendamos|relacionad[oa]s?|vea también|mira también|sigue leyendo|para leer|llegeix també|legga anche|vedi anche|per approfondire|approfondisci|ti potrebbe interessare|potrebbe interessarti anche|confira|entenda|relembre|citiți și|citește și|čítajte (?:aj|tiež)|čtěte (?:také|též|více)|pročitajte (?:i|još)|preberite (?:tudi|še)|olvasta már|lue myös|læs også|les og|läs mer|mehr dazu|mehr lesen|auch lesenswert|lesetipp|читайте также|читать также|смотрите также|ещё по теме|еще по теме|материалы по теме|по теме|читайте також|читайте ще|дивіться також|прочетете (?:още|също)|вижте (?:още|също)|czytaj (?:także|też|również|więcej)|przeczytaj (?:także|też|również)|zobacz (?:także|też|również)|polecamy|přečtěte si (?:také|i)|läs också|les også|διαβάστε (?:επίσης|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμη)|ayrıca okuyun|bunu da okuyun|ilgili haber(?:ler)?|soma (?:pia|zaidi)|baca juga|simak juga|lihat juga|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|اقرأ ايضا|إقرأ أيضًا|اقرأ المزيد|اقرأوا أيضا|طالع أيضا|شاهد أيضا|شاهد أيضًا|مواضيع ذات صلة|بیشتر بخوانید|بیشتر بخوانید|همچنین بخوانید|קראו גם|ראו גם|עוד בנושא|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关报道|相關新聞|推荐阅读|推薦閱讀|関連記事|あわせて読みたい|관련기사|관련 기사)\s*(?:[:：;>»«|]|[-–—](?=\s))\s*\S.*$/iu,
  },
  {
    reason: 'teaser of another article',
    line: /^(?:lesen sie auch|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|mehr (?:zum thema|aus .{2,40}|artikel|nachrichten)|zum thema|weitere (?:artikel|beiträge|meldungen|themen|nachrichten|informationen)|ähnliche (?:artikel|beiträge|themen)|verwandte (?:artikel|themen|beiträge)|meistgelesen(?:e artikel)?|aktuelle (?:beiträge|artikel|meldungen)|neueste (?:beiträge|artikel|kommentare)|notas? relacionadas?|noticias relacionadas|artículos relacionados|lo más (?:leído|visto)|te puede interesar|más noticias|articoli correlati|i più letti|notícias relacionadas|mais lidas|artigos relacionados|lees ook|meer nieuws|meest gelezen|lea también|lee también|le puede interesar|leggi anche|potrebbe interessarti(?: anche)?|leia também|veja também|czytaj (?:także|też|również)|zobacz (?:także|też|również)|polecane|najczęściej czytane|čtěte také|nejčtenější|související články|läs (?:också|mer|även)|mest läst|les også|mest lest|læs også|mest læste|lue myös|luetuimmat|citește și|citiți și|διαβάστε επίσης|σχετικά άρθρα|δημοφιλή|ilgili haberler|en çok okunanlar|читайте также|смотрите также|материалы по теме|по теме|самое читаемое|популярное|новости по теме|читайте також|популярне|прочетете още|soma pia|habari zaidi|baca juga|artikel terkait|berita terkait|terpopuler|اقرأ أيض(?:ا|ًا|اً)|إقرأ أيض(?:ا|ًا|اً)|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|موضوعات متعلقة|الأكثر قراءة|مطالب مرتبط|پربیننده ترین|קראו גם|כתבות נוספות|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|热门新闻|関連記事|人気記事|おすすめ記事|관련기사|많이 본 뉴스)$/iu,
  },
  {
    reason: 'topic tags',
    line: /^(?:schlag(?:worte|wörter)|stichworte|themen|kategorien?|etiquetas|temas|categorías?|argomenti|tag|assuntos|trefwoorden|onderwerpen|теги|метки|темы|ключевые слова|теми|tagi|słowa kluczowe|štítky|témata|ämnen|etiketter|emner|avainsanat|ετικέτες|etiketler|konular|كلمات مفتاحية|كلمات دلالية|الكلمات الدلالية|وسوم|الوسوم|برچسب ها|תגיות|标签|標籤|关键词|タグ|キーワード|태그)(?:\s*[:：].*)?$/iu,
  },
  {
    reason: 'copyright notice',
    inside: true,
    line: /^.{0,80}(?:alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|все права защищены|усі права захищені|wszelkie prawa zastrzeżone|všechna práva vyhrazena|toate drepturile rezervate|alla rättigheter förbehållna|tüm hakları saklıdır|hak cipta dilindungi|جميع الحقوق محفوظة|כל הזכויות שמורות|版权所有|版權所有|無断転載.{0,4}禁|무단.{0,6}재배포.{0,4}금지).{0,120}$/iu,
  },
];

/** Headings of what is said about the author, in the same languages. */
export const MORE_AUTHOR_BOXES =
  /^(?:(?:über|zu) (?:den|die|der) (?:autor(?:in|en)?|verfasser(?:in)?)|(?:der|die) autor(?:in|en)?|zur person|(?:alle|weitere|mehr) (?:artikel|beiträge) (?:von|des autors|der autorin).{0,60}|(?:sobre|acerca de) (?:el|la|los) autora?(?:es)?|(?:el|la) autora?|(?:todos los|más) artículos de .{2,60}|ver todas las entradas.{0,40}|(?:sull['’]|l['’])autor(?:e|rice)|(?:tutti gli|altri) articoli di .{2,60}|informazioni sull['’]autore|sobre [oa]s? autor(?:a|es)?|(?:todos os|mais) artigos de .{2,60}|over de auteurs?|alle artikelen van .{2,60}|об авторе|про автора|за автора|все (?:материалы|статьи|публикации) автора.{0,60}|o autor(?:ze|ce|ovi|u)|wszystkie artykuły.{0,60}|om (?:författaren|forfatteren)|tietoa kirjoittajasta|despre autor|σχετικά με (?:τον|την) (?:συντάκτη|συντάκτρια|συγγραφέα)|yazar hakkında|tentang penulis|kuhusu mwandishi|(?:نبذة )?عن الكات(?:ب|بة)|حول الكاتب|درباره نویسنده|על הכותבת?|(?:作者|记者)(?:简介|介紹)|关于作者|關於作者|著者(?:について|紹介|プロフィール))$/iu;
