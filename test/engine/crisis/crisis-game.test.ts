import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crisisCourse, type CrisisCourse } from '../../../src/engine/crisis/crisis-course.ts';
import {
  crisisEquilibria,
  type CrisisEquilibrium,
  type CrisisPayoffs,
} from '../../../src/engine/crisis/crisis-equilibria.ts';
import { crisisOdds } from '../../../src/engine/crisis/crisis-odds.ts';
import { escalationOdds, threatShares } from '../../../src/engine/crisis/threat-shares.ts';
import { sampleNormal } from '../../../src/numerics/sample.ts';
import { createStream } from '../../../src/numerics/stream.ts';

/** The one of three equilibria that is played is the last. */
const several: CrisisPayoffs = {
  statusQuo: 0,
  won: 1,
  conceded: 0,
  senderFirm: -1.9,
  targetFirm: -2.9,
  backedDown: -1.2,
  spared: 1,
};
const single: CrisisPayoffs = {
  ...several,
  conceded: -1,
  senderFirm: -0.5,
  targetFirm: -1.5,
  backedDown: -1,
  spared: 0,
};

/** Frequencies of what both sides do when each knows its own draws and replies to the other's odds. */
function play(
  payoffs: CrisisPayoffs,
  { resist, standFirm }: CrisisEquilibrium,
  games: number,
): CrisisEquilibrium {
  const stream = createStream(7, 'crisis-play', games);
  const count = { threat: 0, resist: 0, firm: 0, replies: 0 };
  for (let game = 0; game < games; game++) {
    const firm = sampleNormal(stream.uniform(), payoffs.senderFirm, 1);
    const retreat = sampleNormal(stream.uniform(), payoffs.backedDown, 1);
    const target = sampleNormal(stream.uniform(), payoffs.targetFirm, 1);
    const resists = standFirm * target + (1 - standFirm) * payoffs.spared > payoffs.conceded;
    const threatens = (1 - resist) * payoffs.won + resist * Math.max(firm, retreat) > payoffs.statusQuo;
    if (resists) count.replies += 1;
    if (!threatens) continue;
    count.threat += 1;
    if (!resists) continue;
    count.resist += 1;
    if (firm > retreat) count.firm += 1;
  }
  return {
    threat: count.threat / games,
    resist: count.replies / games,
    standFirm: count.firm / count.resist,
  };
}

describe('the crisis game', () => {
  it('[CRISIS-3] in every equilibrium what both sides do, each replying to the other’s odds, is what both expect', () => {
    expect(crisisEquilibria(several)).toHaveLength(3);
    expect(crisisEquilibria(single)).toHaveLength(1);
    const games = 100_000;
    for (const payoffs of [several, single])
      for (const equilibrium of crisisEquilibria(payoffs)) {
        const played = play(payoffs, equilibrium, games);
        expect(Math.abs(played.threat - equilibrium.threat)).toBeLessThan(0.006);
        expect(Math.abs(played.resist - equilibrium.resist)).toBeLessThan(0.006);
        expect(Math.abs(played.standFirm - equilibrium.standFirm)).toBeLessThan(0.015);
      }
  });

  it('[CRISIS-4] of several equilibria the one with the fewest threats is played, always the same', () => {
    const odds = crisisOdds(several);
    const threats = crisisEquilibria(several).map(({ threat }) => threat);
    expect(odds).toMatchObject({ threat: Math.min(...threats), equilibria: 3 });
    expect(odds.resist).toBeCloseTo(0.81332, 4);
    expect(odds.concede).toBe(1 - odds.resist);
    expect(crisisOdds({ ...several })).toEqual(odds);
  });

  it('[CRISIS-5] a sender that pays more for backing down wins more often and backs down less', () => {
    const ends = [-1, -1.5, -2, -2.5].map((backedDown) => {
      const { threat, concede, resist, standFirm } = crisisOdds({ ...single, backedDown });
      return { conceded: threat * concede, backedDown: threat * resist * (1 - standFirm) };
    });
    ends.slice(1).forEach((end, i) => {
      expect(end.conceded).toBeGreaterThan(ends[i]!.conceded);
      expect(end.backedDown).toBeLessThan(ends[i]!.backedDown);
    });
    expect(ends[0]!.conceded).toBeCloseTo(0.402, 3);
    expect(ends[3]!.conceded).toBeCloseTo(0.632, 3);
    expect(ends[3]!.backedDown).toBeCloseTo(0.023, 3);
  });

  it('[CRISIS-6] any finite payoffs have an equilibrium with odds between 0 and 1; others are refused', () => {
    const payoff = fc.double({ min: -60, max: 60, noNaN: true });
    const payoffs = fc.record({
      statusQuo: payoff,
      won: payoff,
      conceded: payoff,
      senderFirm: payoff,
      targetFirm: payoff,
      backedDown: payoff,
      spared: payoff,
    });
    fc.assert(
      fc.property(payoffs, (any) => {
        const { equilibria, ...odds } = crisisOdds(any);
        expect(equilibria).toBeGreaterThan(0);
        for (const value of Object.values(odds)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 20260701, numRuns: 300 },
    );
    expect(() => crisisOdds({ ...single, won: Number.NaN })).toThrow('won');
  });

  it('[CRISIS-6] payoffs without an edge of either side, and threats that nobody makes, have odds too', () => {
    const flat = crisisOdds({ ...single, won: 0, conceded: 0, senderFirm: 0, targetFirm: 0, backedDown: 0 });
    expect(flat.resist).toBeCloseTo(0.5, 9);
    expect(flat.standFirm).toBeCloseTo(0.5, 9);
    expect(flat.threat).toBeCloseTo(0.75, 9);
    const never = crisisOdds({ ...single, won: 0, senderFirm: -90, backedDown: -80 });
    expect(never.threat).toBe(0);
    expect(never.standFirm).toBe(0);
  });
});

describe('the course of a crisis', () => {
  const certain = { threat: 1, concede: 0, resist: 1, standFirm: 1, equilibria: 1 };

  it('[CRISIS-7] follows its odds, and takes three numbers whatever happens', () => {
    const drawn = (odds: Partial<typeof certain>): CrisisCourse =>
      crisisCourse({ ...certain, ...odds }, createStream(1, 'crisis', 'a', 'b', 3));
    expect(drawn({ threat: 0 })).toBe('none');
    expect(drawn({ resist: 0 })).toBe('conceded');
    expect(drawn({})).toBe('stood-firm');
    expect(drawn({ standFirm: 0 })).toBe('backed-down');
    for (const threat of [0, 1]) {
      let taken = 0;
      crisisCourse({ ...certain, threat }, { uniform: () => ((taken += 1), 0.5) });
      expect(taken).toBe(3);
    }
  });

  it('[CRISIS-7] ends as often in each way as the odds say', () => {
    const odds = { threat: 0.5, concede: 0.4, resist: 0.6, standFirm: 0.3, equilibria: 1 };
    const count = { none: 0, conceded: 0, 'stood-firm': 0, 'backed-down': 0 };
    const stream = createStream(3, 'crisis-course');
    for (let i = 0; i < 40_000; i++) count[crisisCourse(odds, stream)] += 1;
    expect(count.none / 40_000).toBeCloseTo(0.5, 1.9);
    expect(count.conceded / 40_000).toBeCloseTo(0.2, 1.9);
    expect(count['stood-firm'] / 40_000).toBeCloseTo(0.09, 1.9);
    expect(count['backed-down'] / 40_000).toBeCloseTo(0.21, 1.9);
  });
});

describe('threats that stand on a table', () => {
  const prepared = (threat: number, resist: number, standFirm: number) => ({
    odds: { threat, concede: 1 - resist, resist, standFirm, equilibria: 1 },
    pending: false,
  });
  const made = (threat: number, resist: number, standFirm: number) => ({
    ...prepared(threat, resist, standFirm),
    pending: true,
  });

  it('[CRISIS-13] escalate by the odds of the side that would make them, and not at all where nobody would', () => {
    expect(escalationOdds([prepared(0.3, 0.8, 0.5)])).toBeCloseTo(0.12, 12);
    expect(escalationOdds([prepared(0.3, 0.8, 0.5), prepared(0, 1, 1)])).toBeCloseTo(0.12, 12);
    expect(escalationOdds([prepared(0.3, 0.8, 0.5), prepared(0.1, 1, 0.8)])).toBeCloseTo(0.37 * 0.5, 12);
    expect(escalationOdds([prepared(0, 1, 1), prepared(0, 1, 1)])).toBe(0);
    expect(escalationOdds([])).toBe(0);
  });

  it('[CRISIS-14] a threat that has been made needs no odds of being made: the game begins with the reply', () => {
    expect(escalationOdds([made(0.01, 0.8, 0.5)])).toBeCloseTo(0.4, 12);
    expect(threatShares([made(0.01, 0.8, 0.5), prepared(0.25, 1, 1)])).toEqual([0.8, 0.2]);
    expect(threatShares([made(0.01, 0.8, 0.5), made(0.9, 1, 1)])).toEqual([0.5, 0.5]);
    const shares = threatShares([prepared(0.3, 1, 1), prepared(0.1, 1, 1), prepared(0.5, 1, 1)]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1 - 0.7 * 0.9 * 0.5, 12);
  });
});
