import { instrumentForms } from '../../schema/instrument-forms.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct, PolicyContext, Wedges } from '../../schema/policy.ts';
import { amendControls, applyActs, weightIn } from './amend-law.ts';
import type { Jurisdiction } from './permissions.ts';

/** Laws by what their acts say, whoever made them and when: quarters, runs and packages share them. */
export interface KnownLaws {
  /** @param acts in force in the quarter, in order */
  under(acts: readonly PolicyAct[], quarter: Quarter): Wedges;
}

/** More than a table has packages that differ in controls. */
const mostLaws = 128;

/**
 * Duties and controls of a law are made apart, since acts on sectors and acts on technologies set different columns: a package of both takes each from where it
 * stood alone. Controls are made from those of fewer acts where these are known.
 * @param blank law without acts
 * @param ids of the technologies
 */
export function createKnownLaws(
  blank: Wedges,
  context: PolicyContext,
  jurisdiction: Jurisdiction,
  ids: readonly Id[],
): KnownLaws {
  const every = [...ids.keys()];
  const names = new WeakMap<PolicyAct, string>();
  const uncontrolled = amendControls(blank, [], 0, every, context, jurisdiction);
  const laws = createLatest<Wedges>();
  const duties = createLatest<Wedges>();
  const controls = createLatest<Wedges>();
  const dutiesOf = (acts: readonly PolicyAct[], quarter: Quarter, names: readonly string[]): Wedges =>
    duties.get(names.join('|'), () => applyActs(blank, acts, quarter, context));
  const controlsOf = (acts: readonly PolicyAct[], quarter: Quarter, names: readonly string[]): Wedges =>
    controls.get(names.join('|'), () => {
      let fewer = acts.length;
      let law: Wedges | undefined;
      while (law === undefined && --fewer > 0) law = controls.find(names.slice(0, fewer).join('|'));
      const added = acts.slice(Math.max(0, fewer));
      const scopes = new Set(added.map(({ scope }) => scope));
      const touched = every.filter((technology) => scopes.has(ids[technology]!));
      return amendControls(law ?? uncontrolled, added, quarter, touched, context, jurisdiction);
    });
  return {
    under(acts, quarter) {
      const named = acts.map((act) => nameOf(act, quarter, names));
      return laws.get(named.join('|'), () => {
        const isControl = (at: number): boolean =>
          instrumentForms[acts[at]!.instrument].scope === 'technology';
        const pick = <T>(of: readonly T[], control: boolean): T[] =>
          of.filter((_, at) => isControl(at) === control);
        const duty = dutiesOf(pick(acts, false), quarter, pick(named, false));
        const { tariffRate, exportTaxRate, commitments } = duty;
        const control = controlsOf(pick(acts, true), quarter, pick(named, true));
        return { ...control, tariffRate, exportTaxRate, commitments };
      });
    },
  };
}

/** All that an act says of the law of a quarter. @param known of acts that have been named before, which are never changed */
function nameOf(act: PolicyAct, quarter: Quarter, known: WeakMap<PolicyAct, string>): string {
  let name = known.get(act);
  if (name === undefined) {
    const { instrument, actor, target, scope, group, value } = act;
    name = [instrument, actor, target, scope, group, value].join();
    known.set(act, name);
  }
  const weight = weightIn(act, quarter);
  return weight === 1 ? name : `${name}*${weight}`;
}

interface Latest<T> {
  find(key: string): T | undefined;
  get(key: string, make: () => T): T;
}

/** Answers by key, of which the longest unused is forgotten beyond `mostLaws`. */
function createLatest<T>(): Latest<T> {
  const known = new Map<string, T>();
  return {
    find: (key) => known.get(key),
    get(key, make) {
      const value = known.get(key) ?? make();
      known.delete(key);
      known.set(key, value);
      if (known.size > mostLaws) known.delete(known.keys().next().value!);
      return value;
    },
  };
}
