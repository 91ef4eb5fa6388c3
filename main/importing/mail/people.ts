import { addressParser } from 'postal-mime';
import { peopleIn } from '../html/people.ts';
import { isPersonName } from '../metadata/bylines.ts';

/** Who sent a mail: a person, or an office or a list that stands for an outlet. */
export interface Sender {
  readonly person: string | null;
  readonly outlet: string | null;
}

/** Nobody's name: what programs send under. */
const NO_NAME =
  /^(?:no-?reply|do-?not-?reply|info|admin|support|mailer(?:-daemon)?|postmaster|webmaster|notifications?|alerts?|news(?:letter)?s?|contact|hello|newsroom|editors?|redaktion|rédaction|redacción|press|presse|mail|e-?mail|team|root|undisclosed.*)$/i;
/** "Jane Doe at Sorn Gazette", "Jane Doe | Sorn Gazette", "Jane Doe, Sorn Gazette", "Jane Doe (Sorn Gazette)". */
const WITH_OUTLET =
  /^(?<person>.{3,60}?)\s*(?:\s(?:at|from|von|de|di|chez|@|[|·•–—-])\s|,\s|\()\s*(?<outlet>[^()]{2,60}?)\)?$/u;
const VIA = /\s+(?:via|über)\s+(?<list>.{2,60})$/iu;
const OFFICE =
  /\s+(?:news ?letters?|news ?room|news ?desk|press (?:office|team|release)s?|pressestelle|service (?:de )?presse|alerts?|briefings?|digest|daily|weekly|updates?|team|editors?|redaktion|rédaction|redacción)$/iu;

/** Reads a "From" line. */
export function senderIn(from: string): Sender {
  const [address] = addressParser(from.slice(0, 2_000), { flatten: true });
  const said = (address?.name ?? '').replace(/["']/g, '').replace(/\s+/g, ' ').trim();
  const via = VIA.exec(said);
  const name = via ? said.slice(0, via.index) : said;
  if (name === '' || name.includes('@') || NO_NAME.test(name)) return { person: null, outlet: null };
  const person = personIn(nameFirst(name));
  if (person) return { person, outlet: null };
  const { person: first, outlet } = WITH_OUTLET.exec(name)?.groups ?? {};
  const named = first === undefined ? null : personIn(first);
  if (named && outlet) return { person: named, outlet: outlet.trim() };
  const office = name.replace(OFFICE, '');
  return { person: null, outlet: NO_NAME.test(office) ? null : office };
}

function personIn(name: string): string | null {
  return isPersonName(name) || /^\p{Lu}\.? ?\p{Lu}/u.test(name) ? peopleIn(name, [], false) : null;
}

/** "Doe, Jane" as "Jane Doe". */
function nameFirst(name: string): string {
  const match = /^(?<last>\p{Lu}[\p{L}'’ -]+), (?<first>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)?)$/u.exec(
    name,
  );
  return match?.groups ? `${match.groups.first} ${match.groups.last}` : name;
}
