import type { CrisisMoments } from '../../schema/crisis-moments.ts';
import type { RunResult } from '../../schema/result.ts';
import { idSchema, strictShape, z } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { middleOver, tableIn } from './read-runs.ts';

/** How checks name the moments of a crisis game. */
const momentIds = ['threat', 'concede', 'stand-firm'] as const;
const momentSchema = z.enum(momentIds);

/** How often the parties of a table threaten, concede and stand firm by the games that they saw when they took stock, every time alike; per cent. */
export const crisisMoments = defineMeasure(
  strictShape({ table: idSchema, moment: momentSchema }),
  () => '%',
  async ({ table, moment }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const problem = tableIn(run, table, ['table']);
      return problem ?? [{ of: table, value: percent(momentsAt(run, table), moment) }];
    }),
);

/** The same of the average dyad, the population on which the game is fitted. */
export const dyadMoments = defineMeasure(
  strictShape({ dyads: z.int().min(1).max(100_000), moment: momentSchema }),
  () => '%',
  ({ dyads, moment }, bench) => {
    const moments = bench.dyads(dyads);
    if (!('value' in moments)) return Promise.resolve(moments);
    return Promise.resolve({ value: [{ of: 'average dyad', value: percent(moments.value, moment) }] });
  },
);

function percent({ threat, concede, standFirm }: CrisisMoments, moment: (typeof momentIds)[number]): number {
  return 100 * { threat, concede, 'stand-firm': standFirm }[moment];
}

/** Moments over the times that a table took stock; not a number where nobody at it threatened. */
function momentsAt({ tables, sets }: RunResult, table: string): CrisisMoments {
  const { columns, rows } = tables.crisis!;
  const at = sets['table']!.findIndex(({ id }) => id === table);
  const times = new Set<number>();
  let threats = 0;
  let resisted = 0;
  let firm = 0;
  for (let row = 0; row < rows; row++) {
    if (columns['table']!.values[row] !== at) continue;
    times.add(columns['quarter']!.values[row]!);
    const chosen = columns['chosen']!.values[row]!;
    const resists = chosen * (1 - columns['concede']!.values[row]!);
    threats += chosen;
    resisted += resists;
    firm += resists * columns['stand_firm']!.values[row]!;
  }
  return { threat: threats / times.size, concede: 1 - resisted / threats, standFirm: firm / resisted };
}
