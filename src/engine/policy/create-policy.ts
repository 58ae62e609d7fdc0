import type { Id, Quarter } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import type { PolicyAct, PolicyContext, Wedges } from '../../schema/policy.ts';
import { actsInForce } from './acts-in-force.ts';
import { blankLaw } from './blank-law.ts';
import { createPolicyContext } from './create-policy-context.ts';
import { createKnownLaws } from './known-laws.ts';
import { jurisdictionOf } from './permissions.ts';

/** The law of a run: acts in, wedges and permissions out. */
export interface Policy {
  context: PolicyContext;
  /**
   * Wedges and permissions of the acts in force in a quarter; a duty that no act sets keeps its calibration-year rate. Callers share
   * them: nobody changes them, nor the acts of a list but by adding to its end.
   * @param more acts that follow the list
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
  const known = createKnownLaws(
    blankLaw(model.economy.tariffRate, context),
    context,
    jurisdictionOf(model, context, parameters),
    model.technologies.map(({ id }) => id),
  );
  // Many ask for the law of one quarter before another act is announced: a list of acts grows at its end only.
  const laws = new WeakMap<readonly PolicyAct[], Map<Quarter, { acts: number; wedges: Wedges }>>();
  const lawOf = (acts: readonly PolicyAct[], quarter: Quarter): Wedges => {
    const own = laws.get(acts) ?? new Map<Quarter, { acts: number; wedges: Wedges }>();
    laws.set(acts, own);
    const found = own.get(quarter);
    if (found?.acts === acts.length) return found.wedges;
    const made = known.under(actsInForce(acts, quarter), quarter);
    own.set(quarter, { acts: acts.length, wedges: made });
    return made;
  };
  const wedges = (acts: readonly PolicyAct[], quarter: Quarter, more: readonly PolicyAct[] = []): Wedges => {
    const added = actsInForce(more, quarter);
    const law = lawOf(acts, quarter);
    if (added.length === 0) return law;
    return (
      known.amended(law, added, quarter) ?? known.under(actsInForce([...acts, ...more], quarter), quarter)
    );
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
