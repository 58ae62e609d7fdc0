import { beforeAll, describe, expect, it } from 'vitest';
import { levelsOf } from '../../../src/engine/negotiation/outcome-space.ts';
import type { CrisisGame } from '../../../src/engine/payoff/crisis-games.ts';
import { concession } from '../../../src/engine/simulate/concession.ts';
import { escalate } from '../../../src/engine/simulate/escalate.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ScenarioFile, TableFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
  withTable,
  memoOf,
} from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  const shipped = withoutChance(shippedScenario('truce-2025'), 0);
  file = withTable(
    { ...shipped, quarters: 4, events: [] },
    {
      deadline: 1,
      issues: shipped.tables[0]!.issues.filter(({ id }) => ['eda', 'engines', 'magnets'].includes(id)),
    },
  );
});

const sure = { concede: 0, resist: 1, standFirm: 1, equilibria: 1 };
const firm: CrisisGame = {
  sender: 0,
  target: 1,
  odds: { threat: 1, ...sure },
  pending: true,
  senderCost: 2,
  targetCost: 5,
  credible: false,
  onOffer: 10,
  rivalry: 0.1,
  tolerable: 5,
  audience: 3,
};

/** The first table's crisis in quarter 0, its games as a test wants them. */
function openCrisis(
  games: readonly CrisisGame[],
  change: Partial<TableFile> = {},
  parameters: Record<string, number> = {},
) {
  const scenario = withTable(file, change);
  const table = openShippedTable(model, {
    ...scenario,
    parameters: { ...scenario.parameters, ...parameters },
  });
  const { world, situation, space, terms, payoff } = table;
  const noDeal = { ...payoff.noDeal, games };
  const prepared = { quarter: 0, space, terms, strategies: [], payoff: { ...payoff, noDeal } };
  const before = world.acts.length;
  return {
    ...table,
    prepared,
    play(seed = 1) {
      escalate({ ...world, seed }, world.talks[0]!, prepared, situation);
      const ledger = rowsOf(world.records.build().ledger!, world.codebook.sets());
      return { ledger, acts: world.acts.slice(before) };
    },
  };
}

describe('crises in a run', () => {
  it('[CRISIS-33] a carried-out threat is acts of the next quarter with a cause in the ledger, and prepared answers come in the same quarter within ten days', () => {
    const always = { 'crisis.answer_odds': 1 };
    const { ledger, acts } = openCrisis([firm], {}, always).play();
    expect(ledger.map(({ process, kind, actor, cause }) => [process, kind, actor, cause])).toEqual([
      ['crisis', 'stood-firm', 'USA', -1],
      ['crisis', 'answered', 'CHN', 0],
    ]);
    expect(new Set(acts.map(({ actor, cause }) => `${actor} ${cause}`))).toEqual(new Set(['USA 0', 'CHN 1']));
    for (const act of acts) {
      expect([act.id.split('/').slice(0, 2).join('/'), act.announced, act.inForce]).toEqual([
        'us-china/threat',
        0,
        1,
      ]);
      expect(act.day > 0 && act.day <= 10).toBe(act.actor === 'CHN');
      expect(act.until).toBeGreaterThan(1);
    }
    expect(new Set(acts.map(({ until }) => until)).size).toBe(1);
  });

  it('[CRISIS-34] a threat is answered by the odds of a truce where the parties keep one, else by the others', () => {
    const odds = { 'crisis.answer_odds_in_truce': 1, 'crisis.answer_odds': 0 };
    const answers = (truce: boolean) =>
      openCrisis([firm], { truce }, odds)
        .play()
        .acts.filter(({ actor }) => actor === 'CHN').length;
    expect(answers(true)).toBeGreaterThan(0);
    expect(answers(false)).toBe(0);
  });

  it('[CRISIS-35] an escalation lasts the quarters drawn: one where all end in a quarter, for good where none does', () => {
    const ends = (decay: number) =>
      new Set(
        openCrisis([firm], {}, { 'payoff.escalation_decay': decay })
          .play()
          .acts.map(({ until }) => until),
      );
    expect(ends(1)).toEqual(new Set([2]));
    expect(ends(0)).toEqual(new Set([null]));
  });

  it('[CRISIS-36] a target that concedes hands over chips of its own that cost it no more than the escalation, for as long as a deal would', () => {
    const yields: CrisisGame = { ...firm, sender: 1, target: 0, odds: { threat: 1, ...sure, resist: 0 } };
    const crisis = openCrisis([yields], {}, { 'payoff.escalation_decay': 1 });
    const { space, situation, prepared, terms } = crisis;
    const outcome = concession(prepared, situation, yields);
    const levels = levelsOf(space, outcome, new Int32Array(space.issues.length));
    expect(levels.some((level) => level > 0)).toBe(true);
    space.issues.forEach(({ mover }, issue) => expect(mover === 'USA' || levels[issue] === 0).toBe(true));
    const [own, other] = terms.map(
      ({ utility, terms: { enforcement } }) => utility[outcome]! - enforcement[outcome]!,
    );
    expect(other).toBeGreaterThan(0);
    expect(yields.rivalry * other! - own!).toBeLessThanOrEqual(yields.tolerable);
    const { ledger, acts } = crisis.play();
    expect(ledger.map(({ kind, actor, subject }) => [kind, actor, subject])).toEqual([
      ['conceded', 'CHN', 'USA'],
    ]);
    expect(acts.length).toBeGreaterThan(0);
    for (const { actor, inForce, until, cause } of acts)
      expect([actor, inForce, until, cause]).toEqual(['USA', 1, null, 0]);
    expect(concession(prepared, situation, { ...yields, tolerable: -1e6 })).toBe(0);
  });

  it('[CRISIS-37] a sender that backs down makes no act, and what it costs at home is in the ledger', () => {
    const yields: CrisisGame = { ...firm, odds: { threat: 1, ...sure, standFirm: 0 } };
    const { ledger, acts } = openCrisis([yields]).play();
    expect(acts).toEqual([]);
    expect(ledger.map(({ kind, actor, delta }) => [kind, actor, delta])).toEqual([
      ['backed-down', 'USA', -3],
    ]);
  });

  it('[CRISIS-38] over seeds threats escalate as often as the value of no deal takes them to', () => {
    const even = { concede: 0.5, resist: 0.5, standFirm: 0.5, equilibria: 1 };
    const odd: CrisisGame[] = [
      { ...firm, pending: false, odds: { threat: 0.1, ...even } },
      { ...firm, pending: false, sender: 1, target: 0, odds: { threat: 0.3, ...sure } },
    ];
    const crisis = openCrisis(odd, { threats: file.tables[0]!.threats.slice(1, 3) });
    const seeds = 400;
    for (let seed = 1; seed < seeds; seed++) crisis.play(seed);
    const kinds = crisis.play(seeds).ledger.map(({ kind, actor }) => `${kind} ${actor}`);
    const share = (line: string) => kinds.filter((kind) => kind === line).length / seeds;
    const any = 1 - 0.9 * 0.7;
    expect(share('stood-firm CHN')).toBeCloseTo(any * 0.75, 1);
    expect(share('conceded USA')).toBeCloseTo(any * 0.125, 1.5);
    expect(share('stood-firm USA')).toBeCloseTo(any * 0.0625, 1.5);
    expect(kinds.filter((kind) => !kind.startsWith('answered')).length / seeds).toBeCloseTo(any, 1);
    const made = openCrisis([{ ...firm, odds: { threat: 0, ...sure } }]);
    expect(made.play().ledger.map(({ kind }) => kind)).toContain('stood-firm');
  });

  it('[CRISIS-39] a run has a crisis only where talks ended without a deal, in the quarter in which they ended, and the same one for the same seed', () => {
    const memo = memoOf(model);
    const strategies: TableFile['strategies'] = Object.fromEntries(
      file.tables[0]!.parties.map((party) => [
        party,
        { offering: 'tough', acceptance: 'constant', above: 2 },
      ]),
    );
    const issues = shippedScenario('truce-2025').tables[0]!.issues.filter(({ id }) =>
      ['ai-accelerators', 'purchases', 'china-tariff'].includes(id),
    );
    const parameters = { ...file.parameters, 'payoff.month_value.USA': 0, 'payoff.confidence_value.USA': 0 };
    const crises = (change: Partial<TableFile>) => {
      const scenario = withTable({ ...file, parameters }, { issues, ...change });
      const { tables, sets, resultHash } = runShipped(model, scenario, { memo });
      const rows = rowsOf(tables.ledger!, sets).filter(
        ({ process, kind }) => process === 'crisis' && kind !== 'answered',
      );
      return { quarters: rows.map(({ quarter }) => quarter), resultHash };
    };
    expect(crises({ strategies }).quarters).toEqual([1]);
    expect(crises({ strategies })).toEqual(crises({ strategies }));
    expect(crises({ strategies, threats: [] }).quarters).toEqual([]);
    expect(crises({ protocol: 'mediated-nash' }).quarters).toEqual([]);
  });
});
