import type { Port, Socket } from '../../schema/model.ts';

const ports =
  (set: string) =>
  (id: string, unit = '1'): Port => ({ id, over: [set], unit });
const ofBuyer = ports('buyer');
const ofSupplier = ports('supplier');
const ofIntermediary = ports('intermediary');
const pair = ['technology', 'target'];

/** What buyer and maker know of the rule on their goods. */
const rule = (of: (id: string) => Port): Port[] => [
  of('open'), // share of demand that the law lets through in the quarter
  of('tightened'), // 1 = stricter law has been announced in the quarter
  of('threatened'), // 1 = a threat of stricter law stands
  of('criteria'), // how far criteria stand published to which what is announced in the quarter keeps, 0-1
];

/** A buyer of one technology from makers of one home. A step is a quarter. */
export const buyerSocket: Socket = {
  submodel: 'buyer',
  gives: [
    ...rule(ofBuyer),
    ofBuyer('open_soon'), // the least that announced law will let through in the coming quarters
    ofBuyer('unlisted'), // share of demand that needs no licence
    ofBuyer('allowed'), // share of demand that the buyer's own government does not speak against
    ofBuyer('own_supply'), // of the buyer's region, as a share of its demand
    ofBuyer('route_share'), // of what is denied, brought by intermediaries
    ofBuyer('draw_prior'), // standard normal
    ofBuyer('draw_switching'), // standard normal
    ofBuyer('draw_time'), // uniform
  ],
  needs: [
    ofBuyer('trust'),
    ofBuyer('appetite'),
    ofBuyer('need'),
    ofBuyer('ordered'),
    ofBuyer('licensed'),
    ofBuyer('denied'),
    ofBuyer('diverted'),
    ofBuyer('stock', 'month'),
    ofBuyer('designed_out'),
  ],
};

/** A maker of one technology. A step is a quarter. */
export const supplierSocket: Socket = {
  submodel: 'supplier',
  gives: [
    ...rule(ofSupplier),
    ofSupplier('market', 'million USD/year'), // what it would sell in the target without any control
    ofSupplier('wanted'), // share of it that its buyers want
    ofSupplier('moved_on'), // share of its buyers' use that they have moved to others
    ofSupplier('draw_prior'), // standard normal
    ofSupplier('draw_exposure'), // standard normal
  ],
  needs: [
    ofSupplier('trust'),
    ofSupplier('revenue', 'million USD/year'),
    ofSupplier('revenue_lost', 'million USD/year'),
    ofSupplier('research_lost', 'million USD/year'),
    ofSupplier('research_hedged', 'million USD/year'),
    ofSupplier('lobbying', 'million USD/year'),
  ],
};

/** Who brings one technology to its target around the law. A step is a quarter. */
export const intermediarySocket: Socket = {
  submodel: 'intermediary',
  gives: [
    ofIntermediary('leak'), // share of what is denied that arrives through third countries
    ofIntermediary('leak_limit'), // the same in the end under usual enforcement
    ofIntermediary('enforced'), // resources of enforcement over those of the calibration year
    ofIntermediary('capacity'), // share of what is denied that it could bring
    ofIntermediary('below'), // the same of all who are less likely to be caught
  ],
  needs: [ofIntermediary('carried'), ofIntermediary('gain')],
};

/** What the firms of a technology come to together. */
export const industrySocket: Socket = {
  submodel: 'industry',
  gives: [
    { id: 'revenue', over: pair, unit: 'million USD/year' },
    { id: 'revenue_lost', over: pair, unit: 'million USD/year' },
  ],
  needs: [{ id: 'pace', over: pair, unit: '1' }], // of the frontier
};
