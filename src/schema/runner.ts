import type { CrisisMoments } from './crisis-moments.ts';
import type { Checked, SolveStatus } from './diagnostic.ts';
import type { FileSet, Hash, Id, Quarter } from './ids.ts';
import type { Model } from './model.ts';
import type { PackageReport } from './package-report.ts';
import type { RunProgress, RunRequest, RunResult } from './result.ts';
import type { StockTaking } from './stock.ts';
import type { Survey, SurveyWanted } from './survey.ts';
import type { TableErrors } from './table-errors.ts';
import type { ChipPrices, PricesWanted } from './tradeoff.ts';

export interface RunOptions {
  progress?: (progress: RunProgress) => void;
  cancelled?: () => boolean;
  /** Lets the host breathe between quarters (a worker reads its messages here). */
  pause?: () => Promise<void>;
}
/** Errors of every table that was reached; `failed` is the quarter without a solution that kept the run from reaching more. */
export interface Evaluation {
  tables: readonly TableErrors[];
  failed: { quarter: Quarter; solve: SolveStatus } | null;
}
/** What callers read of a model that is open. */
export type OpenModel = Pick<
  Model,
  | 'id'
  | 'title'
  | 'version'
  | 'hash'
  | 'own'
  | 'baseYear'
  | 'leader'
  | 'sets'
  | 'parameters'
  | 'presets'
  | 'equations'
  | 'technologies'
  | 'governments'
  | 'structure'
  | 'levers'
  | 'leverGuides'
>;
/** Carries out one thing at a time in the caller's thread; many runs go to a crew, each of whose threads has a runner. `Files`: as which it takes a model. */
export interface Runner<Files = FileSet> {
  /** @param own whether the model is a reader's, which results then say */
  open(files: Files, own?: boolean): Checked<{ hash: Hash; model: OpenModel }>;
  /** A cancelled run returns what was done, its status 'cancelled'. */
  run(request: RunRequest, options?: RunOptions): Promise<Checked<RunResult>>;
  /** How well the tables of a scenario's negotiations score `draw` packages; `reference` of the request has no part in it. */
  evaluate(request: RunRequest, draw: number): Checked<Evaluation>;
  /** What parties may want instead, as overrides of the scenario, one set a draw from the first wanted (0 where left out), in the order of `SurveyWanted.draws`. */
  drawPreferences(
    request: RunRequest,
    wanted: Pick<SurveyWanted, 'draws' | 'spread'> & { first?: number },
  ): Checked<readonly RunRequest['overrides'][]>;
  /** What the world may be like instead in one draw, by judgements from their ranges, as overrides of the scenario; what the scenario, its preset or the request sets is kept. */
  drawAssumptions(request: RunRequest, draw: number): Checked<RunRequest['overrides']>;
  /** What moving each chip of the scenario's tables to each of its levels does in runs without talks; `reference` of the request has no part in it. */
  priceChips(request: RunRequest, wanted?: PricesWanted): Checked<ChipPrices>;
  /** What becomes of the tables of a scenario's negotiations under drawn preferences; `reference` of the request has no part in it. */
  survey(request: RunRequest, wanted: SurveyWanted): Checked<Survey>;
  /** Moments of threats among drawn dyads of the population that the crisis game is fitted on; null where the model has no such game. */
  dyads(request: RunRequest, count: number): Checked<CrisisMoments | null>;
  /** What the packages that tables name are to their parties, `agreed` the outcome that a run came to by table; `reference` of the request has no part in it. */
  evaluatePackages(request: RunRequest, agreed: Readonly<Record<Id, number>>): Checked<PackageReport>;
  /** What the parties of a table find on it in a quarter of a run; `reference` of the request has no part in it. */
  takeStock(request: RunRequest, table: Id, quarter: Quarter): Checked<StockTaking>;
}
