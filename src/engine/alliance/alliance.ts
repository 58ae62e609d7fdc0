import type { Quarter } from '../../schema/ids.ts';
import type { Block, Compile } from '../../schema/model.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { AllianceRows } from './alliance-rows.ts';
import { coalitionShares } from './coalition-shares.ts';
import { alignmentSocket } from './socket.ts';
import { keptParts, lostSales, stringencyOf, type StandingLaw } from './standing.ts';

/** An ally took up a control, went on from a part of the leader's to the whole, or dropped it; `act` carries it out. */
export interface AllianceMove {
  kind: 'aligned' | 'raised' | 'left';
  ally: number;
  technology: number;
  hazard: number; // odds in this quarter with which it was drawn
  before: number; // the ally's stringency now
  after: number; // and once the act is in force
  part: number; // of the leader's denial that it then makes
  act: PolicyAct;
}
export interface Alliance {
  columns: Block['columns']; // of the last step, [ally, technology] or [ally]
  /** Part of the leader's denial that an ally has decided to make and that is not in force yet; 0 without a decision. @param pair ally and technology */
  announced(pair: number): number;
  /**
   * Lets every ally that supplies a controlled technology decide once: without a control of its own whether to match the leader's in part or
   * in full, with a part of it whether to go on to the whole, which takes effect after the lag of law and notice, or to drop it from the next quarter.
   * @param confidence [ally] 0-1
   * @param draw [ally, technology] uniform draws in [0, 1), one a pair whether used or not
   * @param bound pairs on which the ally does not decide alone
   */
  step(
    quarter: Quarter,
    law: StandingLaw,
    confidence: Float64Array,
    draw: Float64Array,
    bound?: ReadonlySet<number>,
  ): AllianceMove[];
}

/** Alignment by entry and exit hazards (MODEL.md, section 7); allies move together on what was in force before. */
export function createAlliance(compile: Compile, rows: AllianceRows): Alliance {
  const block = compile(alignmentSocket);
  const { columns } = block;
  block.start();
  const { allies, technologies } = rows;
  const decided = new Map<number, AllianceMove>(); // by pair, until its act is in force
  return {
    columns,
    announced: (pair) => decided.get(pair)?.part ?? 0,
    step(quarter, law, confidence, draw, bound = new Set()) {
      for (const [pair, move] of decided) if (move.act.inForce <= quarter) decided.delete(pair);
      const kept = keptParts(rows, law);
      const parts = new Map([...decided].map(([pair, { part }]) => [pair, part]));
      columns['confidence']!.set(confidence);
      columns['kept']!.set(kept);
      columns['lost_sales']!.set(lostSales(rows, law));
      columns['coalition_share']!.set(coalitionShares(rows, law, kept, parts));
      block.step();
      const moves: AllianceMove[] = [];
      for (let pair = 0; pair < allies.length * technologies.length; pair++) {
        if (decided.has(pair) || bound.has(pair) || !decides(rows, pair)) continue;
        const move = decide(rows, pair, quarter, law, columns, draw[pair]!);
        if (move !== null) moves.push(move);
      }
      for (const move of moves) decided.set(move.ally * technologies.length + move.technology, move);
      return moves;
    },
  };
}

/** Whether an ally decides on a technology: it supplies more than next to nothing, and the leader is not its target. */
export function decides({ technologies, supply, leastSupply }: AllianceRows, pair: number): boolean {
  return technologies[pair % technologies.length]!.open && supply[pair]! > 0 && supply[pair]! >= leastSupply;
}

/** The move that a draw lets an ally make, if any: the whole instead of a part comes before leaving. */
function decide(
  rows: AllianceRows,
  pair: number,
  quarter: Quarter,
  { stringency }: StandingLaw,
  columns: Block['columns'],
  draw: number,
): AllianceMove | null {
  const technology = pair % rows.technologies.length;
  const ally = Math.trunc(pair / rows.technologies.length);
  const before = stringencyOf(rows, technology, rows.allies[ally]!.government, stringency);
  const asked = stringencyOf(rows, technology, rows.leader, stringency);
  const valueOf = (id: string): number => columns[id]![pair]!;
  const moved = (kind: AllianceMove['kind'], hazard: number, part: number): AllianceMove => {
    const after = part === 1 ? asked : stringencyOfPart(rows, technology, asked, part);
    const inForce = quarter + (kind === 'left' ? 1 : rows.lag);
    return {
      kind,
      ally,
      technology,
      hazard,
      before,
      after,
      part,
      act: actOf(rows, ally, technology, quarter, inForce, after),
    };
  };
  if (before === 0) {
    if (asked === 0 || draw >= valueOf('entry_hazard')) return null;
    return moved('aligned', valueOf('entry_hazard'), valueOf('part'));
  }
  const rises = asked > before && valueOf('part') === 1 && valueOf('kept') < 1 ? valueOf('rise_hazard') : 0;
  if (draw < rises) return moved('raised', rises, 1);
  if (draw < rises + valueOf('exit_hazard')) return moved('left', valueOf('exit_hazard'), 0);
  return null;
}

/** Stringency that denies a part of what the leader's denies. */
function stringencyOfPart(
  { ladders }: AllianceRows,
  technology: number,
  asked: number,
  part: number,
): number {
  return part === 0 ? 0 : ladders.stringency(technology, 1 - part * (1 - ladders.ladder(technology, asked)));
}

function actOf(
  { allies, technologies }: AllianceRows,
  ally: number,
  technology: number,
  quarter: Quarter,
  inForce: Quarter,
  value: number,
): PolicyAct {
  const actor = allies[ally]!.id;
  const { id: scope, target } = technologies[technology]!;
  return {
    id: `alignment/${actor}/${scope}/${quarter}`,
    instrument: 'export-control',
    actor,
    target,
    scope,
    value,
    announced: quarter,
    inForce,
    until: null,
    day: 0,
    cause: null,
  };
}
