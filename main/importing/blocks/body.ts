import { outletInClosing, outletInCredit } from '../metadata/outlets.ts';
import { endsWithAgency } from './captions.ts';
import { headLine, nextOf } from './head.ts';
import { setRepeatsAside } from './repeats.ts';
import { isCutOff, isHeadingLike, isProse } from './shape.ts';
import { setAside, type Unit } from './unit.ts';

/** Gives the units from `from` on their kinds; whatever no rule speaks for is a paragraph. */
export function readBody(units: readonly Unit[], from: number): void {
  const lastProse = units.findLastIndex((unit) => !unit.furniture && isProse(unit));
  for (const [i, unit] of units.entries()) {
    if (i < from) continue;
    unit.kind ??= bodyKind(units, i, lastProse);
  }
  settleTail(units, lastProse);
  settleRuns(units);
  for (const unit of units) unit.kind ??= 'paragraph';
  setRepeatsAside(units);
}

/** Below the last prose a heading has nothing to stand over: after furniture it is a teaser, else a line of the text. */
function settleTail(units: readonly Unit[], lastProse: number): void {
  if (lastProse < 0) return;
  let below = false;
  for (const unit of units.slice(lastProse + 1)) {
    if (unit.furniture) below = true;
    else if (unit.kind === 'heading' && below) setAside(unit, 'teaser of another article');
    else if (unit.kind === 'heading') unit.kind = 'paragraph';
  }
}

/** Three headings in a row are no headings but the items of a list: results, names, dates. */
function settleRuns(units: readonly Unit[]): void {
  let run: Unit[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const unit of run) unit.kind = 'list';
    run = [];
  };
  for (const unit of units) {
    if (unit.furniture) continue;
    if (unit.kind === 'heading') run.push(unit);
    else close();
  }
  close();
}

function bodyKind(units: readonly Unit[], at: number, lastProse: number): Unit['kind'] {
  const unit = units[at];
  if (!unit) return null;
  if (unit.furniture) return isHeadingLike(unit) && !isCutOff(unit.text) ? 'heading' : 'paragraph';
  const said = headLine(unit);
  if (said === 'caption' && endsWithAgency(unit.text) && at === lastProse) return 'paragraph';
  if (said !== null) return said;
  if (at > lastProse && (outletInClosing(unit.text) || outletInCredit(unit.text))) return 'credit';
  return isHeading(units, at) ? 'heading' : 'paragraph';
}

/** A short line over a text. A question right above another heading belongs to the text before it. */
function isHeading(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || !isHeadingLike(unit)) return false;
  const next = nextOf(units, at);
  if (next && unit.text.endsWith('?') && isHeadingLike(next) && next.kind === null) return false;
  return !/^["“«„].*["”»“]$/u.test(unit.text) || unit.words <= 8;
}
