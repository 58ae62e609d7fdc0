import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../src/schema/model.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import type { ActFile, EventFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
  type Row,
} from '../../support/shipped-model.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  file = { ...shippedScenario('everything-on-the-table'), quarters: 5 };
});

const ledgerOf = ({ tables, sets }: RunResult): Row[] => rowsOf(tables.ledger!, sets);
const judgements = (result: RunResult): Row[] =>
  ledgerOf(result).filter(({ metric, kind }) => metric === 'confidence' && kind !== 'recovery');
const lastConfidence = ({ tables, sets }: RunResult, ally: unknown): number =>
  rowsOf(tables.ally!, sets).findLast(({ government }) => government === ally)!['confidence'] as number;

/** A run without talks and chance, with these events and policies more. */
function quietRun(events: readonly EventFile[], policies: readonly ActFile[] = []): RunResult {
  const quiet = withoutChance({ ...file, quarters: 4, tables: [] }, 0);
  return runShipped(model, { ...quiet, events, policies: [...quiet.policies, ...policies] });
}
const control = (id: string, value: number, more: Partial<ActFile> = {}): ActFile => ({
  id,
  instrument: 'export-control',
  actor: 'USA',
  target: 'CHN',
  scope: 'ai-accelerators',
  value,
  source: 'made up',
  ...more,
});
const event = (id: string, quarter: string, ...acts: readonly ActFile[]): EventFile => ({
  id,
  quarter,
  probability: 1,
  source: 'made up',
  acts,
});

describe('the ledger', () => {
  it('[SIM-11] an ally’s entries sum to its last confidence minus its first, and each begins where the one before ended', () => {
    const result = runShipped(model, shippedScenario('everything-on-the-table'), { seed: 1 });
    for (const { id } of model.sets['ally']!) {
      const own = ledgerOf(result).filter(({ subject, metric }) => subject === id && metric === 'confidence');
      const first = model.parameters.find((parameter) => parameter.id === `initial_confidence.${id}`)!.value;
      const sum = own.reduce((total, { delta }) => total + (delta as number), 0);
      expect(Math.abs(first + sum - lastConfidence(result, id))).toBeLessThan(1e-12);
      own.forEach(({ before }, i) => expect(before).toBe(i === 0 ? first : own[i - 1]!['after']));
    }
  });

  it('[SIM-12] an act of the leader that an event brings is judged in its quarter, whatever its day, with the event as its cause', () => {
    const [lifted, midway] = [0, 50].map((day) => {
      const result = quietRun([event('lifting', '2026Q1', control('lifted', 0, { day }))]);
      const entries = judgements(result);
      expect(entries.length).toBeGreaterThan(0);
      for (const { act, quarter, cause, delta } of entries) {
        expect([act, quarter]).toEqual(['lifted', 1]);
        expect(ledgerOf(result)[cause as number]).toMatchObject({ process: 'world', act: 'lifting' });
        expect(delta).toBeLessThan(0);
      }
      return entries.map(({ delta }) => delta);
    });
    expect(midway).toEqual(lifted);
  });

  it('[SIM-13] an act is judged against the acts announced before it, so that repeating one costs nothing more', () => {
    const once = quietRun([event('first', '2026Q1', control('one', 0.5))]);
    const twice = quietRun([
      event('first', '2026Q1', control('one', 0.5)),
      event('second', '2026Q1', control('two', 0.5)),
    ]);
    expect(judgements(once).length).toBeGreaterThan(0);
    expect(judgements(twice)).toEqual(
      judgements(once).map((row) => ({ ...row, entry: (row['entry'] as number) + 1 })),
    );
  });

  it('[SIM-14] a dated policy is judged in its quarter; tables do not know of it before', () => {
    const lifted = control('lifted', 0, { from: '2026Q2' });
    const entries = judgements(quietRun([], [lifted]));
    expect(entries.length).toBeGreaterThan(0);
    for (const { act, quarter, cause } of entries) expect([act, quarter, cause]).toEqual(['lifted', 2, -1]);
    const certain = withoutChance(file, 0);
    const [without, withIt] = [[], [lifted]].map((more) => {
      const { tables, sets } = runShipped(model, { ...certain, policies: [...certain.policies, ...more] });
      return rowsOf(tables.offer!, sets);
    });
    const before = (rows: readonly Row[]) => rows.filter(({ quarter }) => (quarter as number) < 2);
    expect(before(withIt!)).toEqual(before(without!));
    expect(withIt).not.toEqual(without);
  });

  it('[SIM-15] tightening and duties cost no confidence', () => {
    const tighter = control('tighter', 1);
    const duty: ActFile = { ...control('duty', 1), instrument: 'tariff', scope: 'goods' };
    expect(judgements(quietRun([event('harder', '2026Q1', tighter, duty)]))).toEqual([]);
  });

  it('[SIM-16] without the act that the largest entry names, at least half of that loss is gone', () => {
    let checked = 0;
    for (const seed of seeds) {
      if (checked === 3) break;
      const result = runShipped(model, file, { seed });
      const [largest] = judgements(result).toSorted(
        (a, b) => (a['delta'] as number) - (b['delta'] as number),
      );
      if (largest === undefined) continue;
      const act = largest['act'] as string;
      const without = runShipped(model, { ...file, withheld: [act] }, { seed });
      expect(judgements(without).filter((row) => row['act'] === act)).toEqual([]);
      const ally = largest['subject'];
      const regained = lastConfidence(without, ally) - lastConfidence(result, ally);
      expect(regained).toBeGreaterThanOrEqual(-0.5 * (largest['delta'] as number));
      checked++;
    }
    expect(checked).toBe(3);
  });
});
