import { drawFirms } from '../../../src/engine/firms/draw-firms.ts';
import type { FirmLine } from '../../../src/engine/firms/firm-lines.ts';
import { createFirms, type Firms, type FirmsView } from '../../../src/engine/firms/firms.ts';
import { compileModel } from '../../support/compile-model.ts';

/** Nobody differs from anybody: what is left is the closed form of one firm. */
export const alike = {
  prior_spread: 0,
  switching_spread: 0,
  exposure_spread: 0,
};

interface World {
  firms: Firms;
  /** A quarter under this share of demand let through, or the law of it and of the quarters that follow. */
  quarter(open: number | readonly number[], more?: Partial<FirmsView>): void;
}

/** One technology from the makers of one home, sold for 1000 million USD a year. */
export function createMarket(
  scalars: Readonly<Record<string, number>> = alike,
  { count = 3, seed = 1, leakLimit = 0.8, spread = 1 } = {},
): World {
  const lines: FirmLine[] = [
    {
      technology: 0,
      target: 0,
      home: 0,
      routes: [{ at: 0, latent: 1000, growth: 0 }],
      sold: true,
      unlisted: 0,
    },
  ];
  const roster = drawFirms(lines, { seed, count, spread });
  const sizes = {
    technology: 1,
    target: 1,
    buyer: roster.buyer.size.length,
    supplier: roster.supplier.size.length,
    intermediary: roster.intermediary.size.length,
  };
  const firms = createFirms(compileModel(sizes, {}, scalars), {
    lines,
    roster,
    targets: 1,
    leakLimit: Float64Array.of(leakLimit),
    restingTrust: 0.75,
  });
  return {
    firms,
    quarter(open, more = {}) {
      const path = typeof open === 'number' ? [open] : open;
      const arrays = new Map(path.map((share) => [share, Float64Array.of(share)]));
      firms.step({
        law: path.map((share) => arrays.get(share)!),
        lead: 4,
        threatened: null,
        allowed: Float64Array.of(1),
        ownShare: Float64Array.of(0.2),
        leak: Float64Array.of(0.4),
        enforced: Float64Array.of(1),
        criteria: Float64Array.of(0),
        sales: Float64Array.of(1000),
        ...more,
      });
    },
  };
}
