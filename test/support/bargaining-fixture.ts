import type { RunResult } from '../../src/schema/result.ts';
import type { IssueFile, TableFile } from '../../src/schema/scenario.ts';
import type { Column, Member, Table, TableId } from '../../src/schema/table.ts';
import { madeTable, whole } from './made-table.ts';
import {
  actions,
  chipTable,
  codes,
  dealTable,
  movesTo,
  numbers,
  offerTable,
  packageTable,
} from './bargaining-tables.ts';
import { resultFixture, type FixtureOptions } from './result-fixture.ts';

const issue = (id: string, mover: string, scope: string, labels: readonly string[]): IssueFile => ({
  id,
  mover,
  instrument: scope === 'goods' ? 'tariff' : scope === 'purchases' ? 'purchase-commitment' : 'export-control',
  target: mover === 'ALPHA' ? 'BETA' : 'ALPHA',
  scope,
  levels: labels.map((label) => ({ label })),
  lag: 1,
  duration: null,
  stance: false,
  source: 'Written by hand.',
});
/** Twelve packages: 4·lithography + 2·duties … in row-major order, purchases fastest. */
const table: TableFile = {
  id: 'talks',
  parties: ['ALPHA', 'BETA'],
  protocol: 'stacked-alternating-offers',
  opens: 0,
  deadline: 3,
  roundsPerQuarter: 2,
  strategies: {},
  issues: [
    issue('tools', 'ALPHA', 'LITHOGRAPHY', ['as now', 'half', 'free']),
    issue('duties', 'ALPHA', 'goods', ['stay', '10 points off']),
    issue('buying', 'BETA', 'purchases', ['none', '20 bn a year']),
  ],
  threats: [],
};

/** What the third and fourth government, the allies, decide on: the fourth gives up its control on the first technology in quarter 2. */
function alignmentTable(): Table {
  return madeTable('alignment', {
    quarter: whole([0, 0]),
    government: codes('government', [2, 3]),
    technology: codes('technology', [0, 0]),
    kept: numbers('1', [1, 0.5]),
    exit_odds: numbers('1', [0.05, 0.1]),
    announced: numbers('1', [0, 0]),
  });
}

/** The ledger with one entry more: an ally leaves a control. */
function withDrop(ledger: Table): Table {
  const last: Readonly<Record<string, number>> = {
    entry: ledger.rows,
    quarter: 2,
    kind: 3,
    act: -1,
    scope: 0,
    subject: 3,
    metric: -1,
    delta: -0.5,
    before: 0.5,
    after: 0,
  };
  const columns = Object.entries(ledger.columns).map(([id, column]): [string, Column] => {
    const values = [...column.values, last[id]!];
    return [
      id,
      column.kind === 'number'
        ? { ...column, values: Float64Array.from(values) }
        : { ...column, values: Int32Array.from(values) },
    ];
  });
  return { ...ledger, rows: ledger.rows + 1, columns: Object.fromEntries(columns) };
}

const named = (...ids: string[]): Member[] => ids.map((id) => ({ id, name: id, short: id, slot: 0 }));
/** How the talks of the fixture end. */
export type Ending = 'agreed' | 'walked-out' | 'open' | 'nobody';

/**
 * The small result with talks between its first two governments over three chips (twelve packages, six recorded), of which half of the tools against
 * purchases is agreed, and an ally that gives up a control. Every other ending leaves deals and chips empty; 'nobody' all tables of talks.
 */
export function bargainingFixture(
  run: Partial<FixtureOptions> = {},
  sets: Partial<RunResult['sets']> = {},
  ending: Ending = 'agreed',
): RunResult {
  const base = resultFixture(run, sets);
  const signed = ending === 'agreed' ? 1 : 0;
  const moves = ending === 'nobody' ? [] : movesTo({ agreed: 1, 'walked-out': 2, open: 3 }[ending]);
  const made: Partial<Record<TableId, Table>> = {
    offer: offerTable(moves),
    deal: dealTable(signed),
    chip: chipTable(signed),
    package: packageTable(signed === 1 ? 5 : -1),
    alignment: alignmentTable(),
  };
  const { scenario } = base.request;
  return {
    ...base,
    request: { ...base.request, scenario: { ...scenario, tables: ending === 'nobody' ? [] : [table] } },
    sets: {
      ...base.sets,
      kind: [...base.sets['kind']!.slice(0, 3), ...named('left')],
      act: [...named('talks/tools', 'talks/buying')],
      scope: [base.sets['technology']![0]!],
      table: named('talks'),
      action: named(...actions),
      status: named('in-force'),
    },
    tables: { ...base.tables, ...made, ledger: withDrop(base.tables.ledger!) },
    reference: base.reference === null ? null : { ...base.reference, ...made },
  };
}
