import { beforeAll, describe, expect, it } from 'vitest';
import { has, membersOf } from '../../../src/engine/negotiation/outcome-set.ts';
import { levelsOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { actsOfPackage } from '../../../src/engine/payoff/evaluate-package.ts';
import { maskToday } from '../../../src/engine/simulate/talks.ts';
import { resolveScenario } from '../../../src/model/resolve-scenario.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { OutcomeSpace } from '../../../src/schema/negotiation.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario, withTable } from '../../support/shipped-model.ts';
import { openShippedTable, seatParties } from '../../support/shipped-table.ts';

let model: Model;
let plain: ScenarioFile;
let needing: ScenarioFile;
beforeAll(() => {
  model = loadShippedModel();
  const file = shippedScenario('truce-2025');
  const issues = file.tables[0]!.issues.filter(({ id }) => ['eda', 'engines', 'purchases'].includes(id));
  plain = withTable(file, { issues, threats: [] });
  needing = withNeed('engines');
});

/** Aircraft, which nobody can deliver without engines. */
function withNeed(needs: string): ScenarioFile {
  const [table] = plain.tables;
  return withTable(plain, {
    issues: table!.issues.map((issue) => (issue.id === 'purchases' ? { ...issue, needs } : issue)),
  });
}
/** Levels by issue of every package on the table. */
function packagesOf(space: OutcomeSpace): Record<string, number>[] {
  const levels = new Int32Array(space.issues.length);
  return membersOf(space.allowed).map((outcome) => {
    levelsOf(space, outcome, levels);
    return Object.fromEntries(space.issues.map(({ id }, issue) => [id, levels[issue]!]));
  });
}

describe('chips that need others', () => {
  it('[PAY-205] no package moves a chip without the one that it needs, all others stay, and nobody’s utility moves', () => {
    const open = openShippedTable(model, plain);
    const masked = openShippedTable(model, needing);
    const possible = packagesOf(open.space).filter((one) => one['purchases'] === 0 || one['engines']! > 0);
    expect(packagesOf(masked.space)).toEqual(possible);
    expect(possible.length).toBeLessThan(packagesOf(open.space).length);
    masked.terms.forEach(({ expected, scale }, party) => {
      expect(expected).toEqual(open.terms[party]!.expected);
      expect(scale).toBe(open.terms[party]!.scale);
    });
  });

  it('[PAY-206] what was given at another table is not needed again', () => {
    const [table] = needing.tables;
    const other = { ...table!, id: 'other', issues: table!.issues.filter(({ id }) => id === 'engines') };
    const { world, situation } = seatParties(model, { ...needing, tables: [table!, other] });
    const [, given] = situation.run.scenario.tables;
    const acts = [...situation.acts, ...actsOfPackage({ ...situation, table: given! }, [1])];
    const packages = packagesOf(maskToday(world.talks[0]!, { ...situation, acts }));
    expect(packages.some((one) => one['purchases']! > 0)).toBe(true);
    expect(packages.every((one) => one['engines'] === 0)).toBe(true);
    expect(has(maskToday(world.talks[0]!, situation).allowed, 1)).toBe(false);
  });

  it('[PAY-207] a chip that needs itself or none of the table’s is a diagnostic', () => {
    for (const needs of ['purchases', 'engine']) {
      const read = resolveScenario(model, withNeed(needs), {});
      expect(read.ok ? [] : read.diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'package-issue tables[0].issues[2].needs',
      ]);
    }
  });
});
