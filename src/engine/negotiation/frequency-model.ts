import type { CreateOpponentModel } from './strategy.ts';

/**
 * Frequency model of HardHeaded: a party that keeps an issue's level from one offer to the next cares for that issue, and likes
 * levels that it names often. Of n issues each weighs 1/n and each level counts 1; from the second offer on, with golden = 0.2/n, S the unchanged issues and total = 1 + golden |S|,
 * w ← (w + golden)/total for those of S below 1 − n golden/total, else w/total, and then every level named counts one more. The estimate is Σ w · count/greatest count.
 * Source: van Krimpen, Looije and Hajizadeh (2013), HardHeaded, in Complex Automated Negotiations.
 */
export const createFrequencyModel: CreateOpponentModel = ({ size, strides }) => {
  const issues = strides.length;
  const sizes = Array.from(strides, (stride, i) => (i === 0 ? size : strides[i - 1]!) / stride);
  const level = (outcome: number, issue: number) => Math.floor(outcome / strides[issue]!) % sizes[issue]!;
  const weights = new Float64Array(issues).fill(1 / issues);
  const counts = sizes.map((levels) => new Float64Array(levels).fill(1)); // [issue][level]
  const greatest = new Float64Array(issues).fill(1);
  const golden = 0.2 / issues;
  const last = { outcome: -1 };
  return {
    observe(outcome) {
      const before = last.outcome;
      last.outcome = outcome;
      if (before < 0) return;
      const unchanged = (issue: number) => level(outcome, issue) === level(before, issue);
      const total = weights.reduce((sum, _, issue) => sum + (unchanged(issue) ? golden : 0), 1);
      const cap = 1 - (issues * golden) / total;
      for (let issue = 0; issue < issues; issue++) {
        const weight = weights[issue]!;
        weights[issue] = (unchanged(issue) && weight < cap ? weight + golden : weight) / total;
        const count = ++counts[issue]![level(outcome, issue)]!;
        greatest[issue] = Math.max(greatest[issue]!, count);
      }
    },
    estimate(outcome) {
      let sum = 0;
      for (let issue = 0; issue < issues; issue++)
        sum += (weights[issue]! * counts[issue]![level(outcome, issue)]!) / greatest[issue]!;
      return sum;
    },
  };
};
