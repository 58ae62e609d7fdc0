import { rounded } from '../../exports/check-words.ts';
import type { Expectation } from '../../schema/check.ts';

/** A number of the score with its unit: two significant digits, and as many as a near miss is told from a pass by. */
export function scoreNumber(value: number, unit: string, expected: Expectation): string {
  const brief = Number(value.toPrecision(2));
  const isClear =
    expected.falling !== true &&
    boundsOf(expected).every((bound) => brief !== bound && value < bound === brief < bound);
  const said = isClear && value.toFixed(2).length > String(brief).length ? String(brief) : rounded(value);
  return unit === '%' ? `${said}%` : `${said} ${unit}`.trim();
}

/** Where an expectation is met on one side and missed on the other. */
function boundsOf({ of, within, above, below }: Expectation): number[] {
  const around = of === undefined ? [] : [of - within!, of + within!];
  return [...around, above, below].filter((bound) => bound !== undefined);
}
