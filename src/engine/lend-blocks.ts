import type { Block, Compile } from '../schema/model.ts';

/** Blocks that a run holds for its time. */
export interface Loan {
  compile: Compile;
  /** Ends the loan: whoever borrows next may be given the same blocks, so that nobody may read these any more. */
  giveBack(): void;
}
/** Lends blocks to runs, which take turns with them instead of compiling their own: each is lent as it was when compiled. */
export type LendBlocks = () => Loan;

/** @param compile of the model that the runs are of */
export function createLender(compile: Compile): LendBlocks {
  const idle = new Map<string, Block[]>();
  return () => {
    const lent: [key: string, block: Block][] = [];
    return {
      compile(socket, drawn = {}, kept = {}) {
        const key = JSON.stringify([socket.submodel, drawn, kept]);
        const block = idle.get(key)?.pop() ?? compile(socket, drawn, kept);
        lent.push([key, block]);
        return block;
      },
      giveBack() {
        for (const [key, block] of lent.splice(0)) {
          block.reset();
          const waiting = idle.get(key);
          if (waiting === undefined) idle.set(key, [block]);
          else waiting.push(block);
        }
      },
    };
  };
}
