import { readFolder } from '../../src/cli/read-folder.ts';
import { planExperiment } from '../../src/experiments/design/plan-experiment.ts';
import { createExperimentDesk } from '../../src/experiments/experiment-desk.ts';
import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { parseExperiment } from '../../src/model/parse-experiment.ts';
import { createInlineCrew } from '../../src/runner/inline-crew.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import type { Crew } from '../../src/schema/crew.ts';
import type { ExperimentDesk } from '../../src/schema/experiment-desk.ts';
import { shippedScenario, valueOf } from './shipped-model.ts';

/** An experiment of a shipped scenario that is run in a moment: two arms, three points, a seed each. */
export const tinyExperiment = `format: 1
id: tiny
title: A tiny experiment
question: Does a page find what the command line finds?
scenarios: [truce-2025]
overrides: { quarters: 2, tables: none, parameters.firms: 40 }
levers:
  - { path: policies.us-tariff-chn.add, enumeratedValueSet: [0.1, 0.4] }
uncertainties:
  - { path: parameters.loss_rate, distribution: from-parameter }
  - { path: parameters.trade_elasticity.SEM, distribution: from-parameter }
sampler: sobol
points: 3
seeds: own
`;

/** A desk in this thread. @param jobs is told how many runs each piece of work has */
export function inlineDesk(jobs: (count: number) => void = () => undefined): ExperimentDesk {
  const runner = createInlineRunner();
  const files = readFolder('models/world-2023');
  const { model } = valueOf(runner.open(files));
  const crew = createInlineCrew(runner, readMetrics);
  crew.open(files);
  const opened: Crew = {
    threads: 1,
    open: () => undefined,
    carryOut(kind, work, orders) {
      jobs(work.length);
      return crew.carryOut(kind, work, orders);
    },
    close: () => crew.close(),
  };
  return createExperimentDesk(() => opened, {
    experiments: async () => [{ id: 'tiny', title: 'A tiny experiment' }],
    async planExperiment(source) {
      const read = parseExperiment('text' in source ? source.text : tinyExperiment, 'tiny.yaml');
      if (!read.ok) return read;
      const { experiment, locate } = read.value;
      return planExperiment(experiment, experiment.scenarios.map(shippedScenario), model, locate);
    },
  });
}
