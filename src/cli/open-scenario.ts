import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { FileSet, Hash } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { Runner } from '../schema/runner.ts';
import { locateInScenario, parseScenario, type ScenarioTexts } from '../model/parse-scenario.ts';
import { findRoot, scenarioPath } from './find-root.ts';
import { readText } from './name-file.ts';
import { readFolder } from './read-folder.ts';

/** A scenario that was read, its model open in a runner. */
export interface OpenedScenario {
  scenario: ScenarioFile;
  model: Hash;
  files: FileSet; // of the model
  equations: Model['equations'];
  parameters: Model['parameters'];
  presets: Model['presets'];
  structure: Model['structure'];
  version: string;
  /** Puts file, line and column to what is wrong with the scenario once it is resolved against its model. */
  locate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
}

/** Reads a scenario and opens its model in the runner. */
export function openScenario(name: string, cwd: string, runner: Runner): Checked<OpenedScenario> {
  const path = scenarioPath(name, cwd);
  const shown = relative(cwd, path);
  if (!existsSync(path)) return missing(shown);
  const text = readText(path);
  const others = textsBeside(path, cwd);
  const parsed = parseScenario(text, shown, others);
  if (!parsed.ok) return parsed;
  const folder = join(findRoot(), 'models', parsed.value.model.id);
  if (!existsSync(folder)) return missing(join('models', parsed.value.model.id, 'model.yaml'));
  const files = readFolder(folder);
  const opened = runner.open(files);
  if (!opened.ok) return opened;
  return {
    ok: true,
    value: {
      scenario: parsed.value,
      model: opened.value.hash,
      files,
      equations: opened.value.model.equations,
      parameters: opened.value.model.parameters,
      presets: opened.value.model.presets,
      structure: opened.value.model.structure,
      version: opened.value.model.version,
      locate: (diagnostics) => locateInScenario(diagnostics, text, shown, others),
    },
    warnings: [...parsed.warnings, ...opened.warnings],
  };
}

/** Scenarios that a file may extend: those in its folder, and the shipped ones. */
function textsBeside(path: string, cwd: string): ScenarioTexts {
  return (id) => {
    const found = [join(dirname(path), `${id}.yaml`), scenarioPath(id, cwd)].find((file) => existsSync(file));
    return found === undefined ? null : { file: relative(cwd, found), text: readText(found) };
  };
}

function missing(file: string): Checked<never> {
  return {
    ok: false,
    diagnostics: [{ code: 'file-missing', severity: 'error', file, path: '', values: { file } }],
  };
}
