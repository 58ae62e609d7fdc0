import type { Id } from '../schema/ids.ts';
import type { Parameter } from '../schema/model.ts';
import type { StatedNumber } from '../schema/number-schema.ts';
import type { LoadedFile } from './load-file.ts';
import { parseUnit } from './unit.ts';

type WithKeys = LoadedFile<{ id: Id; parameters: Readonly<Record<Id, StatedNumber>> }>;

/**
 * The numbers of rows of one set as parameters `key.row`. Every row must define the same keys in the same units; a key that
 * fewer than half of them have is taken for a slip of those.
 */
export function loadKeys(rows: readonly WithKeys[]): Parameter[] {
  const owners = new Map<Id, WithKeys[]>();
  for (const row of rows)
    for (const key of Object.keys(row.value.parameters)) owners.set(key, [...(owners.get(key) ?? []), row]);
  const common = [...owners.keys()].filter((key) => 2 * owners.get(key)!.length >= rows.length);
  for (const row of rows) {
    const { parameters } = row.value;
    for (const key of Object.keys(parameters))
      if (!common.includes(key))
        row.report(['parameters', key], 'key-unknown', { key, known: common.join(', ') });
    for (const key of common) checkKey(row, key, owners.get(key)![0]!);
  }
  return rows.flatMap(({ value }) =>
    Object.entries(value.parameters).map(([key, stated]) => ({ id: `${key}.${value.id}`, ...stated })),
  );
}

function checkKey({ value, report }: WithKeys, key: Id, first: WithKeys): void {
  const stated = value.parameters[key];
  const unit = first.value.parameters[key]!.unit;
  if (stated === undefined)
    report(['parameters'], 'parameter-keys', { id: value.id, missing: key, other: first.value.id });
  else if (stated.unit !== unit)
    report(['parameters', key, 'unit'], 'parameter-unit', { found: stated.unit, expected: unit });
  else if (parseUnit(unit) === undefined) report(['parameters', key, 'unit'], 'unit-syntax', { unit });
}
