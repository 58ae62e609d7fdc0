import { describe, expect, it } from 'vitest';
import { describeTradeoff } from '../../src/cli/tradeoff-report.ts';
import type { PricedRun } from '../../src/schema/tradeoff.ts';
import type { ChipPrice } from '../../src/schema/tradeoff.ts';
import { shippedScenario } from '../support/shipped-model.ts';

const truce = shippedScenario('truce-2025');
const [talks] = truce.tables;
const [mover, other] = talks!.parties;

function price(issue: string, balance: number, relief: number): ChipPrice {
  const party = { income: 0, rents: 0, shortage: 0, worth: -1 };
  return {
    table: talks!.id,
    issue,
    level: 1,
    label: 'ended',
    mover: mover!,
    by: 0,
    technology: issue,
    balance,
    total: 0,
    delay: -1,
    ownDelay: -1,
    confidence: 0,
    parties: [
      { party: mover!, ...party, relief: 0 },
      { party: other!, ...party, relief },
    ],
  };
}

/** The report on runs of two chips under a rule, the balance of run i being i bn USD a year. */
function report(rule: string, { rank = false, count = 5, relief = 0 } = {}): string {
  const setting = { preset: null, rule, variant: 'as-is' as const };
  const runs: PricedRun[] = Array.from({ length: count }, (_, draw) => ({
    setting,
    draw,
    prices: [price('tools', 1000 * draw, relief), price('eda', 1000 * draw, 0), price('gas', 1000 * draw, 0)],
  }));
  const wanted = {
    runs: count,
    seed: 1,
    spread: 0,
    draws: false,
    overrides: {},
    cross: false,
    rank,
    settle: null,
    jobs: 1,
    prices: { lastOnly: true },
    rules: [rule],
    variants: ['as-is' as const],
    presets: [null],
  };
  return describeTradeoff(truce, wanted, { runs, unsolved: 0 });
}

describe('the report of parley tradeoff', () => {
  it('[PRICE-30] where no control brings relief there is nothing to compare, nor between two of which neither does', () => {
    const none = report('types', { rank: true });
    expect(none).toContain('none, as no control brings relief');
    expect(none).not.toContain('below');
    const some = report('types', { rank: true, relief: 1 });
    expect(some).toMatch(/tools below eda +0 +100 +100$/m);
    expect(some).toMatch(/eda below gas +0 +none +none$/m);
  });

  it('[PRICE-31] a second line of each chip has the middle half of the runs, where there are several', () => {
    expect(report('types')).toMatch(/^  tools +ended +2\.0 \(0\.2 to 3\.8\).*\n +1\.0 to 3\.0 /m);
    expect(report('types')).toContain('below it 25 to 75 %');
    expect(report('types', { count: 1 })).not.toContain('25 to 75 %');
  });

  it('[PRICE-32] under the form beta a line says that records fade at events only', () => {
    expect(report('beta')).toContain('records fade at events only');
    expect(report('types')).not.toContain('records fade at events only');
    expect(report('beta', { rank: true })).toContain('records fade at events only');
  });
});
