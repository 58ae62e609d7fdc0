import { describe, expect, it } from 'vitest';
import {
  membersOf,
  planExperiment,
  requestOf,
  rowOf,
} from '../../../src/experiments/design/plan-experiment.ts';
import { parseExperiment } from '../../../src/model/parse-experiment.ts';
import type { ExperimentPlan } from '../../../src/schema/experiment.ts';
import { loadShippedModel, shippedScenario, valueOf } from '../../support/shipped-model.ts';

const model = loadShippedModel();
const truce = shippedScenario('truce-2025');
const lines = shippedScenario('red-lines-published');

const head = 'format: 1\nid: trial\ntitle: Trial\nquestion: What then?\n';
function plan(body: string, scenarios = [truce]): ExperimentPlan {
  const text = `${head}scenarios: [${scenarios.map(({ id }) => id).join(', ')}]\n${body}`;
  const read = valueOf(parseExperiment(text, 'trial.yaml'));
  return valueOf(planExperiment(read.experiment, scenarios, model, read.locate));
}
const uncertain = 'uncertainties: [{ path: parameters.reach, enumeratedValueSet: [0.6, 0.7, 0.8] }]\n';

describe('the plan of an experiment', () => {
  it('[EXP-8] the index of a member alone decides its run, and any first members are spread evenly over arms and points', () => {
    const made = plan(`${uncertain}repetitions: 4\nfirstSeed: 11\n`, [truce, lines]);
    expect(membersOf(made)).toBe(24);
    const rows = Array.from({ length: 24 }, (_, member) => rowOf(made, member));
    for (let first = 1; first <= 24; first++) {
      const seen = rows.slice(0, first);
      const arms = [0, 1].map((arm) => seen.filter((row) => row.arm === arm).length);
      const points = [0.6, 0.7, 0.8].map(
        (reach) => seen.filter(({ overrides }) => overrides['parameters.reach'] === reach).length,
      );
      expect(Math.max(...arms) - Math.min(...arms)).toBeLessThanOrEqual(1);
      expect(Math.max(...points) - Math.min(...points)).toBeLessThanOrEqual(2);
    }
    expect(rows[7]).toEqual({ member: 7, arm: 1, draw: 3, seed: 12, overrides: { 'parameters.reach': 0.6 } });
    expect(requestOf(made, 7)).toEqual({
      model: model.hash,
      scenario: lines,
      overrides: { 'parameters.reach': 0.6 },
      seed: 12,
      reference: false,
    });
    expect(() => rowOf(made, 24)).toThrow('no member 24');
  });

  it('[EXP-8] seeds are the same at every point, or own ones where that is asked', () => {
    const seedsOf = (made: ExperimentPlan) => made.draws.map(({ seed }) => seed);
    expect(seedsOf(plan(`${uncertain}repetitions: 2\n`))).toEqual([1, 1, 1, 2, 2, 2]);
    expect(seedsOf(plan(`${uncertain}repetitions: 2\nseeds: own\n`))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('[EXP-9] what varies within an arm is named; levers and forms of the model make arms and are never drawn', () => {
    expect(plan('repetitions: 5\n').varies).toBe('chance');
    expect(plan('').varies).toBe('one run');
    expect(plan(uncertain).varies).toBe('assumptions');
    expect(plan(`${uncertain}seeds: own\n`).varies).toBe('chance and assumptions');
    expect(plan(`${uncertain}repetitions: 2\n`).varies).toBe('chance and assumptions');
    expect(plan(uncertain).pointsAre).toBe('chosen');
    expect(plan(`${uncertain}sampler: sobol\npoints: 4\n`).pointsAre).toBe('drawn');
    const choice = Object.entries(model.structure).find(([, forms]) => forms.length > 1)!;
    const forms = `modelForm: [{ path: structure.${choice[0]}, values: [${choice[1].join(', ')}] }]\n`;
    const formed = plan(forms);
    expect(formed.varies).toBe('model form');
    expect(formed.arms.map(({ id }) => id)).toEqual(choice[1].map((form) => `truce-2025/${form}`));
    expect(plan(`${forms}repetitions: 2\n`).varies).toBe('chance');
    const levers = plan(
      'levers: [{ path: policies.us-tariff-chn.add, steppedValueSet: { first: 0, last: 0.2, step: 0.1 } }]\noverrides: { preset: mid }\n',
      [truce, lines],
    );
    expect(levers.arms.map(({ overrides }) => overrides)).toEqual(
      [0, 1].flatMap(() =>
        [0, 0.1, 0.2].map((add) => ({ preset: 'mid', 'policies.us-tariff-chn.add': add })),
      ),
    );
    expect(levers.points).toHaveLength(1);
    expect(levers.arms[1]!.title).toBe(`${truce.title}: policies.us-tariff-chn.add = 0.1`);
  });

  it('[EXP-10] an experiment that names no metrics reads the headlines: delay, confidence, balances on both bases, incomes, own delays, deals', () => {
    const { series } = plan('', [truce, lines]);
    const of = (metric: string) => series.filter((one) => one.metric === metric);
    expect([...new Set(series.map(({ metric }) => metric))]).toEqual([
      'delay',
      'confidence',
      'firm-confidence',
      'ally-confidence',
      'ally-aligned',
      'goods-balance',
      'goods-balance-owner',
      'net-exports',
      'real-income',
      'every-real-income',
      'own-delay',
      'headline-delay',
      'deal-in-force',
      'deals-worth',
      'deals-lead',
    ]);
    const allies = model.governments.filter(({ ally }) => ally).map(({ id }) => id);
    expect(of('ally-confidence').map(({ subject }) => subject['government'])).toEqual(allies);
    expect(of('goods-balance')[0]).toMatchObject({
      unit: 'million USD/year',
      subject: { exporter: 'USA', importer: 'CHN' },
    });
    expect(of('real-income').map(({ subject }) => subject['region'])).toEqual(['USA', 'CHN']);
    expect(of('own-delay').length).toBeGreaterThan(3);
    expect(of('delay')[0]!.quarters).toHaveLength(16);
    expect(of('deal-in-force')[0]).toMatchObject({ quarters: [15], read: { measure: 'deal-in-force' } });
  });

  it('[EXP-11] metrics take columns that equations record, several members or each, and every n-th quarter with the last', () => {
    const recorded = model.equations.find(
      ({ record, over }) => record && over.join() === 'technology,target',
    )!;
    const column = recorded.id.split('.')[1]!;
    const { series } = plan(
      `metrics:\n  - { id: a, table: technology, column: ${column}, where: { technology: [euv, hbm], target: CHN }, every: 6 }\n  - { id: b, table: region, column: real_income, where: { region: each }, every: end }\n`,
    );
    expect(series.slice(0, 2)).toEqual(
      ['euv', 'hbm'].map((technology) => ({
        metric: 'a',
        name: recorded.meaning,
        unit: recorded.unit,
        subject: { technology, target: 'CHN' },
        quarters: [0, 6, 12, 15],
        read: { table: 'technology', column },
      })),
    );
    expect(series).toHaveLength(2 + model.sets['region']!.length);
    expect(series[2]!.quarters).toEqual([15]);
  });

  it('[EXP-12] an exit condition becomes a comparison of one column; numbers are exact and signs are kept', () => {
    const metrics =
      'metrics: [{ id: one, table: ally, column: confidence, where: { government: JPN, leader: USA } }]\n';
    expect(plan(`${metrics}exitCondition: one <= -1.5e-1\n`).until).toEqual({
      table: 'ally',
      column: 'confidence',
      where: { government: 'JPN', leader: 'USA' },
      is: '<=',
      than: -0.15,
    });
    expect(plan('exitCondition: delay<1').until).toMatchObject({
      table: 'world',
      column: 'delay_index',
      is: '<',
      than: 1,
    });
    expect(requestOf(plan('exitCondition: delay<1'), 0).until).toMatchObject({ is: '<' });
  });

  it('[EXP-24] forms of the model and the span of runs are no values of a lever or an uncertainty, and seeds stay apart', () => {
    const codes = (body: string) => {
      const read = parseExperiment(`${head}scenarios: [truce-2025]\n${body}`, 'trial.yaml');
      return read.ok ? [] : read.diagnostics.map(({ code }) => code);
    };
    for (const key of ['levers', 'uncertainties'])
      for (const path of ['structure.confidence', 'closure', 'preset'])
        expect(codes(`${key}: [{ path: ${path}, enumeratedValueSet: [a, b] }]\n`)).toEqual(['varied-form']);
    for (const path of ['quarters', 'start'])
      expect(codes(`uncertainties: [{ path: ${path}, enumeratedValueSet: [8, 9] }]\n`)).toEqual([
        'varied-span',
      ]);
    expect(codes('firstSeed: 9007199254740991\n')).toEqual(['value-range']);
  });

  it('[EXP-25] what of a design may be run alone: any first points of a Sobol design, all points of the others', () => {
    expect(plan('repetitions: 4\n').portion).toBe(1);
    expect(plan(uncertain).portion).toBe(3);
    expect(plan(`${uncertain}sampler: latin-hypercube\npoints: 8\n`).portion).toBe(8);
    expect(plan(`${uncertain}sampler: sobol\npoints: 8\n`).portion).toBe(1);
  });

  it('[EXP-13] the hash of a design is of what decides its members, not of titles or of when to stop', () => {
    const { hash } = plan('repetitions: 2\n');
    expect(plan('repetitions: 2\nstop: { metric: delay, halfWidth: 1, batch: 2 }\n').hash).toBe(hash);
    expect(plan('repetitions: 3\n').hash).not.toBe(hash);
    expect(plan('repetitions: 2\nmetrics: [{ id: d, table: world, column: delay_index }]\n').hash).not.toBe(
      hash,
    );
    expect(plan('repetitions: 2\n', [lines]).hash).not.toBe(hash);
  });
});
