/** French, as data. */
import { english } from './en.ts';
import {
  type CueForm,
  type LanguageRules,
  numbered,
  type Pronoun,
  phrases,
  type QuantifierWord,
  reporterLinks,
  spelled,
  words,
} from './rules.ts';

/** Verbs of saying in -er: the stem gives present, past, participles and gerund. */
const ER_VERBS = `affirm annonc ajout expliqu précis déclar indiqu assur estim soulign rappel not constat confirm jug regrett déplor
critiqu dénonc accus insist martel lanc racont témoign avou rétorqu répliqu résum affich argument avanc conseill confi demand
exig espér évoqu exhort félicit gliss invoqu ironis lâch lament murmur observ plaid préconis prétend proclam promulgu propos protest
qualifi recommand relat relay remarqu reproch révél signal souhait suggér tempêt tweet vant alert analys appel commen comment commenc fanfaronn parl tranquillis minor scand
continu détaill exclam interrog justifi menac mentionn nuanc objecti pens préven réaffirm réclam rapport résum salu s'inquiét salu tonn tranch dépeign fustig condamn défend rass
souffl soupir martel grommel glouss grogn ronchonn marmonn bougonn râl pest vitupér sermonn chuchot susurr bredouill articul clam hurl cri
écri exult jubil triomph plaisant badin blagu ricân rican sanglot rouspét ripost tacl égratign torpill étrill épingl raill moqu persifl
remerci lou relativis tempér modér minimis confess dévoil divulgu réitér appuy énumèr énumér synthétis récapitul explicit clarifi narr retrac
remémor imagin suppos présum dout soupçonn redout appréhend alarm jur certifi attest corrobor réfut contest récus balay stigmatis vilipend blâm
revendiqu questionn balanc termin achev enchaîn embray publi post sign théoris philosoph prophétis esclaff extasi émerveill
enthousiasm emport insurg offusqu indign énerv impatient enflamm excus désol lament réjouiss rassur point insinu allégu argu apostroph
assén interpell invit implor suppli adjur somm chambr abond complét compléter ponctu opin acquiesc admonest gémiss maugré formul
énonc spécifi stipul notifi édict décrèt décrét ordonn interprèt interprét conjectur diagnostiqu pronostiqu augur espèr
décid raconte rappell considér craign craint chiffr évalu pari prédis pronostiqu fulmin renchériss renchéri poursuiv`;

/** The others, form by form: finite ones before the bar, the participle behind it, then the gerund. */
const OTHER_VERBS = `
dit disent disait disaient dira diront dirent|dit|disant
redira|dite|redisant
redirait|dits|redisant
écrit écrivent écrivait écrivit|écrit|écrivant
prévoit prévoient prévoyait prévoyaient|prévu|prévoyant
répond répondent répondait répondit répondirent|répondu|répondant
reconnaît reconnaissent reconnut reconnaissait reconnait|reconnu|reconnaissant
soutient soutiennent soutenait soutint|soutenu|soutenant
maintient maintiennent maintenait maintint|maintenu|maintenant
prévient préviennent prévenait prévint|prévenu|prévenant
avertit avertissent avertissait|averti|avertissant
poursuit poursuivent poursuivait poursuivit|poursuivi|poursuivant
conclut concluent concluait|conclu|concluant
admet admettent admettait admit|admis|admettant
promet promettent promettait promit|promis|promettant
prétend prétendent prétendait prétendit|prétendu|prétendant
décrit décrivent décrivait décrivit|décrit|décrivant
craint craignent craignait|craint|craignant
croit croient croyait|cru|croyant
prédit prédisent prédisait|prédit|prédisant
redit redisent redisait|redit|redisant
reprend reprennent reprenait reprit|repris|reprenant
renchérit renchérissent renchérissait|renchéri|renchérissant
surenchérit surenchérissent|surenchéri|surenchérissant
intervient interviennent intervint|intervenu|intervenant
convient conviennent convint|convenu|convenant
dément démentent démentait démentit|démenti|démentant
félicite félicitent|félicité|félicitant
plaint plaignent plaignait|plaint|plaignant
réjouit réjouissent réjouissait|réjoui|réjouissant
amuse amusent amusait|amusé|amusant
indigne indignent indignait indigna|indigné|indignant
étonne étonnent étonnait étonna|étonné|étonnant
emporte emportait emporta|emporté|emportant
désole désolent désolait|désolé|désolant
agace agaçait|agacé|agaçant
inquiète inquiètent inquiétait|inquiété|inquiétant
exclame exclament exclamait exclama|exclamé|exclamant
défend défendent défendait défendit|défendu|défendant
réagit réagissent réagissait|réagi|réagissant
lit lisait|lu|lisant
fait_savoir|fait|faisant
s'exclame s'exclament s'exclama|exclamé|exclamant
rappelle rappellent rappelait rappela|rappelé|rappelant
suggère suggèrent suggérait suggéra|suggéré|suggérant
espère espèrent espérait|espéré|espérant
révèle révèlent révélait révéla|révélé|révélant
s'inquiète s'inquiètent|inquiété|inquiétant
interroge interrogent interrogeait interrogea|interrogé|interrogeant
annonce annoncent annonçait annonça|annoncé|annonçant
lance lancent lançait lança|lancé|lançant
juge jugent jugeait jugea|jugé|jugeant
exige exigent exigeait|exigé|exigeant
dénonce dénoncent dénonçait dénonça|dénoncé|dénonçant
commence commencent commençait commença|commencé|commençant
martèle martèlent|martelé|martelant
grommelle grommellent|grommelé|grommelant
répète répètent répétait répéta|répété|répétant
réitère réitèrent|réitéré|réitérant
complète complètent|complété|complétant
achève achèvent|achevé|achevant
concède concèdent concédait concéda|concédé|concédant
assène assènent assénait assena|asséné|assénant
relève relèvent relevait releva|relevé|relevant
souvient souviennent souvenait souvint|souvenu|souvenant
sourit sourient souriait|souri|souriant
rit rient riait|ri|riant
gémit gémissent gémissait|gémi|gémissant
rugit rugissent rugissait|rugi|rugissant
applaudit applaudissent applaudissait|applaudi|applaudissant
garantit garantissent garantissait|garanti|garantissant
enjoint enjoignent enjoignait|enjoint|enjoignant
enquiert enquièrent enquérait|enquis|enquérant
émeut émeuvent émouvait|ému|émouvant
balaie balaient balayait|balayé|balayant
rejette rejettent rejetait rejeta|rejeté|rejetant
nie nient niait nia|nié|niant
définit définissent définissait|défini|définissant
réplique répliquent répliquait répliqua|répliqué|répliquant
remercie remercient remerciait remercia|remercié|remerciant
apprend apprennent apprenait|appris|apprenant
ment mentent mentait|menti|mentant
enrage enragent enrageait|enragé|enrageant
encourage encouragent encourageait|encouragé|encourageant
engage engagent engageait|engagé|engageant
protège protègent|protégé|protégeant
songe songent songeait|songé|songeant
nuance nuancent nuançait nuança|nuancé|nuançant
renonce renoncent renonçait|renoncé|renonçant
prononce prononcent prononçait prononça|prononcé|prononçant
énonce énoncent énonçait énonça|énoncé|énonçant
balance balancent balançait balança|balancé|balançant`;

const REGULAR = /^[a-zàâçéèêëîïôöùûü']+$/;

function cues(): ReadonlyMap<string, CueForm> {
  const map = new Map<string, CueForm>();
  for (const stem of ER_VERBS.split(/\s+/)) {
    if (!REGULAR.test(stem)) continue;
    for (const ending of ['e', 'ent', 'ait', 'aient', 'a', 'èrent']) map.set(stem + ending, 'finite');
    map.set(`${stem}é`, 'past').set(`${stem}ant`, 'participle');
    // « s'est désolée », « se sont félicités »
    for (const ending of ['ée', 'és', 'ées']) map.set(stem + ending, 'past');
  }
  for (const line of OTHER_VERBS.split('\n')) {
    const [finite, past, gerund] = line.split('|');
    if (!finite || !past || !gerund) continue;
    map.set(past, 'past').set(gerund, 'participle');
    if (!past.endsWith('s')) for (const ending of ['e', 's', 'es']) map.set(past + ending, 'past');
    for (const form of finite.split(' '))
      if (!form.includes('_') && !form.startsWith("s'")) map.set(form, 'finite');
  }
  for (const word of INFINITIVES) map.set(word, 'base');
  // forms that are far more often something else
  for (const word of NOT_CUES) map.delete(word);
  return map;
}
/** Behind another verb: « aimait dire ». */
const INFINITIVES = words('dire répéter rappeler raconter souligner');

const NOT_CUES = words(
  `appela fait faisant maintenant lu lue lus lues lit pari rapport table balance doute commande signe poste somme loue ri ris rie ries ment
  dits dite dites écrits crus crue appris apprise apprises soumis sommes compte`,
);

const pronoun = (gender: Pronoun['gender'], plural: boolean, person: Pronoun['person']): Pronoun => ({
  gender,
  plural,
  person,
});

const before: readonly (readonly [string, QuantifierWord])[] = [
  [
    "environ|près de|près d'|autour de|autour d'|quelque|quelques|à peu près|presque|approximativement|aux alentours de|aux environs de|de l' ordre de|une moyenne de|en moyenne|en moyenne de|un peu plus de|un peu moins de|~|≈|quasiment|à peine",
    'about',
  ],
  [
    "plus de|plus d'|au-delà de|supérieur à|supérieure à|dépassant|dépasse|dépassent|dépassé|bien plus de|>",
    'more than',
  ],
  ["au moins|pas moins de|pas moins d'|au minimum|à tout le moins|≥|un minimum de", 'at least'],
  ["moins de|moins d'|inférieur à|inférieure à|en dessous de|en deçà de|<", 'less than'],
  ["jusqu' à|jusqu'à|au plus|tout au plus|au maximum|pas plus de|pas plus d'|un maximum de|≤", 'up to'],
];

const behind: readonly (readonly [string, QuantifierWord])[] = [
  ['environ|à peu près', 'about'],
  ['au moins|ou plus|au minimum|et plus', 'at least'],
  ['au plus|au maximum|ou moins', 'up to'],
];

const small = numbered(
  `zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15
  seize=16 dix-sept=17 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90`,
);

/** Unit words of French for the same units as in English. */
const UNITS = spelled(`
km: kilomètre, kilomètres
m: mètre, mètres
cm: centimètre, centimètres
mm: millimètre, millimètres
mile: mille nautique
foot: pied, pieds
inch: pouce, pouces
m²: mètre carré, mètres carrés
km²: kilomètre carré, kilomètres carrés
m³: mètre cube, mètres cubes
hectare: hectare, hectares
acre: acre, acres
l: litre, litres
hl: hectolitre, hectolitres
ml: millilitre, millilitres
barrel: baril, barils
g: gramme, grammes
kg: kilogramme, kilogrammes, kilo, kilos
mg: milligramme, milligrammes
tonne: tonne, tonnes
second: seconde, secondes
minute: minute, minutes
hour: heure, heures
day: jour, jours
week: semaine, semaines
month: mois
year: an, ans, année, années
decade: décennie, décennies
century: siècle, siècles
km/h: kilomètres-heure, kilomètre-heure, kilomètres par heure
knot: nœud, nœuds
°C: degré celsius, degrés celsius
degree: degré, degrés
kW: kilowatt, kilowatts
MW: mégawatt, mégawatts
GW: gigawatt, gigawatts
kWh: kilowattheure, kilowattheures
MWh: mégawattheure, mégawattheures
GWh: gigawattheure, gigawattheures
percentage point: point de pourcentage, points de pourcentage
basis point: point de base, points de base
point: point, points`);

const CURRENCIES = spelled(`
€: euro, euros
$: dollar, dollars
US$: dollar américain, dollars américains
C$: dollar canadien, dollars canadiens
A$: dollar australien, dollars australiens
£: livre sterling, livres sterling
CFA franc: franc cfa, francs cfa, f cfa, fcfa
Swiss franc: franc suisse, francs suisses
franc: franc, francs
¥: yen, yens
yuan: yuan, yuans
ruble: rouble, roubles
rupee: roupie, roupies
dinar: dinar, dinars
dirham: dirham, dirhams
naira: naira, nairas
rand: rand, rands
cent: centime, centimes, cents
peso: peso, pesos`);

const symbols = (map: ReadonlyMap<string, string>) =>
  [...map].filter(
    ([word]) => !/^[a-z' -]{4,}$/.test(word) && word !== 'cent' && word !== 'p' && word !== 'min',
  );

const WOMEN = words(
  `anne françoise nathalie isabelle sylvie sandrine valérie véronique stéphanie céline aurélie élodie émilie julie laetitia virginie
        florence brigitte monique jacqueline nicole chantal dominique béatrice agnès hélène élisabeth odile geneviève aïcha fatou fatoumata
        awa ndèye mariama rokia salimata oumou bintou kadiatou lucie léa manon inès jeanne louise adèle margaux pauline aya`,
);

/** "Jean" is a man here. */
const MEN = words(
  `pierre jean jacques michel philippe alain bernard nicolas christophe laurent frédéric stéphane sébastien françois éric pascal
        thierry olivier gérard rené andré claude guillaume julien antoine mathieu matthieu vincent bruno didier gilles hervé yves marc
        luc étienne benoît cyril fabrice franck gabriel hugo lucas théo moussa mamadou ousmane amadou seydou souleymane boubacar issa
        adama abdoulaye cheikh modou idrissa bassirou yacouba oumar salif`,
);

export const french: LanguageRules = {
  code: 'fr',
  elisions: words('l d qu n s j m t c jusqu lorsqu puisqu quoiqu'),
  common: words(
    `pourquoi comment quand combien le la les l' un une des de du d' au aux à en et ou où mais donc or ni car que qu' qui quoi dont ce cet cette ces c' ceci cela ça il elle
    ils elles on nous vous je j' tu me m' te t' se s' lui leur leurs y ne n' pas plus moins très trop peu bien mal son sa ses mon ma mes ton ta tes notre votre nos vos
    dans sur sous avec sans pour par contre entre chez vers depuis pendant avant après dès jusqu' jusque selon d'après malgré parmi
    quand lorsque lorsqu' puisque comme si alors ainsi aussi encore déjà toujours jamais souvent ici là hier demain aujourd'hui est sont
    était étaient a ont avait avaient sera seront été être avoir fait faire peut peuvent doit doivent tout toute tous toutes autre autres
    même mêmes quel quelle quels quelles deux trois quatre cinq six sept huit neuf dix cependant toutefois pourtant enfin ensuite puis
    plusieurs certains certaines beaucoup chaque aucun aucune rien personne près environ plutôt notamment désormais actuellement
    face grâce suite lors outre hormis sauf dix vingt trente cent mille premièrement oui non merci voici voilà interrogé interrogée`,
  ),
  abbreviations: words(
    'm mm mme mmes mlle me dr pr st ste janv févr fév avr juil sept oct nov déc art av bd cf etc env ex fig hab max min no nos p pp vol tél sté cie gén col cdt cap lt',
  ),
  numbers: {
    small,
    scales: numbered(
      'cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000 billion=1000000000000 billions=1000000000000',
    ),
    suffixes: numbered(
      'k=1000 K=1000 M=1000000 Md=1000000000 Mds=1000000000 mds=1000000000 md=1000000000 Mrd=1000000000',
    ),
    groups: numbered(
      'douzaine=12 douzaines=12 dizaine=10 dizaines=10 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100 millier=1000 milliers=1000',
    ),
    parts: numbered(
      'tiers=3 quart=4 quarts=4 cinquième=5 cinquièmes=5 sixième=6 sixièmes=6 septième=7 huitième=8 huitièmes=8 dixième=10 dixièmes=10 centième=100 centièmes=100 millième=1000 millièmes=1000',
    ),
    halves: words('demi demie moitié'),
    and: words('et'),
    articles: words('un une'),
    point: words('virgule'),
    minus: words(''),
    ordinalEndings: words('er ère ere e è ème eme nd nde re'),
    decimalComma: true,
    of: words("de d'"),
    openers: words('cent mille'),
    compounds: numbered('quatre-vingt=80 quatre-vingts=80 dix-sept=17 dix-huit=18 dix-neuf=19'),
    vigesimal: true,
  },
  dates: {
    months: numbered(
      `janvier=1 janv=1 février=2 fevrier=2 févr=2 mars=3 avril=4 avr=4 mai=5 juin=6 juillet=7 juil=7 août=8 aout=8 septembre=9 sept=9 octobre=10
      oct=10 novembre=11 nov=11 décembre=12 decembre=12 déc=12`,
    ),
    doubtfulMonths: words('mars sept oct nov'),
    weekdays: numbered('lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7'),
    ordinals: numbered('premier=1'),
    days: numbered("aujourd'hui=0 hier=-1 demain=1"),
    units: new Map([
      ['jour', [1, 'd']],
      ['jours', [1, 'd']],
      ['semaine', [1, 'w']],
      ['semaines', [1, 'w']],
      ['mois', [1, 'm']],
      ['an', [1, 'y']],
      ['ans', [1, 'y']],
      ['année', [1, 'y']],
      ['années', [1, 'y']],
      ['décennie', [10, 'y']],
      ['décennies', [10, 'y']],
    ]),
    holidays: spelled(`
01-01: jour de l'an, nouvel an
05-01: fête du travail
05-08: fête de la victoire
07-14: fête nationale
08-15: assomption
11-01: toussaint
11-11: armistice
12-24: réveillon de noël
12-25: noël
12-31: saint-sylvestre
easter+0: pâques
easter+1: lundi de pâques
easter+39: ascension
easter+49: pentecôte`),
    beforeYear: words(
      "en depuis avant après dès fin début mi vers jusqu'en d'ici de à entre pour année an et",
    ),
    yearArticles: words("l' d'"),
    the: words('le'),
    of: words("de d' du"),
    rangeTo: words('au et à'),
    beforeSlashed: words('le du au depuis dès avant après'),
    beside: words('dernier ce le matin soir dans'),
    monthFirst: false,
    capitalMonths: false,
    leaning: {
      turns: new Map([
        ['prochain', 'next'],
        ['prochaine', 'next'],
        ['suivant', 'next'],
        ['suivante', 'next'],
        ['dernier', 'last'],
        ['dernière', 'last'],
        ['passé', 'last'],
        ['passée', 'last'],
        ['précédent', 'last'],
        ['précédente', 'last'],
        ['ce', 'this'],
        ['cet', 'this'],
        ['cette', 'this'],
      ]),
      turnBehind: true,
      periods: new Map([
        ['jour', 'day'],
        ['semaine', 'week'],
        ['mois', 'month'],
        ['an', 'year'],
        ['année', 'year'],
      ]),
      dayPhrases: [
        [['avant', '-', 'hier'], -2],
        [['après', '-', 'demain'], 2],
      ],
      agoBefore: phrases('il y a|voici|voilà'),
      ago: phrases('auparavant'),
      later: phrases('plus tard|après'),
      earlier: phrases('plus tôt|avant'),
      fromNow: [],
      ahead: words('dans'),
      after: words('après'),
      before: words('avant'),
      notAhead: words("de d' suivant qui"),
      notBeforeAhead: words('fois première premier'),
      perfect: new Set(),
      sameDay: phrases('le même jour|ce même jour'),
      thatDay: phrases('ce jour - là'),
      nextDay: phrases('le lendemain|le jour suivant'),
      previousDay: phrases('la veille'),
      on: words('le'),
      of: words("de la de l' du de"),
    },
  },
  speech: {
    cues: cues(),
    sources: phrases(
      "selon|d' après|aux yeux de|de l' avis de|à en croire|de l' aveu de|de source|au dire de|aux dires de|dixit",
    ),
    pronouns: new Map([
      ['il', pronoun('m', false, 3)],
      ['elle', pronoun('f', false, 3)],
      ['ils', pronoun(null, true, 3)],
      ['elles', pronoun(null, true, 3)],
      ['je', pronoun(null, false, 1)],
      ["j'", pronoun(null, false, 1)],
      ['nous', pronoun(null, true, 1)],
      ['vous', pronoun(null, true, 2)],
      ['on', pronoun(null, true, 1)],
      ['lui', pronoun('m', false, 3)],
      ['eux', pronoun(null, true, 3)],
    ]),
    between: words(
      `a ont avait avaient aura auront aurait auraient est sont était étaient été aussi également ensuite alors encore toutefois cependant
      ainsi notamment récemment déjà même ne n' pas s' se lui leur l' y en donc enfin désormais toujours hier aujourd'hui jamais souvent puis bien
      quant tôt tard ayant`,
    ),
    verbs: words(
      `est sont était étaient sera seront serait seraient fut furent a ont avait avaient aura auront aurait auraient ai as avons avez
      peut peuvent pouvait pourrait pourraient doit doivent devait devrait devraient va vont allait ira iront fait font faisait
      veut veulent voulait faut fallait faudra reste restent soit soient vient viennent permet permettent permettra compte comptent
      participe participent vivent vit travaillent travaille touche touchent montre montrent représente représentent s' se ne n'`,
    ),
    determiners: words(
      `le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs plusieurs certains
      certaines chaque tout toute tous toutes quelques aucun aucune autre autres deux trois`,
    ),
    links: words("de d' du des pour à au aux chez en dans"),
    prepositions: words(
      `dans en sur sous avec sans pour par contre entre chez vers depuis pendant avant après dès jusqu' jusque selon malgré parmi de d' du
      des à au aux lors durant outre face concernant quand lorsque lorsqu' tandis alors comme si afin près`,
    ),
    conjunctions: words(
      "et mais ou où donc or ni car puisque lorsque lorsqu' quand tandis alors comme si bien",
    ),
    that: words("que qu'"),
    relatives: words('qui dont que où lequel laquelle'),
    replying: words('répondu répond répliqué réplique rétorqué rétorque'),
    following: words('suivez suivre'),
    naming: words(
      `intitulé intitulée titré titrée chapitre revue proverbe dicton devise baptisé baptisée dit dite appelé appelée surnommé surnommée nommé film livre roman chanson album série
      émission article poème fresque panneau panneaux banderole banderoles pancarte pancartes slogan slogans mot mots terme expression rapport inscription mention
      lisait lire programme opération plan documentaire documentaires pièce spectacle exposition colloque conférence campagne loi`,
    ),
    defining: words('signifie signifient signifiant désigne désignent dire'),
    terms: words('mot mots nom noms terme termes expression sigle surnom dialecte langue langage'),
    bearing: words(
      'lit lisait proclame proclamait proclamant clame clamait clamant dit disait disant dénonçant réclamant',
    ),
    terming: new Set(),
    glossing: words('traduit traduite connu connue connus connues surnommé surnommée'),
    glossed: words('par sous comme à peu près littéralement le la les nom de'),
    carriers: words(
      `panneau panneaux banderole banderoles pancarte pancartes affiche affiches fresque fresques graffiti graffitis plaque plaques
      autocollant autocollants tee-shirt tee-shirts maillot maillots titre titres légende slogan slogans inscription inscriptions`,
    ),
    weak: words(
      `montre montrent montré considère considérait croit croient croyait espère espèrent espérait craint craignent craignait prévoit prévoient
      prévoyait parle parlent parlait parlaient parlé commence commencent commençait commencé propose proposent`,
    ),
    clausal: new Set(),
    quoting: new Set(),
    catenative: words('aime aiment aimait aimaient plaît plaisait'),
    to: words('à'),
    presenting: words('comme appeler prénommé prénommée nommé nommée'),
    reached: words(
      'joint jointe joints contacté contactée contactés interrogé interrogée interrogés rencontré rencontrée',
    ),
    postures: words(
      `assis assise debout installé installée attablé attablée accoudé accoudée adossé adossée appuyé appuyée penché penchée entouré entourée
      joint jointe contacté contactée interrogé interrogée rencontré rencontrée croisé croisée`,
    ),
    counting: new Map([
      ...[
        ...words(
          `évoque évoquent évoqué annonce annoncent annoncé avance avancent avancé compté recense recensent recensé dénombre dénombrent
      dénombré estime estiment estimé chiffre chiffrent revendique revendiquent revendiqué`,
        ),
      ].map((verb) => [verb, ''] as const),
      ...[...words('parle parlent parlait')].map((verb) => [verb, 'de'] as const),
    ]),
    cited: words('cité citée cités citées'),
    viewing: words('pour'),
    verbEndings: [],
    definite: words("le la l' ce cette"),
    reporting: new Set(cues().keys()),
    alone: words('certains certaines plusieurs tous toutes'),
    bareClauses: false,
    incise: true,
    passive: { be: words('été est sont était étaient fut être'), by: words('par') },
    adverbs: ['ment'],
    notAdverbs: words(
      'gouvernement mouvement parlement paiement bâtiment logement équipement investissement établissement département recrutement changement financement élément document événement effondrement tremblement licenciement règlement armement médicament appartement affrontement bombardement rendement endettement chargement soulèvement',
    ),
    and: words('et'),
  },
  reporters: {
    links: reporterLinks(`
cité citée cités citées rapporté rapportée rapportés rapportées relayé relayée relayés relayées diffusé diffusée diffusés diffusées > par dans sur > 4
publié publiée publiés publiées repris reprise reprises recueilli recueillie recueillis recueillies consulté consultée > par dans sur > 4
entretien entretiens interview interviews > à au aux avec pour dans > 4
déclaré dit confié affirmé assuré expliqué indiqué raconté précisé ajouté lancé estimé répondu écrit écrivait > à au aux dans sur > 8
déclare confie affirme assure explique indique raconte précise ajoute lance estime répond déclarait confiait affirmait > à au aux dans sur > 8
micro antenne colonnes auprès > de du des d' > 1
selon après >`),
    carried: words(
      'cité citée cités citées rapporté rapportée relayé relayée diffusé diffusée publié publiée repris reprise recueilli recueillie consulté consultée',
    ),
    asking: words('entretien entretiens interview interviews'),
    addressing: words('à au avec'),
    citing: words('cite citent citait citant'),
    nouns: words(
      'média médias journal journaux quotidien hebdomadaire magazine télévision radio chaîne site tabloïd mensuel',
    ),
    agencies: words('agence agences'),
    things: words('télévision radio chaîne site journal quotidien'),
    names: new Set([...english.reporters.names, ...words('bfm bfmtv cnews tf1 lci rmc rtl france24')]),
    titles: new Set([
      ...english.reporters.titles,
      ...words('inter info tv croix humanité echos soir temps dépêche presse'),
    ]),
    leading: true,
    of: words("de d' du des"),
  },
  names: {
    titles: new Map([
      ...[...words('m. m monsieur mm mm. père frère roi prince sir')].map((word) => [word, 'm'] as const),
      ...[...words('mme mmes mlle madame mademoiselle sœur reine princesse')].map(
        (word) => [word, 'f'] as const,
      ),
      ...[
        ...words(
          'dr pr me docteur professeur maître général colonel capitaine commandant lieutenant président présidente ministre premier première',
        ),
      ].map((word) => [word, null] as const),
    ]),
    givenTitles: words('roi reine prince princesse frère sœur'),
    women: new Set([...[...english.names.women].filter((name) => !MEN.has(name)), ...WOMEN]),
    men: new Set([...[...english.names.men].filter((name) => !WOMEN.has(name)), ...MEN]),
    bodies: new Set([
      ...english.names.bodies,
      ...words(
        `université institut ministère conseil comité commission agence banque société groupe parti union association fédération fondation
        centre école collège cour assemblée sénat maison parlement bureau armée marine police alliance ligue équipe journal radio télévision
        rue avenue boulevard place route ville région province département république royaume île fleuve lac mont montagne vallée aéroport gare
        gouvernement préfecture mairie présidence hôpital église mosquée musée théâtre parc pont hôtel tour loi traité accord sommet conférence festival coupe guerre nations états
        nord sud est ouest organisation observatoire croix haut-commissariat office programme fonds communauté syndicat confédération`,
      ),
    ]),
    placed: words(
      'maire gouverneur préfet préfète ville village port habitants habitantes près pres large côte cote capitale banlieue bourg commune rues gare prefet',
    ),
    enterprises: words('entreprise société groupe compagnie organisation agence association ong banque'),
    aged: new Set(),
    firms: new Set([
      ...english.names.firms,
      ...words(
        `industries assurances télécom télécoms laboratoires éditions productions presse agence quotidien matin figaro libération`,
      ),
    ]),
    things: {
      owned: new Set(),
      held: words('actions action filiale filiales rachat actionnaires actionnaire fusion'),
      heads: words(
        'directeur directrice président présidente analyste économiste dirigeant dirigeante responsable fondateur fondatrice chercheur chercheuse',
      ),
      kinds: words(
        'constructeur fabricant distributeur enseigne filiale cabinet syndicat parti club groupe hebdomadaire quotidien journal magazine',
      ),
      within: words('chez'),
      which: new Set(),
      its: new Set(),
      plural: new Set(),
    },
    qualifying: words('ex'),
    tied: words('basé basée mêmes là ci'),
    directions: words('nord sud est ouest voisin voisine occidentale orientale centrale australe'),
    landscapes: words(
      `rue avenue place ville commune province région département district île îles ile iles rivière fleuve lac mont montagne montagnes vallée
      aéroport gare baie golfe mer océan désert forêt péninsule détroit canal côte village colline cap port region departement riviere vallee
      aeroport ocean desert foret peninsule detroit cote`,
    ),
    particles: english.names.particles,
    roles: words(
      `président présidente ministre premier chancelier chancelière sénateur sénatrice député députée gouverneur maire maires secrétaire ambassadeur ambassadrice
      juge procureur procureure général colonel capitaine commandant lieutenant chef cheffe directeur directrice porte-parole analyste économiste professeur professeure
      avocat avocate docteur docteure candidat candidate dirigeant dirigeante dirigeants leader président-directeur représentant représentante officier responsable responsables
      entraîneur joueur joueuse auteur autrice écrivain écrivaine journaliste reporter acteur actrice chanteur chanteuse réalisateur réalisatrice
      militant militante expert experte chercheur chercheuse scientifique médecin fondateur fondatrice patron patronne homme femme propriétaire
      conseiller conseillère commissaire préfet préfète évêque pape prêtre imam roi reine habitant habitante habitants témoin victime père mère agriculteur agricultrice
      enseignant enseignante étudiant étudiante spécialiste historien historienne géographe géologue sociologue politologue coordinateur coordinatrice
      délégué déléguée élu élue syndicaliste infirmier infirmière climatologue épidémiologiste hydrologue biologiste ingénieur ingénieure éleveur éleveuse pêcheur`,
    ),
    notNames: words(
      `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
      français française françaises anglais allemand allemands allemande italien italiens espagnol espagnols belge belges suisse suisses chinois japonais israélien israéliens palestinien palestiniens ukrainien ukrainiens sénégalais ivoirien ivoiriens burkinabè nigérien nigériens algérien algériens marocain marocains tunisien tunisiens américain américaine américains russes russe européen européens africain africains maliens malien dieu internet
      noël pâques twitter facebook`,
    ),
    longForms: new Map([
      ['pr', 'professeur'],
      ['dr', 'docteur'],
      ['première', 'ministre'],
      ['premier', 'ministre'],
    ]),
  },
  figures: {
    before: before.flatMap(([list, quantifier]) =>
      phrases(list).map((phrase) => [phrase, quantifier] as const),
    ),
    behind: behind.flatMap(([list, quantifier]) =>
      phrases(list).map((phrase) => [phrase, quantifier] as const),
    ),
    between: words('entre'),
    from: words('de'),
    rangeTo: words('à'),
    rangeAnd: words('et'),
    rangeOr: words('ou'),
    up: words(
      `hausse augmentation augmentera augmenteront augmenteraient augmente augmentent augmenté augmentait augmenter progresse progressé progressent progression progressait grimpe grimpé grimpent croît crû croissance
      bondi bondit bond gagne gagné gagnent accru accroît accroissement relevé relève monte monté montent supplémentaires supérieur hausses bondissent flambée`,
    ),
    down: words(
      `baisse baisses baissé baissent diminue diminué diminuent diminution diminuera recul reculer recule reculait reculé recul reculent chute chuté chutent perd perdu perdent perte réduit
      réduction réduire réduits repli replié cède cédé tombe tombent tombé tombée tombés tombées dégringolé réduite réduites plongé fléchi contraction contracté amputé`,
    ),
    per: words('/ par'),
    rateArticles: words('chaque'),
    rateUnits: spelled(`
day: jour
week: semaine
month: mois
year: an, année
hour: heure, h
minute: minute
second: seconde
person: personne, habitant, tête
barrel: baril
tonne: tonne
kg: kilo, kg
litre: litre
share: action
season: saison
household: ménage, foyer
pupil: élève
student: étudiant
patient: patient
employee: salarié, employé
vehicle: véhicule
hectare: hectare
km: kilomètre, km
m: mètre
passenger: passager
ticket: billet
night: nuit`),
    units: new Map([...symbols(english.figures.units), ...UNITS]),
    currencies: new Map([...symbols(english.figures.currencies), ...CURRENCIES]),
    percent: words('%'),
    points: words('point points'),
    labels: words(
      `cote article articles section chapitre chapitres route autoroute vol loi numéro n° no page pages figure tableau salle porte quai type chaîne niveau phase titre
      volume saison épisode version résolution paragraphe alinéa ligne bus train rame unité brigade bataillon régiment formule classe zone
      bâtiment appartement lot étage terminal piste gare étape camp secteur modèle boeing airbus windows question annexe amendement canal division groupe dossier règle`,
    ),
    fates: words(
      `tué tués tuée tuées mort morts morte mortes blessé blessés blessée blessées déplacé déplacés déplacée déplacées disparu disparus disparues arrêté arrêtés
      arrêtées détenu détenus détenues capturé capturés enlevé enlevés enlevées hospitalisé hospitalisés hospitalisées évacué évacués évacuées secourus secourues sauvés
      libéré libérés libérées inculpés condamnés vaccinés vaccinées infectés infectées détruit détruits détruites endommagés endommagées brûlés brûlées
      déployés déployées recrutés recrutées interpellés interpellées licenciés licenciées relogés relogées inscrits inscrites exécutés`,
    ),
    ages: words(''),
    afterOne: words(''),
    of: words("de d' des du"),
    perCent: phrases('pour cent'),
    stepOver: words("de d' un une encore le la les plus des"),
    adjectives: words('neuf'),
    pouring: words('tombé tombe tombait tombera'),
    locating: words('en au aux à dans'),
    fillers: words('autres nouveaux nouvelles nouveau nouvelle premiers premières derniers dernières'),
    compared: words("de d' des du"),
    outOf: phrases('sur'),
    at: words(''),
    purpose: words('dans pour'),
    clock: words('à vers dès'),
    aged: words('âgé âgée âgés âgées'),
    ageHolders: words(
      `homme hommes femme femmes garçon garçons fille filles fillette fillettes enfant enfants bébé adolescent adolescente adolescents
      jeune jeunes suspect suspecte victime conducteur conductrice étudiant étudiante retraité retraitée septuagénaire fils frère sœur`,
    ),
    agesOf: phrases('les âges de'),
    enders: words(
      "que qu' plus moins soit contre environ long large haut ainsi cependant âgé âgée âgés âgées ici là",
    ),
    plurals: words('gens'),
    modifiers: new Set(),
    verbEndings: ['e', 'ent', 'a', 'ait', 'aient'],
    behindPlural: ['ent', 'aient', 'èrent', 'ront', 'raient'],
    particleVerbs: new Set(),
    comparedUp: phrases('de plus|supplémentaires|supplémentaire|en plus|au - dessus'),
    comparedDown: phrases('de moins|en moins|au - dessous|en dessous'),
    levels: words('plus niveau record seuil total moyenne maximum minimum barre'),
    moving: words(
      'passe passé passée passés passées passer passera passeront passant passait passent passerait',
    ),
    spanning: words('sur'),
  },
  claims: {
    superlatives: phrases(
      `le plus|la plus|les plus|le moins|la moins|les moins|le meilleur|la meilleure|les meilleurs|les meilleures|le pire|la pire|les pires
      le seul|la seule|les seuls|les seules|le premier|la première|les premiers|pour la première fois|jamais vu|sans précédent
      record|du jamais vu|de l' histoire|aucun autre|aucune autre|plus que jamais|historique`,
    ),
    superlativeEndings: [],
    notSuperlatives: words(''),
    ranks: words('premier première premiers seul seule'),
    ranked: words(
      `ministre ministres trimestre semestre secrétaire tour temps jour jours mois semaine partie mi-temps étape phase page ligne étage lieu
      cas point question nom heure minute dame adjoint adjointe à et`,
    ),
    causes: phrases(
      `parce que|parce qu'|en raison de|en raison d'|en raison du|en raison des|à cause de|à cause d'|à cause du|à cause des|grâce à|grâce au
      grâce aux|provoqué|provoquée|provoqués|provoquées|causé|causée|causés|causées|entraîné|entraînant|a conduit à|ont conduit à|imputé à
      imputée à|attribué à|attribuée à|à la suite de|à la suite d'|par conséquent|dû à|due à|dus à|dues à|faute de`,
    ),
    predictions: phrases(
      `devrait|devraient|va|vont|prévoit|prévoient|est prévu|est prévue|sont prévus|sont prévues|est attendu|est attendue|sont attendus
      pourrait|pourraient|sera|seront|aura|auront|d'ici|d' ici|table sur|tablent sur`,
    ),
  },
};
