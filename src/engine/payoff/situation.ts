import { createFingerprint } from '../../numerics/fingerprint.ts';
import type { Hash, Quarter } from '../../schema/ids.ts';
import type { PolicyAct, Wedges } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';
import { movesWorld } from '../policy/moves-world.ts';
import type { RunModel } from '../run-model.ts';
import type { TechnologyState } from '../technology/technology.ts';
import type { Party, Reliability } from './seat-parties.ts';

/** Where the world stands when a table takes stock: packages are compared from here. Nobody at the table knows more than the acts announced. */
export interface Standing {
  run: RunModel;
  table: Table;
  parties: readonly Party[];
  quarter: Quarter;
  horizon: number; // quarters
  shares: Float64Array; // [quarter from the next] share of the horizon's annual equivalent, sums to 1
  inertia: number;
  acts: readonly PolicyAct[]; // announced so far, whether in force yet or not
  law: Wedges; // of the next quarter, when what has begun in the course of this one is fully in force: the status quo that chips move
  effectiveTariff: Float64Array; // [sector, exporter, importer] duties as felt now
  technology: TechnologyState;
  confidence: Float64Array; // [ally]
  confidenceWeight: Float64Array; // [ally], sums to 1
  reliability: Reliability; // of the parties by their records so far
  /** Change of each ally's confidence that acts would make now, one after the other. @returns [ally] */
  expectedDelta(acts: readonly PolicyAct[]): Float64Array;
}
export interface Situation extends Standing {
  hash: Hash; // of the standing, see `situationHash`
  flow: Float64Array; // [sector, exporter, importer] trade without a deal at the middle of the horizon, from which purchases are counted; million USD a year
}

/** Key of everything that the measures of packages depend on: never of a weight, so that an ensemble over weights shares its solves. */
export function situationHash(situation: Standing): Hash {
  const key = createFingerprint();
  const { run, table, quarter, horizon, shares, acts, technology } = situation;
  key.text(run.physics);
  key.text(`${quarter} ${horizon}`);
  key.text(run.keys.table(table));
  for (const act of acts) if (movesWorld(act)) key.text(run.keys.act(act));
  key.float64(shares);
  key.float64(situation.effectiveTariff);
  for (const state of [technology.lane, technology.shortage]) {
    for (const [id, column] of Object.entries(state)) {
      key.text(id);
      key.float64(column);
    }
  }
  return key.digest();
}
