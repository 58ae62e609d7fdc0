import { beforeAll, describe, expect, it } from 'vitest';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { Model } from '../../src/schema/model.ts';
import { openShippedTable, seatParties } from '../support/shipped-table.ts';
import { loadShippedModel, resolveShipped, shippedScenario, valueOf } from '../support/shipped-model.ts';
import { applyOverrides } from '../../src/model/apply-overrides.ts';
import { levelsOf } from '../../src/engine/negotiation/outcome-space.ts';
import { membersOf } from '../../src/engine/negotiation/outcome-set.ts';

let model: Model;
const scenario = shippedScenario('truce-2025');
const path = 'tables.us-china.issues.ai-accelerators';

beforeAll(() => {
  model = loadShippedModel();
});

/** Levels of the second issue that packages on the table hold, in order. */
function levelsOnTable(overrides: Readonly<Record<string, number>>): number[] {
  const { space } = seatParties(model, valueOf(applyOverrides(scenario, overrides)));
  const levels = new Int32Array(space.issues.length);
  const held = membersOf(space.allowed).map((outcome) => levelsOf(space, outcome, levels)[1]!);
  return [...new Set(held)].sort();
}

describe('levels that are closed', () => {
  it('[WHY-14] a level that is struck out is in no package, and one that is the only one is in every package', () => {
    expect(levelsOnTable({})).toEqual([0, 1, 2]);
    expect(levelsOnTable({ [`${path}.without`]: 1 })).toEqual([0, 2]);
    expect(levelsOnTable({ [`${path}.without`]: 0 })).toEqual([1, 2]);
    expect(levelsOnTable({ [`${path}.only`]: 2 })).toEqual([2]);
    expect(levelsOnTable({ [`${path}.only`]: 0 })).toEqual([0]);
  });

  it('[WHY-15] closing a level moves nobody’s utility, and the issues stay what they are', () => {
    const { issues } = resolveShipped(model, scenario).tables[0]!;
    const changed = valueOf(applyOverrides(scenario, { [`${path}.without`]: 1 }));
    expect(resolveShipped(model, changed).tables[0]!.issues).toEqual(issues);
    const before = openShippedTable(model, scenario).terms;
    const after = openShippedTable(model, changed).terms;
    after.forEach(({ expected, scale, reservation }, party) => {
      expect(expected).toEqual(before[party]!.expected);
      expect([scale, reservation]).toEqual([before[party]!.scale, before[party]!.reservation]);
    });
  });

  it('[WHY-16] a level that the issue does not have, and one that is closed and the only one, are diagnostics', () => {
    const saidOf = (overrides: Readonly<Record<string, number>>) => {
      const checked = resolveScenario(model, scenario, overrides);
      return checked.ok ? [] : checked.diagnostics.map(({ code, path: at }) => `${code} ${at}`);
    };
    const at = 'tables[0].issues[1]';
    expect(saidOf({ [`${path}.only`]: 3 })).toEqual([`value-range ${at}.only`]);
    expect(saidOf({ [`${path}.without`]: 3 })).toEqual([`value-range ${at}.without`]);
    expect(saidOf({ [`${path}.only`]: 1, [`${path}.without`]: 1 })).toEqual([`value-range ${at}.without`]);
    expect(saidOf({ [`${path}.only`]: 1, [`${path}.without`]: 0 })).toEqual([]);
  });
});
