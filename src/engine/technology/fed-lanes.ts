import { valuesAt } from '../../model/kept-rows.ts';
import type { Compile } from '../../schema/model.ts';
import type { TechnologyLaw } from '../../schema/policy.ts';
import type { FirmOutlook } from '../firms/firms.ts';
import type { BlockState } from './block-state.ts';
import { createLanePart } from './lane-part.ts';
import type { InputState, Lane } from './lane.ts';
import { makingDelay } from './making-delay.ts';
import type { InputRow, TechnologyRows } from './technology-rows.ts';

/** Twins of what is made with a technology, in which that technology is not controlled and all else is as it happens. */
export interface FedLanes {
  tell(outlook: FirmOutlook): void;
  /** The state of the start, which all lanes share. */
  start(eve: BlockState): void;
  /** A quarter, while the other lanes are still as the last one left them. */
  step(law: TechnologyLaw): void;
  /** @param fact making of the lane that happens: at the start and after each quarter, [technology, target] @returns [technology, target] */
  delays(fact: readonly Float64Array[]): Float64Array;
}

/**
 * What the controls of a technology do to the making of what it feeds. A lane follows several such twins at once, because no two of the
 * technologies that it frees feed the same (MODEL.md, section 5).
 * @param fact the lane that happens
 * @param own the lane of every technology without its own controls
 */
export function createFedLanes(compile: Compile, rows: TechnologyRows, fact: Lane, own: Lane): FedLanes {
  const groups = groupInputs(rows.inputs);
  // What nothing feeds is the same in all of them, and what inputs allow is told them.
  const made = [...new Set(rows.inputs.map((row) => row.made))].toSorted((a, b) => a - b);
  const part = createLanePart(compile, rows, made, []);
  const lanes = groups.map((freed) => ({ freed, lane: part.lane() }));
  const history: Float64Array[][] = lanes.map(() => []);
  return {
    tell(outlook) {
      const felt = part.outlook(outlook);
      lanes.forEach(({ lane }) => lane.tell(felt));
    },
    start(eve) {
      lanes.forEach(({ lane }, at) => {
        lane.restore(part.state(eve, lane.over));
        history[at] = [lane.making()];
      });
    },
    step(law) {
      const felt = part.law(law);
      lanes.forEach(({ freed, lane }, at) => {
        const supply = fact.inputSupply(withFreed(fact, own, freed, rows));
        lane.step(felt, valuesAt(supply, part.pairs));
        history[at]!.push(lane.making());
      });
    },
    delays(making) {
      const months = new Float64Array(rows.technologies * rows.targets);
      for (const { technology, made: fed, share } of sharesOfFed(rows)) {
        const twin = history[groups.findIndex((freed) => freed.has(technology))]!;
        for (let target = 0; target < rows.targets; target++) {
          const levels = (lane: readonly Float64Array[], at: number) =>
            lane.map((row) => row[at * rows.targets + target]!);
          months[technology * rows.targets + target]! +=
            share * makingDelay(levels(making, fed), levels(twin, made.indexOf(fed)), rows.quarterLength);
        }
      }
      return months;
    },
  };
}

/** Inputs as they happen, but those that are freed as they would be without their own controls. */
function withFreed(
  fact: Lane,
  own: Lane,
  freed: ReadonlySet<number>,
  { inputs, targets }: TechnologyRows,
): InputState {
  const gap = fact.columns['gap']!.map((months, pair) =>
    freed.has(Math.trunc(pair / targets)) ? own.columns['gap']![pair]! : months,
  );
  const inUse = fact.columns['input_in_use']!.map((share, at) =>
    freed.has(inputs[Math.trunc(at / targets)]!.technology) ? own.columns['input_in_use']![at]! : share,
  );
  return { gap, inUse };
}

/** Technologies that others are made with, in as few groups as come of taking each in turn, no two of a group feeding the same. */
function groupInputs(inputs: readonly InputRow[]): Set<number>[] {
  const groups: Set<number>[] = [];
  const fedBy = (technology: number) =>
    inputs.filter((row) => row.technology === technology).map(({ made }) => made);
  for (const technology of new Set(inputs.map((row) => row.technology))) {
    const fed = fedBy(technology);
    const apart = groups.find((group) =>
      [...group].every((other) => fedBy(other).every((made) => !fed.includes(made))),
    );
    if (apart === undefined) groups.push(new Set([technology]));
    else apart.add(technology);
  }
  return groups;
}

/** Weights of what each input feeds, by their weight in the index; where the index knows none of it, by the weight of the input. Of each input they sum to 1. */
function sharesOfFed({ inputs, weight }: TechnologyRows): (InputRow & { share: number })[] {
  return inputs.map((row) => {
    const fed = inputs.filter(({ technology }) => technology === row.technology);
    const indexed = fed.reduce((sum, { made }) => sum + weight[made]!, 0);
    const all = fed.reduce((sum, one) => sum + one.weight, 0);
    if (indexed > 0) return { ...row, share: weight[row.made]! / indexed };
    return { ...row, share: all > 0 ? row.weight / all : 0 };
  });
}
