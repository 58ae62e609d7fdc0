/**
 * The digits of an index mirrored at the point: 0, 1/2, 1/4, 3/4, 1/8 … in base 2. Its first n members are spread more evenly over [0, 1) than n
 * random numbers, for every n. Source: van der Corput (1935); in several bases that share no factor, Halton (1960).
 * @param index a whole number, 0 or more
 * @param base a whole number, 2 or more
 */
export function radicalInverse(index: number, base: number): number {
  let value = 0;
  let weight = 1 / base;
  for (let rest = index; rest > 0; rest = Math.trunc(rest / base)) {
    value += weight * (rest % base);
    weight /= base;
  }
  return value;
}
