import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { otherModel, readManifest, type Repeatable } from '../exports/read-manifest.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { RunRequest } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import { readText } from './name-file.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';

/** A run that is asked about. */
export interface OpenedRun extends OpenedScenario {
  overrides: RunRequest['overrides'];
  seeds: readonly number[];
  repeats: { manifest: Repeatable; file: string } | null; // the result that the run has to give again
}

/** The manifest's path where a word of a call names the folder of a result; null where it does not. */
export function manifestPath(name: string, cwd: string): string | null {
  const folder = resolve(cwd, name);
  const path = join(folder, 'manifest.json');
  return existsSync(path) && statSync(folder).isDirectory() ? path : null;
}

/** Opens the scenario, seed and changes that a result was run with; another model than the one that made it is refused. */
export function openResult(
  path: string,
  scenario: string | undefined,
  cwd: string,
  runner: Runner,
): Checked<OpenedRun> {
  const file = relative(cwd, path);
  const read = readManifest(readText(path), file);
  if (!read.ok) return read;
  const manifest = read.value;
  const opened = openScenario(scenario ?? manifest.scenario, cwd, runner);
  if (!opened.ok) return opened;
  const { model: hash, version, scenario: written } = opened.value;
  const refused = otherModel(manifest, { id: written.model.id, version, hash }, file);
  if (refused !== null) return { ok: false, diagnostics: [refused] };
  const { overrides, seed } = manifest;
  const value = { ...opened.value, overrides, seeds: [seed], repeats: { manifest, file } };
  return { ok: true, value, warnings: opened.warnings };
}
