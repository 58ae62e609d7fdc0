import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../../src/cli/read-folder.ts';
import { changesOf } from '../../../src/experiments/why/changes.ts';
import { closeness } from '../../../src/experiments/why/closeness.ts';
import { judgedPackages, pivotalTerm } from '../../../src/experiments/why/judged-packages.ts';
import { agreedAt, endingOf, lastAgreed, tableOfDeal } from '../../../src/experiments/why/read-talks.ts';
import { searchFlips, type Play } from '../../../src/experiments/why/search-flips.ts';
import { largestMiss } from '../../../src/experiments/why/table-misses.ts';
import { whyNoDeal } from '../../../src/experiments/why/why-no-deal.ts';
import { createInlineRunner } from '../../../src/runner/inline.ts';
import { termIds, type TermId } from '../../../src/schema/negotiation.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import type { Runner } from '../../../src/schema/runner.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import type { Stock } from '../../../src/schema/stock.ts';
import { valueOf } from '../../support/shipped-model.ts';
import { smallScenario } from './small-table.ts';

let runner: Runner;
let model: string;
const table = 'us-china';
const issue = `tables.${table}.issues.us-tariff`;
const options = { kinds: ['level', 'wish'] as const, limit: 0, all: false, show: () => {} };

beforeAll(() => {
  runner = createInlineRunner();
  model = valueOf(runner.open(readFolder('models/world-2023'))).hash;
});

const request = (scenario: ScenarioFile, overrides: Readonly<Record<string, number>> = {}) => {
  return { scenario, model, overrides, seed: 1, reference: false };
};
const run = async (...args: Parameters<typeof request>): Promise<RunResult> =>
  valueOf(await runner.run(request(...args)));
const stockOf = (...args: Parameters<typeof request>): Stock =>
  valueOf(runner.takeStock(request(...args), table, 0)).stock!;
const player =
  (scenario: ScenarioFile): Play =>
  async ({ path, value }) => {
    const result = await run(scenario, { [path]: value });
    return {
      ending: endingOf(result, table),
      outcome: lastAgreed(result, table),
      closeness: closeness(result, table, null),
    };
  };

describe('why a table ended as it did', () => {
  it('[WHY-8] a concession for nothing in return is signed by nobody, so that striking out its alternative is the flip, and the run with it has no deal', async () => {
    const scenario = smallScenario();
    expect(endingOf(await run(scenario), table)).toBe('in-force');
    const changes = changesOf(scenario.tables[0]!, []);
    const bases = [{ seed: 1, ending: 'in-force' as const, outcome: 0 }];
    const { runs, coverage } = await searchFlips(changes, bases, player(scenario), options);
    const { path, value } = runs[0]!.flip!.change;
    expect([path, value]).toEqual([`${issue}.without`, 0]);
    expect(coverage).toMatchObject({ changes: 2, tried: 1, larger: 1 });
    const again = await run(scenario, { [path]: value });
    expect(agreedAt(again, table)).toEqual([]);
    const reason = whyNoDeal(again, table, stockOf(scenario, { [path]: value }));
    expect(reason).toMatchObject({ reason: 'empty-zone', best: { outcome: 1 } });
    expect(reason!.shortfall).toBeGreaterThan(0);
  });

  it('[WHY-9] where no change of a level is left and none of a parameter matters nothing is claimed', async () => {
    const scenario = smallScenario({ only: 0 });
    const idle = { id: 'payoff.audience_exponent.CHN.purchases', value: 1, low: 0.9, high: 1.1 };
    const changes = changesOf(scenario.tables[0]!, [idle]);
    const bases = [{ seed: 1, ending: endingOf(await run(scenario), table), outcome: 0 }];
    const { runs, coverage } = await searchFlips(changes, bases, player(scenario), options);
    expect(runs[0]!.flip).toBeNull();
    expect(runs[0]!.nearest).not.toBeNull();
    expect(coverage).toMatchObject({ changes: 2, tried: 2 });
  });

  it('[WHY-10] every package has every party’s terms, which sum to its utility, its margin above no deal, and the party with the smallest margin for its range', async () => {
    const scenario = smallScenario();
    const result = await run(scenario);
    const stock = stockOf(scenario);
    const packages = judgedPackages(result, table, stock);
    expect(packages[0]).toMatchObject({ fate: 'in-force', deal: 0, exact: true });
    expect(tableOfDeal(result, 0)).toBe(table);
    expect(tableOfDeal(result, 1)).toBeNull();
    for (const { parties, pivotal } of packages) {
      for (const { terms, utility, reservation, margin } of parties) {
        expect(termIds.reduce((sum, id) => sum + terms[id], 0)).toBeCloseTo(utility, 9);
        expect(margin).toBe(utility - reservation);
      }
      const shares = parties.map(
        ({ party, margin }) => margin / stock.parties.find((own) => own.party === party)!.range,
      );
      expect(pivotal).toBe(parties[shares.indexOf(Math.min(...shares))]!.party);
    }
    expect(new Set(packages.map(({ outcome }) => outcome)).size).toBe(packages.length);
    expect(whyNoDeal(result, table, stock)).toBeNull();
  });

  it('[WHY-11] the pivotal term is the largest without which the answer would be another, and else the largest', () => {
    const terms = (given: Partial<Record<TermId, number>>) =>
      Object.fromEntries(termIds.map((id) => [id, given[id] ?? 0])) as Record<TermId, number>;
    expect(pivotalTerm({ terms: terms({ rents: 3, revenue: 5, audience: -9 }), margin: 1 })).toEqual({
      id: 'revenue',
      value: 5,
      decides: true,
    });
    expect(pivotalTerm({ terms: terms({ rents: 1, audience: -9 }), margin: 4 })).toEqual({
      id: 'audience',
      value: -9,
      decides: false,
    });
    expect(pivotalTerm({ terms: terms({ rents: 9, audience: -5 }), margin: -4 })).toEqual({
      id: 'audience',
      value: -5,
      decides: true,
    });
  });

  it('[WHY-12] what is on the table is counted as the parties see it: no package that is better than no deal for all is better than it for fewer', () => {
    const free = stockOf(smallScenario());
    const forced = stockOf(smallScenario({ without: 0 }));
    expect(free).toMatchObject({ allowed: 2, zone: 1 });
    expect(forced).toMatchObject({ allowed: 1, zone: 0, agreeable: 0 });
    for (const { zone, agreeable, parties } of [free, forced]) {
      expect(agreeable).toBeLessThanOrEqual(zone);
      for (const { rational } of parties) expect(rational).toBeGreaterThanOrEqual(zone);
    }
    expect(free.parties.map(({ range }) => range)).toEqual(forced.parties.map(({ range }) => range));
  });

  it('[WHY-13] the utility of a deal by the tables and by fresh solves are both told', async () => {
    const scenario = smallScenario();
    const result = await run(scenario);
    const miss = largestMiss([result], table)!;
    const [deal] = agreedAt(result, table);
    const own = deal!.parties.find(({ party }) => party === miss.party)!;
    expect([miss.additive, miss.exact]).toEqual([own.tableUtility, own.utility]);
    expect(largestMiss([await run(smallScenario({ without: 0 }))], table)).toBeNull();
  });
});
