import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { createInlineCrew } from '../../src/runner/inline-crew.ts';
import { createCrew } from '../../src/runner/crew.ts';
import { threadPort } from '../../src/cli/thread-crew.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { runner } from '../support/call-parley.ts';
import { answersOf, describeCrew } from '../support/crew-assertions.ts';
import { quickScenario, valueOf } from '../support/shipped-model.ts';

const files = readFolder('models/world-2023');
const { hash } = valueOf(runner.open(files));
const outDir = join('node_modules/.cache', `thread-${process.pid}`);
// Threads read no TypeScript: they run what is built, as they do for a user.
await build({
  configFile: 'vite.cli.config.ts',
  logLevel: 'error',
  build: { outDir, rollupOptions: { input: { thread: 'src/cli/thread.ts' } } },
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));
const entry = pathToFileURL(join(outDir, 'thread.js'));

const request = { model: hash, scenario: quickScenario(), overrides: {}, seed: 1, reference: false };
const one = createInlineCrew(runner, readMetrics);

describeCrew({
  name: 'threads of this process',
  threads: [2, 4],
  make(threads) {
    const workers: Worker[] = [];
    const crew = createCrew((ear) => {
      const worker = new Worker(entry);
      workers.push(worker);
      return threadPort(worker, ear);
    }, threads);
    crew.open(files);
    return { crew, kill: () => void workers.at(-1)!.terminate() };
  },
  request,
  expected: await answersOf(one, request),
});
