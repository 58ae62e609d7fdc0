import type { Socket } from '../../schema/model.ts';

const ballot = ['ballot'];
const seat = ['seat'];

/** How likely a member objects to a listing; a ballot is one member's on one proposal. */
export const listingSocket: Socket = {
  submodel: 'listing',
  gives: [
    { id: 'hostility', over: ballot, unit: '1' }, // odds of its standing objection to what the listing is for, 0-1
    { id: 'interest', over: ballot, unit: '1' }, // share of supply from outside the target that its law does not control yet, 0-1
    { id: 'friction', over: [], unit: '1' }, // odds that a member with nothing to lose objects, 0-1
    { id: 'industry', over: [], unit: '1' }, // how far firms take part in making the list, 0-1
  ],
  needs: [{ id: 'objection', over: ballot, unit: '1' }],
};

/** What membership is worth to those who decide about it, one by one or several states as one. */
export const membershipSocket: Socket = {
  submodel: 'membership',
  gives: [
    { id: 'trust', over: seat, unit: '1' }, // that the leader keeps what it promises, 0-1, at the start
    { id: 'confidence_change', over: seat, unit: '1' }, // of allies since then
    { id: 'shared_threat', over: seat, unit: '1' }, // how far it shares the leader's view of the targets, 0-1
    { id: 'coverage', over: seat, unit: '1' }, // supply of what is to be listed under control if it takes part, 0-1
    { id: 'sales_at_stake', over: seat, unit: '1' }, // part of its sales that it would come to lose, 0-1
    { id: 'feared_retaliation', over: seat, unit: '1' }, // 0-1
    { id: 'sovereignty', over: seat, unit: '1' }, // how much it minds deciding with others, 0-1
    { id: 'waived', over: [], unit: '1' }, // part of members' exports that the leader exempts, 0-1
    { id: 'freed', over: [], unit: '1' }, // part of trade inside that needs no licence, 0-1
    { id: 'enforced_together', over: [], unit: '1' }, // resources of enforcement beyond those of the calibration year, over these
  ],
  needs: [
    { id: 'worth', over: seat, unit: '1' },
    { id: 'entry', over: seat, unit: '1' },
    { id: 'exit', over: seat, unit: '1' },
  ],
};
