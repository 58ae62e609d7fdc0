import { keptRows, valuesAt } from '../../model/kept-rows.ts';
import type { Id } from '../../schema/ids.ts';
import type { Compile } from '../../schema/model.ts';
import type { TechnologyLaw } from '../../schema/policy.ts';
import type { FirmOutlook } from '../firms/firms.ts';
import type { BlockState } from './block-state.ts';
import { createLane, type Lane } from './lane.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** Some of the technologies, toward all targets or some, which lanes of their own follow: what goes into one is picked from what all of them have. */
export interface LanePart {
  compile: Compile; // of their equations alone
  routes: Int32Array; // [technology of the part, exporter, target of the part] rows of [technology, exporter, target]
  pairs: Int32Array; // [technology of the part, target of the part] rows of [technology, target]
  law(law: TechnologyLaw): TechnologyLaw;
  outlook(outlook: FirmOutlook): FirmOutlook;
  /** @param over sets of each column of the part's block */
  state(state: BlockState, over: Readonly<Record<Id, readonly Id[]>>): BlockState;
  lane(): Lane;
}

/**
 * A part of the technologies that reaches no other through its inputs.
 * @param technologies, inputs their places, ascending; without inputs a lane has to be told at each step what they allow
 * @param targets their places, ascending; no equation of theirs takes these and others together
 */
export function createLanePart(
  compile: Compile,
  rows: TechnologyRows,
  technologies: readonly number[],
  inputs: readonly number[],
  targets: readonly number[] = [...rows.homeOf.keys()],
): LanePart {
  const kept = {
    technology: technologies,
    input: inputs,
    ...(targets.length < rows.targets ? { target: targets } : {}),
  };
  const sizes = {
    technology: rows.technologies,
    exporter: rows.exporters,
    target: rows.targets,
    input: rows.inputs.length,
    band: rows.bands,
  };
  const known = new Map<string, Int32Array>();
  const rowsOver = (sets: readonly Id[]): Int32Array => {
    const key = sets.join();
    const found = known.get(key) ?? keptRows(sets, sizes, kept);
    known.set(key, found);
    return found;
  };
  const routes = rowsOver(['technology', 'exporter', 'target']);
  const pairs = rowsOver(['technology', 'target']);
  const own: Compile = (socket, drawn) => compile(socket, drawn, kept);
  return {
    compile: own,
    routes,
    pairs,
    law: ({ permitted, breadth, ceilingGap, enforced, filling }) => ({
      permitted: valuesAt(permitted, routes),
      breadth: valuesAt(breadth, routes),
      ceilingGap: valuesAt(ceilingGap, routes),
      enforced: valuesAt(enforced, pairs),
      filling: valuesAt(filling, pairs),
    }),
    outlook: ({ trust, appetite, pace }) => ({
      trust: valuesAt(trust, pairs),
      appetite: valuesAt(appetite, pairs),
      pace: valuesAt(pace, pairs),
    }),
    state: (state, over) =>
      Object.fromEntries(
        Object.entries(over).map(([id, sets]) => [id, valuesAt(state[id]!, rowsOver(sets))]),
      ),
    lane: () =>
      createLane(own, {
        ...rows,
        homeOf: Int32Array.from(targets, (target) => rows.homeOf[target]!),
        outsideShare: valuesAt(rows.outsideShare, routes),
      }),
  };
}
