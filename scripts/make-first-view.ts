/** The program behind `scripts/first-view.mjs`: plays the scenario that the page begins with and writes to FILE what the page shows of it at once. */
import { writeFileSync } from 'node:fs';
import { version } from '../package.json';
import { openScenario } from '../src/cli/open-scenario.ts';
import { readFolder } from '../src/cli/read-folder.ts';
import { answerParts } from '../src/components/answer.ts';
import { headlineLevers } from '../src/components/levers/headline-levers.ts';
import { firstCharts } from '../src/figures/first-charts.ts';
import { chartIds, charts, figureSpec } from '../src/figures/index.ts';
import { keyNumbers } from '../src/figures/key-numbers.ts';
import { everyLever } from '../src/model/every-lever.ts';
import { valueAtPath } from '../src/model/value-at-path.ts';
import { createInlineRunner } from '../src/runner/inline.ts';
import type { ChartId } from '../src/schema/figure.ts';
import type { RunResult } from '../src/schema/result.ts';
import { parseWork } from '../src/schema/work.ts';
import type { Backend } from '../src/state/backend.ts';
import { packFirstFigures, packFirstView, type FirstFigures } from '../src/state/first-view.ts';
import { Session } from '../src/state/session.ts';
import { stillOf } from './still.ts';

/** The page lays pictures out anew for the room and the surface it has. */
const anySize = { size: { width: 600, height: 400 }, theme: 'light', app: version } as const;

/** The shipped files as the backend of a page. */
function shippedBackend(): Backend {
  const runner = createInlineRunner();
  return {
    scenarios: () => Promise.resolve([]),
    readWork: (text, file) => Promise.resolve(parseWork(text, file)),
    async open(source) {
      if (!('id' in source)) throw new Error('a page begins with a shipped scenario');
      const opened = openScenario(source.id, process.cwd(), runner);
      if (!opened.ok) return opened;
      const { scenario } = opened.value;
      const model = runner.open(readFolder(`models/${scenario.model.id}`));
      if (!model.ok) return model;
      const { parameters } = model.value.model;
      const levers = everyLever(scenario, model.value.model);
      const values = levers.map((lever) => [lever.id, valueAtPath(scenario, parameters, lever.path)]);
      const value = { scenario, model: model.value.hash, levers, values: Object.fromEntries(values) };
      return { ...opened, value };
    },
    run: (request) => runner.run(request),
  };
}

/** Of these charts every figure that a run alone gives; those that read the model's notes are drawn when these have come. */
function specsOf(run: RunResult, of: readonly ChartId[]): FirstFigures {
  const ids = of.filter(
    (id) => charts[id].needs.every((need) => need === 'run') && charts[id].select({ run }).ok,
  );
  return Object.fromEntries(ids.map((id) => [id, figureSpec(id, { run }, anySize)]));
}

async function main(id: string, file: string): Promise<void> {
  const session = new Session(shippedBackend(), version);
  await session.start(id);
  const { result, scenario, levers, notices } = session.store.get();
  if (result === null || scenario === null) throw new Error(notices.map(({ text }) => text).join('\n'));
  const { policy, assumption, idle } = headlineLevers(levers, {}, scenario);
  const view = {
    resultHash: result.resultHash,
    scenario: { id, title: scenario.title },
    answer: answerParts(result, charts)!,
    keys: keyNumbers({ run: result }),
    levers: [...policy, ...assumption, ...idle],
    specs: specsOf(
      result,
      chartIds.filter((chart) => chart in firstCharts),
    ),
  };
  const others = specsOf(
    result,
    chartIds.filter((chart) => !(chart in firstCharts)),
  );
  const parts = { view: packFirstView(view), still: stillOf(view), figures: packFirstFigures(others) };
  writeFileSync(file, JSON.stringify(parts));
}

await main(process.argv[2]!, process.argv[3]!);
