import type { Checked } from './diagnostic.ts';
import type { Ensemble, Varies } from './ensemble.ts';
import type { Hash, Id } from './ids.ts';
import type { Equation, Lever, Parameter } from './model.ts';
import type { RunResult } from './result.ts';
import type { Sets, Table } from './table.ts';
import type { PricedChips } from './tradeoff.ts';

export type ChartId =
  | 'C1'
  | 'C2'
  | 'C3'
  | 'C4'
  | 'C5'
  | 'C6'
  | 'C7'
  | 'C8'
  | 'C9'
  | 'C10'
  | 'C11'
  | 'C12'
  | 'C13'
  | 'C14'
  | 'C16'
  | 'C18'
  | 'C19'
  | 'C20'
  | 'C21';
/** A number that may be printed is a cell, rounded by a rule; words hold only while `holdsIf` is true of the rows. */
export interface ClaimCell {
  row: number;
  column: string;
  round: RoundRule;
  of?: 'n' | 'pairs' | 'runs'; // of a share in words the column of how many it is of: of few it is a count
}
export type RoundRule =
  | 'integer'
  | 'one-decimal'
  | 'two-decimals'
  | 'percent'
  | 'whole-percent' // of runs too few for tenths
  | 'billion'
  | 'points'
  | 'year'
  | 'name'
  | 'measure' // as the unit of the column is printed, with its words
  | 'signed' // the same with a plus before a gain: for changes
  | 'value' // the same without the words
  | 'share-words'; // a share of runs in words
export interface Claim {
  id: Id;
  role: 'title' | 'title-short' | 'end-label' | 'alt' | 'long' | 'caption' | 'sentence' | 'kpi'; // title-short: where the title takes more than two lines; long: said on request after 'alt'
  template: Id;
  values: Readonly<Record<string, ClaimCell>>;
  holdsIf: { row: number; column: string; is: '<' | '>' | '=' | '!=' | '<=' | '>='; than: number };
}
/** A reader's own words, with the claim that they stand for and what that said when they were written. */
export interface OwnText {
  words: string;
  claim: Id;
  said: string;
}
/** What of a figure a reader may put in other words. */
export type OwnRole = 'title' | 'alt';
/** The plotted rows: a table whose columns are named by the chart itself. */
export type FigureRows = Omit<Table, 'id'>;
/** What figures are made from: one run with its Baseline, and what was worked out beside it. A chart says what it needs of this. */
export interface FigureInput {
  run: RunResult;
  ensemble?: Ensemble; // runs of an experiment
  prices?: PricedChips; // what chips cost and buy, over drawn runs
  notes?: ModelNotes; // of the model that made the run, for traces
  levers?: readonly Lever[]; // of the scenario, by which inputs are named
  options?: FigureOptions;
}
/** What a chart is asked besides: `metric` and `subject` of an experiment, `arm` and `against`, `threshold`, ... Each chart has an answer without. */
export type FigureOptions = Readonly<Record<string, string | number>>;
/** What a model says of its numbers and formulas. */
export interface ModelNotes {
  equations: readonly Equation[];
  parameters: readonly Parameter[];
}
export interface FigureSpec {
  chart: ChartId;
  rows: FigureRows;
  sets: Sets;
  claims: readonly Claim[];
  title?: OwnText; // absent: the claim's
  alt?: OwnText; // absent: the claim's
  runs: { n: number; seeds: readonly [number, number]; varies: Varies; chosen?: boolean }; // chosen: over points that nobody drew
  notes: readonly Id[];
  sources: readonly string[];
  versions: { model: string; app: string; scenario: Hash; result: Hash };
  preset: PresetId;
  size: { width: number; height: number }; // CSS pixels, 96 to the inch
  theme: ThemeId;
}
/** Where a picture goes; 'screen' is the room that a page gives it. */
export type PresetId =
  | 'screen'
  | 'memo-full'
  | 'memo-half'
  | 'a4-full'
  | 'slide'
  | 'half-slide'
  | 'report-page'
  | 'social'
  | 'square'
  | 'poster';
export type ThemeId = 'light' | 'dark' | 'print' | 'forced';
/** One column of the table that stands in for a picture: its heading with the unit, and the printed cell of a row. */
export interface TableColumn {
  heading: string;
  cell(spec: FigureSpec, row: number): string;
  shown?(spec: FigureSpec): boolean; // absent: always
}
/** What a chart draws of its input; `sets` where the run's own do not name everything. */
export type Selected = Pick<FigureSpec, 'rows' | 'claims' | 'notes' | 'sources' | 'runs'> & { sets?: Sets };
export type FigureNeed = 'run' | 'ensemble' | 'prices' | 'notes';
/** One file a chart. `select` is the only place that reads results; `render` is pure and returns text. */
export interface Chart {
  id: ChartId;
  question: string;
  howToRead: string;
  needs: readonly FigureNeed[];
  /** Diagnostic `figure-needs` where the input lacks what the chart is of. */
  select(input: FigureInput): Checked<Selected>;
  render(spec: FigureSpec): string;
  columns: readonly TableColumn[];
}
