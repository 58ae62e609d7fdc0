import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { membersOf } from '../../../src/engine/negotiation/outcome-set.ts';
import { createEvaluator } from '../../../src/engine/payoff/evaluate-package.ts';
import { measureIds, measureAt } from '../../../src/engine/payoff/measures.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { IssueFile, ScenarioFile, TableFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withTable,
} from '../../support/shipped-model.ts';
import { openShippedTable, seatParties } from '../../support/shipped-table.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

const chip = (
  given: Pick<IssueFile, 'id' | 'mover' | 'instrument' | 'target' | 'scope' | 'levels'>,
): IssueFile => ({
  ...given,
  lag: 1,
  duration: null,
  stance: false,
  source: 'Made up for tests',
});
const relief = (target: string): IssueFile =>
  chip({
    id: `us-tariff-${target.toLowerCase()}`,
    mover: 'USA',
    instrument: 'tariff',
    target,
    scope: 'goods',
    levels: [{ label: 'duties stay' }, { add: -0.05, label: '5 points off' }],
  });
const alignment = chip({
  id: 'immersion',
  mover: 'NLD',
  instrument: 'export-control',
  target: 'CHN',
  scope: 'immersion-duv',
  levels: [{ label: 'as now' }, { value: 1, label: 'everything denied' }],
});
const exemption = chip({
  id: 'exemption',
  mover: 'USA',
  instrument: 'waiver',
  target: 'NLD',
  scope: 'immersion-duv',
  levels: [{ label: 'none' }, { value: 1, label: 'exempt' }],
});

/** The shipped start with one table of the United States and an ally. */
function tableWith(
  ally: string,
  issues: readonly IssueFile[],
  change: Partial<TableFile> = {},
): ScenarioFile {
  const file = shippedScenario('truce-2025');
  const { USA: strategy } = file.tables[0]!.strategies;
  return withTable(file, {
    parties: ['USA', ally],
    strategies: { USA: strategy!, [ally]: strategy! },
    issues,
    threats: [],
    ...change,
  });
}
const withParameters = (file: ScenarioFile, parameters: Readonly<Record<string, number>>): ScenarioFile => ({
  ...file,
  parameters: { ...file.parameters, ...parameters },
});

describe('who sits at a table', () => {
  it('[PAY-81] an ally counts on the leader’s promises by its confidence, others by the mover’s reliability, a mover on its own in full', () => {
    const file = tableWith('NLD', [relief('NLD'), alignment]);
    const { situation } = seatParties(model, withParameters(file, { 'payoff.reliability.NLD': 0.7 }));
    const at = model.sets['ally']!.findIndex(({ id }) => id === 'NLD');
    expect([...situation.parties[0]!.trust]).toEqual([1, 0.7]);
    expect([...situation.parties[1]!.trust]).toEqual([situation.confidence[at], 1]);
    const rivals = seatParties(
      model,
      withParameters(shippedScenario('truce-2025'), { 'payoff.reliability.USA': 0.6 }),
    );
    expect([...rivals.situation.parties[1]!.trust]).toEqual([0.6, 1]);
  });

  it('[PAY-82] an ally may turn against an outsider, which is no standstill, delays it for all of the camp and is paid for in rents and retaliation', () => {
    const file = tableWith('NLD', [relief('NLD'), alignment]);
    const { payoff, space } = openShippedTable(model, file);
    const aligned = outcomeOf(space, Int32Array.of(0, 1));
    expect(membersOf(space.allowed)).toContain(aligned);
    const [leader, ally] = ['USA', 'NLD'].map((party) => payoff.exact(space, aligned, party).terms);
    expect(leader!['strategic-delay']).toBeGreaterThan(0);
    expect(ally!['strategic-delay']).toBeGreaterThan(0);
    expect(ally!.rents).toBeLessThan(0);
    expect(ally!.leverage).toBeCloseTo(0, 12);
    const fearless = openShippedTable(model, withParameters(file, { 'payoff.retaliation.NLD': 0 }));
    const calm = fearless.payoff.exact(space, aligned, 'NLD').terms;
    expect(calm['supply-security'] - ally!['supply-security']).toBeCloseTo(0.5, 9);
  });

  it('[PAY-300] an outsider answers once for being turned against, by the chip that goes furthest', () => {
    const second = { ...alignment, id: 'deposition', scope: 'deposition' };
    const { payoff, space } = openShippedTable(model, tableWith('NLD', [alignment, second]));
    const fearless = withParameters(tableWith('NLD', [alignment, second]), { 'payoff.retaliation.NLD': 0 });
    const calm = openShippedTable(model, fearless).payoff;
    const taken = (levels: readonly number[]): number => {
      const outcome = outcomeOf(space, Int32Array.from(levels));
      const of = (from: typeof payoff) => from.table(space, 'NLD').terms['supply-security'][outcome]!;
      return of(calm) - of(payoff);
    };
    expect(taken([1, 0])).toBeCloseTo(0.5, 9);
    expect(taken([1, 1])).toBeCloseTo(0.5, 9);
  });

  it('[PAY-83] an exemption and relief from duties are worth to an ally what they are in full times its confidence in the leader', () => {
    const file = tableWith('NLD', [relief('NLD'), exemption]);
    const termsAt = (levels: readonly number[], parameters: Readonly<Record<string, number>>) => {
      const { payoff, space, situation } = openShippedTable(model, withParameters(file, parameters));
      return {
        trust: situation.parties[1]!.trust[0]!,
        ...payoff.exact(space, outcomeOf(space, Int32Array.from(levels)), 'NLD'),
      };
    };
    const [exempt, plain] = [3, 0].map((worth) => termsAt([0, 1], { 'payoff.exemption.NLD': worth }));
    expect(exempt!.trust).toBeLessThan(1);
    const gain = exempt!.terms['supply-security'] - plain!.terms['supply-security'];
    expect(gain).toBeCloseTo(3 * exempt!.trust, 9);
    const { terms, incomeChange, trust } = termsAt([1, 0], {});
    expect(terms['real-income'] / (incomeChange / 1000)).toBeCloseTo(trust, 1);
  });

  it('[PAY-997] months of delay by an ally’s own control, and what the leader promises to buy, are worth to the ally what its confidence makes of them', () => {
    const purchases = chip({
      id: 'purchases',
      mover: 'USA',
      instrument: 'purchase-commitment',
      target: 'NLD',
      scope: 'MAC',
      levels: [{ label: 'none' }, { value: 9000, label: 'more' }],
    });
    const termsAt = (confidence: number) => {
      const file = withParameters(tableWith('NLD', [alignment, purchases]), {
        'initial_confidence.NLD': confidence,
        'payoff.purchase_credit.NLD': 0.2,
      });
      const { payoff, space } = openShippedTable(model, file);
      const at = (levels: readonly number[]) =>
        payoff.exact(space, outcomeOf(space, Int32Array.from(levels)), 'NLD').terms;
      return { months: at([1, 0])['strategic-delay'], bought: at([0, 1]).purchases };
    };
    const [low, high] = [termsAt(0.3), termsAt(0.9)];
    expect(low.months).toBeGreaterThan(0);
    expect(high.months / low.months).toBeCloseTo(3, 6);
    expect(low.bought).toBeGreaterThan(0);
    expect(high.bought / low.bought).toBeCloseTo(3, 6);
  });

  it('[PAY-980] an ally pays nothing for policing a deal with the leader, which does, nor for sales that its makers make elsewhere', () => {
    const file = tableWith('NLD', [relief('NLD'), alignment]);
    const [given, none] = [0.25, 0].map((resold) =>
      openShippedTable(model, withParameters(file, { 'payoff.resold.NLD': resold })),
    );
    const aligned = outcomeOf(given!.space, Int32Array.of(0, 1));
    const termsOf = (open: typeof given, party: string) =>
      open!.payoff.exact(open!.space, aligned, party).terms;
    expect(termsOf(given, 'USA').enforcement).toBeCloseTo(-1.15, 12);
    expect(termsOf(given, 'NLD').enforcement).toBeCloseTo(0, 12);
    expect(termsOf(given, 'NLD').rents).toBeCloseTo(0.75 * termsOf(none, 'NLD').rents, 12);
    const rivals = seatParties(model, tableWith('CHN', [relief('CHN')]));
    expect(rivals.situation.parties[1]!.weights.enforcement).toBe(1);
  });

  it('[PAY-981] an ally that gives up a control beside the leader’s loses the exemption that goes with it, by the share of the levels and its confidence', () => {
    const loosened = chip({
      id: 'immersion',
      mover: 'NLD',
      instrument: 'export-control',
      target: 'CHN',
      scope: 'immersion-duv',
      levels: [{ label: 'as now' }, { position: 0.8, label: 'eased' }, { value: 0, label: 'ended' }],
    });
    const file = tableWith('NLD', [relief('NLD'), loosened]);
    const [exempt, plain] = [3, 0].map((worth) =>
      openShippedTable(model, withParameters(file, { 'payoff.exemption.NLD': worth })),
    );
    const trust = exempt!.situation.parties[1]!.trust[0]!;
    for (const level of [1, 2]) {
      const outcome = outcomeOf(exempt!.space, Int32Array.of(0, level));
      const [withIt, without] = [exempt!, plain!].map(
        ({ payoff, space }) => payoff.table(space, 'NLD').terms['supply-security'][outcome]!,
      );
      expect(withIt! - without!).toBeCloseTo((-3 * trust * level) / 2, 9);
    }
  });

  it('[PAY-84] what a package does to a bloc is the sum of what it does to its members', () => {
    const file = tableWith('EU', [relief('DEU'), relief('NLD'), relief('REU')]);
    const { situation } = seatParties(model, file);
    const [leader, bloc] = situation.parties;
    expect(bloc!.regions).toHaveLength(3);
    const evaluate = (parties: typeof situation.parties) =>
      createEvaluator({ ...situation, parties }, 1e-9, true)([1, 1, 1]);
    const whole = evaluate([leader!, bloc!]);
    const parts = bloc!.regions.map((region) => evaluate([leader!, { ...bloc!, regions: [region] }]));
    for (const id of measureIds) {
      const sum = parts.reduce((total, { measures }) => total + measures[measureAt(1, id)]!, 0);
      expect(whole.measures[measureAt(1, id)]).toBeCloseTo(sum, 6);
    }
  });

  it('[PAY-85] a bloc signs deals under its own name', () => {
    const file = { ...tableWith('EU', [relief('DEU'), { ...alignment }], { deadline: 0 }), quarters: 1 };
    const result = runShipped(model, file);
    expect(result.status).toBe('complete');
    const offers = rowsOf(result.tables.offer!, result.sets);
    expect(new Set(offers.map(({ party }) => party))).toEqual(new Set(['USA', 'EU']));
    expect(result.homes).toHaveLength(result.sets['government']!.length);
  });
});
