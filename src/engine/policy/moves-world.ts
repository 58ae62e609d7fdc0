import type { InstrumentId, PolicyAct } from '../../schema/policy.ts';

/** Instruments that only say something about controls to allies and tables: trade, firms and technologies do not hear it. */
const words: readonly InstrumentId[] = ['not-negotiable-list', 'consultation'];

/** Whether trade, firms or technologies can tell an act from none. */
export function movesWorld({ instrument }: Pick<PolicyAct, 'instrument'>): boolean {
  return !words.includes(instrument);
}
