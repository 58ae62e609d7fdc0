import { chartIds, charts, figureSpec, type Presentation } from '../../src/figures/index.ts';
import type { FigureInput, FigureSpec } from '../../src/schema/figure.ts';
import { bargainingFixture } from './bargaining-fixture.ts';
import { figureCompanions } from './figure-companions.ts';

/** A run and all that may stand beside it, written by hand. */
export const figureInputFixture = (): FigureInput => ({ ...figureCompanions(), run: bargainingFixture() });

/** Every chart of an input; all of them where everything stands beside the run. */
export function everyFigure(
  input: FigureInput,
  size: Presentation['size'] = 'memo-full',
  theme: FigureSpec['theme'] = 'light',
): FigureSpec[] {
  return chartIds
    .filter((id) => charts[id].select(input).ok)
    .map((id) => figureSpec(id, input, { size, theme, app: '0.1.0' }));
}
