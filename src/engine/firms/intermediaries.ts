import type { Compile } from '../../schema/model.ts';
import type { FirmsSetting } from './firms.ts';
import { intermediarySocket } from './socket.ts';
import { rosterSizes } from './draw-firms.ts';
import { spreadOverRows, sumByGroup } from './sum-by-group.ts';

/** A quarter of the intermediaries. @param open [line] share that the law lets through @returns [technology] share of what is denied that they bring */
export type Intermediaries = (open: Float64Array) => Float64Array;

/** Intermediaries of every technology: they build a route where diversion pays, and let it go where nothing is denied. */
export function createIntermediaries(
  compile: Compile,
  { lines, roster, leakLimit, leakTime }: Pick<FirmsSetting, 'lines' | 'roster' | 'leakLimit' | 'leakTime'>,
): Intermediaries {
  const block = compile(intermediarySocket, rosterSizes(roster));
  const { columns } = block;
  const { group, size, first } = roster.intermediary;
  columns['draw_detection']!.set(first);
  spreadOverRows(columns['leak_limit']!, group, leakLimit);
  spreadOverRows(columns['route_time']!, group, leakTime);
  block.start();
  const denied = new Float64Array(leakLimit.length);
  const route = new Float64Array(leakLimit.length);
  return (open) => {
    denied.fill(0);
    lines.forEach(({ technology }, line) => {
      if (open[line]! < 1) denied[technology] = 1;
    });
    spreadOverRows(columns['denied']!, group, denied);
    block.step();
    sumByGroup(route, group, size, columns['route']!);
    return route;
  };
}
