import type { Id } from '../schema/ids.ts';
import type { Parameter } from '../schema/model.ts';
import type { StatedNumber } from '../schema/number-schema.ts';
import type { LoadedFile } from './load-file.ts';
import { parseUnit } from './unit.ts';

type WithKeys = LoadedFile<{ id: Id; parameters: Readonly<Record<Id, StatedNumber>> }>;

/** The numbers of rows of one set as parameters `key.row`. Every row must define the same keys in the same units. */
export function loadKeys(rows: readonly WithKeys[]): Parameter[] {
  const first = new Map<Id, WithKeys>();
  for (const row of rows)
    for (const key of Object.keys(row.value.parameters)) if (!first.has(key)) first.set(key, row);
  for (const { value, report } of rows) {
    for (const [key, origin] of first) {
      const stated = value.parameters[key];
      const unit = origin.value.parameters[key]!.unit;
      if (stated === undefined)
        report(['parameters'], 'parameter-keys', { id: value.id, missing: key, other: origin.value.id });
      else if (stated.unit !== unit)
        report(['parameters', key, 'unit'], 'parameter-unit', { found: stated.unit, expected: unit });
      else if (parseUnit(unit) === undefined) report(['parameters', key, 'unit'], 'unit-syntax', { unit });
    }
  }
  return rows.flatMap(({ value }) =>
    Object.entries(value.parameters).map(([key, stated]) => ({ id: `${key}.${value.id}`, ...stated })),
  );
}
