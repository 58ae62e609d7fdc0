import type { RunResult } from '../../schema/result.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { idSchema, shareSchema, strictShape, z } from '../../schema/zod.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';
import { memberIn, meanOver, middleOver, tableIn } from './read-runs.ts';

/** Quarters from the opening of a table to the first deal of it in force; as many as the run has where there is none. */
export const agreementLag = defineMeasure(
  strictShape({ table: idSchema }),
  () => 'quarters',
  async ({ table }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const problem = tableIn(run, table, ['table']);
      if (problem !== null) return problem;
      const { opens } = run.request.scenario.tables.find(({ id }) => id === table)!;
      return [{ of: table, value: (firstDeal(run, table) ?? run.tables.world!.rows) - opens }];
    }),
);

const accessSchema = strictShape({ technology: idSchema, target: idSchema });

/** Quarters from the first deal of a table until the law lets through more of each technology than in the quarter of the deal; as many as the run has where it never does. */
export const accessLag = defineMeasure(
  strictShape({ table: idSchema, access: z.array(accessSchema).min(1) }),
  () => 'quarters',
  async ({ table, access }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const problem = tableIn(run, table, ['table']);
      if (problem !== null) return problem;
      const readings: Reading[] = [];
      for (const [at, wanted] of access.entries()) {
        const value = restoredAfter(run, firstDeal(run, table), wanted, ['access', at]);
        if (typeof value !== 'number') return value;
        readings.push({ of: `${wanted.technology} to ${wanted.target}`, value });
      }
      return readings;
    }),
);

/** Of the threats carried out at a table in all runs, those answered in kind in the same quarter or the next, per cent. */
export const answeredShare = defineMeasure(
  strictShape({ table: idSchema, spread: shareSchema.default(0) }),
  () => '%',
  async ({ table, spread }, bench) => {
    const runs = await bench.runs(spread);
    if (!('value' in runs)) return runs;
    const problem = tableIn(runs.value[0]!, table, ['table']);
    if (problem !== null) return { problem };
    const strikes = runs.value.flatMap((run) => strikesOf(run, table));
    if (strikes.length === 0) return { unsolved: `no threat of ${table} is carried out in these runs` };
    const answered = strikes.filter((lag) => lag !== null && lag <= 1).length;
    return { value: [{ of: table, value: (100 * answered) / strikes.length }] };
  },
);

/** Quarter in which the first deal of a table that came into force was made; null without one. */
function firstDeal({ tables, sets }: RunResult, table: string): number | null {
  const { columns, rows } = tables.deal!;
  const place = sets['table']!.findIndex(({ id }) => id === table);
  const inForce = sets['status']!.findIndex(({ id }) => id === 'in-force');
  for (let row = 0; row < rows; row++)
    if (columns['table']!.values[row] === place && columns['status']!.values[row] === inForce)
      return columns['quarter']!.values[row]!;
  return null;
}

function restoredAfter(
  run: RunResult,
  deal: number | null,
  wanted: z.infer<typeof accessSchema>,
  path: LocatedProblem['path'],
): number | LocatedProblem {
  const technology = memberIn(run, 'technology', wanted.technology, [...path, 'technology']);
  if (typeof technology !== 'number') return technology;
  const target = memberIn(run, 'target', wanted.target, [...path, 'target']);
  if (typeof target !== 'number') return target;
  const quarters = run.tables.world!.rows;
  if (deal === null) return quarters;
  const permitted = (quarter: number) =>
    meanOver(run.tables.technology!, 'permitted', { technology, target }, [quarter, quarter]);
  for (let quarter = deal + 1; quarter < quarters; quarter++)
    if (permitted(quarter) > permitted(deal)) return quarter - deal;
  return quarters;
}

/** For each threat of a table that was carried out, the quarters until its answer; null: none. */
function strikesOf({ tables, sets }: RunResult, table: string): (number | null)[] {
  const { columns, rows } = tables.ledger!;
  const kindOf = (id: string) => sets['kind']!.findIndex((kind) => kind.id === id);
  const [struck, answered] = [kindOf('stood-firm'), kindOf('answered')];
  const act = sets['act']!.findIndex(({ id }) => id === table);
  const of = (kind: number) =>
    Array.from({ length: rows }, (_, row) => row).filter(
      (row) => columns['kind']!.values[row] === kind && columns['act']!.values[row] === act,
    );
  const answers = answered < 0 ? [] : of(answered);
  return (struck < 0 ? [] : of(struck)).map((row) => {
    const entry = columns['entry']!.values[row];
    const answer = answers.find((other) => columns['cause']!.values[other] === entry);
    if (answer === undefined) return null;
    return columns['quarter']!.values[answer]! - columns['quarter']!.values[row]!;
  });
}
