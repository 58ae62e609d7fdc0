import { shownText } from '../schema/lever-scale.ts';
import type { Lever } from '../schema/model.ts';

/** The number of a lever as a reader knows it: with its unit, or the quarter that it stands for. */
export function leverText(lever: Lever, shown: number): string {
  return shownText(lever, shown);
}

/** What a lever that sets quarters can be set to, each with its name. */
export function quartersOf(lever: Lever): readonly { shown: number; name: string }[] {
  return Array.from({ length: lever.max - lever.min + 1 }, (_, at) => ({
    shown: lever.min + at,
    name: shownText(lever, lever.min + at),
  }));
}
