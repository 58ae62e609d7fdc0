import type { Block, Compile } from '../../schema/model.ts';
import type { TechnologyLaw } from '../../schema/policy.ts';
import type { FirmOutlook } from '../firms/firms.ts';
import type { BlockState } from './block-state.ts';
import { type Delays, delayIndex, measureDelays, type Trajectory } from './delays.ts';
import { createFedLanes } from './fed-lanes.ts';
import { createLane } from './lane.ts';
import { keepGuidance, openLaw } from './open-law.ts';
import { militaryGain, type Ranged } from './military-gain.ts';
import { createParity } from './parity.ts';
import { createShortage, sectorLosses } from './shortage.ts';
import { type SupplyState, supplyOf } from './supply.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** The technologies of a run: what happens, and two twins that differ from it in law alone. */
export interface TechnologyRun {
  /** Columns of the lane that happens and of its shortages; equations with `record` are read here. */
  columns: readonly Block['columns'][];
  /** What firms believe, want and can afford from now on. The twins have their beliefs, and a frontier that no loss of sales slows. */
  tell(outlook: FirmOutlook): void;
  /**
   * All lanes begin in one state, so that delay counts from the start of the scenario.
   * @param controlled [technology, target] months since the first control
   */
  start(law: TechnologyLaw, controlled: Float64Array): void;
  /** A quarter under a law. */
  step(law: TechnologyLaw): void;
  /** What the quarter that has just been stepped looks like. */
  read(): TechnologyQuarter;
  /** Output lost to shortages in the last quarter. @param valueAdded [sector, region] million USD a year @returns the same shape and unit */
  losses(valueAdded: Float64Array): Float64Array;
  /** What suppliers, third countries and the target itself can bring to market, as the last quarter left it. */
  supply(): SupplyState;
  /** Months from the start to parity in the lane that happens and in the twin without any control; infinite where not reached. Each [technology, target]. */
  parity(): { fact: Float64Array; all: Float64Array };
  /** The state that happens, for looking ahead from it. */
  snapshot(): TechnologyState;
}
/** Arrays are [technology, target]. Delays are against the twin without any control. */
export interface TechnologyQuarter extends Delays {
  fed: Float64Array; // delay of making what the technology feeds, by its own controls: against a twin without them, all else as it happens
  military: Ranged; // performance that would serve the military besides if the technology’s own controls ended, relative to a life’s purchases at the frontier of the start
  own: Float64Array; // headline delay by the technology's own controls: against a twin without them whose inputs are those that happen
  permitted: Float64Array; // share of foreign supply, weighted by supplier, that the law lets through
  shortage: Float64Array; // shortfall after stocks and adaptation
  index: number; // weighted headline delay, months
}
export interface TechnologyState {
  lane: BlockState;
  shortage: BlockState;
}

/**
 * Access, effort, gap and delay of all technologies, and the shortages they cause (MODEL.md, sections 5 and 6).
 * One lane holds every technology's twin without its own controls: technologies reach one another through inputs alone, and there
 * these are taken from what happens.
 */
export function createTechnology(compile: Compile, rows: TechnologyRows): TechnologyRun {
  const fact = createLane(compile, rows);
  const own = createLane(compile, rows);
  const all = createLane(compile, rows);
  const fed = createFedLanes(compile, rows, fact, own);
  const shortage = createShortage(compile);
  const uncontrolled = openLaw(rows);
  const pace = new Float64Array(rows.technologies * rows.targets).fill(rows.frontierSpeed);
  const permittedShare = new Float64Array(rows.technologies * rows.targets);
  const lanes = { fact, own, all };
  const history: Record<keyof typeof lanes, Float64Array[]> = { fact: [], own: [], all: [] };
  const pairs = rows.technologies * rows.targets;
  const parity = {
    fact: createParity(pairs, rows.parityGap, rows.quarterLength),
    all: createParity(pairs, rows.parityGap, rows.quarterLength),
  };
  const trajectory = (lane: keyof typeof lanes): Trajectory => ({
    making: history[lane],
    use: lanes[lane].columns['use']!,
  });
  return {
    columns: [fact.columns, shortage.columns],
    tell(outlook) {
      const felt = { ...outlook, pace: paceOfRaces(outlook.pace, rows) };
      fact.tell(felt);
      fed.tell(felt);
      for (const twin of [own, all]) twin.tell({ ...outlook, pace });
    },
    start(law, controlled) {
      fact.start(law, controlled);
      const eve = fact.save();
      own.restore(eve);
      all.restore(eve);
      fed.start(eve);
      // A step tells what access the start's law leaves; the lane then goes back to the eve.
      fact.step(law);
      shortage.start(fact.columns['access']!, fact.columns['willing']!, controlled);
      fact.restore(eve);
      weighPermitted(law.permitted, rows, permittedShare);
      for (const lane of ['fact', 'own', 'all'] as const) history[lane] = [lanes[lane].making()];
      for (const lane of ['fact', 'all'] as const) parity[lane].start(lanes[lane].columns['gap']!);
    },
    step(law) {
      fed.step(law);
      const supply = fact.inputSupply();
      keepGuidance(law.permitted, rows, uncontrolled.permitted);
      own.step(uncontrolled, supply);
      fact.step(law, supply);
      all.step(uncontrolled);
      shortage.step(fact.columns['access']!, fact.columns['willing']!);
      weighPermitted(law.permitted, rows, permittedShare);
      for (const lane of ['fact', 'own', 'all'] as const) history[lane].push(lanes[lane].making());
      for (const lane of ['fact', 'all'] as const) parity[lane].step(lanes[lane].columns['gap']!);
    },
    read() {
      const happened = trajectory('fact');
      const delays = measureDelays(happened, trajectory('all'), rows);
      return {
        ...delays,
        fed: fed.delays(history.fact),
        military: militaryGain(happened.use, own.columns['use']!, rows.used, rows.military),
        own: measureDelays(happened, trajectory('own'), rows).headline,
        permitted: permittedShare.slice(),
        shortage: shortage.short.slice(),
        index: delayIndex(delays.headline, rows),
      };
    },
    losses: (valueAdded) =>
      sectorLosses(shortage.loss, rows.targets, rows.dependents, valueAdded, rows.exporters),
    supply: () => supplyOf(fact.columns),
    parity: () => ({ fact: parity.fact.months.slice(), all: parity.all.months.slice() }),
    snapshot: () => ({ lane: fact.save(), shortage: shortage.save() }),
  };
}

/** Makers of a material lose sales and nobody's lead: there is no race in it. @param pace [technology, target] */
function paceOfRaces(pace: Float64Array, { races, targets, frontierSpeed }: TechnologyRows): Float64Array {
  return pace.map((speed, pair) => (races[Math.trunc(pair / targets)] === 1 ? speed : frontierSpeed));
}

/** Permissions averaged over the suppliers outside the target; taken off 1, so that no control gives exactly 1. @param into [technology, target] */
function weighPermitted(permitted: Float64Array, rows: TechnologyRows, into: Float64Array): void {
  const { technologies, exporters, targets, outsideShare } = rows;
  into.fill(1);
  for (let t = 0; t < technologies; t++) {
    for (let exporter = 0; exporter < exporters; exporter++) {
      for (let target = 0; target < targets; target++) {
        const route = (t * exporters + exporter) * targets + target;
        into[t * targets + target]! -= outsideShare[route]! * (1 - permitted[route]!);
      }
    }
  }
}
