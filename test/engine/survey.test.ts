import { beforeAll, describe, expect, it } from 'vitest';
import { drawPreferences, preferencesOf } from '../../src/engine/draw-preferences.ts';
import { visitFirstSessions } from '../../src/engine/first-sessions.ts';
import { levelsOf } from '../../src/engine/negotiation/outcome-space.ts';
import { tablePayoff } from '../../src/engine/simulate/table-payoff.ts';
import type { TablePayoff } from '../../src/engine/payoff.ts';
import type { Situation } from '../../src/engine/payoff/situation.ts';
import { createRunMemo, type RunMemo } from '../../src/engine/run-memo.ts';
import type { StateMemo } from '../../src/engine/state-memos.ts';
import { situationOf } from '../../src/engine/simulate/situation-of.ts';
import { maskToday } from '../../src/engine/simulate/talks.ts';
import { spreadOfTerms } from '../../src/engine/survey-draw.ts';
import { surveyTables } from '../../src/engine/survey.ts';
import type { Model } from '../../src/schema/model.ts';
import { termIds, type OutcomeSpace, type TermId, type UtilityTerms } from '../../src/schema/negotiation.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import type { SurveyWanted, TableSurvey } from '../../src/schema/survey.ts';
import {
  loadShippedModel,
  resolveShipped,
  shippedScenario,
  withTable,
  memoOf,
} from '../support/shipped-model.ts';

/** A table as the run itself values it when its parties first meet. */
interface OpenTable {
  situation: Situation;
  space: OutcomeSpace;
  payoff: TablePayoff;
  terms: readonly UtilityTerms[]; // [party]
}

function openTable(file: ScenarioFile): OpenTable {
  const found: OpenTable[] = [];
  visitFirstSessions(model, resolveShipped(model, file), 1, memoOf(model), (world, talks, quarter) => {
    const situation = situationOf(world, talks, quarter);
    const payoff = tablePayoff(world, talks, situation);
    const space = maskToday(talks, situation);
    const terms = situation.table.parties.map((party) => payoff.table(space, party));
    found.push({ situation, space, payoff, terms });
  });
  return found[0]!;
}

let model: Model;
let small: ScenarioFile;
let table: OpenTable;
const chips = ['us-tariff', 'eda', 'china-tariff', 'purchases'];
const packages = [
  { id: 'nothing', label: 'nothing', levels: {}, basis: 'evidence' as const, source: 'made up' },
  {
    id: 'swap',
    label: 'a swap',
    levels: { eda: 1, purchases: 2 },
    basis: 'evidence' as const,
    source: 'made up',
  },
];

beforeAll(() => {
  model = loadShippedModel();
  const file = shippedScenario('truce-2025');
  const issues = file.tables[0]!.issues.filter(({ id }) => chips.includes(id));
  small = withTable(file, { issues, packages });
  table = openTable(small);
}, 60_000);

const survey = (wanted: SurveyWanted, file = small, memo = memoOf(model), seed = 1): TableSurvey => {
  const { tables, failed } = surveyTables(model, resolveShipped(model, file), { ...wanted, seed }, memo);
  expect(failed).toBe(null);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};

describe('a survey of a table', () => {
  it('[SURVEY-1] without a spread finds in every draw what the run itself finds', () => {
    const found = survey({ draws: 2, spread: 0 });
    const { terms, space } = table;
    expect(found.draws[1]).toEqual(found.draws[0]);
    const all = [...terms[0]!.expected.keys()];
    const zone = all.filter((at) => terms.every((own) => own.expected[at]! >= own.reservation));
    const [draw] = found.draws;
    expect([found.size, found.allowed]).toEqual([space.size, space.size]);
    expect(draw!.zone).toBe(zone.length / space.size);
    const gain = (at: number) =>
      terms.reduce((product, own) => product * (own.expected[at]! - own.reservation) * own.scale, 1);
    const best = zone.reduce((most, at) => (gain(at) > gain(most) ? at : most));
    expect(draw!.nash).toEqual([...levelsOf(space, best, new Int32Array(space.issues.length))]);
    const beaten = (at: number) =>
      zone.some(
        (by) =>
          terms.every((own) => own.expected[by]! >= own.expected[at]!) &&
          terms.some((own) => own.expected[by]! > own.expected[at]!),
      );
    expect(draw!.pareto).toBe(zone.filter((at) => !beaten(at)).length);
    // A level alone costs its mover what the package that holds nothing else does, but for the cost of signing.
    const stride = space.strides[0]!;
    expect(draw!.alone[0]![2]).toBeCloseTo(
      terms[0]!.utility[2 * stride]! - terms[0]!.terms.enforcement[2 * stride]!,
      6,
    );
  });

  it('[SURVEY-2] draws the model’s preferences that are not fixed, each within the spread of its value and from a stream of its own', () => {
    const ids = preferencesOf(model);
    expect(ids).toContain('payoff.month_value.USA');
    expect(ids).not.toContain('payoff.weight.real-income.USA');
    expect(ids.every((id) => id.startsWith('payoff.'))).toBe(true);
    const { parameters } = resolveShipped(model, small);
    const drawn = drawPreferences(parameters, ids, { seed: 1, spread: 0.5 }, 3);
    const shares = ids
      .filter((id) => parameters.get(id) !== 0)
      .map((id) => drawn.get(id)! / parameters.get(id)! - 1);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(-0.5);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.5);
    expect(new Set(shares).size).toBe(shares.length);
    for (const [id, value] of drawn) if (!ids.includes(id)) expect(value).toBe(parameters.get(id));
    const one = drawPreferences(parameters, [ids[4]!], { seed: 1, spread: 0.5 }, 3);
    expect(one.get(ids[4]!)).toBe(drawn.get(ids[4]!));
    const other = drawPreferences(parameters, ids, { seed: 2, spread: 0.5 }, 3);
    expect(other.get(ids[4]!)).not.toBe(drawn.get(ids[4]!));
  });

  it('[SURVEY-3] is the same again, and a longer one begins with the shorter', () => {
    const short = survey({ draws: 3, spread: 0.5 });
    expect(survey({ draws: 3, spread: 0.5 }, small, createRunMemo())).toEqual(short);
    const long = survey({ draws: 5, spread: 0.5 });
    expect(long.draws.slice(0, 3)).toEqual(short.draws);
    expect(long.margins.slice(0, 3)).toEqual(short.margins);
    expect(long.draws[4]).not.toEqual(long.draws[3]);
    expect(survey({ draws: 3, spread: 0.5 }, small, memoOf(model), 2).draws).not.toEqual(short.draws);
  });

  it('[SURVEY-4] solves nothing again for another draw', () => {
    const solved = (draws: number): number => {
      const memo = createRunMemo();
      const states = new Map<string, StateMemo>();
      const watched: RunMemo = {
        ...memo,
        state(hash) {
          states.set(hash, memo.state(hash));
          return memo.state(hash);
        },
      };
      survey({ draws, spread: 0.5 }, small, watched);
      // Where the table stands, and its eve.
      expect(states.size).toBeLessThanOrEqual(2);
      return [...states.values()].reduce((sum, { packages }) => sum + packages.size, 0);
    };
    expect(solved(4)).toBe(solved(1));
  });

  it('[SURVEY-5] values named packages exactly against no deal, alone as beside all others', () => {
    const found = survey({ draws: 3, spread: 0.5 });
    expect(found.packages).toEqual(['nothing', 'swap']);
    const alone = survey({ draws: 3, spread: 0.5, packagesOnly: true });
    expect(alone.margins).toEqual(found.margins);
    expect(alone.draws).toEqual([]);
    const still = survey({ draws: 1, spread: 0, packagesOnly: true });
    const { payoff, space, situation } = table;
    const exact = [0, space.strides[1]! + 2 * space.strides[3]!].map((outcome) =>
      situation.table.parties.map(
        (party, at) => payoff.exact(space, outcome, party).utility - payoff.noDeal.values[at]!,
      ),
    );
    expect(still.margins[0]).toEqual(exact);
  });

  it('[SURVEY-6] where nobody weighs the coalition’s confidence the Nash solution stays as it is, and who does is said', () => {
    const found = survey({ draws: 2, spread: 0.5 });
    expect(found.parties.map(({ party, minds }) => [party, minds])).toEqual([
      ['USA', true],
      ['CHN', false],
    ]);
    const unminding = { ...small, parameters: { 'payoff.confidence_value.USA': 0 } };
    for (const draw of survey({ draws: 2, spread: 0.5 }, unminding).draws) {
      expect(draw.nashUnminded).toEqual(draw.nash);
      expect(draw.terms[0]!.credibility.range).toBe(0);
    }
    const still = survey({ draws: 1, spread: 0 });
    expect(still.draws[0]!.nashUnminded).toEqual(survey({ draws: 1, spread: 0 }, unminding).draws[0]!.nash);
  });

  it('[SURVEY-7] a term’s share of variance is its covariance with utility, and shares sum to 1', () => {
    const none = Object.fromEntries(termIds.map((id) => [id, new Float64Array(4)])) as Record<
      TermId,
      Float64Array
    >;
    const terms = {
      ...none,
      'real-income': Float64Array.of(0, 2, 0, 2),
      audience: Float64Array.of(0, 0, -1, -1),
      rents: Float64Array.of(9, 0, 0, 0),
    };
    const utility = Float64Array.of(0, 2, -1, 1);
    const spread = spreadOfTerms({ terms, utility }, [0, 1, 2, 3]);
    expect(spread['real-income']).toEqual({ covariance: 0.8, range: 2 });
    expect(spread.audience).toEqual({ covariance: 0.2, range: 1 });
    expect(spread.stance).toEqual({ covariance: 0, range: 0 });
    expect(spreadOfTerms({ terms, utility }, [1, 2, 3]).rents).toEqual({ covariance: 0, range: 0 });
    expect(spreadOfTerms({ terms, utility: new Float64Array(4) }, [0, 1]).audience.covariance).toBe(0);
    for (const own of survey({ draws: 1, spread: 0.5 }).draws[0]!.terms)
      expect(termIds.reduce((sum, id) => sum + own[id].covariance, 0)).toBeCloseTo(1, 9);
  });

  it('[SURVEY-8] a table that cannot be valued says why, and one that is not asked for is left out', () => {
    const issues = small.tables[0]!.issues.map((issue) =>
      issue.id === 'purchases'
        ? { ...issue, levels: [issue.levels[0]!, { value: 1e12, label: 'too much' }] }
        : issue,
    );
    const stopped = survey({ draws: 2, spread: 0.5 }, withTable(small, { issues, packages: [] }));
    expect(stopped.failure?.status).not.toBe('converged');
    expect(stopped.draws).toEqual([]);
    const wanted = { draws: 1, spread: 0, table: 'another', seed: 1 };
    expect(surveyTables(model, resolveShipped(model, small), wanted, createRunMemo()).tables).toEqual([]);
  });
});
