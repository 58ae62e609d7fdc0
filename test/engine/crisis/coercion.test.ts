import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coercedDemand, type Dyad } from '../../../src/engine/crisis/coerced-demand.ts';
import { crisisOdds } from '../../../src/engine/crisis/crisis-odds.ts';
import { crisisPayoffs } from '../../../src/engine/crisis/crisis-payoffs.ts';

const sample = { seed: 20260701, numRuns: 300 };
const weight = fc.double({ min: 0, max: 1, noNaN: true });
const rules = { spread: 0.4, audience: 1 };
const even = (senderCost: number, targetCost: number, rivalry = 0.1): Dyad => ({
  senderCost,
  targetCost,
  senderRivalry: rivalry,
  targetRivalry: rivalry,
});

describe('what a threat can coerce', () => {
  it('[CRISIS-8] conceding the largest demand is worth to the target what deadlock is, relative gains counted', () => {
    const cost = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(cost, cost, weight, weight, (senderCost, targetCost, senderRivalry, targetRivalry) => {
        const { largest } = coercedDemand({ senderCost, targetCost, senderRivalry, targetRivalry });
        const conceding = -largest - targetRivalry * largest;
        expect(conceding).toBeCloseTo(-targetCost + targetRivalry * senderCost, 9);
      }),
      sample,
    );
  });

  it('[CRISIS-8] rivals are threatened credibly and concede little, partners concede much and are not', () => {
    const rival = coercedDemand(even(1, 4, 0.8));
    const partner = coercedDemand(even(1, 4, 0));
    expect([rival.credible, partner.credible]).toEqual([true, false]);
    expect(rival.largest).toBeLessThan(partner.largest);
    expect(partner.largest).toBe(4);
  });
});

describe('the game of a dyad', () => {
  it('[CRISIS-10] knows ratios of costs only, and none where an escalation costs nobody anything', () => {
    const small = crisisPayoffs(even(2, 3), rules)!;
    const large = crisisPayoffs(even(200, 300), rules)!;
    for (const [name, value] of Object.entries(small))
      expect(large[name as keyof typeof large]).toBeCloseTo(value, 12);
    expect(crisisPayoffs(even(0, 0), rules)).toBeNull();
    expect(crisisPayoffs(even(2, 3), rules)!.targetFirm).toBeCloseTo(small.conceded, 12);
  });

  it('[CRISIS-10] the more an escalation costs the target, the likelier a threat, and the likelier that it is carried out', () => {
    const odds = [0.5, 0.8, 1.2, 2, 3].map((cost) => crisisOdds(crisisPayoffs(even(1, cost), rules)!));
    odds.slice(1).forEach((next, i) => {
      expect(next.threat).toBeGreaterThan(odds[i]!.threat);
      expect(next.standFirm).toBeGreaterThan(odds[i]!.standFirm);
      expect(next.concede).toBeGreaterThan(odds[i]!.concede);
    });
  });

  it('[CRISIS-50] where both sides know all, standing firm is worth more than the status quo exactly where the threat is credible', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const cost = fc.double({ min: 0.1, max: 50, noNaN: true });
    fc.assert(
      fc.property(cost, cost, share, (senderCost, targetCost, rivalry) => {
        const dyad = even(senderCost, targetCost, rivalry);
        const { senderFirm } = crisisPayoffs(dyad, { spread: 1e-6, audience: 0 })!;
        fc.pre(Math.abs(senderFirm) > 10);
        expect(coercedDemand(dyad).credible).toBe(senderFirm > 0);
      }),
      sample,
    );
  });

  it('[CRISIS-10] a demand is never more than there is to hand over, and nothing where nothing can be coerced', () => {
    const capped = crisisPayoffs(even(1, 4), rules, 0.5)!;
    const free = crisisPayoffs(even(1, 4), rules)!;
    expect(capped.won).toBeLessThan(free.won);
    expect(capped.conceded).toBeGreaterThan(free.conceded);
    expect(capped.senderFirm).toBe(free.senderFirm);
    expect(crisisPayoffs(even(4, 0.1), rules)!.won).toBe(0);
  });
});
