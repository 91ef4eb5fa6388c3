/** English, as data. */
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

/** Verbs of saying: base, third person, past, participle where it differs, -ing. */
const CUES = `
say says said said saying|tell tells told told telling|add adds added added adding|write writes wrote written writing
ask asks asked asked asking|state states stated stated stating|declare declares declared declared declaring
announce announces announced announced announcing|note notes noted noted noting|explain explains explained explained explaining
argue argues argued argued arguing|claim claims claimed claimed claiming|warn warns warned warned warning
insist insists insisted insisted insisting|admit admits admitted admitted admitting|confirm confirms confirmed confirmed confirming
deny denies denied denied denying|reply replies replied replied replying|respond responds responded responded responding
answer answers answered answered answering|continue continues continued continued continuing
conclude concludes concluded concluded concluding|remark remarks remarked remarked remarking
observe observes observed observed observing|comment comments commented commented commenting
quip quips quipped quipped quipping|joke jokes joked joked joking|recall recalls recalled recalled recalling
tweet tweets tweeted tweeted tweeting|post posts posted posted posting|report reports reported reported reporting
suggest suggests suggested suggested suggesting|stress stresses stressed stressed stressing
emphasize emphasizes emphasized emphasized emphasizing|emphasise emphasises emphasised emphasised emphasising
acknowledge acknowledges acknowledged acknowledged acknowledging|concede concedes conceded conceded conceding
assert asserts asserted asserted asserting|contend contends contended contended contending
maintain maintains maintained maintained maintaining|allege alleges alleged alleged alleging
vow vows vowed vowed vowing|pledge pledges pledged pledged pledging|promise promises promised promised promising
predict predicts predicted predicted predicting|expect expects expected expected expecting|caution cautions cautioned cautioned cautioning
complain complains complained complained complaining|cite cites cited cited citing|lament laments lamented lamented lamenting
urge urges urged urged urging|demand demands demanded demanded demanding|shout shouts shouted shouted shouting
yell yells yelled yelled yelling|scream screams screamed screamed screaming|whisper whispers whispered whispered whispering
cry cries cried cried crying|sing sings sang sung singing|chant chants chanted chanted chanting|laugh laughs laughed laughed laughing
muse muses mused mused musing|opine opines opined opined opining|reiterate reiterates reiterated reiterated reiterating
repeat repeats repeated repeated repeating|counter counters countered countered countering|retort retorts retorted retorted retorting
interject interjects interjected interjected interjecting|boast boasts boasted boasted boasting|brag brags bragged bragged bragging
testify testifies testified testified testifying|quote quotes quoted quoted quoting|read reads read read reading
reveal reveals revealed revealed revealing|disclose discloses disclosed disclosed disclosing|indicate indicates indicated indicated indicating
describe describes described described describing|call calls called called calling|dub dubs dubbed dubbed dubbing
label labels labeled labelled labeling|accuse accuses accused accused accusing|blast blasts blasted blasted blasting
criticize criticizes criticized criticized criticizing|criticise criticises criticised criticised criticising
slam slams slammed slammed slamming|praise praises praised praised praising|hail hails hailed hailed hailing
mock mocks mocked mocked mocking|dismiss dismisses dismissed dismissed dismissing|condemn condemns condemned condemned condemning
denounce denounces denounced denounced denouncing|defend defends defended defended defending|exclaim exclaims exclaimed exclaimed exclaiming
hint hints hinted hinted hinting|imply implies implied implied implying|think thinks thought thought thinking
believe believes believed believed believing|wonder wonders wondered wondered wondering|hope hopes hoped hoped hoping
fear fears feared feared fearing|estimate estimates estimated estimated estimating|advise advises advised advised advising
agree agrees agreed agreed agreeing|propose proposes proposed proposed proposing|underline underlines underlined underlined underlining
underscore underscores underscored underscored underscoring|highlight highlights highlighted highlighted highlighting
point points pointed pointed pointing|put puts put put putting|begin begins began begun beginning|start starts started started starting
finish finishes finished finished finishing|sum sums summed summed summing|elaborate elaborates elaborated elaborated elaborating
reflect reflects reflected reflected reflecting|object objects objected objected objecting|protest protests protested protested protesting
plead pleads pleaded pleaded pleading|beg begs begged begged begging|sigh sighs sighed sighed sighing
explode explodes exploded exploded exploding|proclaim proclaims proclaimed proclaimed proclaiming|offer offers offered offered offering
message messages messaged messaged messaging|email emails emailed emailed emailing|interrupt interrupts interrupted interrupted interrupting
instruct instructs instructed instructed instructing|order orders ordered ordered ordering|remember remembers remembered remembered remembering
tease teases teased teased teasing|deadpan deadpans deadpanned deadpanned deadpanning|caption captions captioned captioned captioning
advocate advocates advocated advocated advocating|voice voices voiced voiced voicing|chime chimes chimed chimed chiming
deride derides derided derided deriding|refer refers referred referred referring|characterize characterizes characterized characterized characterizing
convey conveys conveyed conveyed conveying|express expresses expressed expressed expressing|show shows showed shown showing
find finds found found finding|speak speaks spoke spoken speaking|talk talks talked talked talking|discuss discusses discussed discussed discussing
urge urges urged urged urging|assure assures assured assured assuring|remind reminds reminded reminded reminding
inform informs informed informed informing|inquire inquires inquired inquired inquiring|ponder ponders pondered pondered pondering
ridicule ridicules ridiculed ridiculed ridiculing|rail rails railed railed railing|thunder thunders thundered thundered thundering
marvel marvels marveled marvelled marveling|gush gushes gushed gushed gushing|snap snaps snapped snapped snapping
fire fires fired fired firing|brand brands branded branded branding|attack attacks attacked attacked attacking|scold scolds scolded scolded scolding|chide chides chided chided chiding|taunt taunts taunted taunted taunting|tout touts touted touted touting|compare compares compared compared comparing|cast casts cast cast casting|portray portrays portrayed portrayed portraying|share shares shared shared sharing|rant rants ranted ranted ranting|sneer sneers sneered sneered sneering|apologize apologizes apologized apologized apologizing
summarize summarizes summarized summarized summarizing|foresee foresees foresaw foreseen foreseeing|weep weeps wept wept weeping|
swear swears swore sworn swearing|submit submits submitted submitted submitting|ad-lib ad-libs ad-libbed ad-libbed ad-libbing|quote quotes quoted quoted quoting|chip chips chipped chipped chipping|clarify clarifies clarified clarified clarifying|detail details detailed detailed detailing
swear swears swore sworn swearing|bemoan bemoans bemoaned bemoaned bemoaning|decry decries decried decried decrying
recount recounts recounted recounted recounting|relate relates related related relating|attest attests attested attested attesting
signal signals signaled signalled signaling|posit posits posited posited positing|reason reasons reasoned reasoned reasoning
speculate speculates speculated speculated speculating|hold holds held held holding|theorize theorizes theorized theorized theorizing|surmise surmises surmised surmised surmising`;

/** Verbs of saying whose forms follow the rule, by their base. */
const REGULAR_CUES = `
affirm reaffirm aver attest avouch confide confess divulge mention notify relay narrate specify stipulate outline recite recollect
reminisce philosophize philosophise hypothesize hypothesise conjecture reckon guess suppose presume assume envisage
decree mandate implore entreat beseech exhort encourage counsel recommend threaten intone drawl stammer stutter rasp hiss croak
jest wisecrack banter jeer heckle echo concur dissent disagree dispute refute rebuke reprimand admonish berate lambaste castigate
excoriate deplore apologise commend applaud laud extol eulogise eulogize thank congratulate welcome profess append
scrawl scribble editorialize editorialise analyse analyze deem christen liken paraphrase trumpet venture volunteer
bark snarl growl grumble groan moan mutter mumble murmur blurt bellow boom holler roar shriek squeal giggle
chuckle shrug nod smile grin smirk frown wince scoff sniff fume seethe vent gripe grouse whine whimper sob wail preach
pontificate enthuse rejoice exult gloat crow sigh gasp gulp warble ruminate theorise summarise
characterise rationalize rationalise moralize moralise sympathize sympathise empathize empathise generalize generalise
countenance contradict interpose intervene prophesy foretell verify certify pronounce profess
remonstrate expostulate inveigh fulminate vociferate wheedle plead allude nitpick reassure
sermonize sympathise tsk tut vouch yelp yammer yap bewail enjoin
rebut regret quibble snipe snort splutter sputter squawk stipulate retweet repost`;

const DOUBLED = new Set([
  'shrug',
  'nod',
  'grin',
  'sob',
  'blog',
  'chat',
  'pan',
  'rap',
  'jab',
  'extol',
  'rebut',
  'regret',
  'yap',
  'tut',
]);

function regular(base: string): readonly string[] {
  if (DOUBLED.has(base)) {
    const stem = base + base.at(-1);
    return [base, `${base}s`, `${stem}ed`, `${stem}ed`, `${stem}ing`];
  }
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base))
    return [
      base,
      `${base.slice(0, -1)}ies`,
      `${base.slice(0, -1)}ied`,
      `${base.slice(0, -1)}ied`,
      `${base}ing`,
    ];
  return [
    base,
    /(?:[sxz]|ch|sh)$/.test(base) ? `${base}es` : `${base}s`,
    `${base}ed`,
    `${base}ed`,
    `${base}ing`,
  ];
}

function cues(): ReadonlyMap<string, CueForm> {
  const map = new Map<string, CueForm>();
  const verbs = [...[...words(REGULAR_CUES)].map((base) => regular(base).join(' ')), ...CUES.split(/[|\n]/)];
  for (const verb of verbs) {
    const [base, third, past, participle, ing] = verb.trim().split(' ');
    if (!base || !third || !past || !participle || !ing) continue;
    map.set(third, 'finite').set(ing, 'participle').set(participle, 'past');
    map.set(past, 'finite');
    if (base !== past) map.set(base, 'base');
  }
  return map;
}

const pronoun = (gender: Pronoun['gender'], plural: boolean, person: Pronoun['person']): Pronoun => ({
  gender,
  plural,
  person,
});

const before: readonly (readonly [string, QuantifierWord])[] = [
  [
    'about|around|approximately|approx|approx .|roughly|some|nearly|almost|close to|circa|ca .|c .|an estimated|estimated|an average of|averaging|near|near to|in the region of|on the order of|more or less|just about|~|≈|close on|approaching|just under|just over|somewhere around|up around|in the neighborhood of|in the neighbourhood of',
    'about',
  ],
  [
    'more than|over|greater than|larger than|higher than|bigger than|above|upwards of|upward of|in excess of|exceeding|exceeds|exceed|exceeded|surpass|surpassed|surpassing|topped|topping|well over|beyond|>',
    'more than',
  ],
  [
    'at least|greater than or equal to|more than or equal to|greater or equal than|higher or equal than|bigger or equal than|larger or equal than|equal to or more than|equal to or greater than|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|minimum|>=|≥|as many as at least|starting at|from at least',
    'at least',
  ],
  ['less than|fewer than|under|below|lower than|smaller than|well under|short of|shy of|<', 'less than'],
  [
    'up to|less than or equal to|less or equal than|lower or equal than|smaller or equal than|equal to or less than|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|as high as|maximum|<=|≤|as few as|as little as|as low as',
    'up to',
  ],
];

const behind: readonly (readonly [string, QuantifierWord])[] = [
  ['or more|and more|or greater|or higher|or above|or over|and above|and over|+|plus', 'at least'],
  ['or less|or fewer|or lower|or below|or under|and under|and below', 'up to'],
  ['or so|or thereabouts|give or take|odd', 'about'],
];

const small = numbered(
  'zero=0 nought=0 naught=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90',
);

const ordinals = numbered(
  'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30',
);

export const english: LanguageRules = {
  code: 'en',
  elisions: words(''),
  common: words(
    `the a an and or but nor so yet if then than that this these those there here of in on at to for from by with
    without within into onto over under between among across after before since until during while as because
    although though unless whether when where who whom whose which what why how is are was were be been being am has
    have had having do does did doing will would shall should can cannot could may might must not no yes he she it they we
    you i him her them us me his hers its their theirs our ours your yours my mine all any some many most more much
    few less least other another such same each every both either neither one two three four five six seven eight nine ten now later
    today yesterday tomorrow also too very just only even still already again once first last next new old however
    meanwhile moreover therefore nevertheless nonetheless despite according about against above below up down out off
    per via like let's it's that's there's he's she's don't didn't isn't wasn't won't i'm we're they're earlier
    asked what's nobody everybody nothing something everything someone everyone anyone people several thousands
    hundreds millions dozens half additionally finally overall recently instead perhaps maybe indeed thus hence
    further furthermore follow read see look take make get go come think know say says said well right okay oh
    officials experts analysts critics supporters residents police authorities women men children local government
    neighbouring neighboring never always often sometimes nearly almost around roughly based given thanks unlike along amid`,
  ),
  abbreviations: words(
    `mr mrs ms dr prof sen rep gov gen capt col lt sgt maj cpl pvt adm cmdr rev hon pres st sr jr jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue tues wed thu thurs fri sat sun vs etc no nos inc corp ltd co bros dept univ assn ave blvd rd
    mt ft est approx fig vol ed eds pp ca cf al e.g i.e u.s u.k u.n a.m p.m d.c ph.d messrs mme mlle insp supt det
    calif fla ariz ark colo conn del ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
    wash wis wyo ala ga ont que`,
  ),
  numbers: {
    small,
    scales: numbered(
      'hundred=100 hundreds=100 thousand=1000 lakh=100000 million=1000000 mln=1000000 crore=10000000 billion=1000000000 bln=1000000000 trillion=1000000000000 tln=1000000000000 quadrillion=1000000000000000',
    ),
    suffixes: numbered(
      'k=1000 K=1000 m=1000000 M=1000000 mm=1000000 MM=1000000 mn=1000000 mil=1000000 mio=1000000 bn=1000000000 b=1000000000 B=1000000000 t=1000000000000 T=1000000000000 tn=1000000000000 trn=1000000000000',
    ),
    groups: numbered('dozen=12 dozens=12 doz=12 dozs=12 dz=12 dzs=12 score=20 gross=144'),
    parts: numbered(
      `half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 seventh=7 sevenths=7
      eighth=8 eighths=8 ninth=9 ninths=9 tenth=10 tenths=10 eleventh=11 elevenths=11 twelfth=12 twelfths=12 fifteenth=15 sixteenth=16 sixteenths=16 twentieth=20 twentieths=20 thirtieth=30
      thirtieths=30 hundredth=100 hundredths=100 thousandth=1000 thousandths=1000 millionth=1000000 millionths=1000000 billionth=1000000000
      billionths=1000000000 trillionth=1000000000000 trillionths=1000000000000 first=1 firsts=1 second=0`,
    ),
    halves: words('half'),
    and: words('and &'),
    articles: words('a an'),
    point: words('point'),
    minus: words('minus negative'),
    ordinalEndings: words('st nd rd th'),
    decimalComma: false,
    of: words('of'),
    openers: words('hundred thousand'),
    compounds: new Map(),
    vigesimal: false,
  },
  dates: {
    months: numbered(
      `january=1 jan=1 february=2 feb=2 febr=2 march=3 mar=3 april=4 apr=4 may=5 june=6 jun=6 july=7 jul=7 august=8 aug=8
      september=9 sept=9 sep=9 october=10 oct=10 november=11 nov=11 december=12 dec=12`,
    ),
    doubtfulMonths: words('may march mar jan sep dec jun'),
    weekdays: numbered(
      'monday=1 mon=1 tuesday=2 tue=2 tues=2 wednesday=3 wed=3 thursday=4 thu=4 thur=4 thurs=4 friday=5 fri=5 saturday=6 sat=6 sunday=7 sun=7',
    ),
    ordinals,
    days: numbered('today=0 tonight=0 yesterday=-1 tomorrow=1 tmrw=1 tmr=1'),
    units: new Map([
      ['day', [1, 'd']],
      ['days', [1, 'd']],
      ['week', [1, 'w']],
      ['weeks', [1, 'w']],
      ['fortnight', [2, 'w']],
      ['fortnights', [2, 'w']],
      ['month', [1, 'm']],
      ['months', [1, 'm']],
      ['year', [1, 'y']],
      ['years', [1, 'y']],
      ['decade', [10, 'y']],
      ['decades', [10, 'y']],
    ]),
    holidays: spelled(`
01-01: new year's day, new year day, new years day, new year, new year's
02-14: valentine's day, valentines day
03-08: international women's day
03-17: saint patrick, saint patrick's day, st patrick's day, st. patrick's day
04-22: earth day
05-01: may day, labour day, international workers' day, workers' day
06-19: juneteenth, freedom day, jubilee day
07-04: independence day
10-31: halloween
11-01: all saints' day
11-11: veterans day, armistice day, remembrance day
12-24: christmas eve
12-25: christmas, christmas day, xmas
12-26: boxing day
12-31: new year's eve
easter+0: easter, easter sunday
easter+1: easter monday
easter-2: good friday
easter+39: ascension day
easter+49: pentecost
11-4-4: thanksgiving, thanksgiving day
11-4-5: black friday`),
    beforeYear: words(
      'in since until till by from of during before after late early mid around circa through year to between',
    ),
    yearArticles: words('the a its his her their this'),
    the: words('the'),
    of: words('of in day'),
    rangeTo: words('to and through'),
    beforeSlashed: words('on since until by from this next last after before till date'),
    beside: words('last this earlier late early the in night morning afternoon evening'),
    monthFirst: true,
    capitalMonths: true,
    leaning: {
      turns: new Map([
        ['next', 'next'],
        ['following', 'next'],
        ['last', 'last'],
        ['previous', 'last'],
        ['past', 'past'],
        ['coming', 'coming'],
        ['upcoming', 'coming'],
        ['this', 'this'],
        ['current', 'this'],
      ]),
      turnBehind: false,
      periods: new Map([
        ['day', 'day'],
        ['week', 'week'],
        ['month', 'month'],
        ['year', 'year'],
      ]),
      dayPhrases: [
        [['the', 'day', 'before', 'yesterday'], -2],
        [['day', 'before', 'yesterday'], -2],
        [['the', 'day', 'after', 'tomorrow'], 2],
        [['day', 'after', 'tomorrow'], 2],
      ],
      agoBefore: [],
      ago: phrases('ago'),
      later: phrases('later|afterwards|afterward'),
      earlier: phrases('earlier|before that'),
      fromNow: phrases('from now|hence'),
      ahead: words('in'),
      after: words('from after since following'),
      before: words('before'),
      notAhead: words('of since that and -'),
      notBeforeAhead: words(
        'time times first second third fourth fifth sixth only lowest highest worst best largest biggest most least low high level',
      ),
      perfect: words('has have had'),
      sameDay: phrases('the same day|that same day'),
      thatDay: phrases('that day'),
      nextDay: phrases('the next day|the following day|the day after'),
      previousDay: phrases('the previous day|the day before'),
      on: words('on'),
      of: words('of'),
    },
  },
  speech: {
    cues: cues(),
    sources: phrases('according to|in the words of|as per|in the view of|in the opinion of'),
    pronouns: new Map([
      ['he', pronoun('m', false, 3)],
      ['she', pronoun('f', false, 3)],
      ['it', pronoun('n', false, 3)],
      ['they', pronoun(null, true, 3)],
      ['him', pronoun('m', false, 3)],
      ['her', pronoun('f', false, 3)],
      ['them', pronoun(null, true, 3)],
      ['i', pronoun(null, false, 1)],
      ['we', pronoun(null, true, 1)],
      ['you', pronoun(null, false, 2)],
    ]),
    between: words(
      `also further meanwhile has had have then later earlier once again already repeatedly previously recently first still even often
      always never reportedly simply just only both all each is are was were be being been will would could might may did
      does do not now famously angrily flatly bluntly publicly today yesterday thus therefore too himself herself
      themselves at least initially eventually finally soon afterwards afterward sometimes quickly immediately`,
    ),
    verbs: words(
      `is are was were be been being has have had do does did will would shall should can cannot could may might must
      didn't doesn't don't wasn't isn't aren't weren't hasn't haven't hadn't won't wouldn't couldn't can't
      went came made took gave paid sold bought spent sent built drew threw drove flew brought taught caught fought got appeared spoke held met left joined won lost led visited attended attends
      wants wanted seeks sought plans planned helped helps hopes faces faced known named based working works worked
      including regarding concerning`,
    ),
    determiners: words(
      'the a an his her its their our my your this that these those some many several most both one two three another other each every no any few all',
    ),
    links: words('of for from at in with to on'),
    prepositions: words(
      `in on at by with to into onto over under after before during since until about against among between through
      across despite amid as upon within following including besides regarding without like from for of near around beyond while when where if because although though per via`,
    ),
    conjunctions: words(
      'and but or so yet nor because while although though when where if as after before since until whereas',
    ),
    that: words('that'),
    relatives: words('who which that whom whose where'),
    replying: words(
      'replied replies answered answers responded responds countered counters retorted retorts',
    ),
    following: words('follow'),
    naming: words(
      `titled entitled called dubbed named nicknamed so-called known reading labeled labelled headlined film movie book novel song
      album series show play essay article poem painting mural sign signs banner banners placard placards slogan hashtag program programme game
      single track memoir column commentary op-ed episode podcast documentary magazine caption chapter exhibition exhibit word words term phrase
      proverb adage motto`,
    ),
    glossing: words('translates translated translating billed known denotes signifies renamed'),
    defining: words('means mean meaning meant'),
    terms: words(
      'word words name names term terms phrase expression acronym nickname dialect tongue latin arabic language',
    ),
    bearing: words(
      'read reads reading say says said saying proclaim proclaims proclaimed proclaiming declare declares declared declaring urge urges urged urging',
    ),
    terming: words('call'),
    glossed: words('as roughly literally loosely simply into to be'),
    carriers: words(
      `sign signs banner banners placard placards poster posters billboard billboards mural murals graffiti plaque plaques sticker stickers
      t-shirt t-shirts shirt shirts headline headlines caption captions label labels slogan slogans inscription inscriptions tattoo cap caps hat hats`,
    ),
    weak: words(
      `find finds found finding show shows showed shown showing think thinks thought believe believes believed expect expects expected
      hope hopes hoped fear fears feared order orders ordered offer offers offered begin begins began begun beginning start starts
      started starting put puts putting point points pointed fire fires fired cast casts share shares shared signal signals signaled
      thank thanks thanked thanking welcome welcomes welcomed welcoming congratulate congratulates congratulated congratulating mean means meant
      meaning text texts texted texting term terms termed lecture lectures credit credits credited correct corrects corrected advance advances advanced
      encourage encourages encouraged encouraging threaten threatens threatened threatening suspect suspects suspected suppose supposed assume assumes
      assumed doubt doubts doubted guess guesses guessed boom booms boomed question questions questioned smile smiles smiled nod nods nodded
      shrug shrugs shrugged laugh laughs laughed advise welcoming echo echoes echoed pause pauses paused correct mention mentions mentioned
      comfort comforts comforted notify notifies notified regret regrets regretted venture ventures ventured volunteer volunteers volunteered
      promise promises promised continue continues continued reveal reveals revealed relate relates related`,
    ),
    clausal: words('hold holds held'),
    quoting: words('quote'),
    catenative: words('like likes liked used love loves loved went goes go on'),
    to: words('to'),
    presenting: words('as'),
    reached: words('reached contacted interviewed questioned asked'),
    postures: new Set(),
    counting: new Map([
      ...[...words('said says estimated estimates reported claimed claims')].map(
        (verb) => [verb, ''] as const,
      ),
      ...[...words('put puts')].map((verb) => [verb, 'at'] as const),
      ...[...words('spoke speak speaks')].map((verb) => [verb, 'of'] as const),
    ]),
    cited: words('quoted cited reported heard'),
    viewing: words('for to'),
    verbEndings: ['ed'],
    definite: words('the this that'),
    reporting: words(
      `said says say claimed claims claim argued argues argue believes believed believe insisted insists admitted estimated estimates
      estimate warned warns warn thinks thought think added adds expects expected predicted predicts`,
    ),
    alone: words('some many several most both others one another all those each neither'),
    bareClauses: true,
    incise: false,
    passive: { be: words('been was were is are be being'), by: words('by') },
    adverbs: ['ly'],
    notAdverbs: words(
      'supply family assembly anomaly monopoly ally rally reply fly italy july elderly daily',
    ),
    and: words('and'),
  },
  reporters: {
    links: reporterLinks(`
quoted cited reported carried published broadcast aired relayed obtained seen saying released > by in on > 5
report reports > by in from > 1
interview interviews conversation speaking spoke remarks comments statement said says wrote writes > with to in on by > 3
according > to > 1
told tells telling >`),
    carried: words('quoted cited reported carried published broadcast aired relayed obtained seen released'),
    asking: words('told telling tells interview interviews speaking'),
    addressing: words('with to'),
    citing: words('quoted quotes quoting cited cites citing'),
    nouns: words(
      `media newspaper newspapers daily weekly tabloid magazine broadcaster television tv radio newswire website channel outlet outlets
      broadcasters`,
    ),
    agencies: words('agency agencies network station paper site service'),
    things: words('tv television radio website channel daily weekly outlet outlets'),
    names: words(
      `reuters afp ap bbc cnn cnbc kommersant izvestia tass ria interfax xinhua bloomberg anadolu dpa efe ansa kyodo yonhap npr cbs nbc abc pbs msnbc politico axios
      jazeera arabiya euronews rfi rt trt cgtn aljazeera mehr irna fars isna ukrinform unian belta azertac skynews itv newsweek spiegel
      libération repubblica haaretz`,
    ),
    titles: words(
      `times post guardian herald tribune courier gazette journal news press observer chronicle telegraph independent examiner dispatch
      inquirer globe monde figaro parisien zeitung corriere economist`,
    ),
    leading: false,
    of: words('of'),
  },
  names: {
    titles: new Map([
      ...[...words('mr sir lord king prince duke imam sheikh father pope brother')].map(
        (w) => [w, 'm'] as const,
      ),
      ...[...words('mrs ms miss madam lady queen princess duchess dame sister mother')].map(
        (w) => [w, 'f'] as const,
      ),
      ...[
        ...words(
          `dr prof professor sen senator rep representative congressman congresswoman gov governor gen general capt captain col colonel lt
          lieutenant sgt sergeant maj major cpl corporal adm admiral cmdr commander rev reverend hon pres president vice deputy
          prime minister chancellor secretary ambassador judge justice mayor sheriff chief officer detective inspector
          attorney chairman chairwoman speaker premier emperor brig brigadier marshal former ex interim acting outgoing retired coach
          bishop archbishop cardinal rabbi ayatollah superintendent commissioner councilman councilwoman councillor delegate
          spokesman spokeswoman analyst economist author actor actress singer director editor reporter correspondent republican democrat democratic`,
        ),
      ].map((w) => [w, null] as const),
    ]),
    givenTitles: words('sir dame king queen prince princess pope sister brother sheikh'),
    women: words(
      `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
      kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
      angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet catherine maria
      heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
      hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice julia judy sophia grace
      denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
      hillary ivanka melania kellyanne chelsea huma gennifer alicia michele tiffany loretta maya claire elena fatima aisha aminata mariam
      amina khadija leila layla nadia sofia lucy emily kelsey rosa marta nadia clara petra hannah ngozi chiara greta ingrid astrid freya elsa helga karin birgit ulrike anja katja svetlana olga
      natalia irina tatiana ekaterina oksana olena yulia ludmila zuzana jana iva milena vesna dragana agnieszka katarzyna malgorzata ewa
      carmen pilar dolores mercedes lucia luz ximena valentina camila daniela gabriela mariana alejandra beatriz leticia fernanda
      priya anjali sunita indira nirmala mamata jacinda theresa penny priti rosie tessa molly holly ellen eileen sheila brigid aoife siobhan
      wanjiru wangari chidinma folake abena akua esi adwoa fatoumata mariama oumou hawa ramatou zainab zeinab maryam noor rania salma samira
      yuki yoko sakura keiko mei ling xiu hye-jin suu condoleezza oprah beyoncé michaela monica ronda wendy tina gina dana sheryl carly kamala nikki
 annette beth betsy bridget carla caroline carole cate celine charlene cher clare clarissa connie cathy celia daisy deirdre diane
 edith eleanor eliza elaine esther estelle ethel eve fiona francesca gail gillian glenda gwen gwyneth harriet hazel hilary imelda
 irene isabel jackie jan jenna jenny jess jill jo joanna joanne josephine josie juliet julianne kim kirsten kylie laurie
 leanne lesley lily liz liza louise lydia lynn lynne mandy marcia marianne marian marion marjorie maureen maud maxine melanie miranda
 muriel myra naomi natasha nell nora norma paula patsy pauline peggy polly renee rhona roberta rosemary roxanne ruby sadie sally
 selina serena shannon sian sienna sigourney sylvia tamsin tara thelma tracey tracy trudy uma una vanessa vera vivien wilma yvonne
 zadie zara
 ursula giorgia angelique marine ségolène jane kate katie eva ines zoe chloe camille`,
    ),
    men: words(
      `james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
      steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
      jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry
      tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger 
      austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
      willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene bill bob mike jim tom tim dan dave steve
      bernie barack mitt newt rudy chris ben ted rand marco jeb ahmed mohamed mohammed muhammad ibrahim ali omar hassan hussein
      abdullah mahmoud mustafa ismail yusuf vladimir sergei dmitry ivan boris pierre jean louis hans karl emmanuel viktor victor kofi robert bakari daniel leo ivo stefan oskar tomas karim samir tariq bilal hamid rashid khalid nasser anwar salman imran
      nawaz asif pervez narendra rahul arvind rajesh sanjay vikram ravi amit suresh manmohan xi wen hiroshi shinzo kenji takashi jae-in
      luiz jair nicolas hugo fidel evo rafael felipe enrique carlos luis jorge pedro pablo diego miguel francisco javier fernando manuel
      antonio giuseppe matteo silvio mario luca marco paolo giovanni sergio aleksander alexandr alexei aleksei mikhail nikolai oleg
      igor yuri andrei anatoly volodymyr petro yevgeny konstantin maxim pavel milos zoran goran dragan slobodan aleksandar jaroslaw lech
      donal declan liam conor niall seamus padraig angus callum ewan hamish nigel graham rishi keir tony gordon neil clive ian
      ole lars sven erik anders jens nils magnus olaf matthias jürgen wolfgang helmut gerhard olaf friedrich armin otto fritz klaus
      kwame kojo yaw kwesi nnamdi chidi emeka olusegun goodluck muhammadu thabo nelson jacob cyril desmond julius uhuru raila yoweri
      mamadou moussa amadou boubacar oumar alpha abdoulaye cheikh souleymane issa idrissa blaise thomas modibo abdourahamane nuri benjamin ehud
      xavier fabien laurent dominique lionel gérard jérôme rené alain edouard gaston luc mathieu antoine julien clément
      macky assimi bakary ulf andriy
 martin neil alex alec stuart stewart ray ralph craig derek trevor barry ronnie terence malcolm norman leonard howard stanley simon
 adrian dean lee darren gavin gareth rhys ross duncan angus hugh harvey jamie jeff greg geoff geoffrey gerry jerome julian leon lewis
 lloyd luke marcus maurice max mel mitchell mohamad morgan nick norbert oliver owen perry pete phil preston quentin ralf
 reggie rick ricky rob robbie rod rodney ron ruben rupert sam sebastian shane sid sidney stan stephane steffen tobias todd tommy toby
 toni travis ty vic victor vince wesley wilson zack andre arsene jose rafael mikel thierry roman gennady leonid eduard
 takeo junichiro ryan masayoshi akira hideo carl clint colin clark clifford curtis damon danny dave davis denzel dick don
 ernest eddie elliott elton evan francis fred freddie garth gilbert glen glenn guy hal harry herbert irving ivor jake jay jimmy joel johnny
 jonny josh ken kirk kurt lance laurence leslie leigh lennox lionel alistair alastair alasdair ewen fraser iain kieran niall rory
 stefano sandro ronaldo rivaldo ahmad abdul hamad yasser yasir mahathir thaksin susilo bambang ariel shimon menachem binyamin
 benazir gholam morteza mehdi reza hosni gamal abdel bashar hafez rafik walid saad kofi`,
    ),
    bodies: words(
      `university institute ministry department council committee commission agency bank corporation company group party union association
      federation foundation center centre school college court congress senate house parliament office bureau force army navy police
      association organization organisation alliance collective coalition tribunal observatory consortium league society club team times post news journal press radio television tv
      street avenue road square city county state states nations nation republic kingdom province region district island islands river lake
      mountain valley airport station hospital church mosque cathedral museum theatre theater park bridge hotel tower building
      inc corp ltd llc plc act law bill treaty agreement accord summit conference festival cup championship war battle day week month year
      north south east west northern southern eastern western central national international federal united world global
      street's airlines motors energy media network channel magazine campaign administration government board authority service
      fund trust project program programme initiative movement front brigade guard command corps security intelligence`,
    ),
    placed: words(
      'mayor governor town village city port residents inhabitants outskirts coast capital suburb people streets',
    ),
    enterprises: words(
      'company firm group corporation organisation organization agency charity carrier airline bank',
    ),
    aged: words('old'),
    landscapes: words(
      `street avenue road square city county province region district island islands river lake mountain mountains valley airport
      station bay gulf sea ocean desert forest peninsula strait canal coast village town hill hills cape harbour harbor port`,
    ),
    firms: words(
      `networks systems industries holdings holding stores foods technologies technology solutions partners ventures capital pharma
      pharmaceuticals telecom telecoms telecommunications electric electronics electrics software labs laboratories entertainment pictures
      records studios studio insurance assurance securities financial finance investments investment petroleum oil gas mining airways
      aerospace automotive chemicals brands markets exchange presse agence standard herald tribune observer guardian gazette chronicle
      telegraph mail post mirror times sun daily evening sunday works enterprises associates consulting research analytics games
      interactive online digital wireless mobile broadcasting productions publishing publications pensions awards awards' award prize
      premiership league show tour album parliament commons lords union unions workers hotels resorts dairy athletics`,
    ),
    things: {
      owned: words(
        `shares share shareholders shareholder board headquarters subsidiary subsidiaries profits profit earnings revenue revenues
        turnover customers products brands branches factories plants employees workforce`,
      ),
      held: words(
        'shares share stake stakes takeover subsidiary division unit merger acquisition purchase shareholders shareholder',
      ),
      heads: words(
        `chief boss president chairman chairwoman director executive manager captain coach founder co-founder owner analyst economist
        strategist striker midfielder defender goalkeeper winger frontman researcher`,
      ),
      kinds: words(
        `retailer carmaker chipmaker drugmaker lender manufacturer insurer brokerage consultancy supplier supermarket chain startup
        conglomerate studio label band club charity nonprofit union party faction militia brewer newspaper daily weekly tabloid magazine newswire`,
      ),
      within: words('at in'),
      which: words('which'),
      its: words('its'),
      plural: words('are were'),
    },
    qualifying: words('former ex acting outgoing retired interim'),
    tied: words(
      `based led backed born run owned style wide held linked listed speaking friendly controlled funded made built bound era like only
      dominated related educated trained inspired sponsored administered occupied aligned affiliated allied affected free only first
      plus registered quoted headquartered wing area sized type themed developed`,
    ),
    directions: words(
      'north south east west northern southern eastern western central neighbouring neighboring mainland',
    ),
    particles: words(
      'de da di du del della der den van von bin ibn ben al el la le las los dos do y e ter ten of abu ould ag',
    ),
    roles: words(
      `president minister chancellor premier senator governor mayor secretary treasurer councillor boss producer guitarist drummer bassist frontman ambassador judge justice general captain colonel chief director
      spokesman spokeswoman spokesperson analyst economist professor lawyer attorney candidate nominee leader chairman chairwoman chair
      chairperson congressman congresswoman representative official officer commander coach player author writer journalist reporter actor actress
      singer activist expert researcher scientist doctor physician executive founder ceo businessman businesswoman billionaire
      owner manager adviser advisor aide deputy head commissioner superintendent sheriff detective bishop pope priest imam king queen
      prince princess resident witness survivor victim mother father farmer teacher student veteran strategist editor columnist
      critic historian envoy diplomat lawmaker legislator prosecutor investigator source`,
    ),
    notNames: words(
      `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
      november december american americans british french german russian chinese african african-american african-americans european israeli
      palestinian arab muslim muslims christian christians jewish islamic indian mexican canadian japanese iranian syrian iraqi turkish ukrainian
      irish scottish welsh scots pakistani pakistanis bangladeshi afghan afghans iraqis kurdish kurds saudi saudis egyptian egyptians libyan
      tunisian algerian moroccan sudanese ethiopian eritrean somali somalis kenyan kenyans ugandan tanzanian rwandan congolese nigerian
      nigerians ghanaian ivorian senegalese cameroonian zimbabwean zambian angolan mozambican namibian asian asians korean koreans
      vietnamese thai thais filipino filipinos indonesian malaysian singaporean burmese nepalese tibetan australian australians austrian
      belgian bulgarian croatian czech danish dutch estonian finnish greek greeks hungarian icelandic italian italians latvian lithuanian
      norwegian polish poles portuguese romanian serbian serbs slovak slovenian swedish swiss spaniard spaniards frenchman germans russians
      britons briton ukrainians belarusian georgian armenian azerbaijani kazakh uzbek mongolian brazilian brazilians argentine argentinian
      chilean colombian peruvian venezuelan bolivian cuban cubans haitian jamaican canadians mexicans latin israelis palestinians iranians
      syrians lebanese jordanian yemeni omani kuwaiti qatari emirati turks cypriot maltese catalan basque bosnian kosovan albanian
      macedonian moldovan hindu hindus sikh sikhs buddhist catholic catholics protestant anglican jews jew arabs scandinavian caribbean
      mps mp peers tory tories
      malian nigerien burkinabe republican republicans democrat democrats democratic english spanish latino latinos hispanic
      western eastern northern southern christmas easter internet god i twitter facebook youtube`,
    ),
    longForms: new Map([
      ['sen', 'senator'],
      ['gen', 'general'],
      ['gov', 'governor'],
      ['rep', 'representative'],
      ['capt', 'captain'],
      ['col', 'colonel'],
      ['pres', 'president'],
      ['prof', 'professor'],
      ['dr', 'doctor'],
      ['premier', 'minister'],
    ]),
  },
  figures: {
    before: before.flatMap(([list, quantifier]) =>
      phrases(list).map((phrase) => [phrase, quantifier] as const),
    ),
    behind: behind.flatMap(([list, quantifier]) =>
      phrases(list).map((phrase) => [phrase, quantifier] as const),
    ),
    between: words('between'),
    from: words('from'),
    rangeTo: words('to through till until'),
    rangeAnd: words('and'),
    rangeOr: words('or'),
    up: words(
      `rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained gaining
      climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring up
      higher added adds expand expands expanded expanding advance advances advanced rally rallied rebound rebounded spike spiked
      leap leapt leaped boost boosted boosts raise raised raises growth uptick hike hiked lift lifted lifts widened widens quickened`,
    ),
    down: words(
      `fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping
      shrink shrinks shrank shrunk shrinking slip slips slipped slipping slide slides slid sliding plunge plunges plunged plunging tumble
      tumbled tumbles sink sinks sank sunk down lower lose loses lost cut cuts cutting reduce reduces reduced reducing reduction
      plummet plummeted plummets dip dips dipped shed sheds contraction contracted slump slumped slashed slash lopped trim trimmed trims narrowed narrows narrow eased eases`,
    ),
    per: words('per /'),
    rateArticles: words('a an each every'),
    rateUnits: spelled(`
day: day, daily
week: week
month: month
year: year, annum
hour: hour, hr, h
minute: minute, min
second: second, sec, s
share: share
barrel: barrel
gallon: gallon
tonne: tonne
ton: ton
ounce: ounce
bushel: bushel
pound: pound, lb
kg: kilogram, kilo, kg
person: person, head, capita
litre: liter, litre
night: night
quarter: quarter
game: game
season: season
household: household
pupil: pupil
student: student
patient: patient
customer: customer
employee: employee, worker
vehicle: vehicle
car: car
ticket: ticket
acre: acre
hectare: hectare
mile: mile
km: kilometre, kilometer, km
m: metre, meter
copy: copy
passenger: passenger
room: room
trip: trip
inhabitant: inhabitant
millisecond: millisecond
m²: m2
microgram: gramme`),
    units: spelled(`
km: km, kms, kilometer, kilometers, kilometre, kilometres
m: m, meter, meters, metre, metres
cm: cm, centimeter, centimeters, centimetre, centimetres
mm: mm, millimeter, millimeters, millimetre, millimetres
nm: nm, nanometer, nanometers, nanometre, nanometres
µm: µm, μm, micron, microns, micrometer, micrometers, micrometre, micrometres
dm: dm, decimeter, decimetre, decimetres
picometre: picometer, picometers, picometre, picometres
mile: mile, miles, mi
yard: yard, yards, yd, yds
foot: foot, feet, ft, ′
inch: inch, inches, ″
nautical mile: nautical mile, nautical miles, nmi
light year: light year, light years, light-year, light-years
m²: m^2, m squared, square meter, square meters, square metre, square metres, sq m, sqm, m², m2
times: times, fold
bushel: bushel, bushels
carat: carat, carats
km²: km^2, km squared, square kilometer, square kilometers, square kilometre, square kilometres, sq km, sqkm, km², km2
square foot: square foot, square feet, sq ft, sqft
square mile: square mile, square miles, sq mi
hectare: hectare, hectares, ha
acre: acre, acres
l: liter, liters, litre, litres, l, L
hl: hl, hectoliter, hectoliters, hectolitre, hectolitres
ml: ml, mL, milliliter, milliliters, millilitre, millilitres, cc
centilitre: cl, centiliter, centilitre, centilitres
m³: m^3, cubic meter, cubic meters, cubic metre, cubic metres, m³, m3
cubic kilometre: km^3, km cubed, cubic kilometer, cubic kilometers, cubic kilometre, cubic kilometres, km³, km3
cubic foot: cubic foot, cubic feet
gallon: gallon, gallons, gal
barrel: barrel, barrels, bbl
quart: quart, quarts
pint: pint, pints
cup: cup, cups
tablespoon: tablespoon, tablespoons, tbsp
teaspoon: teaspoon, teaspoons, tsp
ounce: ounce, ounces, oz
g: g, gram, grams, gramme, grammes
kg: kg, kgs, kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos
mg: mg, milligram, milligrams
µg: µg, μg, mcg, microgram, micrograms, microgramme, microgrammes
tonne: tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes
ton: ton, tons
t: t
lb: lb, lbs
pound: pounds-mass
stone: stones
second: second, seconds, sec, secs
millisecond: millisecond, milliseconds, ms
minute: minute, minutes, min, mins
hour: hour, hours, hr, hrs, h
day: day, days
week: week, weeks
fortnight: fortnight, fortnights
month: month, months
year: year, years, yr, yrs
decade: decade, decades
century: century, centuries
megayear: Ma
gigayear: Ga, gigaannum
mph: mph
km/h: km/h, kph, kmh, kmph, km/hr
knot: knot, knots, kt
°C: °C, ° C, degree celsius, degrees celsius, degree c, degrees c, deg celsius, deg c, celsius, celcius, centigrade, centigrate, degrees centigrade, degrees celcius, ℃, C
°F: °F, ° F, degree fahrenheit, degrees fahrenheit, degree f, degrees f, deg fahrenheit, deg f, fahrenheit, farenheit, degrees farenheit, ℉, F
kelvin: kelvin, kelvins
degree: degree, degrees, °, deg
radian: rad, radian, radians
Hz: Hz, hertz
kHz: kHz, kilohertz
MHz: MHz, megahertz
GHz: GHz, gigahertz
W: W, watt, watts
kW: kW, kilowatt, kilowatts
MW: MW, megawatt, megawatts
GW: GW, gigawatt, gigawatts
TW: TW, terawatt, terawatts
watt hour: Wh, watt hour, watt hours, watt-hours
kWh: kWh, kilowatt hour, kilowatt hours, kilowatt-hour, kilowatt-hours
MWh: MWh, megawatt hour, megawatt hours, megawatt-hour, megawatt-hours
GWh: GWh, gigawatt hour, gigawatt hours, gigawatt-hour, gigawatt-hours
TWh: TWh, terawatt hour, terawatt hours, terawatt-hours
mAh: mAh
V: V, volt, volts
A: amp, amps, ampere, amperes
joule: J, joule, joules
electronvolt: eV, electronvolt, electronvolts
teraelectronvolt: TeV
milligray: mGy
hp: hp, horsepower
rpm: rpm
bit: bit, bits
byte: byte, bytes
kibibyte: kibibyte, kibibytes
kB: kB, KB, kb, kilobyte, kilobytes
MB: MB, megabyte, megabytes
megabit: mb, Mb, megabit, megabits
GB: GB, gb, gigabyte, gigabytes, gig, gigs
TB: TB, tb, terabyte, terabytes
exabyte: EB, exabyte, exabytes
Mbps: Mbps, megabits per second
MP: megapixel, megapixels, MP
px: px, pixel, pixels
ppm: ppm, parts per million
ppb: ppb, parts per billion
mpg: mpg, miles per gallon
ton per day: tpd
turn: turn, turns
point: point, points
basis point: basis point, basis points, bp, bps
percentage point: percentage point, percentage points, pp, ppt`),
    currencies: spelled(`
$: $, dollar, dollars, buck, bucks
US$: us$, us $, usd$, usd, us dollar, us dollars, u.s. dollar, u.s. dollars, united states dollar, united states dollars, american dollars, american dollar
C$: c$, c $, cad$, cad, ca$, canadian dollar, canadian dollars
A$: a$, aud$, aud, au$, australian dollar, australian dollars
HK$: hk$, hk $, hkd, hong kong dollar, hong kong dollars
NZ$: nz$, nzd$, nzd, new zealand dollar, new zealand dollars
S$: s$, sgd, singapore dollar, singapore dollars
NT$: nt$, new taiwan dollar, new taiwan dollars, taiwan dollars
Mexican peso: mxn$, mex$, mxn, mexican peso, mexican pesos
Brazilian real: r$, brl, brazilian real, brazilian reals, reais
€: €, eur, euro, euros
£: £, gbp, pound, pounds, pound sterling, pounds sterling, british pound, british pounds, quid
cent: ¢, cent, cents
pence: pence, p
penny: penny
dime: dime, dimes
¥: ¥, yen, jpy, japanese yen
yuan: 元, yuan, rmb, renminbi, cny, chinese yuan
rupee: ₹, rupee, rupees, rs, inr, indian rupee, indian rupees
Swiss franc: swiss franc, swiss francs, chf
franc: franc, francs
CFA franc: cfa franc, cfa francs, cfa, xof, fcfa
Finnish markka: finnish markka, finnish markkas
Netherlands guilder: dutch guilder, dutch guilders
peseta: peseta, pesetas
rand: rand, zar
ringgit: ringgit, myr
shekel: shekel, shekels, nis, ₪
ruble: ruble, rubles, rouble, roubles, rub, ₽
won: won, krw, ₩
Turkish lira: turkish lira, turkish liras, lira, try, ₺
naira: naira, ngn, ₦
Kenyan shilling: kenyan shilling, kenyan shillings, ksh
hryvnia: hryvnia, hryvnias, uah, ₴
Swedish krona: sek, swedish krona, swedish kronor
Norwegian krone: nok, norwegian krone, norwegian kroner
Danish krone: dkk, danish krone, danish kroner
zloty: zloty, zlotys, pln
dirham: dirham, dirhams
riyal: riyal, riyals
dinar: dinar, dinars
peso: peso, pesos
bitcoin: bitcoin, bitcoins, btc`),
    percent: words('% percent pct percents percentage'),
    points: words('point points'),
    labels: words(
      `top article articles section sections chapter chapters route highway flight act no number nos nr nrs page pages figure table room gate platform
      type channel level phase title volume vol season episode version exit interstate apollo boeing airbus windows resolution
      paragraph clause amendment rule form line bus train unit brigade battalion division regiment formula class grade group area district
      precinct ward zone block building suite apt apartment box count case docket order proposition prop psalm verse part model mark
      season lot floor terminal runway station stage camp sector checkpoint exercise exercises question item step ar rfc iso`,
    ),
    fates: words(
      `killed wounded injured dead displaced arrested detained missing hospitalized hospitalised rescued evacuated captured executed kidnapped abducted
      infected homeless born unemployed registered deployed vaccinated freed released charged convicted sentenced stranded trapped hurt slain
      destroyed damaged burned burnt looted affected recruited sacked laid`,
    ),
    ages: words('old yo'),
    afterOne: words(
      `of another the thing things who that which could can might may would should will is was has had by day day's side hand way more who's and or but to in at on for
      with from as if time such year's . , ; : ? ! ) " ” ' ’`,
    ),
    of: words('of'),
    perCent: phrases('per cent|per cents'),
    stepOver: words('by of a an another further some the'),
    adjectives: new Set(),
    pouring: new Set(),
    locating: words('in off across near outside inside throughout'),
    fillers: words('more other additional new extra further strong odd plus total different separate'),
    compared: words('more less fewer higher lower'),
    outOf: phrases('in|out of|over'),
    at: words('at worth'),
    purpose: words('on for'),
    clock: words(''),
    aged: words('age aged ages'),
    ageHolders: new Set(),
    agesOf: phrases('the ages of|ages|the ages|the age of|ages of'),
    enders: words(
      `north south east west past than ago apart away aside out up down off back now here there once twice again long wide deep tall thick early late instead
      became began blew broke built burst came chose clung crept died dug drank drove ate fed fled flew forgot froze gave went grew
      hung hit kept knew laid leapt led lent lost made met paid quit ran rang rode rose sang sank sat sent shook shone shrank slept slid
      spoke spent sprang stole stood stuck struck swept swore swam took taught tore threw told understood withdrew woke won wore wrote
      becomes begins comes goes gets gives keeps makes pays puts seems seeks sells sends takes tells wants lends loses wins grows affects
      remain remains become seem include includes contain contains consist consists belong belongs`,
    ),
    plurals: words(
      'people men women children police personnel staff crew troops cattle sheep fish aircraft feet teeth media data',
    ),
    modifiers: words(
      `sales goods services arms sports jobs earnings savings news operations systems communications futures benefits rights
      customs economics politics athletics electronics logistics series species headquarters means gross access business press congress
      mass class glass process success stress loss boss cross address`,
    ),
    behindPlural: [''],
    verbEndings: ['s', 'ed', 'cost', 'cut', 'beat', 'put'],
    particleVerbs: words(
      'eat eats ate eating use uses used using pick picks picked soak soaks soaked mop mops mopped sum sums back backs backed make makes made making set sets setting put puts putting take takes taking give gives gave giving build builds built open opens opened',
    ),
    comparedUp: phrases(
      'more|above|firmer|stronger|dearer|costlier|bigger|larger|longer|faster|quicker|wider|heavier',
    ),
    comparedDown: phrases('less|fewer|below|weaker|softer|cheaper|smaller|shorter|slower|lighter|narrower'),
    levels: words(
      'low lows high highs peak record mark level levels total close average minimum maximum top bottom barrier threshold',
    ),
    moving: new Set(),
    spanning: new Set(),
  },
  claims: {
    superlatives: phrases(
      `most of all|the most|the least|the best|the worst|the only|the first|the last|for the first time|first time since|first ever
      never before|ever recorded|on record|in history|a record|all-time|more than any|unprecedented|no other|not a single|nobody else`,
    ),
    superlativeEndings: ['est'],
    notSuperlatives: words(
      `interest honest modest forest harvest protest request contest invest suggest arrest conquest guest quest earnest southwest
      northwest midwest tempest digest manifest chest crest rest test vest west nest pest jest zest best fest behest bequest
      disinterest reinvest unrest priest attest detest divest ingest infest molest inquest`,
    ),
    ranks: words('first last'),
    ranked: words(
      `half halves quarter quarters leg set round phase stage step minute hour night morning evening place name week season term game match
      match chapter part half-hour third page line floor minister lady instance case point question few several couple thing person one
      summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday christmas day decade century of and to time`,
    ),
    causes: phrases(
      `because|because of|due to|caused by|led to|leads to|leading to|resulted in|results in|as a result|thanks to|owing to
      blamed on|blamed for|triggered|sparked|prompted|attributed to|stems from|stemmed from|brought about|responsible for|in response to`,
    ),
    predictions: phrases(
      `will|won't|is expected to|are expected to|is set to|are set to|is likely to|are likely to|is forecast to|are forecast to
      is projected to|are projected to|is due to|are due to|plans to|plan to|would reach|could reach|predicts|predicted|forecasts`,
    ),
  },
};
