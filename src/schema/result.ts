import type { SolveStatus } from './diagnostic.ts';
import type { Hash, Id, Quarter } from './ids.ts';
import type { MadeModel } from './model-name.ts';
import type { ScenarioFile } from './scenario.ts';
import type { Sets, Table, TableId } from './table.ts';

/** Everything that decides the bits. `reference` asks for the paired Baseline: same seed and parameters, tables and events removed. */
export interface RunRequest {
  model: Hash;
  scenario: ScenarioFile;
  overrides: Readonly<Record<string, number | string>>;
  seed: number;
  reference: boolean;
  until?: ExitCondition; // absent: the run goes on to its last quarter
}
/** A recorded number at which a run is over: it is complete with the first quarter in which this holds. */
export interface ExitCondition {
  table: TableId;
  column: string;
  where: Readonly<Record<string, Id>>; // key column -> member of its set
  is: '<' | '<=' | '>' | '>=';
  than: number;
}
export type Tables = Readonly<Partial<Record<TableId, Table>>>;
export interface RunResult {
  request: RunRequest;
  model: MadeModel;
  scenarioHash: Hash; // of the scenario file with its overrides applied
  inputs?: Readonly<Record<string, number | string>>; // as a runner resolved them: path of every override -> the value that the run had there
  sets: Sets;
  homes: readonly number[]; // [government] index of its region, of a bloc the region with its largest income
  indexWeights?: readonly number[]; // [technology] in the index of delay; absent: not known
  horizon?: number; // quarters over which parties weigh packages; absent: not known
  structure: Readonly<Record<Id, Id>>; // every choice of the model with the form it had
  sources: readonly string[];
  status: 'complete' | 'cancelled' | { failed: Quarter; solve: SolveStatus };
  tables: Tables;
  reference: Tables | null;
  resultHash: Hash; // of `tables` in schema order: ids, column names, little-endian bits; never of time or machine
}
export interface RunProgress {
  quarter: Quarter;
  quarters: number;
}
