import type { Contract, TrayFigure } from '../../../preload/contract/index.ts';
import { BYTE_ORDER_MARK, figuresCsv, likelyMeasures, measureName } from '../../comparing/index.ts';
import { sourcesOf } from '../copy-groups.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import {
  figuresById,
  insertMeasure,
  listMeasures,
  measureById,
  moveMeasure,
  placedFigures,
  placeFigures,
  removeMeasure,
  type StoredMeasure,
  setRole,
  trayFigures,
  updateMeasure,
} from '../store/measures.ts';
import type { Store } from '../store/store.ts';
import { counted } from '../words.ts';
import { saveFile } from './articles.ts';
import { inContext } from './figure-context.ts';
import { figureTable, measureWithAgreement } from './figure-table.ts';

export function figureService(core: Core): HandlersOf<Extract<keyof Contract, `figures.${string}`>> {
  const store = () => core.project().store;
  const place = (
    label: string,
    passageIds: readonly string[],
    measureId: string | null,
    role: 'counted' | 'superseded' | 'left out' | null,
  ) => {
    store().write(`${label} ${counted(passageIds.length, 'figure')}`, (tx) => {
      if (placeFigures(tx, passageIds, measureId, role) === 0) gone('figure');
    });
    return null;
  };
  return {
    'figures.table': () => figureTable(store().db),
    'figures.tray': () => tray(store()),
    'figures.assign': ({ passageIds, measureId, role }) => {
      if (!measureById(store().db, measureId)) gone('measure');
      return place('Place', passageIds, measureId, role ?? 'counted');
    },
    'figures.setRole': ({ passageId, role }) => {
      store().write(`Make a figure ${role}`, (tx) => {
        if (!setRole(tx, passageId, role)) gone('figure');
      });
      return null;
    },
    'figures.unassign': ({ passageIds }) => place('Take out', passageIds, null, null),
    'figures.leaveOut': ({ passageIds }) => place('Leave out', passageIds, null, 'left out'),
    'figures.createMeasure': ({ name, passageIds }) => {
      const figures = figuresById(store().db, passageIds);
      if (figures.length < new Set(passageIds).size) gone('figure');
      const first = figures[0]?.details;
      const proposed = name ?? measureName(inContext(store().db, figures));
      const id = store().write('Make a measure', (tx) => {
        const made = insertMeasure(tx, proposed, first?.unit ?? null, first?.counted ?? null);
        placeFigures(tx, passageIds, made, 'counted');
        return made;
      });
      const measure = measureById(store().db, id) ?? gone('measure');
      return measureWithAgreement(measure, figures, sourcesOf(store().db));
    },
    'figures.editMeasure': ({ id, patch }) => {
      const old = measureById(store().db, id) ?? gone('measure');
      const { overruled, ...rest } = patch;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const changed: StoredMeasure = {
        ...old,
        ...given,
        ...(overruled === undefined
          ? {}
          : { overruled: overruled?.kind ?? null, overruledNote: overruled?.note ?? null }),
      };
      store().write(overruled === undefined ? 'Change a measure' : 'Overrule an agreement', (tx) =>
        updateMeasure(tx, changed),
      );
      return null;
    },
    'figures.removeMeasure': ({ id }) => {
      store().write('Remove a measure', (tx) => {
        if (!removeMeasure(tx, id)) gone('measure');
      });
      return null;
    },
    'figures.moveMeasure': ({ id, position }) => {
      store().write('Move a measure', (tx) => {
        if (!moveMeasure(tx, id, position)) gone('measure');
      });
      return null;
    },
    'figures.exportCsv': ({ path }) => {
      const { columns, rows } = figureTable(store().db);
      return saveFile(path, BYTE_ORDER_MARK + figuresCsv(columns, rows));
    },
  };
}

function tray(store: Store): TrayFigure[] {
  const waiting = trayFigures(store.db);
  if (waiting.length === 0) return [];
  const placed = Map.groupBy(inContext(store.db, placedFigures(store.db)), (figure) => figure.measureId);
  const measures = listMeasures(store.db).map(({ id, name, unit, counted }) => ({
    id,
    name,
    unit,
    counted,
    figures: placed.get(id) ?? [],
  }));
  return inContext(store.db, waiting).map((figure) => {
    const { passageId, articleId, role, exact, details, articleTitle, outlet, prefix, suffix } = figure;
    const shown = { passageId, articleId, role, exact, details, articleTitle, outlet, prefix, suffix };
    return { ...shown, measures: [...likelyMeasures(figure, measures)] };
  });
}

function gone(what: 'figure' | 'measure'): never {
  throw new Refusal('not-found', `This ${what} is not in the project any more. Nothing was changed.`);
}
