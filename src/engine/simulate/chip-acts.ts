import type { Id } from '../../schema/ids.ts';
import type { Issue } from '../../schema/negotiation.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';

/** Whether an act came of one chip of a table, in a deal or as a concession. */
export function isOfChip({ id }: Pick<PolicyAct, 'id'>, table: Table, issue: Issue): boolean {
  const from = table.id.length + 1;
  const end = from + issue.id.length;
  return (
    isBelow(id, table) && id.startsWith(issue.id, from) && (id.length === end || id.startsWith('/', end))
  );
}

/** Asked of every act of every quarter: ids are read where they stand, none is put together. */
function isBelow(id: Id, table: Table): boolean {
  return id.startsWith(table.id) && id.startsWith('/', table.id.length);
}

/** Whether an act came of any chip of a table. */
export function isOfTable(act: Pick<PolicyAct, 'id'>, table: Table): boolean {
  return isBelow(act.id, table) && table.issues.some((issue) => isOfChip(act, table, issue));
}

/** The id of an act by which a party of a table carries out a threat. */
export function threatActId(table: Pick<Table, 'id'>, { id }: Pick<PolicyAct, 'id'>): string {
  return `${table.id}/threat/${id}`;
}

/** Whether an act carried out a threat of a table. */
export function isThreatOf({ id }: Pick<PolicyAct, 'id'>, table: Pick<Table, 'id'>): boolean {
  return id.startsWith(threatActId(table, { id: '' }));
}
