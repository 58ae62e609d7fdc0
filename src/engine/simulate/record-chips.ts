import type { Table } from '../../schema/scenario.ts';
import { confidencePoints } from '../payoff/confidence-points.ts';
import { measureAt } from '../payoff/measures.ts';
import { worthAlone } from '../payoff/stances.ts';
import type { Preparation } from './talks.ts';
import type { World } from './world.ts';

/** Records what each chip that a deal moves brings each party, the chip alone. @param levels one level an issue */
export function recordChips(
  { codebook, records }: World,
  { payoff }: Preparation,
  table: Table,
  levels: Int32Array,
  deal: number,
): void {
  const { tables, context } = payoff;
  table.issues.forEach((issue, at) => {
    const level = levels[at]!;
    if (level === 0) return;
    const measures = tables.single[at]![level]!;
    const points = confidencePoints(
      context,
      levels.map((_, other) => (other === at ? level : 0)),
    );
    table.parties.forEach((id, party) =>
      records
        .table('chip')
        .add(
          deal,
          codebook.code('act', `${table.id}/${issue.id}`),
          codebook.code('government', id),
          codebook.code('table', table.id),
          codebook.code('government', issue.mover),
          level,
          measures[measureAt(party, 'income')]!,
          measures[measureAt(party, 'balance')]!,
          measures[measureAt(party, 'months')]!,
          points,
          worthAlone(context, party, at, level),
        ),
    );
  });
}
