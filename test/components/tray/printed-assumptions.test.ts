import { expect, test } from 'vitest';
import { ownNumbers } from '../../../src/components/tray/printed-assumptions.ts';
import type { Parameter } from '../../../src/schema/model.ts';
import type { LeverState } from '../../../src/state/app-state.ts';

const parameter = (id: string, value: number): Parameter => ({
  id,
  value,
  unit: '1',
  low: 0,
  high: 1,
  distribution: 'uniform',
  source: `Source of ${id}`,
  grade: 'judgement',
  meaning: `Meaning of ${id}`,
});
const lever = (id: string, own: number, by?: string): LeverState => ({
  own,
  lever: {
    id,
    path: `parameters.${id}`,
    label: id,
    help: '',
    unit: '%',
    scale: 0.01,
    min: 0,
    max: 100,
    step: 1,
    group: 'assumption',
    ...(by === undefined ? {} : { by }),
  },
});

test('[TRAY-41] assumptions on paper are the numbers that the reader changed, then those the model made a lever of, then what the scenario has otherwise, each with value, range, grade and source; no other', () => {
  const ids = ['standing', 'scenario', 'chosen', 'moved'];
  const notes = { equations: [], parameters: ids.map((id) => parameter(id, 0.3)) };
  const levers = [
    lever('standing', 30, 'x'),
    lever('scenario', 45, 'x'),
    lever('chosen', 30),
    lever('moved', 30, 'x'),
  ];
  const { columns, rows } = ownNumbers({ levers, changed: { moved: 70 }, notes, scenario: null });
  expect(columns).toEqual(['Assumption', 'Value', 'Range', 'Grade', 'Source']);
  expect(rows).toEqual([
    ['Meaning of moved', '0.7', '0 to 1', 'Judged', 'Source of moved'],
    ['Meaning of chosen', '0.3', '0 to 1', 'Judged', 'Source of chosen'],
    ['Meaning of scenario', '0.45', '0 to 1', 'Judged', 'Source of scenario'],
  ]);
});
