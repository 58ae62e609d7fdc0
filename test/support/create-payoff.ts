import { appraisalOf, payoffOf, type OpenPayoff } from '../../src/engine/payoff.ts';

/** The payoff of a table whose chips all meet where the world stands. */
export function createPayoff(
  situation: Parameters<typeof appraisalOf>[0],
  memo: Parameters<typeof appraisalOf>[1],
): OpenPayoff {
  return payoffOf(situation, appraisalOf(situation, memo));
}
