import { describe, expect, it } from 'vitest';
import { drawFirms } from '../../../src/engine/firms/draw-firms.ts';
import { firmLines, openShare } from '../../../src/engine/firms/firm-lines.ts';

const market = {
  technologies: 2,
  regions: 3,
  targets: 1,
  targetOf: [0, 0],
  homeOf: [2],
  outsideShare: Float64Array.of(0.9, 0.1, 0, 0.6, 0.4, 0),
  cells: [
    {
      technology: 0,
      target: 0,
      sector: 5,
      exporter: 1,
      latentValue: 100,
      growth: 0.1,
      owners: [
        { region: 0, share: 0.8 },
        { region: 1, share: 0.2 },
      ],
    },
    {
      technology: 0,
      target: 0,
      sector: 5,
      exporter: 0,
      latentValue: 60,
      growth: 0,
      owners: [{ region: 0, share: 1 }],
    },
  ],
  threshold: [0.3, 0],
  coverage: (owner: number) => (owner === 0 ? 0.5 : 1),
};
const lines = firmLines(market);

describe('lines of firms', () => {
  it('[FIRM-18] hold the sales of each home’s makers on every route, over what flows hold of them', () => {
    expect(lines.filter(({ technology }) => technology === 0)).toEqual([
      {
        technology: 0,
        target: 0,
        home: 0,
        routes: [
          { at: 1, latent: 160, growth: 0.1 },
          { at: 0, latent: 120, growth: 0 },
        ],
        sold: true,
        unlisted: 0.3,
      },
      {
        technology: 0,
        target: 0,
        home: 1,
        routes: [{ at: 1, latent: 20, growth: 0.1 }],
        sold: true,
        unlisted: 0.3,
      },
    ]);
    expect(openShare(lines[0]!, Float64Array.of(0.2, 0.5, 1, 1, 1, 1))).toBeCloseTo((80 + 24) / 280, 12);
    expect(openShare(lines[0]!, new Float64Array(6).fill(1))).toBe(1);
  });

  it('[FIRM-19] without a known flow are those of the suppliers, by their shares', () => {
    const supplied = lines.filter(({ technology }) => technology === 1);
    expect(supplied.map(({ home, sold, routes }) => [home, sold, routes[0]!.latent])).toEqual([
      [0, false, 0.6],
      [1, false, 0.4],
    ]);
  });
});

describe('draws of firms', () => {
  const setting = { seed: 7, spread: 1 };
  const few = drawFirms(lines, { ...setting, count: 200 });
  const many = drawFirms(lines, { ...setting, count: 1000 });

  it('[FIRM-20] are each firm’s own: more firms leave the first as they were, another seed changes them', () => {
    for (const kind of ['buyer', 'supplier', 'intermediary'] as const) {
      const count = few[kind].size.length;
      for (const column of ['group', 'first', 'second'] as const)
        expect([...many[kind][column].subarray(0, count)]).toEqual([...few[kind][column]]);
    }
    expect(drawFirms(lines, { ...setting, seed: 8, count: 200 }).buyer.first).not.toEqual(few.buyer.first);
  });

  it('[FIRM-21] give every group a firm, however few are asked for, and sizes that sum to one', () => {
    const least = drawFirms(lines, { ...setting, count: 1 });
    expect([...least.buyer.group]).toEqual([0, 1, 2, 3]);
    expect([...least.supplier.group]).toEqual([0, 1]);
    expect([...least.intermediary.group]).toEqual([0, 1]);
    for (const { group, size } of [many.buyer, many.supplier, many.intermediary]) {
      const sums = new Map<number, number>();
      group.forEach((of, at) => sums.set(of, (sums.get(of) ?? 0) + size[at]!));
      for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
    }
  });
});
