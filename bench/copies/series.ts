/** Templates of recurring reports: the issues of one are no copies of one another. */

/** The first half is looked at while rules are made, the second is only measured. */
export const SERIES: readonly (readonly string[])[] = [
  [
    'The {region=place} region will see {cloudy skies with sunny spells|rain spreading from the west|a dry and bright day} on {weekday}, the weather service said on {date}.',
    'Temperatures will reach {n:4-31} degrees on the coast and {n:2-29} degrees inland, with winds of up to {n:20-90} kilometres an hour.',
    'Overnight lows will fall to {n:0-15} degrees. The chance of rain is put at {n:5-95} percent.',
    'The sun rises at {n:5-8}:{n:10-59} and sets at {n:16-21}:{n:10-59}. The water temperature at {place} is {n:6-22} degrees.',
    'The outlook for {weekday} is {unsettled|much the same|for a slow improvement}, with highs of {n:5-30} degrees.',
  ],
  [
    'The main share index closed {up|down} {d:0-4} percent at {n:3000-4900} points on {weekday}, with {firm} and {firm} among the biggest movers.',
    'Shares of {firm} {rose|fell} {d:1-9} percent after the company reported its results, while {firm} lost {d:1-6} percent.',
    'The currency traded at {d:1-3} to the dollar, against {d:1-3} late on {weekday}. Ten-year yields stood at {d:1-6} percent.',
    'Brent crude was quoted at {d:50-99} dollars a barrel and gold at {n:1600-2900} dollars an ounce.',
    'Turnover came to {n:200-900} million, compared with {n:200-900} million the day before.',
  ],
  [
    '{home=team} beat {away=team} {n:2-6}-{n:0-1} on {weekday} to move up to {second|third|fourth|fifth} place in the league.',
    '{scorer=last} opened the scoring in the {n:3-40}th minute from a corner, and {last} added the second shortly before half-time.',
    'The visitors had {n:1-9} shots on goal against {n:8-21} for the hosts, and had {last} sent off in the {n:50-88}th minute.',
    'An attendance of {n:4000-38000} saw the match. "{scorer} gave us what we needed today," said coach {person}.',
    '{home} play {team} next {weekday}, while {away} are at home to {team}.',
  ],
  [
    'The A{n:1-29} was closed {northbound|southbound|in both directions} near {town=place} on {weekday} after a collision involving {n:2-6} vehicles.',
    'Police were called at {n:5-22}:{n:10-59} to the stretch between junctions {n:1-19} and {n:20-39}.',
    'A {n:18-79}-year-old man from {place} was taken to hospital in {town}. The road was reopened after {n:2-9} hours.',
    'Delays of up to {n:15-90} minutes were reported and traffic was diverted through {place}.',
    'Anyone who saw the collision is asked to call the police and to quote incident {n:100-999}.',
  ],
  [
    '{who=person}, who taught {music|history|chemistry|drawing} at the school in {town=place} for {n:12-44} years, has died at the age of {n:67-99}.',
    'Born in {place} on {date}, {n:1921-1958}, {who} came to {town} in {n:1959-1989} and married {person} two years later.',
    'Generations of pupils remember the {patience|humour|strictness|kindness} with which every lesson began.',
    '{who} is survived by {n:2-5} children and {n:3-12} grandchildren.',
    'The funeral will be held at {n:9-15}:00 on {date} at the church of St {first} in {place}.',
  ],
  [
    '{firm=firm} reported {higher|lower} earnings for the {first|second|third|fourth} quarter on {weekday}, with net profit of {n:12-900} million compared with {n:12-900} million a year earlier.',
    'Revenue {rose|fell} {d:1-24} percent to {d:1-40} billion. Analysts had expected {d:1-40} billion.',
    'Operating margin was {d:4-29} percent against {d:4-29} percent in the same period last year.',
    'Chief executive {person} said the company {confirmed|raised|lowered} its outlook for the full year and expects growth of {n:2-14} percent.',
    'The board proposes a dividend of {d:0-5} a share. Shares in {firm} were trading {d:0-9} percent {higher|lower} at midday.',
  ],
  [
    'Health authorities recorded {n:120-9800} new infections in the past week, {n:3-40} percent {more|fewer} than in the week before.',
    'There were {n:12-400} patients in hospital with the disease, {n:2-60} of them in intensive care.',
    'Since the start of the season {n:20-900} people have died, most of them older than {n:65-85}.',
    'The highest rate was found in {place} with {n:50-400} cases for every 100,000 people, the lowest in {place} with {n:3-49}.',
    'The institute advises people with symptoms to stay at home and to see a doctor if they have a fever for more than three days.',
  ],
  [
    'An earthquake of magnitude {d:3-7} was felt near {town=place} on {weekday}, the seismological institute said.',
    'The quake struck at {n:0-23}:{n:10-59} local time at a depth of {n:5-90} kilometres, {n:12-190} kilometres {north|south|east|west} of {town}.',
    'There were no immediate reports of casualties or damage. {n:2-30} aftershocks were recorded within {n:2-9} hours.',
    'The region lies at the meeting of two plates and has earthquakes regularly. In {n:1931-1999} a quake of magnitude {d:6-8} killed {n:40-900} people.',
  ],
  [
    'The city council of {town=place} approved {n:4-29} of {n:30-45} motions at its meeting on {date}, which lasted {n:2-7} hours.',
    'Members voted {n:12-30} to {n:2-11} for the budget of the {library|swimming pool|bus service|music school}, which will receive {n:100-900},000 a year.',
    'Mayor {person} called the vote a good day for the town. {person} of the opposition said the money would be missing elsewhere.',
    'The next public meeting will take place on {date} at {n:17-20}:00 in the town hall.',
  ],
  [
    'The number of people out of work {rose|fell} by {n:2-40},000 in {month} to {n:1-4},{n:100-999},000, the labour office said on {weekday}.',
    'The jobless rate {rose|fell} to {d:3-9} percent from {d:3-9} percent a month earlier.',
    'Employers registered {n:200-800},000 vacancies, {n:2-50},000 {more|fewer} than a year ago.',
    'In the province of {place} the rate was highest at {d:7-14} percent, in {place} it was lowest at {d:2-5} percent.',
    'Economists had expected a {rise|fall} of {n:2-30},000. The figures are adjusted for the season.',
  ],
  // only measured
  [
    'Winning numbers in the {weekday} draw were {n:1-9}, {n:10-19}, {n:20-29}, {n:30-36}, {n:37-42} and {n:43-49}, with the bonus number {n:1-49}.',
    'The jackpot of {n:2-40} million was {not won|won by a ticket sold in Kelby|shared by two tickets}.',
    '{n:10-90} players with five right numbers receive {n:10-99},{n:100-999} each, and {n:1000-9000} players with four receive {n:50-400}.',
    'The next draw takes place on {weekday} with a guaranteed jackpot of {n:2-40} million.',
  ],
  [
    'The central bank {left its main rate unchanged at|raised its main rate to|cut its main rate to} {d:0-9} percent on {weekday}, as {most|few|all} economists had expected.',
    'Inflation stood at {d:1-11} percent in {month}, above the target of 2 percent. The bank now expects {d:1-8} percent for the year.',
    '{n:4-8} members of the council voted for the decision and {n:1-3} against it, according to Governor {person}.',
    'The economy is seen growing by {d:0-4} percent this year and {d:0-4} percent next year.',
    'The currency {gained|lost} {d:0-2} percent against the dollar after the decision. The next meeting is on {date}.',
  ],
  [
    'Police in {town=place} are looking for {who=person}, {n:14-79}, who was last seen on {date} at about {n:6-23}:{n:10-59} near the {station|market|hospital|harbour}.',
    '{who} is {n:150-195} centimetres tall with {brown|grey|black|fair} hair and was wearing a {blue|green|dark|red} coat.',
    'Officers are concerned for the safety of the missing person and ask for the help of the public.',
    'Anyone with information is asked to call {n:200-999} {n:1000-9999} at any hour.',
  ],
  [
    'The ferry between {place} and {place} carried {n:4-90},{n:100-999} passengers in {month}, {n:2-30} percent {more|fewer} than in the same month last year.',
    'The operator, {firm} Lines, put the load at {n:40-97} percent. {n:2-40} crossings were cancelled because of the weather.',
    'Freight came to {n:10-90},{n:100-999} tonnes. The busiest day was {date} with {n:1000-5900} passengers.',
    'Fares will {rise|stay the same|fall} in {month}, the operator said.',
  ],
  [
    '{winner=person} won the {n:3-19}th stage of the tour on {weekday}, a ride of {n:90-240} kilometres from {place} to {place}.',
    'The {n:20-36}-year-old finished in {n:3-5} hours and {n:2-59} minutes, {n:2-59} seconds ahead of {person} and {person}.',
    "{person} keeps the leader's jersey with an advantage of {n:5-59} seconds over {last}.",
    '{n:1-5} riders gave up, among them {last} after a fall at kilometre {n:20-140}.',
    'The next stage leads over {n:120-210} kilometres to {place}.',
  ],
  [
    'Wheat for {month} delivery {rose|fell} {d:0-5} percent to {n:180-340} a tonne on {weekday}, while maize {gained|lost} {d:0-4} percent to {n:150-290}.',
    'Traders pointed to {rain in the growing areas|dry weather in the south|strong export demand}.',
    'The ministry put the harvest at {n:20-70} million tonnes, {n:1-9} million {more|less} than last year, and stocks at {n:4-19} million.',
    'Exports since July came to {d:3-19} million tonnes. Rapeseed was quoted at {n:380-690}.',
  ],
  [
    'Fire crews were called to a {house|flat|workshop|barn} in {street=last} Street, {town=place}, at {n:0-23}:{n:10-59} on {weekday}.',
    '{n:2-9} engines and {n:12-60} firefighters were at the scene and had the fire under control after {n:1-6} hours.',
    '{n:1-8} people were treated for the effects of smoke. The damage is estimated at {n:20-900},000.',
    'The cause of the fire is not yet known, said {person} of the {town} brigade. The police have begun an investigation.',
  ],
  [
    'Polls closed in {town=place} at {n:18-21}:00 on {weekday} with a turnout of {d:38-79} percent, {d:1-9} points {higher|lower} than four years ago.',
    'With {n:60-99} percent of the votes counted, {one=person} leads with {d:40-59} percent ahead of {two=person} with {d:20-39} percent.',
    '{one} called the result a mandate. {two} said it was too early to concede.',
    'Some {n:20-400},000 people were entitled to vote. The final result is expected on {weekday}.',
  ],
];
