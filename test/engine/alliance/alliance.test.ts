import { describe, expect, it } from 'vitest';
import { type Alliance, createAlliance } from '../../../src/engine/alliance/alliance.ts';
import { type AllianceRows, allianceRows } from '../../../src/engine/alliance/alliance-rows.ts';
import { type StandingLaw, keptParts, lostSales } from '../../../src/engine/alliance/standing.ts';
import { alignmentShares } from '../../../src/engine/alliance/alignment-shares.ts';
import { answerAct, holdOver } from '../../../src/engine/alliance/target-answer.ts';
import type { Government, Parameter, Technology } from '../../../src/schema/model.ts';
import { compileModel } from '../../support/compile-model.ts';

const regions = ['LEAD', 'EAST', 'WEST', 'RIVAL'];
const targets = ['RIVAL'];
const government = (id: string, ally: boolean): Government => ({
  id,
  name: id,
  short: id,
  slot: 0,
  region: id,
  weight: 1,
  tariffsBy: id,
  ally,
  redLines: [],
  ratifiers: [],
  types: [],
});
const governments = [
  government('LEAD', false),
  government('RIVAL', false),
  government('EAST', true),
  government('WEST', true),
];
const technology = (id: string): Technology => ({
  id,
  name: id,
  short: id,
  role: 'tool',
  target: 'RIVAL',
  suppliers: {},
  inputs: [],
  hub: null,
  countable: false,
  purposes: [],
  regimes: [],
  dependents: [],
  endUsers: [],
  vintages: null,
});
/** Two technologies; the leader and EAST supply the first, WEST the second alone. [technology, exporter, target] */
const outsideShare = Float64Array.of(0.6, 0.4, 0, 0, 0, 0, 1, 0);
/** Every tenth of stringency denies a tenth. */
const ladders = {
  ladder: (_technology: number, stringency: number) => 1 - stringency,
  stringency: (_technology: number, position: number) => 1 - position,
};
/** @param exposure part of everybody's sales that goes to the target */
const rowsWith = (exposure: number, noticeLag = 0): AllianceRows =>
  allianceRows(
    governments,
    [technology('shared'), technology('alone')],
    { regions, targets, leader: 'LEAD' },
    { outsideShare, exposure: new Float64Array(8).fill(exposure) },
    ladders,
    new Map([
      ['alignment_law_lag', 2],
      ['alignment_notice_lag', noticeLag],
      ['alignment_least_supply', 0],
    ]),
  );
const rows = rowsWith(0.3);

interface Stance {
  threat?: number;
  exposure?: number;
  retaliation?: number;
}
/** Values of the stance of Japan and the Netherlands toward chip tools, about. */
function create({ threat = 0.5, exposure = 0.3, retaliation = 0.25 }: Stance = {}, scalars = {}): Alliance {
  const both = (value: number) => ({ over: ['ally'], values: [value, value] });
  const given = { threat: both(threat), retaliation: both(retaliation), initial_confidence: both(0.65) };
  return createAlliance(compileModel({ ally: 2, technology: 2 }, given, scalars), rowsWith(exposure));
}

/** A law under which nothing but these controls binds anybody; stringency is [technology, government, target]. */
const stringency = (
  ...[leadShared, eastShared, leadAlone, westAlone]: [number, number, number, number]
): StandingLaw => ({
  stringency: Float64Array.of(leadShared, 0, eastShared, 0, leadAlone, 0, 0, westAlone),
  permitted: new Float64Array(8).fill(1),
});
const trusting = Float64Array.of(0.65, 0.65);
const always = new Float64Array(4);
const never = new Float64Array(4).fill(1 - 2 ** -53);

/** Hazard with which the only move open is drawn. */
function hazard(alliance: Alliance, law: StandingLaw, confidence = trusting): number {
  const [move] = alliance.step(0, law, confidence, always);
  return move!.hazard;
}

describe('alignment', () => {
  it('[ALLY-1] an ally without a control takes up the leader’s stringency when the law’s lag is over, one with a control drops it next quarter', () => {
    const moves = create().step(3, stringency(0.7, 0, 0, 0.4), trusting, always);
    expect(
      moves.map(({ kind, ally, technology: t, before, after }) => [kind, ally, t, before, after]),
    ).toEqual([
      ['aligned', 0, 0, 0, 0.7],
      ['left', 1, 1, 0.4, 0],
    ]);
    expect(moves[0]!.act).toEqual({
      id: 'alignment/EAST/shared/3',
      instrument: 'export-control',
      actor: 'EAST',
      target: 'RIVAL',
      scope: 'shared',
      value: 0.7,
      announced: 3,
      inForce: 5,
      until: null,
      day: 0,
      cause: null,
    });
    expect(moves[1]!.act).toMatchObject({ id: 'alignment/WEST/alone/3', value: 0, inForce: 4 });
  });

  it('[REG-37] an ally that a regime binds on a technology does not decide on it, however likely it would, and decides on the rest', () => {
    const law = stringency(0.7, 0, 0, 0.4);
    const likely = { alignment_chance: 9 };
    const kinds = (bound: readonly number[]) =>
      create({}, likely)
        .step(3, law, trusting, always, new Set(bound))
        .map(({ kind }) => kind);
    expect(kinds([])).toEqual(['aligned', 'left']);
    expect(kinds([0])).toEqual(['left']);
    expect(kinds([0, 3])).toEqual([]);
  });

  it('[ALLY-2] an ally that has decided does not decide again until its act is in force', () => {
    const alliance = create();
    const law = stringency(0.7, 0, 0, 0);
    expect(alliance.step(0, law, trusting, always)).toHaveLength(1);
    expect(alliance.step(1, law, trusting, always)).toEqual([]);
    const [move] = alliance.step(2, stringency(0.7, 0.7, 0, 0), trusting, always);
    expect(move!.kind).toBe('left');
  });

  it('[ALLY-3] nobody moves without supply, without a control to match, by unlucky draws, or with the chance at 0', () => {
    expect(create().step(0, stringency(0, 0, 0, 0), trusting, always)).toEqual([]);
    expect(create().step(0, stringency(0.7, 0.7, 0.5, 0), trusting, never)).toEqual([]);
    expect(create({}, { alignment_chance: 0 }).step(0, stringency(0.7, 0, 0, 0.4), trusting, always)).toEqual(
      [],
    );
    const moves = create().step(0, stringency(0.7, 0, 0.7, 0), trusting, always);
    expect(moves.map(({ ally, technology: t }) => [ally, t])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('[ALLY-6] under a shared threat with an exemption on offer the decision falls within two quarters', () => {
    const shared = { threat: 0.95, exposure: 0.01, retaliation: 0.3 };
    const odds = hazard(create(shared, { exemption_offered: 1 }), stringency(0.7, 0, 0, 0));
    expect(1 - (1 - odds) ** 2).toBeGreaterThan(0.95);
  });

  it('[ALLY-7] lost confidence makes leaving likelier and joining less likely', () => {
    const doubting = Float64Array.of(0.3, 0.3);
    const kept = stringency(0.7, 0.7, 0, 0);
    expect(hazard(create(), kept, doubting)).toBeGreaterThan(hazard(create(), kept));
    const free = stringency(0.7, 0, 0, 0);
    expect(hazard(create(), free, doubting)).toBeLessThan(hazard(create(), free));
  });

  it('[ALLY-8] a leader that lifts its own control leaves the coalition less effective, so allies leave sooner', () => {
    expect(hazard(create(), stringency(0, 0.7, 0, 0))).toBeGreaterThan(
      hazard(create(), stringency(0.7, 0.7, 0, 0)),
    );
  });

  it('[ALLY-9] shares tell how many of the leader’s controls an ally matches, and who keeps supply under control', () => {
    const { aligned, controlledSupply } = alignmentShares(rows, stringency(0.7, 0.7, 0.7, 0).stringency);
    expect([...aligned]).toEqual([1, 0]);
    expect([...controlledSupply]).toEqual([1, 0]);
    const both = alignmentShares(rows, stringency(0.7, 0.7, 0.7, 0.2).stringency);
    expect([...both.controlledSupply].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([
      Math.round((0.4 / 1.4) * 1e9) / 1e9,
      Math.round((1 / 1.4) * 1e9) / 1e9,
    ]);
    expect([...alignmentShares(rows, stringency(0, 0.7, 0, 0).stringency).controlledSupply]).toEqual([0, 0]);
  });

  it('[ALLY-30] an ally takes up the half of a control whose cost to it exceeds its security, at odds of the half’s value', () => {
    const dear = { threat: 0.1, exposure: 0.9, retaliation: 0.4 };
    const alliance = create(dear);
    const law = stringency(0.8, 0, 0, 0);
    const [move] = alliance.step(0, law, trusting, always);
    expect(move).toMatchObject({ kind: 'aligned', part: 0.5, before: 0 });
    expect(move!.after).toBeCloseTo(0.4, 12);
    const value = (part: number) => -1 + part * (0.65 * 6 * 0.1 * 1 - 6 * 0.9 * 0.8 - 2 * 0.4);
    expect(alliance.columns['full']![0]).toBeCloseTo(value(1), 12);
    expect(move!.hazard).toBeCloseTo(1 / (1 + Math.exp(-value(0.5))), 12);
    expect(create({ ...dear, threat: 1, exposure: 0.1 }).step(0, law, trusting, always)[0]).toMatchObject({
      part: 1,
      after: 0.8,
    });
  });

  it('[ALLY-31] an ally that keeps a part goes on to the whole when that is worth more to it, at the cost of changing a list in law', () => {
    const alliance = create({ threat: 1, exposure: 0.1 });
    const [move] = alliance.step(0, stringency(0.8, 0.4, 0, 0), trusting, always);
    expect(move).toMatchObject({ kind: 'raised', before: 0.4, after: 0.8, part: 1 });
    const rest = 0.5 * (0.65 * 6 - 6 * 0.1 * 0.8 - 2 * 0.25);
    expect(move!.hazard).toBeCloseTo(1 / (1 + Math.exp(4 - rest)), 12);
    const dear = create({ threat: 0.1, exposure: 0.9 });
    expect(dear.step(0, stringency(0.8, 0.4, 0, 0), trusting, always)[0]).toMatchObject({ kind: 'left' });
  });

  it('[ALLY-32] what an ally loses is the part of its sales that its own control would deny beyond the laws that bind it anyhow', () => {
    const free = stringency(0.8, 0, 0, 0);
    expect(lostSales(rows, free)[0]).toBeCloseTo(0.3 * 0.8, 12);
    const bound = { ...free, permitted: new Float64Array(8).fill(0.5) };
    expect(lostSales(rows, bound)[0]).toBeCloseTo(0.3 * 0.3, 12);
    expect(lostSales(rows, { ...free, permitted: new Float64Array(8).fill(0.1) })[0]).toBe(0);
    expect(lostSales(rows, stringency(0, 0.6, 0, 0))[0]).toBeCloseTo(0.3 * 0.6, 12);
    expect([...keptParts(rows, stringency(0.8, 0.2, 0, 0.5))]).toEqual(
      [0.25, 0, 0, 1].map((part) => expect.closeTo(part, 12)),
    );
  });

  it('[ALLY-33] another ally’s part counts for that part of its supply, the ally itself in full', () => {
    const alliance = create();
    alliance.step(0, stringency(0.8, 0.4, 0, 0), trusting, never);
    // The leader has 0.6 of supply and EAST 0.4: EAST reckons with all of it, WEST with half of EAST's.
    expect(alliance.columns['effectiveness']![0]).toBeCloseTo(1, 12);
    expect(alliance.columns['effectiveness']![2]).toBeCloseTo((0.6 + 0.4 / 2 - 0.5) / 0.5, 12);
  });

  it('[ALLY-34] notice comes on top of the law’s lag', () => {
    const both = { over: ['ally'], values: [0.5, 0.5] };
    const compile = compileModel(
      { ally: 2, technology: 2 },
      { threat: both, retaliation: both, initial_confidence: both },
    );
    const [move] = createAlliance(compile, rowsWith(0.3, 1)).step(
      4,
      stringency(0.7, 0, 0, 0),
      trusting,
      always,
    );
    expect(move!.act).toMatchObject({ announced: 4, inForce: 7 });
  });

  it('[ALLY-35] a target holds back what an ally’s sectors need most from it, if it has more than half of the supply', () => {
    const of = (value: number) =>
      ({
        id: '',
        value,
        low: 0,
        high: 1,
        unit: '1',
        distribution: 'fixed',
        source: '',
        grade: 'judgement',
        meaning: '',
      }) as Parameter;
    const need = (region: string) => [{ region, sector: 'X', share: of(0.1) }];
    const goods = [
      { id: 'minor', suppliers: { RIVAL: of(0.4) }, dependents: need('EAST') },
      { id: 'major', suppliers: { RIVAL: of(0.8) }, dependents: need('EAST') },
      { id: 'whole', suppliers: { RIVAL: of(1) }, dependents: need('WEST') },
    ];
    const hold = (region: string, where = ['EAST', 'WEST', 'LEAD']) =>
      holdOver({ region }, 'RIVAL', governments, goods, where);
    expect(hold('EAST')).toEqual({ government: 'RIVAL', technology: 'major' });
    expect(hold('WEST')).toEqual({ government: 'RIVAL', technology: 'whole' });
    expect(hold('LEAD')).toBeNull();
    expect(hold('EAST', ['WEST'])).toBeNull();
    const [move] = create().step(3, stringency(0.7, 0, 0, 0), trusting, always);
    const act = answerAct(hold('EAST')!, governments[2]!, move!, { stringency: 0.5, quarters: 4 });
    expect(act).toMatchObject({
      actor: 'RIVAL',
      target: 'EAST',
      scope: 'major',
      value: 0.5,
      announced: 3,
      inForce: 5,
      until: 9,
    });
  });
});
