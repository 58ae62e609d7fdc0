import type { EquilibriumStart } from '../../schema/economy.ts';
import type { PurchaseOutput } from '../trade/purchase-subsidy.ts';

/** Where trade stands in a spell of a package's law. */
export interface SpellStand {
  felt: number; // quarters from now, of the spell's middle
  stand: Pick<PurchaseOutput, 'wageHat' | 'sectorPriceHat' | 'expenditure' | 'cuts'>;
}
/** Of packages of one chip that have been solved. */
export type KnownStands = Map<string, readonly SpellStand[]>;

/** Where the equilibria of a package are likely to be. */
export interface NearStarts {
  /** @param levels one an issue @returns a start for each spell, by the quarters from now of its middle */
  of(levels: ArrayLike<number>): (felt: number) => EquilibriumStart;
  /** Remembers a package of one chip. */
  learn(levels: ArrayLike<number>, spells: readonly { felt: number; equilibrium: PurchaseOutput }[]): void;
}

/**
 * Solves of packages begin at the status quo's first spell, but those of two chips where what each does alone to wages, prices and spending would take them
 * together: chips meet in the second order only, which leaves a part of the sweeps.
 * @param quo spells of the status quo
 * @param known from any evaluation of the same state
 * @param chipsOf names of the chips that a package moves
 */
export function createNearStarts(
  quo: readonly { felt: number; equilibrium: PurchaseOutput }[],
  known: KnownStands,
  chipsOf: (levels: ArrayLike<number>) => string[],
): NearStarts {
  const first = quo[0]!.equilibrium;
  const base = quo.map(standOf);
  return {
    of(levels) {
      const [one, other, ...more] = chipsOf(levels).map((chip) => known.get(chip));
      if (one === undefined || other === undefined || more.length > 0) return () => first;
      return (felt) => ({
        ...first,
        ...together(nearest(base, felt), nearest(one, felt), nearest(other, felt)),
      });
    },
    learn(levels, spells) {
      const [chip, ...more] = chipsOf(levels);
      const isSolved = spells.every(({ equilibrium }) => equilibrium.status === 'converged');
      if (chip !== undefined && more.length === 0 && isSolved) known.set(chip, spells.map(standOf));
    },
  };
}

function standOf({ felt, equilibrium }: { felt: number; equilibrium: PurchaseOutput }): SpellStand {
  const { wageHat, sectorPriceHat, expenditure, cuts } = equilibrium;
  return { felt, stand: { wageHat, sectorPriceHat, expenditure, cuts } };
}

function nearest(spells: readonly SpellStand[], felt: number): SpellStand['stand'] {
  const distance = (spell: SpellStand): number => Math.abs(spell.felt - felt);
  return spells.reduce((best, spell) => (distance(spell) < distance(best) ? spell : best)).stand;
}

function together(
  quo: SpellStand['stand'],
  one: SpellStand['stand'],
  other: SpellStand['stand'],
): SpellStand['stand'] {
  const product = (read: 'wageHat' | 'sectorPriceHat' | 'expenditure'): Float64Array => {
    const values = one[read].slice();
    // A sector that a region spends nothing on stays at that.
    for (let at = 0; at < values.length; at++)
      if (quo[read][at]! > 0) values[at]! *= other[read][at]! / quo[read][at]!;
    return values;
  };
  return {
    wageHat: product('wageHat'),
    sectorPriceHat: product('sectorPriceHat'),
    expenditure: product('expenditure'),
    // Promises to buy are those of the chip that adds to them; where neither does, both have those of the status quo.
    cuts: one.cuts.length > other.cuts.length ? one.cuts : other.cuts,
  };
}
