import { readFolder } from '../../src/cli/read-folder.ts';
import { createCollector } from '../../src/experiments/collect-ensemble.ts';
import { membersOf, planExperiment, requestOf } from '../../src/experiments/design/plan-experiment.ts';
import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { parseExperiment } from '../../src/model/parse-experiment.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import type { FigureInput } from '../../src/schema/figure.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { shippedScenario, valueOf } from './shipped-model.ts';

/** Runs in a moment, its one table kept: two quarters and few firms. */
function small(): ScenarioFile {
  const file = shippedScenario('truce-2025');
  return { ...file, quarters: 2, parameters: { ...file.parameters, firms: 20 } };
}

const design = `format: 1
id: real
title: A real experiment
question: What is drawn of it?
scenarios: [truce-2025]
overrides: { tables: none }
levers:
  - { path: policies.us-tariff-chn.add, enumeratedValueSet: [0.1, 0.4] }
uncertainties:
  - { path: parameters.delivered_share, distribution: from-parameter }
sampler: one-at-a-time
repetitions: 2
`;

/** What figures are made from, all of it real: a run with its Baseline, twelve runs of an experiment, prices of chips in one, and what the model says of itself. */
export async function realInput(): Promise<Required<Omit<FigureInput, 'options' | 'levers'>>> {
  const runner = createInlineRunner();
  const { model } = valueOf(runner.open(readFolder('models/world-2023')));
  const { experiment } = valueOf(parseExperiment(design, 'real.yaml'));
  const plan = valueOf(planExperiment(experiment, [small()], model));
  const collector = createCollector(plan);
  for (let member = 0; member < membersOf(plan); member++) {
    const result = valueOf(await runner.run(requestOf(plan, member)));
    const { status, scenarioHash, resultHash, inputs } = result;
    const values = readMetrics(result, plan.series);
    collector.take(member, { status, scenarioHash, resultHash, inputs: inputs!, values });
  }
  const run: RunResult = valueOf(await runner.run({ ...requestOf(plan, 0), reference: true }));
  const stated = { ...requestOf(plan, 0), scenario: small(), overrides: {} };
  const setting = { preset: null, rule: null, variant: 'as-is' };
  const runs = [0].map((draw) => {
    const { prices } = valueOf(runner.priceChips({ ...stated, seed: 1 + draw }, { lastOnly: true }));
    return { setting, draw, prices };
  });
  const notes = { equations: model.equations, parameters: model.parameters };
  return { run, ensemble: collector.ensemble(), prices: { runs, unsolved: 0 }, notes };
}
