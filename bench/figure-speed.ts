/** What it costs to put a new result into the pictures of a page: rows, claims and drawing of every chart of a run, in processor time. */
import { openScenario } from '../src/cli/open-scenario.ts';
import { charts, chartIds, figureSpec } from '../src/figures/index.ts';
import { createInlineRunner } from '../src/runner/inline.ts';
import type { ChartId, FigureInput } from '../src/schema/figure.ts';

const rounds = 60;
const presentation = { size: { width: 420, height: 440 }, theme: 'light', app: '' } as const;

/** Milliseconds of processor time of one call: median of rounds, the first third left out. */
function cost(work: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { user, system } = process.cpuUsage();
    for (let again = 0; again < 5; again++) work();
    const used = process.cpuUsage({ user, system });
    times.push((used.user + used.system) / 5000);
  }
  const kept = times.slice(rounds / 3).sort((a, b) => a - b);
  return kept[Math.floor(kept.length / 2)]!;
}

const runner = createInlineRunner();
const opened = openScenario('truce-2025', process.cwd(), runner);
if (!opened.ok) throw new Error('truce-2025 cannot be opened');
const { scenario, model, equations, parameters } = opened.value;
const run = await runner.run({ scenario, model, overrides: {}, seed: 1, reference: true });
if (!run.ok) throw new Error('truce-2025 cannot be run');
const input: FigureInput = { run: run.value, notes: { equations, parameters } };
const here = chartIds.filter((id) => charts[id].select(input).ok);
const update = (ids: readonly ChartId[]) => (): void => {
  for (const id of ids) charts[id].render(figureSpec(id, input, presentation));
};
for (const id of here) process.stdout.write(`${id.padEnd(4)} ${cost(update([id])).toFixed(2)} ms\n`);
process.stdout.write(`all ${here.length} ${cost(update(here)).toFixed(2)} ms\n`);
