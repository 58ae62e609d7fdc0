import { loadModel } from '../../src/model/load-model.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import type { Checked } from '../../src/schema/diagnostic.ts';
import { formatDiagnostic } from '../../src/schema/format-diagnostic.ts';
import type { Model } from '../../src/schema/model.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { filesOf, filesUnder, sockets } from '../broken/load-case.ts';

/** What was read, or a failed test that says why not. */
export function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map(formatDiagnostic).join('\n'));
}

/** The files of a world of two regions, two sectors and one technology. */
export const smallFiles = (): Map<string, string> => new Map(filesUnder(filesOf(null), 'model/'));
export const smallModel = (): Model => valueOf(loadModel(smallFiles(), sockets));
export const smallScenarioText = (): string => filesOf(null).get('scenario.yaml')!;
export const smallScenario = (): ScenarioFile => valueOf(parseScenario(smallScenarioText(), 'scenario.yaml'));
