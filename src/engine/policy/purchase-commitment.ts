import type { Instrument } from '../../schema/policy.ts';

/** Undertaking of a government that its region's purchases of a sector group from another region reach a level; what is delivered of it. It replaces an earlier one on any of the same flows, and counts from its first day: a level is for the year. */
export const purchaseCommitment: Instrument = {
  id: 'purchase-commitment',
  unit: 'million USD/year',
  levels: [
    { value: 0, label: 'none' },
    { value: 12000, label: '12 bn a year' },
    { value: 25000, label: '25 bn a year' },
    { value: 50000, label: '50 bn a year' },
  ],
  reversal: 'free',
  writes: null,
  apply(act, into, context) {
    const exporter = context.region(act.target);
    const importer = context.regionsOf(act.actor)[0]!.region;
    const sectors = context.sectorsOf(act.scope);
    into.commitments = [
      ...into.commitments.filter(
        (other) =>
          other.exporter !== exporter ||
          other.importer !== importer ||
          !other.sectors.some((sector) => sectors.includes(sector)),
      ),
      { exporter, importer, sectors, level: act.value },
    ];
  },
  takesAway(act, law, context) {
    const seller = context.region(act.target);
    const buyer = context.regionsOf(act.actor)[0]?.region;
    return law.commitments.some(
      ({ exporter, importer, level }) => exporter === seller && importer === buyer && act.value < level,
    );
  },
};
