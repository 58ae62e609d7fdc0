import type { TableFile } from '../schema/scenario.ts';

/** What is moved in a package, chip by chip. */
export function packageText({ issues }: TableFile, outcome: number): string {
  let rest = outcome;
  const moved: string[] = [];
  for (const { id, levels } of issues.toReversed()) {
    const level = rest % levels.length;
    rest = (rest - level) / levels.length;
    if (level > 0) moved.unshift(`${id} ${levels[level]!.label}`);
  }
  return moved.length === 0 ? 'nothing moves' : moved.join('; ');
}
