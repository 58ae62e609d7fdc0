import { beforeAll, describe, expect, it } from 'vitest';
import { levelsOf, createOutcomeSpace } from '../../../src/engine/negotiation/outcome-space.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import {
  loadShippedModel,
  resolveShipped,
  rowsOf,
  runShipped,
  shippedScenario,
  withTable,
  type Row,
} from '../../support/shipped-model.ts';

let result: RunResult;
let levels: (outcome: number) => Int32Array;
beforeAll(() => {
  const model = loadShippedModel();
  const whole = shippedScenario('truce-2025');
  const issues = whole.tables[0]!.issues.filter(({ id }) =>
    ['us-tariff', 'ai-accelerators', 'purchases'].includes(id),
  );
  const file = withTable({ ...whole, quarters: 4 }, { issues, threats: [] });
  const space = createOutcomeSpace(resolveShipped(model, file).tables[0]!.issues);
  levels = (outcome) => levelsOf(space, outcome, new Int32Array(space.issues.length));
  result = runShipped(model, file);
}, 60_000);

const rows = (id: 'package' | 'chip' | 'deal' | 'offer'): Row[] => rowsOf(result.tables[id]!, result.sets);

describe('what could be had at a table', () => {
  it('[TABLE-101] the packages of a table hold every offer and the one agreed, worth to each party what its tables said', () => {
    const packages = rows('package');
    const offered = new Set(rows('offer').map(({ outcome }) => outcome));
    for (const outcome of offered)
      expect(packages.some((row) => row.outcome === outcome && row.offered === 1)).toBe(true);
    for (const deal of rows('deal')) {
      const agreed = packages.find(
        (row) => row.agreed === 1 && row.party === deal.party && row.quarter === deal.quarter,
      )!;
      expect(agreed.outcome).toBe(deal.outcome);
      expect(agreed.worth).toBeCloseTo(deal.table_utility as number, 9);
      expect(agreed.reservation).toBe(deal.reservation);
    }
    expect(packages.filter(({ nash }) => nash === 1)).toHaveLength(2);
  });

  it('[TABLE-102] a chip of a deal has a row for each party, and the goods balances of the two are each other’s negative', () => {
    const deal = rows('deal').find(({ status }) => status === 'in-force')!;
    const moved = [...levels(deal.outcome as number)].filter((level) => level > 0);
    const chips = rows('chip');
    expect(chips).toHaveLength(2 * moved.length);
    for (let at = 0; at < chips.length; at += 2) {
      const [one, other] = [chips[at]!, chips[at + 1]!];
      expect(one.chip).toBe(other.chip);
      expect(one.balance).toBeCloseTo(-(other.balance as number), 9);
      expect([1, 2, 3]).toContain(one.level);
    }
  });

  it('[TABLE-103] what a package takes from the controller’s lead its target gains', () => {
    const packages = rows('package');
    const of = (party: string) => packages.filter((row) => row.party === party);
    const [controller, target] = [of('USA'), of('CHN')];
    controller.forEach((row, at) => expect(row.months).toBeCloseTo(-(target[at]!.months as number), 9));
    expect(controller.some((row) => (row.months as number) < -1)).toBe(true);
  });
});
