import type { Stream } from '../../numerics/stream.ts';
import type { CrisisOdds } from './crisis-odds.ts';

export type CrisisCourse = 'none' | 'conceded' | 'stood-firm' | 'backed-down';

/** Draws how one quarter between a sender and a target goes. Three numbers are drawn whatever happens, so that courses stay in step. */
export function crisisCourse(odds: CrisisOdds, stream: Stream): CrisisCourse {
  const threat = stream.uniform() < odds.threat;
  const resists = stream.uniform() < odds.resist;
  const standsFirm = stream.uniform() < odds.standFirm;
  if (!threat) return 'none';
  if (!resists) return 'conceded';
  return standsFirm ? 'stood-firm' : 'backed-down';
}
