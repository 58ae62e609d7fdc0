import type { SolveStatus } from '../schema/diagnostic.ts';
import type { Id, Quarter } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { OutcomeSpace } from '../schema/negotiation.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Survey, SurveyDraw, SurveyWanted, TableSurvey } from '../schema/survey.ts';
import { drawPreferences, preferencesOf } from './draw-preferences.ts';
import { visitFirstSessions } from './first-sessions.ts';
import { countOf } from './negotiation/outcome-set.ts';
import { outcomeOf } from './negotiation/outcome-space.ts';
import { appraisalOf, payoffOf, type OpenPayoff } from './payoff.ts';
import type { Appraisal } from './payoff/appraisal.ts';
import { seatParties } from './payoff/seat-parties.ts';
import type { Situation } from './payoff/situation.ts';
import type { RunMemo } from './run-memo.ts';
import { tableBargain } from './simulate/deal-measures.ts';
import { situationOf } from './simulate/negotiate.ts';
import { maskToday } from './simulate/talks.ts';
import { describeDraw, nashLevels } from './survey-draw.ts';

/**
 * Draws what the parties of each table want and asks what becomes of its packages, where the parties first take stock. What packages do
 * to the world is solved once and no draw solves anything again.
 * @returns one entry a table, in the order of their first sessions
 */
export function surveyTables(
  model: Model,
  scenario: Scenario,
  { seed, ...wanted }: SurveyWanted & { seed: number },
  memo: RunMemo,
): Survey {
  const preferences = preferencesOf(model);
  const tables: TableSurvey[] = [];
  const failed = visitFirstSessions(model, scenario, seed, memo, (world, talks, quarter) => {
    if (wanted.table !== undefined && wanted.table !== talks.table.id) return;
    const situation = situationOf(world, talks, quarter);
    const space = maskToday(talks, situation);
    const wishes = Array.from({ length: wanted.draws }, (_, draw) =>
      drawPreferences(scenario.parameters, preferences, { seed, spread: wanted.spread }, draw),
    );
    tables.push(surveyTable({ situation, space, appraisal: appraisalOf(situation, memo) }, wishes, quarter));
  });
  return { tables, failed };
}

/** A table as it is found before anybody's wishes are drawn. */
interface OpenTable {
  situation: Situation;
  space: OutcomeSpace;
  appraisal: Appraisal;
}

function surveyTable(
  open: OpenTable,
  wishes: readonly ReadonlyMap<Id, number>[],
  quarter: Quarter,
): TableSurvey {
  const { space, situation } = open;
  const { table, parties } = situation;
  const draws: SurveyDraw[] = [];
  let failure: SolveStatus | null = null;
  for (const parameters of wishes) {
    const draw = surveyDraw(open, parameters);
    if ('status' in draw) failure = draw;
    else draws.push(draw);
    if (failure !== null) break;
  }
  return {
    table: table.id,
    quarter,
    parties: table.parties.map((party, at) => ({
      party,
      minds: parties[at]!.weights.confidenceValue > 0,
    })),
    issues: table.issues.map(({ id, instrument, levels }) => ({ id, instrument, levels: levels.length })),
    packages: table.packages.map(({ id }) => id),
    size: space.size,
    allowed: countOf(space.allowed),
    failure,
    draws,
  };
}

/** A draw, or why the table has none. */
function surveyDraw(
  { situation, space, appraisal }: OpenTable,
  parameters: ReadonlyMap<Id, number>,
): SurveyDraw | SolveStatus {
  const drawn = withParameters(situation, parameters);
  const { table } = drawn;
  const payoff = payoffOf(drawn, appraisal);
  if (payoff.failure !== null) return payoff.failure;
  const terms = table.parties.map((party) => payoff.table(space, party));
  if (terms.some(({ expected, reservation }) => [reservation, ...expected].some(Number.isNaN)))
    return { status: 'non-finite', residual: Infinity, iterations: 0 };
  const margins = marginsOf(payoff, space, drawn);
  if ('status' in margins) return margins;
  const found = describeDraw(terms, space, payoff.context);
  const isMinded = drawn.parties.some(({ weights }) => weights.confidenceValue !== 0);
  const unminded = isMinded ? nashUnminded(drawn, space, appraisal) : found.nash;
  return { ...found, nashUnminded: unminded, margins };
}

/** The same situation with other numbers for what its parties want; the law and the world are read with those of the run. */
function withParameters(situation: Situation, parameters: ReadonlyMap<Id, number>): Situation {
  const { run, table, confidence } = situation;
  const read = (id: Id): number => parameters.get(id)!;
  const drawn = { ...run, read, scenario: { ...run.scenario, parameters } };
  return { ...situation, run: drawn, parties: seatParties(drawn, table, confidence) };
}

/** Nash levels if no party weighed the coalition's confidence; null: nothing is rational then. */
function nashUnminded(situation: Situation, space: OutcomeSpace, appraisal: Appraisal): number[] | null {
  const { parties, table } = situation;
  const unminding = parties.map((party) => ({ ...party, weights: { ...party.weights, confidenceValue: 0 } }));
  const payoff = payoffOf({ ...situation, parties: unminding }, appraisal);
  const terms = table.parties.map((party) => payoff.table(space, party));
  return nashLevels(tableBargain(terms, space), space);
}

/** [named package][party] exact utility above no deal, or the evaluation without a solution. */
function marginsOf(
  payoff: OpenPayoff,
  space: OutcomeSpace,
  { table }: Situation,
): readonly (readonly number[])[] | SolveStatus {
  const margins: number[][] = [];
  for (const { levels } of table.packages) {
    const outcome = outcomeOf(space, levels);
    const exact = table.parties.map((party) => payoff.exact(space, outcome, party));
    const unsolved = exact.find(({ solve }) => solve.status !== 'converged');
    if (unsolved !== undefined) return unsolved.solve;
    margins.push(exact.map(({ utility }, party) => utility - payoff.noDeal.values[party]!));
  }
  return margins;
}
