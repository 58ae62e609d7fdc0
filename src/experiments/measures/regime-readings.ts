import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { idSchema, strictShape, z } from '../../schema/zod.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';
import { middleOver } from './read-runs.ts';
import { unknownName } from './unknown-name.ts';

/** States or governments that came into a regime within so many days of its founding. */
export const joinedWithin = defineMeasure(
  strictShape({ regime: idSchema, days: z.number().positive() }),
  () => 'members',
  async ({ regime, days }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const problem = regimeIn(run, regime);
      if (problem !== null) return problem;
      const { columns, rows } = run.tables.accession!;
      const code = run.sets['regime']!.findIndex(({ id }) => id === regime);
      let joined = 0;
      for (let row = 0; row < rows; row++) {
        const own = columns['regime']!.values[row] === code && columns['joined']!.values[row] === 1;
        if (own && columns['days']!.values[row]! <= days) joined++;
      }
      return [{ of: regime, value: joined }];
    }),
);

/** Share of named proposals that a regime had listed by the end, per cent. */
export const listedShare = defineMeasure(
  strictShape({ regime: idSchema, proposals: z.array(idSchema).min(1) }),
  () => '%',
  async ({ regime, proposals }, bench) =>
    middleOver(await bench.runs(), (run): Reading[] | LocatedProblem => {
      const problem = regimeIn(run, regime);
      if (problem !== null) return problem;
      const listed = listedIn(run);
      const known = run.request.scenario
        .regimes!.find(({ id }) => id === regime)!
        .proposals.map(({ id }) => id);
      const stray = proposals.findIndex((id) => !known.includes(id));
      if (stray >= 0)
        return unknownName(['proposals', stray], proposals[stray]!, known, `a proposal to ${regime}`);
      const count = proposals.filter((id) => listed.has(`regime/${regime}/${id}`)).length;
      return [{ of: regime, value: (100 * count) / proposals.length }];
    }),
);

/** Proposals that were carried in a run, as the ledger names them. */
function listedIn({ tables, sets }: RunResult): ReadonlySet<Id> {
  const { columns, rows } = tables.ledger!;
  const kind = sets['kind']!.findIndex(({ id }) => id === 'listed');
  const carried = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => kind >= 0 && columns['kind']!.values[row] === kind,
  );
  return new Set(carried.map((row) => sets['act']![columns['act']!.values[row]!]!.id));
}

/** What is wrong with the name of a regime of a run; null where nothing is. */
function regimeIn({ request }: RunResult, regime: Id): LocatedProblem | null {
  const known = (request.scenario.regimes ?? []).map(({ id }) => id);
  return known.includes(regime)
    ? null
    : unknownName(['regime'], regime, known, 'a scenario with that regime at work');
}
