import { chartIds, charts, figureSpec, type Presentation } from '../../src/figures/index.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { ChartId, FigureInput, FigureSpec } from '../../src/schema/figure.ts';
import { bargainingFixture } from './bargaining-fixture.ts';
import { figureCompanions } from './figure-companions.ts';

/** A run and all that may stand beside it, written by hand. */
export const figureInputFixture = (): FigureInput => ({ ...figureCompanions(), run: bargainingFixture() });

/** The runs of an experiment as if they were of a sweep of one input. */
const sweptOf = (ensemble: Ensemble): Ensemble => ({
  ...ensemble,
  pointsAre: 'chosen',
  points: [0.1, 0.2, 0.3, 0.4, 0.5].map((rate) => ({ label: '', overrides: { 'parameters.rate': rate } })),
  draws: ensemble.draws.map((draw, at) => ({ ...draw, point: at % 5 })),
});

/** What a chart is drawn of, with everything beside the run: a sweep is an experiment of its own. */
export const chartInput = <Input extends FigureInput>(id: ChartId, input: Input): Input =>
  id === 'C21' && input.ensemble !== undefined ? { ...input, ensemble: sweptOf(input.ensemble) } : input;

/** Every chart of an input; all of them where everything stands beside the run. */
export function everyFigure(
  input: FigureInput,
  size: Presentation['size'] = 'memo-full',
  theme: FigureSpec['theme'] = 'light',
): FigureSpec[] {
  return chartIds
    .filter((id) => charts[id].select(chartInput(id, input)).ok)
    .map((id) => figureSpec(id, chartInput(id, input), { size, theme, app: '0.1.0' }));
}
