/** What the gallery draws: one run of a shipped scenario, experiments with few repetitions, and prices of chips; what was made once is kept under the hash of its plan. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { main } from '../src/cli/main.ts';
import { openExperiment } from '../src/cli/open-experiment.ts';
import { openFigures } from '../src/cli/open-figures.ts';
import { openScenario } from '../src/cli/open-scenario.ts';
import { readPrices } from '../src/cli/read-prices.ts';
import type { Io } from '../src/cli/io.ts';
import { readMetrics } from '../src/experiments/read-metrics.ts';
import { hashText } from '../src/numerics/hash.ts';
import { createInlineCrew } from '../src/runner/inline-crew.ts';
import { createInlineRunner } from '../src/runner/inline.ts';
import type { ChartId, FigureInput } from '../src/schema/figure.ts';

/** An input with the charts that are drawn from it; `null`: all that it has. */
export interface GalleryInput {
  of: string; // file names and headings tell it
  input: FigureInput;
  charts: readonly ChartId[] | null;
}

const scenarioId = 'truce-2025';
const cache = resolve('node_modules/.cache/gallery');
/** An experiment, with as many repetitions as a gallery needs and the charts of it; `text` where it is no shipped one. */
interface DrawnExperiment {
  id: string;
  repetitions: number;
  charts: readonly ChartId[];
  text?: string;
}
const experiments: readonly DrawnExperiment[] = [
  {
    id: 'everything-vs-red-lines',
    repetitions: 12,
    charts: ['C1', 'C3', 'C5', 'C11', 'C12', 'C13', 'C19'],
  },
  { id: 'truce-tornado', repetitions: 1, charts: ['C14'] },
  { id: 'confidence-forms', repetitions: 3, charts: ['C16'] },
  {
    id: 'loss-rate',
    repetitions: 3,
    charts: ['C21'],
    text: `format: 1
id: loss-rate
title: How fast confidence is lost
question: What hangs on the rate at which allies lose confidence?
scenarios: [truce-2025]
uncertainties:
  - { path: parameters.loss_rate, enumeratedValueSet: [0.1, 0.2, 0.3, 0.4, 0.5] }
repetitions: 1
`,
  },
];
const pricedRuns = 3;

function createIo(): Io & { said(): string } {
  const runner = createInlineRunner();
  let said = '';
  return {
    out: (text) => void (said += text),
    err: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    runner,
    crew: () => createInlineCrew(runner, readMetrics),
    terminal: false,
    said: () => said,
  };
}

async function command(io: Io, ...args: string[]): Promise<void> {
  const code = await main(args, io);
  if (code !== 0) throw new Error(`parley ${args.join(' ')} ended with ${code}`);
}

/** The experiment with fewer repetitions, carried out unless its runs are there. */
async function ofExperiment({ id, repetitions, text }: DrawnExperiment): Promise<FigureInput> {
  const io = createIo();
  const stated = text ?? readFileSync(`experiments/${id}.yaml`, 'utf8');
  const path = join(cache, `${id}.yaml`);
  writeFileSync(path, stated.replace(/^repetitions: \d+$/m, `repetitions: ${repetitions}`));
  const opened = openExperiment(path, io.cwd, io.runner);
  if (!opened.ok) throw new Error(`${id} cannot be opened`);
  const folder = join(cache, `${id}-${opened.value.plan.hash.slice(0, 12)}`);
  // Runs that are there may be of another engine: their first run, made again, has other bits then.
  const kept = existsSync(join(folder, 'results'))
    ? await openFigures(folder, undefined, { ...io, err: () => undefined })
    : 1;
  if (typeof kept !== 'number') return kept;
  rmSync(folder, { recursive: true, force: true });
  await command(io, 'experiment', path, '--out', folder, '--jobs', '1');
  const input = await openFigures(folder, undefined, io);
  if (typeof input === 'number') throw new Error(`${folder} cannot be drawn`);
  return input;
}

/** One run with prices of its chips beside it. */
async function ofRun(): Promise<FigureInput> {
  const io = createIo();
  const opened = openScenario(scenarioId, io.cwd, io.runner);
  if (!opened.ok) throw new Error(`${scenarioId} cannot be opened`);
  const { scenario, model, equations, parameters } = opened.value;
  const run = await io.runner.run({ scenario, model, overrides: {}, seed: 1, reference: true });
  if (!run.ok) throw new Error(`${scenarioId} cannot be run`);
  const key = hashText(`${run.value.resultHash} ${pricedRuns}`).slice(0, 12);
  const path = join(cache, `prices-${key}.json`);
  if (!existsSync(path)) {
    const wanted = ['--runs', String(pricedRuns), '--variants', 'as-is', '--last', '--jobs', '1', '--json'];
    await command(io, 'tradeoff', scenarioId, ...wanted);
    writeFileSync(path, io.said());
  }
  const prices = readPrices(path, scenarioId, io.cwd);
  if (typeof prices === 'string') throw new Error(prices);
  return { run: run.value, prices, notes: { equations, parameters } };
}

/** Everything that the gallery shows. @param only names of what is wanted; empty: all */
export async function galleryInputs(only: readonly string[]): Promise<GalleryInput[]> {
  mkdirSync(cache, { recursive: true });
  const wanted = (id: string): boolean => only.length === 0 || only.includes(id);
  const inputs: GalleryInput[] = [];
  if (wanted(scenarioId)) inputs.push({ of: scenarioId, input: await ofRun(), charts: null });
  for (const one of experiments)
    if (wanted(one.id)) inputs.push({ of: one.id, input: await ofExperiment(one), charts: one.charts });
  return inputs;
}
