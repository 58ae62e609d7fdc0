import { experimentSchema } from '../schema/experiment-schema.ts';
import type { ExperimentFile } from '../schema/experiment.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import { orOtherKind } from '../schema/file-kind.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { parseYaml } from '../schema/parse-yaml.ts';
import { diagnose } from '../schema/place.ts';
import { validate, type LocatedProblem } from '../schema/validate.ts';

/** An experiment that was read, able to say where in its file something is wrong. */
export interface ReadExperiment {
  experiment: ExperimentFile;
  locate(problem: LocatedProblem): Diagnostic;
  /** What a run says of a path that the experiment sets, with the line that sets it; other diagnostics as they are. */
  relocate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
}

/** Reads an experiment file; syntax, unknown keys and values out of shape are diagnostics with their place. */
export function parseExperiment(text: string, file: string): Checked<ReadExperiment> {
  return orOtherKind(readExperiment(text, file), { text, file }, 'experiment');
}

function readExperiment(text: string, file: string): Checked<ReadExperiment> {
  const document = parseYaml(text, file);
  if (!document.ok) return document;
  const checked = validate(experimentSchema, document.value);
  if (!checked.ok) return checked;
  const experiment = checked.value;
  const { place } = document.value;
  const relocated = (diagnostic: Diagnostic): Diagnostic => {
    const at = statedAt(experiment, diagnostic.path);
    return at === null ? diagnostic : { ...diagnostic, ...place(at), path: diagnostic.path };
  };
  const value: ReadExperiment = {
    experiment,
    locate: ({ path, code, values }) => diagnose(place(path), code, values),
    relocate: (diagnostics) => diagnostics.map(relocated),
  };
  return { ok: true, value, warnings: checked.warnings };
}

/** The scenarios that an experiment names and that are not there, each with its line. @param known ids of those that are */
export function missingScenarios(
  { experiment, locate }: Pick<ReadExperiment, 'experiment' | 'locate'>,
  known: readonly Id[],
): Diagnostic[] {
  return experiment.scenarios.flatMap((id, at) => {
    if (known.includes(id)) return [];
    const values = { id, nearest: nearestId(id, known) };
    return [locate({ path: ['scenarios', at], code: 'experiment-scenario', values })];
  });
}

/** Where an experiment says what a path is set to, or a list that the path leads into; null where it does not. */
function statedAt(experiment: ExperimentFile, path: string): (string | number)[] | null {
  const sets = (stated: string): boolean => path === stated || path.startsWith(`${stated}[`);
  const constant = Object.keys(experiment.overrides).find(sets);
  if (constant !== undefined) return ['overrides', constant];
  for (const key of ['levers', 'uncertainties', 'modelForm'] as const) {
    const at = experiment[key].findIndex((varied) => sets(varied.path));
    if (at >= 0) return [key, at, 'path'];
  }
  return null;
}
