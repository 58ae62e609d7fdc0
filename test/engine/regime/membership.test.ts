import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryDay } from '../../../src/engine/regime/entry-day.ts';
import { createMembership } from '../../../src/engine/regime/membership.ts';
import { createStream } from '../../../src/numerics/stream.ts';
import { compileFor, createFixture, party, proposal, regimeRow, view } from './regime-fixture.ts';

const plain = regimeRow();
/** A regime of governments: the leader founds it, EAST and WEST may join. */
const club = {
  entry: 'best-response' as const,
  rule: 'willing-only' as const,
  founded: 1,
  founders: [0],
  sitting: [false, false, false, false],
  parties: [party(1), party(2)],
  numbers: { ...plain.numbers, regime_waiver: 1, regime_enforcement: 1.5, regime_industry: 1 },
};

describe('membership of a regime', () => {
  it('[REG-7] an offer is taken within a quarter with its entry odds, and on an even day', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer(), (entry, seed) => {
        const draw = createStream(seed).uniform();
        expect(entryDay(entry, 91, createStream(seed)) !== null).toBe(draw < entry);
      }),
      { seed: 20261, numRuns: 300 },
    );
    expect(entryDay(0.9, 0, createStream(1))).toBeNull();
    const halfway = Array.from({ length: 2000 }, (_, seed) => entryDay(0.75, 91, createStream(seed)));
    // At odds of 3/4 a quarter half of all have come after half of it.
    const early = halfway.filter((day) => day !== null && day < 45.5).length / 2000;
    expect(Math.abs(early - 0.5)).toBeLessThan(0.04);
  });

  it('[REG-8] where moves settle nobody inside would rather leave and nobody who may come in would rather join', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.boolean(), (threat, retaliation, trust, able) => {
        const parties = [party(1, { threat, retaliation }), party(2, { threat: retaliation, able })];
        const row = regimeRow({ ...club, parties });
        const membership = createMembership(compileFor(row), row);
        const now = {
          law: view(0).law,
          confidence: Float64Array.of(trust, trust),
          sitting: [true, false, true, false],
        };
        const after = membership.settle(now, true);
        expect(after[0]).toBe(true);
        if (!able) expect(after[2]).toBe(false);
        expect(membership.stability({ ...now, sitting: after })).toEqual({ wouldLeave: 0, wouldJoin: 0 });
      }),
      { seed: 20261, numRuns: 30 },
    );
  });

  it('[REG-9] membership is worth more with more confidence in the leader, and to each the more the more supply is inside', () => {
    const row = regimeRow(club);
    const membership = createMembership(compileFor(row), row);
    const worth = (trust: number, sitting: readonly boolean[]) =>
      membership
        .worth({ law: view(0).law, confidence: Float64Array.of(trust, trust), sitting })
        .worth.slice();
    const alone = [true, false, false, false];
    const full = [true, true, true, false];
    expect(worth(0.9, alone)[0]).toBeGreaterThan(worth(0.4, alone)[0]!);
    expect(worth(0.7, full)[0]).toBeGreaterThan(worth(0.7, alone)[0]!);
    expect(worth(0, full)).toEqual(worth(0, alone));
  });

  it('[REG-10] who cannot enforce is not let in, and joins when it can', () => {
    const joined = (able: boolean) =>
      createFixture({ ...club, parties: [party(1, { able })] })
        .step(view(1))
        .filter(({ kind }) => kind === 'joined').length;
    expect(joined(false)).toBe(0);
    expect(joined(true)).toBe(1);
  });

  it('[REG-11] governments look once a year: lost confidence makes a member leave then, its law goes back to what it was and its exemption ends', () => {
    const regime = createFixture(club);
    const lost = { confidence: Float64Array.of(0, 0) };
    const law = { stringency: Float64Array.of(0, 0.25, 0, 0) };
    const moves = [1, 2, 3, 4].map((quarter) => regime.step(view(quarter, { law })));
    expect(moves.flat().filter(({ kind }) => kind === 'joined').length).toBe(2);
    for (const quarter of [2, 3, 4]) expect(regime.reading(view(quarter, lost)).members).toBe(3);
    expect(regime.reading(view(4, lost)).wouldLeave).toBe(2);
    const left = regime.step(view(5, lost));
    expect(left.map(({ kind, seat }) => [kind, seat])).toEqual([
      ['left', 1],
      ['left', 2],
    ]);
    expect(left[0]!.acts).toEqual([]);
    expect(left[0]!.ended.map((id) => id.split('/').slice(3).join('/'))).toEqual([
      'EAST/export-control/RIVAL/1',
      'LEAD/waiver/EAST/3',
      'EAST/enforcement/RIVAL/3',
    ]);
    expect(regime.reading(view(5)).members).toBe(1);
  });

  it('[REG-12] a listing makes no law looser, and asks nothing of whose law says it already', () => {
    const regime = createFixture({ sitting: [true, true, true, false], proposals: [proposal('list')] });
    const law = { stringency: Float64Array.of(1, 0.75, 0.25, 0) };
    const acts = regime.step(view(0, { law })).flatMap((move) => move.acts);
    expect(acts.map(({ actor, value, inForce }) => [actor, value, inForce])).toEqual([['WEST', 0.75, 2]]);
    expect(regime.binds('WEST', 'tool', 'RIVAL')).toBe(true);
  });

  it('[REG-13] what founders state is their law at once; what is listed follows after the lag; what members owe each other starts with the second statement', () => {
    const regime = createFixture({
      ...club,
      founders: [0, 1],
      parties: [],
      proposals: [proposal('stated', { statement: true, value: 0.5 }), proposal('list')],
    });
    const [first, second, third] = [1, 2, 3].map((quarter) => regime.step(view(quarter)));
    const brief = (moves: typeof first) =>
      moves!.map(({ kind, acts }) => [
        kind,
        ...acts.map(({ instrument, actor, inForce }) => `${instrument} ${actor} ${inForce}`),
      ]);
    expect(brief(first)).toEqual([
      ['founded', 'export-control LEAD 1', 'export-control EAST 1'],
      ['proposed'],
      ['listed', 'export-control LEAD 3', 'export-control EAST 3'],
    ]);
    expect(brief(second)).toEqual([]);
    const started = brief(third)[0]!;
    expect(started[0]).toBe('stated');
    expect(started.slice(1).map((act) => act.split(' ').slice(0, 2).join(' '))).toEqual([
      'enforcement LEAD',
      'consultation LEAD',
      'criteria-published LEAD',
      'waiver LEAD',
      'enforcement EAST',
    ]);
  });

  it('[REG-32] of a regime founded before the start founders sit in the first quarter with what they state as law, and who may come in looks then and once a year', () => {
    const regime = createFixture({
      ...club,
      founded: -3,
      day: 54,
      proposals: [proposal('stated', { statement: true, from: -3 })],
    });
    const [first, ...later] = [0, 1, 2, 3].map((quarter) => regime.step(view(quarter)));
    expect(first!.map(({ kind, day }) => [kind, day])).toEqual([
      ['founded', 0],
      ['joined', 0],
      ['joined', 0],
    ]);
    const laws = first!
      .flatMap(({ acts }) => acts)
      .filter(({ instrument }) => instrument === 'export-control');
    expect(laws.map(({ actor, inForce }) => [actor, inForce])).toEqual([
      ['LEAD', 0],
      ['EAST', 0],
      ['WEST', 0],
    ]);
    expect(later.flat()).toEqual([]);
    const lost = view(4, { confidence: Float64Array.of(0, 0) });
    expect(regime.step(lost).map(({ kind }) => kind)).toEqual(['left', 'left']);
  });

  it('[REG-33] what founders state for a later date is listed then, without a vote and at once', () => {
    const regime = createFixture({
      ...club,
      parties: [],
      proposals: [proposal('stated', { statement: true, from: 2 })],
    });
    const moves = [1, 2, 3].map((quarter) => regime.step(view(quarter)));
    expect(moves[0]!.map(({ kind, acts }) => [kind, acts.length])).toEqual([['founded', 0]]);
    expect(moves[1]!.map(({ kind, proposal: at }) => [kind, at])).toEqual([['stated', 0]]);
    expect(moves[1]![0]!.acts.map(({ actor, inForce }) => [actor, inForce])).toEqual([['LEAD', 2]]);
    expect(regime.reading(view(3)).listed).toBe(1);
  });

  it('[REG-36] where the leader does not sit members are not exempt from its rules and count on no exemption', () => {
    const exempt = (founders: number[]) => {
      const regime = createFixture({ ...club, parties: [], founders });
      const moves = [1, 2, 3].flatMap((quarter) => regime.step(view(quarter)));
      return moves.flatMap(({ acts }) => acts).filter(({ instrument }) => instrument === 'waiver').length;
    };
    expect(exempt([0, 1])).toBe(1);
    expect(exempt([1, 2])).toBe(0);
    const worth = (founders: number[], waiver: number) => {
      const row = regimeRow({ ...club, founders, numbers: { ...club.numbers, regime_waiver: waiver } });
      const sitting = row.seats.map((_, seat) => founders.includes(seat));
      const now = { law: view(0).law, confidence: Float64Array.of(0.7, 0.7), sitting };
      return createMembership(compileFor(row), row).worth(now).worth[0]!;
    };
    expect(worth([0, 2], 1)).toBeGreaterThan(worth([0, 2], 0));
    expect(worth([2], 1)).toBe(worth([2], 0));
  });

  it('[REG-14] a government makes law when the last of its states has come in; states that decide as one come in on one day', () => {
    const seats = ['north', 'south', 'far'].map((id, at) => ({ id, name: id, government: [1, 1, -1][at]! }));
    const asked = (asOne: boolean) =>
      createFixture(
        {
          entry: 'accession',
          founded: 0,
          seats,
          sitting: [false, false, false],
          parties: (asOne ? [[0, 1], [2]] : [[0], [1], [2]]).map((own, at) =>
            party(own[0]!, { id: `${asOne}-${at}`, seats: own, ally: -1, trust: 0.5, sales: 0 }),
          ),
          proposals: [proposal('stated', { statement: true })],
          numbers: { ...plain.numbers, regime_waiver: 1, regime_law_lag: 0 },
        },
        { align_constant: 0 },
      );
    const together = asked(true);
    const days = new Map<number, number>();
    const acts = [0, 1, 2, 3, 4, 5].flatMap((quarter) =>
      together.step(view(quarter)).flatMap((move) => {
        if (move.kind === 'joined') days.set(move.seat, quarter * 91 + move.day);
        return move.acts;
      }),
    );
    expect(days.get(0)).toBe(days.get(1));
    expect(acts.filter(({ instrument }) => instrument === 'export-control').length).toBe(1);
    const apart = asked(false);
    let sitting = 0;
    for (let quarter = 0; quarter < 8; quarter++)
      for (const { kind, seat, acts: own } of apart.step(view(quarter))) {
        if (kind !== 'joined' || seat > 1) continue;
        sitting++;
        expect(own.some(({ actor }) => actor === 'EAST')).toBe(sitting === 2);
      }
    expect(sitting).toBe(2);
  });

  it('[REG-16] who makes up its mind before the founding sits from its first day, later ones from the day on which they do', () => {
    const regime = createFixture(
      {
        entry: 'accession',
        asked: 0,
        founded: 1,
        day: 54,
        founders: [0],
        sitting: [false, false, false, false],
        parties: [1, 2].map((seat) => party(seat, { ally: -1, trust: 1, sales: 0 })),
        proposals: [proposal('stated', { statement: true })],
      },
      { align_constant: 2 },
    );
    // The first draws a low number before the founding, the second a high one until the quarter of it is half over.
    const draws = (process: string, actor: string, quarter: number) =>
      process === 'accession' && actor === 'pact/party-1' ? 0.5 : quarter === 1 ? 0.96 : 0.9999999;
    const streamOf = (quarter: number) => (process: string, actor: string) => ({
      uniform: () => draws(process, actor, quarter),
    });
    expect(regime.step(view(0, { streamOf: streamOf(0) }))).toEqual([]);
    expect(regime.reading(view(0)).members).toBe(0);
    const moves = regime.step(view(1, { streamOf: streamOf(1) }));
    expect(moves.map(({ kind, seat, day }) => [kind, seat, day])).toEqual([
      ['founded', -1, 54],
      ['joined', 1, 54],
      ['joined', 2, expect.any(Number)],
    ]);
    expect(moves[2]!.day).toBeGreaterThan(54);
  });

  it('[REG-15] nobody is expelled from a closed regime and nobody leaves it', () => {
    const regime = createFixture({
      hostility: [0, 0, 0, 1].map((odds) => ({ odds, from: 0 })),
      parties: [party(1), party(2)],
    });
    for (const quarter of [0, 4, 8]) {
      regime.step(view(quarter, { confidence: Float64Array.of(0, 0) }));
      expect(regime.reading(view(quarter))).toMatchObject({ members: 4, wouldLeave: 0, wouldJoin: 0 });
    }
  });
});
