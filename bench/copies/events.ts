/** Events as facts that each of three reporters words in a way of his own: articles about one event that are no copies. */

/** For each event its facts, for each fact the wordings of the three. `{key=kind}` is a fact that all of them share. */
export const EVENTS: readonly (readonly (readonly [string, string, string])[])[] = [
  [
    [
      'Workers at the {firm=firm} plant in {town=place} walked out on {day=weekday} in a dispute over pay that has simmered since the spring.',
      'A strike over wages has brought production at {firm=firm} to a halt, with pickets standing before both gates of its factory outside {town=place} since {day=weekday} morning.',
      'Months of quarrelling about money ended on {day=weekday} with silence: not one line ran at the works that {firm=firm} owns in {town=place}.',
    ],
    [
      'The union said {n1=n:900-4000} of its members had joined the action, which is to last {n2=n:3-12} days.',
      'According to organisers, who plan to stay out for {n2=n:3-12} days, the walkout has been followed by {n1=n:900-4000} employees.',
      '{n1=n:900-4000} people, if one believes the shop stewards, stayed away from their benches, and mean to do so for {n2=n:3-12} days.',
    ],
    [
      'It is demanding a rise of {p1=n:6-15} percent, while the company has put {p2=n:2-5} percent on the table.',
      'Management offers {p2=n:2-5} percent; the other side will not sign for less than {p1=n:6-15}.',
      'Between the {p1=n:6-15} percent that was asked for and the {p2=n:2-5} that was offered lies, says one mediator, a winter.',
    ],
    [
      '"We have waited long enough and prices have not," said {boss=person}, who leads the negotiations for the workforce.',
      'The chief negotiator of the employees, {boss=person}, said nobody had wanted this conflict but that patience had run out.',
      '{boss=person}, hoarse from a day at the gate, speaks of people who can no longer pay their heating from a full wage.',
    ],
    [
      'The plant makes gearboxes for {n3=n:4-11} carmakers, several of which keep only a few days of stock.',
      'Customers are nervous: the site supplies transmissions to {n3=n:4-11} brands that order parts by the hour.',
      'What is built here ends up in the cars of {n3=n:4-11} makers, and their warehouses are small.',
    ],
    [
      'A spokeswoman for {firm} said the company regretted the step and remained ready to talk at any time.',
      'The employer expressed disappointment and invited representatives back to the table without conditions.',
      'From headquarters came two sentences, of which the second was that the door stood open.',
    ],
    [
      'The last stoppage at the site, in {y=n:1988-2016}, went on for almost a month and cost the firm a large order.',
      'Older colleagues remember {y=n:1988-2016}, when four weeks without work ended in a compromise that pleased neither camp.',
      'It is the first conflict of its kind since {y=n:1988-2016}, a year that people in the town still use to date their lives.',
    ],
    [
      'The provincial government has offered to mediate, and Labour Minister {minister=person} is expected in {town} on Thursday.',
      'Politicians want to help: {minister=person}, the minister responsible, announced a visit for Thursday.',
      'On Thursday {minister=person} will come from the ministry, shake hands on both sides and probably leave again without a result.',
    ],
  ],
  [
    [
      'A cargo ship ran aground off {town=place} early on {day=weekday}, spilling fuel into one of the richest fishing grounds of the coast.',
      'Oil is drifting towards the beaches of {town=place} after a freighter struck a sandbank in the dark hours of {day=weekday}.',
      'The smell came before the news. Since {day=weekday} a vessel lies on the bank that sailors from {town=place} have feared for generations.',
    ],
    [
      'About {n1=n:90-800} tonnes of heavy fuel leaked from the {ship=last}, a {n2=n:110-240}-metre carrier loaded with timber, the coast guard said.',
      'The {ship=last} measures {n2=n:110-240} metres, carries wood, and had lost {n1=n:90-800} tonnes of bunker oil by the afternoon.',
      '{n1=n:90-800} tonnes are out already, out of the tanks of the {ship=last}, which is {n2=n:110-240} metres long and older than her captain.',
    ],
    [
      'All {n3=n:14-29} members of the crew were brought ashore by helicopter, two of them with slight injuries.',
      'Nobody died. A rescue team lifted {n3=n:14-29} seamen from the deck, of whom a pair needed treatment.',
      'Helicopters fetched the {n3=n:14-29} sailors; a broken wrist and a cut forehead were the worst of it.',
    ],
    [
      'Harbour master {master=person} said the pilot had been on board and that the cause was under investigation.',
      'How it could happen with a pilot on the bridge is a question that {master=person}, in charge of the port, would not answer yet.',
      '"There was a pilot," says {master=person} of the harbour office, and then says nothing for a while.',
    ],
    [
      'Booms were laid across {n4=n:2-9} kilometres of water, but a swell of three metres washed over them at high tide.',
      'Waves rendered useless most of the barriers, {n4=n:2-9} kilometres of them, that volunteers had put out.',
      'The sea took no notice of {n4=n:2-9} kilometres of orange plastic.',
    ],
    [
      'Fishermen were told to stay in port for at least {n5=n:2-6} weeks, and the sale of shellfish was forbidden.',
      'A ban on mussels and oysters takes effect at once; boats may not leave for {n5=n:2-6} weeks or longer.',
      'For {n5=n:2-6} weeks there will be no catch, and without it no market, and without that no rent.',
    ],
    [
      'The owner, a company registered in {home=place}, said it was insured and would meet its obligations.',
      'Registered in {home=place}, the shipowner promised through lawyers that damage would be paid for.',
      'A firm in {home=place}, two rooms above a bakery as it turns out, is said to own the ship.',
    ],
    [
      'Salvage experts expect to begin pumping out the remaining fuel when the wind drops, possibly at the weekend.',
      'Specialists hope for calmer conditions towards the weekend, so that the rest can be taken off.',
      'When the wind goes down, perhaps on Saturday, men with hoses will try to save what has not been lost.',
    ],
  ],
  // only measured
  [
    [
      "Parliament voted on {day=weekday} to close the country's last coal mine, at {town=place}, by the end of {y=n:2026-2032}.",
      'Coal mining will come to an end in {y=n:2026-2032}, lawmakers decided on {day=weekday}, sealing the fate of the pit near {town=place}.',
      'It took the chamber eleven minutes on {day=weekday} to finish with three centuries: in {y=n:2026-2032} the cage at {town=place} goes down for the last time.',
    ],
    [
      'The bill passed by {n1=n:101-160} votes to {n2=n:40-99} after a debate that lasted late into the evening.',
      '{n1=n:101-160} members supported the measure, {n2=n:40-99} opposed it, several of those from the governing party.',
      'Those against numbered {n2=n:40-99}, which was more than expected, and still far fewer than the {n1=n:101-160} in favour.',
    ],
    [
      'Some {n3=n:700-2900} miners will lose their jobs, and the state has set aside {n4=n:80-600} million for retraining.',
      'A fund worth {n4=n:80-600} million is meant to ease the passage for a workforce of {n3=n:700-2900}.',
      'For each of the {n3=n:700-2900} who still go underground there is a share of {n4=n:80-600} million, and a leaflet.',
    ],
    [
      'Energy Minister {minister=person} told deputies that the decision honoured a promise made to the next generation.',
      'The minister for energy, {minister=person}, defended the plan as overdue and affordable.',
      'Of children and grandchildren spoke {minister=person}, who runs the energy department and comes from a family of pitmen.',
    ],
    [
      '"You cannot retrain a valley," said {mayor=person}, the mayor of the town, from the visitors\' gallery.',
      'Local leaders were bitter; {mayor=person}, who heads the municipality, warned of an exodus of the young.',
      'In the gallery sat {mayor=person} with the chain of office on, and wept without hiding it.',
    ],
    [
      'The mine produced {n5=n:2-9} million tonnes last year, less than a tenth of what it brought up at its height.',
      'Output has dwindled to {n5=n:2-9} million tonnes annually from more than ten times as much in better days.',
      'What leaves the shaft in a year, {n5=n:2-9} million tonnes, was once the work of five weeks.',
    ],
    [
      'Power stations will switch to gas and to imports from {abroad=place} until new wind farms are connected.',
      'Until turbines at sea deliver, electricity is to come from abroad, chiefly {abroad=place}, and from gas.',
      'The gap will be filled by gas, by cables to {abroad=place}, and by hope for wind.',
    ],
    [
      'Unions announced a march on the capital for next month and did not rule out further action.',
      'Next month trade unionists intend to demonstrate before the seat of government.',
      'They will come with lamps and drums in a month, the union promises, and they will not be quiet.',
    ],
  ],
  [
    [
      'A court in {town=place} on {day=weekday} sentenced the former banker {who=person} to {n1=n:4-14} years in prison for fraud.',
      '{n1=n:4-14} years behind bars is the price that {who=person}, once head of a savings bank, must pay after a verdict handed down in {town=place} on {day=weekday}.',
      'When the judge said {n1=n:4-14} years, {who=person} looked at the ceiling of the old courtroom in {town=place}; it was {day=weekday}, shortly after ten.',
    ],
    [
      'Judges found that {n2=n:300-4000} savers had been misled about the risks of a property fund.',
      'The bench considered it proven that a real estate vehicle had been sold to {n2=n:300-4000} customers under false pretences.',
      '{n2=n:300-4000} people believed a brochure with a sunrise on it, and the sunrise, so the ruling, was the only true part.',
    ],
    [
      'The losses came to {n3=n:30-900} million, of which {n4=n:2-25} million have been recovered so far.',
      'Investigators have traced {n4=n:2-25} million out of {n3=n:30-900} million that vanished.',
      'Gone are {n3=n:30-900} million; found, in a garage and two accounts, were {n4=n:2-25}.',
    ],
    [
      'Prosecutor {pros=person} had asked for a longer term but called the judgment a clear signal.',
      'For the prosecution {pros=person} voiced satisfaction, although the request had been higher.',
      '{pros=person}, who spent six years on the files, packed them up without a smile.',
    ],
    [
      'The defence said it would appeal, arguing that supervisors had known about the losses for years.',
      'Lawyers will challenge the outcome: regulators, they contend, looked on.',
      'There will be a second act, since counsel blames the authorities, who saw everything and wrote nothing.',
    ],
    [
      'The trial lasted {n5=n:40-160} days and heard {n6=n:60-300} witnesses, many of them pensioners.',
      'Over {n5=n:40-160} sessions, {n6=n:60-300} persons gave evidence.',
      '{n6=n:60-300} witnesses came in the course of {n5=n:40-160} days, some with sticks, some on the arm of a grandchild.',
    ],
    [
      'Outside the building victims applauded. "It does not bring my house back," said {victim=person}, 71.',
      'Among those waiting on the steps was {victim=person}, 71, who lost a home and felt little relief.',
      'There was clapping on the stairs, though not from {victim=person}, 71, who used to have a house.',
    ],
    [
      'Parliament has since tightened the rules for such funds, which must now be approved before they are sold.',
      'New legislation requires products of this type to be vetted in advance.',
      'The law has been changed in the meantime, as laws are, afterwards.',
    ],
  ],
];
