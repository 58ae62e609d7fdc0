import { keyNumbers } from '../figures/key-numbers.ts';
import { printsAlike } from '../figures/words/measure-words.ts';
import type { ChartId, FigureInput } from '../schema/figure.ts';
import type { KeyNumber } from '../schema/key-number.ts';
import type { FirstView } from '../state/first-view.ts';

/** The two figures of the overview: what could be had at the table, beside the lead. Where nobody bargains it is what moved instead: allies' confidence, else the balances. */
export function overviewCharts(input: FigureInput | null, first: FirstView | null): readonly ChartId[] {
  if (input === null)
    return [besideLead(first?.specs.C8?.sets['package']?.length !== 0, first?.keys ?? []), 'C3'];
  const { run } = input;
  const bargains = run.request.scenario.tables.length > 0;
  return [besideLead(bargains, bargains ? [] : keyNumbers({ run })), 'C3'];
}

function besideLead(bargains: boolean, keys: readonly KeyNumber[]): ChartId {
  if (bargains) return 'C8';
  const confidence = keys.find(({ chart }) => chart === 'C6');
  if (confidence === undefined) return 'C10';
  const { run, baseline, unit } = confidence;
  return printsAlike(run.at(-1)!, baseline.at(-1)!, unit) ? 'C10' : 'C6';
}
