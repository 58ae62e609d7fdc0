import type { Chart, ChartId, FigureSpec } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import { balanceChart, balanceTable } from './c10-balances.ts';
import { leadChart, leadTable } from './c3-lead.ts';
import { confidenceChart, confidenceTable } from './c6-confidence.ts';
import { tabulate, type FigureTable, type TableColumn } from './figure-table.ts';

/** Every chart, in the order in which a page shows them. */
export const charts = {
  C3: leadChart,
  C6: confidenceChart,
  C10: balanceChart,
} satisfies Record<ChartId, Chart>;

const tables = {
  C3: leadTable,
  C6: confidenceTable,
  C10: balanceTable,
} satisfies Record<ChartId, readonly TableColumn[]>;

/** The table alternative of a figure: the same rows, printed by the same rules. */
export function figureTable(spec: FigureSpec): FigureTable {
  return tabulate(spec, tables[spec.chart]);
}

/** What a figure needs beyond the result: size in CSS pixels (96 to the inch), surface and the version of the app. */
export type Presentation = Pick<FigureSpec, 'size' | 'theme'> & { app: string };

/** Everything that is drawn for one chart of a complete run. Throws when the result was made without its Baseline. */
export function figureSpec(id: ChartId, result: RunResult, presentation: Presentation): FigureSpec {
  const selected = charts[id].select(result);
  if (!selected.ok) throw new Error(`chart ${id} selects nothing from the result`);
  return {
    ...selected.value,
    chart: id,
    sets: result.sets,
    versions: {
      model: `${result.model.id} ${result.model.version}`,
      app: presentation.app,
      scenario: result.scenarioHash,
      result: result.resultHash,
    },
    size: presentation.size,
    theme: presentation.theme,
  };
}
