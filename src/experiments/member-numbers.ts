import type { EnsembleSeries } from '../schema/ensemble.ts';
import type { ExperimentPlan, ExperimentRow } from '../schema/experiment.ts';

/** Draws from `first` to before `end` of all series: [series][arm][draw, at]; NaN where nothing was put. */
export type NumberBlock = (first: number, end: number) => readonly (readonly Float64Array[])[];
/** A place for what is read of the members of a plan. */
export interface MemberNumbers {
  /** Takes the readings of a member. @param values [series][at] */
  put(row: Pick<ExperimentRow, 'arm' | 'draw'>, values: readonly Float64Array[]): void;
  /** All that is there of a series of the plan; what is put later does not change it. */
  valuesOf(series: number): Pick<EnsembleSeries, 'values'>;
  readonly block: NumberBlock;
}
/** What decides how much room numbers take. */
export type NumbersPlan = Pick<ExperimentPlan, 'arms' | 'draws' | 'series'>;

/** Bytes that the numbers of all members take. */
export function numbersSize({ arms, draws, series }: NumbersPlan): number {
  const perRun = series.reduce((sum, { quarters }) => sum + quarters.length, 0);
  return 8 * perRun * arms.length * draws.length;
}

/** Numbers in memory. */
export function memoryNumbers({ arms, draws, series }: NumbersPlan): MemberNumbers {
  const values = series.map(({ quarters }) =>
    arms.map(() => new Float64Array(draws.length * quarters.length).fill(NaN)),
  );
  return {
    put({ arm, draw }, read) {
      read.forEach((own, at) => values[at]![arm]!.set(own, draw * own.length));
    },
    valuesOf: (at) => ({ values: values[at]!.map((own) => own.slice()) }),
    block: (first, end) =>
      values.map((own, at) => {
        const { length } = series[at]!.quarters;
        return own.map((column) => column.subarray(first * length, end * length));
      }),
  };
}
