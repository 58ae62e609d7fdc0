import { findRoot } from './find-root.ts';

interface Dilemma {
  T: number;
  R: number;
  P: number;
  S: number;
  k: number;
  lag: number;
}
/** Least discount factors that keep a prisoners' dilemma cooperative. */
export function dilemma({ T, R, P, S, k, lag }: Dilemma) {
  const grim = (T - R) / (T - P);
  const punished = (delta: number) => {
    let sum = 0;
    for (let i = 1; i <= k; i++) sum += delta ** i;
    return sum - (T - R) / (R - P);
  };
  return {
    grim,
    tft: Math.max(grim, (T - R) / (R - S)),
    k_period: findRoot(punished, 0, 1),
    grim_lag: grim ** (1 / lag),
  };
}

/** Two countries with W = a t − b t²/2 − c t', held together by reversion to Nash tariffs. */
export function repeatedTariffs({ a, b, c, delta }: { a: number; b: number; c: number; delta: number }) {
  const tN = a / b;
  const tJ = Math.max(0, (a - c) / b);
  const least = Math.max(tJ, tN - (2 * delta * c) / b);
  const welfare = (t: number) => a * t - (b * t * t) / 2 - c * t;
  return { tN, tJ, t_min: least, W_N: welfare(tN), W_min: welfare(least), W_J: welfare(tJ) };
}

/**
 * Two goods, two countries, after Bagwell and Staiger (1990): demand 1 − P, supply P/2 where the good is imported and P where it is
 * exported, import-competing surplus weighted by gamma.
 */
export function linearTariffs({ gamma }: { gamma: number }) {
  const welfare = (own: number, other: number) => {
    const home = (4 + 4 * own) / 7;
    const abroad = (4 - 3 * other) / 7; // price of the good that is exported, which the other's tariff lowers
    const importing = (1 - home) ** 2 / 2 + (gamma * home ** 2) / 4 + own * (1 - 1.5 * home);
    return importing + (1 - abroad) ** 2 / 2 + abroad ** 2 / 2;
  };
  const nash = (8 * gamma - 5) / (4 * (17 - 2 * gamma));
  const efficient = (4 * (gamma - 1)) / (25 - 4 * gamma);
  const W_nash = welfare(nash, nash);
  const W_eff = welfare(efficient, efficient);
  const W_deviate = welfare(nash, efficient);
  return {
    tN: nash,
    tE: efficient,
    W_nash,
    W_eff,
    W_deviate,
    delta_min: (W_deviate - W_eff) / (W_deviate - W_nash),
    W_free_trade: welfare(0, 0),
  };
}

interface Record {
  alpha: number;
  beta: number;
  lam: number;
  seq: number[];
}
/** Beta beliefs in reliability, the past weighted by lambda. */
export function reliability({ alpha, beta, lam, seq }: Record) {
  let [a, b] = [alpha, beta];
  const means = seq.map((kept) => {
    a = lam * a + kept;
    b = lam * b + 1 - kept;
    return a / (a + b);
  });
  return { alpha: a, beta: b, means, var: (a * b) / ((a + b) ** 2 * (a + b + 1)) };
}
/** Promises kept until the mean reaches theta. */
export function promisesNeeded({ alpha, beta, theta }: { alpha: number; beta: number; theta: number }) {
  const needed = (theta * (alpha + beta) - alpha) / (1 - theta);
  return { n: Math.max(0, Math.ceil(needed - 1e-9)) };
}
