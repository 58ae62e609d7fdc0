import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { RegimeRow } from './regime-rows.ts';
import type { StandingLaw } from './standing.ts';

/** When acts are announced and come into force. */
export interface ActTiming {
  announced: Quarter;
  inForce: Quarter;
  day: number;
}
/** What governments do by what they signed, remembered so that a listing loosens no law and whoever leaves goes back to its own. */
export interface MemberActs {
  /** Controls that a listing asks of a government, where its law does not go as far. */
  controls(proposal: number, government: number, law: StandingLaw, timing: ActTiming): PolicyAct[];
  /** What a member is given and gives for a listing: its exemption by the leader, joint enforcement, and of the leader that it consults and keeps to criteria. */
  benefits(proposal: number, government: number, timing: ActTiming): PolicyAct[];
  /** Everything of a government taken back. */
  leave(government: number, timing: ActTiming): PolicyAct[];
  /** Whether a government keeps a control because the regime lists it. */
  binds(government: Id, technology: Id, target: Id): boolean;
}
type Form = Pick<PolicyAct, 'instrument' | 'actor' | 'target' | 'scope' | 'group' | 'value'>;
interface Kept {
  form: Form;
  before: number;
  owner: number; // government that has it as a member
  proposal: number;
}

export function createMemberActs(row: RegimeRow): MemberActs {
  const kept = new Map<string, Kept>();
  /** Takes up a level above what was there before. */
  const take = (entry: Kept, timing: ActTiming): PolicyAct[] => {
    const key = keyOf(entry.form);
    const last = kept.get(key);
    if ((last?.form.value ?? entry.before) >= entry.form.value) return [];
    kept.set(key, { ...entry, before: last?.before ?? entry.before });
    return [actOf(row, entry, timing)];
  };
  return {
    controls(proposal, government, { stringency }, timing) {
      const { governments, targets, proposals } = row;
      const at = (proposals[proposal]!.technologyIndex * governments.length + government) * targets;
      return controlForms(row, proposal, government).flatMap(({ form, target }) => {
        const before = form.group === undefined ? stringency[at + target]! : 0;
        return take({ form, before, owner: government, proposal }, timing);
      });
    },
    benefits: (proposal, government, timing) =>
      benefitForms(row, proposal, government).flatMap(({ form, before }) =>
        take({ form, before, owner: government, proposal }, timing),
      ),
    leave(government, timing) {
      const own = [...kept].filter(([, { owner }]) => owner === government);
      for (const [key] of own) kept.delete(key);
      return own.map(([, entry]) =>
        actOf(row, { ...entry, form: { ...entry.form, value: entry.before } }, timing),
      );
    },
    binds: (actor, scope, target) =>
      kept.has(keyOf({ instrument: 'export-control', actor, target, scope, value: 0 })),
  };
}

const keyOf = ({ instrument, actor, target, scope, group = '' }: Form): string =>
  [instrument, actor, target, scope, group].join('/');

function actOf(
  { id, proposals }: RegimeRow,
  { form, proposal }: Kept,
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
): { form: Form; target: number }[] {
  const { technology: scope, group, value, aims } = proposals[proposal]!;
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
  return isLeader ? toward : [{ form: waived, before: 0 }, ...toward];
}
