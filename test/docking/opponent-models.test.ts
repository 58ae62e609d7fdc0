import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createFrequencyModel } from '../../src/engine/negotiation/frequency-model.ts';
import { createOutcomeSpace } from '../../src/engine/negotiation/outcome-space.ts';
import type { OpponentModel } from '../../src/engine/negotiation/strategy.ts';
import { expectedDemand, updateTypePosterior } from '../../src/engine/negotiation/type-posterior.ts';
import { reportDocked } from '../support/docked.ts';
import { plainIssue } from '../support/plain-issue.ts';
import { readReferenceDomains, spaceOfDomain, utilitiesOfDomain } from '../support/reference-domain.ts';
import type { ReferenceDomain } from '../support/reference-domain.ts';
import { pearson } from './support/pearson.ts';
import { createEntropyModel, createGeniusLikeModel, createSmithModel } from './support/reference-models.ts';

interface Estimates {
  probe_utilities: readonly number[];
  pearson_true: number | null;
}
interface Case {
  domain: string;
  opponent: number;
  sequence: string;
  bids: readonly number[];
  snapshots: readonly {
    n_bids: number;
    probe_outcomes: readonly number[];
    models: Readonly<Record<string, Estimates>>;
    hardheaded_paper_state: { value_counts: readonly (readonly number[])[] };
    negmas_GHardHeaded_weights: readonly number[];
  }[];
}
interface TypeTable {
  issues: ReferenceDomain['issues'];
  types: Readonly<Record<string, ReferenceDomain['profiles'][number]>>;
  runs: readonly {
    true_type: string;
    bids: readonly number[];
    posterior_after: readonly { k: number; p: readonly number[] }[];
  }[];
}
interface Table {
  frequency_models: readonly Case[];
  bayesian_types: TypeTable;
}
const reference = process.env.PARLEY_REFERENCE;
const file = reference ? join(resolve(reference), 'negotiation', '_opponent_models.json') : '';

const models: Readonly<Record<string, (sizes: readonly number[]) => OpponentModel>> = {
  hardheaded_paper: (sizes) =>
    createFrequencyModel(
      createOutcomeSpace(
        sizes.map((size, i) =>
          plainIssue(
            `i${i}`,
            Array.from({ length: size }, () => ''),
          ),
        ),
      ),
    ),
  negmas_GSmith: createSmithModel,
  negmas_GHardHeaded: createGeniusLikeModel,
  negmas_FrequencyLinear: createEntropyModel,
};

/** Compares one rule with its snapshots, probe by probe; the correlation with the true utilities where the domain is there. Rank correlations are left out: ties that rounding breaks decide them. */
function compareModel(
  rule: string,
  { bids, snapshots, opponent }: Case,
  domain: ReferenceDomain | undefined,
): void {
  const sizes = snapshots[0]!.hardheaded_paper_state.value_counts.map((counts) => counts.length);
  const model = models[rule]!(sizes);
  let seen = 0;
  for (const { n_bids: count, probe_outcomes: probes, models: expected } of snapshots) {
    for (; seen < count; seen++) model.observe(bids[seen]!);
    const { probe_utilities: theirs, pearson_true: linear } = expected[rule]!;
    probes.forEach((outcome, at) => expect(model.estimate(outcome)).toBeCloseTo(theirs[at]!, 12));
    if (domain === undefined) continue;
    const truth = utilitiesOfDomain(domain, spaceOfDomain(domain))[opponent]!;
    const estimates = truth.map((_, outcome) => model.estimate(outcome));
    if (linear !== null) expect(pearson(estimates, truth)).toBeCloseTo(linear, 9);
  }
}

function compareTypes({ issues, types, runs }: TypeTable): number {
  const profiles = Object.values(types);
  const space = createOutcomeSpace(issues.map(({ name, values }) => plainIssue(name, values)));
  const utilities = utilitiesOfDomain({ profiles }, space);
  const most = utilities.map((utility) => Math.max(...utility));
  let posteriors = 0;
  for (const { bids, posterior_after: expected } of runs) {
    let odds = profiles.map(() => 1 / profiles.length);
    bids.forEach((bid, at) => {
      const demands = utilities.map((utility, type) => utility[bid]! / most[type]!);
      odds = updateTypePosterior(odds, demands, expectedDemand(at, bids.length));
      const theirs = expected.find(({ k }) => k === at + 1);
      if (theirs === undefined) return;
      theirs.p.forEach((p, type) => expect(odds[type]).toBeCloseTo(p, 12));
      posteriors++;
    });
  }
  return posteriors;
}

if (!existsSync(file)) {
  test.skip('[NEG-101] reference opponent models: skipped, there is no table of them', () => {});
} else {
  const table = JSON.parse(readFileSync(file, 'utf8')) as Table;
  const domains = readReferenceDomains(reference!);
  const docked = { snapshots: 0, posteriors: 0 };
  describe.each(table.frequency_models)('$domain, $sequence', (sample) => {
    const rules = Object.keys(sample.snapshots[0]!.models).filter((rule) => Object.hasOwn(models, rule));
    test.each(rules)('[NEG-101] %s estimates what the reference does after each number of offers', (rule) => {
      compareModel(
        rule,
        sample,
        domains.find(({ id }) => id === sample.domain),
      );
      docked.snapshots += sample.snapshots.length;
    });
  });
  test('[NEG-102] odds of types after each number of offers are those of the reference', () => {
    docked.posteriors += compareTypes(table.bayesian_types);
  });
  afterAll(() => {
    reportDocked('model snapshots', docked.snapshots);
    reportDocked('type posteriors', docked.posteriors);
  });
}
