import { keyNumbers } from '../figures/key-numbers.ts';
import { printsAlike } from '../figures/words/measure-words.ts';
import type { ChartId, FigureInput } from '../schema/figure.ts';
import type { KeyNumber } from '../schema/key-number.ts';
import type { FirstView } from '../state/first-view.ts';

/** The two figures of the overview: what could be had at the table, beside the lead. Where nobody bargains it is what moved instead: allies' confidence, else the balances, and these where the run is as Baseline; and these stand for a lead that is none. */
export function overviewCharts(input: FigureInput | null, first: FirstView | null): readonly ChartId[] {
  const keys = input === null ? (first?.keys ?? []) : keyNumbers(input);
  const bargains =
    input === null
      ? first?.specs.C8?.sets['package']?.length !== 0
      : input.run.request.scenario.tables.length > 0;
  const isHeld = keys[0]?.since !== undefined;
  const beside = bargains ? 'C8' : isHeld || isStill(keys, 'C6') ? 'C10' : 'C6';
  return [beside, beside !== 'C10' && isNone(keys) ? 'C10' : 'C3'];
}

const numberOf = (keys: readonly KeyNumber[], chart: ChartId): KeyNumber | undefined =>
  keys.find((key) => key.chart === chart);

/** Whether a number is not there, or prints as in Baseline. */
function isStill(keys: readonly KeyNumber[], chart: ChartId): boolean {
  const key = numberOf(keys, chart);
  return key === undefined || printsAlike(key.run.at(-1)!, key.baseline.at(-1)!, key.unit);
}

/** Whether nobody is held back, in the run or in Baseline. */
function isNone(keys: readonly KeyNumber[]): boolean {
  const lead = numberOf(keys, 'C3');
  return (
    lead !== undefined && [lead.run, lead.baseline].every((path) => printsAlike(path.at(-1)!, 0, lead.unit))
  );
}
