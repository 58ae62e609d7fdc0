import type { OutcomeSpace, UtilityTerms } from '../../schema/negotiation.ts';
import { findNashOutcome } from '../negotiation/nash-outcome.ts';
import { opposition } from '../negotiation/opposition.ts';
import { countOf } from '../negotiation/outcome-set.ts';
import { rationalOutcomes, type Bargain } from '../negotiation/pareto.ts';

/** What the parties bargain over: normalised expected utilities [party][outcome] of the packages on the table, and no deal. */
export function tableBargain(terms: readonly UtilityTerms[], { allowed }: OutcomeSpace): Bargain {
  return {
    utilities: terms.map(({ expected, scale, shift }) => expected.map((value) => (value + shift) * scale)),
    reservations: terms.map(({ reservation, scale, shift }) => (reservation + shift) * scale),
    allowed,
  };
}

/** How good a deal is among the packages that were on the table, in normalised utilities; all 0 where none was worth no deal to everybody. */
export interface DealMeasures {
  zoneShare: number; // packages worth at least no deal to all, of those on the table
  opposition: number;
  nashDistance: number; // Euclidean
  surplusLeft: number; // greatest sum of utilities less the deal's
}

export function dealMeasures(bargain: Bargain, outcome: number): DealMeasures {
  const { utilities } = bargain;
  const rational = rationalOutcomes(bargain);
  if (rational.length === 0) return { zoneShare: 0, opposition: 0, nashDistance: 0, surplusLeft: 0 };
  const sum = (at: number): number => utilities.reduce((total, utility) => total + utility[at]!, 0);
  const nash = findNashOutcome(bargain);
  const square = utilities.reduce((total, utility) => {
    const apart = utility[outcome]! - utility[nash]!;
    return total + apart * apart;
  }, 0);
  return {
    zoneShare: rational.length / countOf(bargain.allowed),
    opposition: opposition(bargain, rational),
    nashDistance: Math.sqrt(square),
    surplusLeft: rational.reduce((most, at) => Math.max(most, sum(at)), -Infinity) - sum(outcome),
  };
}
