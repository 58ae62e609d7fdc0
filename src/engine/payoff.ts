import type { SolveStatus } from '../schema/diagnostic.ts';
import type { ExactTerms, OutcomeSpace, Payoff, UtilityTerms } from '../schema/negotiation.ts';
import { levelsOf } from './negotiation/outcome-space.ts';
import { createAppraisal, type Appraisal } from './payoff/appraisal.ts';
import { actsOfPackage } from './payoff/evaluate-package.ts';
import { buildLevelTables, type LevelTables } from './payoff/level-tables.ts';
import { measureCount } from './payoff/measures.ts';
import { noDealValues } from './payoff/no-deal.ts';
import { outcomeTerms, ratificationOdds, type RatificationRule } from './payoff/outcome-terms.ts';
import { situationHash, type Situation } from './payoff/situation.ts';
import { createStances } from './payoff/stances.ts';
import { meetingRow, meetingThreshold, weighSectors } from './payoff/weigh-sectors.ts';
import type { RunMemo } from './run-memo.ts';
import {
  audienceCost,
  confidencePoints,
  noTerms,
  sumTerms,
  termsOf,
  type LevelFacts,
  type TermContext,
} from './payoff/terms.ts';

/** A second difference below this is not kept as a pair: bn USD a year, or months. */
const pairThreshold = 0.15;
const pairThresholdMonths = 0.05;

/** The payoff of one table at one time. */
export interface TablePayoff extends Payoff {
  failure: SolveStatus | null; // first solve behind the tables that did not converge: nobody may score a package then
}

/**
 * Scores packages of one table from where the world stands: utilities of all outcomes from level and pair tables of exact solves,
 * and any one package exactly, by two fresh solves from the calibration economy. All parties' terms are made together, since some
 * read what a chip is worth to the other side. Source: MODEL.md, section 10.
 */
export function createPayoff(
  situation: Situation,
  memo: RunMemo,
): TablePayoff & { tables: LevelTables; context: TermContext } {
  const appraisal = createAppraisal(situation, memo.state(situationHash(situation)));
  const tables = levelTables(situation, appraisal);
  const context = termContext(situation, tables);
  const { values: reservation, failure } = noDealValues(situation, context, appraisal);
  const rule: RatificationRule = {
    scale: situation.run.read('payoff.ratification_scale'),
    discretion: situation.run.read('payoff.ratification_discretion'),
  };
  let scored: { space: OutcomeSpace; terms: readonly UtilityTerms[] } | null = null;
  let evaluated: { outcome: number; terms: readonly ExactTerms[] } | null = null;
  const indexOf = (party: string) => situation.table.parties.indexOf(party);
  return {
    failure: tables.failure ?? failure,
    tables,
    context,
    table(space, party) {
      if (scored?.space !== space) {
        scored = { space, terms: outcomeTerms(space, tables, context, rule, reservation) };
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

function levelTables({ table, parties, run }: Situation, appraisal: Appraisal): LevelTables {
  const weights = parties.map((party) => party.weights);
  const width = parties.length * measureCount;
  const { sectors } = run.shape;
  const threshold = meetingThreshold(parties.length, sectors, pairThreshold, pairThresholdMonths);
  return buildLevelTables(table.issues, width, threshold, (levels) => {
    const found = appraisal.forTables(levels);
    const { solve, sweeps } = found;
    return { measures: weighSectors(found, weights), meeting: meetingRow(found), solve, sweeps };
  });
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
  const points = confidencePoints(context, levels);
  return context.parties.map((weights, party) => {
    const terms = termsOf(context, party, levels, measures, points, noTerms());
    return {
      terms,
      utility: sumTerms(terms),
      ratification: ratificationOdds(terms, weights.ratificationThreshold, rule),
      incomeChange: income[party]!,
      balanceChange: balance[party]!,
      solve,
    };
  });
}

function termContext(situation: Situation, tables: LevelTables): TermContext {
  const { run, table, parties } = situation;
  const partyOf = (government: string) => table.parties.indexOf(government);
  const context: TermContext = {
    parties: parties.map(({ weights }) => weights),
    issues: table.issues,
    mover: table.issues.map((issue) => partyOf(issue.mover)),
    seller: table.issues.map((issue) =>
      issue.instrument === 'purchase-commitment'
        ? parties.findIndex(({ region }) => region === run.policy.context.region(issue.target))
        : -1,
    ),
    facts: table.issues.map((_, issue) => levelFacts(situation, issue)),
    alone: tables.single,
    confidence: situation.confidence,
    confidenceWeight: situation.confidenceWeight,
    factorRent: run.read('payoff.factor_rent'),
    enforcementBase: run.read('payoff.enforcement_base'),
    enforcementPerIssue: run.read('payoff.enforcement_per_issue'),
    stance: table.issues.map((issue) => new Float64Array(issue.levels.length)),
  };
  return { ...context, stance: createStances(context) };
}

/** What the terms read of each level of a chip: audience cost, purchases delivered, confidence. */
function levelFacts(situation: Situation, at: number): LevelFacts[] {
  const { run, table, confidence } = situation;
  const issue = table.issues[at]!;
  const key = `${issue.mover}.${issue.scope}`;
  const scale = run.scenario.parameters.get(`payoff.audience_scale.${key}`) ?? 0;
  const exponent = run.scenario.parameters.get(`payoff.audience_exponent.${key}`) ?? 1;
  return issue.levels.map(({ value }, level) => {
    const factor = new Float64Array(confidence.length).fill(1);
    const acts = actsOfPackage(
      situation,
      table.issues.map((_, i) => (i === at ? level : 0)),
    );
    for (const act of acts) {
      const delta = situation.expectedDelta(act);
      delta.forEach((change, ally) => {
        if (confidence[ally]! > 0) factor[ally]! *= 1 + change / confidence[ally]!;
      });
    }
    return {
      audience: audienceCost(level, issue.levels.length, scale, exponent),
      delivered:
        issue.instrument === 'purchase-commitment' && level > 0
          ? (run.read('delivered_share') * value) / 1000
          : 0,
      confidence: factor,
    };
  });
}
