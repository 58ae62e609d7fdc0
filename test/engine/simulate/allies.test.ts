import { beforeAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/schema/result.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  type Row,
} from '../../support/shipped-model.ts';

let run: RunResult;
let ledger: Row[];
beforeAll(() => {
  run = runShipped(loadShippedModel(), { ...shippedScenario('netherlands-japan-2023'), quarters: 6 });
  ledger = rowsOf(run.tables.ledger!, run.sets);
});
const entriesOf = (kind: string): Row[] => ledger.filter((row) => row['kind'] === kind);

describe('allies in a run', () => {
  it('[ALLY-36] an ally that takes up a control keeps the leader’s stringency in full from the quarter its law is in force', () => {
    const joined = entriesOf('aligned');
    expect(joined.length).toBeGreaterThan(0);
    const alignment = rowsOf(run.tables.alignment!, run.sets);
    for (const { actor, scope, quarter } of joined) {
      const kept = alignment
        .filter((row) => row['government'] === actor && row['technology'] === scope)
        .map((row) => row['kept']);
      const inForce = Number(quarter) + 2;
      expect(kept.slice(0, inForce).every((part) => part === 0)).toBe(true);
      if (kept.length > inForce) expect(kept[inForce]).toBeCloseTo(1, 9);
    }
  });

  it('[ALLY-37] the target’s answer is an act of its own in the ledger, caused by the entry of what it answers', () => {
    const answers = entriesOf('retaliated');
    expect(answers.length).toBeGreaterThan(0);
    for (const { actor, subject, cause, quarter, act } of answers) {
      const answered = ledger[Number(cause)]!;
      expect([answered['kind'], answered['actor'], answered['quarter']]).toEqual([
        'aligned',
        subject,
        quarter,
      ]);
      expect(actor).toBe('CHN');
      const held = rowsOf(run.tables.policy!, run.sets).filter((row) => row['act'] === act);
      for (const row of held) expect(Number(row['quarter'])).toBeGreaterThanOrEqual(Number(quarter) + 2);
    }
  });

  it('[ALLY-41] the table of alignment tells what an ally has announced, and the entry of the ledger behind what it keeps or will keep', () => {
    const alignment = rowsOf(run.tables.alignment!, run.sets);
    for (const { entry, actor, scope, quarter } of entriesOf('aligned')) {
      const own = alignment.filter((row) => row['government'] === actor && row['technology'] === scope);
      const decided = own.filter((row) => Number(row['announced']) > 0).map((row) => row['quarter']);
      expect(decided).toEqual([quarter, Number(quarter) + 1].filter((at) => Number(at) < 6));
      for (const row of own) expect(Number(row['cause']) >= Number(entry)).toBe(row['quarter']! >= quarter!);
    }
    for (const { exempt, bound, coalition_share: share } of alignment)
      for (const part of [exempt, bound, share])
        expect(Number(part)).toBeCloseTo(Math.min(1, Math.max(0, Number(part))));
  });

  it('[ALLY-38] an ally’s odds are never below those of the whole control’s value, and what it weighs stays in bounds', () => {
    for (const row of rowsOf(run.tables.alignment!, run.sets)) {
      expect(Number(row['entry_odds'])).toBeGreaterThanOrEqual(
        1 / (1 + Math.exp(-Number(row['value']))) - 1e-9,
      );
      expect(Number(row['lost_sales'])).toBeLessThan(0.5);
      expect(Number(row['effectiveness'])).toBeLessThanOrEqual(1);
    }
  });
});
