import { expose } from 'comlink';
import { parseScenario } from './model/parse-scenario.ts';
import { valueAtPath } from './model/value-at-path.ts';
import { createInlineRunner } from './runner/inline.ts';
import type { Checked } from './schema/diagnostic.ts';
import type { Runner } from './schema/runner.ts';
import type { ScenarioFile } from './schema/scenario.ts';
import type { Backend, OpenScenario, ScenarioSource } from './state/backend.ts';

export type WorkerApi = Backend;

const bundle = (): Promise<typeof import('./bundled-files.ts')> => import('./bundled-files.ts');

function fileMissing(file: string): Checked<never> {
  return {
    ok: false,
    diagnostics: [{ code: 'file-missing', severity: 'error', file, path: '', values: { file } }],
  };
}

async function readScenario(source: ScenarioSource): Promise<Checked<ScenarioFile>> {
  if ('text' in source) return parseScenario(source.text, source.file);
  const file = `${source.id}.yaml`;
  const text = (await bundle()).bundledScenarios().get(source.id);
  return text === undefined ? fileMissing(file) : parseScenario(text, file);
}

/** Reads a scenario, opens its model and looks up what stands at the model's levers. */
async function open(runner: Runner, source: ScenarioSource): Promise<Checked<OpenScenario>> {
  const parsed = await readScenario(source);
  if (!parsed.ok) return parsed;
  const scenario = parsed.value;
  const files = (await bundle()).bundledModel(scenario.model.id);
  if (files.size === 0) return fileMissing(`models/${scenario.model.id}/model.yaml`);
  const opened = runner.open(files);
  if (!opened.ok) return opened;
  const { hash, model } = opened.value;
  const values = model.levers.map((lever) => [lever.id, valueAtPath(scenario, model.parameters, lever.path)]);
  return {
    ok: true,
    value: { scenario, model: hash, levers: model.levers, values: Object.fromEntries(values) },
    warnings: [...parsed.warnings, ...opened.warnings],
  };
}

/** Ends the task so that a message waiting for the worker is read before the next quarter. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener(
      'message',
      () => {
        channel.port1.close();
        resolve();
      },
      { once: true },
    );
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}

/** One runner behind the messages of a page; a new run stops the one before it at its next quarter. */
function createApi(runner: Runner): WorkerApi {
  let latest = 0;
  return {
    async scenarios() {
      const texts = [...(await bundle()).bundledScenarios()];
      return texts.flatMap(([id, text]) => {
        const parsed = parseScenario(text, `${id}.yaml`);
        return parsed.ok ? [{ id, title: parsed.value.title }] : [];
      });
    },
    open: (source) => open(runner, source),
    run(request, progress) {
      const mine = ++latest;
      return runner.run(request, { progress, pause: breathe, cancelled: () => mine !== latest });
    },
  };
}

expose(createApi(createInlineRunner()));
