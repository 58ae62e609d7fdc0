import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import type { DiagnosticCode } from '../schema/texts.ts';
import { openCsvTable } from './csv-table.ts';
import type { CsvTable } from './csv-table.ts';
import { hasErrors, indexOfIds } from './economy-tables.ts';

/** Which members are joined to which group. */
export interface Grouping {
  ids: readonly Id[];
  names: readonly string[];
  /** Position of each member's group. */
  groupOf: readonly number[];
}

/** The grouping that joins nothing. */
export function ungrouped(ids: readonly Id[], names: readonly string[]): Grouping {
  return { ids, names, groupOf: ids.map((_, at) => at) };
}

/**
 * Reads a map with the columns from, to and (if wanted) name, one row a member; groups stand in the order in which they first
 * come up. A group is called by the name on any of its rows, else by its id. Returns diagnostics for members that are unknown,
 * missing or mapped twice, for a row without a group and for a group with two names.
 */
export function parseGrouping(
  files: FileSet,
  file: string,
  members: readonly Id[],
  unknown: DiagnosticCode,
): Checked<Grouping> {
  const diagnostics: Diagnostic[] = [];
  const table = openCsvTable(
    files,
    file,
    { keys: ['from'], values: ['to'], optional: ['name'] },
    diagnostics,
  );
  if (table.rows.length === 0 && diagnostics.length === 0) table.report('csv-empty', undefined, '');
  if (table.rows.length === 0) return { ok: false, diagnostics };
  const memberAt = indexOfIds(members);
  const groupOf = members.map(() => -1);
  const groups = new Map<Id, string>();
  for (const row of table.rows) {
    const member = table.index(row, 'from', memberAt, unknown);
    const group = readGroup(table, row, groups);
    if (member >= 0 && group !== null) groupOf[member] = [...groups.keys()].indexOf(group);
  }
  const mapped = new Set(table.rows.map((row) => table.text(row, 'from')));
  const missing = members.filter((id) => !mapped.has(id));
  if (missing.length > 0) table.report('row-missing', undefined, '', { key: missing.join(', ') });
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  const names = [...groups].map(([id, name]) => (name === '' ? id : name));
  return { ok: true, value: { ids: [...groups.keys()], names, groupOf }, warnings: [] };
}

/** Enters a row's group and the name it gives it. @returns the group's id, or null where there is none */
function readGroup(table: CsvTable, row: CsvTable['rows'][number], groups: Map<Id, string>): Id | null {
  const id = table.text(row, 'to');
  if (id === '') {
    table.report('cell-empty', row, 'to');
    return null;
  }
  const name = table.text(row, 'name');
  const known = groups.get(id) ?? '';
  if (name !== '' && known !== '' && name !== known)
    table.report('map-name', row, 'name', { id, name, known });
  groups.set(id, known === '' ? name : known);
  return id;
}
