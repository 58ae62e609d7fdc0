import type { PolicyAct, Wedges } from '../../schema/policy.ts';
import type { Firms } from '../firms/firms.ts';
import { effectiveAtStart } from '../policy/inertia.ts';
import { monthsControlled } from '../policy/months-controlled.ts';
import { yearOf, type RunModel } from '../run-model.ts';
import { runTolerance, solveTrade, type TradeAnswer } from '../solve-trade.ts';
import {
  createTechnology,
  createTechnologyPath,
  type TechnologyPath,
  type TechnologyRun,
} from '../technology/technology.ts';
import { createRunFirms } from './run-firms.ts';

/** What a quarter's law moves: duties as felt, firms, trade and technologies. */
export interface Physics<Technology extends TechnologyPath = TechnologyRun> {
  effectiveTariff: Float64Array; // [sector, exporter, importer] duties as felt
  trade: TradeAnswer; // of the last quarter; at first of the eve of quarter 0
  firms: Firms;
  technology: Technology;
}

/** All of it on the eve of quarter 0. @param acts announced before the start, and what holds from it on */
export function createPhysics(run: RunModel, acts: readonly PolicyAct[]): Physics {
  return begin(run, acts, createTechnology(run.compile, run.rows));
}

/** The same for those who do not ask what each technology's own controls do. */
export function createPathPhysics(run: RunModel, acts: readonly PolicyAct[]): Physics<TechnologyPath> {
  return begin(run, acts, createTechnologyPath(run.compile, run.rows));
}

function begin<Technology extends TechnologyPath>(
  run: RunModel,
  acts: readonly PolicyAct[],
  technology: Technology,
): Physics<Technology> {
  const law = run.policy.wedges(acts, -1);
  const controlled = controlledAtStart(run, acts);
  technology.start(law, controlled);
  // Firms see the own supply of the start, and what they then believe is where effort starts from.
  const firms = createRunFirms(run, acts, technology.supply());
  technology.tell(firms.outlook);
  technology.start(law, controlled);
  const effectiveTariff = effectiveAtStart(run.policy, acts, run.read('inertia'));
  return { effectiveTariff, trade: tradeAtStart(run, law, effectiveTariff, technology), firms, technology };
}

/** A run after the calibration year has its controls behind it, as well as its own of before the start. @returns [technology, target] months */
function controlledAtStart({ model, policy, scenario }: RunModel, acts: readonly PolicyAct[]): Float64Array {
  const past = scenario.start.year > model.baseYear ? model.reflected : [];
  return monthsControlled([...past, ...acts], policy.context);
}

/** Trade on the eve of quarter 0, from which the first session counts. */
function tradeAtStart(
  run: RunModel,
  wedges: Wedges,
  effectiveTariff: Float64Array,
  technology: TechnologyPath,
): TradeAnswer {
  return solveTrade(run, {
    tariffRate: effectiveTariff.slice(),
    wedges,
    supply: technology.supply(),
    year: yearOf(run.scenario, -1),
    tolerance: runTolerance,
  });
}
