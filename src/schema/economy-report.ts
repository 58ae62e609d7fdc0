import type { SolveStatus } from './diagnostic.ts';
import type { Closure } from './economy.ts';
import type { Id } from './ids.ts';

/** An identity that an economy must fulfil, where it is fulfilled least, and how far off it is there. */
export interface LargestResidual {
  identity: keyof typeof identityWords;
  /** Ids of the row: region; sector and region; output sector and region. */
  place: readonly string[];
  /** Of accounts in units of the region's value added, of shares the distance of their sum from 1 before they are rescaled. */
  residual: number;
}
/** What each identity states. */
export const identityWords = {
  'value-added': 'value added = value-added shares × gross output',
  'net-exports': 'net exports = exports − imports',
  purchases: 'purchases with tariffs = uses',
  'final-shares': 'final shares sum to 1',
  'input-shares': 'input shares sum to 1',
} as const;

/** Who stands out, and with which share of the whole. A field for one is null where there is no trade. */
export interface Largest {
  region: Id;
  share: number;
}
/** Money in million USD a year, net of tariffs; trade is between regions. */
export interface RegionDescription {
  region: Id;
  name: string;
  valueAdded: number;
  netExports: number;
  exports: number;
  goodsExports: number;
  openness: number; // exports and imports over value added
  partner: Largest | null; // by exports and imports, as a share of both
}
export interface SectorDescription {
  sector: Id;
  name: string;
  output: number; // million USD a year, of the world
  tradable: boolean;
  traded: number; // share of output that is sold to other regions
  elasticity: number;
  exporter: Largest | null; // as a share of what is sold to other regions
}
export interface TariffDescription {
  importer: Id;
  imports: number; // million USD a year
  mean: number; // fraction, weighted by imports
  partners: readonly { exporter: Id; mean: number }[]; // all other regions, in order
  revenue: number; // million USD a year, duties on sales at home included
}
export interface EconomyDescription {
  regions: readonly RegionDescription[];
  sectors: readonly SectorDescription[];
  tariffs: readonly TariffDescription[];
}

/** What a run without a change gives, and whether that is the baseline. */
export interface Placebo extends SolveStatus {
  distance: number; // the largest of wages, prices and incomes from 1
  holds: boolean;
}
export interface IdentityReport extends LargestResidual {
  statement: string;
}
/** What is found in an economy of the reader's own. */
export interface EconomyReport {
  name: string;
  valueAdded: number; // of the world, million USD a year
  identities: readonly IdentityReport[];
  description: EconomyDescription;
  dutied: readonly Id[]; // sectors in which some region levies a duty on another
  placebo: Placebo;
}

/** Points added to an importer's duties on one exporter or, where that is null, on all others. */
export interface TariffPoints {
  importer: Id;
  exporter: Id | null;
  sectors: readonly Id[];
  points: number; // percentage points of the value at the border
}
/** How deficits answer; a rate goes with the closure `saving` and no other. */
export interface ClosureChoice {
  closure: Closure;
  savingRate?: number; // [0, 1]
}
/** A policy, from a form or from the text of a policy file, and how deficits answer to it. */
export interface PolicyQuestion extends ClosureChoice {
  policy: TariffPoints | { file: string; text: string };
}
/** A region under a policy; ratios are to the baseline of the closure, money in million USD a year. */
export interface RegionResult {
  region: Id;
  wageHat: number; // world value added is the numeraire
  priceHat: number; // of final consumption
  realWage: number; // change as a fraction
  realIncome: number; // exact change as a fraction
  netExportsBefore: number;
  netExports: number;
}
/** The published measure of first order as fractions: for small changes of tariffs only. */
export interface FirstOrderResult {
  region: Id;
  termsOfTrade: number;
  volumeOfTrade: number;
  welfare: number; // sum of both
}
export const solutionFiles = ['results', 'accounts', 'sectors', 'pairs', 'flows', 'decomposition'] as const;
/** Everything that is shown of a solved policy; `files` are the tables as CSV. */
export interface PolicySolution {
  regions: readonly RegionResult[];
  firstOrder: readonly FirstOrderResult[];
  files: Readonly<Record<(typeof solutionFiles)[number], string>>;
}
/** Without an equilibrium there is a status and no solution. */
export interface PolicyAnswer {
  question: PolicyQuestion;
  solve: SolveStatus;
  solution: PolicySolution | null;
}
