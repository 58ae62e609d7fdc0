import { beforeAll, expect, it } from 'vitest';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { Model } from '../../src/schema/model.ts';
import type { RegimeFile } from '../../src/schema/regime.ts';
import { loadShippedModel, resolveShipped, shippedScenario, valueOf } from '../support/shipped-model.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

const source = 'Made up for tests';
const listing = { id: 'tools', technology: 'deposition', value: 0.5, from: '2026Q4', source };
/** What is wrong with regimes at work: code and path of each. */
function problemsOf(...regimes: RegimeFile[]): [string, string][] {
  const file = { ...shippedScenario('veto-player'), regimes };
  const resolved = resolveScenario(model, file, {});
  return resolved.ok ? [] : resolved.diagnostics.map(({ code, path }) => [code, path]);
}

it('[REG-25] a regime founded in the run says when and by whom, is asked about before it is founded, and names every proposal once', () => {
  const founded = { id: 'plurilateral', founded: '2026Q4', founders: ['USA'], proposals: [listing] };
  expect(problemsOf(founded)).toEqual([]);
  expect(problemsOf({ id: 'plurilateral', proposals: [] })).toEqual([
    ['key-missing', 'regimes[0]'],
    ['key-missing', 'regimes[0]'],
  ]);
  expect(problemsOf({ ...founded, founders: ['USA', 'CHN'] })).toEqual([
    ['regime-seat', 'regimes[0].founders[1]'],
  ]);
  expect(problemsOf({ ...founded, asked: '2027Q1' })).toEqual([['act-quarter', 'regimes[0].asked']]);
  expect(problemsOf({ ...founded, proposals: [listing, listing] })).toEqual([
    ['id-duplicate', 'regimes[0].proposals[1].id'],
  ]);
  expect(problemsOf({ ...founded, proposals: [{ ...listing, group: 'nobody' }] }).length).toBeGreaterThan(0);
});

it('[REG-38] a closed regime says nothing of a founding, and states nothing without a vote', () => {
  const [club] = shippedScenario('veto-player').regimes!;
  const [first, ...others] = club!.proposals;
  expect(
    problemsOf({
      ...club!,
      founded: '2026Q1',
      day: 3,
      proposals: [{ ...first!, statement: true }, ...others],
    }),
  ).toEqual([
    ['regime-closed', 'regimes[0].founded'],
    ['regime-closed', 'regimes[0].day'],
    ['regime-closed', 'regimes[0].proposals[0].statement'],
  ]);
});

it('[REG-35] a regime is at work once', () => {
  const club = { id: 'plurilateral', founded: '2026Q4', founders: ['USA'], proposals: [] };
  expect(problemsOf(club, { id: 'mtcr', proposals: [] })).toEqual([]);
  expect(problemsOf(club, { ...club, founded: '2027Q1' })).toEqual([['id-duplicate', 'regimes[1].id']]);
});

it('[REG-26] a proposal aims at what its regime is directed at; one that is directed against nobody leaves the target of the race', () => {
  const scenario = resolveShipped(model, shippedScenario('new-regime'));
  const targetsOf = (regime: string, id: string) =>
    scenario.regimes.find((play) => play.regime === regime)!.proposals.find((proposal) => proposal.id === id)!
      .targets;
  expect(targetsOf('plurilateral', 'deposition')).toEqual(['CHN', 'RUS']);
  expect(targetsOf('plurilateral', 'statement-common')).toEqual(['RUS']);
  expect(targetsOf('wassenaar', 'deposition')).toEqual(['CHN']);
});

it('[REG-27] a scenario adds a regime to those of the one that it extends, and a path sets the rule by which it decides', () => {
  const file = shippedScenario('new-regime');
  const ids = ['wassenaar', 'mtcr', 'nsg', 'australia-group', 'plurilateral'];
  expect(file.regimes!.map(({ id }) => id)).toEqual(ids);
  expect(shippedScenario('tables-2026')).not.toHaveProperty('regimes');
  const changed = valueOf(resolveScenario(model, file, { 'regimes.plurilateral.rule': 'unanimity' }));
  expect(changed.regimes.map(({ rule }) => rule)).toEqual(ids.map(() => 'unanimity'));
  const plain = resolveShipped(model, file);
  expect(plain.regimes.at(-1)!.rule).toBe('willing-only');
});
