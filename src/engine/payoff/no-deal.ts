import { pow } from '../../numerics/pow.ts';
import type { Appraisal } from './appraisal.ts';
import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { Situation } from './situation.ts';
import { noTerms, sumTerms, termsOf, type TermContext } from './terms.ts';
import { weighSectors } from './weigh-sectors.ts';

/**
 * Each party's value of no deal, r = u(status quo) + p·m·Δ: the odds of escalation, the share of the horizon that it lasts
 * (m = (1/H) Σ (1−h)^t) and the party's loss in the escalated state. 0, the status quo path itself, while no threat is pending.
 * Source: MODEL.md, section 10; what a threat does to confidence and at home is not counted here.
 * @returns values [party] bn USD a year, to be read only without a failure
 */
export function noDealValues(
  situation: Situation,
  context: TermContext,
  appraisal: Appraisal,
): { values: number[]; failure: SolveStatus | null } {
  if (situation.table.threats.length === 0) return { values: context.parties.map(() => 0), failure: null };
  const { run, horizon } = situation;
  const decay = run.read('payoff.escalation_decay');
  let lasting = 0;
  for (let t = 0; t < horizon; t++) lasting += pow(1 - decay, t) / horizon;
  const weight = run.read('payoff.escalation_odds') * lasting;
  const threats = appraisal.threats();
  const { solve } = threats;
  const measures = weighSectors(threats, context.parties);
  const levels = context.issues.map(() => 0);
  const values = context.parties.map((_, party) => {
    const terms = termsOf(context, party, levels, measures, 0, noTerms());
    return weight * (sumTerms(terms) - terms.enforcement);
  });
  return { values, failure: solve.status === 'converged' ? null : solve };
}
