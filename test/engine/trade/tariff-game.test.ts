import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { playTariffs, scannedRates, tariffCurve } from '../../../src/engine/trade/tariff-game.ts';
import type { TariffGame } from '../../../src/engine/trade/tariff-game.ts';
import type { TariffStudy } from '../../../src/engine/trade/tariff-study.ts';
import type { TariffObjective } from '../../../src/engine/trade/tariff-objective.ts';
import type { Economy } from '../../../src/schema/economy.ts';
import {
  drawEconomy,
  makeEconomy,
  shippedEconomy,
  symmetricPair,
  unchanged,
} from '../../support/economies.ts';

/** Real income counts and nothing else. */
function incomeOnly(sectors: number): TariffObjective {
  return {
    politicalWeight: new Float64Array(sectors).fill(1),
    securityWeight: new Float64Array(sectors),
    rentShare: 0,
    relativeGains: 0,
  };
}

/** Each of `against`, a region with its partners, sets duties. Deficits are removed first: a drawn one is large, and worth more than any duty. */
function studyOf(
  economy: Economy,
  against: readonly (readonly [number, readonly number[]])[],
  changes: Partial<TariffStudy> & { objective?: Partial<TariffObjective> } = {},
): TariffStudy {
  const sectors = economy.sectors.length;
  const { objective, ...rest } = changes;
  return {
    calibration: calibrate(economy, 'balanced'),
    input: { ...unchanged(economy, 1e-12), closure: 'balanced' },
    players: against.map(([region, partners]) => ({
      region,
      partners,
      objective: { ...incomeOnly(sectors), ...objective },
    })),
    sectors: economy.sectors.map((_, sector) => sector),
    bySector: false,
    rounds: 50,
    ...rest,
  };
}

/** Two regions of one sector without inputs and duties, in balance; the second is `size` times the first. */
function pairOf(home: number, elasticity: number, size: number): Economy {
  const abroad = 1 - (1 - home) / size;
  return makeEconomy({
    regions: 2,
    sectors: 1,
    elasticity: () => elasticity,
    valueAddedShare: () => 1,
    inputShare: () => 1,
    tradeWeight: (_, exporter, importer) => {
      const own = importer === 0 ? home : abroad;
      return exporter === importer ? own : 1 - own;
    },
    tariffRate: () => 0,
    finalWeight: () => 1,
    finalSpending: (region) => (region === 0 ? 1000 : 1000 * size),
  });
}

const rateOf = ({ duties }: TariffGame, at = 0): number => duties[at]!.rate;
const expectConverged = ({ status, residual }: TariffGame): void => {
  expect(status).toBe('converged');
  expect(residual).toBeLessThanOrEqual(1e-5);
};
/** Share of its own goods in what a region of a one-sector world buys. */
function ownShare({ found }: TariffGame, region: number): number {
  const { flow, expenditure } = found.answer;
  return flow[region * 2 + region]! / expenditure[region]!;
}
const goods = Array.from({ length: 18 }, (_, sector) => sector);

describe('best duties', () => {
  it('[STUDY-2] on the shipped economy the United States’ and China’s best uniform duties on each other’s goods are those of an independent solver', () => {
    const economy = shippedEconomy();
    expect(economy.sectors.slice(18)).toEqual(['UTC', 'TRD', 'BSV', 'PUB']);
    const at = (id: string): number => economy.regions.indexOf(id);
    const best = (home: string, partner: string): TariffGame =>
      playTariffs({
        ...studyOf(economy, [[at(home), [at(partner)]]], {
          sectors: goods,
          input: unchanged(economy, 1e-12),
        }),
        calibration: calibrate(economy),
      });
    for (const [home, partner, rate] of [
      ['USA', 'CHN', 0.075],
      ['CHN', 'USA', 0.11],
    ] as const) {
      const game = best(home, partner);
      expectConverged(game);
      expect(game.unsolved).toBe(0);
      expect(Math.abs(rateOf(game) - rate)).toBeLessThan(0.005);
      expect(game.found.parts[0]!.total).toBeGreaterThan(0);
    }
  });

  it('[STUDY-3] with one sector and no inputs the best duty is one over elasticity times the foreign share of own goods', () => {
    // Home chooses a point of the foreign offer curve: with E = π X of foreign spending on home goods at price p,
    // d ln E / d ln p = −θ (1 − π), so that an import more costs θ(1−π) / (1 + θ(1−π)) of its price, and 1 + t undoes that.
    const cases = fc.tuple(
      fc.double({ min: 0.5, max: 0.95, noNaN: true }),
      fc.double({ min: 1.5, max: 8, noNaN: true }),
      fc.double({ min: 0.8, max: 20, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([home, elasticity, size]) => {
        const game = playTariffs(studyOf(pairOf(home, elasticity, size), [[0, [1]]]));
        expectConverged(game);
        expect(rateOf(game)).toBeCloseTo(1 / (elasticity * ownShare(game, 1)), 4);
      }),
      { seed: 3, numRuns: 25 },
    );
  });

  it('[STUDY-4] the smaller a region, the nearer its best duty to one over elasticity, from above', () => {
    const rates = [1, 4, 20, 200].map((size) =>
      rateOf(playTariffs(studyOf(pairOf(0.7, 4, size), [[0, [1]]]))),
    );
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    expect(rates.at(-1)! - 1 / 4).toBeGreaterThan(0);
    expect(rates.at(-1)! - 1 / 4).toBeLessThan(1e-3);
  });

  it('[STUDY-5] with one sector the duties of two equal regions on one another solve their closed form', () => {
    // As for one side, with foreign spending X = Y + t E that its own duty t raises: t = (1 + t π) / (θ π (1 + t)), π the own share.
    for (const [home, elasticity] of [
      [0.6, 2],
      [0.7, 4],
      [0.9, 6],
    ] as const) {
      const game = playTariffs(
        studyOf(symmetricPair(home, elasticity, 1), [
          [0, [1]],
          [1, [0]],
        ]),
      );
      expectConverged(game);
      const own = (rate: number): number => home / (home + (1 - home) * (1 + rate) ** -elasticity);
      let rate = 0.1;
      for (let step = 0; step < 200; step++)
        rate = (1 + rate * own(rate)) / (elasticity * own(rate) * (1 + rate));
      expect(rateOf(game, 0)).toBeCloseTo(rate, 4);
      expect(rateOf(game, 1)).toBeCloseTo(rate, 4);
      expect(game.found.parts[0]!.total).toBeLessThan(0);
    }
  });

  it('[STUDY-6] a political weight, worth of home capacity and relative gains each raise the duty', () => {
    const economy = drawEconomy(11, 3, 3);
    const against = [[0, [1, 2]]] as const;
    const rate = (objective: Partial<TariffObjective>): number =>
      rateOf(playTariffs(studyOf(economy, against, { sectors: [1], objective })));
    const none = rate({});
    const political = [1.2, 1.5].map((weight) =>
      rate({ politicalWeight: Float64Array.of(1, weight, 1), rentShare: 0.3 }),
    );
    const security = [0.02, 0.1].map((worth) => rate({ securityWeight: Float64Array.of(0, worth, 0) }));
    const relative = [0.1, 0.5].map((relativeGains) => rate({ relativeGains }));
    for (const raised of [political, security, relative]) {
      expect(raised[0]! - none).toBeGreaterThan(1e-3);
      expect(raised[1]! - raised[0]!).toBeGreaterThan(1e-3);
    }
    expect(rate({ politicalWeight: Float64Array.of(1, 2, 1), rentShare: 0 })).toBe(none);
  });

  it('[STUDY-7] an objective is the sum of its parts, and nothing today', () => {
    const objective: TariffObjective = {
      politicalWeight: Float64Array.of(1, 1.4, 0.8),
      securityWeight: Float64Array.of(0.05, 0, 0.1),
      rentShare: 0.3,
      relativeGains: 0.2,
    };
    const study = studyOf(drawEconomy(5, 3, 3), [[0, [1, 2]]], { objective });
    const { today, found, freeTrade } = playTariffs(study);
    for (const { parts } of [today, found, freeTrade]) {
      const { income, politics, security, rivalry, total } = parts[0]!;
      expect(income + politics + security + rivalry).toBe(total);
    }
    expect(today.parts[0]!.total).toBe(0);
    for (const part of Object.values(found.parts[0]!)) expect(Math.abs(part)).toBeGreaterThan(0);
    const { income, realIncomeHat } = { income: study.calibration.income, ...found.answer };
    const gain = (region: number): number =>
      income[region]! * (realIncomeHat[region]! - today.answer.realIncomeHat[region]!);
    expect(found.parts[0]!.income).toBeCloseTo(gain(0), 9);
    expect(found.parts[0]!.rivalry).toBeCloseTo(-0.2 * (gain(1) + gain(2)), 9);
  });

  it('[STUDY-8] rates by sector are worth at least the uniform one, and the same with a single sector', () => {
    const economy = drawEconomy(21, 3, 3);
    const uniform = playTariffs(studyOf(economy, [[0, [1, 2]]]));
    const bySector = playTariffs(studyOf(economy, [[0, [1, 2]]], { bySector: true }));
    expectConverged(uniform);
    expectConverged(bySector);
    expect(bySector.duties.map(({ sector }) => sector)).toEqual([0, 1, 2]);
    expect(bySector.found.parts[0]!.total).toBeGreaterThan(uniform.found.parts[0]!.total);
    const single = [false, true].map((bySector) =>
      rateOf(playTariffs(studyOf(economy, [[0, [1, 2]]], { sectors: [1], bySector }))),
    );
    expect(single[0]).toBe(single[1]);
  });

  it('[STUDY-9] only duties of the study move: of its players, on their partners, in its sectors', () => {
    const economy = drawEconomy(31, 3, 3);
    const study = studyOf(economy, [[0, [1]]], { sectors: [0, 2] });
    const { found, freeTrade, duties } = playTariffs(study);
    economy.tariffRate.forEach((rate, cell) => {
      const [sector, exporter, importer] = [Math.trunc(cell / 9), Math.trunc(cell / 3) % 3, cell % 3];
      const isSet = sector !== 1 && exporter === 1 && importer === 0;
      expect(found.tariffRate[cell]).toBe(isSet ? duties[0]!.rate : rate);
      expect(freeTrade.tariffRate[cell]).toBe(isSet ? 0 : rate);
    });
    const flows = [0, 2].map((sector) => study.calibration.economy.flow[(sector * 3 + 1) * 3]!);
    const levied = flows.map((flow, at) => flow * economy.tariffRate[(2 * at * 3 + 1) * 3]!);
    expect(duties[0]!.before).toBeCloseTo((levied[0]! + levied[1]!) / (flows[0]! + flows[1]!), 12);
  });

  it('[STUDY-10] goods that are not traded get no rate', () => {
    const drawn = drawEconomy(31, 3, 2);
    const { flow } = drawn;
    const economy = makeEconomy({
      regions: 3,
      sectors: 2,
      elasticity: (sector) => drawn.tradeElasticity[sector]!,
      valueAddedShare: () => 1,
      inputShare: () => 1,
      tradeWeight: (sector, exporter, importer) =>
        sector === 1 && exporter !== importer ? 0 : flow[(sector * 3 + exporter) * 3 + importer]!,
      tariffRate: () => 0.1,
      finalWeight: () => 1,
      finalSpending: () => 1000,
    });
    const game = playTariffs(studyOf(economy, [[0, [1, 2]]], { bySector: true }));
    expectConverged(game);
    expect(rateOf(game, 0)).toBeGreaterThan(0);
    expect(game.duties[1]).toMatchObject({ rate: NaN, before: 0 });
  });

  it('[STUDY-11] the curve of an objective has its best point at the best duty, and goes through what was found', () => {
    const study = studyOf(drawEconomy(41, 3, 2), [[0, [1]]]);
    const { found, duties } = playTariffs(study);
    const rate = duties[0]!.rate;
    const curve = tariffCurve(study, [rate - 0.02, rate, rate + 0.02, ...scannedRates]);
    const totals = curve.map(({ parts }) => parts[0]!.total);
    expect(totals[1]).toBeCloseTo(found.parts[0]!.total, 8);
    expect(Math.max(...totals)).toBe(totals[1]);
  });
});

describe('duties on one another', () => {
  const mutual = [
    [0, [1, 2]],
    [1, [0, 2]],
    [2, [0, 1]],
  ] as const;

  it('[STUDY-12] at the fixed point no player gains by any other rate, near or far', () => {
    const study = studyOf(drawEconomy(51, 3, 3), mutual);
    const game = playTariffs(study);
    expectConverged(game);
    const input = { ...study.input, tariffRate: game.found.tariffRate };
    study.players.forEach((player, at) => {
      const own = rateOf(game, at);
      const rates = [own, ...scannedRates, own - 0.01, own + 0.01, own - 1e-3, own + 1e-3];
      const [held, ...others] = tariffCurve({ ...study, input, players: [player] }, rates).map(
        ({ parts }) => parts[0]!.total,
      );
      for (const other of others) expect(other).toBeLessThan(held! + 1e-9);
    });
  });

  it('[STUDY-13] players in any order end at the same rates', () => {
    const economy = drawEconomy(61, 3, 2);
    const game = playTariffs(studyOf(economy, mutual));
    const turned = playTariffs(studyOf(economy, mutual.toReversed()));
    [0, 1, 2].forEach((at) => expect(Math.abs(rateOf(game, at) - rateOf(turned, 2 - at))).toBeLessThan(3e-5));
  });

  it('[STUDY-14] a search that is cut short says so, and one without an equilibrium to begin with has its status', () => {
    const economy = drawEconomy(71, 3, 2);
    const short = playTariffs(studyOf(economy, mutual, { rounds: 2 }));
    expect(short).toMatchObject({ status: 'not-converged', iterations: 2 });
    expect(short.residual).toBeGreaterThan(1e-5);
    const input = { ...unchanged(economy), tariffRate: economy.tariffRate.map(() => -2) };
    const lost = playTariffs(studyOf(economy, mutual, { input }));
    expect(lost).toMatchObject({ status: 'non-finite', iterations: 0, solves: 3 });
    expect(() => playTariffs(studyOf(economy, [[0, [0, 1]]]))).toThrow('partners');
  });
});
