import type { Id } from '../schema/ids.ts';
import type { Model, Parameter, ParameterColumn } from '../schema/model.ts';
import type { Sets } from '../schema/table.ts';

/** Sets over which parameters `key.member` make a column `key`, in the order in which they are tried. */
const columnSets = ['technology', 'ally', 'sector'] as const;

/**
 * Parameters as equations read them: `key` alone over [], `key.euv` for every technology over [technology], `key.JPN` for
 * every ally over [ally], `key.SEM` for every sector over [sector]; suppliers' shares as `supplier_share` over
 * [technology, exporter]. Parameters with other ids are for the engine only.
 * @param values every parameter's value in this run
 */
export function parameterColumns(
  model: Pick<Model, 'parameters' | 'sets'>,
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
  return columns;
}

function hasAll(key: Id, set: Id, sets: Sets, byId: ReadonlyMap<Id, Parameter>): boolean {
  return sets[set]!.length > 0 && sets[set]!.every((member) => byId.has(`${key}.${member.id}`));
}
