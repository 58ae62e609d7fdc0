import type { StateMemo } from '../state-memos.ts';
import { chipNames } from './chip-names.ts';
import {
  actsOfPackage,
  createEvaluator,
  evaluateThreats,
  pathsFrom,
  type PackageMeasures,
} from './evaluate-package.ts';
import { levelEffects, type LevelEffects } from './level-effects.ts';
import type { Situation } from './situation.ts';

/** Tables rank packages, they need no more: an error of 1e-6 in a price is about 0.01 bn USD of the largest income. */
const tableTolerance = 1e-6;
const exactTolerance = 1e-12;

/** What packages do to the world from one situation: each is solved once a state of the world, whoever asks. */
export interface Appraisal {
  /** For level and pair tables: started from the status quo's equilibrium. */
  forTables(levels: ArrayLike<number>): PackageMeasures;
  /** For what is signed: started from the calibration economy. */
  exact(levels: ArrayLike<number>): PackageMeasures;
  /** What each level of each chip does to outsiders. */
  effects(): readonly (readonly LevelEffects[])[];
  /** Change of each ally's confidence that a package is expected to make. @returns [ally] */
  confidence(levels: ArrayLike<number>): Float64Array;
  /** All threats carried out together. */
  threats(): PackageMeasures;
}

/** Evaluations of a situation's packages, remembered by state and package. @param known of the situation's state */
export function createAppraisal(situation: Situation, { packages, stands }: StateMemo): Appraisal {
  const remember = (key: string, solve: () => PackageMeasures): PackageMeasures => {
    const found = packages.get(key);
    if (found !== undefined) return found;
    const made = solve();
    packages.set(key, made);
    return made;
  };
  const paths = pathsFrom(situation);
  const forTables = onDemand(() => createEvaluator(situation, tableTolerance, false, paths, stands));
  const exact = onDemand(() => createEvaluator(situation, exactTolerance, true, paths));
  const name = (levels: ArrayLike<number>): string => chipNames(situation, levels).join();
  return {
    forTables: (levels) => remember(`table ${name(levels)}`, () => forTables()(levels)),
    exact: (levels) => remember(`exact ${name(levels)}`, () => exact()(levels)),
    effects: onDemand(() => levelEffects(situation)),
    confidence: (levels) => situation.expectedDelta(actsOfPackage(situation, levels)),
    threats: () => remember('threats', () => evaluateThreats(situation, tableTolerance, paths)),
  };
}

/** An evaluator solves the status quo when it is made, which is saved where every package is known. */
function onDemand<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
