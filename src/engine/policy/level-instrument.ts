import type { Instrument, PolicyContext, PolicyAct, Wedges } from '../../schema/policy.ts';

/** Columns of wedges that hold a level a place. */
type LevelColumn =
  | 'tariffRate'
  | 'exportTaxRate'
  | 'stringency'
  | 'reach'
  | 'exempt'
  | 'noBackFill'
  | 'revenueShare'
  | 'guidance'
  | 'ceiling'
  | 'volumeCap'
  | 'listed'
  | 'validated'
  | 'affiliates'
  | 'militaryUse'
  | 'rightsCondition'
  | 'enforcement'
  | 'consultation'
  | 'criteria';

/** An instrument whose acts set levels in one column of the wedges. */
interface LevelForm extends Pick<Instrument, 'id' | 'unit' | 'levels' | 'reversal'> {
  column: LevelColumn;
  worse: 'higher' | 'lower' | null; // which way the target of the act loses; null: neither
  places(act: PolicyAct, context: PolicyContext): readonly number[];
}

/** An instrument that sets its level at every place of an act, weighted by the days in force. */
export function levelInstrument({ column, worse, places, ...form }: LevelForm): Instrument {
  return {
    ...form,
    writes: column,
    apply(act, into, context, weight) {
      const levels = into[column];
      for (const at of places(act, context)) levels[at] = mix(levels[at]!, act.value, weight);
    },
    takesAway(act, law, context) {
      if (worse === null) return false;
      const levels: Wedges[LevelColumn] = law[column];
      return places(act, context).some((at) =>
        worse === 'higher' ? act.value > levels[at]! : act.value < levels[at]!,
      );
    },
  };
}

/** Mean level of a quarter in which a new level holds for the share `weight`; exactly the new level when that is 1. */
function mix(before: number, after: number, weight: number): number {
  return weight === 1 ? after : before + weight * (after - before);
}

/** The place of a government's law on a technology toward a target. [technology, government, target] */
export function placeOfLaw(act: PolicyAct, context: PolicyContext): number {
  const row = context.technology(act.scope) * context.governments + context.government(act.actor);
  return row * context.targets + context.target(act.target);
}

/** The place of a government's rule on a group of end users. [user, government] */
export function placeOfGroup(act: PolicyAct, context: PolicyContext): number {
  return (
    context.user(act.scope, act.target, act.group ?? '') * context.governments + context.government(act.actor)
  );
}

/** The places of the flows of an act's sectors from one region to another. [sector, exporter, importer] */
export function flowsBetween(
  exporter: number,
  importer: number,
  act: PolicyAct,
  context: PolicyContext,
): number[] {
  return context
    .sectorsOf(act.scope)
    .map((sector) => (sector * context.regions + exporter) * context.regions + importer);
}
