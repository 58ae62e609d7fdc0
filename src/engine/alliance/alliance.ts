import type { Quarter } from '../../schema/ids.ts';
import type { Compile } from '../../schema/model.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { AllianceRows } from './alliance-rows.ts';
import { alignmentSocket } from './socket.ts';

/** An ally took up or dropped a control; `act` carries it out. */
export interface AllianceMove {
  kind: 'aligned' | 'left';
  ally: number;
  technology: number;
  hazard: number; // odds in this quarter with which it was drawn
  before: number; // the ally's stringency now
  after: number; // and once the act is in force
  act: PolicyAct;
}
export interface Alliance {
  /**
   * Lets every ally that supplies a controlled technology decide once: without a control of its own whether to match the leader's,
   * which takes effect after the law's lag, with one whether to drop it from the next quarter.
   * @param stringency [technology, government, target] of the acts in force, 0-1
   * @param confidence [ally] 0-1
   * @param draw [ally, technology] uniform draws in [0, 1), one a pair whether used or not
   */
  step(
    quarter: Quarter,
    stringency: Float64Array,
    confidence: Float64Array,
    draw: Float64Array,
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
    step(quarter, stringency, confidence, draw) {
      for (const [pair, move] of decided) if (move.act.inForce <= quarter) decided.delete(pair);
      columns['confidence']!.set(confidence);
      columns['coalition_share']!.set(coalitionShares(rows, stringency, decided));
      block.step();
      const moves: AllianceMove[] = [];
      for (let pair = 0; pair < allies.length * technologies.length; pair++) {
        if (decided.has(pair)) continue;
        const move = decide(rows, pair, quarter, stringency);
        if (move === null) continue;
        const hazard = columns[move.kind === 'aligned' ? 'entry_hazard' : 'exit_hazard']![pair]!;
        if (draw[pair]! < hazard) moves.push({ ...move, hazard });
      }
      for (const move of moves) decided.set(move.ally * technologies.length + move.technology, move);
      return moves;
    },
  };
}

/** The move open to an ally, or none where it supplies next to nothing, or there is nothing to match. */
function decide(
  rows: AllianceRows,
  pair: number,
  quarter: Quarter,
  stringency: Float64Array,
): Omit<AllianceMove, 'hazard'> | null {
  const ally = Math.trunc(pair / rows.technologies.length);
  const technology = pair % rows.technologies.length;
  const { id, target, open } = rows.technologies[technology]!;
  const supplied = rows.supply[pair]!;
  if (!open || supplied === 0 || supplied < rows.leastSupply) return null;
  const before = stringencyOf(rows, technology, rows.allies[ally]!.government, stringency);
  const leaders = stringencyOf(rows, technology, rows.leader, stringency);
  if (before === 0 && leaders === 0) return null;
  const kind = before === 0 ? 'aligned' : 'left';
  const after = kind === 'aligned' ? leaders : 0;
  const actor = rows.allies[ally]!.id;
  return {
    kind,
    ally,
    technology,
    before,
    after,
    act: {
      id: `alignment/${actor}/${id}/${quarter}`,
      instrument: 'export-control',
      actor,
      target,
      scope: id,
      value: after,
      announced: quarter,
      inForce: quarter + (kind === 'aligned' ? rows.lawLag : 1),
      until: null,
      day: 0,
      cause: null,
    },
  };
}

/** Supply under control or decided to be, the ally itself included. @returns [ally, technology] 0-1 */
function coalitionShares(
  rows: AllianceRows,
  stringency: Float64Array,
  decided: ReadonlyMap<number, AllianceMove>,
): Float64Array {
  const { allies, technologies, supply, leaderSupply } = rows;
  const takesPart = (ally: number, technology: number): boolean => {
    const move = decided.get(ally * technologies.length + technology);
    if (move !== undefined) return move.kind === 'aligned';
    return stringencyOf(rows, technology, allies[ally]!.government, stringency) > 0;
  };
  const shares = new Float64Array(supply.length);
  for (let technology = 0; technology < technologies.length; technology++) {
    const led = stringencyOf(rows, technology, rows.leader, stringency) > 0 ? leaderSupply[technology]! : 0;
    for (let ally = 0; ally < allies.length; ally++) {
      let share = led;
      for (let other = 0; other < allies.length; other++) {
        if (other === ally || takesPart(other, technology))
          share += supply[other * technologies.length + technology]!;
      }
      shares[ally * technologies.length + technology] = Math.min(1, share);
    }
  }
  return shares;
}

/** A government's own control on a technology toward the target of its race. */
export function stringencyOf(
  rows: AllianceRows,
  technology: number,
  government: number,
  stringency: Float64Array,
): number {
  const { targetIndex } = rows.technologies[technology]!;
  return stringency[(technology * rows.governments + government) * rows.targets + targetIndex]!;
}
