import { instrumentForms } from '../../schema/instrument-forms.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct, PolicyContext, Wedges } from '../../schema/policy.ts';
import { amendControls, applyActs, comesAfter, weightIn } from './amend-law.ts';
import { createLatest, type Latest } from './latest.ts';
import type { Jurisdiction } from './permissions.ts';

/** Laws by what their acts say, whoever made them and when: quarters, runs and packages share them. */
export interface KnownLaws {
  /** @param acts in force in the quarter, in order */
  under(acts: readonly PolicyAct[], quarter: Quarter): Wedges;
  /** A law that this has made with more acts in force; null where one of them comes before an act of the law. @param more in order */
  amended(law: Wedges, more: readonly PolicyAct[], quarter: Quarter): Wedges | null;
}

/** The duties or the controls of a law; the other columns are those of no act. */
interface Layer {
  id: number;
  law: Wedges;
  last: PolicyAct | null; // of the acts that made it
}
type Layers = Record<'duties' | 'controls', Layer>;

/** More than a table has packages that differ in controls. */
const mostLayers = 96;
/** Acts at the end of a list without which its controls may be known: few are announced at a time. */
const mostAdded = 8;

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
  const codeOf = createCodes();
  const every = [...ids.keys()];
  const known: Record<keyof Layers, Latest<Layer>> = {
    duties: createLatest(mostLayers),
    controls: createLatest(mostLayers),
  };
  const layersOf = new WeakMap<Wedges, Layers>();
  const joined = new WeakMap<Layer, WeakMap<Layer, Wedges>>();
  let made = 0;
  const layer = (law: Wedges, last: PolicyAct | null): Layer => ({ id: made++, law, last });
  const none: Layers = {
    duties: layer(blank, null),
    controls: layer(amendControls(blank, [], 0, every, context, jurisdiction), null),
  };
  const keyOf = (from: Layer, codes: readonly string[]): string => `${from.id}:${codes.join('+')}`;
  const extend = (of: keyof Layers, from: Layer, acts: readonly PolicyAct[], quarter: Quarter): Layer => {
    const codes = acts.map((act) => codeOf(act, quarter));
    if (acts.length === 0) return from;
    return known[of].get(keyOf(from, codes), () => {
      if (of === 'duties') return layer(applyActs(from.law, acts, quarter, context), acts.at(-1)!);
      let first = from;
      let left = acts;
      for (let added = 1; added <= Math.min(mostAdded, acts.length - 1) && left === acts; added++) {
        const found = known.controls.find(keyOf(from, codes.slice(0, -added)));
        if (found !== undefined) [first, left] = [found, acts.slice(-added)];
      }
      const scopes = new Set(left.map(({ scope }) => scope));
      const touched = every.filter((technology) => scopes.has(ids[technology]!));
      return layer(amendControls(first.law, left, quarter, touched, context, jurisdiction), acts.at(-1)!);
    });
  };
  const join = ({ duties, controls }: Layers): Wedges => {
    const known = joined.get(controls) ?? new WeakMap<Layer, Wedges>();
    joined.set(controls, known);
    const { tariffRate, exportTaxRate, commitments } = duties.law;
    const law = known.get(duties) ?? { ...controls.law, tariffRate, exportTaxRate, commitments };
    known.set(duties, law);
    layersOf.set(law, { duties, controls });
    return law;
  };
  const amend = (layers: Layers, more: readonly PolicyAct[], quarter: Quarter): Wedges | null => {
    const [duties, controls] = [more.filter((act) => !isControl(act)), more.filter(isControl)];
    if (!comesAfter(duties[0], layers.duties.last) || !comesAfter(controls[0], layers.controls.last))
      return null;
    return join({
      duties: extend('duties', layers.duties, duties, quarter),
      controls: extend('controls', layers.controls, controls, quarter),
    });
  };
  return {
    under: (acts, quarter) => amend(none, acts, quarter)!,
    amended: (law, more, quarter) => amend(layersOf.get(law)!, more, quarter),
  };
}

const isControl = ({ instrument }: PolicyAct): boolean => instrumentForms[instrument].scope === 'technology';

/** Names all that an act says of the law of a quarter in short: acts that say the same have one name. They are never changed. */
function createCodes(): (act: PolicyAct, quarter: Quarter) => string {
  const codes = createLatest<number>(mostCodes);
  const named = new WeakMap<PolicyAct, number>();
  let made = 0;
  return (act, quarter) => {
    let code = named.get(act);
    if (code === undefined) {
      const { instrument, actor, target, scope, group, value } = act;
      code = codes.get([instrument, actor, target, scope, group, value].join(), () => made++);
      named.set(act, code);
    }
    const weight = weightIn(act, quarter);
    return weight === 1 ? `${code}` : `${code}*${weight}`;
  };
}

/** Beyond it an act said again may have a new name, and a law with it is made again. */
const mostCodes = 20_000;
