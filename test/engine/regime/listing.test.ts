import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createListing } from '../../../src/engine/regime/listing.ts';
import { votesNeeded } from '../../../src/model/votes-needed.ts';
import { createStream } from '../../../src/numerics/stream.ts';
import { votingRules } from '../../../src/schema/negotiation.ts';
import { compileFor, createFixture, proposal, regimeRow, view } from './regime-fixture.ts';

const free = { stringency: new Float64Array(4) };
const both = [proposal('contested'), proposal('other')];
/** RIVAL objects to the first of two proposals, from quarter 2 on. */
const hostility = [0, 0, 0, 1, 0, 0, 0, 0].map((odds) => ({ odds, from: 2 }));
const quarters = [0, 1, 2, 3, 4, 5, 6, 7];

describe('what a regime lists', () => {
  it('[REG-1] under consensus what a hostile member objects to stays on the table however often it is voted on, and the rest passes', () => {
    const late = both.map((row) => ({ ...row, from: 2 }));
    const regime = createFixture({ proposals: late, hostility });
    const readings = quarters.map((quarter) => {
      regime.step(view(quarter));
      return regime.reading(view(quarter));
    });
    expect(readings.map(({ listed }) => listed)).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
    expect(readings.map(({ stalled }) => stalled)).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
    expect(readings.map(({ objections }) => objections)).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
    expect(readings.map(({ passed }) => passed)).toEqual([0, 0, 1, 0, 0, 0, 0, 0]);
  });

  it('[REG-41] members put on the table what they control themselves, the strictest of them at its own level, and it is voted on like anything else', () => {
    const numbers = { ...regimeRow().numbers, regime_initiative: 1 };
    const own = [proposal('own', { ofMembers: true, value: 0, from: Infinity })];
    const law = { stringency: Float64Array.of(0.4, 0.75, 0, 0) };
    const regime = createFixture({ proposals: own, numbers });
    expect(regime.step(view(0)).length).toBe(0);
    const [put, listed] = regime.step(view(1, { law, lawAt: () => law }));
    expect([put!.kind, put!.seat, listed!.kind]).toEqual(['proposed', 1, 'listed']);
    expect(listed!.acts.map(({ actor, value }) => [actor, value])).toEqual([
      ['LEAD', 0.75],
      ['WEST', 0.75],
    ]);
    const contested = createFixture({ proposals: own, numbers, hostility: hostility.slice(0, 4) });
    for (const quarter of quarters) contested.step(view(quarter, { law }));
    expect(contested.reading(view(7)).stalled).toBe(0);
    const late = createFixture({ proposals: own, numbers, hostility: hostility.slice(0, 4) });
    for (const quarter of [2, 3, 4]) late.step(view(quarter, { law }));
    expect([late.reading(view(4)).stalled, late.reading(view(4)).listed]).toEqual([1, 0]);
    const idle = createFixture({ proposals: own });
    for (const quarter of quarters) expect(idle.step(view(quarter, { law }))).toEqual([]);
    expect(idle.reading(view(7)).stalled).toBe(0);
  });

  it('[REG-2] an objection counts from its date on, and is news in the first quarter of it only', () => {
    const before = createFixture({ proposals: both, hostility });
    expect(before.step(view(0)).map(({ kind }) => kind)).toEqual([
      'proposed',
      'proposed',
      'listed',
      'listed',
    ]);
    const after = createFixture({ proposals: both.slice(0, 1), hostility: hostility.slice(0, 4) });
    const news = [2, 3].map((quarter) => after.step(view(quarter)).map(({ kind, seat }) => [kind, seat]));
    expect(news).toEqual([
      [
        ['proposed', -1],
        ['objected', 3],
      ],
      [],
    ]);
  });

  it('[REG-3] the same list passes among the willing, and binds all but those who object', () => {
    const row = regimeRow({ rule: 'willing-only', proposals: both, hostility });
    const listing = createListing(compileFor(row), row);
    const votes = listing.vote([0, 1], row.sitting, 2, free, (at) => createStream(1, 'objection', at, 2));
    expect(votes.map(({ carried }) => carried)).toEqual([true, true]);
    expect(votes.map(({ bound }) => bound)).toEqual([
      [true, true, true, false],
      [true, true, true, true],
    ]);
  });

  it('[REG-4] under every rule a listing is carried when approvals reach what the rule needs of those who sit', () => {
    const odds = fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 });
    const sits = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...votingRules), odds, sits, (rule, hostile, sitting) => {
        const row = regimeRow({ rule, hostility: hostile.map((value) => ({ odds: value, from: 0 })) });
        const listing = createListing(compileFor(row), row);
        const [vote] = listing.vote([0], sitting, 0, free, () => createStream(1));
        const members = sitting.filter(Boolean).length;
        // The leader asks for the list and does not object to it.
        const against = sitting.filter((in_, seat) => in_ && seat > 0 && hostile[seat] === 1).length;
        const enough = members > 0 && members - against >= votesNeeded(rule, members, 2 / 3);
        expect(vote!.carried).toBe(enough);
        expect(vote!.objects.filter(Boolean).length).toBe(against);
        if (!enough) expect(vote!.bound).not.toContain(true);
      }),
      { seed: 20261, numRuns: 25 },
    );
  });

  it('[REG-5] who sells more objects more, less where its law does so already and where firms take part; odds stay within 1', () => {
    const objectors = (
      scalars: Record<string, number>,
      industry: number,
      stringency = new Float64Array(4),
    ) => {
      const plain = regimeRow();
      const row = { ...plain, numbers: { ...plain.numbers, regime_industry: industry } };
      const listing = createListing(compileFor(row, scalars), row);
      let count = 0;
      for (let seed = 0; seed < 300; seed++) {
        const [vote] = listing.vote([0], row.sitting, 0, { stringency }, () => createStream(seed));
        count += vote!.objects[1] ? 1 : 0;
      }
      return count / 300;
    };
    const alone = objectors({ regime_objection_sales: 1 }, 0);
    expect(Math.abs(alone - 0.3)).toBeLessThan(0.08);
    const heard = objectors({ regime_objection_sales: 1, regime_industry_effect: 0.5 }, 1);
    expect(Math.abs(heard - 0.15)).toBeLessThan(0.07);
    expect(objectors({ regime_objection_sales: 1 }, 0, Float64Array.of(0, 1, 0, 0))).toBe(0);
    expect(objectors({ regime_objection_sales: 9 }, 0)).toBe(1);
  });

  it('[REG-6] a listing directed against nobody is turned into a control by members at their own discretion and by none that is hostile, one that names a country by all', () => {
    const acting = (
      discretion: number,
      entry: 'closed' | 'accession',
      hostile = [false, false, false, false],
    ) => {
      const plain = regimeRow();
      const regime = createFixture({
        entry,
        founded: entry === 'closed' ? null : 0,
        founders: [0, 1, 2],
        hostile,
        numbers: { ...plain.numbers, regime_discretion: discretion },
      });
      return regime.step(view(0)).flatMap(({ acts }) => acts.map(({ actor }) => actor));
    };
    expect(acting(0, 'closed')).toEqual([]);
    expect(acting(1, 'closed')).toEqual(['LEAD', 'EAST', 'WEST']);
    expect(acting(1, 'closed', [false, true, false, false])).toEqual(['LEAD', 'WEST']);
    expect(acting(0, 'accession')).toEqual(['LEAD', 'EAST', 'WEST']);
  });
});
