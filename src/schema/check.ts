import type { Id } from './ids.ts';

/** How the number behind a check relates to the model: whether it was in view when the model's numbers were chosen, or could not come out otherwise. */
export type CheckBasis = 'tuned' | 'untuned' | 'by-construction';
/** What every value of a measure must be: near a number, above or below one, or falling from each value to the next. */
export interface Expectation {
  of?: number;
  within?: number; // of `of`, which is allowed; copied from the source
  above?: number;
  below?: number;
  falling?: boolean;
}
/** One pattern of the world that a model is held against. */
export interface CheckRow {
  id: Id;
  describe: string;
  scenario: string; // id of a shipped scenario, or a path from the file's own folder
  overrides: Readonly<Record<string, number | string>>;
  seeds: number; // runs with the seeds from 1
  measure: Id;
  with: Readonly<Record<string, unknown>>; // what the measure asks for
  expect: Expectation;
  observed: string;
  source: string;
  basis: CheckBasis;
  note?: string;
}
export interface CheckFile {
  format: 1;
  checks: readonly CheckRow[];
}
