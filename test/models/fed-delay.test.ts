import { beforeAll, describe, expect, it } from 'vitest';
import { createRunModel, type RunModel } from '../../src/engine/run-model.ts';
import { openLaw } from '../../src/engine/technology/open-law.ts';
import { createTechnology, type TechnologyRun } from '../../src/engine/technology/technology.ts';
import type { Model } from '../../src/schema/model.ts';
import { loadShippedModel, resolveShipped, shippedScenario, memoOf } from '../support/shipped-model.ts';

let model: Model;
let run: RunModel;
let technologies: TechnologyRun;
beforeAll(() => {
  model = loadShippedModel();
  run = createRunModel(model, resolveShipped(model, shippedScenario('truce-2025'), {}), memoOf(model));
  technologies = createTechnology(run.compile, run.rows);
});

/** Ten years from a world without controls in which `denies` alone is refused. @returns what the controls of a technology buy toward the target of its race */
function tenYears(denies: (technology: string, exporter: string) => boolean): (technology: string) => number {
  const { rows } = run;
  const exporters = model.sets['exporter']!;
  const free = openLaw(rows);
  const permitted = free.permitted.map((_, route) => {
    const target = route % rows.targets;
    const exporter = Math.trunc(route / rows.targets) % rows.exporters;
    const technology = model.technologies[Math.trunc(route / rows.targets / rows.exporters)]!.id;
    return exporter !== rows.homeOf[target] && denies(technology, exporters[exporter]!.id) ? 0 : 1;
  });
  technologies.start(free, new Float64Array(rows.technologies * rows.targets));
  for (let quarter = 0; quarter < 40; quarter++) technologies.step({ ...free, permitted });
  const { fed } = technologies.read();
  return (id) => {
    const at = model.technologies.findIndex((one) => one.id === id);
    return fed[at * rows.targets + rows.targetOf[at]!]!;
  };
}

describe('what a tool is for', () => {
  it('[TECH-80] all suppliers of lithography for the newest chips, which nobody can replace, buy over a year of advanced logic in ten', () => {
    const fed = tenYears((technology) => technology === 'euv');
    expect(fed('euv')).toBeGreaterThan(12);
    for (const { id } of model.technologies) if (id !== 'euv') expect(fed(id)).toBe(0);
  });

  it('[TECH-81] a supplier of at most 7 % that denies its tools alone buys under a month of what they feed', () => {
    const minor = model.technologies.flatMap(({ id, role, target, suppliers }) =>
      Object.entries(suppliers)
        .filter(([region, { value }]) => role === 'tool' && region !== target && value > 0 && value <= 0.07)
        .map(([region]) => ({ tool: id, region })),
    );
    for (const tool of ['deposition', 'etch-and-clean'])
      expect(minor).toContainEqual({ tool, region: 'KOR' });
    for (const { tool, region } of minor) {
      const fed = tenYears((technology, exporter) => technology === tool && exporter === region);
      expect(Math.abs(fed(tool))).toBeLessThan(1);
    }
  });
});
