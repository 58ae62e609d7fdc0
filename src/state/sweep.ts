import type { ExperimentSource } from '../schema/experiment-desk.ts';
import type { Id } from '../schema/ids.ts';
import { pathValue } from '../schema/lever-scale.ts';
import type { AppState } from './app-state.ts';
import { remarkTexts } from './remark-texts.ts';
import { requestOf } from './request-of.ts';

/** Values that a sweep takes from one end of a range to the other, and seeds at each. */
const values = 5;
const seeds = 4;

/** An experiment that takes one assumption through its range, all else as the page has it; null where the scenario is no listed one, which alone experiments find. */
export function sweepOf(
  state: Pick<AppState, 'scenario' | 'file' | 'levers' | 'changed'>,
  id: Id,
): ExperimentSource | null {
  const { scenario, file, levers } = state;
  const found = levers.find(({ lever }) => lever.id === id)?.lever;
  const request = requestOf(state, '');
  if (scenario === null || file !== null || found === undefined || request === null) return null;
  const { [found.path]: _, ...overrides } = request.overrides;
  const step = (found.max - found.min) / (values - 1);
  const at = (index: number): number => pathValue(found, found.min + index * step);
  const experiment = {
    format: 1,
    id: 'sweep',
    title: remarkTexts.sweepTitle(found.label),
    question: remarkTexts.sweepQuestion(found.label),
    scenarios: [scenario.id],
    overrides,
    uncertainties: [
      { path: found.path, enumeratedValueSet: Array.from({ length: values }, (_, index) => at(index)) },
    ],
    repetitions: seeds,
  };
  // A YAML file may be written as JSON.
  return { file: 'sweep.yaml', text: JSON.stringify(experiment, null, 2) };
}
