import type { Issue } from '../../schema/negotiation.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';

/** Whether an act came of one chip of a table, in a deal or as a concession. */
export function isOfChip({ id }: Pick<PolicyAct, 'id'>, table: Table, issue: Issue): boolean {
  const chip = `${table.id}/${issue.id}`;
  return id === chip || id.startsWith(`${chip}/`);
}

/** Whether an act came of any chip of a table. */
export function isOfTable(act: Pick<PolicyAct, 'id'>, table: Table): boolean {
  return table.issues.some((issue) => isOfChip(act, table, issue));
}

/** The id of an act by which a party of a table carries out a threat. */
export function threatActId(table: Pick<Table, 'id'>, { id }: Pick<PolicyAct, 'id'>): string {
  return `${table.id}/threat/${id}`;
}

/** Whether an act carried out a threat of a table. */
export function isThreatOf({ id }: Pick<PolicyAct, 'id'>, table: Pick<Table, 'id'>): boolean {
  return id.startsWith(threatActId(table, { id: '' }));
}
