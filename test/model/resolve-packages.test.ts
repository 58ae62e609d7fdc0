import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../src/schema/model.ts';
import type { PackageFile, ScenarioFile } from '../../src/schema/scenario.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import { loadShippedModel, resolveShipped, shippedScenario } from '../support/shipped-model.ts';

let model: Model;
const scenario = shippedScenario('truce-2025');
const plain = { label: 'Made up', basis: 'judgement', source: 'Made up for tests' } as const;

beforeAll(() => {
  model = loadShippedModel();
}, 60_000);

function withPackages(packages: readonly PackageFile[]): ScenarioFile {
  return { ...scenario, tables: [{ ...scenario.tables[0]!, packages }] };
}

describe('packages that a table names', () => {
  it('[SCEN-10] levels stand by number or label, and issues that are not named stay as they are', () => {
    const { issues } = scenario.tables[0]!;
    const label = issues[0]!.levels[2]!.label;
    const levels = { [issues[0]!.id]: label, [issues[1]!.id]: 1 };
    const [found] = resolveShipped(model, withPackages([{ id: 'one', levels, ...plain }])).tables[0]!
      .packages;
    expect(found).toEqual({ id: 'one', levels: [2, 1, ...issues.slice(2).map(() => 0)], ...plain });
  });

  it('[SCEN-11] issues and levels that the table does not have, and an id given twice, are diagnostics', () => {
    const checked = resolveScenario(
      model,
      withPackages([
        { id: 'one', levels: { 'no-issue': 1 }, ...plain },
        { id: 'one', levels: { [scenario.tables[0]!.issues[0]!.id]: 9 }, ...plain },
      ]),
      {},
    );
    const said = checked.ok ? [] : checked.diagnostics.map(({ code, path }) => `${code} ${path}`);
    expect(said.sort()).toEqual([
      'id-duplicate tables[0].packages[1].id',
      'package-issue tables[0].packages[0].levels.no-issue',
      `package-level tables[0].packages[1].levels.${scenario.tables[0]!.issues[0]!.id}`,
    ]);
  });
});
