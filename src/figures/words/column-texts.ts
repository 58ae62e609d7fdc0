import { baselineMeaning } from './baseline-words.ts';
import type { ChartId } from '../../schema/figure.ts';
import { chartColumnTexts } from './chart-column-texts.ts';

/** What columns mean that have one meaning in every chart. */
const common: Readonly<Record<string, string>> = {
  technology: 'technology; empty: the index of all controls',
  target: 'region that controls are aimed at',
  time: 'calendar time at the start of the quarter',
  region: 'region whose numbers they are',
  ally: 'ally whose numbers they are',
  arm: 'scenario of the experiment, or form of the model',
  metric: 'number that the experiment reads',
  unit: 'unit of that number',
  package: 'levels of the chips together, in words',
  chip: 'one issue at a level, in words',
  side: 'government from whose side it is told',
  median: 'median of the runs',
  low50: 'a quarter of runs lies below',
  high50: 'a quarter of runs lies above',
  low90: 'a twentieth of runs lies below',
  high90: 'a twentieth of runs lies above',
  n: 'number of runs',
  delay: 'months by which controls hold technology back, against the twin world without them',
  delay_baseline: 'the same in Baseline',
  delay_change: 'run less Baseline',
  confidence: 'confidence in the leader, points of 100',
  confidence_baseline: 'the same in Baseline',
  confidence_change: 'run less Baseline',
  balance: 'goods balance by origin (customs)',
  balance_baseline: 'the same in Baseline',
  balance_change: 'run less Baseline',
  baseline: `the same in Baseline. ${baselineMeaning}`,
  difference: 'run less Baseline',
  size: 'size of the change, without its sign',
  income: 'real income at prices of the calibration year',
  income_baseline: 'the same in Baseline',
  income_change: 'run less Baseline',
  event: 'what is dated in the quarter, by its order; -1: nothing',
  source: 'where the number or formula is from',
};

/** What a column of a chart's rows means, for the data that goes with a picture; empty where nobody has said. */
export function columnText(chart: ChartId, column: string): string {
  return chartColumnTexts[chart]?.[column] ?? common[column] ?? '';
}
