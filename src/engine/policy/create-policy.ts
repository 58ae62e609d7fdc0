import { daysInQuarter } from '../../model/calendar.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import type { PolicyAct, PolicyContext, Wedges } from '../../schema/policy.ts';
import { actsInForce } from './acts-in-force.ts';
import { comeAfter, copyLaw } from './amend-law.ts';
import { createPolicyContext } from './create-policy-context.ts';
import { instruments } from './index.ts';
import { fillCeilingGaps } from './ceiling-gaps.ts';
import { fillBackFill } from './fill-back-fill.ts';
import { fillEnforced } from './fill-enforced.ts';
import { fillPermissions, jurisdictionOf } from './permissions.ts';

/** The law of a run: acts in, wedges and permissions out. */
export interface Policy {
  context: PolicyContext;
  /**
   * Wedges and permissions of the acts in force in a quarter; a duty that no act sets keeps its calibration-year rate. Callers share
   * them: nobody changes them, nor the acts of a list but by adding to its end.
   * @param more acts that follow the list: what they do not touch is taken from its law
   */
  wedges(acts: readonly PolicyAct[], quarter: Quarter, more?: readonly PolicyAct[]): Wedges;
  /** The same for `count` quarters from `first`; quarters under one law share their wedges. */
  wedgesAhead(
    acts: readonly PolicyAct[],
    first: Quarter,
    count: number,
    more?: readonly PolicyAct[],
  ): Wedges[];
}

/** The law of a model under a run's parameters. */
export function createPolicy(model: Model, parameters: ReadonlyMap<Id, number>): Policy {
  const context = createPolicyContext(model, parameters);
  const jurisdiction = jurisdictionOf(model, context, parameters);
  const undistorted = new Float64Array(model.economy.tariffRate.length).fill(1);
  const everyTechnology = [...model.technologies.keys()];
  const enact = (
    wedges: Wedges,
    acts: readonly PolicyAct[],
    quarter: Quarter,
    technologies: readonly number[],
  ): Wedges => {
    for (const act of acts) {
      const weight = act.inForce === quarter ? 1 - act.day / daysInQuarter : 1;
      instruments[act.instrument].apply(act, wedges, context, weight);
    }
    fillPermissions(wedges, jurisdiction, context, technologies);
    fillCeilingGaps(wedges, jurisdiction, context);
    fillEnforced(wedges, jurisdiction, context);
    fillBackFill(wedges, jurisdiction, context);
    return wedges;
  };
  const wedgesOf = (acts: readonly PolicyAct[], quarter: Quarter): Wedges => {
    const empty = emptyWedges(model.economy.tariffRate, undistorted, context);
    return enact(empty, actsInForce(acts, quarter), quarter, everyTechnology);
  };
  // Many ask for the law of one quarter before another act is announced: a list of acts grows at its end only.
  const laws = new WeakMap<readonly PolicyAct[], Map<Quarter, { acts: number; wedges: Wedges }>>();
  const lawOf = (acts: readonly PolicyAct[], quarter: Quarter): Wedges => {
    const known = laws.get(acts) ?? new Map<Quarter, { acts: number; wedges: Wedges }>();
    laws.set(acts, known);
    const found = known.get(quarter);
    if (found?.acts === acts.length) return found.wedges;
    const made = wedgesOf(acts, quarter);
    known.set(quarter, { acts: acts.length, wedges: made });
    return made;
  };
  const wedges = (acts: readonly PolicyAct[], quarter: Quarter, more: readonly PolicyAct[] = []): Wedges => {
    const added = actsInForce(more, quarter);
    if (added.length === 0) return lawOf(acts, quarter);
    if (!comeAfter(added, actsInForce(acts, quarter))) return wedgesOf([...acts, ...more], quarter);
    const scopes = new Set(added.map(({ scope }) => scope));
    const touched = everyTechnology.filter((technology) => scopes.has(model.technologies[technology]!.id));
    return enact(copyLaw(lawOf(acts, quarter), touched, context), added, quarter, touched);
  };
  return {
    context,
    wedges,
    wedgesAhead(acts, first, count, more = []) {
      const law: Wedges[] = [];
      for (let quarter = first; quarter < first + count; quarter++) {
        const before = law.at(-1);
        const stands = before !== undefined && !changesAt(acts, quarter) && !changesAt(more, quarter);
        law.push(stands ? before : wedges(acts, quarter, more));
      }
      return law;
    },
  };
}

/** Whether the law of a quarter differs from the one before: an act begins, ends, or held for only a part of the last quarter. */
function changesAt(acts: readonly PolicyAct[], quarter: Quarter): boolean {
  return acts.some(
    ({ inForce, until, day }) =>
      inForce === quarter || until === quarter || (day > 0 && inForce === quarter - 1),
  );
}

/** @param undistorted ones, which no act changes: all laws share them */
function emptyWedges(tariffRate: Float64Array, undistorted: Float64Array, context: PolicyContext): Wedges {
  const { technologies, regions, targets, governments } = context;
  const onLaw = technologies * governments * targets;
  const onRoutes = technologies * regions * targets;
  const onUsers = context.users.length * governments;
  return {
    tariffRate: tariffRate.slice(), // [sector, exporter, importer]
    exportTaxRate: new Float64Array(tariffRate.length), // [sector, exporter, importer]
    icebergHat: undistorted, // [sector, exporter, importer]
    position: new Float64Array(onRoutes).fill(1), // [technology, supplier region, target]
    permitted: new Float64Array(onRoutes), // [technology, exporter, target]
    ownGoods: new Float64Array(onRoutes), // [technology, region, target]
    stringency: new Float64Array(onLaw), // [technology, government, target]
    reach: new Float64Array(onLaw), // [technology, government, target]
    exempt: new Float64Array(technologies * governments * regions), // [technology, government, region]
    noBackFill: new Float64Array(onLaw), // [technology, government, target]
    revenueShare: new Float64Array(onLaw), // [technology, government, target]
    guidance: new Float64Array(technologies * targets), // [technology, target]
    ceiling: new Float64Array(onLaw).fill(1), // [technology, government, target]
    volumeCap: new Float64Array(onLaw).fill(1), // [technology, government, target]
    listed: new Float64Array(onUsers), // [user, government]
    validated: new Float64Array(onUsers), // [user, government]
    affiliates: new Float64Array(onLaw), // [technology, government, target]
    militaryUse: new Float64Array(onLaw), // [technology, government, target]
    rightsCondition: new Float64Array(onLaw), // [technology, government, target]
    enforcement: new Float64Array(onLaw).fill(1), // [technology, government, target]
    consultation: new Float64Array(onLaw), // [technology, government, target]
    criteria: new Float64Array(onLaw), // [technology, government, target]
    breadth: new Float64Array(onRoutes).fill(1), // [technology, exporter, target]
    ceilingGap: new Float64Array(onRoutes), // [technology, supplier region, target]
    denied: new Float64Array(onLaw), // [technology, government, target]
    enforced: new Float64Array(technologies * targets).fill(1), // [technology, target]
    mayFill: new Float64Array(onRoutes).fill(1), // [technology, region, target]
    filling: new Float64Array(technologies * targets).fill(1), // [technology, target]
    published: new Uint8Array(technologies * governments), // [technology, government]
    commitments: [],
  };
}
