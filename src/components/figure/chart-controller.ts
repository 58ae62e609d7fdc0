import type { ReactiveControllerHost } from 'lit';
import { firstCharts } from '../../figures/first-charts.ts';
import type { Chart, ChartId, FigureInput } from '../../schema/figure.ts';

/** Charts by their ids, in the order in which a page shows them; some may be missing. */
export type ChartTable = Readonly<Partial<Record<ChartId, Chart>>>;

/** Has the charts of the first view at once, sends for the others when one of them is asked for, and calls its element again when they are there. */
export class ChartController {
  private readonly host: ReactiveControllerHost;
  private there: ChartTable = firstCharts;
  private coming: Promise<void> | null = null;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  /** A chart; null until it is there. */
  of(id: ChartId): Chart | null {
    return this.there[id] ?? this.all()[id] ?? null;
  }

  /** The charts that are there, after all the others were sent for. */
  all(): ChartTable {
    this.coming ??= this.fetch();
    return this.there;
  }

  /** Of these charts, those that can be drawn of an input. */
  drawable(input: FigureInput): readonly ChartId[] {
    const there = Object.values(this.all()).filter((chart) => chart.select(input).ok);
    return there.map(({ id }) => id);
  }

  /** Settles when what was sent for is there. */
  async settled(): Promise<void> {
    await this.coming;
  }

  private async fetch(): Promise<void> {
    this.there = (await import('../../figures/index.ts')).charts;
    this.host.requestUpdate();
  }
}
