import type { Compile } from '../../schema/model.ts';
import type { FirmsSetting, FirmsView } from './firms.ts';
import { intermediarySocket } from './socket.ts';
import { rosterSizes, type FirmColumns } from './draw-firms.ts';
import { spreadOverRows, sumByGroup } from './sum-by-group.ts';

/** What the intermediaries of each technology do together; both [technology], relative to what is denied. */
export interface Diversion {
  share: Float64Array; // that they bring: what leaks, and nothing besides
  gain: Float64Array; // premiums less expected fines, at makers' prices
}
/** A quarter of the intermediaries; what is returned is overwritten by the next. */
export type Intermediaries = (view: Pick<FirmsView, 'leak' | 'enforced'>) => Diversion;

/** Intermediaries of every technology: who of them carries what leaks, and what it earns them. */
export function createIntermediaries(
  compile: Compile,
  { lines, roster, targets, leakLimit }: Pick<FirmsSetting, 'lines' | 'roster' | 'targets' | 'leakLimit'>,
): Intermediaries {
  const block = compile(intermediarySocket, rosterSizes(roster));
  const { columns } = block;
  const { group, size } = roster.intermediary;
  columns['capacity']!.set(size);
  columns['below']!.set(capacityBelow(roster.intermediary));
  spreadOverRows(columns['leak_limit']!, group, leakLimit);
  block.start();
  const pairOf = new Int32Array(leakLimit.length);
  for (const { technology, target } of lines) pairOf[technology] = technology * targets + target;
  const share = new Float64Array(leakLimit.length);
  const gain = new Float64Array(leakLimit.length);
  const tell = (id: string, values: Float64Array) =>
    spreadOverRows(
      columns[id]!,
      group,
      Float64Array.from(pairOf, (pair) => values[pair]!),
    );
  return ({ leak, enforced }) => {
    tell('leak', leak);
    tell('enforced', enforced);
    block.step();
    sumByGroup(share, group, size, columns['carried']!);
    sumByGroup(gain, group, size, columns['gain']!);
    return { share, gain };
  };
}

/** Capacity of those of the same group who are less likely to be caught, by their draws. @returns [intermediary] */
function capacityBelow({ group, size, first }: FirmColumns): Float64Array {
  const below = new Float64Array(size.length);
  const total = new Map<number, number>();
  const order = Array.from(size, (_, firm) => firm).sort((a, b) => first[a]! - first[b]!);
  for (const firm of order) {
    below[firm] = total.get(group[firm]!) ?? 0;
    total.set(group[firm]!, below[firm]! + size[firm]!);
  }
  return below;
}
