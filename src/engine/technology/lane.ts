import type { Block, Compile } from '../../schema/model.ts';
import { createAccess } from './access.ts';
import { createBands, setBands } from './bands.ts';
import { type BlockState, restoreBlock, saveBlock } from './block-state.ts';
import { inputsSocket, technologySocket } from './socket.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** What firms come to in a lane; each [technology, target]. */
export interface FirmOutlook {
  trust: Float64Array; // belief that present supply will last
  appetite: Float64Array; // share of foreign goods that they want because of it
  pace: Float64Array; // of the frontier, months in a month
}

/** One history of the technologies: all lanes run the same equations, each under its own permissions. */
export interface Lane {
  columns: Block['columns'];
  /** What its firms believe, want and can afford from now on. */
  tell(outlook: FirmOutlook): void;
  /**
   * Sets the initial state.
   * @param permitted [technology, exporter, target] permissions that the start finds in force
   * @param controlled [technology, target] months since the first control
   */
  start(permitted: Float64Array, controlled: Float64Array): void;
  /** What the inputs in their present state allow of making; overwritten by the next call. @returns [technology, target] */
  inputSupply(): Float64Array;
  /**
   * A quarter under these permissions.
   * @param permitted [technology, exporter, target]
   * @param supply what inputs allow [technology, target]; the lane's own if left out
   */
  step(permitted: Float64Array, supply?: Float64Array): void;
  /** Making capability, months of frontier advance since the start. @returns a new array [technology, target] */
  making(): Float64Array;
  save(): BlockState;
  restore(state: BlockState): void;
}

/** A fresh lane of the run's equations. @throws when `permitted` has another length than the model's routes */
export function createLane(compile: Compile, rows: TechnologyRows): Lane {
  const access = createAccess(compile, rows);
  const block = compile(technologySocket);
  const { columns } = block;
  const bands = createBands(compile, rows);
  const inputs = compile(inputsSocket);
  const { effective, willing, gap, frontier, input_in_use, input_supply, belief, appetite } = columns;
  const { frontier_speed: speed, controlled: since } = columns;
  if (!belief || !appetite || !speed || !since)
    throw new Error('technology equations lack a column of the socket');
  if (!effective || !willing || !gap || !frontier || !input_in_use || !input_supply)
    throw new Error('technology equations lack a column of the socket');
  setBands(columns, rows);
  belief.fill(rows.restingBelief);
  appetite.fill(1);
  speed.fill(rows.frontierSpeed);
  const feed = (permitted: Float64Array): void => {
    const shares = access(permitted, appetite);
    willing.set(shares.willing);
    effective.set(shares.effective);
    columns['open']!.set(bands(shares.effective));
  };
  const inputSupply = (): Float64Array => {
    inputs.columns['gap']!.set(gap);
    inputs.columns['input_in_use']!.set(input_in_use);
    inputs.step();
    return inputs.columns['input_supply']!;
  };
  return {
    columns,
    tell(outlook) {
      belief.set(outlook.trust);
      appetite.set(outlook.appetite);
      speed.set(outlook.pace);
    },
    start(permitted, controlled) {
      feed(permitted);
      since.set(controlled);
      // What is in use at first depends on what the inputs allow, and they on the first state of their own.
      block.start();
      input_supply.set(inputSupply());
      block.start();
    },
    inputSupply,
    step(permitted, supply = inputSupply()) {
      feed(permitted);
      input_supply.set(supply);
      block.step();
    },
    making: () => gap.map((months, i) => frontier[i]! - months),
    save: () => saveBlock(block),
    restore: (state) => restoreBlock(block, state),
  };
}
