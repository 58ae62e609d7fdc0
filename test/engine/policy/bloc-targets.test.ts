import { beforeAll, describe, expect, it } from 'vitest';
import { actsOfPackage } from '../../../src/engine/payoff/evaluate-package.ts';
import { isGone } from '../../../src/engine/simulate/is-gone.ts';
import { resolveScenario } from '../../../src/model/resolve-scenario.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ActFile, IssueFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, resolveShipped, shippedScenario } from '../../support/shipped-model.ts';
import { openShippedTable, seatParties } from '../../support/shipped-table.ts';

const members = ['DEU', 'NLD', 'REU'];
let model: Model;
let file: ScenarioFile;
beforeAll(() => {
  model = loadShippedModel();
  const six = shippedScenario('tables-2026');
  file = { ...six, tables: six.tables.filter(({ id }) => id === 'us-eu') };
});

/** The table with the Union and one chip of the United States. */
function withChip(target: string, level: IssueFile['levels'][number] = { add: -0.03, label: 'less' }) {
  const [table] = file.tables;
  const [chip] = table!.issues;
  const issue = { ...chip!, id: 'duty', target, levels: [{ label: 'as now' }, level], stance: false };
  return { ...file, tables: [{ ...table!, issues: [issue], threats: [] }] };
}

describe('duties on a bloc', () => {
  it('[POL-120] a chip toward a bloc moves the duties on all of its regions, each from its own rates, and no others', () => {
    const { situation } = seatParties(model, withChip('EU'));
    const { run, law, quarter } = situation;
    const { context } = run.policy;
    const after = run.policy.wedges([...situation.acts, ...actsOfPackage(situation, [1])], quarter + 1);
    const importer = context.region('USA');
    const goods = new Set(context.sectorsOf('goods'));
    law.tariffRate.forEach((rate, cell) => {
      const [sector, exporter] = [
        Math.floor(cell / context.regions ** 2),
        Math.floor(cell / context.regions) % context.regions,
      ];
      const isMoved =
        cell % context.regions === importer &&
        goods.has(sector) &&
        members.some((member) => context.region(member) === exporter);
      expect(after.tariffRate[cell]).toBe(isMoved ? Math.max(0, rate - 0.03) : rate);
    });
    const uniform = seatParties(model, withChip('EU', { value: 0.02, label: 'two' })).situation;
    expect(actsOfPackage(uniform, [1]).map(({ id, target, value }) => [id, target, value])).toEqual(
      members.map((member) => [`us-eu/duty/${member}`, member, 0.02]),
    );
  });

  it('[POL-121] it is worth to the bloc about what chips toward each region are together', () => {
    const balanceOf = (target: string) => {
      const { payoff, space } = openShippedTable(model, withChip(target));
      return payoff.exact(space, 1, 'EU').balanceChange;
    };
    const apart = members.map(balanceOf);
    expect(Math.min(...apart)).toBeGreaterThan(0);
    const sum = apart.reduce((total, change) => total + change, 0);
    expect(Math.abs(balanceOf('EU') / sum - 1)).toBeLessThan(0.1);
  });

  it('[POL-122] an act of a scenario may name a bloc, which nobody sets duties on for itself and which no control is directed at', () => {
    const act = (given: Partial<ActFile>): ScenarioFile => ({
      ...file,
      policies: [
        {
          id: 'new',
          instrument: 'tariff',
          actor: 'USA',
          target: 'EU',
          scope: 'MET',
          value: 0.25,
          source: 'made up',
          ...given,
        },
      ],
    });
    const stated = resolveShipped(model, act({})).policies.filter(({ id }) => !id.startsWith('kept/'));
    expect(stated.map(({ id, target }) => [id, target])).toEqual(
      members.map((member) => [`new/${member}`, member]),
    );
    const codes = (given: Partial<ActFile>): string[] => {
      const read = resolveScenario(model, act(given), {});
      return read.ok ? [] : read.diagnostics.map(({ code }) => code);
    };
    expect(codes({ actor: 'EU' })).toEqual(['act-self']);
    expect(codes({ instrument: 'export-control', scope: 'euv' })).toEqual(['target-unknown']);
    expect(codes({ instrument: 'purchase-commitment' })).toEqual(['region-unknown']);
  });

  it('[TABLE-30] a chip toward a region that was given elsewhere is gone from one toward its bloc, and the other way round', () => {
    const chipOf = (id: string, target: string) => {
      const [table] = withChip(target).tables;
      return { ...table!, id, issues: table!.issues.map((issue) => ({ ...issue, target })) };
    };
    for (const [own, other] of [
      ['EU', 'NLD'],
      ['NLD', 'EU'],
      ['EU', 'JPN'],
    ] as const) {
      const two = { ...file, tables: [chipOf('own', own), chipOf('other', other)] };
      const { situation } = seatParties(model, two);
      const [, given] = situation.run.scenario.tables;
      const acts = [...situation.acts, ...actsOfPackage({ ...situation, table: given! }, [1])];
      expect(isGone({ ...situation, acts }, situation.table.issues[0]!, 1)).toBe(other !== 'JPN');
    }
  });
});
