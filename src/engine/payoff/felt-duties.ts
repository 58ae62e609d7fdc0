import type { Wedges } from '../../schema/policy.ts';
import { stepInertia } from '../policy/inertia.ts';
import type { Standing } from './situation.ts';

/** Duties as felt after quarters under a law. @param law of each quarter from the next @returns [sector, exporter, importer], which nobody changes */
export type FeltDuties = (law: readonly Pick<Wedges, 'tariffRate'>[]) => Float64Array;

/** Works out once what packages that leave duties alike make of them: laws share the duties that they share. */
export function createFeltDuties({
  effectiveTariff,
  inertia,
}: Pick<Standing, 'effectiveTariff' | 'inertia'>): FeltDuties {
  const places = new Map<Float64Array, number>();
  const known = new Map<string, Float64Array>();
  const placeOf = (rates: Float64Array): number => {
    const place = places.get(rates) ?? places.size;
    places.set(rates, place);
    return place;
  };
  return (law) => {
    const key = law.map(({ tariffRate }) => placeOf(tariffRate)).join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const felt = effectiveTariff.slice();
    for (const { tariffRate } of law) stepInertia(felt, tariffRate, inertia);
    known.set(key, felt);
    return felt;
  };
}
