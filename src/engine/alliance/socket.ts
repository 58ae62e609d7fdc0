import type { Socket } from '../../schema/model.ts';

const pair = ['ally', 'technology'];

/** What it is worth to an ally to keep a control beside the leader's, and the odds a quarter that it takes one up, goes on to the whole or drops it. */
export const alignmentSocket: Socket = {
  submodel: 'alignment',
  gives: [
    { id: 'confidence', over: ['ally'], unit: '1' }, // that the leader keeps what it promises, 0-1
    { id: 'coalition_share', over: pair, unit: '1' }, // of supply outside the target under control if the ally takes part, 0-1
    { id: 'lost_sales', over: pair, unit: '1' }, // part of the ally's sales of the technology's sector that the whole control costs, 0-1
    { id: 'kept', over: pair, unit: '1' }, // part of the leader's denial that the ally's own control makes, 0-1; 1 where the leader denies nothing
  ],
  needs: [
    { id: 'effectiveness', over: pair, unit: '1' },
    { id: 'full', over: pair, unit: '1' },
    { id: 'part', over: pair, unit: '1' },
    { id: 'entry_hazard', over: pair, unit: '1' },
    { id: 'rise_hazard', over: pair, unit: '1' },
    { id: 'exit_hazard', over: pair, unit: '1' },
    { id: 'effort', over: ['ally'], unit: '1' }, // of enforcement beside the leader, over that at the confidence of the start
    { id: 'retaliation_odds', over: ['ally'], unit: '1' },
  ],
};
