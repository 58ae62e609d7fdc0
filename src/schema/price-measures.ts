import type { Id, Unit } from './ids.ts';
import type { ChipPrice, PartyPrice } from './tradeoff.ts';

/** A number that is read of a price: of the whole table, or of one party. */
export interface PriceMeasure {
  id: string;
  unit: Unit;
  party: Id | null;
  /** NaN where the number has no meaning for the price. */
  read(price: ChipPrice): number;
}

/** Relief below this is none, so that nothing is bought by it: bn USD a year. */
const leastRelief = 0.005;

/** What the chip brings to those who do not move it in income, supply security and delay, as they weigh it; bn USD a year. */
function reliefOfOthers({ parties, by }: ChipPrice): number {
  return parties.reduce((sum, { relief }, at) => (at === by ? sum : sum + relief), 0);
}

/** Months of the index that are lost for a billion of relief, bn USD a year; NaN where there is none. */
export function monthsPerRelief(price: ChipPrice): number {
  const relief = reliefOfOthers(price);
  return relief > leastRelief ? -price.delay / relief : NaN;
}

/** What its mover pays for a billion of relief, bn USD a year; NaN where there is none. */
export function costPerRelief(price: ChipPrice): number {
  const relief = reliefOfOthers(price);
  return relief > leastRelief ? -price.parties[price.by]!.worth / relief : NaN;
}

/** Whether the mover would rather give the chip away than keep it. */
export function helpsAlone({ parties, by }: ChipPrice): boolean {
  return parties[by]!.worth > 0;
}

/** Whether there is a payment at which the chip leaves every party of the table better off: all together gain. */
export function helpsTraded({ parties }: ChipPrice): boolean {
  return parties.reduce((sum, { worth }) => sum + worth, 0) > 0;
}

const ofTable: readonly PriceMeasure[] = [
  { id: 'balance', unit: 'bn USD/year', party: null, read: ({ balance }) => balance / 1000 },
  { id: 'total-balance', unit: 'bn USD/year', party: null, read: ({ total }) => total / 1000 },
  { id: 'delay-index', unit: 'month', party: null, read: ({ delay }) => delay },
  { id: 'own-delay', unit: 'month', party: null, read: ({ ownDelay }) => ownDelay },
  { id: 'confidence', unit: 'point', party: null, read: ({ confidence }) => 100 * confidence },
  { id: 'months-per-relief', unit: 'month per bn USD/year', party: null, read: monthsPerRelief },
  { id: 'cost-per-relief', unit: '1', party: null, read: costPerRelief },
];
const ofParty: readonly { id: string; read(price: PartyPrice): number }[] = [
  { id: 'real-income', read: ({ income }) => income / 1000 },
  { id: 'rents', read: ({ rents }) => rents / 1000 },
  { id: 'shortage-avoided', read: ({ shortage }) => shortage / 1000 },
  { id: 'net-value', read: ({ worth }) => worth },
  { id: 'relief', read: ({ relief }) => relief },
];

/** Every number of a price, those of its table's parties included. */
export function priceMeasures({ parties }: Pick<ChipPrice, 'parties'>): PriceMeasure[] {
  return [
    ...ofTable,
    ...parties.flatMap(({ party }, at) =>
      ofParty.map(({ id, read }): PriceMeasure => ({
        id,
        unit: 'bn USD/year',
        party,
        read: (price) => read(price.parties[at]!),
      })),
    ),
  ];
}
