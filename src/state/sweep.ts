import type { ExperimentSource } from '../schema/experiment-desk.ts';
import type { Id } from '../schema/ids.ts';
import { settingOf } from '../schema/lever-scale.ts';
import type { AppState } from './app-state.ts';
import { requestOf } from './request-of.ts';
import { sweepTexts } from './sweep-texts.ts';

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
  const whole = found.calendar === undefined ? (shown: number) => shown : Math.round;
  const at = (index: number): number | string => settingOf(found, whole(found.min + index * step));
  const experiment = {
    format: 1,
    id: 'sweep',
    title: sweepTexts.title(found.label),
    question: sweepTexts.question(found.label),
    scenarios: [scenario.id],
    overrides,
    uncertainties: [
      {
        path: found.path,
        enumeratedValueSet: [...new Set(Array.from({ length: values }, (_, index) => at(index)))],
      },
    ],
    repetitions: seeds,
  };
  // A YAML file may be written as JSON.
  const { title } = experiment;
  return { file: 'sweep.yaml', text: JSON.stringify(experiment, null, 2), title };
}
