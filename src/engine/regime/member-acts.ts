import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { RegimeRow } from './regime-rows.ts';
import type { RegimeView } from './regime-view.ts';

/** When acts are announced and come into force. */
export interface ActTiming {
  announced: Quarter;
  inForce: Quarter;
  day: number;
}
/** What governments do by what they signed, remembered so that a listing loosens no law and of whoever leaves nothing stays but its own law. */
export interface MemberActs {
  /** Controls that a listing asks of a government, where its law would not go as far when they come into force, or by what it has decided would go less far later on. */
  controls(
    proposal: number,
    government: number,
    level: number,
    law: LawToCome,
    timing: ActTiming,
  ): PolicyAct[];
  /** What a member is given and gives for a listing: its exemption by the leader, joint enforcement, and of the leader that it consults and keeps to criteria. @param led whether the leader sits */
  benefits(proposal: number, government: number, led: boolean, timing: ActTiming): PolicyAct[];
  /** Forgets what a government has taken up. @returns ids of its acts, and of those for it alone */
  leave(government: number): Id[];
  /** Whether the regime lists a control for a government that sits, its law having gone as far before or not. */
  binds(government: Id, technology: Id, target: Id): boolean;
}
/** What is known of the law of coming quarters. */
type LawToCome = Pick<RegimeView, 'lawAt' | 'decided'>;
type Form = Pick<PolicyAct, 'instrument' | 'actor' | 'target' | 'scope' | 'group' | 'value'>;
interface Step {
  form: Form;
  before: number; // what the law would be without it
  owner: number; // government that has it as a member
  proposal: number;
}
interface Kept {
  value: number; // asked for
  owners: Set<number>; // governments that have it as members
  acts: Id[]; // by which it was taken up; none where the law went as far
}

export function createMemberActs(row: RegimeRow): MemberActs {
  const kept = new Map<string, Kept>();
  /** Takes up a level above what was there before. */
  const take = (step: Step, timing: ActTiming): PolicyAct[] => {
    const { form, before, owner } = step;
    const key = keyOf(form);
    const { value, owners, acts } = kept.get(key) ?? { value: 0, owners: new Set<number>(), acts: [] };
    const taken = Math.max(before, value) < form.value ? [actOf(row, step, timing)] : [];
    kept.set(key, {
      value: Math.max(value, form.value),
      owners: owners.add(owner),
      acts: [...acts, ...taken.map(({ id }) => id)],
    });
    return taken;
  };
  /** The same level again from quarters in which something weaker that was decided before would take its place. */
  const restate = (step: Step, timing: ActTiming, quarters: readonly Quarter[]): PolicyAct[] => {
    const again = quarters.map((inForce) => {
      const act = actOf(row, step, { ...timing, inForce, day: 0 });
      return { ...act, id: `${act.id}/${inForce}` };
    });
    kept.get(keyOf(step.form))!.acts.push(...again.map(({ id }) => id));
    return again;
  };
  return {
    controls(proposal, government, level, { lawAt, decided }, timing) {
      const { governments, targets, proposals } = row;
      const at = (proposals[proposal]!.technologyIndex * governments.length + government) * targets;
      return controlForms(row, proposal, government, level).flatMap(({ form, target }) => {
        const own = (quarter: Quarter): number => lawAt(quarter).stringency[at + target]!;
        const before = form.group === undefined ? own(timing.inForce) : 0;
        const step = { form, before, owner: government, proposal };
        const taken = take(step, timing);
        if (form.group !== undefined) return taken;
        const weaker = decided(form.actor, form.scope, form.target, timing.inForce).filter(
          (quarter) => own(quarter) < form.value,
        );
        return [...taken, ...restate(step, timing, weaker)];
      });
    },
    benefits: (proposal, government, led, timing) =>
      benefitForms(row, proposal, government, led).flatMap(({ form, before }) =>
        take({ form, before, owner: government, proposal }, timing),
      ),
    leave: (government) =>
      [...kept].flatMap(([key, { owners, acts }]) => {
        if (!owners.delete(government) || owners.size > 0) return [];
        kept.delete(key);
        return acts;
      }),
    binds: (actor, scope, target) =>
      kept.has(keyOf({ instrument: 'export-control', actor, target, scope, value: 0 })),
  };
}

const keyOf = ({ instrument, actor, target, scope, group = '' }: Form): string =>
  [instrument, actor, target, scope, group].join('/');

function actOf(
  { id, proposals }: RegimeRow,
  { form, proposal }: Step,
  { announced, inForce, day }: ActTiming,
): PolicyAct {
  const { instrument, actor, target } = form;
  return {
    id: `regime/${id}/${proposals[proposal]!.id}/${actor}/${instrument}/${target}/${announced}`,
    ...form,
    announced,
    inForce,
    until: null,
    day,
    cause: null,
  };
}

function controlForms(
  { governments, proposals }: RegimeRow,
  proposal: number,
  government: number,
  value: number,
): { form: Form; target: number }[] {
  const { technology: scope, group, aims } = proposals[proposal]!;
  const { id: actor, region } = governments[government]!;
  const named = group === undefined ? {} : { group };
  const instrument = group === undefined ? 'export-control' : 'end-user-listing';
  return aims
    .filter(({ id }) => id !== region)
    .map(({ id: target, index }) => ({
      form: { instrument, actor, target, scope, ...named, value },
      target: index,
    }));
}

function benefitForms(
  { governments, leader, numbers, proposals }: RegimeRow,
  proposal: number,
  government: number,
  led: boolean,
): { form: Form; before: number }[] {
  const { technology: scope, aims } = proposals[proposal]!;
  const { id: actor, region } = governments[government]!;
  const isLeader = government === leader;
  const waived: Form = {
    instrument: 'waiver',
    actor: governments[leader]!.id,
    target: region,
    scope,
    value: numbers.regime_waiver,
  };
  const toward = aims
    .filter(({ id }) => id !== region)
    .flatMap(({ id: target }) => {
      const form = (instrument: Form['instrument'], value: number): Form => ({
        instrument,
        actor,
        target,
        scope,
        value,
      });
      const heard = numbers.regime_industry;
      return [
        { form: form('enforcement', numbers.regime_enforcement), before: 1 },
        ...(isLeader
          ? [
              { form: form('consultation', heard), before: 0 },
              { form: form('criteria-published', heard), before: 0 },
            ]
          : []),
      ];
    });
  return isLeader || !led ? toward : [{ form: waived, before: 0 }, ...toward];
}
