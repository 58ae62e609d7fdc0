import type { SeriesPlan, Cadence, MetricFile } from '../../schema/experiment.ts';
import type { Id, Quarter, Unit } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import { nearestId } from '../../schema/nearest-id.ts';
import { tableOfSets } from '../../schema/recorded-columns.ts';
import { resultTables } from '../../schema/result-tables.ts';
import type { ColumnDeclaration, TableDeclaration } from '../../schema/table-declaration.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { measures } from '../read-metrics.ts';
import { combinations } from './samplers.ts';

type Path = LocatedProblem['path'];
export type MetricModel = Pick<Model, 'sets' | 'equations'>;

/** The series that metrics stand for, one a subject; columns, keys and members that there are not are problems at `path`. */
export function planMetrics(
  metrics: readonly MetricFile[],
  model: MetricModel,
  quarters: number,
): { series: SeriesPlan[]; problems: LocatedProblem[] } {
  const problems: LocatedProblem[] = [];
  const series = metrics.flatMap((metric, at): SeriesPlan[] => {
    const path = ['metrics', at];
    const times = quartersOf(metric.measure === undefined ? metric.every : 'end', quarters);
    if (metric.measure !== undefined) {
      const { name, unit } = measures[metric.measure];
      const read = { measure: metric.measure };
      return [{ metric: metric.id, name: metric.name ?? name, unit, subject: {}, quarters: times, read }];
    }
    const table = resultTables.find(({ id }) => id === metric.table)!;
    const column = columnOf(metric.column!, table, model, path);
    const subjects = subjectsOf(metric.where, table, model, path);
    if ('problem' in column) problems.push(column.problem);
    problems.push(...subjects.problems);
    if ('problem' in column) return [];
    const read = { table: table.id, column: metric.column! };
    const name = metric.name ?? column.meaning;
    return subjects.of.map((subject) => ({
      metric: metric.id,
      name,
      unit: column.unit,
      subject,
      quarters: times,
      read,
    }));
  });
  return { series, problems };
}

/** The quarters in which a number is read. */
function quartersOf(every: Cadence, quarters: number): Quarter[] {
  const last = quarters - 1;
  if (every === 'end') return [last];
  const step = every === 'quarter' ? 1 : every;
  const regular = Array.from({ length: Math.ceil(quarters / step) }, (_, at) => at * step);
  return regular.at(-1) === last ? regular : [...regular, last];
}

/** Unit and meaning of a declared or recorded column of numbers. */
function columnOf(
  id: string,
  table: TableDeclaration,
  { equations }: MetricModel,
  path: Path,
): { unit: Unit; meaning: string } | { problem: LocatedProblem } {
  const declared = table.columns.flatMap(({ id: column, unit, meaning }) =>
    unit === undefined ? [] : [{ id: column, unit, meaning }],
  );
  const recorded = equations
    .filter(({ record, over }) => record && tableOfSets(over)?.id === table.id)
    .map(({ id: equation, unit, meaning }) => ({
      id: equation.slice(equation.indexOf('.') + 1),
      unit,
      meaning,
    }));
  const known = [...declared, ...recorded];
  const found = known.find((column) => column.id === id);
  if (found !== undefined) return found;
  const nearest = nearestId(
    id,
    known.map((column) => column.id),
  );
  return {
    problem: { path: [...path, 'column'], code: 'column-unknown', values: { id, table: table.id, nearest } },
  };
}

/** All combinations of the members that a metric names, by key column. */
function subjectsOf(
  where: MetricFile['where'],
  table: TableDeclaration,
  { sets }: MetricModel,
  path: Path,
): { of: Record<string, Id>[]; problems: LocatedProblem[] } {
  const keys = table.columns.filter(({ key, id }) => key && id !== 'quarter');
  const known = keys.map(({ id }) => id).join(', ');
  const strange = [
    ...Object.keys(where).filter((key) => !keys.some(({ id }) => id === key)),
    ...keys.map(({ id }) => id).filter((id) => !Object.hasOwn(where, id)),
  ];
  const problems = strange.map((key): LocatedProblem => {
    const at = Object.hasOwn(where, key) ? [...path, 'where', key] : [...path, 'where'];
    const id = Object.hasOwn(where, key) ? key : Object.keys(where).join(', ') || 'nothing';
    return { path: at, code: 'metric-key', values: { id, table: table.id, known: known || 'quarter' } };
  });
  if (problems.length > 0) return { of: [], problems };
  const axes = keys.map((key) => ({ path: key.id, ...membersOf(where[key.id]!, key, sets, path) }));
  const strangers = axes.flatMap((axis) => axis.problems);
  return {
    of: strangers.length > 0 ? [] : (combinations(axes) as Record<string, Id>[]),
    problems: strangers,
  };
}

/** Members that a metric names of one key column; sets that only a run fills take any. */
function membersOf(
  wanted: Id | readonly Id[],
  { id: key, set }: ColumnDeclaration,
  sets: MetricModel['sets'],
  path: Path,
): { values: readonly Id[]; problems: LocatedProblem[] } {
  const members = sets[set!]?.map(({ id }) => id);
  const listed = typeof wanted === 'string' ? [wanted] : wanted;
  if (members === undefined && wanted !== 'each') return { values: listed, problems: [] };
  if (wanted === 'each' && members !== undefined) return { values: members, problems: [] };
  const problems = listed
    .filter((id) => !members?.includes(id))
    .map((id): LocatedProblem => {
      const values = { id, set: set!, nearest: nearestId(id, members ?? []) };
      return { path: [...path, 'where', key], code: 'metric-member', values };
    });
  return { values: listed, problems };
}
