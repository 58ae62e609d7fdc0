import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct, Wedges } from '../../schema/policy.ts';
import { stringencyOf } from '../alliance/standing.ts';
import { actsInForce } from '../policy/acts-in-force.ts';
import { enterLedger } from './ledger.ts';
import type { World } from './world.ts';

/** How ids of these acts begin, by which what else says of enforcement is told from them. */
const prefix = 'effort';

/**
 * Allies put into enforcing what they keep beside the leader as much as they trust it (MODEL.md, section 7): what else says of their resources, times
 * the effort that their confidence calls for, once that differs from what stands by more than `enforcement_review`.
 * @param law of the quarter
 */
export function enforceTogether(world: World, quarter: Quarter, law: Wedges): void {
  const { allianceRows: rows, alliance, run } = world;
  const efforts = alliance.columns['effort']!;
  const review = run.read('enforcement_review');
  const stated = statedResources(world, quarter);
  rows.allies.forEach(({ id, government }, ally) =>
    rows.technologies.forEach((technology, at) => {
      const { targetIndex } = technology;
      const keeps = (of: number): boolean => stringencyOf(rows, at, of, law.stringency) > 0;
      if (!technology.open || !keeps(government) || !keeps(rows.leader)) return;
      const row = at * rows.governments + government;
      const before = law.enforcement[row * rows.targets + targetIndex]!;
      const after = (stated.get([id, technology.id, technology.target].join()) ?? 1) * efforts[ally]!;
      if (Math.abs(after - before) <= review * before) return;
      announce(world, quarter, { actor: id, scope: technology.id, target: technology.target, before, after });
    }),
  );
}

/** Resources by acts of any other origin, where there are such; by actor, technology and target. */
function statedResources({ acts }: World, quarter: Quarter): Map<string, number> {
  const others = acts.filter(
    ({ instrument, id }) => instrument === 'enforcement' && !id.startsWith(`${prefix}/`),
  );
  return new Map(
    actsInForce(others, quarter).map(({ actor, scope, target, value }) => [
      [actor, scope, target].join(),
      value,
    ]),
  );
}

function announce(
  world: World,
  quarter: Quarter,
  { before, after, ...of }: Pick<PolicyAct, 'actor' | 'scope' | 'target'> & { before: number; after: number },
): void {
  const id = [prefix, of.actor, of.scope, of.target, quarter].join('/');
  const entry = enterLedger(world, quarter, {
    process: 'allies',
    kind: 'enforcement',
    actor: of.actor,
    subject: of.actor,
    scope: of.scope,
    act: id,
    cause: -1,
    metric: null,
    before,
    after,
  });
  world.announce([
    {
      ...of,
      id,
      instrument: 'enforcement',
      value: after,
      announced: quarter,
      inForce: quarter,
      until: null,
      day: 0,
      cause: entry,
    },
  ]);
}
