import { exp } from '../../numerics/exp.ts';
import { normalQuantile } from '../../numerics/normal-quantile.ts';
import { createStream } from '../../numerics/stream.ts';
import type { FirmLine } from './firm-lines.ts';

/** Firms of one kind as columns, one entry a firm. */
export interface FirmColumns {
  group: Int32Array; // index of the line, of intermediaries of the technology
  size: Float64Array; // share of its group; sums to 1 over each
  first: Float64Array; // uniform draws
  second: Float64Array;
}
export interface FirmRoster {
  buyer: FirmColumns;
  supplier: FirmColumns;
  intermediary: FirmColumns;
}
type Kind = keyof FirmRoster;

interface Place {
  kind: Kind;
  group: number;
}

/**
 * Draws the firms of a run. Firm i belongs to group i modulo the number of groups (buyers of each line, makers of each line with known
 * sales, intermediaries of each technology), and its three draws come from a stream of its own, so that more firms change none of the
 * first. Sizes are lognormal. There is at least one firm a group.
 * @param count firms asked for
 * @param spread standard deviation of the logarithm of size
 */
export function drawFirms(
  lines: readonly FirmLine[],
  { seed, count, spread }: { seed: number; count: number; spread: number },
): FirmRoster {
  const places = placesOf(lines);
  const firms = places.length === 0 ? 0 : Math.max(count, places.length);
  const members: Record<Kind, [number, number, number, number][]> = {
    buyer: [],
    supplier: [],
    intermediary: [],
  };
  for (let firm = 0; firm < firms; firm++) {
    const { kind, group } = places[firm % places.length]!;
    const stream = createStream(seed, 'firm', firm);
    const size = exp(spread * normalQuantile(stream.uniform()));
    members[kind].push([group, size, stream.uniform(), stream.uniform()]);
  }
  return {
    buyer: columnsOf(members.buyer),
    supplier: columnsOf(members.supplier),
    intermediary: columnsOf(members.intermediary),
  };
}

function placesOf(lines: readonly FirmLine[]): Place[] {
  const each = (kind: Kind, groups: readonly number[]) => groups.map((group) => ({ kind, group }));
  const indices = lines.map((_, line) => line);
  return [
    ...each('buyer', indices),
    ...each(
      'supplier',
      indices.filter((line) => lines[line]!.sold),
    ),
    ...each('intermediary', [...new Set(lines.map(({ technology }) => technology))]),
  ];
}

function columnsOf(rows: readonly (readonly [number, number, number, number])[]): FirmColumns {
  const total = new Map<number, number>();
  for (const [group, size] of rows) total.set(group, (total.get(group) ?? 0) + size);
  return {
    group: Int32Array.from(rows, ([group]) => group),
    size: Float64Array.from(rows, ([group, size]) => size / total.get(group)!),
    first: Float64Array.from(rows, ([, , first]) => first),
    second: Float64Array.from(rows, ([, , , second]) => second),
  };
}

/** Members of the sets that a roster makes up. */
export function rosterSizes(roster: FirmRoster): Record<Kind, number> {
  return {
    buyer: roster.buyer.size.length,
    supplier: roster.supplier.size.length,
    intermediary: roster.intermediary.size.length,
  };
}
