import { createRegime, type RunningRegime } from '../../../src/engine/regime/regime.ts';
import type { Party, ProposalRow, RegimeRow } from '../../../src/engine/regime/regime-rows.ts';
import type { RegimeView } from '../../../src/engine/regime/regime-view.ts';
import { createStream } from '../../../src/numerics/stream.ts';
import type { Compile } from '../../../src/schema/model.ts';
import { compileModel } from '../../support/compile-model.ts';

/** Governments: the leader, two that supply, the target. One technology, one target. */
export const governments = ['LEAD', 'EAST', 'WEST', 'RIVAL'].map((id) => ({ id, region: id }));

export function proposal(id: string, more: Partial<ProposalRow> = {}): ProposalRow {
  return {
    id,
    technology: 'tool',
    targets: ['RIVAL'],
    value: 0.75,
    from: 0,
    statement: false,
    technologyIndex: 0,
    aims: [{ id: 'RIVAL', index: 0 }],
    ofMembers: false,
    ...more,
  };
}

export function party(seat: number, more: Partial<Party> = {}): Party {
  return {
    id: `party-${seat}`,
    seats: [seat],
    ally: seat - 1,
    trust: 0,
    threat: 0.5,
    retaliation: 0.2,
    sales: null,
    sovereignty: 0.3,
    able: true,
    ...more,
  };
}

/** A regime of which everybody may be a member: the leader, EAST and WEST have a seat each, and so has RIVAL. */
export function regimeRow(more: Partial<RegimeRow> = {}): RegimeRow {
  const proposals = more.proposals ?? [proposal('list')];
  const seats =
    more.seats ?? governments.map(({ id }, government) => ({ id: id.toLowerCase(), name: id, government }));
  return {
    id: 'pact',
    name: 'Pact',
    entry: 'closed',
    rule: 'unanimity',
    majority: 2 / 3,
    founded: null,
    asked: more.founded ?? null,
    day: 0,
    statementLag: 2,
    seats,
    sitting: seats.map(() => true),
    founders: [],
    hostile: seats.map(() => false),
    parties: [],
    proposals,
    listedBefore: 0,
    hostility: proposals.flatMap(() => seats.map(() => ({ odds: 0, from: 0 }))),
    numbers: {
      regime_friction: 0,
      regime_discretion: 1,
      regime_law_lag: 2,
      regime_waiver: 0,
      regime_licence_free: 0,
      regime_enforcement: 1,
      regime_initiative: 0,
      regime_industry: 0,
      regime_expectation: 0,
    },
    governments,
    leader: 0,
    targets: 1,
    supply: Float64Array.from(proposals.flatMap(() => [0.5, 0.3, 0.2, 0])),
    exposure: Float64Array.from(proposals.flatMap(() => [0.2, 0.2, 0.2, 0])),
    confidenceAtStart: Float64Array.of(0.7, 0.7),
    ...more,
  };
}

/** The shipped equations over a regime's own rows. */
export function compileFor(row: RegimeRow, scalars: Readonly<Record<string, number>> = {}): Compile {
  const sizes = { ballot: row.proposals.length * row.seats.length, seat: row.parties.length };
  return compileModel(sizes, {}, { regime_objection_sales: 0, ...scalars });
}

export function createFixture(
  more: Partial<RegimeRow> = {},
  scalars: Readonly<Record<string, number>> = {},
): RunningRegime {
  const row = regimeRow(more);
  return createRegime(compileFor(row, scalars), row);
}

/** A quarter in which nobody controls anything, allies trust and draws are those of a seed. */
export function view(quarter: number, more: Partial<RegimeView> & { seed?: number } = {}): RegimeView {
  const { seed = 1, ...rest } = more;
  const law = rest.law ?? { stringency: new Float64Array(governments.length) };
  return {
    quarter,
    law,
    lawAt: () => law,
    decided: () => [],
    confidence: Float64Array.of(0.7, 0.7),
    streamOf: (process, actor) => createStream(seed, process, actor, quarter),
    ...rest,
  };
}
