import type { Block, Compile } from '../../schema/model.ts';
import { type BlockState, restoreBlock, saveBlock } from './block-state.ts';
import { shortageSocket } from './socket.ts';
import type { DependentRow } from './technology-rows.ts';

const monthsInQuarter = 3;

/** Stocks and adaptation between a denial and the output of those who depend on the technology. */
export interface Shortage {
  columns: Block['columns'];
  over: Block['over'];
  short: Float64Array; // [technology, target] shortfall after stocks and adaptation, mean of the quarter's months
  loss: Float64Array; // [technology, target] output lost in the part of a sector that depends, mean of the quarter's months, 0-1
  /** Stocks and adaptation as the start's access leaves them, which has held for so many months. @param access, willing, controlled [technology, target] */
  start(access: Float64Array, willing: Float64Array, controlled: Float64Array): void;
  /** Three monthly steps. @param access, willing [technology, target] shares of demand obtained and wanted in the quarter */
  step(access: Float64Array, willing: Float64Array): void;
  save(): BlockState;
  restore(state: BlockState): void;
}

/** A fresh shortage layer of the run's equations (MODEL.md, section 6). */
export function createShortage(compile: Compile): Shortage {
  const block = compile(shortageSocket);
  const { columns } = block;
  const short = new Float64Array(columns['short']!.length);
  const loss = new Float64Array(short.length);
  return {
    columns,
    over: block.over,
    short,
    loss,
    start(access, willing, controlled) {
      columns['access']!.set(access);
      columns['willing']!.set(willing);
      columns['controlled']!.set(controlled);
      block.start();
      short.fill(0);
      loss.fill(0);
    },
    step(access, willing) {
      columns['access']!.set(access);
      columns['willing']!.set(willing);
      short.fill(0);
      loss.fill(0);
      for (let month = 0; month < monthsInQuarter; month++) {
        block.step();
        for (let pair = 0; pair < short.length; pair++) {
          short[pair]! += columns['short']![pair]! / monthsInQuarter;
          loss[pair]! += columns['loss']![pair]! / monthsInQuarter;
        }
      }
    },
    save: () => saveBlock(block),
    restore: (state) => restoreBlock(block, state),
  };
}

/**
 * Output that dependent sectors lose. Losses of one sector through several technologies compound, so that it never loses more than it has.
 * @param loss [technology, target] 0-1
 * @param valueAdded [sector, region] million USD a year
 * @returns [sector, region] million USD a year
 */
export function sectorLosses(
  loss: Float64Array,
  targets: number,
  dependents: readonly DependentRow[],
  valueAdded: Float64Array,
  regions: number,
): Float64Array {
  const kept = new Float64Array(valueAdded.length).fill(1);
  for (const { technology, target, sector, region, share } of dependents) {
    kept[sector * regions + region]! *= 1 - share * loss[technology * targets + target]!;
  }
  for (let cell = 0; cell < kept.length; cell++) kept[cell] = (1 - kept[cell]!) * valueAdded[cell]!;
  return kept;
}
