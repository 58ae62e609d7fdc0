import { exp } from './exp.ts';
import { normalCdf } from './normal-cdf.ts';

/** Abscissas and weights of the Gauss-Legendre rule of 20 points on [-1, 1], which is symmetric: the positive half. */
const rule: readonly (readonly [abscissa: number, weight: number])[] = [
  [0.07652652113349734, 0.15275338713072628],
  [0.22778585114164507, 0.14917298647260424],
  [0.37370608871541955, 0.1420961093183824],
  [0.5108670019508271, 0.1316886384491769],
  [0.636053680726515, 0.1181945319615186],
  [0.7463319064601508, 0.1019301198172407],
  [0.8391169718222188, 0.08327674157670471],
  [0.912234428251326, 0.06267204833410879],
  [0.9639719272779138, 0.040601429800386446],
  [0.993128599185095, 0.017614007139150893],
];
const mostCorrelation = 0.8;
const inverseTwoPi = 0.15915494309189535;

/**
 * Odds that two standard normal variates of the given correlation stay under h and k together; absolute error under 1e-15 for correlations
 * from −0.8 to 0.8. The density is the derivative by the correlation: Φ₂ = Φ(h) Φ(k) + ∫ from 0 to ρ of φ₂(h, k; r) dr.
 * Source: Plackett (1954), Biometrika 41:351-360. @throws beyond that correlation, where the rule is too coarse
 */
export function bivariateNormalCdf(h: number, k: number, correlation: number): number {
  if (!(Math.abs(correlation) <= mostCorrelation))
    throw new Error(`bivariate normal: correlation ${correlation} is beyond ${mostCorrelation}`);
  const half = correlation / 2;
  let sum = 0;
  for (const [abscissa, weight] of rule)
    sum += weight * (kernel(h, k, half * (1 + abscissa)) + kernel(h, k, half * (1 - abscissa)));
  return normalCdf(h) * normalCdf(k) + inverseTwoPi * half * sum;
}

/** 2π times the bivariate density. */
function kernel(h: number, k: number, r: number): number {
  const rest = 1 - r * r;
  return exp((2 * h * k * r - h * h - k * k) / (2 * rest)) / Math.sqrt(rest);
}
