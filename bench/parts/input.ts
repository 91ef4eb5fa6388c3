/** What each part of a benchmark is given. */
export interface PartInput {
  readonly articles: number;
  readonly seed: number;
  /** A folder for its files; the parts of one run share it. */
  readonly folder: string;
}
