import type { Quarter } from '../../schema/ids.ts';
import { findNashOutcome } from '../negotiation/nash-outcome.ts';
import { levelsOf } from '../negotiation/outcome-space.ts';
import { membersOf } from '../negotiation/outcome-set.ts';
import { paretoSet } from '../negotiation/pareto.ts';
import { confidencePoints } from '../payoff/confidence-points.ts';
import { readLevelTables } from '../payoff/level-tables.ts';
import { measureAt } from '../payoff/measures.ts';
import { tableBargain } from './deal-measures.ts';
import { signedPackage } from './signed-package.ts';
import type { Preparation, Talks } from './talks.ts';
import type { World } from './world.ts';

/** Records what could be had when a round of talks ended: packages that were offered, agreed on, the Nash solution, and those that no other betters for all. */
export function recordPackages(
  { codebook, records }: World,
  talks: Talks,
  { space, terms, payoff }: Preparation,
  quarter: Quarter,
): void {
  const { table, offers, state } = talks;
  const { tables, context } = payoff;
  const bargain = tableBargain(terms, space);
  const offered = new Set(offers.map(({ outcome }) => outcome));
  const efficient = new Set(paretoSet(bargain.utilities, membersOf(bargain.allowed)));
  const nash = findNashOutcome(bargain);
  const agreed = state.ended === 'agreement' ? signedPackage(talks) : -1;
  const named = new Set([...offered, ...efficient, nash, agreed].filter((outcome) => outcome >= 0));
  const levels = new Int32Array(space.issues.length);
  const measures = new Float64Array(tables.width);
  const parties = table.parties.map((id, party) => ({ party, code: codebook.code('government', id) }));
  for (const outcome of [...named].sort((a, b) => a - b)) {
    levelsOf(space, outcome, levels);
    readLevelTables(tables, levels, measures);
    const points = confidencePoints(context, levels);
    for (const { party, code } of parties)
      records
        .table('package')
        .add(
          quarter,
          codebook.code('table', table.id),
          outcome,
          code,
          Number(offered.has(outcome)),
          Number(outcome === agreed),
          Number(efficient.has(outcome)),
          Number(outcome === nash),
          terms[party]!.reservation,
          measures[measureAt(party, 'income')]!,
          measures[measureAt(party, 'balance')]!,
          measures[measureAt(party, 'months')]!,
          points,
          terms[party]!.utility[outcome]!,
        );
  }
}
