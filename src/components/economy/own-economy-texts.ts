import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { Closure } from '../../schema/economy.ts';
import type { EconomyReport, PolicyQuestion, PolicySolution } from '../../schema/economy-report.ts';
import { distance, money } from '../figure/table-numbers.ts';

const sweeps = (count: number): string => `${count} ${count === 1 ? 'sweep' : 'sweeps'}`;
const solved = ({ status, residual, iterations }: SolveStatus): string =>
  `${status}, residual ${distance(residual)} after ${sweeps(iterations)}`;

/** Every word about an economy of the reader's own. */
export const ownEconomyTexts = {
  title: 'Your own economy',
  entry: (name: string | undefined): string =>
    name === undefined ? 'Your own economy' : `Your own economy: ${name}`,
  close: 'Close',
  intro:
    'Bring a world of your own: five CSV files, in a folder or a .zip of it. They are checked as parley economy check does, and then any trade policy can be solved on them.',
  privacy:
    'Nothing leaves this machine: files are read inside this page and sent nowhere, even where the browser calls it an upload. Reloading the page forgets them.',
  folder: 'Choose a folder',
  files: 'Choose a .zip or the files',
  drop: 'or drop them here',
  looseFiles: 'chosen files',
  format: 'What the five files hold',
  opening: 'Reading and checking…',
  solving: 'Solving…',
  waiting: 'No economy is open.',
  refused: 'The files were not taken.',
  refusedKept: (name: string): string => `The files were not taken; ${name} stays open.`,
  opened: ({ name, description, valueAdded }: EconomyReport): string =>
    `${name}: ${description.regions.length} regions, ${description.sectors.length} sectors, world value added ${money(valueAdded)} million USD.`,
  check: 'Check',
  identities: 'Every identity, where the economy is furthest off',
  identityColumns: ['identity', 'furthest off at', 'off by'],
  exact: 'exact',
  placebo: (placebo: EconomyReport['placebo']): string =>
    `A run without a change: wages, prices and incomes within ${distance(placebo.distance)} of 1 (${solved(placebo)}).`,
  placeboFails:
    'It does not give the baseline back, so that no answer of this economy can be trusted. Check its accounts.',
  regions: 'Regions',
  sectors: 'Sectors',
  tariffs: 'Tariffs',
  regionCaption:
    'Regions: million USD a year; openness is exports and imports over value added, partner share of both',
  sectorCaption: 'Sectors: world output in million USD a year; traded is the share sold to other regions',
  tariffCaption:
    'Tariffs: means weighted by imports; revenue in million USD a year; highest is the partner with the highest mean',
  policy: 'A policy on it',
  source: 'What changes',
  byPoints: 'Points added to duties',
  byFile: 'A policy file',
  importer: 'Importer',
  exporter: 'On imports from',
  allExporters: 'All other regions',
  points: 'Points added',
  pointsHelp: 'Percentage points; points taken off stop at free trade.',
  chosenSectors: (chosen: number, of: number, areDutied: boolean): string =>
    `Sectors: ${chosen} of ${of}${areDutied ? ', those in which some region levies a duty' : ''}`,
  allSectors: 'All',
  noSectors: 'None',
  chooseFile: 'Choose a policy file',
  fileHelp:
    'CSV with sector,exporter,importer and new levels: tariff_rate, export_tax_rate, iceberg_cost_hat, licensed_share_hat. A missing row or empty cell changes nothing.',
  noFile: 'no file chosen',
  closure: 'Total balances',
  savingRate: 'Saved share of new tariff revenue, %',
  solve: 'Solve',
  noSectorChosen: 'Choose a sector first.',
  noFileChosen: 'Choose a policy file first.',
  answered: (solve: SolveStatus): string =>
    solve.status === 'converged'
      ? `Solved: ${solved(solve)}.`
      : `No equilibrium was found: ${solved(solve)}. There are no numbers to show.`,
  results:
    'What the policy does, by region: changes from the baseline in %, exact; money in million USD a year. World value added stays what it is, so that prices and wages of one region are against those of all.',
  resultColumns: [
    'region',
    'wage %',
    'prices %',
    'real wage %',
    'real income %',
    'balance before',
    'balance after',
    'change',
  ],
  firstOrder: 'First-order measure',
  firstOrderHelp:
    'The terms-of-trade and volume-of-trade measure printed by Caliendo and Parro (2015): for small changes of tariffs only, and far off for large ones. Exact real income is in the table above.',
  firstOrderCaption: 'First-order measure, not exact: % of income in the baseline',
  firstOrderColumns: ['region', 'terms of trade', 'volume of trade', 'sum'],
  downloads: 'Download as CSV, with every digit',
  downloadOf: (table: string): string => `Download ${table} as CSV`,
} as const;

/** The columns of the five files. */
export const economyFormat: readonly (readonly [string, string])[] = [
  ['regions.csv', 'region, name, value_added, net_exports'],
  ['sectors.csv', 'sector, name, tradable, trade_elasticity'],
  ['flows.csv', 'sector, exporter, importer, flow, tariff_rate'],
  ['production.csv', 'sector, region, value_added_share, final_share'],
  ['inputs.csv', 'region, input_sector, output_sector, share'],
];

/** What each closure does to total balances. */
export const closureTexts: Readonly<Record<Closure, string>> = {
  fixed: 'Fixed: constant in units of world value added',
  balanced: 'Balanced: removed first; the balanced world is the baseline',
  proportional: 'Proportional: a constant share of what the region earns',
  saving: 'Saving: a share of new tariff revenue is saved',
};

/** Names of the tables that can be downloaded. */
export const fileTexts: Readonly<Record<keyof PolicySolution['files'], string>> = {
  results: 'Results',
  accounts: 'Accounts',
  sectors: 'Sectors',
  pairs: 'Pairs',
  flows: 'Flows',
  decomposition: 'First order',
};

/** A policy in words. @param sectors of the economy, to say whether all are meant */
export function sayPolicy({ policy, closure }: PolicyQuestion, sectors: number): string {
  const balances = `total balances ${closure}`;
  if ('file' in policy) return `${policy.file}; ${balances}`;
  const { importer, exporter, points, sectors: chosen } = policy;
  const size = `${Math.abs(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  const move = points < 0 ? `takes ${size} off its duties` : `adds ${size} to its duties`;
  const from = exporter ?? 'all other regions';
  return `${importer} ${move} on ${from}, ${chosen.length} of ${sectors} sectors; ${balances}`;
}
