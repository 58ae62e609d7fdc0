import type { Chart, ChartId, FigureInput, FigureSpec } from '../schema/figure.ts';
import { countryChart } from './charts/c18-countries.ts';
import { layerChart } from './charts/c4-layers.ts';
import { gainChart } from './charts/c1-gains.ts';
import { frontierChart } from './charts/c8-frontier.ts';
import { exchangeChart } from './charts/c2-exchange.ts';
import { talksChart } from './charts/c7-talks.ts';
import { membershipChart } from './charts/c5-membership.ts';
import { balanceChart } from './charts/c10-balances.ts';
import { leadChart } from './charts/c3-lead.ts';
import { confidenceChart } from './charts/c6-confidence.ts';
import { fanChart } from './charts/c11-fan.ts';
import { dotChart } from './charts/c12-dots.ts';
import { differenceChart } from './charts/c13-difference.ts';
import { tornadoChart } from './charts/c14-tornado.ts';
import { regretChart } from './charts/c16-regret.ts';
import { sweepChart } from './charts/c21-sweep.ts';
import { chipChart } from './charts/c9-chips.ts';
import { changeChart } from './charts/c19-changes.ts';
import { traceChart } from './charts/c20-trace.ts';
import { specOf, type Presentation } from './spec-of.ts';
import { tabulate, type FigureTable } from './figure-table.ts';
import { ensembleInWords } from './words/ensemble-in-words.ts';

export type { Presentation } from './spec-of.ts';

/** Every chart, in the order in which a page shows them. */
export const charts = {
  C21: sweepChart,
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

/** Everything that is drawn for the chart of an id, many runs told in words. Throws as `specOf` does. */
export function figureSpec(id: ChartId, input: FigureInput, presentation: Presentation): FigureSpec {
  return specOf(charts[id], ensembleInWords(input), presentation);
}
