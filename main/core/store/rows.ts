/** From the columns of a row to the values of the contract. */
import type { DatePrecision, OutletGrade, PartialDate } from '../../../preload/contract/index.ts';

export function dateOf(date: string | null, precision: string | null): PartialDate | null {
  return date === null || precision === null ? null : { date, precision: precision as DatePrecision };
}

export function gradeOf(grade: string | null): OutletGrade | null {
  return grade as OutletGrade | null;
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
