import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { createPolicy } from '../../src/engine/policy/create-policy.ts';
import { sockets } from '../../src/engine/sockets.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { Checked } from '../../src/schema/diagnostic.ts';
import { formatDiagnostic } from '../../src/schema/format-diagnostic.ts';
import type { Model } from '../../src/schema/model.ts';
import type { Scenario, ScenarioFile } from '../../src/schema/scenario.ts';
import { shippedTexts } from '../support/shipped-texts.ts';

const scenarioIds = readdirSync('scenarios').map((file) => file.replace(/\.yaml$/, ''));
/** A scenario that plays back what happened has no talks. */
const played = [
  'tariffs-2025',
  'chip-controls-2022',
  'rare-earth-shock-2025',
  'h20-revenue-share',
  'russia-common-items',
  'surveillance-end-users',
  'chip-decoupling',
  'no-consultation',
  'allies-consulted',
  'strict-then-reversed',
  'netherlands-japan-2023',
  'russia-coalition-2022',
  'veto-player',
  'new-regime',
];
/** Talks with a partner alone, or of two chips alone, without the levers and the chips of the two rivals. */
const partners = ['malaysia-alignment-2025', 'phase-one-2020'];
const talksIds = scenarioIds.filter((id) => !played.includes(id) && !partners.includes(id));
let model: Model;

/** The value of a check that must leave neither errors nor warnings. */
function clean<T>(checked: Checked<T>): T {
  const found = checked.ok ? checked.warnings : checked.diagnostics;
  expect(found.map(formatDiagnostic)).toEqual([]);
  if (!checked.ok) throw new Error('not read');
  return checked.value;
}
const readScenario = (id: string): ScenarioFile =>
  clean(parseScenario(readFileSync(`scenarios/${id}.yaml`, 'utf8'), `scenarios/${id}.yaml`, shippedTexts));
const resolved = (id: string): Scenario => clean(resolveScenario(model, readScenario(id), {}));

beforeAll(() => {
  model = clean(loadModel(readFolder('models/world-2023'), sockets));
});

describe('the shipped model', () => {
  it('[DATA-1] loads without an error or a warning and describes at least 20 technologies, 10 governments and 6 allies', () => {
    expect(model.technologies.length).toBeGreaterThanOrEqual(20);
    expect(model.governments.length).toBeGreaterThanOrEqual(10);
    expect(model.sets['ally']!.length).toBeGreaterThanOrEqual(6);
  });

  it('[DATA-2] every number has a source, a grade and a range that holds its value', () => {
    const loose = model.parameters.filter(
      ({ value, low, high, source }) => !(low <= value && value <= high) || source.trim() === '',
    );
    expect(loose.map(({ id }) => id)).toEqual([]);
  });

  it('[DATA-3] weights of the delay index sum to 1 and no material carries one', () => {
    const weight = (id: string): number =>
      model.parameters.find((parameter) => parameter.id === `index_weight.${id}`)!.value;
    expect(model.technologies.reduce((sum, { id }) => sum + weight(id), 0)).toBeCloseTo(1, 9);
    for (const { id, role } of model.technologies) if (role === 'material') expect(weight(id)).toBe(0);
  });

  it('[DATA-4] the controls reflected in the calibration year permit what the trade cells say was permitted', () => {
    const parameters = new Map(model.parameters.map(({ id, value }) => [id, value]));
    const policy = createPolicy(model, parameters);
    const { permitted } = policy.wedges(model.reflected, 0);
    const { technology, region, target, regions, targets } = policy.context;
    for (const cell of model.cells) {
      const at =
        (technology(cell.technology) * regions + region(cell.exporter)) * targets + target(cell.importer);
      expect(Math.abs(permitted[at]! - cell.basePosition.value)).toBeLessThan(0.01);
    }
  });
});

describe('the shipped scenarios', () => {
  it.each(scenarioIds)('[DATA-5] %s resolves without an error or a warning', (id) => {
    const { quarters, tables } = resolved(id);
    expect(quarters).toBeGreaterThanOrEqual(played.includes(id) ? 4 : 12);
    expect(tables.length > 0).toBe(!played.includes(id));
  });

  it.each(talksIds)(
    '[DATA-6] %s has a table of 200 to 10,000 packages, at least four chips of it export controls of either side',
    (id) => {
      const [table] = resolved(id).tables;
      const outcomes = table!.issues.reduce((product, issue) => product * issue.levels.length, 1);
      expect(outcomes).toBeGreaterThanOrEqual(200);
      expect(outcomes).toBeLessThanOrEqual(10_000);
      const controls = table!.issues.filter(({ instrument }) => instrument === 'export-control');
      expect(controls.length).toBeGreaterThanOrEqual(4);
      expect(new Set(controls.map(({ mover }) => mover))).toEqual(new Set(table!.parties));
    },
  );

  it('[DATA-7] everything-on-the-table and red-lines-published differ only in whether the list is published', () => {
    const silent = readScenario('everything-on-the-table');
    const open = readScenario('red-lines-published');
    const names = { id: '', title: '', summary: '' };
    expect(silent.notNegotiable.some(({ published }) => published)).toBe(false);
    expect(open.notNegotiable.length).toBeGreaterThan(0);
    expect({
      ...silent,
      ...names,
      notNegotiable: silent.notNegotiable.map((row) => ({ ...row, published: true })),
    }).toEqual({ ...open, ...names });
  });

  it('[DATA-8] with the published list off the table at least four export controls stay negotiable', () => {
    const { notNegotiable, tables } = resolved('red-lines-published');
    const listed = new Set(notNegotiable.map(({ technology }) => technology));
    const left = tables[0]!.issues.filter(
      ({ instrument, scope }) => instrument === 'export-control' && !listed.has(scope),
    );
    expect(left.length).toBeGreaterThanOrEqual(4);
  });

  it.each(talksIds)('[DATA-9] %s gives every party of its table the parameters of its chips', (id) => {
    const ids = new Set(model.parameters.map((parameter) => parameter.id));
    for (const { mover, scope } of resolved(id).tables[0]!.issues) {
      expect(ids).toContain(`payoff.audience_scale.${mover}.${scope}`);
      expect(ids).toContain(`payoff.audience_exponent.${mover}.${scope}`);
    }
  });

  it.each(talksIds)('[DATA-10] every lever finds its value in %s, within the lever’s range', (id) => {
    const scenario = readScenario(id) as unknown as Record<string, unknown>;
    for (const { path, scale, min, max } of model.levers) {
      const value = path.startsWith('parameters.')
        ? model.parameters.find((parameter) => `parameters.${parameter.id}` === path)?.value
        : valueAt(scenario, path.split('.'));
      expect(value, path).toBeTypeOf('number');
      expect((value as number) / scale, path).toBeGreaterThanOrEqual(min - 1e-9);
      expect((value as number) / scale, path).toBeLessThanOrEqual(max + 1e-9);
    }
  });
});

/** Follows a path; elements of lists are addressed by their id. */
function valueAt(from: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => {
    if (Array.isArray(node)) return node.find((element: { id?: string }) => element.id === key);
    return (node as Record<string, unknown> | undefined)?.[key];
  }, from);
}
