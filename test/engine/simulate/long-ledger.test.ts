import { describe, expect, it } from 'vitest';
import { beginQuarter, runtimeSets } from '../../../src/engine/simulate.ts';
import { createCodebook } from '../../../src/engine/simulate/codebook.ts';
import { judgeActs } from '../../../src/engine/simulate/judge-acts.ts';
import { createRecords } from '../../../src/engine/simulate/records.ts';
import { createWorld } from '../../../src/engine/simulate/world.ts';
import type { ActFile, EventFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  memoOf,
  rowsOf,
  runModelOf,
  shippedScenario,
} from '../../support/shipped-model.ts';

const model = loadShippedModel();
const source = 'Made up for tests';
const scopes = [
  'ai-accelerators',
  'eda',
  'deposition',
  'etch-and-clean',
  'process-control',
  'aircraft-engines',
];
const control = (scope: string, value: number): ActFile => ({
  id: `${scope}-${value}`,
  instrument: 'export-control',
  actor: 'USA',
  target: 'CHN',
  scope,
  value,
  source,
});
const event = (id: string, quarter: string, acts: readonly ActFile[], newLeader = false): EventFile => ({
  id,
  quarter,
  probability: 1,
  source,
  acts,
  newLeader,
});
const bans = scopes.map((scope) => event(`ban-${scope}`, '2026Q1', [control(scope, 1)]));
const endings = scopes.map((scope) => event(`end-${scope}`, '2026Q2', [control(scope, 0)]));
const change = event('change', '2026Q3', [], true);

/** Governments and allies for 60 quarters, six controls of the leader given up in the third, its government changed in the fourth; nothing else happens. */
function play(form: string) {
  const { policies, ...file } = shippedScenario('truce-2025');
  const run = runModelOf(model, {
    ...file,
    quarters: 60,
    tables: [],
    events: [...bans, ...endings, change],
    policies,
    structure: { confidence: form },
  });
  const codebook = createCodebook(model, runtimeSets);
  const records = createRecords(model.equations);
  const world = createWorld(run, run.scenario, 1, memoOf(model), codebook, records);
  const first = [...world.confidence.level];
  const levels = Array.from({ length: 60 }, (_, quarter) => {
    beginQuarter(world, run.scenario, quarter);
    judgeActs(world, quarter);
    return [...world.confidence.level];
  });
  const entries = rowsOf(records.build().ledger!, codebook.sets()).filter(
    ({ metric }) => metric === 'confidence',
  );
  return { first, levels, entries };
}

describe('sixty quarters of a run', () => {
  it.each(model.structure['confidence']!)(
    '[CONF-58] keep confidence in [0, 1] and its ledger to last minus first, with six controls given up in one quarter and a new leader in the next (%s)',
    (form) => {
      const { first, levels, entries } = play(form);
      expect(levels.flat().every((level) => level >= 0 && level <= 1)).toBe(true);
      model.sets['ally']!.forEach(({ id }, ally) => {
        const own = entries.filter(({ subject }) => subject === id);
        expect(own.filter(({ quarter, act }) => quarter === 2 && act !== null).length).toBeGreaterThan(0);
        const sum = own.reduce((total, { delta }) => total + Number(delta), 0);
        expect(Math.abs(first[ally]! + sum - levels.at(-1)![ally]!)).toBeLessThan(1e-12);
      });
    },
  );
});
