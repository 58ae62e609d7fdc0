import type { SolveStatus } from '../schema/diagnostic.ts';
import type { ExactTerms, OutcomeSpace, Payoff, UtilityTerms } from '../schema/negotiation.ts';
import { levelsOf } from './negotiation/outcome-space.ts';
import { createAppraisal, type Appraisal } from './payoff/appraisal.ts';
import { reliefOf } from './payoff/chip-sums.ts';
import { areJoined } from './payoff/joined-chips.ts';
import { buildLevelTables, type Evaluate, type LevelTables } from './payoff/level-tables.ts';
import { measureCount } from './payoff/measures.ts';
import { noDealValues, type NoDeal } from './payoff/no-deal.ts';
import {
  outcomeTerms,
  ratificationOdds,
  thresholdOf,
  type RatificationRule,
} from './payoff/outcome-terms.ts';
import type { Situation } from './payoff/situation.ts';
import { createTermContext } from './payoff/term-context.ts';
import { meetingRow, meetingThreshold, weighSectors } from './payoff/weigh-sectors.ts';
import type { RunMemo } from './run-memo.ts';
import { pointsOfChange } from './payoff/confidence-points.ts';
import { noTerms, sumTerms, termsOf, type TermContext } from './payoff/terms.ts';

/** A second difference below this is not kept as a pair: bn USD a year, or months. */
const pairThreshold = 0.15;
const pairThresholdMonths = 0.05;

/** The payoff of one table at one time. */
export interface TablePayoff extends Payoff {
  failure: SolveStatus | null; // first solve behind the tables that did not converge: nobody may score a package then
  noDeal: NoDeal;
}

/** The same with what stands behind its numbers. */
export type OpenPayoff = TablePayoff & { tables: LevelTables; context: TermContext };

/** What packages do to the world from a situation, whatever its parties want. */
export function appraisalOf(situation: Situation, memo: RunMemo): Appraisal {
  return createAppraisal(situation, memo.state(situation.hash));
}

/**
 * Scores packages of one table from where the world stands: utilities of all outcomes from level and pair tables of exact solves,
 * and any one package exactly, by two fresh solves from the calibration economy. All parties' terms are made together, since some
 * read what a chip is worth to the other side. Source: MODEL.md, section 10.
 * @param appraisal of the situation, or of one that differs in what its parties want
 * @param eve of the situation that pairs of chips which no technology joins are evaluated from
 */
export function payoffOf(situation: Situation, appraisal: Appraisal, eve = appraisal): OpenPayoff {
  const tables = levelTables(situation, appraisal, eve);
  const context = createTermContext(situation, tables, appraisal.effects());
  const noDeal = noDealValues(situation, context, appraisal);
  const rule: RatificationRule = {
    scale: situation.run.read('payoff.ratification_scale'),
    discretion: situation.run.read('payoff.ratification_discretion'),
  };
  let scored: { space: OutcomeSpace; terms: readonly UtilityTerms[] } | null = null;
  let evaluated: { outcome: number; terms: readonly ExactTerms[] } | null = null;
  const indexOf = (party: string) => situation.table.parties.indexOf(party);
  return {
    failure: tables.failure ?? noDeal.failure,
    noDeal,
    tables,
    context,
    table(space, party) {
      if (scored?.space !== space) {
        scored = { space, terms: outcomeTerms(space, tables, context, rule, noDeal.values) };
      }
      return scored.terms[indexOf(party)]!;
    },
    exact(space, outcome, party) {
      if (evaluated?.outcome !== outcome) {
        const levels = levelsOf(space, outcome, new Int32Array(space.issues.length));
        evaluated = { outcome, terms: exactTerms(appraisal, context, rule, levels) };
      }
      return evaluated.terms[indexOf(party)]!;
    },
  };
}

/** What the terms of single chips are made from: every level alone, and no pair is solved. */
export function contextAlone(
  situation: Situation,
  appraisal: Appraisal,
): { context: TermContext; failure: SolveStatus | null } {
  const tables = levelTables(situation, appraisal, appraisal, Infinity);
  return { context: createTermContext(situation, tables, appraisal.effects()), failure: tables.failure };
}

/** @param factor on the thresholds from which a pair is kept */
function levelTables(
  { table, parties, run }: Situation,
  appraisal: Appraisal,
  eve: Appraisal,
  factor = 1,
): LevelTables {
  const weights = parties.map((party) => party.weights);
  const width = parties.length * measureCount;
  const { sectors } = run.shape;
  const threshold = meetingThreshold(
    parties.length,
    sectors,
    factor * pairThreshold,
    factor * pairThresholdMonths,
  );
  const from =
    ({ forTables }: Appraisal): Evaluate =>
    (levels) => {
      const found = forTables(levels);
      const { solve, sweeps } = found;
      return { measures: weighSectors(found, weights), meeting: meetingRow(found), solve, sweeps };
    };
  const isJoined = (first: number, second: number): boolean =>
    areJoined(run, table.issues[first]!, table.issues[second]!);
  const pairView = eve === appraisal ? undefined : { evaluate: from(eve), isJoined };
  return buildLevelTables(table.issues, width, threshold, from(appraisal), pairView);
}

function exactTerms(
  appraisal: Appraisal,
  context: TermContext,
  rule: RatificationRule,
  levels: Int32Array,
): ExactTerms[] {
  const found = appraisal.exact(levels);
  const { income, balance, solve } = found;
  const measures = weighSectors(found, context.parties);
  const points = pointsOfChange(context, appraisal.confidence(levels));
  return context.parties.map((_, party) => {
    const terms = termsOf(context, party, levels, measures, points, noTerms());
    return {
      terms,
      utility: sumTerms(terms),
      ratification: ratificationOdds(
        terms,
        context.ratifiers[party]!,
        thresholdOf(context, party, levels),
        rule,
      ),
      incomeChange: income[party]!,
      balanceChange: balance[party]!,
      relief: reliefOf(context, party, levels),
      solve,
    };
  });
}
