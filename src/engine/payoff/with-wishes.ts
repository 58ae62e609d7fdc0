import type { Id } from '../../schema/ids.ts';
import { seatParties } from './seat-parties.ts';
import type { Situation } from './situation.ts';

/** The same situation with other numbers for what its parties want; law and world are read with those of the run. */
export function withWishes(situation: Situation, parameters: ReadonlyMap<Id, number>): Situation {
  const { run, table, confidence, reliability } = situation;
  const read = (id: Id): number => parameters.get(id)!;
  const drawn = { ...run, read, scenario: { ...run.scenario, parameters } };
  return { ...situation, run: drawn, parties: seatParties(drawn, table, confidence, reliability) };
}
