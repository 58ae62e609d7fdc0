import { engineParameters } from '../engine/engine-parameters.ts';
import { dyadMoments } from '../engine/crisis/dyad-moments.ts';
import { assumptionsOf, drawAssumptions } from '../engine/draw-assumptions.ts';
import { drawPreferences, preferencesOf } from '../engine/draw-preferences.ts';
import { evaluatePackages } from '../engine/evaluate-packages.ts';
import { evaluateTables } from '../engine/evaluate-tables.ts';
import { createLatest } from '../engine/policy/latest.ts';
import { priceChips } from '../engine/price-chips.ts';
import { simulate } from '../engine/simulate.ts';
import { stockTaking } from '../engine/stock-taking.ts';
import { sockets } from '../engine/sockets.ts';
import { surveyTables } from '../engine/survey.ts';
import { resolveScenario } from '../model/resolve-scenario.ts';
import { resolvedInputs } from '../model/resolved-inputs.ts';
import { buildModel } from '../model/build-model.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { Model } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import type { RunRequest } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import type { Scenario } from '../schema/scenario.ts';
import { createRunMemo } from '../engine/run-memo.ts';

/** Runs models in the caller's own thread; a model stays open until another with the same hash replaces it. The same source again is not read again. */
export function createRunner(): Runner<ModelSource> {
  const models = new Map<string, Model>();
  const memo = createRunMemo();
  const resolve = createResolver();
  let last: { source: ModelSource; own: boolean; opened: ReturnType<Runner['open']> } | null = null;
  const modelOf = (request: RunRequest): Model => {
    const model = models.get(request.model);
    if (model === undefined) throw new Error(`no model with hash ${request.model} is open`);
    return model;
  };
  return {
    open(source, own = false) {
      if (last !== null && last.own === own && last.source === source) return last.opened;
      const loaded = buildModel(source, sockets, engineParameters);
      if (!loaded.ok) return loaded;
      const model: Model = own ? { ...loaded.value, own } : loaded.value;
      models.set(model.hash, model);
      const opened: ReturnType<Runner['open']> = {
        ok: true,
        value: { hash: model.hash, model },
        warnings: loaded.warnings,
      };
      last = { source, own, opened };
      return opened;
    },
    async run(request, options = {}) {
      const model = modelOf(request);
      const scenario = resolve(model, request);
      if (!scenario.ok) return scenario;
      const run = simulate(model, scenario.value, request, memo);
      let stop = false;
      for (;;) {
        const step = run.next(stop);
        if (step.done) {
          const inputs = resolvedInputs(request.scenario, request.overrides, scenario.value);
          return { ok: true, value: { ...step.value, inputs }, warnings: scenario.warnings };
        }
        options.progress?.(step.value);
        await options.pause?.();
        stop = options.cancelled?.() ?? false;
      }
    },
    ...asking(modelOf, resolve, memo),
  };
}

/** Resolves the scenario of a request with its overrides. */
type Resolve = (model: Model, request: RunRequest) => Checked<Scenario>;

/** The runs of an ensemble differ in their seeds: what they share is resolved once, and nothing that runs changes it. */
function createResolver(): Resolve {
  const known = createLatest<Checked<Scenario>>(mostResolved);
  return (model, { scenario, overrides }) =>
    known.get(JSON.stringify([model.hash, scenario, overrides]), () =>
      resolveScenario(model, scenario, overrides),
    );
}

/** As many as are run in turn: arms of an experiment and variants of them. */
const mostResolved = 8;

/** What is asked of a scenario without a whole run of it. */
function asking(
  modelOf: (request: RunRequest) => Model,
  resolve: Resolve,
  memo: ReturnType<typeof createRunMemo>,
): Omit<Runner, 'open' | 'run'> {
  /** Answers about a scenario resolved against its model, or says what is wrong with it. */
  const ask = <Value>(
    request: RunRequest,
    answer: (model: Model, scenario: Scenario) => Value,
  ): Checked<Value> => {
    const model = modelOf(request);
    const scenario = resolve(model, request);
    if (!scenario.ok) return scenario;
    return { ok: true, value: answer(model, scenario.value), warnings: scenario.warnings };
  };
  return {
    evaluate: (request, draw) =>
      ask(request, (model, scenario) => evaluateTables(model, scenario, { seed: request.seed, draw }, memo)),
    drawPreferences: (request, { draws, spread, first = 0 }) =>
      ask(request, (model, { parameters }) => {
        const preferences = preferencesOf(model);
        const of = { seed: request.seed, spread };
        return Array.from({ length: draws }, (_, draw) => {
          const drawn = drawPreferences(parameters, preferences, of, first + draw);
          return Object.fromEntries(preferences.map((id) => [`parameters.${id}`, drawn.get(id)!]));
        });
      }),
    drawAssumptions: (request, draw) =>
      ask(request, (model, { parameters }) => {
        // What differs from the model's own value was set by somebody.
        const free = assumptionsOf(model).filter(
          ({ id, value }) => parameters.get(id) === value && !(`parameters.${id}` in request.overrides),
        );
        const drawn = drawAssumptions(free, request.seed, draw);
        return Object.fromEntries([...drawn].map(([id, number]) => [`parameters.${id}`, number]));
      }),
    priceChips: (request, wanted = {}) =>
      ask(request, (model, scenario) => priceChips(model, scenario, { ...wanted, seed: request.seed }, memo)),
    survey: (request, wanted) =>
      ask(request, (model, scenario) =>
        surveyTables(model, scenario, { ...wanted, seed: request.seed }, memo),
      ),
    dyads: (request, count) =>
      ask(request, (_, { parameters }) =>
        parameters.has('crisis.spread')
          ? dyadMoments((id) => parameters.get(id)!, request.seed, count)
          : null,
      ),
    evaluatePackages: (request, agreed) =>
      ask(request, (model, scenario) =>
        evaluatePackages(model, scenario, { seed: request.seed, agreed }, memo),
      ),
    takeStock: (request, table, quarter) =>
      ask(request, (model, scenario) =>
        stockTaking(model, scenario, { seed: request.seed, table, quarter }, memo),
      ),
  };
}
