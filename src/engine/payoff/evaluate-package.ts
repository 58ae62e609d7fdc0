import type { EquilibriumStart } from '../../schema/economy.ts';
import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { PolicyAct, Wedges } from '../../schema/policy.ts';
import { actsOfLevel, type Today } from '../policy/acts-of-level.ts';
import { yearOf, type RunModel } from '../run-model.ts';
import { runTolerance, solveTrade, type TradeAnswer, type TradeQuestion } from '../solve-trade.ts';
import type { KnownPaths } from '../technology/chain-paths.ts';
import type { Projection } from '../technology/look-ahead.ts';
import { sectorLosses } from '../technology/shortage.ts';
import { supplyOf } from '../technology/supply.ts';
import { borderTrade, goodsGroup, realValueAdded, sumOverSectors } from '../trade/balances.ts';
import { chipNames } from './chip-names.ts';
import { measureAt, measureCount } from './measures.ts';
import { createFeltDuties, type FeltDuties } from './felt-duties.ts';
import { createKnownSales, type KnownSales } from './known-sales.ts';
import { monthsGained } from './months-gained.ts';
import { createNearStarts, type KnownStands } from './near-starts.ts';
import { boughtAbroad, publicRevenue, realIncome, realRents } from './trade-measures.ts';
import type { Measures } from './level-tables.ts';
import type { Situation, Standing } from './situation.ts';

/** Trade under one law within the horizon. */
interface Spell {
  weight: number; // share of the horizon
  felt: number; // quarters from now, of its middle
  goods: Float64Array; // [exporter, importer] million USD a year
  valueAdded: Float64Array; // [sector, region] real, million USD a year
  loss: Float64Array; // [region] shortage loss, million USD a year
  trade: TradeAnswer;
  bought: Float64Array; // [region] change of controlled goods bought abroad against the calibration year, million USD a year
}
/** A package in full: trade in each spell of its law, technology along the whole path. */
interface Evaluation {
  moments: readonly Moment[]; // [spell]
  spells: readonly Spell[];
  path: Projection;
}
export interface PackageMeasures {
  measures: Measures; // [party · measureCount + measure], free of any weight: constituencies are 0 until sectors are weighed
  valueAdded: Float64Array; // [party, sector] change of real value added, million USD a year
  income: Float64Array; // [party] million USD a year
  balance: Float64Array; // [party] million USD a year
  solve: SolveStatus; // of the package, or of the status quo where that did not converge
  sweeps: number; // of all solves that the package took, the status quo's left out
}

/** Acts that carry out a package. @param levels one level an issue */
export function actsOfPackage(situation: Situation, levels: ArrayLike<number>): PolicyAct[] {
  const { table, quarter, law, flow, run } = situation;
  const today: Today = {
    quarter,
    tariffRate: law.tariffRate,
    flow,
    deliveredShare: run.read('delivered_share'),
  };
  return table.issues.flatMap((issue, i) =>
    actsOfLevel(issue, levels[i]!, table.id, today, run.policy.context, run.economy),
  );
}

/** A quarter whose trade stands for a share of the horizon. */
interface Moment {
  felt: number; // quarters from now: duties are felt as far as they are by then
  weight: number;
}

/** How a state of the world is evaluated. */
interface View {
  moments(law: readonly Wedges[], shares: Float64Array): readonly Moment[];
  tolerance: number; // of each equilibrium
  paths: KnownPaths;
  sales: KnownSales;
  duties: FeltDuties;
}

/**
 * Exact measures of packages against the status quo path, which is evaluated at the same moments.
 * Flows are the discounted mean over the horizon of those in the middle of each spell of one law, so that a chip counts for as long as it
 * holds; months and shortages follow the whole path.
 * @param cold start every equilibrium from the calibration economy instead of the status quo's
 * @param paths from the situation
 * @param stands of packages of one chip that were evaluated from the same state, none of them cold; those that are evaluated are added
 */
export function createEvaluator(
  situation: Situation,
  tolerance: number,
  cold: boolean,
  paths: KnownPaths = pathsFrom(situation),
  stands: KnownStands = new Map(),
): (levels: ArrayLike<number>) => PackageMeasures {
  const view: View = {
    moments: spellsOf,
    tolerance,
    paths,
    sales: salesFrom(situation),
    duties: createFeltDuties(situation),
  };
  const quo = evaluate(situation, [], view);
  const starts = createNearStarts(standsOf(quo), stands, (levels) => chipNames(situation, levels));
  const warm = cold ? undefined : () => quo.spells[0]!.trade.equilibrium;
  const known = new Map([[JSON.stringify(quo.moments), quo]]);
  const quoAt = (moments: readonly Moment[]): Evaluation => {
    const key = JSON.stringify(moments);
    const found = known.get(key) ?? evaluate(situation, [], { ...view, moments: () => moments }, warm);
    known.set(key, found);
    return found;
  };
  return (levels) => {
    const acts = actsOfPackage(situation, levels);
    const own = evaluate(situation, acts, view, cold ? undefined : starts.of(levels));
    if (!cold) starts.learn(levels, standsOf(own));
    return compare(situation, quoAt(own.moments), own);
  };
}

function standsOf({ spells }: Evaluation): { felt: number; equilibrium: TradeAnswer['equilibrium'] }[] {
  return spells.map(({ felt, trade: { equilibrium } }) => ({ felt, equilibrium }));
}

/** Technology paths from a situation, which all its evaluations may share. */
export function pathsFrom({ run, technology, shares }: Situation): KnownPaths {
  return run.paths(technology, shares);
}

function salesFrom({ run, technology }: Situation): KnownSales {
  return createKnownSales(run, supplyOf(technology.lane));
}

/** Measures of all threats carried out together, at the share of duties that is felt after two quarters. */
export function evaluateThreats(
  situation: Situation,
  tolerance: number,
  paths: KnownPaths = pathsFrom(situation),
): PackageMeasures {
  const { table, quarter } = situation;
  const view: View = {
    moments: () => [{ felt: 2, weight: 1 }],
    tolerance,
    paths,
    sales: salesFrom(situation),
    duties: createFeltDuties(situation),
  };
  const threats = table.threats.map((act) => ({ ...act, announced: quarter, inForce: quarter + 1 }));
  const quo = evaluate(situation, [], view);
  return compare(
    situation,
    quo,
    evaluate(situation, threats, view, () => quo.spells[0]!.trade.equilibrium),
  );
}

/** The middle of each run of quarters under one law, weighted by what its quarters count. @param shares [quarter of `law`] */
function spellsOf(law: readonly Wedges[], shares: Float64Array): Moment[] {
  const spells: Moment[] = [];
  let first = 0;
  for (let quarter = 1; quarter <= law.length; quarter++) {
    if (quarter < law.length && law[quarter] === law[first]) continue;
    const length = quarter - first;
    spells.push({
      felt: first + Math.ceil(length / 2),
      weight: sumOf(shares.subarray(first, quarter)),
    });
    first = quarter;
  }
  return spells;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function evaluate(
  situation: Situation,
  more: readonly PolicyAct[],
  { moments: momentsOf, tolerance, paths, sales, duties }: View,
  warm?: (felt: number) => EquilibriumStart,
): Evaluation {
  const { run, quarter, horizon, shares } = situation;
  const law = run.policy.wedgesAhead(situation.acts, quarter + 1, Math.max(2, horizon), more);
  const ahead = law.slice(0, horizon);
  // Packages that leave a chain of technologies the same law share its path, because duties do not reach it.
  const path = paths.under(ahead);
  const moments = momentsOf(ahead, shares);
  const spells = moments.map(({ felt, weight }) => {
    const question = tradeQuestion(situation, law.slice(0, felt), tolerance, duties);
    const start = warm === undefined ? {} : { warm: warm(felt) };
    return { weight, felt, ...spellOf(run, { ...question, ...start }, path, sales) };
  });
  return { moments, spells, path };
}

function spellOf(
  run: RunModel,
  question: TradeQuestion,
  path: Projection,
  sales: KnownSales,
): Omit<Spell, 'weight' | 'felt'> {
  const trade = solveTrade(run, question, sales(question.wedges, question.year));
  const { equilibrium } = trade;
  const valueAdded = realValueAdded(run.calibration, equilibrium);
  return {
    trade,
    goods: borderTrade(
      equilibrium.flow,
      trade.input.exportTaxRate,
      run.shape.regions,
      run.policy.context.sectorsOf(goodsGroup),
    ),
    valueAdded,
    loss: regionLosses(run, path, valueAdded),
    bought: boughtAbroad(trade.sales, run.shape.regions),
  };
}

/** What trade answers to when a path of law has run its course. @param law of each quarter from the next, at least one */
function tradeQuestion(
  { run, quarter, technology }: Standing,
  law: readonly Wedges[],
  tolerance: number,
  duties: FeltDuties,
): TradeQuestion {
  const tariffRate = duties(law);
  const wedges = law.at(-1)!;
  const supply = supplyOf(technology.lane);
  return { tariffRate, wedges, supply, year: yearOf(run.scenario, quarter + law.length), tolerance };
}

/** Trade without a deal at the middle of the horizon. @returns [sector, exporter, importer] million USD a year, NaN where it has no solution */
export function flowWithoutDeal(standing: Standing): Float64Array {
  const { run, acts, quarter } = standing;
  const law = run.policy.wedgesAhead(acts, quarter + 1, middleOf(standing));
  return solveTrade(run, tradeQuestion(standing, law, runTolerance, createFeltDuties(standing))).equilibrium
    .flow;
}

/** Quarters from now to the middle of the horizon. */
function middleOf({ horizon }: Standing): number {
  return Math.max(1, Math.floor(horizon / 2));
}

function regionLosses({ rows, shape }: RunModel, path: Projection, valueAdded: Float64Array): Float64Array {
  const lost = sectorLosses(path.loss, rows.targets, rows.dependents, valueAdded, shape.regions);
  return sumOverSectors(lost, shape.regions);
}

function compare(situation: Situation, quo: Evaluation, own: Evaluation): PackageMeasures {
  const { run, parties } = situation;
  const regions = run.calibration.regions;
  const measures = new Float64Array(parties.length * measureCount);
  const income = new Float64Array(parties.length);
  const balance = new Float64Array(parties.length);
  const { sectors } = run.shape;
  const valueAdded = new Float64Array(parties.length * sectors);
  const months = monthsGained(situation, quo.path, own.path);
  parties.forEach((seat, party) => {
    const set = (measure: Parameters<typeof measureAt>[1], value: number) => {
      measures[measureAt(party, measure)] = value;
    };
    const change = (read: (spell: Spell) => number) => meanOver(own, read) - meanOver(quo, read);
    const total = (read: (spell: Spell, region: number) => number) =>
      change((spell) => seat.regions.reduce((sum, region) => sum + read(spell, region), 0));
    income[party] = total(({ trade }, region) => realIncome(run, trade, region));
    balance[party] = total(({ goods }, region) => {
      let surplus = 0;
      for (const other of parties)
        if (other !== seat)
          for (const partner of other.regions)
            surplus += goods[region * regions + partner]! - goods[partner * regions + region]!;
      return surplus;
    });
    for (let sector = 0; sector < sectors; sector++)
      valueAdded[party * sectors + sector] = total(
        (spell, region) => spell.valueAdded[sector * regions + region]!,
      );
    // Rents that others ship come as income; here they count as rents, and nothing counts twice.
    const moved = total(({ trade }, region) => realRents(trade, region));
    set('income', (income[party]! - moved) / 1000);
    set('revenue', total(({ trade }, region) => publicRevenue(trade, region)) / 1000);
    set('balance', balance[party]! / 1000);
    set('rents', total(({ trade }, region) => trade.rents.owned[region]!) / 1000);
    set('shortage', -total(({ loss }, region) => loss[region]!) / 1000);
    set('months', months[party]!);
    set('licensed', total(({ bought }, region) => bought[region]!) / 1000);
  });
  const solves = [...quo.spells, ...own.spells].map(({ trade }) => trade.equilibrium);
  const { status, residual, iterations } =
    solves.find((solve) => solve.status !== 'converged') ?? solves.at(-1)!;
  const sweeps = own.spells.reduce((sum, { trade }) => sum + trade.equilibrium.iterations, 0);
  return { measures, valueAdded, income, balance, solve: { status, residual, iterations }, sweeps };
}

function meanOver({ spells }: Evaluation, read: (spell: Spell) => number): number {
  let mean = 0;
  for (const spell of spells) mean += spell.weight * read(spell);
  return mean;
}
