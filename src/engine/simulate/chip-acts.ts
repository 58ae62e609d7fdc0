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
