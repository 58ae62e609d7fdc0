import type { Chart, ChartId, FigureInput, FigureSpec, OwnTitle, PresetId } from '../schema/figure.ts';
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
import { sizePresets } from './size-presets.ts';
import { tabulate, type FigureTable } from './figure-table.ts';

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

/** What a figure needs beyond the result: a preset or a page's own size in CSS pixels (96 to the inch), surface and the version of the app. */
export interface Presentation {
  size: Exclude<PresetId, 'screen'> | FigureSpec['size'];
  theme: FigureSpec['theme'];
  app: string;
  title?: OwnTitle | undefined; // absent: the figure's own
}

/** Everything that is drawn for one chart. Throws when the input lacks what the chart needs, or its run was made without its Baseline. */
export function figureSpec(id: ChartId, input: FigureInput, presentation: Presentation): FigureSpec {
  const selected = charts[id].select(input);
  if (!selected.ok) throw new Error(`chart ${id} selects nothing: ${selected.diagnostics[0]!.code}`);
  const { run, ensemble } = input;
  const { size } = presentation;
  const ofMany = selected.value.runs.n > 1 && !charts[id].needs.includes('prices');
  const isOfEnsemble = ensemble !== undefined && (charts[id].needs.includes('ensemble') || ofMany);
  return {
    sets: run.sets,
    ...selected.value,
    chart: id,
    versions: {
      model: `${run.model.id} ${run.model.version}`,
      app: presentation.app,
      scenario: run.scenarioHash,
      result: isOfEnsemble ? ensemble.versions.hash : run.resultHash,
    },
    ...(typeof size === 'string'
      ? { preset: size, size: sizePresets[size].size }
      : { preset: 'screen' as const, size }),
    theme: presentation.theme,
    ...(presentation.title === undefined ? {} : { title: presentation.title }),
  };
}
