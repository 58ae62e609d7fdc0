import type { EquilibriumOutput } from '../../schema/economy.ts';
import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import { actsOfLevel } from '../policy/acts-of-level.ts';
import { stepInertia } from '../policy/inertia.ts';
import { yearOf } from '../run-model.ts';
import { solveTrade } from '../solve-trade.ts';
import { measureDelays } from '../technology/delays.ts';
import type { Projection } from '../technology/look-ahead.ts';
import { sectorLosses } from '../technology/shortage.ts';
import { bilateralFlows, goodsGroup, realValueAdded } from '../trade/balances.ts';
import { licensedChange } from '../trade/licensed-varieties.ts';
import { measureAt, measureCount } from './measures.ts';
import type { Measures } from './level-tables.ts';
import type { Situation } from './situation.ts';

/** A package in full: acts, equilibrium at mid-horizon, technology path. */
interface Evaluation {
  equilibrium: EquilibriumOutput;
  goods: Float64Array; // [exporter, importer] million USD a year
  valueAdded: Float64Array; // [sector, region] real, million USD a year
  path: Projection;
  loss: Float64Array; // [region] shortage loss, million USD a year
  sales: Float64Array; // [cell] licensed sales against the calibration year's, million USD a year
}
export interface PackageMeasures {
  measures: Measures; // [party · measureCount + measure]
  income: Float64Array; // [party] million USD a year
  balance: Float64Array; // [party] million USD a year
  solve: SolveStatus;
}

/** Acts that carry out a package. @param levels one level an issue */
export function actsOfPackage(situation: Situation, levels: ArrayLike<number>): PolicyAct[] {
  const { table, quarter, wedgesNow, run } = situation;
  return table.issues.flatMap((issue, i) =>
    actsOfLevel(issue, levels[i]!, table.id, quarter, wedgesNow, run.policy.context, run.economy.sectors),
  );
}

/**
 * Exact measures of packages against the status quo path, which is evaluated once in the same way.
 * Flows are those of the middle of the horizon, when duties are partly felt; months and shortages follow the whole path.
 * @param tolerance of each equilibrium
 * @param cold start every equilibrium from the calibration economy instead of the status quo's
 */
export function createEvaluator(
  situation: Situation,
  tolerance: number,
  cold: boolean,
): (levels: ArrayLike<number>) => PackageMeasures {
  const paths = new Map<string, Projection>();
  const quo = evaluate(
    situation,
    situation.table.issues.map(() => 0),
    tolerance,
    undefined,
    paths,
  );
  return (levels) => {
    const warm = cold ? undefined : quo.equilibrium;
    return compare(situation, quo, evaluate(situation, levels, tolerance, warm, paths));
  };
}

function evaluate(
  situation: Situation,
  levels: ArrayLike<number>,
  tolerance: number,
  warm: EquilibriumOutput | undefined,
  paths: Map<string, Projection>,
): Evaluation {
  const { run, quarter, horizon } = situation;
  const acts = [...situation.acts, ...actsOfPackage(situation, levels)];
  const middle = quarter + Math.floor(horizon / 2);
  const tariffRate = situation.effectiveTariff.slice();
  for (let at = quarter + 1; at <= middle; at++) {
    stepInertia(tariffRate, run.policy.wedges(acts, at).tariffRate, situation.inertia);
  }
  const wedges = run.policy.wedges(acts, middle);
  const effective = run.access(wedges.permitted).effective.slice();
  const year = yearOf(run.scenario, middle);
  const equilibrium = solveTrade(run, {
    tariffRate,
    wedges,
    effective,
    year,
    tolerance,
    ...(warm && { warm }),
  });
  const path = projectPath(situation, acts, paths);
  const { regions, sectors } = run.calibration;
  const valueAdded = realValueAdded(run.calibration, equilibrium);
  const lost = sectorLosses(path.loss, run.rows.targets, run.rows.dependents, valueAdded, regions);
  const loss = new Float64Array(regions);
  for (let cell = 0; cell < sectors * regions; cell++) loss[cell % regions]! += lost[cell]!;
  const sales = Float64Array.from(run.cells, (cell) =>
    licensedChange(cell, effective, run.effectiveBase, year - run.model.baseYear, run.shape),
  );
  return {
    equilibrium,
    goods: bilateralFlows(equilibrium.flow, regions, run.policy.context.sectorsOf(goodsGroup)),
    valueAdded,
    path,
    loss,
    sales,
  };
}

/** Technology path over the horizon; packages that leave the same permissions share it, because duties do not reach it. */
function projectPath(
  situation: Situation,
  acts: readonly PolicyAct[],
  paths: Map<string, Projection>,
): Projection {
  const { run, quarter, horizon } = situation;
  const controls = acts.filter((act) => act.instrument === 'export-control');
  const key = controls.map((act) => `${act.id}=${act.value}`).join('|');
  const known = paths.get(key);
  if (known !== undefined) return known;
  const permissions = Array.from(
    { length: horizon },
    (_, i) => run.policy.wedges(controls, quarter + 1 + i).permitted,
  );
  const path = run.lookAhead(situation.technology, permissions);
  paths.set(key, path);
  return path;
}

function compare(situation: Situation, quo: Evaluation, own: Evaluation): PackageMeasures {
  const { run, parties } = situation;
  const regions = run.calibration.regions;
  const measures = new Float64Array(parties.length * measureCount);
  const income = new Float64Array(parties.length);
  const balance = new Float64Array(parties.length);
  const months = monthsGained(situation, quo.path, own.path);
  parties.forEach(({ region, weights }, party) => {
    const set = (measure: Parameters<typeof measureAt>[1], value: number) => {
      measures[measureAt(party, measure)] = value;
    };
    const change = (read: (evaluation: Evaluation) => number) => read(own) - read(quo);
    income[party] =
      run.calibration.income[region]! * change(({ equilibrium }) => equilibrium.realIncomeHat[region]!);
    for (const other of parties) {
      if (other.region === region) continue;
      balance[party]! += change(
        ({ goods }) => goods[region * regions + other.region]! - goods[other.region * regions + region]!,
      );
    }
    let favoured = 0;
    weights.sectorWeight.forEach((lambda, sector) => {
      favoured += (lambda - 1) * change(({ valueAdded }) => valueAdded[sector * regions + region]!);
    });
    let rents = 0;
    let licensed = 0;
    run.cells.forEach((cell, i) => {
      const sold = change(({ sales }) => sales[i]!);
      const owned = cell.owners.find((owner) => owner.region === region)?.share ?? 0;
      rents += cell.margin * owned * sold;
      if (cell.importer === region) licensed += sold;
    });
    set('income', income[party]! / 1000);
    set('revenue', change(({ equilibrium }) => equilibrium.tariffRevenue[region]!) / 1000);
    set('balance', balance[party]! / 1000);
    set('constituencies', favoured / 1000);
    set('rents', rents / 1000);
    set('shortage', -change(({ loss }) => loss[region]!) / 1000);
    set('months', months[party]!);
    set('licensed', licensed / 1000);
  });
  return { measures, income, balance, solve: own.equilibrium };
}

/** Weighted months that a package gives each party: gained where the party is the target, lost where another party is. [party] */
function monthsGained({ run, parties }: Situation, quo: Projection, own: Projection): Float64Array {
  const { rows, policy, model } = run;
  const gained = new Float64Array(parties.length);
  if (quo === own) return gained;
  const { headline } = measureDelays(quo, own, rows);
  const targetRegion = model.sets['target']!.map((target) => policy.context.region(target.id));
  for (let technology = 0; technology < rows.technologies; technology++) {
    const target = rows.targetOf[technology]!;
    const months = rows.weight[technology]! * headline[technology * rows.targets + target]!;
    if (!parties.some(({ region }) => region === targetRegion[target])) continue;
    parties.forEach(({ region }, party) => {
      gained[party]! += region === targetRegion[target] ? months : -months;
    });
  }
  return gained;
}
