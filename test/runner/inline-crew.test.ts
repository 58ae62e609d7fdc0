import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { createInlineCrew } from '../../src/runner/inline-crew.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { runner } from '../support/call-parley.ts';
import { describeCrew } from '../support/crew-assertions.ts';
import { quickScenario, valueOf } from '../support/shipped-model.ts';

const files = readFolder('models/world-2023');
const { hash } = valueOf(runner.open(files));

describeCrew({
  name: 'in the thread that asks',
  threads: [1],
  isDeathless: true,
  make() {
    const crew = createInlineCrew(runner, readMetrics);
    crew.open(files);
    return { crew, kill: () => undefined };
  },
  request: { model: hash, scenario: quickScenario(), overrides: {}, seed: 1, reference: false },
});
