import type { SolveStatus } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { OutcomeSpace } from '../schema/negotiation.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Survey, SurveyDraw, SurveyWanted, TableSurvey } from '../schema/survey.ts';
import { drawPreferences, preferencesOf } from './draw-preferences.ts';
import { visitFirstSessions } from './first-sessions.ts';
import { countOf } from './negotiation/outcome-set.ts';
import { outcomeOf } from './negotiation/outcome-space.ts';
import { appraisalOf, payoffOf } from './payoff.ts';
import type { Appraisal } from './payoff/appraisal.ts';
import { withWishes } from './payoff/with-wishes.ts';
import type { Situation } from './payoff/situation.ts';
import type { RunMemo } from './run-memo.ts';
import { tableBargain } from './simulate/deal-measures.ts';
import { situationOf } from './simulate/situation-of.ts';
import { eveOf } from './simulate/table-payoff.ts';
import { maskToday } from './simulate/talks.ts';
import { describeDraw, nashLevels } from './survey-draw.ts';

/** A table as it is found, whoever's wishes are drawn. */
interface OpenTable {
  situation: Situation;
  space: OutcomeSpace;
  appraisal: Appraisal;
  eve: Appraisal; // of the first session
}

/**
 * Draws what the parties of each table want and asks what becomes of its packages, where the parties first take stock. What packages do
 * to the world is solved once and no draw solves anything again.
 * @returns one entry a table, in the order of their first sessions
 */
export function surveyTables(
  model: Model,
  scenario: Scenario,
  { seed, draws, first = 0, spread, table, packagesOnly = false }: SurveyWanted & { seed: number },
  memo: RunMemo,
): Survey {
  const preferences = preferencesOf(model);
  const wishes = Array.from({ length: draws }, (_, draw) =>
    drawPreferences(scenario.parameters, preferences, { seed, spread }, first + draw),
  );
  const tables: TableSurvey[] = [];
  const failed = visitFirstSessions(model, scenario, seed, memo, (world, talks, quarter) => {
    if (table !== undefined && table !== talks.table.id) return;
    const situation = situationOf(world, talks, quarter);
    const open = {
      situation,
      space: maskToday(talks, situation),
      appraisal: appraisalOf(situation, memo),
      eve: eveOf(world, talks, quarter),
    };
    tables.push(surveyTable(open, wishes, packagesOnly));
  });
  return { tables, failed };
}

/** What draws have found so far, in their order. */
interface Found {
  draws: SurveyDraw[];
  margins: TableSurvey['margins'][number][];
}

function surveyTable(
  open: OpenTable,
  wishes: readonly ReadonlyMap<Id, number>[],
  packagesOnly: boolean,
): TableSurvey {
  const { space, situation } = open;
  const { table, parties, quarter } = situation;
  const found: Found = { draws: [], margins: [] };
  let failure: SolveStatus | null = null;
  for (const parameters of wishes) {
    failure = addDraw(found, { ...open, situation: withWishes(situation, parameters) }, packagesOnly);
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
    ...found,
  };
}

/** Values the packages of a table whose wishes are drawn. @returns why that cannot be done, or null */
function addDraw(
  found: Found,
  { situation, space, appraisal, eve }: OpenTable,
  packagesOnly: boolean,
): SolveStatus | null {
  const { parties, packages } = situation.table;
  const payoff = payoffOf(situation, appraisal, eve);
  if (payoff.failure !== null) return payoff.failure;
  const exact = packages.map(({ levels }) => {
    const outcome = outcomeOf(space, levels);
    return parties.map((party) => payoff.exact(space, outcome, party));
  });
  const unsolved = exact.flat().find(({ solve }) => solve.status !== 'converged');
  if (unsolved !== undefined) return unsolved.solve;
  const reservations = payoff.noDeal.values;
  const margins = exact.map((values) => values.map(({ utility }, party) => utility - reservations[party]!));
  if ([...reservations, ...margins.flat()].some(Number.isNaN)) return noNumbers();
  found.margins.push(margins);
  if (packagesOnly) return null;
  const terms = parties.map((party) => payoff.table(space, party));
  if (terms.some(({ expected }) => expected.some(Number.isNaN))) return noNumbers();
  const described = describeDraw(terms, space, payoff.context);
  const isMinded = situation.parties.some(({ weights }) => weights.confidenceValue !== 0);
  const nashUnminded = isMinded
    ? nashWithoutConfidence({ situation, space, appraisal, eve })
    : described.nash;
  found.draws.push({ ...described, nashUnminded });
  return null;
}

function noNumbers(): SolveStatus {
  return { status: 'non-finite', residual: Infinity, iterations: 0 };
}

/** Nash levels if no party weighed the coalition's confidence; null: nothing is rational then. */
function nashWithoutConfidence({ situation, space, appraisal, eve }: OpenTable): number[] | null {
  const parties = situation.parties.map((party) => ({
    ...party,
    weights: { ...party.weights, confidenceValue: 0 },
  }));
  const payoff = payoffOf({ ...situation, parties }, appraisal, eve);
  const terms = situation.table.parties.map((party) => payoff.table(space, party));
  return nashLevels(tableBargain(terms, space), space);
}
