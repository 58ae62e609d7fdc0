import type { Socket } from '../../schema/model.ts';

const pair = ['ally', 'technology'];

/** What it is worth to an ally to keep a control beside the leader's, and the odds a quarter that it takes one up or drops it. */
export const alignmentSocket: Socket = {
  submodel: 'alignment',
  gives: [
    { id: 'confidence', over: ['ally'], unit: '1' }, // that the leader keeps what it promises, 0-1
    { id: 'coalition_share', over: pair, unit: '1' }, // of supply outside the target under control if the ally takes part, 0-1
  ],
  needs: [
    { id: 'entry_hazard', over: pair, unit: '1' },
    { id: 'exit_hazard', over: pair, unit: '1' },
  ],
};
