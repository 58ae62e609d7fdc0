import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLaw } from '../../../src/engine/technology/open-law.ts';
import { createTechnology, type TechnologyQuarter } from '../../../src/engine/technology/technology.ts';
import { type Values, createWorld, longControlled } from './fixture.ts';

const product = { product: true, doubling: 16, import_life: 48, in_use_at_start: 0.5 };
const open = () => 1;
const position = fc.double({ min: 0, max: 1, noNaN: true });

function runQuarters(
  technologies: readonly (Values & { product?: boolean })[],
  permission: (exporter: string, technology: number, quarter: number) => number,
  quarters: number,
): (TechnologyQuarter & { access: Float64Array })[] {
  const { compile, rows, permitted } = createWorld(technologies);
  const run = createTechnology(compile, rows);
  const at = (quarter: number) =>
    permitted((exporter, technology) => permission(exporter, technology, quarter));
  run.start(at(0), longControlled(rows));
  return Array.from({ length: quarters }, (_, quarter) => {
    run.step(at(quarter));
    return { ...run.read(), access: run.columns[0]!['access']!.slice() };
  });
}

describe('strategic delay', () => {
  it('[TECH-1] without a control every delay is exactly 0 and the permitted share exactly 1', () => {
    for (const quarter of runQuarters([{}, product, { willingness: 0.37 }], open, 40)) {
      expect([...quarter.headline, ...quarter.making, ...quarter.use]).toEqual(Array(9).fill(0));
      expect([...quarter.permitted]).toEqual([1, 1, 1]);
      expect(quarter.index).toBe(0);
    }
  });

  it('[TECH-2] a control on one technology leaves the delay of the others at exactly 0', () => {
    const quarters = runQuarters([{}, product], (_, technology) => (technology === 1 ? 0.2 : 1), 16);
    expect(quarters.every(({ headline }) => headline[0] === 0)).toBe(true);
    expect(quarters.at(-1)!.headline[1]).toBeGreaterThan(1);
  });

  it('[TECH-3] making delay never exceeds the months since the start, whichever way permissions turn', () => {
    const { compile, rows, permitted } = createWorld(
      [-0.1, 0.2, 0.4, 0.8].map((effort_gain) => ({ effort_gain })),
    );
    const run = createTechnology(compile, rows);
    fc.assert(
      fc.property(fc.array(position, { minLength: 12, maxLength: 12 }), (path) => {
        run.start(
          permitted(() => path[0]!),
          longControlled(rows),
        );
        path.forEach((permission, quarter) => {
          run.step(permitted(() => permission));
          for (const months of run.read().making)
            expect(Math.abs(months)).toBeLessThanOrEqual(3 * (quarter + 1));
        });
      }),
      { seed: 20251101, numRuns: 60 },
    );
  });

  it('[TECH-4] denying a product costs use at once; the headline is use for products and making for tools', () => {
    const last = runQuarters([{}, product], () => 0.1, 8).at(-1)!;
    expect(last.headline[0]).toBe(last.making[0]);
    expect(last.headline[1]).toBe(last.use[1]);
    expect(last.use[0]).toBe(0);
    expect(last.use[1]).toBeGreaterThan(0);
  });

  it('[TECH-5] without gain from effort, denial delays making; with a large gain the sign turns in time', () => {
    const denied = (exporter: string) => (exporter === 'TARGET' ? 1 : 0);
    const slow = runQuarters([{ effort_gain: 0 }], denied, 40);
    expect(slow.every(({ making }) => making[0]! > 0)).toBe(true);
    const strong = runQuarters([{ effort_gain: 0.8, in_use_at_start: 1 }], denied, 60);
    expect(strong[3]!.making[0]).toBeGreaterThan(0);
    expect(strong.at(-1)!.making[0]).toBeLessThan(0);
  });

  it('[TECH-6] denial by a minor supplier whose sales others take over costs under a tenth of denial by all', () => {
    const minor = runQuarters([{}, product], (exporter) => (exporter === 'MINOR' ? 0 : 1), 20);
    const all = runQuarters([{}, product], (exporter) => (exporter === 'TARGET' ? 1 : 0), 20);
    [0, 1].forEach((technology) => {
      const months = (quarters: typeof minor) => Math.abs(quarters.at(-1)!.headline[technology]!);
      expect(months(all)).toBeGreaterThan(1);
      expect(months(minor)).toBeLessThan(0.1 * months(all));
      const lost = (quarters: typeof minor) =>
        quarters.reduce((sum, { access }) => sum + (1 - access[technology]!), 0);
      expect(lost(minor)).toBeLessThan(0.1 * lost(all));
    });
  });

  it('[TECH-7] the index weighs headline delays', () => {
    const last = runQuarters([{ index_weight: 0.25 }, { ...product, index_weight: 0.75 }], () => 0.2, 8).at(
      -1,
    )!;
    expect(last.index).toBeCloseTo(0.25 * last.headline[0]! + 0.75 * last.headline[1]!, 12);
  });

  it('[TECH-8] two runs give the same bits', () => {
    const permission = (exporter: string) => (exporter === 'MAJOR' ? 0.3 : 1);
    expect(runQuarters([{}, product], permission, 12)).toEqual(runQuarters([{}, product], permission, 12));
  });
});

describe('access', () => {
  const wanted = [1, 0.63, 0.05];
  const { compile, rows, permitted } = createWorld(wanted.map((willingness) => ({ willingness })));
  const run = createTechnology(compile, rows);
  const permission = fc.oneof(fc.constant(1), position);
  const routes = fc.array(permission, {
    minLength: rows.outsideShare.length,
    maxLength: rows.outsideShare.length,
  });
  /** Access while permissions last, from one start. @returns [quarter][technology] */
  const accesses = (permissions: Float64Array, quarters: number): Float64Array[] => {
    const law = { ...openLaw(rows), permitted: permissions };
    run.start(permitted(open), longControlled(rows));
    return Array.from({ length: quarters }, () => {
      run.step(law);
      return run.columns[0]!['access']!.slice();
    });
  };

  it('[TECH-9] stricter permissions never raise access, in the quarter or while they last', () => {
    fc.assert(
      fc.property(routes, routes, (loose, cut) => {
        const looser = accesses(Float64Array.from(loose), 12);
        const stricter = accesses(
          Float64Array.from(loose, (value, i) => value * cut[i]!),
          12,
        );
        looser.forEach((row, quarter) => {
          row.forEach((access, t) => expect(stricter[quarter]![t]!).toBeLessThanOrEqual(access + 1e-12));
        });
      }),
      { seed: 20251102, numRuns: 150 },
    );
  });

  it('[TECH-10] access lies between what the law leaves and what the buyer wants', () => {
    fc.assert(
      fc.property(permission, permission, (major, minor) => {
        const law = permitted((exporter) =>
          exporter === 'MAJOR' ? major : exporter === 'MINOR' ? minor : 1,
        );
        for (const row of accesses(law.permitted, 6)) {
          row.forEach((access, t) => {
            expect(access).toBeGreaterThanOrEqual(wanted[t]! * (0.95 * major + 0.05 * minor) - 1e-12);
            expect(access).toBeLessThanOrEqual(wanted[t]!);
          });
        }
      }),
      { seed: 20251103, numRuns: 60 },
    );
  });

  it('[TECH-11] a full denial leaks up to its ceiling at its own pace', () => {
    const { compile, rows, permitted } = createWorld([{ leak_ceiling: 0.8, tau_leak: 8 }]);
    const run = createTechnology(compile, rows);
    run.start(permitted(open), longControlled(rows));
    const leaks = Array.from({ length: 7 }, () => {
      run.step(permitted((exporter) => (exporter === 'TARGET' ? 1 : 0)));
      return run.columns[0]!['access']![0]!;
    });
    leaks.forEach((leak, quarter) => expect(leak).toBeCloseTo(0.8 * (1 - Math.exp((-3 / 8) * quarter)), 12));
  });
});

describe('the state', () => {
  it('[TECH-12] the gap follows its closed form and settles where progress equals the frontier', () => {
    const world = createWorld([{ effort_gain: 0, rate_import: 0 }]);
    const run = createTechnology(world.compile, world.rows);
    run.start(world.permitted(open), longControlled(world.rows));
    const steady = (1 / 0.5 - 1) / 0.015;
    for (let quarter = 1; quarter <= 40; quarter++) {
      run.step(world.permitted(open));
      const expected = steady + (48 - steady) * Math.exp(-3 * quarter * 0.5 * 0.015);
      expect(run.columns[0]!['gap']![0]).toBeCloseTo(expected, 9);
    }
  });

  it('[TECH-13] nobody passes the frontier, and no own supply stays none', () => {
    const world = createWorld([{ rate_own: 3, own_share_at_start: 0 }]);
    const run = createTechnology(world.compile, world.rows);
    run.start(world.permitted(open), longControlled(world.rows));
    for (let quarter = 0; quarter < 40; quarter++) run.step(world.permitted(open));
    expect(run.columns[0]!['gap']![0]).toBe(0);
    expect(run.columns[0]!['own_share']![0]).toBe(0);
  });

  it('[TECH-14] the share of supply from outside the target sums to 1 without the target’s own', () => {
    const { rows } = createWorld([{}]);
    expect(rows.outsideShare[2]).toBe(0);
    expect(rows.outsideShare[0]! + rows.outsideShare[1]!).toBeCloseTo(1, 12);
    expect(rows.outsideShare[0]).toBeCloseTo(0.95, 12);
  });
});
