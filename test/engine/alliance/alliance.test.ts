import { describe, expect, it } from 'vitest';
import { type Alliance, createAlliance } from '../../../src/engine/alliance/alliance.ts';
import { type AllianceRows, allianceRows } from '../../../src/engine/alliance/alliance-rows.ts';
import { alignmentShares } from '../../../src/engine/alliance/alignment-shares.ts';
import type { Government, Technology } from '../../../src/schema/model.ts';
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
const rows: AllianceRows = allianceRows(
  governments,
  [technology('shared'), technology('alone')],
  { regions, targets, leader: 'LEAD' },
  outsideShare,
  new Map([
    ['alignment_law_lag', 2],
    ['alignment_least_supply', 0],
  ]),
);

interface Stance {
  threat?: number;
  lost_sales?: number;
  retaliation?: number;
}
/** Values of the stance of Japan and the Netherlands toward chip tools, about. */
function create({ threat = 0.5, lost_sales = 0.3, retaliation = 0.25 }: Stance = {}, scalars = {}): Alliance {
  const both = (value: number) => ({ over: ['ally'], values: [value, value] });
  const given = { threat: both(threat), lost_sales: both(lost_sales), retaliation: both(retaliation) };
  return createAlliance(compileModel({ ally: 2, technology: 2 }, given, scalars), rows);
}

/** [technology, government, target] */
const stringency = (...[leadShared, eastShared, leadAlone, westAlone]: [number, number, number, number]) =>
  Float64Array.of(leadShared, 0, eastShared, 0, leadAlone, 0, 0, westAlone);
const trusting = Float64Array.of(0.65, 0.65);
const always = new Float64Array(4);
const never = new Float64Array(4).fill(1 - 2 ** -53);

/** Hazard with which the only move open is drawn. */
function hazard(alliance: Alliance, law: Float64Array, confidence = trusting): number {
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
    const shared = { threat: 0.95, lost_sales: 0.1, retaliation: 0.3 };
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
    const { aligned, controlledSupply } = alignmentShares(rows, stringency(0.7, 0.7, 0.7, 0));
    expect([...aligned]).toEqual([1, 0]);
    expect([...controlledSupply]).toEqual([1, 0]);
    const both = alignmentShares(rows, stringency(0.7, 0.7, 0.7, 0.2));
    expect([...both.controlledSupply].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([
      Math.round((0.4 / 1.4) * 1e9) / 1e9,
      Math.round((1 / 1.4) * 1e9) / 1e9,
    ]);
    expect([...alignmentShares(rows, stringency(0, 0.7, 0, 0)).controlledSupply]).toEqual([0, 0]);
  });
});
