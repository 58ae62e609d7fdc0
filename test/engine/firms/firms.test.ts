import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, createMarket } from './fixture.ts';

const times = (count: number, act: () => void): void => {
  for (let at = 0; at < count; at++) act();
};
/** Quarters as a record with the shipped forgetting counts them. */
const counted = (quarters: number): number => (1 - 0.9 ** quarters) / (1 - 0.9);

describe('trust of firms', () => {
  it('[FIRM-1] after n quarters in which the rule was kept is (3 + s)/(4 + s), s the quarters that are not forgotten', () => {
    for (const open of [1, 0.4]) {
      const { firms, quarter } = createMarket();
      for (let quarters = 1; quarters <= 12; quarters++) {
        quarter(open);
        const s = counted(quarters);
        expect(firms.lineState.trust[0]).toBeCloseTo((3 + s) / (4 + s), 12);
        expect(firms.lineState.makersTrust[0]).toBeCloseTo((3 + s) / (4 + s), 12);
      }
    }
  });

  it('[FIRM-2] falls once when stricter law is announced and not again when it comes into force; a threat counts three tenths', () => {
    const { firms, quarter } = createMarket();
    times(4, () => quarter(1));
    const s = 0.9 * counted(4);
    quarter([1, 1, 0.5]);
    expect(firms.lineState.trust[0]).toBeCloseTo((3 + s) / (4 + s + 1), 12);
    quarter([1, 0.5]);
    quarter(0.5);
    expect(firms.lineState.trust[0]).toBeCloseTo((3 + 0.81 * s + 0.9 + 1) / (4 + counted(7)), 12);
    const threatened = createMarket();
    times(4, () => threatened.quarter(1));
    threatened.quarter(1, { threatened: Float64Array.of(0) });
    expect(threatened.firms.lineState.trust[0]).toBeCloseTo((3 + s + 0.7) / (4 + s + 1), 12);
  });

  it('[FIRM-33] falls less where what tightens the rule keeps to criteria that stood published, of buyers and of makers', () => {
    const trustAfter = (criteria: number): (number | undefined)[] => {
      const { firms, quarter } = createMarket();
      times(4, () => quarter(1));
      quarter(0.5, { criteria: Float64Array.of(criteria) });
      return [firms.lineState.trust[0], firms.lineState.makersTrust[0]];
    };
    const s = 0.9 * counted(4);
    expect(trustAfter(0)[0]).toBeCloseTo((3 + s) / (4 + s + 1), 12);
    for (const trust of trustAfter(1)) expect(trust).toBeCloseTo((3 + s + 0.3) / (4 + s + 1), 12);
  });

  it('[FIRM-3] relief announced with its end breaks nothing when it ends', () => {
    const relieved = createMarket();
    const quiet = createMarket();
    for (const path of [[0.4], [0.9, 0.9, 0.4], [0.9, 0.4], [0.4]]) {
      relieved.quarter(path);
      quiet.quarter(0.4);
    }
    expect(relieved.firms.lineState.trust[0]).toBe(quiet.firms.lineState.trust[0]);
  });
});

describe('stocks of buyers', () => {
  it('[FIRM-4] rise before a rule does, in closed form between announcement and force, and orders peak then', () => {
    const { firms, quarter } = createMarket({ ...alike, distrust: 0, order_ceiling: 100 });
    times(40, () => quarter(1));
    const { lineState } = firms;
    const trust = lineState.trust[0]!;
    const before = lineState.stock[0]!;
    expect(before).toBeGreaterThan(2);
    const usual = lineState.ordered[0]!;
    quarter([1, 1, 0]);
    const orders = [lineState.ordered[0]!];
    expect(lineState.stock[0]).toBeCloseTo(before + (13 - before) * (1 - Math.exp(-1)), 12);
    quarter([1, 0]);
    orders.push(lineState.ordered[0]!);
    expect(lineState.stock[0]).toBeCloseTo(before + (13 - before) * (1 - Math.exp(-2)), 12);
    quarter(0);
    expect(usual).toBeLessThan(orders[1]!);
    expect(orders[1]!).toBeLessThan(orders[0]!);
    expect(lineState.licensed[0]).toBe(0);
    expect(trust).toBeGreaterThan(0.9);
  });

  it('[FIRM-5] are leaner the more supply is trusted, with no rule in sight', () => {
    const { firms, quarter } = createMarket();
    quarter(1);
    const early = firms.lineState.ordered[0]!;
    times(20, () => quarter(1));
    expect(firms.lineState.ordered[0]).toBeLessThan(early);
  });

  it('[FIRM-6] no order is larger than what makers can deliver to one market', () => {
    const { firms, quarter } = createMarket();
    times(4, () => quarter(1));
    quarter([1, 0]);
    expect(firms.lineState.ordered[0]).toBe(2);
  });

  it('[FIRM-7] goods that need a licence arrive as applications are processed, all of them in the end', () => {
    const { firms, quarter } = createMarket({ ...alike, distrust: 0, licence_time: 3, design_horizon: 0 });
    times(40, () => quarter(1));
    quarter(0.5);
    const { licensed, ordered } = firms.lineState;
    expect(licensed[0]).toBeCloseTo(0.5 * ordered[0]! * (1 - Math.exp(-1)), 12);
    times(60, () => quarter(0.5));
    expect(licensed[0]).toBeCloseTo(0.5 * ordered[0]!, 4);
    quarter(0);
    expect(licensed[0]).toBe(0);
  });

  it('[FIRM-30] orders that wait for a licence are withdrawn as far as the buyers’ own government speaks against them, once', () => {
    const after = (...allowed: number[]) => {
      const { firms, quarter } = createMarket({ ...alike, distrust: 0, design_horizon: 0, stock_full: 2 });
      times(20, () => quarter(0.5));
      const usual = firms.lineState.licensed[0]!;
      for (const share of allowed) quarter(0.5, { allowed: Float64Array.of(share) });
      return firms.lineState.licensed[0]! / usual;
    };
    expect(after(0)).toBe(0);
    expect(after(0.05)).toBeLessThan(0.1);
    const withdrawn = after(0.5, 0.5);
    expect(after(0.5, 0.5, 0.5)).toBeGreaterThan(0.9 * withdrawn);
  });

  it('[FIRM-8] stay between nothing and a full year or so under any law', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8 }), (law) => {
        const { firms, quarter } = createMarket({}, { count: 12 });
        for (const open of law) {
          quarter([open, law[0]!]);
          const { stock, denied, diverted, licensed } = firms.lineState;
          expect(stock[0]).toBeGreaterThanOrEqual(0);
          expect(stock[0]).toBeLessThanOrEqual(13 + 6);
          expect(diverted[0]).toBeLessThanOrEqual(denied[0]! + 1e-12);
          expect(licensed[0]).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 20251104, numRuns: 12 },
    );
  });
});

describe('willingness of buyers', () => {
  it('[FIRM-9] is one less guidance, times an exponential of own supply and of distrust beyond that of a firm without a record', () => {
    const { firms, quarter } = createMarket();
    quarter(1, { allowed: Float64Array.of(0.05) });
    expect(firms.outlook.appetite[0]).toBe(1);
    quarter(0.5, { allowed: Float64Array.of(0.05) });
    const trust = (3 + 0.9) / (4 + 0.9 + 1);
    const appetite = Math.exp((-2 * (0.75 - trust) * 0.2) / (0.2 + 0.2));
    expect(firms.outlook.appetite[0]).toBeCloseTo(appetite, 12);
    expect(firms.lineState.wanted[0]).toBeCloseTo(0.05 * appetite, 12);
  });

  it('[FIRM-10] is whole without own supply, whatever is believed', () => {
    const { firms, quarter } = createMarket();
    quarter(1);
    quarter(0, { ownShare: Float64Array.of(0) });
    expect(firms.outlook.appetite[0]).toBe(1);
  });
});

describe('designing out', () => {
  const setting = { ...alike, distrust: 0, switching_median: 1, switching_fast: 12, switching_slow: 12 };

  it('[FIRM-11] begins when the margin at stake is worth more than switching, takes its time, and is not undone by relief', () => {
    const { firms, quarter } = createMarket(setting);
    quarter(1);
    expect(firms.lineState.designedOut[0]).toBe(0);
    quarter(0);
    times(2, () => quarter(0));
    expect(firms.lineState.designedOut[0]).toBeCloseTo(0.5, 12);
    times(8, () => quarter(1));
    expect(firms.lineState.designedOut[0]).toBe(1);
    expect(firms.lineState.ordered[0]).toBe(0);
    expect(firms.lineState.revenueLost[0]).toBeCloseTo(1000, 9);
  });

  it('[FIRM-12] does not begin where switching costs more, or where nothing is denied', () => {
    const dear = createMarket({ ...setting, switching_median: 100 });
    const open = createMarket(setting);
    times(12, () => dear.quarter(0));
    times(12, () => open.quarter(1));
    expect([dear, open].map(({ firms }) => firms.lineState.designedOut[0])).toEqual([0, 0]);
  });
});

describe('diversion', () => {
  const divert = (leak: number, enforced = 1, scalars: Readonly<Record<string, number>> = {}) => {
    const { firms, quarter } = createMarket({ ...alike, ...scalars }, { count: 90 });
    quarter(0, { leak: Float64Array.of(leak), enforced: Float64Array.of(enforced) });
    const { denied, diverted, diversionGain } = firms.lineState;
    return { share: diverted[0]! / denied[0]!, gain: diversionGain[0]! / denied[0]! };
  };

  it('[FIRM-13] brings what leaks of the technology and nothing besides, whoever the intermediaries are', () => {
    for (const leak of [0, 0.03, 0.4, 0.8, 1]) expect(divert(leak).share).toBeCloseTo(leak, 12);
  });

  it('[FIRM-14] pays those who carry it, to the last of them nothing when all leaks that does in the end; more enforcement leaves them less', () => {
    // Premium 0.3, fine 1: the chance of being caught rises from none to 0.3/1.3 along what leaks in the end, 0.8 of what is denied.
    const inTheEnd = divert(0.8).gain;
    expect(inTheEnd).toBeCloseTo((0.8 * 0.3) / 2, 2);
    expect(divert(0.8).gain - divert(0.799).gain).toBeCloseTo(0, 3);
    expect(divert(0.4).gain).toBeGreaterThan(inTheEnd / 2);
    expect(divert(0.4, 2).gain).toBeLessThan(divert(0.4).gain);
    expect(divert(0.8 * Math.exp(-0.5), 2).gain).toBeCloseTo(0.8 * Math.exp(-0.5) * 0.15, 2);
    expect(divert(0.4, 1, { leak_premium: 1 }).gain).toBe(0);
  });
});

describe('makers', () => {
  it('[FIRM-32] move research to other markets as far as they trust the rule less than a maker without a record, and none while it is kept', () => {
    const { firms, quarter } = createMarket(alike);
    times(4, () => quarter(1));
    expect(firms.lineState.researchHedged[0]).toBe(0);
    quarter(0.9);
    quarter(0.8);
    quarter(0.7);
    const [trust] = firms.lineState.makersTrust;
    expect(trust).toBeLessThan(3 / 4);
    expect(firms.lineState.researchHedged[0]).toBeCloseTo(200 * (1 - Math.exp(-2 * (3 / 4 - trust!))), 9);
  });

  it('[FIRM-15] lose what is wanted and denied, do less research by the elasticity, and ask for relief when it is much', () => {
    const { firms, quarter } = createMarket({ ...alike, distrust: 0, design_horizon: 0 });
    const { lineState, outlook } = firms;
    quarter(1);
    expect([lineState.revenueLost, lineState.researchLost, lineState.lobbying].map(([loss]) => loss)).toEqual(
      [0, 0, 0],
    );
    expect(outlook.pace[0]).toBe(1);
    quarter(0.6);
    expect(lineState.revenueLost[0]).toBeCloseTo(400, 9);
    expect(lineState.revenue[0]).toBeCloseTo(1000 / 0.3, 9);
    const share = 0.3 * 0.4;
    expect(lineState.researchLost[0]).toBeCloseTo(0.2 * (1000 / 0.3) * (1 - (1 - share) ** 0.3), 9);
    expect(lineState.lobbying[0]).toBeCloseTo(400, 9);
    expect(outlook.pace[0]).toBeCloseTo(1 - 0.2 * share, 12);
  });

  it('[FIRM-16] bear small losses in silence', () => {
    const { firms, quarter } = createMarket({ ...alike, lobby_threshold: 0.5 });
    quarter(0.6);
    expect(firms.lineState.lobbying[0]).toBe(0);
  });
});

describe('many firms', () => {
  const after = (count: number) => {
    const { firms, quarter } = createMarket({}, { count });
    for (const open of [1, 1, 0.7, 0.3, 0.3, 0.5]) quarter(open);
    return firms.lineState;
  };

  it('[FIRM-17] doubling their number leaves what they come to within sampling error', () => {
    const [fewer, more] = [after(3000), after(6000)];
    for (const key of ['trust', 'appetite', 'stock', 'ordered', 'licensed', 'denied'] as const)
      expect(more[key][0]! / fewer[key][0]!).toBeCloseTo(1, 1);
    for (const key of ['revenueLost', 'researchLost', 'revenue'] as const)
      expect(Math.abs(more[key][0]! / fewer[key][0]! - 1)).toBeLessThan(0.1);
    expect(Math.abs(more.designedOut[0]! - fewer.designedOut[0]!)).toBeLessThan(0.05);
  });
});
