import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { FigureInput } from '../../src/schema/figure.ts';
import { pricesFixture } from './prices-fixture.ts';
import { ensembleFixture, movedPoints } from './ensemble-fixture.ts';

/** What stands beside a run for charts that need more than one: an experiment written by hand whose names may be changed. */
export function figureCompanions(
  rename: (name: string) => string = (name) => name,
): Omit<FigureInput, 'run'> {
  const made = ensembleFixture({ runs: 12, points: movedPoints });
  const ensemble: Ensemble = {
    ...made,
    arms: made.arms.map((arm) => ({ ...arm, title: rename(arm.title) })),
    points: made.points.map((point) => ({ ...point, label: rename(point.label) })),
    series: made.series.map((series) => ({ ...series, name: rename(series.name) })),
  };
  return { ensemble, prices: pricesFixture(rename) };
}
