import type { Id } from '../schema/ids.ts';
import type { Model, Parameter, ParameterColumn, Technology } from '../schema/model.ts';
import type { Sets } from '../schema/table.ts';

/** Sets over which parameters `key.member` make a column `key`, in the order in which they are tried. */
const columnSets = ['technology', 'ally', 'sector'] as const;

/**
 * Parameters as equations read them: `key` alone over [], `key.euv` for every technology over [technology], and where one also
 * has `key.euv.CHN` for some target over [technology, target]; `key.JPN` for every ally over [ally], `key.SEM` for every sector
 * over [sector]; suppliers' shares as `supplier_share` over
 * [technology, exporter]; what is made with what as columns over [input]. Parameters with other ids are for the engine only.
 * @param values every parameter's value in this run
 */
export function parameterColumns(
  model: Pick<Model, 'parameters' | 'sets' | 'technologies'>,
  values: ReadonlyMap<Id, number>,
): Readonly<Record<Id, ParameterColumn>> {
  const { sets } = model;
  const byId = new Map(model.parameters.map((parameter) => [parameter.id, parameter]));
  const columns: Record<Id, ParameterColumn> = {};
  for (const { id, unit } of model.parameters) {
    const [key, ...rest] = id.split('.') as [Id, ...Id[]];
    if (Object.hasOwn(columns, key)) continue;
    if (rest.length === 0) columns[key] = { over: [], unit, values: Float64Array.of(values.get(id)!) };
    const set = rest.length === 1 ? columnSets.find((set) => hasAll(key, set, sets, byId)) : undefined;
    if (set !== undefined)
      columns[key] = {
        over: [set],
        unit,
        values: Float64Array.from(sets[set]!, (member) => values.get(`${key}.${member.id}`)!),
      };
    if (set === 'technology' && hasTargets(key, sets, values))
      columns[key] = { over: ['technology', 'target'], unit, values: byTarget(key, sets, values) };
  }
  columns['supplier_share'] = {
    over: ['technology', 'exporter'],
    unit: '1',
    values: Float64Array.from(
      sets['technology']!.flatMap((technology) =>
        sets['exporter']!.map((region) => values.get(`suppliers.${technology.id}.${region.id}`) ?? 0),
      ),
    ),
  };
  return { ...columns, ...inputColumns(model.technologies, values) };
}

/** The rows of what is made with what: the technology that a row's input is (a link), and the row's numbers. */
export function inputColumns(
  technologies: readonly Technology[],
  values: ReadonlyMap<Id, number>,
): Readonly<Record<Id, ParameterColumn>> {
  const rows = technologies.flatMap((made, at) => made.inputs.map((input) => ({ ...input, at })));
  const over = ['input'];
  const column = (unit: string, read: (row: (typeof rows)[number]) => number): ParameterColumn => ({
    over,
    unit,
    values: Float64Array.from(rows, read),
  });
  const indexOf = (id: Id): number => technologies.findIndex((technology) => technology.id === id);
  return {
    input_technology: { ...column('1', ({ technology }) => indexOf(technology)), linkTo: 'technology' },
    segment_floor: column('1', ({ segment }) => values.get(segment.id)!),
    tolerated_lag: column('month', ({ toleratedLag }) => values.get(toleratedLag.id)!),
    work_around: column('1', ({ workAround }) => values.get(workAround.id)!),
    input_weight: {
      over: ['technology', 'input'],
      unit: '1',
      values: Float64Array.from(
        technologies.flatMap((_, made) =>
          rows.map(({ at, weight }) => (at === made ? values.get(weight.id)! : 0)),
        ),
      ),
    },
  };
}

/** Whether a technology has a value of its own toward some target. */
function hasTargets(key: Id, sets: Sets, values: ReadonlyMap<Id, number>): boolean {
  return sets['technology']!.some((technology) =>
    sets['target']!.some((target) => values.has(`${key}.${technology.id}.${target.id}`)),
  );
}

/** [technology, target] the value toward the target, or else the technology's. */
function byTarget(key: Id, sets: Sets, values: ReadonlyMap<Id, number>): Float64Array {
  return Float64Array.from(
    sets['technology']!.flatMap(({ id }) =>
      sets['target']!.map((target) => values.get(`${key}.${id}.${target.id}`) ?? values.get(`${key}.${id}`)!),
    ),
  );
}

function hasAll(key: Id, set: Id, sets: Sets, byId: ReadonlyMap<Id, Parameter>): boolean {
  return sets[set]!.length > 0 && sets[set]!.every((member) => byId.has(`${key}.${member.id}`));
}
