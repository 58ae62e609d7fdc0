import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/engine/negotiation/outcome-space.ts';
import { loadShippedModel, resolveShipped, shippedScenario } from '../support/shipped-model.ts';
import { openShippedTable, type OpenTable } from '../support/shipped-table.ts';

const file = shippedScenario('malaysia-alignment-2025');
let open: OpenTable;
let packages: ReadonlyMap<string, readonly number[]>;
beforeAll(() => {
  const model = loadShippedModel();
  open = openShippedTable(model, file);
  packages = new Map(
    resolveShipped(model, file).tables[0]!.packages.map(({ id, levels }) => [id, levels] as const),
  );
}, 60_000);
/** What a package is worth to each party over no deal, by the tables. @returns [party] bn USD a year */
function margins(id: string): number[] {
  const outcome = outcomeOf(open.space, Int32Array.from(packages.get(id)!));
  return open.terms.map(({ utility, reservation }) => utility[outcome]! - reservation);
}

describe('alignment for lower duties', () => {
  it('[DATA-170] the agreement with Malaysia is worth more than no deal to both, and to the United States not for alignment alone', () => {
    const [leader, partner] = margins('agreement');
    expect(leader).toBeGreaterThan(0);
    expect(partner).toBeGreaterThan(0);
    expect(margins('alignment-alone')[0]).toBeLessThan(0);
    expect(margins('alignment-alone')[1]).toBeGreaterThan(partner!);
  });

  it('[DATA-171] a part of a region makes law for its part of the region’s supply', () => {
    const { run, acts } = open.situation;
    const { context } = run.policy;
    const [issue] = open.situation.table.issues.filter(({ id }) => id === 'tools');
    const act = {
      id: 'x',
      instrument: issue!.instrument,
      actor: 'MYS',
      target: 'CHN',
      scope: issue!.scope,
      value: issue!.levels[1]!.value,
      announced: 0,
      inForce: 0,
      until: null,
      day: 0,
      cause: null,
    };
    const place =
      (context.technology(issue!.scope) * context.regions + context.region('ASE')) * context.targets +
      context.target('CHN');
    const before = run.policy.wedges(acts, 0).position[place]!;
    const after = run.policy.wedges([...acts, act], 0).position[place]!;
    expect(before).toBe(1);
    expect(after).toBeCloseTo(1 - 0.112 * (1 - 0.72), 9);
  });
});
