import type { Article, Briefing, Passage, PassageDetails, Range } from '../../../preload/contract/index.ts';
import { draftBriefing } from '../../briefing/index.ts';
import { likelyMeasures, measureName } from '../../comparing/index.ts';
import { readFigures, readQuotes } from '../../reading/index.ts';
import { article, articleIds } from '../store/articles.ts';
import { briefing, insertBriefing } from '../store/briefings.ts';
import { insertMeasure, listMeasures, placedFigures, placeFigures, trayFigures } from '../store/measures.ts';
import { insertPassage, passagesOfArticle } from '../store/passages.ts';
import type { Store, Tx } from '../store/store.ts';
import { evidenceArticle } from './briefing-evidence.ts';
import { type FigureInContext, inContext } from './figure-context.ts';
import { figureTable } from './figure-table.ts';
import { figureDetailsOf } from './proposals.ts';
import { selectorsAt } from './selectors.ts';

/** Who the passages of a draft are made by, so that nobody takes them for reviewed ones. */
const PROGRAM = 'Collate, not reviewed';

/** Reads all articles, marks what they say and writes an unreviewed briefing of it; one step of undo. */
export function draft(store: Store, name: string): Briefing {
  const id = store.write(
    'Draft a briefing',
    (tx) => {
      const ids = articleIds(tx.db, { by: 'imported', down: false });
      const articles = ids.flatMap((articleId) => article(tx.db, articleId) ?? []);
      for (const read of articles) markFound(tx, read);
      lineUp(tx);
      const document = draftBriefing({
        articles: articles.map(evidenceArticle),
        passages: articles.flatMap((read): Passage[] => passagesOfArticle(tx.db, read.id)),
        measures: figureTable(tx.db).rows,
      });
      return insertBriefing(tx, name, document, true);
    },
    { by: PROGRAM },
  );
  const made = briefing(store.db, id);
  if (!made) throw new Error('the draft was not stored');
  return made;
}

function markFound(tx: Tx, read: Article): void {
  const taken = passagesOfArticle(tx.db, read.id);
  const options = {
    blocks: read.blocks,
    ...(read.language === null ? {} : { language: read.language }),
    ...(read.published === null ? {} : { reference: read.published.date }),
  };
  const add = (range: Range, details: PassageDetails) => {
    const known = taken.some(
      (one) => one.details.kind === details.kind && one.start < range.end && one.end > range.start,
    );
    if (known || inFurniture(read, range)) return;
    const selectors = selectorsAt(read.text, range);
    insertPassage(tx, { articleId: read.id, versionId: read.versionId, selectors, details });
  };
  for (const { start, end, speaker, cue, reportedBy, direct } of readQuotes(read.text, options)) {
    add({ start, end }, { kind: 'quote', speaker, cue, reportedBy, direct });
  }
  for (const found of readFigures(read.text, options)) add(found, figureDetailsOf(found));
}

function inFurniture(read: Article, range: Range): boolean {
  return read.blocks.some((block) => block.furniture && block.start < range.end && block.end > range.start);
}

/** Gives each figure that says what it counts to the measure it is likely to belong to, or to a new one. */
function lineUp(tx: Tx): void {
  const placed = Map.groupBy(inContext(tx.db, placedFigures(tx.db)), (figure) => figure.measureId ?? '');
  const measures = listMeasures(tx.db).map(({ id, name, unit, counted }) => ({
    id,
    name,
    unit,
    counted,
    figures: [...(placed.get(id) ?? [])] as FigureInContext[],
  }));
  for (const figure of inContext(tx.db, trayFigures(tx.db))) {
    const { unit, counted } = figure.details;
    if ((counted === null && unit === null) || isAside(figure)) continue;
    // a list of its own: likelyMeasures reads the words of a list once, and this one has grown since
    const likely = likelyMeasures(figure, [...measures])[0];
    let measure = measures.find((one) => one.id === likely?.id);
    if (!measure) {
      const name = measureName([figure]);
      measure = { id: insertMeasure(tx, name, unit, counted), name, unit, counted, figures: [] };
      measures.push(measure);
    }
    placeFigures(tx, [figure.passageId], measure.id, 'counted');
    measure.figures.push(figure);
  }
}

/** "The three countries", "both sides": a small count in words without a unit names its things more than it counts them. */
function isAside({ exact, details }: FigureInContext): boolean {
  const { value, unit, quantifier } = details;
  return value !== null && value <= 10 && unit === null && quantifier === 'exactly' && !/\d/.test(exact);
}
