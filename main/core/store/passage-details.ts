import type { Change, PassageDetails, PassageKind, Quantifier } from '../../../preload/contract/index.ts';
import { assertNever } from '../../../preload/contract/result.ts';
import { dateOf } from './rows.ts';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

/** What the tables `claim`, `quote` and `figure` say of a passage; null where it is of another kind. */
export interface DetailColumns {
  readonly kind: string;
  readonly asserted_by: string | null;
  readonly credibility: number | null;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly reported_by: string | null;
  readonly direct: number | null;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly quantifier: string | null;
  readonly change: string | null;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly as_of: string | null;
  readonly as_of_precision: string | null;
  readonly place: string | null;
  readonly attribution: string | null;
}

export function detailsOf(row: DetailColumns): PassageDetails {
  const kind = row.kind as PassageKind;
  switch (kind) {
    case 'claim':
      return { kind, assertedBy: row.asserted_by, credibility: row.credibility };
    case 'quote':
      return {
        kind,
        speaker: row.speaker,
        cue: row.cue,
        reportedBy: row.reported_by,
        direct: row.direct === 1,
      };
    case 'figure':
      return {
        kind,
        value: row.value,
        min: row.min,
        max: row.max,
        quantifier: (row.quantifier ?? 'exactly') as Quantifier,
        change: row.change as Change | null,
        unit: row.unit,
        counted: row.counted,
        asOf: dateOf(row.as_of, row.as_of_precision),
        place: row.place,
        attribution: row.attribution,
      };
    case 'note':
      return { kind };
    default:
      return assertNever(kind);
  }
}

export function insertDetails(tx: Tx, passageId: string, details: PassageDetails): void {
  switch (details.kind) {
    case 'claim':
      statement(tx.db, 'INSERT INTO claim (passage_id, asserted_by, credibility) VALUES (?, ?, ?)').run(
        passageId,
        details.assertedBy,
        details.credibility,
      );
      return;
    case 'quote':
      statement(
        tx.db,
        'INSERT INTO quote (passage_id, speaker, cue, reported_by, direct) VALUES (?, ?, ?, ?, ?)',
      ).run(passageId, details.speaker, details.cue, details.reportedBy, details.direct ? 1 : 0);
      return;
    case 'figure':
      statement(
        tx.db,
        `INSERT INTO figure (passage_id, value, min, max, quantifier, change, unit, counted, as_of, as_of_precision,
           place, attribution) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        passageId,
        details.value,
        details.min,
        details.max,
        details.quantifier,
        details.change,
        details.unit,
        details.counted,
        details.asOf?.date ?? null,
        details.asOf?.precision ?? null,
        details.place,
        details.attribution,
      );
      return;
    case 'note':
      return;
    default:
      assertNever(details);
  }
}

/** Replaces what is said of a passage; the measure a figure was given to stays. */
export function updateDetails(tx: Tx, passageId: string, details: PassageDetails): void {
  switch (details.kind) {
    case 'claim':
      statement(tx.db, 'UPDATE claim SET asserted_by = ?, credibility = ? WHERE passage_id = ?').run(
        details.assertedBy,
        details.credibility,
        passageId,
      );
      return;
    case 'quote':
      statement(
        tx.db,
        'UPDATE quote SET speaker = ?, cue = ?, reported_by = ?, direct = ? WHERE passage_id = ?',
      ).run(details.speaker, details.cue, details.reportedBy, details.direct ? 1 : 0, passageId);
      return;
    case 'figure':
      statement(
        tx.db,
        `UPDATE figure SET value = ?, min = ?, max = ?, quantifier = ?, change = ?, unit = ?, counted = ?, as_of = ?,
           as_of_precision = ?, place = ?, attribution = ? WHERE passage_id = ?`,
      ).run(
        details.value,
        details.min,
        details.max,
        details.quantifier,
        details.change,
        details.unit,
        details.counted,
        details.asOf?.date ?? null,
        details.asOf?.precision ?? null,
        details.place,
        details.attribution,
        passageId,
      );
      return;
    case 'note':
      return;
    default:
      assertNever(details);
  }
}

export function removeDetails(tx: Tx, passageId: string, kind: PassageKind): void {
  if (kind === 'note') return;
  statement(tx.db, `DELETE FROM ${kind} WHERE passage_id = ?`).run(passageId);
}
