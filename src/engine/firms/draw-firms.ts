import { exp } from '../../numerics/exp.ts';
import { normalQuantile } from '../../numerics/normal-quantile.ts';
import { radicalInverse } from '../../numerics/radical-inverse.ts';
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

/** Where firms of one kind are alike but for their draws. */
interface Place {
  kind: Kind;
  group: number;
  key: readonly number[]; // technology and home, of intermediaries the technology
}
/** Bases of the three draws of a firm: of its size, and of what else it differs in. */
const bases = [2, 3, 5] as const;

/**
 * Draws the firms of a run. Firm i belongs to group i modulo the number of groups (buyers of each line, makers of each line with known
 * sales, intermediaries of each technology). The n-th of a group has the n-th members of three low-discrepancy sequences, each begun at a
 * random point that is the group's own (Cranley and Patterson 1976): a few firms stand for many, more of them change none of the first,
 * and another group changes no draw of this one. Sizes are lognormal. There is at least one firm a group.
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
  const starts = places.map(({ kind, key }) => {
    const stream = createStream(seed, 'firm', kind, ...key);
    return bases.map(() => stream.uniform());
  });
  for (let firm = 0; firm < firms; firm++) {
    const at = firm % places.length;
    const { kind, group } = places[at]!;
    const member = Math.trunc(firm / places.length);
    const [size, first, second] = bases.map((base, draw) =>
      within(starts[at]![draw]! + radicalInverse(member, base)),
    );
    members[kind].push([group, exp(spread * normalQuantile(size!)), first!, second!]);
  }
  return {
    buyer: columnsOf(members.buyer),
    supplier: columnsOf(members.supplier),
    intermediary: columnsOf(members.intermediary),
  };
}

/** What is left above whole numbers, never 0, of which a normal deviate has none. */
function within(value: number): number {
  return Math.max(Number.EPSILON, value - Math.trunc(value));
}

function placesOf(lines: readonly FirmLine[]): Place[] {
  const ofLines = (kind: Kind, wanted: (line: FirmLine) => boolean): Place[] =>
    lines.flatMap((line, group) =>
      wanted(line) ? [{ kind, group, key: [line.technology, line.home] }] : [],
    );
  const technologies = [...new Set(lines.map(({ technology }) => technology))];
  return [
    ...ofLines('buyer', () => true),
    ...ofLines('supplier', ({ sold }) => sold),
    ...technologies.map((group): Place => ({ kind: 'intermediary', group, key: [group] })),
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
