import { bench, describe } from 'vitest';
import { drawFirms, rosterSizes } from '../src/engine/firms/draw-firms.ts';
import type { FirmLine } from '../src/engine/firms/firm-lines.ts';
import { createFirms } from '../src/engine/firms/firms.ts';
import { compileModel } from '../test/support/compile-model.ts';

/*
 * What a firm costs: the slope of a quarter over the number of firms. The rows print the mean of a quarter in milliseconds; the
 * difference of two rows over the difference of their firms is the cost of one.
 */
const technologies = 20;
const homes = 4;

/** A world of lines alone, at least one firm in each of its groups. */
function createQuarter(count: number): () => void {
  const lines: FirmLine[] = Array.from({ length: technologies * homes }, (_, at) => ({
    technology: Math.trunc(at / homes),
    target: 0,
    home: at % homes,
    routes: [{ at, latent: 1000, growth: 0 }],
    sold: true,
    unlisted: 0.3,
  }));
  const roster = drawFirms(lines, { seed: 1, count, spread: 1 });
  const firms = createFirms(
    compileModel({ technology: technologies, target: 1, ...rosterSizes(roster) }, {}),
    {
      lines,
      roster,
      targets: 1,
      leakLimit: new Float64Array(technologies).fill(0.3),
      restingTrust: 0.75,
    },
  );
  const view = {
    law: [new Float64Array(lines.length).fill(0.6)],
    lead: 4,
    threatened: null,
    allowed: new Float64Array(technologies).fill(1),
    ownShare: new Float64Array(technologies).fill(0.3),
    leak: new Float64Array(technologies).fill(0.2),
    enforced: new Float64Array(technologies).fill(1),
    criteria: new Float64Array(technologies),
    sales: new Float64Array(lines.length).fill(1000),
  };
  return () => firms.step(view);
}

describe('a quarter of firms', () => {
  for (const count of [0, 1000, 10_000]) bench(`${count} firms`, createQuarter(count), { time: 1500 });
});
