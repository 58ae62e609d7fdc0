import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRunModel, type RunModel } from '../../src/engine/run-model.ts';
import { monthsControlled } from '../../src/engine/policy/months-controlled.ts';
import { createRunFirms, moveFirms } from '../../src/engine/simulate/run-firms.ts';
import { createTechnology, type TechnologyQuarter } from '../../src/engine/technology/technology.ts';
import type { Model } from '../../src/schema/model.ts';
import { loadShippedModel, resolveShipped, shippedScenario, memoOf } from '../support/shipped-model.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

function prepare(overrides: Readonly<Record<string, number>> = {}): RunModel {
  const scenario = resolveShipped(model, shippedScenario('truce-2025'), overrides);
  return createRunModel(model, scenario, memoOf(model));
}

/** A value of a technology toward the target of its race. @param values [technology, target] */
function read(values: Float64Array, id: string): number {
  const targets = model.sets['target']!;
  const technology = model.technologies.findIndex((one) => one.id === id);
  const target = targets.findIndex((one) => one.id === model.technologies[technology]!.target);
  return values[technology * targets.length + target]!;
}

/** Permissions under which nobody abroad may sell a technology above a position. */
function upTo({ rows }: RunModel, permitted: Float64Array, id: string, position: number): Float64Array {
  const law = permitted.slice();
  const technology = model.technologies.findIndex((one) => one.id === id);
  for (let exporter = 0; exporter < rows.exporters; exporter++)
    for (let target = 0; target < rows.targets; target++)
      if (exporter !== rows.homeOf[target])
        law[(technology * rows.exporters + exporter) * rows.targets + target] = position;
  return law;
}

interface Quarter extends TechnologyQuarter {
  gap: Float64Array;
}

/** The technologies alone under the law of the start, in which one technology is permitted up to a position by everybody abroad. */
function playAlone(run: RunModel, id: string, position: number | null, quarters: number): Quarter[] {
  const { compile, rows, policy, scenario } = run;
  const technologies = createTechnology(compile, rows);
  const wedges = policy.wedges(scenario.policies, 0);
  technologies.start(wedges, monthsControlled(run.model.reflected, policy.context));
  const law = position === null ? wedges.permitted : upTo(run, wedges.permitted, id, position);
  return Array.from({ length: quarters }, () => {
    technologies.step({ ...wedges, permitted: law });
    return { ...technologies.read(), gap: technologies.columns[0]!['gap']!.slice() };
  });
}

/** The same with what firms come to believe, want and lose, where nobody abroad may sell any of the technology. */
function playWithFirms(run: RunModel, id: string, quarters: number): Quarter[] {
  const { compile, rows, policy } = run;
  const acts = run.scenario.policies;
  const technology = createTechnology(compile, rows);
  const wedges = policy.wedges(acts, 0);
  const controlled = monthsControlled(run.model.reflected, policy.context);
  technology.start(wedges, controlled);
  const firms = createRunFirms(run, acts, technology.supply());
  technology.tell(firms.outlook);
  technology.start(wedges, controlled);
  const denied = { ...wedges, permitted: upTo(run, wedges.permitted, id, 0) };
  return Array.from({ length: quarters }, (_, quarter) => {
    moveFirms({ acts, firms, run, technology, talks: [] }, quarter, denied);
    technology.step(denied);
    return { ...technology.read(), gap: technology.columns[0]!['gap']!.slice() };
  });
}

describe('denial and effort', () => {
  it('[TECH-68] the README’s map of signs is what the model gives: the more effort gains, the sooner denial of deposition tools turns against itself', () => {
    // Two years, five years, and the end of 2035, counted from the last quarter of 2025.
    const moments = [8, 20, 41];
    const months = [-0.1, 0, 0.2, 0.4, 0.6, 0.8].map((gain) => {
      const run = prepare({ 'parameters.effort_gain.deposition': gain });
      const played = playAlone(run, 'deposition', 0, 41);
      return moments.map((quarters) => read(played[quarters - 1]!.own, 'deposition'));
    });
    const printed = readFileSync('README.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| -?0\.\d +\|/.test(line))
      .map((line) => line.split('|').slice(2, 5).map(Number));
    expect(printed).toEqual(months.map((row) => row.map((value) => Number(value.toFixed(1)))));
    months.slice(1).forEach((row, at) => {
      row.forEach((value, moment) => expect(value).toBeLessThan(months[at]![moment]!));
    });
    expect(months.map((row) => Math.sign(row.at(-1)!))).toEqual([1, 1, 1, -1, -1, -1]);
  });

  it('[TECH-180] with what firms then believe and lose the signs are the README’s, and about none where effort gains as much as in the model', () => {
    const told = [0, 0.4, 0.8].map((gain) => {
      const run = prepare({ 'parameters.effort_gain.deposition': gain });
      const months = read(playWithFirms(run, 'deposition', 41).at(-1)!.own, 'deposition');
      return `${months.toFixed(1)} at ${gain.toFixed(1)}`;
    });
    expect(readFileSync('README.md', 'utf8')).toContain(told.join(', '));
  });

  it('[TECH-69] relief of accelerators lowers the delay of use and moves that of making by at most a month in two years', () => {
    const run = prepare();
    const [held, freed] = [null, 0.9].map((position) =>
      playAlone(run, 'ai-accelerators', position, 8).at(-1)!,
    );
    const change = (pick: (quarter: Quarter) => Float64Array): number =>
      read(pick(freed!), 'ai-accelerators') - read(pick(held!), 'ai-accelerators');
    expect(change(({ use }) => use)).toBeLessThan(-3);
    expect(Math.abs(change(({ making }) => making))).toBeLessThanOrEqual(1);
  });

  it('[TECH-70] without lithography for the newest chips advanced logic keeps to two thirds of the frontier’s pace at the start of truce-2025', () => {
    const [first, second] = playAlone(prepare(), 'euv', null, 2);
    const pace = 1 - (read(second!.gap, 'advanced-logic') - read(first!.gap, 'advanced-logic')) / 3;
    expect(pace).toBeGreaterThan(0.6);
    expect(pace).toBeLessThan(0.74);
  });
});
