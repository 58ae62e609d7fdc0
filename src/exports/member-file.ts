import { createHasher } from '../numerics/hash.ts';
import type { MemberAnswer } from '../schema/crew.ts';
import type { ExperimentPlan, ExperimentRow } from '../schema/experiment.ts';
import type { Hash } from '../schema/ids.ts';
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

/** `foreign`: it belongs to another experiment. `damaged`: it is no such file, or not all of one. */
export type FoundMember = MemberAnswer | 'foreign' | 'damaged';

/** Reads back what `memberText` wrote of a member of an experiment. */
export function readMember(text: string, plan: ExperimentPlan, member: number): FoundMember {
  const file = parsed(text);
  if (file === null || !isWhole(file, plan)) return 'damaged';
  if (file.experiment !== plan.hash || file.member !== member) return 'foreign';
  const { status, scenarioHash, resultHash, inputs, values } = file;
  const columns = values.map((of) => Float64Array.from(of, (value) => value ?? NaN));
  return { status, scenarioHash, resultHash, inputs, values: columns };
}

function parsed(text: string): Partial<MemberFile> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** A file of this experiment has its columns; of another one it is enough to know that. */
function isWhole(file: Partial<MemberFile>, { hash, series }: ExperimentPlan): file is MemberFile {
  if (file.format !== 1 || typeof file.experiment !== 'string') return false;
  if (file.experiment !== hash) return true;
  const { values, status } = file;
  const columns = status === 'complete' ? series.length : 0;
  return (
    Array.isArray(values) &&
    values.length === columns &&
    values.every((of, at) => Array.isArray(of) && of.length === series[at]!.quarters.length)
  );
}

/** The hash of an experiment's results: of the files of its members, in the order of their indices. */
export function hashMembers(experiment: Hash, texts: Iterable<string>): Hash {
  const hasher = createHasher();
  hasher.text(experiment);
  for (const text of texts) hasher.text(text);
  return hasher.digest();
}
