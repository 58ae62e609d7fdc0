import { createInlineCrew } from '../../src/runner/inline-crew.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { runner } from '../support/call-parley.ts';
import { describeCrew, readLastDelay } from '../support/crew-assertions.ts';
import { quickScenario, valueOf } from '../support/shipped-model.ts';

const files = readFolder('models/world-2023');
const { hash } = valueOf(runner.open(files));

describeCrew({
  name: 'in the thread that asks',
  threads: [1],
  make() {
    const crew = createInlineCrew(runner, readLastDelay);
    crew.open(files);
    return { crew, kill: null };
  },
  request: { model: hash, scenario: quickScenario(), overrides: {}, seed: 1, reference: false },
});
