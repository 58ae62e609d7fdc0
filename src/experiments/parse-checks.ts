import type { CheckRow } from '../schema/check.ts';
import { checkFileSchema } from '../schema/check-schema.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { parseYaml, type YamlDocument } from '../schema/parse-yaml.ts';
import { diagnose } from '../schema/place.ts';
import { validate, type LocatedProblem } from '../schema/validate.ts';
import { measures } from './measures/index.ts';
import type { PreparedMeasure } from './measures/measure.ts';

/** A row ready to be checked. */
export interface PlannedCheck {
  row: CheckRow;
  measure: PreparedMeasure;
  /** What is wrong with the measure's arguments, in the file that states them. */
  locate(problem: LocatedProblem): Diagnostic;
}

/** Reads a file of checks; a measure that is not known, and arguments that it does not take, are diagnostics with their place. */
export function parseChecks(text: string, file: string): Checked<readonly PlannedCheck[]> {
  const document = parseYaml(text, file);
  if (!document.ok) return document;
  const checked = validate(checkFileSchema, document.value);
  if (!checked.ok) return checked;
  const diagnostics: Diagnostic[] = [];
  const plans: PlannedCheck[] = [];
  const ids = new Set<string>();
  checked.value.checks.forEach((row, at) => {
    const here = document.value.place;
    if (ids.has(row.id))
      diagnostics.push(diagnose(here(['checks', at, 'id']), 'id-duplicate', { id: row.id }));
    ids.add(row.id);
    const plan = planOf(row, at, here);
    if ('found' in plan) diagnostics.push(...plan.found);
    else plans.push(plan);
  });
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: plans, warnings: [] };
}

function planOf(
  row: CheckRow,
  at: number,
  place: YamlDocument['place'],
): PlannedCheck | { found: readonly Diagnostic[] } {
  const path = ['checks', at];
  if (!Object.hasOwn(measures, row.measure)) {
    const nearest = nearestId(row.measure, Object.keys(measures));
    return {
      found: [diagnose(place([...path, 'measure']), 'measure-unknown', { id: row.measure, nearest })],
    };
  }
  const locate = (problem: LocatedProblem): Diagnostic =>
    diagnose(place([...path, 'with', ...problem.path]), problem.code, problem.values);
  const measure = measures[row.measure]!.prepare(row.with);
  return 'problems' in measure ? { found: measure.problems.map(locate) } : { row, measure, locate };
}
