import type { Situation } from './situation.ts';

/**
 * Names of the chips that a package moves, by all that decides what they do from a state of the world: the issue, the level, and of a promise to buy the part
 * that is counted on.
 */
export function chipNames(
  { table, run }: Pick<Situation, 'table' | 'run'>,
  levels: ArrayLike<number>,
): string[] {
  return table.issues.flatMap(({ instrument }, issue) => {
    const level = levels[issue]!;
    if (level === 0) return [];
    const name = `${issue}:${level}`;
    return [instrument === 'purchase-commitment' ? `${name}:${run.read('delivered_share')}` : name];
  });
}
