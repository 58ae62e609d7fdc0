import { noMeaning } from './theory-cases.ts';

const slack = 1e-12;

interface Sizes {
  N: number;
  b: number;
  c: number;
}
/** Signatories abate one unit each if that pays them together (k b ≥ c). */
export function binaryAgreement({ N, b, c }: Sizes) {
  const k = Math.ceil(c / b);
  return { k_star: k, member_payoff: b * k - c, outsider_payoff: b * k, full_coop_payoff: b * N - c };
}

/** Sizes from which no member gains by leaving and no outsider by joining (d'Aspremont and others 1983). */
function stableSizes(N: number, member: (k: number) => number, outsider: (k: number) => number): number[] {
  const sizes = Array.from({ length: N }, (_, i) => i + 1);
  return sizes.filter(
    (k) => member(k) >= outsider(k - 1) - slack && (k === N || outsider(k) >= member(k + 1) - slack),
  );
}

/** Linear benefit, quadratic cost, members maximise together, all move at once. */
export function linearAgreement({ N, b, c }: Sizes) {
  const total = (k: number) => ((k * k + N - k) * b) / c;
  const member = (k: number) => b * total(k) - (k * b) ** 2 / (2 * c);
  // One member alone is no coalition, and neither is none.
  const outsider = (k: number) => b * total(Math.max(k, 1)) - b ** 2 / (2 * c);
  const sizes = stableSizes(N, member, outsider);
  return {
    stable_sizes_weak: sizes,
    k_max: Math.max(...sizes),
    member_payoff_k3: member(3),
    outsider_payoff_k3: outsider(3),
    grand: member(N),
  };
}

/** Barrett (1994): quadratic benefit and cost, signatories move first. */
export function leadingAgreement({ N, a, b, c }: Sizes & { a: number }) {
  const gamma = c / b;
  const at = (k: number) => {
    const rest = 1 - k / N;
    const weight = (k / N) ** 2 * N * gamma;
    const members = (weight * a) / ((gamma + rest) ** 2 + weight);
    const outsiders = (rest * (a - members)) / (gamma + rest);
    const Q = members + outsiders;
    const payoff = (q: number) => (b * (a * Q - (Q * Q) / 2)) / N - (c * q * q) / 2;
    const q_s = members / k;
    const q_n = outsiders / (N - k);
    return { k, q_s, q_n, Q, pi_s: payoff(q_s), pi_n: payoff(q_n) };
  };
  const stable = stableSizes(
    N,
    (k) => at(k).pi_s,
    (k) => at(k).pi_n,
  );
  const found = at(stable[0]!);
  return {
    stable_k: stable,
    at_k: found.k === N ? { ...found, q_n: noMeaning, pi_n: noMeaning } : found,
    Q_noncoop: a / (1 + gamma),
    Q_full: a / (1 + gamma / N),
  };
}

interface Controls {
  share: number[];
  value: number[];
  cost: number[];
  theta: number;
}
/** Coalitions of suppliers as bit masks: a control works beyond a share theta of supply, below which others fill in. */
export function controlCoalition({ share, value, cost, theta }: Controls) {
  const members = share.map((_, i) => i);
  const masks = Array.from({ length: 1 << share.length }, (_, mask) => mask);
  const holds = (mask: number, i: number) => (mask >> i) % 2 === 1;
  const payoff = (mask: number, i: number) => {
    const covered = share.reduce((sum, part, j) => sum + (holds(mask, j) ? part : 0), 0);
    return value[i]! * Math.max(0, (covered - theta) / (1 - theta)) - (holds(mask, i) ? cost[i]! : 0);
  };
  const sum = (of: readonly number[], f: (i: number) => number) => of.reduce((total, i) => total + f(i), 0);
  const inside = (mask: number) => members.filter((i) => holds(mask, i));
  const internal = masks.filter((mask) =>
    inside(mask).every((i) => payoff(mask, i) >= payoff(mask ^ (1 << i), i) - slack),
  );
  const external = masks.filter((mask) =>
    members.every((i) => holds(mask, i) || payoff(mask, i) >= payoff(mask | (1 << i), i) - slack),
  );
  const payable = masks.filter(
    (mask) =>
      sum(inside(mask), (i) => payoff(mask, i)) >=
      sum(inside(mask), (i) => payoff(mask ^ (1 << i), i)) - slack,
  );
  const welfare = masks.map((mask) => sum(members, (i) => payoff(mask, i)));
  const most = Math.max(...welfare);
  return {
    internally_stable: internal,
    externally_stable: external,
    stable: internal.filter((mask) => external.includes(mask)),
    potentially_internally_stable: payable,
    efficient: welfare.findIndex((total) => total >= most - slack),
    efficient_welfare: most,
  };
}
