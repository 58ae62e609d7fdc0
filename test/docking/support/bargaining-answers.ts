import { findRoot } from './find-root.ts';

/** Rubinstein (1982): shares of the first proposer and of the responder. */
export function alternatingOffers({ d1, d2 }: { d1: number; d2: number }) {
  const x2 = (d2 * (1 - d1)) / (1 - d1 * d2);
  return { x1: (1 - d2) / (1 - d1 * d2), x2, x2_check: x2 };
}
export function shortPeriods({ r1, r2 }: { r1: number; r2: number }) {
  return { x1: r2 / (r1 + r2) };
}
/** An option of the responder matters only where it beats the share without it. */
export function outsideOption({ d, b2 }: { d: number; b2: number }) {
  const x2 = Math.max(b2, d / (1 + d));
  return { x1: 1 - x2, x2 };
}
export function breakdownRisk({ p, b1, b2 }: { p: number; b1: number; b2: number }) {
  const x1 = b1 + (1 - b1 - b2) / (2 - p);
  return { x1, x2: 1 - x1 };
}
/** Stahl (1972): the last of T proposers takes all. */
export function finiteRounds({ T, d }: { T: number; d: number }) {
  return { x1: (1 - (-d) ** T) / (1 + d) };
}
export function finiteRoundsUnequal({ T, d1, d2 }: { T: number; d1: number; d2: number }) {
  let share = 1;
  for (let round = T - 1; round >= 1; round--) share = 1 - (round % 2 === 1 ? d2 : d1) * share;
  return { x1: share };
}

export function nashSplit({ a, d1, d2 }: { a: number; d1: number; d2: number }) {
  const x1 = d1 + a * (1 - d1 - d2);
  return { x1, x2: 1 - x1 };
}
export function nashPowers({ a, r1, r2 }: { a: number; r1: number; r2: number }) {
  return { x1: (a * r1) / (a * r1 + (1 - a) * r2) };
}
export function nashOnParabola({ a }: { a: number }) {
  const u1 = Math.sqrt(a / (2 - a));
  return { u1, u2: 1 - u1 * u1 };
}
/** Four solutions on u2 = 1 − u1²; each is the positive root of a quadratic. */
export function solutionsOnParabola({ d: [d1, d2] }: { d: [number, number] }) {
  const point = (u1: number) => [u1, 1 - u1 * u1];
  const way1 = Math.sqrt(1 - d2) - d1;
  const way2 = 1 - d1 * d1 - d2;
  const root = (square: number, linear: number, constant: number) =>
    (-linear + Math.sqrt(linear * linear - 4 * square * constant)) / (2 * square);
  return {
    nash: point(root(3, -2 * d1, d2 - 1)),
    ks: point(root(way1, way2, -(way1 * (1 - d2) + way2 * d1))),
    kalai: point(root(1, 1, -(1 + d1 - d2))),
    utilitarian: point(Math.min(Math.max(0.5, d1), Math.sqrt(1 - d2))),
  };
}
export function nashOfMany({ a, d }: { a: number[]; d: number[] }) {
  const left = 1 - d.reduce((sum, value) => sum + value, 0);
  return { x: d.map((value, i) => value + a[i]! * left) };
}

/** Nash (1953): demands on a pie of uncertain size. */
export function smoothedDemand({ e }: { e: number }) {
  const x = e < 0.2 ? (1 - e) / 2 : (1 + e) / 3;
  return { x, prob_compatible: Math.min(1, (1 + e - 2 * x) / (2 * e)) };
}
/** Axtell, Epstein and Young (2001): best reply to the frequencies of low, middle and high demands. */
export function demandNorm({ freq: [l, m] }: { freq: [number, number, number] }) {
  const expected = [30, 50 * (l + m), 70 * l];
  return { expected, best: ['L', 'M', 'H'][expected.indexOf(Math.max(...expected))] };
}

/** Putnam (1988): the share within both sides' win-sets that is nearest to the bargaining power. */
export function winSets({ L, U, a }: { L: number; U: number; a: number }) {
  if (L > U) return { zopa: null, x: null };
  return { zopa: [L, U], x: Math.min(Math.max(a, L), U) };
}
/** The best offer x to a partner that ratifies by a logistic in its own share: x (1 − P) = s. */
export function uncertainRatifier({ tau, s }: { tau: number; s: number }) {
  const odds = (x: number) => 1 / (1 + Math.exp((tau - 1 + x) / s));
  const x = findRoot((share) => share * (1 - odds(share)) - s, 0, 1);
  return { x, prob_ratify: odds(x) };
}
/** Horn and Wolinsky (1988): a hub's two deals, each made as if the other stood, and the two that are best together. */
export function nashInNash({ a1, a2, e }: { a1: number; a2: number; e: number }) {
  const deals = (weight: number) => [
    (a1 - weight * a2) / (1 - weight * weight),
    (a2 - weight * a1) / (1 - weight * weight),
  ];
  return { x: deals(e), efficient: deals(2 * e) };
}
