/** A long article in sections, of which only those near the window are drawn. Pure. */
import type { Range } from '../../../preload/contract/index.ts';
import type { FlowItem } from './flow.ts';

export interface Section extends Range {
  readonly items: readonly FlowItem[];
  /** Another one whenever other items stand in it. */
  readonly key: string;
}

/** How many items a section has: enough that there are few, and few enough that one is drawn in no time. */
const ITEMS = 40;

/** Cuts the flow into sections. A section's range goes from its first piece to its last; items keep their order. */
export function sectionsOf(flow: readonly FlowItem[]): readonly Section[] {
  const sections: Section[] = [];
  let end = 0;
  for (let at = 0; at < flow.length; at += ITEMS) {
    const items = flow.slice(at, at + ITEMS);
    const pieces = items.filter((item) => item.kind === 'piece');
    const start = pieces[0]?.start ?? end;
    end = pieces.at(-1)?.end ?? start;
    sections.push({ items, start, end, key: `${start}-${end}-${items.length}` });
  }
  return sections;
}

const LINE = 28;
const GAP = 16;
const CHARACTERS_A_LINE = 64;

/** About how many pixels high a section will be. */
export function guessHeight(section: Section): number {
  return section.items.reduce((height, item) => {
    const characters = item.kind === 'piece' ? item.end - item.start : CHARACTERS_A_LINE;
    return height + Math.ceil(characters / CHARACTERS_A_LINE) * LINE + GAP;
  }, 0);
}
