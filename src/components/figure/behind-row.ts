import { memberAt } from '../../figures/columns.ts';
import type { ChartId, FigureSpec } from '../../schema/figure.ts';
import type { LedgerWanted } from '../drawers/run-log.ts';

/** What a figure asks the page for: another figure, or entries of the ledger. */
export type Behind = { name: 'figure-link'; detail: ChartId } | { name: 'ledger'; detail: LedgerWanted };

/** What is behind a row: of who gained what the balances, of the waterfall of confidence the entries of the ledger, whose first row and last two are no causes; null where there is nothing. */
export function behindRow(chart: ChartId, { rows, sets }: FigureSpec, row: number): Behind | null {
  if (chart === 'C1') return { name: 'figure-link', detail: 'C10' };
  if (chart !== 'C6' || row === 0 || row >= rows.rows - 2) return null;
  const kind = memberAt(rows, sets, 'kind', row)?.id ?? null;
  const act = memberAt(rows, sets, 'act', row)?.id ?? null;
  return { name: 'ledger', detail: { kind, act } };
}
