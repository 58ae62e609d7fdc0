import type { MemberAnswer } from '../schema/crew.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { ExperimentPlan, ExperimentRow } from '../schema/experiment.ts';
import type { Hash } from '../schema/ids.ts';
import { diagnose } from '../schema/place.ts';
import { digits } from './digits.ts';

/** The whole of a member's file. */
interface MemberFile extends Omit<ExperimentRow, 'overrides'>, Omit<MemberAnswer, 'values'> {
  format: 1;
  experiment: Hash;
  values: readonly (readonly (number | null)[])[]; // [series][at]; null: not there
}

/** What a run of an experiment leaves, as JSON text whose bytes are decided by the experiment and the member's index alone. */
export function memberText(experiment: Hash, row: ExperimentRow, answer: MemberAnswer): string {
  const { values, ...read } = answer;
  const { member, arm, draw, seed } = row;
  const head: Omit<MemberFile, 'values'> = { format: 1, experiment, member, arm, draw, seed, ...read };
  const numbers = values.map((of) => {
    const printed = Array.from(of, (value) => (Number.isNaN(value) ? 'null' : digits(value)));
    return `[${printed.join()}]`;
  });
  return `${JSON.stringify(head).slice(0, -1)},"values":[${numbers.join()}]}\n`;
}

/**
 * Reads back what `memberText` wrote of a member of an experiment. @returns null of a file that is damaged or cut short, as if there
 * were none; a diagnostic where it is whole and of another experiment or member
 */
export function readMember(
  text: string,
  file: string,
  plan: ExperimentPlan,
  member: number,
): Checked<MemberAnswer | null> {
  const found = parsed(text);
  if (found === null || !isWhole(found, plan)) return { ok: true, value: null, warnings: [] };
  if (found.experiment !== plan.hash || found.member !== member)
    return { ok: false, diagnostics: [diagnose({ file, path: 'experiment' }, 'member-foreign', {})] };
  const { status, scenarioHash, resultHash, inputs, values } = found;
  const columns = values.map((of) => Float64Array.from(of, (value) => value ?? NaN));
  return { ok: true, value: { status, scenarioHash, resultHash, inputs, values: columns }, warnings: [] };
}

function parsed(text: string): Partial<MemberFile> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** A file of this experiment has all its parts, and numbers where numbers stand; of another one it is enough to know that. */
function isWhole(file: Partial<MemberFile>, { hash, series }: ExperimentPlan): file is MemberFile {
  if (file.format !== 1 || typeof file.experiment !== 'string') return false;
  if (file.experiment !== hash) return true;
  const { values, status, inputs, scenarioHash, resultHash } = file;
  const isFailed = typeof status === 'object' && status !== null && typeof status.solve === 'object';
  const columns = status === 'complete' ? series.length : 0;
  return (
    (status === 'complete' || status === 'cancelled' || isFailed) &&
    typeof inputs === 'object' &&
    inputs !== null &&
    typeof scenarioHash === 'string' &&
    typeof resultHash === 'string' &&
    Array.isArray(values) &&
    values.length === columns &&
    values.every((of, at) => isColumn(of, series[at]!.quarters.length))
  );
}

function isColumn(of: unknown, length: number): boolean {
  return (
    Array.isArray(of) &&
    of.length === length &&
    of.every((value) => value === null || typeof value === 'number')
  );
}
