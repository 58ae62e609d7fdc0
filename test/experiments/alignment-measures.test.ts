import { describe, expect, it } from 'vitest';
import type { Bench } from '../../src/experiments/measures/measure.ts';
import { parseChecks } from '../../src/experiments/parse-checks.ts';
import { runCheck } from '../../src/experiments/run-check.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { members, share, whole } from '../support/made-table.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { valueOf } from '../support/shipped-model.ts';

/** Five quarters of two allies, of which the first keeps a control from a quarter on. */
function runWith(from: number, odds: number): RunResult {
  const fixture = resultFixture();
  const time = [0, 1, 2, 3, 4];
  const twice = time.flatMap((at) => [at, at]);
  return {
    ...fixture,
    sets: { ...fixture.sets, government: members('A', 'B', 'C'), technology: members('tool') },
    tables: {
      ...fixture.tables,
      world: { id: 'world', rows: 5, columns: { quarter: whole(time) } },
      alignment: {
        id: 'alignment',
        rows: 10,
        columns: {
          quarter: whole(twice),
          government: whole(time.flatMap(() => [0, 1])),
          technology: whole(twice.map(() => 0)),
          kept: share(time.flatMap((at) => [at >= from ? 0.5 : 0, 0])),
          entry_odds: share(time.flatMap((at) => [odds + at / 100, 0.5])),
        },
      },
    },
  };
}
const benchOf = (answer: (setting: object) => readonly RunResult[]): Bench => ({
  runs: (_, setting = {}) => Promise.resolve({ value: answer(setting) }),
  tables: () => ({ value: [] }),
  survey: () => ({ value: [] }),
  dyads: () => ({ value: { threat: 0, concede: 0, standFirm: 0 } }),
});
async function take(measure: string, args: string, bench: Bench) {
  const text = `format: 1\nchecks:\n  - { id: one, describe: d, scenario: s, measure: ${measure}, with: { ${args} }, expect: { above: 0 }, observed: o, source: s, basis: untuned }\n`;
  return runCheck(valueOf(parseChecks(text, 'checks.yaml'))[0]!, bench);
}

describe('a check of what allies do', () => {
  it('[CHECK-170] measures the quarters until an ally keeps a control, the length of the run where it never does, and refuses one that decides nothing', async () => {
    const bench = benchOf(() => [runWith(1, 0), runWith(3, 0), runWith(2, 0)]);
    const { readings } = await take('alignment-lag', 'allies: { A: [tool], B: [tool] }', bench);
    expect(readings.map(({ of, value }) => [of, value])).toEqual([
      ['A', 2],
      ['B', 5],
    ]);
    const { diagnostics } = await take('alignment-lag', 'allies: { C: [tool] }', bench);
    expect(diagnostics[0]!.code).toBe('value-range');
  });

  it('[CHECK-171] measures by how much odds of the first quarter differ between two settings', async () => {
    const bench = benchOf((setting) => [runWith(1, 'high' in setting ? 0.75 : 0.25)]);
    const args =
      'pairs: [{ ally: A, technology: tool }, { ally: B, technology: tool }], from: {}, to: { high: 1 }';
    const { readings } = await take('alignment-odds', args, bench);
    expect(readings.map(({ value }) => value)).toEqual([0.5, 0]);
  });
});
