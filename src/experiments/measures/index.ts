import type { Id } from '../../schema/ids.ts';
import { agreement } from './agreement.ts';
import { deficitChange, totalDeficitChange } from './deficit-change.ts';
import type { Measure } from './measure.ts';
import { tableError } from './table-error.ts';

/** Everything that a row of checks can measure. */
export const measures: Readonly<Record<Id, Measure>> = {
  agreement,
  'deficit-change': deficitChange,
  'total-deficit-change': totalDeficitChange,
  'table-error': tableError,
};
