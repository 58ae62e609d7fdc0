import type { Block, Compile } from '../../schema/model.ts';
import type { TechnologyLaw } from '../../schema/policy.ts';
import type { FirmOutlook } from '../firms/firms.ts';
import { createAccess } from './access.ts';
import { createBands, setBands } from './bands.ts';
import { type BlockState, restoreBlock, saveBlock } from './block-state.ts';
import { inputsSocket, technologySocket } from './socket.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** What making reads of the technologies that others are made with. */
export interface InputState {
  gap: Float64Array; // [technology, target] months behind the frontier
  inUse: Float64Array; // [input, target] imports in use of the performance that is needed, 0-1
}

/** One history of the technologies: all lanes run the same equations, each under its own law. */
export interface Lane {
  columns: Block['columns'];
  over: Block['over'];
  /** What its firms believe, want and can afford from now on. */
  tell(outlook: FirmOutlook): void;
  /**
   * Sets the initial state.
   * @param law that the start finds in force
   * @param controlled [technology, target] months since the first control
   */
  start(law: TechnologyLaw, controlled: Float64Array): void;
  /**
   * What inputs in a state, the lane's own if left out, allow of making; overwritten by the next call.
   * @returns [technology, target]
   */
  inputSupply(state?: InputState): Float64Array;
  /**
   * A quarter under a law.
   * @param supply what inputs allow [technology, target]; the lane's own if left out
   */
  step(law: TechnologyLaw, supply?: Float64Array): void;
  /** Making capability, months of frontier advance since the start. @returns a new array [technology, target] */
  making(): Float64Array;
  save(): BlockState;
  restore(state: BlockState): void;
}

/** What a lane reads of the technologies that it follows. */
export type LaneRows = Pick<
  TechnologyRows,
  'homeOf' | 'outsideShare' | 'bands' | 'restingBelief' | 'frontierSpeed'
>;

/** What inputs in a state allow of making [technology, target]; overwritten by the next call. */
function createSupply(compile: Compile): (state: InputState) => Float64Array {
  const block = compile(inputsSocket);
  const { columns } = block;
  return ({ gap, inUse }) => {
    columns['gap']!.set(gap);
    columns['input_in_use']!.set(inUse);
    block.step();
    return columns['input_supply']!;
  };
}

/** A fresh lane of the run's equations. @throws when a law's permissions have another length than the model's routes */
export function createLane(compile: Compile, rows: LaneRows): Lane {
  const access = createAccess(compile, rows);
  const block = compile(technologySocket);
  const { columns } = block;
  const bands = createBands(compile, rows);
  const supplyUnder = createSupply(compile);
  const { effective, willing, gap, frontier, input_in_use, input_supply, belief, appetite } = columns;
  const {
    frontier_speed: speed,
    controlled: since,
    ceiling_gap: age,
    enforced: effort,
    filling: fill,
  } = columns;
  if (!belief || !appetite || !speed || !since || !age || !effort || !fill)
    throw new Error('technology equations lack a column of the socket');
  if (!effective || !willing || !gap || !frontier || !input_in_use || !input_supply)
    throw new Error('technology equations lack a column of the socket');
  setBands(columns, rows);
  belief.fill(rows.restingBelief);
  appetite.fill(1);
  speed.fill(rows.frontierSpeed);
  const feed = ({ permitted, breadth, ceilingGap, enforced, filling }: TechnologyLaw): void => {
    age.set(ceilingGap);
    effort.set(enforced);
    fill.set(filling);
    const shares = access(permitted, appetite);
    willing.set(shares.willing);
    effective.set(shares.effective);
    columns['open']!.set(bands(shares.effective, breadth));
  };
  const inputSupply = (state: InputState = { gap, inUse: input_in_use }) => supplyUnder(state);
  return {
    columns,
    over: block.over,
    tell(outlook) {
      belief.set(outlook.trust);
      appetite.set(outlook.appetite);
      speed.set(outlook.pace);
    },
    start(law, controlled) {
      feed(law);
      since.set(controlled);
      // What is in use at first depends on what the inputs allow, and they on the first state of their own.
      block.start();
      input_supply.set(inputSupply());
      block.start();
    },
    inputSupply,
    step(law, supply = inputSupply()) {
      feed(law);
      input_supply.set(supply);
      block.step();
    },
    making: () => gap.map((months, i) => frontier[i]! - months),
    save: () => saveBlock(block),
    restore: (state) => restoreBlock(block, state),
  };
}
