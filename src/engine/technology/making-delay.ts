/**
 * Calendar months by which making lags the twin: how long ago the twin had today's level, or, ahead of it, minus how long ago the
 * lane had the twin's. Levels are linear between quarters; exactly 0 when today's levels are equal; at most the time since the start.
 * @param fact levels at the start and after each quarter, oldest first
 * @param twin the same of the twin, same length
 * @param monthsPerStep time between two levels
 */
export function makingDelay(fact: readonly number[], twin: readonly number[], monthsPerStep: number): number {
  const now = fact.length - 1;
  const own = fact[now]!;
  const other = twin[now]!;
  if (own === other) return 0;
  return own < other
    ? (now - firstReached(twin, own)) * monthsPerStep
    : -(now - firstReached(fact, other)) * monthsPerStep;
}

/** Steps from the start to the first time the levels are at least `level`, which the last one is. */
function firstReached(levels: readonly number[], level: number): number {
  const at = levels.findIndex((value) => value >= level);
  if (at === 0) return 0;
  const before = levels[at - 1]!;
  return at - 1 + (level - before) / (levels[at]! - before);
}
