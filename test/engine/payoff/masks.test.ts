import { beforeAll, describe, expect, it } from 'vitest';
import { membersOf } from '../../../src/engine/negotiation/outcome-set.ts';
import { levelsOf } from '../../../src/engine/negotiation/outcome-space.ts';
import type { Model, Government } from '../../../src/schema/model.ts';
import type { OutcomeSpace } from '../../../src/schema/negotiation.ts';
import type { LevelFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario, withTable } from '../../support/shipped-model.ts';
import { seatParties } from '../../support/shipped-table.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

/** Levels of each issue that some allowed outcome holds. */
function levelsOnTable(space: OutcomeSpace): Record<string, number[]> {
  const open = space.issues.map(() => new Set<number>());
  const levels = new Int32Array(space.issues.length);
  membersOf(space.allowed).forEach((outcome) => {
    levelsOf(space, outcome, levels).forEach((level, issue) => open[issue]!.add(level));
  });
  return Object.fromEntries(space.issues.map(({ id }, issue) => [id, [...open[issue]!].sort()]));
}

/** The shipped table with only these issues, their levels after the status quo replaced where given. */
function tableOf(
  issues: Readonly<Record<string, readonly LevelFile[] | null>>,
  id = 'truce-2025',
): ScenarioFile {
  const file = shippedScenario(id);
  return withTable(file, {
    issues: file.tables[0]!.issues.flatMap((issue) => {
      const levels = issues[issue.id];
      if (levels === undefined) return [];
      return [levels === null ? issue : { ...issue, levels: [issue.levels[0]!, ...levels] }];
    }),
  });
}

describe('what is off the table', () => {
  it('[PAY-11] a level that is worse for the receiver than the law is masked: stricter controls and higher duties on anything', () => {
    const file = tableOf({
      'us-tariff': [
        { add: -0.1, label: 'less' },
        { add: 0.1, label: 'more' },
      ],
      eda: [
        { value: 0, label: 'none' },
        { value: 1, label: 'ban' },
      ],
    });
    expect(levelsOnTable(seatParties(model, file).space)).toEqual({ 'us-tariff': [0, 1], eda: [0, 1] });
    const uniform = tableOf({
      'us-tariff': [
        { value: 0, label: 'free' },
        { value: 0.25, label: 'uniform' },
      ],
    });
    expect(levelsOnTable(seatParties(model, uniform).space)).toEqual({ 'us-tariff': [0, 1] });
  });

  it('[PAY-12] purchases are off the table while they would replace a commitment in force by a smaller one', () => {
    const file = tableOf({ purchases: null });
    const { situation } = seatParties(model, file);
    const { region, regions, sectorsOf } = situation.run.policy.context;
    const bought = sectorsOf('purchases').reduce(
      (sum, sector) => sum + situation.flow[(sector * regions + region('USA')) * regions + region('CHN')]!,
      0,
    );
    const committed = (value: number): ScenarioFile => ({
      ...file,
      policies: [
        ...file.policies,
        {
          id: 'committed',
          instrument: 'purchase-commitment',
          actor: 'CHN',
          target: 'USA',
          scope: 'purchases',
          value,
          from: file.start,
          until: '2026Q3',
          source: 'made up',
        },
      ],
    });
    const share = situation.run.read('delivered_share');
    const between = bought + share * 20_000;
    expect(levelsOnTable(seatParties(model, committed(between)).space)).toEqual({ purchases: [0, 2, 3] });
    expect(levelsOnTable(seatParties(model, committed(bought / 2)).space)).toEqual({
      purchases: [0, 1, 2, 3],
    });
  });

  it('[PAY-13] a statutory red line of the mover masks its chip for good, a declared one and another government’s do not', () => {
    const file = tableOf({ eda: null, engines: null, magnets: null });
    const drawn = (id: string, redLines: Government['redLines']): Model => ({
      ...model,
      governments: model.governments.map((own) => (own.id === id ? { ...own, redLines } : own)),
    });
    const own = drawn('USA', [
      { technology: 'eda', kind: 'statutory' },
      { technology: 'aircraft-engines', kind: 'declared' },
      { technology: 'magnets', kind: 'statutory' },
    ]);
    const { space, world } = seatParties(own, file);
    expect(levelsOnTable(space)).toEqual({ eda: [0], engines: [0, 1], magnets: [0, 1, 2] });
    expect(levelsOnTable(world.talks[0]!.space)['eda']).toEqual([0]);
  });

  it('[PAY-26] a published list masks its government’s chips and leaves the others, an unpublished one masks none', () => {
    const issues = { 'ai-accelerators': null, hbm: null, 'chip-tools': null, eda: null, magnets: null };
    const open = {
      'ai-accelerators': [0, 1, 2],
      hbm: [0, 1],
      'chip-tools': [0, 1],
      eda: [0, 1],
      magnets: [0, 1, 2],
    };
    const silent = seatParties(model, tableOf(issues, 'everything-on-the-table'));
    expect(levelsOnTable(silent.space)).toEqual(open);
    const listed = seatParties(model, tableOf(issues, 'red-lines-published'));
    expect(levelsOnTable(listed.space)).toEqual({
      ...open,
      'ai-accelerators': [0],
      hbm: [0],
      'chip-tools': [0],
    });
  });
});
