import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Checked } from '../schema/diagnostic.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { Runner } from '../schema/runner.ts';
import { parseScenario } from '../model/parse-scenario.ts';
import { findRoot, scenarioPath } from './find-root.ts';
import { readFolder } from './read-folder.ts';

/** Reads a scenario and opens its model in the runner. */
export function openScenario(
  name: string,
  cwd: string,
  runner: Runner,
): Checked<{ scenario: ScenarioFile; model: string }> {
  const path = scenarioPath(name, cwd);
  const shown = relative(cwd, path);
  if (!existsSync(path)) return missing(shown);
  const parsed = parseScenario(readFileSync(path, 'utf8'), shown);
  if (!parsed.ok) return parsed;
  const folder = join(findRoot(), 'models', parsed.value.model.id);
  if (!existsSync(folder)) return missing(join('models', parsed.value.model.id, 'model.yaml'));
  const opened = runner.open(readFolder(folder));
  if (!opened.ok) return opened;
  return {
    ok: true,
    value: { scenario: parsed.value, model: opened.value.hash },
    warnings: [...parsed.warnings, ...opened.warnings],
  };
}

function missing(file: string): Checked<never> {
  return {
    ok: false,
    diagnostics: [{ code: 'file-missing', severity: 'error', file, path: '', values: { file } }],
  };
}
