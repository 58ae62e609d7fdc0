import type { Checked } from './diagnostic.ts';
import type { Hash, Id } from './ids.ts';
import type { RunResult } from './result.ts';
import type { Sets, Table } from './table.ts';

export type ChartId = 'C3' | 'C6' | 'C10';
/** A number that may be printed is a cell, rounded by a rule; words hold only while `holdsIf` is true of the rows. */
export interface ClaimCell {
  row: number;
  column: string;
  round: RoundRule;
}
export type RoundRule =
  'integer' | 'one-decimal' | 'two-decimals' | 'percent' | 'billion' | 'points' | 'year' | 'name';
export interface Claim {
  id: Id;
  role: 'title' | 'end-label' | 'alt' | 'caption' | 'sentence' | 'kpi';
  template: Id;
  values: Readonly<Record<string, ClaimCell>>;
  holdsIf: { row: number; column: string; is: '<' | '>' | '=' | '!=' | '<=' | '>='; than: number };
}
/** The plotted rows: a table whose columns are named by the chart itself. */
export type FigureRows = Omit<Table, 'id'>;
export interface FigureSpec {
  chart: ChartId;
  rows: FigureRows;
  sets: Sets;
  claims: readonly Claim[];
  runs: { n: number; seeds: readonly [number, number]; varies: 'one run' };
  notes: readonly Id[];
  sources: readonly string[];
  versions: { model: string; app: string; scenario: Hash; result: Hash };
  size: { width: number; height: number };
  theme: 'light' | 'dark' | 'print';
}
/** One file a chart. `select` is the only place that reads results; `render` is pure and returns text. */
export interface Chart {
  id: ChartId;
  question: string;
  howToRead: string;
  select(result: RunResult): Checked<Pick<FigureSpec, 'rows' | 'claims' | 'notes' | 'sources' | 'runs'>>;
  render(spec: FigureSpec): string;
}
