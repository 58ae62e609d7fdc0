import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { measureAgreement } from '../../src/engine/negotiation/measure-agreement.ts';
import type { Bargain } from '../../src/engine/negotiation/pareto.ts';
import { createDomainBargain } from '../../src/engine/negotiation/domain-bargain.ts';
import { opposition } from '../../src/engine/negotiation/opposition.ts';
import { findSolutionPoints } from '../../src/engine/negotiation/solution-points.ts';
import type { OutcomeSpace } from '../../src/schema/negotiation.ts';
import { parseDomain } from '../../src/model/parse-domain.ts';
import { reportDocked } from '../support/docked.ts';
import { readReferenceDomains, spaceOfDomain, utilitiesOfDomain } from '../support/reference-domain.ts';
import type { ReferenceDomain, ReferenceNegotiation } from '../support/reference-domain.ts';
import { isKnown, playReference } from './support/play-reference.ts';

const reference = process.env.PARLEY_REFERENCE;
const bargainOf = (domain: ReferenceDomain, space: OutcomeSpace): Bargain => ({
  utilities: utilitiesOfDomain(domain, space),
  reservations: domain.profiles.map((profile) => profile.reserved_value),
  allowed: space.allowed,
});

function compareNegotiation(space: OutcomeSpace, bargain: Bargain, expected: ReferenceNegotiation): void {
  const { state, offers } = playReference(space, bargain, expected);
  const text = offers.map(({ by, outcome }) => `${by}:${outcome}`).join(';');
  if (expected.trace) expect(offers.flatMap(({ by, outcome }) => [by, outcome])).toEqual(expected.trace);
  expect(createHash('sha256').update(text).digest('hex')).toBe(expected.trace_sha256);
  expect(offers.length).toBe(expected.n_offers);
  expect(state.ended).toBe(expected.end);
  expect(state.ended === 'agreement' ? state.standing!.outcome : null).toBe(expected.agreement);
  if (expected.round !== null) expect(state.round).toBe(expected.round);
}

/** Our names of the measures that a reference negotiation may carry. */
const measureNames = {
  pareto_dist: 'paretoDistance',
  nash_dist: 'nashDistance',
  kalai_dist: 'kalaiDistance',
  ks_dist: 'evenAdvantageDistance',
  welfare: 'welfare',
} as const;

function dockDomain(domain: ReferenceDomain, docked: { count: number }): void {
  const space = spaceOfDomain(domain);
  const bargain = bargainOf(domain, space);
  const points = findSolutionPoints(bargain);

  test('[NEG-1] outcome indices and utilities are those of the reference', () => {
    expect(space.size).toBe(domain.expected.n_outcomes);
    for (const [outcome, utilities] of domain.sample_utilities)
      expect(bargain.utilities.map((utility) => utility[outcome])).toEqual(utilities);
  });

  const negotiations = domain.negotiations.filter(isKnown);
  test(`[NEG-2] ${negotiations.length} of ${domain.negotiations.length} negotiations are equal offer by offer`, () => {
    for (const negotiation of negotiations) compareNegotiation(space, bargain, negotiation);
    docked.count += negotiations.length;
  });

  test('[NEG-3] the Pareto set and the solution points are those of the reference', () => {
    const { expected } = domain;
    expect(points.rational.length).toBe(expected.n_rational_weak);
    expect(points.disagreement).toEqual(expected.disagreement);
    expect(points.pareto).toEqual(expected.pareto.outcomes);
    const pairs = [
      [points.nash, expected.points.nash],
      [points.kalai, expected.points.kalai],
      [points.evenAdvantage, expected.points.ks],
      [points.kalaiSmorodinsky, expected.points.ks_maxmin],
      [points.utilitarian, expected.points.max_welfare],
    ] as const;
    for (const [mine, theirs] of pairs) {
      expect(mine.outcomes).toEqual(theirs!.outcomes);
      if (mine.chosen >= 0) expect(mine.value).toBeCloseTo(theirs!.value!, 12);
    }
  });

  test('[NEG-128] opposition and the bargain of the domain’s own file are those of the reference', () => {
    const checked = parseDomain(JSON.stringify(domain), domain.id);
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
    expect(createDomainBargain(checked.value).bargain).toEqual(bargain);
    const expected = domain.expected.opposition_level;
    if (expected !== undefined && points.rational.length > 0)
      expect(opposition(bargain, points.rational)).toBeCloseTo(expected, 12);
  });

  test('[NEG-4] distances and welfare of agreements are those of the reference', () => {
    for (const { agreement, metrics } of domain.negotiations) {
      if (agreement === null || !metrics) continue;
      const measures = measureAgreement(bargain, points, agreement);
      for (const [theirs, mine] of Object.entries(measureNames))
        expect(measures[mine]).toBeCloseTo(metrics[theirs]!, 12);
    }
  });
}

if (reference === undefined || reference === '') {
  test.skip('[NEG-2] reference negotiations: skipped, PARLEY_REFERENCE names no folder', () => {});
} else {
  const domains = readReferenceDomains(reference);
  test('[NEG-5] reference negotiations are found where the variable is set', () => {
    expect(domains.length).toBeGreaterThan(0);
  });
  const docked = { count: 0 };
  for (const domain of domains) describe(domain.id, () => dockDomain(domain, docked));
  afterAll(() => reportDocked('negotiations', docked.count));
}
