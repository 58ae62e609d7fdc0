import type { Reading } from '../../schema/check-outcome.ts';
import type { CheckRow } from '../../schema/check.ts';
import type { CrisisMoments } from '../../schema/crisis-moments.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { RunResult } from '../../schema/result.ts';
import type { SurveyWanted, TableSurvey } from '../../schema/survey.ts';
import type { TableErrors } from '../../schema/table-errors.ts';
import { findProblems } from '../../schema/validate.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import type { z } from '../../schema/zod.ts';

/** An answer, or why there is none: what was asked for is not there, a file is wrong, or numbers did not converge. */
export type Answer<T> =
  { value: T } | { problem: LocatedProblem } | { diagnostics: readonly Diagnostic[] } | { unsolved: string };

/** What a measure may ask of one scenario; whoever hands it in runs each thing once. */
export interface Bench {
  /** Whole runs without a Baseline, one a seed. @param spread 0-1: each with preferences of its own, drawn within this share of their values; absent: 0 @param setting changes of the scenario beyond the row's own; absent: none */
  runs(spread?: number, setting?: CheckRow['overrides']): Promise<Answer<readonly RunResult[]>>;
  /** Errors of the tables of its negotiations over `draw` packages. */
  tables(draw: number): Answer<readonly TableErrors[]>;
  /** Moments of threats among `count` drawn dyads of the population that its model's crisis game is fitted on. */
  dyads(count: number): Answer<CrisisMoments>;
  /** Its tables under drawn preferences. @param setting changes of the scenario beyond the row's own */
  survey(
    wanted: SurveyWanted,
    setting: CheckRow['overrides'],
  ): Answer<readonly TableSurvey[]> | Promise<Answer<readonly TableSurvey[]>>;
}
/** A measure with its arguments read: what a check calls. */
export interface PreparedMeasure {
  unit: string;
  take(bench: Bench): Promise<Answer<readonly Reading[]>>;
}
export interface Measure {
  prepare(args: unknown): PreparedMeasure | { problems: readonly LocatedProblem[] };
}

/** A measure from the shape of its arguments, its unit and how it is taken. */
export function defineMeasure<T>(
  shape: z.ZodType<T>,
  unit: (args: T) => string,
  take: (args: T, bench: Bench) => Promise<Answer<readonly Reading[]>>,
): Measure {
  return {
    prepare(args) {
      const read = findProblems(shape, args);
      if ('found' in read) return { problems: read.found };
      return { unit: unit(read.data), take: (bench) => take(read.data, bench) };
    },
  };
}
