import { describe, expect, it } from 'vitest';
import { createMembership } from '../../../src/engine/regime/membership.ts';
import { compileFor, createFixture, party, proposal, regimeRow, view } from './regime-fixture.ts';

describe('an offer that was taken', () => {
  it('[REG-42] who took an offer goes back on it by the odds of what membership is worth to it, likelier as allies lose confidence, and takes back what it did', () => {
    const joined = {
      entry: 'accession' as const,
      founded: 0,
      founders: [0],
      sitting: [true, true, true, false],
      parties: [1, 2].map((seat) => party(seat, { ally: -1, trust: 0.7, sales: 0 })),
      proposals: [proposal('stated', { statement: true })],
    };
    const leaves = (constant: number) => {
      const regime = createFixture(joined, { align_constant: constant });
      regime.step(view(0));
      const moves = regime.step(view(1));
      return moves.map(({ kind, seat, ended }) => [kind, seat, ended.length]);
    };
    expect(leaves(40)).toEqual([]);
    expect(leaves(-60)).toEqual([
      ['left', 1, 1],
      ['left', 2, 1],
    ]);
    const row = regimeRow(joined);
    const membership = createMembership(compileFor(row), row);
    const exitAt = (confidence: number): number =>
      membership.worth({
        ...view(0),
        confidence: Float64Array.of(confidence, confidence),
        sitting: row.sitting,
      }).exit[0]!;
    expect(exitAt(0.3)).toBeGreaterThan(exitAt(0.7));
    expect(exitAt(0.7)).toBeGreaterThan(exitAt(0.9));
  });
});
