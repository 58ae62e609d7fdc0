import { beforeAll, describe, expect, it } from 'vitest';
import { createRunMemo, type RunMemo } from '../../../src/engine/run-memo.ts';
import { isGone } from '../../../src/engine/simulate/is-gone.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ActFile, IssueFile, ScenarioFile, TableFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
  type Row,
} from '../../support/shipped-model.ts';
import { openShippedTable, seatParties } from '../../support/shipped-table.ts';
import { membersOf } from '../../../src/engine/negotiation/outcome-set.ts';

let model: Model;
let shipped: ScenarioFile;
let memo: RunMemo;

beforeAll(() => {
  model = loadShippedModel();
  const file = withoutChance(shippedScenario('truce-2025'), 0);
  shipped = { ...file, quarters: 4, events: [], parameters: { ...file.parameters, ...easy } };
  memo = createRunMemo();
});

/** Wishes under which accelerators and purchases are worth selling to both sides. */
const easy: Readonly<Record<string, number>> = {
  'payoff.month_value.USA': 0,
  'payoff.confidence_value.USA': 0,
  'payoff.weight.audience.USA': 0,
  'payoff.weight.audience.CHN': 0,
  'payoff.relative_gains.USA': 0,
  'payoff.relative_gains.CHN': 0,
  'payoff.weight.enforcement.USA': 0.1,
  'payoff.weight.enforcement.CHN': 0.1,
};

/** A table of the shipped one's parties over some of its chips, at which a mediator finds an agreement at once. */
function tableOf(id: string, issues: readonly string[], change: Partial<TableFile> = {}): TableFile {
  const [whole] = shipped.tables;
  const chips = whole!.issues.filter((issue) => issues.includes(issue.id));
  return { ...whole!, id, issues: chips, threats: [], protocol: 'mediated-nash', deadline: 2, ...change };
}
const tough: Partial<TableFile> = {
  protocol: 'stacked-alternating-offers',
  strategies: {
    USA: { offering: 'tough', acceptance: 'constant', above: 2 },
    CHN: { offering: 'tough', acceptance: 'constant', above: 2 },
  },
};
function play(tables: readonly TableFile[], policies: readonly ActFile[] = []) {
  const { tables: made, sets } = runShipped(
    model,
    { ...shipped, tables, policies: [...shipped.policies, ...policies] },
    { memo },
  );
  const rows = (id: 'policy' | 'ledger' | 'deal' | 'offer'): Row[] => rowsOf(made[id]!, sets);
  return {
    deals: rows('deal').filter(({ party }) => party === 'USA'),
    offers: rows('offer'),
    ledger: rows('ledger'),
    law: rows('policy'),
  };
}
const chipsIn = (law: readonly Row[], quarter: number): string[] => [
  ...new Set(law.filter((row) => row['quarter'] === quarter).map(({ act }) => String(act))),
];

describe('several tables in a run', () => {
  it('[TABLE-1] a chip given at one table is gone at the next, in the order of the scenario', () => {
    const first = tableOf('first', ['ai-accelerators', 'purchases']);
    const second = tableOf('second', ['ai-accelerators', 'magnets', 'engines']);
    for (const tables of [
      [first, second],
      [second, first],
    ]) {
      const { deals, law } = play(tables);
      expect(deals[0]).toMatchObject({ table: tables[0]!.id, quarter: 0, status: 'in-force' });
      const given = chipsIn(law, 3).filter((act) => act.endsWith('/ai-accelerators'));
      expect(given).toEqual([`${tables[0]!.id}/ai-accelerators`]);
    }
  });

  it('[TABLE-2] tables meet only through acts: one that agrees on nothing moves no offer and no draw of another, before or after it', () => {
    const own = tableOf('own', ['ai-accelerators', 'purchases'], { protocol: 'stacked-alternating-offers' });
    const idle = tableOf('idle', ['ai-accelerators', 'gallium'], tough);
    const alone = play([own]);
    const ofOwn = ({ offers, deals }: ReturnType<typeof play>) => ({
      deals: deals.filter(({ table }) => table === 'own'),
      offers: offers.filter(({ table }) => table === 'own').map((row) => ({ ...row, offer: null })),
    });
    expect(alone.deals.length).toBeGreaterThan(0);
    for (const tables of [
      [own, idle],
      [idle, own],
    ]) {
      const both = play(tables);
      expect(both.deals.some(({ table }) => table === 'idle')).toBe(false);
      expect(ofOwn(both)).toEqual(ofOwn(alone));
    }
  });

  it('[TABLE-3] of a chip given elsewhere only what goes further is left, and nothing of increments', () => {
    const levels: IssueFile['levels'] = [
      { label: 'as now' },
      { value: 0.3, label: 'eased' },
      { value: 0.1, label: 'nearly free' },
      { value: 0, label: 'free' },
    ];
    const chips = tableOf('own', ['eda', 'purchases', 'us-tariff']);
    const own = {
      ...chips,
      issues: chips.issues.map((issue) => (issue.id === 'eda' ? { ...issue, levels } : issue)),
    };
    const { situation } = openShippedTable(model, {
      ...shipped,
      tables: [own, { ...own, id: 'other' }],
    });
    const given = (issue: string, value: number, until: number | null = null) => {
      const chip = situation.table.issues.find(({ id }) => id === issue)!;
      const act = { ...situation.acts[0]!, id: `other/${issue}`, value, announced: 0, inForce: 1, until };
      return chip.levels.map((_, level) =>
        level === 0 ? false : isGone({ ...situation, acts: [...situation.acts, act] }, chip, level),
      );
    };
    expect(given('eda', 0.1)).toEqual([false, true, true, false]);
    expect(given('eda', 0.1, 1)).toEqual([false, false, false, false]);
    expect(given('purchases', 99_000)).toEqual([false, true, true, true]);
    expect(given('us-tariff', 0.1)).toEqual([false, true, true]);
  });

  it('[TABLE-4] the status quo that may not be worsened is that of the parties: a level that hurts somebody else is on the table', () => {
    const raise = (target: string): IssueFile => ({
      ...tableOf('own', ['us-tariff']).issues[0]!,
      target,
      levels: [{ label: 'as now' }, { add: 0.1, label: 'more' }],
    });
    const open = (target: string) => {
      const file = { ...shipped, tables: [{ ...tableOf('own', []), issues: [raise(target)] }] };
      return membersOf(seatParties(model, file).space.allowed).length;
    };
    expect([open('CHN'), open('BRA')]).toEqual([1, 2]);
  });

  it('[TABLE-5] a deal lapses when its time is over: the law before it holds again, and the ledger says so', () => {
    const table = tableOf('own', ['ai-accelerators', 'purchases']);
    const short = { ...table, issues: table.issues.map((issue) => ({ ...issue, duration: 2 })) };
    const { law, ledger, deals } = play([short]);
    expect(deals[0]).toMatchObject({ quarter: 0, status: 'in-force' });
    const given = chipsIn(law, 1).filter((act) => act.startsWith('own/'));
    expect(given.length).toBeGreaterThan(0);
    expect(chipsIn(law, 2)).toEqual(expect.arrayContaining(given));
    expect(chipsIn(law, 3).filter((act) => act.startsWith('own/'))).toEqual([]);
    expect(chipsIn(law, 3)).toContain('us-ai-chn');
    const lapsed = ledger.filter(({ kind }) => kind === 'lapsed');
    expect(lapsed.map(({ act, quarter }) => `${act} ${quarter}`).sort()).toEqual(
      given.map((act) => `${act} 3`).sort(),
    );
    for (const { cause } of lapsed) expect(ledger[cause as number]!['kind']).toBe('in-force');
  });

  it('[TABLE-6] a party that takes back what it gave breaks the deal, and all of it snaps back', () => {
    const breach: ActFile = {
      id: 'taken-back',
      instrument: 'export-control',
      actor: 'USA',
      target: 'CHN',
      scope: 'ai-accelerators',
      value: 1,
      from: '2026Q2',
      source: 'made up',
    };
    const tables = [tableOf('own', ['ai-accelerators', 'purchases'])];
    const kept = play(tables);
    const chips = chipsIn(kept.law, 2).filter((act) => act.startsWith('own/'));
    expect(chips).toContain('own/purchases');
    const broken = play(tables, [breach]);
    expect(chipsIn(broken.law, 1)).toEqual(expect.arrayContaining(chips));
    expect(chipsIn(broken.law, 2).filter((act) => act.startsWith('own/'))).toEqual([]);
    const [entry] = broken.ledger.filter(({ kind }) => kind === 'snapped-back');
    expect(entry).toMatchObject({ quarter: 2, actor: 'USA', act: 'own' });
    expect(broken.ledger[entry!['cause'] as number]!['kind']).toBe('in-force');
    const kinder = play(tables, [{ ...breach, value: 0 }]);
    expect(kinder.ledger.some(({ kind }) => kind === 'snapped-back')).toBe(false);
  });

  it('[TABLE-7] in the shipped scenario of six tables each meets from its opening to its deadline, no chip is given twice, and a seed has one result', () => {
    const six = { ...shippedScenario('tables-2026'), quarters: 3 };
    const leverOf = new Map(
      six.tables.flatMap(({ id, issues }) =>
        issues.map((issue) => [
          `${id}/${issue.id}`,
          [issue.mover, issue.instrument, issue.target, issue.scope].join(),
        ]),
      ),
    );
    const hashes = [1, 1].map((seed) => {
      const { tables, sets, resultHash, status } = runShipped(model, six, { seed });
      expect(status).toBe('complete');
      const met = rowsOf(tables.offer!, sets);
      for (const { id, opens, deadline } of six.tables) {
        const quarters = met.filter(({ table }) => table === id).map(({ quarter }) => quarter as number);
        expect(Math.min(...quarters)).toBe(opens);
        expect(Math.max(...quarters)).toBeLessThanOrEqual(deadline);
      }
      const acts = new Set(rowsOf(tables.policy!, sets).map(({ act }) => String(act)));
      const given = [...leverOf].filter(([chip]) =>
        [...acts].some((act) => `${act}/`.startsWith(`${chip}/`)),
      );
      expect(given.length).toBeGreaterThan(0);
      expect(new Set(given.map(([, lever]) => lever)).size).toBe(given.length);
      return resultHash;
    });
    expect(hashes[0]).toBe(hashes[1]);
  });
});
