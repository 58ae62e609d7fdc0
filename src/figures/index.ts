import type { Chart, ChartId, FigureInput, FigureSpec } from '../schema/figure.ts';
import { countryChart } from './c18-countries.ts';
import { layerChart } from './c4-layers.ts';
import { gainChart } from './c1-gains.ts';
import { frontierChart } from './c8-frontier.ts';
import { exchangeChart } from './c2-exchange.ts';
import { talksChart } from './c7-talks.ts';
import { membershipChart } from './c5-membership.ts';
import { balanceChart } from './c10-balances.ts';
import { leadChart } from './c3-lead.ts';
import { confidenceChart } from './c6-confidence.ts';
import { fanChart } from './c11-fan.ts';
import { dotChart } from './c12-dots.ts';
import { differenceChart } from './c13-difference.ts';
import { tornadoChart } from './c14-tornado.ts';
import { regretChart } from './c16-regret.ts';
import { chipChart } from './c9-chips.ts';
import { changeChart } from './c19-changes.ts';
import { traceChart } from './c20-trace.ts';
import { specOf, type Presentation } from './spec-of.ts';
import { tabulate, type FigureTable } from './figure-table.ts';

export type { Presentation } from './spec-of.ts';

/** Every chart, in the order in which a page shows them. */
export const charts = {
  C1: gainChart,
  C2: exchangeChart,
  C3: leadChart,
  C4: layerChart,
  C5: membershipChart,
  C6: confidenceChart,
  C7: talksChart,
  C8: frontierChart,
  C9: chipChart,
  C10: balanceChart,
  C11: fanChart,
  C12: dotChart,
  C13: differenceChart,
  C14: tornadoChart,
  C16: regretChart,
  C18: countryChart,
  C19: changeChart,
  C20: traceChart,
} satisfies Record<ChartId, Chart>;

/** Their ids, in that order. */
export const chartIds = Object.keys(charts) as ChartId[];

/** The table alternative of a figure: the same rows, printed by the same rules. */
export function figureTable(spec: FigureSpec): FigureTable {
  return tabulate(spec, charts[spec.chart].columns);
}

/** Everything that is drawn for the chart of an id. Throws as `specOf` does. */
export function figureSpec(id: ChartId, input: FigureInput, presentation: Presentation): FigureSpec {
  return specOf(charts[id], input, presentation);
}
