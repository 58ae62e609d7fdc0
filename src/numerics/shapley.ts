import { createStream } from './stream.ts';

/** What the factors of a set bring together; a set is a number whose bit i says whether factor i is in it. */
export type Worth = (set: number) => number;

/** What each factor brings. */
export interface Contributions {
  values: Float64Array; // [factor], they sum to the worth of all less that of none
  errors: Float64Array; // [factor] standard error by the orders that were drawn; 0 where all were counted
}

/**
 * The sets of factors in the orders in which they are added one by one: all of 2^count where that is asked, else those along drawn orders, every order
 * followed by its reverse.
 */
export interface Coalitions {
  count: number; // factors
  orders: readonly (readonly number[])[] | null; // null: all sets
  sets: readonly number[]; // whose worth is needed, ascending
}

/** Every set of up to 20 factors. */
export function allCoalitions(count: number): Coalitions {
  return { count, orders: null, sets: Array.from({ length: 1 << count }, (_, set) => set) };
}

/**
 * Sets along `pairs` random orders of up to 30 factors and their reverses, which takes out what only depends on being early or late.
 * Source: Castro, Gómez and Tejada (2009), Computers and Operations Research 36, 1726-1730; reverses: Mitchell, Cooper, Frank and Holmes (2022), Journal of Machine Learning Research 23(43).
 */
export function drawnCoalitions(count: number, pairs: number, seed: number): Coalitions {
  const stream = createStream(seed, 'shapley', count);
  const orders = Array.from({ length: pairs }, () => {
    const order = Array.from({ length: count }, (_, at) => at);
    for (let at = count - 1; at > 0; at--) {
      const other = Math.trunc(stream.uniform() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    return order;
  }).flatMap((order) => [order, order.toReversed()]);
  const sets = new Set([0]);
  for (const order of orders)
    order.reduce((set, factor) => (sets.add(set | (1 << factor)), set | (1 << factor)), 0);
  return { count, orders, sets: [...sets].sort((a, b) => a - b) };
}

/**
 * The mean over orders of what each factor adds to those before it. Source: Shapley (1953), in Kuhn and Tucker (eds.), Contributions to the Theory of Games II, 307-317.
 */
export function shapleyOf(coalitions: Coalitions, worth: Worth): Contributions {
  return coalitions.orders === null
    ? exact(coalitions.count, worth)
    : sampled(coalitions.count, coalitions.orders, worth);
}

function exact(count: number, worth: Worth): Contributions {
  const weights = sizeWeights(count);
  const values = new Float64Array(count);
  for (let set = 0; set < 1 << count; set++) {
    const size = sizeOf(set);
    for (let factor = 0; factor < count; factor++)
      if (((set >> factor) & 1) === 0)
        values[factor]! += weights[size]! * (worth(set | (1 << factor)) - worth(set));
  }
  return { values, errors: new Float64Array(count) };
}

/** Odds that a factor comes right after one given set of a size: size! (count - 1 - size)! / count!. */
function sizeWeights(count: number): Float64Array {
  const weights = new Float64Array(count);
  let weight = 1 / count;
  for (let size = 0; size < count; size++) {
    weights[size] = weight;
    weight *= (size + 1) / (count - 1 - size);
  }
  return weights;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** An order and its reverse are one drawing, so that errors are of independent numbers. */
function sampled(count: number, orders: readonly (readonly number[])[], worth: Worth): Contributions {
  const pairs = orders.length / 2;
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let pair = 0; pair < pairs; pair++) {
    const own = new Float64Array(count);
    for (const order of [orders[2 * pair]!, orders[2 * pair + 1]!])
      order.reduce((set, factor) => {
        const next = set | (1 << factor);
        own[factor]! += (worth(next) - worth(set)) / 2;
        return next;
      }, 0);
    own.forEach((value, factor) => {
      // Welford (1962), Technometrics 4, 419-420: mean and squares in one pass.
      const before = value - sums[factor]!;
      sums[factor]! += before / (pair + 1);
      squares[factor]! += before * (value - sums[factor]!);
    });
  }
  const errors = squares.map((sum) => (pairs < 2 ? Infinity : Math.sqrt(sum / (pairs - 1) / pairs)));
  return { values: sums, errors };
}
