import { describe, expect, it } from 'vitest';
import { createTechnology } from '../../../src/engine/technology/technology.ts';
import { createWorld, longControlled, type Stated } from './fixture.ts';

const life = 84;
const base: Stated = { import_life: life, leak_ceiling: 0, in_use_at_start: 1 };

/** Imports in use after each quarter of a denial that leaves everybody abroad a share of sales. @returns [quarter][technology] */
function inUse(technologies: readonly Stated[], share: (exporter: string) => number, quarters = 20) {
  const { compile, rows, permitted } = createWorld(technologies);
  const run = createTechnology(compile, rows);
  run.start(
    permitted(() => 1),
    longControlled(rows),
  );
  return Array.from({ length: quarters }, () => {
    run.step(permitted((exporter) => (exporter === 'TARGET' ? 1 : share(exporter))));
    return run.columns[0]!['in_use']!.slice();
  });
}

describe('service of what has been imported', () => {
  it('[TECH-85] without its makers’ service it lasts the shorter life, in closed form', () => {
    inUse([{ ...base, service_loss: 0.6 }, base], () => 0).forEach((row, quarter) => {
      const months = 3 * (quarter + 1);
      expect(row[0]).toBeCloseTo(Math.exp(-months / (0.4 * life)), 12);
      expect(row[1]).toBeCloseTo(Math.exp(-months / life), 12);
    });
  });

  it('[TECH-86] service follows what makers may sell: others’ spare capacity replaces goods, not service, and none denied changes no bit', () => {
    const spare: Stated = { ...base, spare_ceiling: 0.4, service_loss: 0.6 };
    const denied = inUse([spare, { ...spare, service_loss: 0 }], (exporter) =>
      exporter === 'MAJOR' ? 0.5 : 1,
    );
    denied.slice(1).forEach((row) => expect(row[0]).toBeLessThan(row[1]!));
    inUse([spare, { ...spare, service_loss: 0 }], () => 1).forEach((row) => expect(row[0]).toBe(row[1]));
  });
});
