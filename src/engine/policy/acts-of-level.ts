import type { Economy } from '../../schema/economy.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import { instrumentForms } from '../../schema/instrument-forms.ts';
import type { Issue } from '../../schema/negotiation.ts';
import type { PolicyAct, PolicyContext } from '../../schema/policy.ts';

/** What the acts of a chip are counted from. */
export interface Today {
  quarter: Quarter;
  tariffRate: Float64Array; // [sector, exporter, importer] of the law that chips move
  flow: Float64Array; // [sector, exporter, importer] trade that purchases are counted from, million USD a year
  deliveredShare: number; // of the increment that a purchase commitment promises
}

/**
 * Acts that carry out one level of a chip, ids `table/issue` (with `/region` for each of a bloc's, and `/sector` for a duty that adds). Level 0
 * is the status quo and makes none.
 * A duty that adds is counted from the rates of the law, sector by sector, and never below zero. A purchase chip is an increment over a flow:
 * its act names the level that is delivered, that flow plus the delivered share of the increment.
 */
export function actsOfLevel(
  issue: Issue,
  level: number,
  table: Id,
  today: Today,
  context: PolicyContext,
  names: Pick<Economy, 'regions' | 'sectors'>,
): PolicyAct[] {
  if (level === 0) return [];
  const { value, measure } = issue.levels[level]!;
  const inForce = today.quarter + issue.lag;
  const act: PolicyAct = {
    id: `${table}/${issue.id}`,
    instrument: issue.instrument,
    actor: issue.mover,
    target: issue.target,
    scope: issue.scope,
    ...(issue.group === undefined ? {} : { group: issue.group }),
    value,
    announced: today.quarter,
    inForce,
    until: issue.duration === null ? null : inForce + issue.duration,
    day: 0,
    ...(issue.againstCriteria === true ? { againstCriteria: true } : {}),
    cause: null,
  };
  if (issue.instrument === 'purchase-commitment') return [delivered(act, today, context)];
  const acts = toward(act, context, names);
  return measure === 'value' ? acts : acts.flatMap((own) => added(own, today, context, names));
}

/** A duty or tax toward every region that its target stands for; other acts as they are. */
function toward(act: PolicyAct, context: PolicyContext, { regions }: Pick<Economy, 'regions'>): PolicyAct[] {
  if (instrumentForms[act.instrument].actor !== 'bloc' || context.region(act.target) >= 0) return [act];
  return context.targetRegions(act.target).map((region) => ({
    ...act,
    id: `${act.id}/${regions[region]!}`,
    target: regions[region]!,
  }));
}

/** One act a sector, at the rate that the law has for it plus the act's value. */
function added(
  act: PolicyAct,
  { tariffRate }: Today,
  context: PolicyContext,
  { sectors }: Pick<Economy, 'sectors'>,
): PolicyAct[] {
  const exporter = context.region(act.target);
  const importer = context.tariffRegionsOf(act.actor)[0]!;
  return context.sectorsOf(act.scope).map((sector) => {
    const rate = tariffRate[(sector * context.regions + exporter) * context.regions + importer]!;
    return {
      ...act,
      id: `${act.id}/${sectors[sector]!}`,
      scope: sectors[sector]!,
      value: Math.max(0, rate + act.value),
    };
  });
}

function delivered(act: PolicyAct, { flow, deliveredShare }: Today, context: PolicyContext): PolicyAct {
  const seller = context.region(act.target);
  const buyer = context.regionsOf(act.actor)[0]!.region;
  let bought = 0;
  for (const sector of context.sectorsOf(act.scope)) {
    bought += flow[(sector * context.regions + seller) * context.regions + buyer]!;
  }
  return { ...act, value: bought + deliveredShare * act.value };
}
