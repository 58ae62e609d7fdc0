import type { Id } from '../../schema/ids.ts';
import type { Block } from '../../schema/model.ts';

/** Values of all columns of a block between two steps. */
export type BlockState = Readonly<Record<Id, Float64Array>>;

/** A copy of a block's columns, from which it or a twin of the same equations goes on. */
export function saveBlock(block: Block): BlockState {
  return Object.fromEntries(Object.entries(block.columns).map(([id, values]) => [id, values.slice()]));
}

/** Puts saved columns back. @throws when the state is of other equations */
export function restoreBlock(block: Block, state: BlockState): void {
  for (const [id, values] of Object.entries(state)) {
    const column = block.columns[id];
    if (column === undefined || column.length !== values.length)
      throw new Error(`no column ${id} to restore`);
    column.set(values);
  }
}
