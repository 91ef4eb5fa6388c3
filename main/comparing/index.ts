/** Pure functions of evidence: whether figures agree, which belong together, tables of them. */
export { agreementOf, type ComparedFigure } from './agreement.ts';
export { BYTE_ORDER_MARK, csv } from './csv.ts';
export { type ContextFigure, type KnownMeasure, likelyMeasures } from './likely-measures.ts';
export { measureName } from './measure-name.ts';
export { evidenceCsv, figuresCsv } from './tables-csv.ts';
export { likelyYear, type YearVote } from './year-guess.ts';
