import { engineParameters } from '../engine/engine-parameters.ts';
import { dyadMoments } from '../engine/crisis/dyad-moments.ts';
import { assumptionsOf, drawAssumptions } from '../engine/draw-assumptions.ts';
import { drawPreferences, preferencesOf } from '../engine/draw-preferences.ts';
import { evaluatePackages } from '../engine/evaluate-packages.ts';
import { evaluateTables } from '../engine/evaluate-tables.ts';
import { priceChips } from '../engine/price-chips.ts';
import { simulate } from '../engine/simulate.ts';
import { stockTaking } from '../engine/stock-taking.ts';
import { sockets } from '../engine/sockets.ts';
import { surveyTables } from '../engine/survey.ts';
import { resolveScenario } from '../model/resolve-scenario.ts';
import { resolvedInputs } from '../model/resolved-inputs.ts';
import { loadModel } from '../model/load-model.ts';
import type { FileSet } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { RunRequest } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import { createRunMemo } from '../engine/run-memo.ts';

/** Runs in the caller's own thread; the model stays open until another with the same hash replaces it. The same files again are not read again. */
export function createInlineRunner(): Runner {
  const models = new Map<string, Model>();
  const memo = createRunMemo();
  let last: { files: FileSet; opened: ReturnType<Runner['open']> } | null = null;
  const modelOf = (request: RunRequest): Model => {
    const model = models.get(request.model);
    if (model === undefined) throw new Error(`no model with hash ${request.model} is open`);
    return model;
  };
  return {
    open(files) {
      if (last !== null && isSameSet(files, last.files)) return last.opened;
      const loaded = loadModel(files, sockets, engineParameters);
      if (!loaded.ok) return loaded;
      const model = loaded.value;
      models.set(model.hash, model);
      const opened: ReturnType<Runner['open']> = {
        ok: true,
        value: { hash: model.hash, model },
        warnings: loaded.warnings,
      };
      last = { files: new Map(files), opened };
      return opened;
    },
    async run(request, options = {}) {
      const model = modelOf(request);
      const scenario = resolveScenario(model, request.scenario, request.overrides);
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
    evaluate(request, draw) {
      const model = modelOf(request);
      const scenario = resolveScenario(model, request.scenario, request.overrides);
      if (!scenario.ok) return scenario;
      const value = evaluateTables(model, scenario.value, { seed: request.seed, draw }, memo);
      return { ok: true, value, warnings: scenario.warnings };
    },
    drawPreferences(request, { draws, spread, first = 0 }) {
      const model = modelOf(request);
      const scenario = resolveScenario(model, request.scenario, request.overrides);
      if (!scenario.ok) return scenario;
      const { parameters } = scenario.value;
      const preferences = preferencesOf(model);
      const value = Array.from({ length: draws }, (_, draw) => {
        const of = { seed: request.seed, spread };
        const drawn = drawPreferences(parameters, preferences, of, first + draw);
        return Object.fromEntries(preferences.map((id) => [`parameters.${id}`, drawn.get(id)!]));
      });
      return { ok: true, value, warnings: scenario.warnings };
    },
    drawAssumptions(request, draw) {
      const model = modelOf(request);
      const scenario = resolveScenario(model, request.scenario, request.overrides);
      if (!scenario.ok) return scenario;
      const { parameters } = scenario.value;
      // What differs from the model's own value was set by somebody.
      const free = assumptionsOf(model).filter(
        ({ id, value }) => parameters.get(id) === value && !(`parameters.${id}` in request.overrides),
      );
      const drawn = drawAssumptions(free, request.seed, draw);
      const value = Object.fromEntries([...drawn].map(([id, number]) => [`parameters.${id}`, number]));
      return { ok: true, value, warnings: scenario.warnings };
    },
    priceChips(request, wanted = {}) {
      const model = modelOf(request);
      const scenario = resolveScenario(model, request.scenario, request.overrides);
      if (!scenario.ok) return scenario;
      const value = priceChips(model, scenario.value, { ...wanted, seed: request.seed }, memo);
      return { ok: true, value, warnings: scenario.warnings };
    },
    survey(request, wanted) {
      const model = modelOf(request);
      const scenario = resolveScenario(model, request.scenario, request.overrides);
      if (!scenario.ok) return scenario;
      const value = surveyTables(model, scenario.value, { ...wanted, seed: request.seed }, memo);
      return { ok: true, value, warnings: scenario.warnings };
    },
    dyads(request, count) {
      const scenario = resolveScenario(modelOf(request), request.scenario, request.overrides);
      if (!scenario.ok) return scenario;
      const { parameters } = scenario.value;
      const value = parameters.has('crisis.spread')
        ? dyadMoments((id) => parameters.get(id)!, request.seed, count)
        : null;
      return { ok: true, value, warnings: scenario.warnings };
    },
    evaluatePackages(request, agreed) {
      const model = modelOf(request);
      const scenario = resolveScenario(model, request.scenario, request.overrides);
      if (!scenario.ok) return scenario;
      const value = evaluatePackages(model, scenario.value, { seed: request.seed, agreed }, memo);
      return { ok: true, value, warnings: scenario.warnings };
    },
    takeStock(request, table, quarter) {
      const model = modelOf(request);
      const scenario = resolveScenario(model, request.scenario, request.overrides);
      if (!scenario.ok) return scenario;
      const value = stockTaking(model, scenario.value, { seed: request.seed, table, quarter }, memo);
      return { ok: true, value, warnings: scenario.warnings };
    },
  };
}

function isSameSet(one: FileSet, other: FileSet): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
