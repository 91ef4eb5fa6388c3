import type { PreparedPart } from './messages.ts';

/** A mail that is held back, with what was attached to it. */
interface Held {
  readonly mail: PreparedPart;
  /** Names; what lies in an archive counts as the archive. */
  readonly attached: Set<string>;
  readonly refused: string[];
}

/** What came with a mail and held nothing says nothing of what is missing. */
const EMPTY = 'file-empty';
const NAMED = 3;

/**
 * Holds mails back until it is known what became of the files attached to them, so that a mail can say of which nothing
 * could be read. Everything else goes through in its order.
 */
export class Attachments {
  /** Each lies in the one before it. */
  readonly #held: Held[] = [];

  /** @returns what can go on: mails whose attachments have all come, and the part itself where it is no mail */
  take(part: PreparedPart): readonly PreparedPart[] {
    const out: PreparedPart[] = [];
    for (
      let last = this.#held.at(-1);
      last && !liesIn(part.place, last.mail.place);
      last = this.#held.at(-1)
    ) {
      this.#held.pop();
      out.push(complete(last));
    }
    const around = this.#held.at(-1);
    if (around) {
      const [name = '', ...deeper] = inside(part.place, around.mail.place).split('/');
      around.attached.add(name);
      if (deeper.length === 0 && part.answer.ok === false && part.answer.error.code !== EMPTY)
        around.refused.push(name);
    }
    if (part.answer.ok === true && part.answer.value.format === 'eml')
      this.#held.push({ mail: part, attached: new Set(), refused: [] });
    else out.push(part);
    return out;
  }

  /** The mails that are still held back, at the end of the file. */
  end(): readonly PreparedPart[] {
    return this.#held.splice(0).toReversed().map(complete);
  }
}

function liesIn(place: string, mail: string): boolean {
  return mail === '' ? place !== '' : place.startsWith(`${mail}/`);
}

function inside(place: string, mail: string): string {
  return mail === '' ? place : place.slice(mail.length + 1);
}

function complete({ mail, attached, refused }: Held): PreparedPart {
  if (mail.answer.ok !== true || refused.length === 0) return mail;
  const { value } = mail.answer;
  // without a text that is more to the point
  if (value.notice !== null && value.notice !== 'partly read') return mail;
  const what =
    attached.size === 1 ? 'What was attached' : `${refused.length} of ${attached.size} attachments`;
  const names = refused.slice(0, NAMED).join(', ') + (refused.length > NAMED ? ', …' : '');
  const lost = `${what} could not be read (${names})`;
  const missing = value.missing === null ? lost : `${value.missing}. ${lost}`;
  return { ...mail, answer: { ok: true, value: { ...value, notice: 'partly read', missing } } };
}
