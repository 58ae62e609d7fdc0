import type { Unit } from '../../schema/ids.ts';
import type { Port, Socket } from '../../schema/model.ts';

const port = (id: string, unit: Unit = '1'): Port => ({ id, over: [], unit });
const money: Unit = 'bn USD/year';

/** What a party delivers of an undertaking. A step is one undertaking in one quarter. */
export const complianceSocket: Socket = {
  submodel: 'compliance',
  gives: [
    port('reliability'), // of the party, 0-1
    port('gain', money), // what the others' side of the deal is worth to it
    port('cost', money), // what delivering all would cost it
    port('age'), // quarters since it came into force
    port('draw'), // uniform in [0, 1): how others misjudge it
    port('answer_draw'), // uniform in [0, 1): whether they answer
  ],
  needs: [port('delivered'), port('observed'), port('broken'), port('answered')],
};

/** What others make of a party's word. A step is one quarter of one party. */
export const reliabilitySocket: Socket = {
  submodel: 'reliability',
  gives: [
    port('prior'), // what others counted on before there was a record, 0-1
    port('kept'), // record so far
    port('broken'),
    port('due'), // 1 = something was due in the quarter
    port('delivered'), // mean share of what was due, 0-1; 0 where nothing was
  ],
  needs: [port('level'), port('kept_after'), port('broken_after')],
};
