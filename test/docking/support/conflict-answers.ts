import { coercedDemand } from '../../../src/engine/crisis/coerced-demand.ts';
import { crisisEquilibria } from '../../../src/engine/crisis/crisis-equilibria.ts';

const slack = 1e-12;

/** Kreps and Wilson (1982): what happens in each market if the incumbent fights whenever entered; n markets are left. */
export function chainStore({ b, p, N }: { b: number; p: number; N: number }) {
  const path = [];
  let tough = p;
  for (let n = N; n >= 1; n--) {
    const needed = b ** (n - 1);
    const enters = tough < b ** n - slack;
    const weak = tough >= needed - slack ? 1 : ((1 - needed) * tough) / ((1 - tough) * needed);
    const fights = tough + (1 - tough) * weak;
    const posterior = tough / fights;
    path.push({
      n,
      p: tough,
      entry_threshold: b ** n,
      enters,
      weak_fight_prob: weak,
      prob_fight_if_entry: fights,
      posterior_after_fight: posterior,
    });
    if (enters) tough = posterior;
  }
  return { path_if_entered_and_fought_each_time: path };
}

/** Fearon (1995): a demand on a side whose cost of war is uniform. */
export function riskReturn({ p, cA, cbar }: { p: number; cA: number; cbar: number }) {
  const x = cA < cbar ? p + (cbar - cA) / 2 : p;
  return { x, prob_conflict: (x - p) / cbar };
}
/** Fearon (1994): odds of having quit a war of attrition in which audience costs grow with time. */
export function auditedAttrition({ v, a1, a2, t }: { v: number; a1: number; a2: number; t: number }) {
  return { Q1: (a2 * t) / (v + a2 * t), Q2: (a1 * t) / (v + a1 * t) };
}

interface CrisisInputs {
  SA: number;
  VA: number;
  CB: number;
  WA: number;
  WB: number;
  abar: number;
  VB: number;
}
export function crisisSignalling({ SA, VA, CB, WA, WB, abar, VB }: CrisisInputs) {
  const found = crisisEquilibria({
    statusQuo: SA,
    won: VA,
    conceded: CB,
    senderFirm: WA,
    targetFirm: WB,
    backedDown: abar,
    spared: VB,
  });
  const equilibria = found.map(({ threat, resist, standFirm }) => ({
    pR: resist,
    pC: threat,
    pF: standFirm,
    SQ: 1 - threat,
    CD: threat * (1 - resist),
    SF: threat * resist * standFirm,
    BD: threat * resist * (1 - standFirm),
  }));
  return { equilibria };
}

export function conflictExpectations({ cS, cT, B }: { cS: number; cT: number; B: number }) {
  const { credible, largest } = coercedDemand({
    senderCost: cS,
    targetCost: cT,
    senderRivalry: 1 - B,
    targetRivalry: 1 - B,
  });
  return {
    threat_credible: credible,
    D_star: largest,
    sanction_event_with_concession: credible && largest > 0,
  };
}

/** Feenstra (1994): a CES price index when suppliers with a share of spending are lost, and the income that goes with it where all depends on it. */
export function lostSuppliers({ s, sigma }: { s: number; sigma: number }) {
  const ratio = (1 - s) ** (1 / (1 - sigma));
  return { price_ratio: ratio, loss: 1 - 1 / ratio };
}
