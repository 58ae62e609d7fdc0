import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/schema/result.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  type Row,
} from '../../support/shipped-model.ts';

const model = loadShippedModel();
/** The year after which a control of the leader was reversed, on a shipped scenario without tables. */
function play(parameters: Readonly<Record<string, number>>): RunResult {
  const scenario = shippedScenario('no-consultation');
  return runShipped(model, {
    ...scenario,
    quarters: 6,
    parameters: { ...scenario.parameters, ...parameters },
  });
}
const strict = play({ enforcement_review: 0, enforcement_confidence: 1 });
const entriesOf = (run: RunResult): Row[] =>
  rowsOf(run.tables.ledger!, run.sets).filter((row) => row['kind'] === 'enforcement');

describe('enforcing together', () => {
  it('[ALLY-39] follows each ally’s confidence: the resources behind every control that it keeps beside the leader, by an act in the ledger', () => {
    const entries = entriesOf(strict);
    expect(entries.length).toBeGreaterThan(0);
    const confidence = rowsOf(strict.tables.ally!, strict.sets);
    const levelOf = (ally: unknown, quarter: number): number =>
      Number(
        confidence.find((row) => row['government'] === ally && row['quarter'] === quarter)!['confidence'],
      );
    for (const { actor, quarter, after } of entries) {
      const then = model.parameters.find(({ id }) => id === `initial_confidence.${String(actor)}`)!.value;
      expect(Number(after)).toBeCloseTo(1 + levelOf(actor, Number(quarter) - 1) - then, 9);
    }
  });

  it('[ALLY-40] is left as it is while confidence has moved by less than is worth a review, and by no confidence at all', () => {
    expect(entriesOf(play({ enforcement_review: 1 }))).toEqual([]);
    expect(entriesOf(play({ enforcement_review: 0, enforcement_confidence: 0 }))).toEqual([]);
  });
});
