import { bivariateNormalCdf } from '../../numerics/bivariate-normal-cdf.ts';
import { normalCdf } from '../../numerics/normal-cdf.ts';

/**
 * What a sender A and a target B expect of the ends of a crisis, in standard deviations of what each knows of itself alone: A of standing
 * firm and of backing down, B of standing firm.
 */
export interface CrisisPayoffs {
  statusQuo: number; // S_A: A, without a threat
  won: number; // V_A: A, when B concedes
  conceded: number; // C_B: B, when it concedes
  senderFirm: number; // W_A: A, when it carries out the threat
  targetFirm: number; // W_B: B, when the threat is carried out
  backedDown: number; // ā: A, when it makes the threat and does not carry it out
  spared: number; // V_B: B, when A backs down
}
/** One perfect Bayesian equilibrium: three odds that fit each other. */
export interface CrisisEquilibrium {
  threat: number; // p_C
  resist: number; // p_R, given a threat
  standFirm: number; // p_F, given a threat and resistance
}

const rootHalf = Math.SQRT1_2;
const cells = 200;
const ends = [1e-9, 1e-6, 1e-4, 1e-3] as const; // finer steps near certainty
const halvings = 50;
const rareThreat = 1e-9;
const smallest = 1e-300; // stands in for odds of zero in a quotient

/**
 * All equilibria of the crisis game with audience costs, by ascending odds of resistance: A keeps the status quo or threatens; B concedes
 * or resists; A stands firm or backs down. They are the fixed points of B's reply, of which there may be several; found between 200 equal
 * steps (finer near 0 and 1) and halved to 1e-15. An equilibrium within 1e-9 of certainty is placed at B's reply there.
 * Source: Lewis and Schultz (2003), Political Analysis 11:345-367, as written by Crisman-Cox and Gibilisco (2019).
 */
export function crisisEquilibria(payoffs: CrisisPayoffs): CrisisEquilibrium[] {
  for (const [name, value] of Object.entries(payoffs))
    if (!Number.isFinite(value)) throw new Error(`crisis game: ${name} is ${value}`);
  const grid = gridOfOdds();
  const surplus = (resist: number) => replyTo(payoffs, resist).reply - resist;
  const found: number[] = [];
  let above = surplus(grid[0]!) > 0;
  if (!above) found.push(replyTo(payoffs, grid[0]!).reply);
  for (let i = 1; i < grid.length; i++) {
    const next = surplus(grid[i]!) > 0;
    if (next !== above) found.push(crossing(surplus, grid[i - 1]!, grid[i]!, above));
    above = next;
  }
  if (above) found.push(replyTo(payoffs, grid.at(-1)!).reply);
  return found.map((resist) => {
    const { threat, standFirm } = replyTo(payoffs, resist);
    return { threat, resist, standFirm };
  });
}

function gridOfOdds(): number[] {
  const inner = Array.from({ length: cells - 1 }, (_, i) => (i + 1) / cells);
  return [...ends, ...inner, ...ends.map((end) => 1 - end).toReversed()];
}

/** Where the surplus changes its sign, by halving. @param above whether it is positive at `low` */
function crossing(surplus: (resist: number) => number, from: number, to: number, above: boolean): number {
  let low = from;
  let high = to;
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    if (surplus(middle) > 0 === above) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * What A does when it expects B to resist with these odds, and B's reply to that.
 * A threatens when the better of its two ends after resistance exceeds c = V_A + (S_A − V_A) / p_R.
 */
function replyTo(payoffs: CrisisPayoffs, resist: number): CrisisEquilibrium & { reply: number } {
  const { statusQuo, won, conceded, senderFirm, targetFirm, backedDown, spared } = payoffs;
  const needed = won + (statusQuo - won) / Math.max(resist, smallest);
  const firm = normalCdf(senderFirm - needed);
  const retreat = normalCdf(backedDown - needed);
  const threat = firm + retreat - firm * retreat;
  const standFirm = firmAmongThreats(senderFirm, backedDown, needed, firm, retreat);
  // W_B + (V_B − C_B) / p_F − V_B, which is (p_F W_B + (1 − p_F) V_B − C_B) / p_F without its cancellation.
  const reply = normalCdf(targetFirm - spared + (spared - conceded) / Math.max(standFirm, smallest));
  return { threat, resist, standFirm, reply };
}

/** p_F = Φ₂((W_A − ā)/√2, W_A − c; 1/√2) / p_C. Where threats are rare that both ends suffice is rarer still, and the tails alone decide. */
function firmAmongThreats(
  senderFirm: number,
  backedDown: number,
  needed: number,
  firm: number,
  retreat: number,
): number {
  const either = firm + retreat;
  if (either === 0) return (1 + Math.sign(senderFirm - backedDown)) / 2;
  if (either < rareThreat) return firm / either;
  const both = bivariateNormalCdf((senderFirm - backedDown) * rootHalf, senderFirm - needed, rootHalf);
  return Math.min(1, Math.max(0, both / (either - firm * retreat)));
}
