import type { Block, Compile } from '../../schema/model.ts';
import type { TechnologyLaw } from '../../schema/policy.ts';
import type { FirmOutlook } from '../firms/firms.ts';
import type { BlockState } from './block-state.ts';
import { type Delays, delayIndex, measureDelays, type Trajectory } from './delays.ts';
import { createHistory } from './history.ts';
import { createLane } from './lane.ts';
import { keepGuidance, openLaw } from './open-law.ts';
import type { Ranged } from './military-gain.ts';
import { createOwnControls, type OwnControls } from './own-controls.ts';
import { createShortage, sectorLosses } from './shortage.ts';
import { type SupplyState, supplyOf } from './supply.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** The technologies of a run: what happens, and a twin without any control. */
export interface TechnologyPath {
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
  /** Delays so far against the twin, and their index in months. */
  delays(): Delays & { index: number };
  /** Output lost to shortages in the last quarter. @param valueAdded [sector, region] million USD a year @returns the same shape and unit */
  losses(valueAdded: Float64Array): Float64Array;
  /** What suppliers, third countries and the target itself can bring to market, as the last quarter left it. */
  supply(): SupplyState;
  /** The state that happens, for looking ahead from it. */
  snapshot(): TechnologyState;
}
/** The same with a twin of every technology without its own controls. */
export interface TechnologyRun extends TechnologyPath {
  /** What the quarter that has just been stepped looks like. */
  read(): TechnologyQuarter;
  /** Months from the start to parity in the lane that happens and in the twin without any control; infinite where not reached. Each [technology, target]. */
  parity(): { fact: Float64Array; all: Float64Array };
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

/** Access, effort, gap and delay of all technologies, and the shortages they cause (MODEL.md, sections 5 and 6). */
export function createTechnology(compile: Compile, rows: TechnologyRows): TechnologyRun {
  return createRun(compile, rows, createOwnControls);
}

/** The same, bit for bit, for those who do not ask what each technology's own controls do: that is half of the work. */
export function createTechnologyPath(compile: Compile, rows: TechnologyRows): TechnologyPath {
  return createRun(compile, rows, null);
}

function createRun(
  compile: Compile,
  rows: TechnologyRows,
  follow: typeof createOwnControls | null,
): TechnologyRun {
  const fact = createLane(compile, rows);
  const all = createLane(compile, rows);
  const own: OwnControls | null = follow === null ? null : follow(compile, rows, fact);
  const shortage = createShortage(compile);
  const uncontrolled = openLaw(rows);
  const pace = new Float64Array(rows.technologies * rows.targets).fill(rows.frontierSpeed);
  const permittedShare = new Float64Array(rows.technologies * rows.targets);
  const histories = { fact: createHistory(fact, rows), all: createHistory(all, rows) };
  const delays = () => indexedDelays(histories.fact.trajectory(), histories.all.trajectory(), rows);
  return {
    columns: [fact.columns, shortage.columns],
    tell(outlook) {
      const felt = { ...outlook, pace: paceOfRaces(outlook.pace, rows) };
      const unslowed = { ...outlook, pace };
      fact.tell(felt);
      own?.tell(felt, unslowed);
      all.tell(unslowed);
    },
    start(law, controlled) {
      fact.start(law, controlled);
      const eve = fact.save();
      all.restore(eve);
      own?.start(eve);
      // A step tells what access the start's law leaves; the lane then goes back to the eve.
      fact.step(law);
      shortage.start(fact.columns['access']!, fact.columns['willing']!, controlled);
      fact.restore(eve);
      weighPermitted(law.permitted, rows, permittedShare);
      histories.fact.start();
      histories.all.start();
    },
    step(law) {
      keepGuidance(law.permitted, rows, uncontrolled.permitted);
      own?.step(law, uncontrolled);
      fact.step(law);
      all.step(uncontrolled);
      shortage.step(fact.columns['access']!, fact.columns['willing']!);
      weighPermitted(law.permitted, rows, permittedShare);
      histories.fact.step();
      histories.all.step();
    },
    delays,
    read: () => ({
      ...delays(),
      ...own!.read(histories.fact.trajectory()),
      permitted: permittedShare.slice(),
      shortage: shortage.short.slice(),
    }),
    losses: (valueAdded) =>
      sectorLosses(shortage.loss, rows.targets, rows.dependents, valueAdded, rows.exporters),
    supply: () => supplyOf(fact.columns),
    parity: () => ({ fact: histories.fact.parity(), all: histories.all.parity() }),
    snapshot: () => ({ lane: fact.save(), shortage: shortage.save() }),
  };
}

/** Delays of one trajectory against another, and their index in months. */
function indexedDelays(fact: Trajectory, twin: Trajectory, rows: TechnologyRows): Delays & { index: number } {
  const measured = measureDelays(fact, twin, rows);
  return { ...measured, index: delayIndex(measured.headline, rows) };
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
