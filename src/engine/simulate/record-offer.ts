import { termIds, type TableEvent, type UtilityTerms } from '../../schema/negotiation.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { Talks } from './talks.ts';
import type { World } from './world.ts';

/** Records a move at a table, one row a party with its terms; an agreement is recorded as a deal. */
export function recordOffer(
  world: World,
  { table }: Talks,
  terms: readonly UtilityTerms[],
  event: TableEvent,
  quarter: Quarter,
): void {
  if (event.kind === 'agreement') return;
  const { codebook, records } = world;
  const offers = records.table('offer');
  const number = offers.rows / table.parties.length;
  terms.forEach((column, party) => {
    const at = (values: Float64Array) => (event.outcome < 0 ? 0 : values[event.outcome]!);
    offers.add(
      number,
      codebook.code('government', table.parties[party]!),
      quarter,
      codebook.code('table', table.id),
      event.round,
      event.by < 0 ? -1 : codebook.code('government', table.parties[event.by]!),
      codebook.code('action', event.kind),
      event.outcome,
      at(column.utility),
      event.outcome < 0 ? 0 : (at(column.expected) + column.shift) * column.scale,
      column.reservation,
      ...termIds.map((id) => at(column.terms[id])),
    );
  });
}
