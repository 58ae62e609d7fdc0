import type { Port, Socket } from '../../schema/model.ts';

const pair = ['technology', 'target'];
const route = ['technology', 'exporter', 'target'];
const bands = ['technology', 'target', 'band'];
const inputRow = ['input', 'target'];
const port = (id: string, over: readonly string[], unit = '1'): Port => ({ id, over, unit });

/** What the law lets through and the buyer wants; trade's licensed varieties and the technologies' access both read `effective`. */
export const accessSocket: Socket = {
  submodel: 'access',
  gives: [
    port('permitted', route),
    port('allowed', pair), // share of demand that the buyer's own government does not speak against
    port('appetite', pair), // share that buyers want who need not trust the rule
  ],
  needs: [port('effective', route), port('willing', pair)],
};

/** How far suppliers serve each band of demand. Without states: it changes with what the law leaves alone. */
export const bandsSocket: Socket = {
  submodel: 'bands',
  gives: [
    port('effective', route),
    port('breadth', route), // part of it that users and volumes leave at every position below the highest
    port('outside_share', route), // of supply from outside the target; sums to 1 over exporter
    port('band_floor', ['band']), // lower end of a band of demand ordered by performance
    port('band_width', []),
  ],
  needs: [port('open', bands)],
};

/** One lane of the technologies: access from abroad, own effort, gap to the frontier and what is in use. A step is a quarter. */
export const technologySocket: Socket = {
  submodel: 'technology',
  gives: [
    port('effective', route),
    port('willing', pair),
    port('open', bands),
    port('ceiling_gap', route, 'month'), // behind the frontier, of the best that a ceiling lets a supplier sell; 0 without one
    port('enforced', pair), // resources of enforcement over those of the calibration year
    port('filling', pair), // part of what may be sold from outside that is sold by those who may take over denied demand
    port('outside_share', route),
    port('band_floor', ['band']),
    port('band_width', []),
    port('input_supply', pair),
    port('belief', pair), // of the target's firms that present supply will last
    port('controlled', pair, 'month'), // since the first control, on the eve of quarter 0
    port('appetite', pair), // share of foreign goods that they want because of it
    port('frontier_speed', pair),
  ],
  needs: [
    port('access', pair),
    port('gap', pair, 'month'),
    port('frontier', pair, 'month'),
    port('use', pair),
    port('spare', pair),
    port('leak', pair),
    port('own_share', pair),
    port('input_in_use', inputRow),
  ],
};

/** What technologies that others are made with allow these to make. Without states: it reads a lane as the last quarter left it. */
export const inputsSocket: Socket = {
  submodel: 'inputs',
  gives: [port('gap', pair, 'month'), port('input_in_use', inputRow)],
  needs: [port('input_supply', pair)],
};

/** Short-run chokepoints between supply and dependent sectors. A step is a month. */
export const shortageSocket: Socket = {
  submodel: 'shortage',
  gives: [port('access', pair), port('willing', pair), port('controlled', pair, 'month')],
  needs: [port('short', pair), port('loss', pair)],
};

/** What follows the technologies through a path. */
export const laneSockets: readonly Socket[] = [
  accessSocket,
  bandsSocket,
  technologySocket,
  inputsSocket,
  shortageSocket,
];
