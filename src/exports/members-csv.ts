import { csvLine } from '../schema/csv-line.ts';
import { digits } from './digits.ts';
import type { MemberSummary, MergedExperiment } from './experiment-manifest.ts';

export const memberColumns = [
  'member',
  'arm',
  'run',
  'point',
  'seed',
  'status',
  'scenarioHash',
  'resultHash',
] as const;

const atOnce = 1000;

/** Every run of an experiment as CSV, in pieces: which it is, how it ended, its hashes, and behind them what it was given, one column a path. */
export function* membersCsv({
  plan,
  members,
}: Pick<MergedExperiment, 'plan' | 'members'>): Generator<string> {
  const { arms, points, draws } = plan;
  const paths = [
    ...new Set([...arms, ...points].flatMap(({ overrides }) => Object.keys(overrides))),
  ].toSorted();
  const lineOf = (found: MemberSummary | null, member: number): string => {
    const arm = member % arms.length;
    const draw = Math.floor(member / arms.length);
    const { seed, point } = draws[draw]!;
    const given = { ...arms[arm]!.overrides, ...points[point]!.overrides };
    const cells = [member, arms[arm]!.id, draw, point, seed, statusWord(found)];
    const inputs = paths.map((path) => given[path] ?? '');
    return csvLine([
      ...cells.map(cell),
      found?.scenarioHash ?? '',
      found?.resultHash ?? '',
      ...inputs.map(cell),
    ]);
  };
  yield csvLine([...memberColumns, ...paths]);
  for (let first = 0; first < members.length; first += atOnce) {
    const part = members.slice(first, first + atOnce);
    yield part.map((found, at) => lineOf(found, first + at)).join('');
  }
}

const cell = (value: string | number): string => (typeof value === 'number' ? digits(value) : value);

/** `failed 7`: quarter 7 has no solution. */
function statusWord(member: MemberSummary | null): string {
  if (member === null) return 'missing';
  return typeof member.status === 'object' ? `failed ${member.status.failed}` : member.status;
}
