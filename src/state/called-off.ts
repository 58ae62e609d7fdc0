import type { DeskOrders } from '../schema/ensemble-desk.ts';

/** Orders for what there is already: no run is made. */
export const calledOff: DeskOrders = {
  progress: () => undefined,
  signal: { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined },
};
