import { describe, expect, it } from 'vitest';
import { createLane } from '../../../src/engine/technology/lane.ts';
import { openLaw } from '../../../src/engine/technology/open-law.ts';
import type { TechnologyLaw } from '../../../src/schema/policy.ts';
import { createWorld, longControlled, type Stated } from './fixture.ts';

/** Columns of one technology after quarters under a law that changes an open one. */
function under(change: (law: TechnologyLaw) => void, quarters: number, stated: Stated = {}) {
  const { compile, rows } = createWorld([stated], { enforcement_effect: 0.5 });
  const law = openLaw(rows);
  change(law);
  const lane = createLane(compile, rows);
  lane.start(openLaw(rows), longControlled(rows));
  for (let quarter = 0; quarter < quarters; quarter++) lane.step(law);
  return lane.columns;
}

describe('what a law says besides permissions', () => {
  it('[TECH-90] half of the users denied leaves every band half served, half of the performance denied the upper bands not at all', () => {
    const half = (law: TechnologyLaw) => law.permitted.fill(0.5, 0, 2);
    const users = under((law) => {
      half(law);
      law.breadth.fill(0.5, 0, 2);
    }, 1);
    const performance = under(half, 1);
    for (let band = 0; band < 10; band++) {
      expect(users['open']![band]).toBeCloseTo(0.5, 12);
      expect(performance['open']![band]).toBeCloseTo(band < 5 ? 1 : 0, 12);
    }
  });

  it('[TECH-91] a ceiling ages what is sold by the share of those whom it binds, and never makes it newer', () => {
    const aged = (...gaps: readonly number[]) =>
      under((law) => law.ceilingGap.set(gaps), 1, { product: true, gap_sold: 10 })['sold_behind']![0]!;
    expect(aged()).toBe(10);
    expect(aged(5, 5)).toBe(10);
    expect(aged(40, 0)).toBeCloseTo(10 + 0.95 * 30, 12);
    expect(aged(40, 40)).toBeCloseTo(40, 12);
    const use = (gap: number) =>
      under((law) => law.ceilingGap.fill(gap, 0, 2), 12, { product: true, gap_sold: 10 })['use']![0]!;
    expect(use(40)).toBeLessThan(use(0));
  });

  it('[TECH-92] resources of enforcement lower what leaks in the end by exp(-κ(e - 1)), and leave it where nobody changed them', () => {
    const leak = (resources: number) =>
      under(
        (law) => {
          law.permitted.fill(0, 0, 2);
          law.enforced.fill(resources);
        },
        200,
        { leak_ceiling: 0.3 },
      )['leak']![0]!;
    expect(leak(1)).toBeCloseTo(0.3, 9);
    expect(leak(2)).toBeCloseTo(0.3 * Math.exp(-0.5), 9);
    expect(leak(0.5)).toBeCloseTo(0.3 * Math.exp(0.25), 9);
  });

  it('[TECH-170] spare capacity of those who promised to leave denied demand alone serves nobody', () => {
    const legal = (filling: number) =>
      under(
        (law) => {
          law.permitted[0] = 0;
          law.filling.fill(filling);
        },
        200,
        { spare_ceiling: 0.5 },
      )['legal']![0]!;
    const open = legal(0);
    expect(legal(1)).toBeCloseTo(open * 1.5, 9);
    expect(legal(0.5)).toBeCloseTo(open * 1.25, 9);
  });
});
