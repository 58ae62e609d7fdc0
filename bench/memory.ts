import { openScenario } from '../src/cli/open-scenario.ts';
import { createInlineRunner } from '../src/runner/inline.ts';
import { valueOf } from '../test/support/shipped-model.ts';

/*
 * Memory of one process by the number of runs: `node scripts/bench-memory.mjs [SCENARIO] [RUNS] [tables]`, with the scenario's tables and events or without.
 * After every eighth of the runs garbage is collected; what is held then is what runs leave behind, the resident size what the process has.
 */
const [name = 'truce-2025', runs = '200', tables = ''] = process.argv.slice(2);
const readings = 8;

const runner = createInlineRunner();
const { scenario, model } = valueOf(openScenario(name, process.cwd(), runner));
const played = tables === 'tables' ? scenario : { ...scenario, tables: [], events: [] };
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0).padStart(5);

function report(done: number): void {
  globalThis.gc!();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  console.log(
    `${String(done).padStart(5)} runs: ${megabytes(rss)} MB resident, held ${megabytes(heapUsed)} MB of objects and ${megabytes(arrayBuffers)} MB of columns`,
  );
}

report(0);
for (let run = 1; run <= Number(runs); run++) {
  valueOf(await runner.run({ scenario: played, model, overrides: {}, seed: run, reference: false }));
  if (run === 1 || run % Math.ceil(Number(runs) / readings) === 0) report(run);
}
console.log(`at most ${megabytes(process.resourceUsage().maxRSS * 1024)} MB resident`);
