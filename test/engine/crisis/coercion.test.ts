import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coercedDemand, type Dyad } from '../../../src/engine/crisis/coerced-demand.ts';
import { crisisOdds } from '../../../src/engine/crisis/crisis-odds.ts';
import { crisisPayoffs } from '../../../src/engine/crisis/crisis-payoffs.ts';
import { jointLoss, priceWithoutSuppliers } from '../../../src/engine/crisis/leverage.ts';

const sample = { seed: 20260701, numRuns: 300 };
const share = fc.double({ min: 0, max: 0.99, noNaN: true });
const weight = fc.double({ min: 0, max: 1, noNaN: true });
const elasticity = fc.double({ min: 1.5, max: 10, noNaN: true });
const inputs = fc.array(fc.record({ share, weight, elasticity }), { maxLength: 5 });
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

describe('leverage', () => {
  it('[CRISIS-9] the loss of one input is that of its price index, and grows faster than its share', () => {
    expect(priceWithoutSuppliers(0.7, 2)).toBeCloseTo(1 / 0.3, 12);
    expect(priceWithoutSuppliers(0, 5)).toBe(1);
    const loss = (part: number) => jointLoss([{ share: part, weight: 0.02, elasticity: 3 }]);
    expect(loss(0.9) - loss(0.8)).toBeGreaterThan(3 * (loss(0.2) - loss(0.1)));
    expect(loss(1)).toBe(1);
    expect(jointLoss([{ share: 1, weight: 0, elasticity: 3 }])).toBe(0);
    expect(() => priceWithoutSuppliers(1.1, 3)).toThrow('1.1');
    expect(() => priceWithoutSuppliers(0.5, 1)).toThrow('elasticity 1');
  });

  it('[CRISIS-9] inputs withheld together cost what is left after each in turn, in any order, and never less than one alone', () => {
    fc.assert(
      fc.property(inputs, (list) => {
        const joint = jointLoss(list);
        const kept = list.reduce((product, input) => product * (1 - jointLoss([input])), 1);
        expect(joint).toBeCloseTo(1 - kept, 12);
        expect(joint).toBeCloseTo(jointLoss(list.toReversed()), 12);
        for (const input of list) expect(joint).toBeGreaterThanOrEqual(jointLoss([input]) - 1e-12);
      }),
      sample,
    );
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

  it('[CRISIS-10] a demand is never more than there is to hand over, and nothing where nothing can be coerced', () => {
    const capped = crisisPayoffs(even(1, 4), rules, 0.5)!;
    const free = crisisPayoffs(even(1, 4), rules)!;
    expect(capped.won).toBeLessThan(free.won);
    expect(capped.conceded).toBeGreaterThan(free.conceded);
    expect(capped.senderFirm).toBe(free.senderFirm);
    expect(crisisPayoffs(even(4, 0.1), rules)!.won).toBe(0);
  });
});
