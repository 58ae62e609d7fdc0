import type { Branch } from '../schema/bench.ts';
import type { AppState } from './app-state.ts';

type Trees = Pick<AppState, 'branches' | 'tree' | 'trees'>;

/** Puts the branches of opened work in view; those that were there keep a tree of their own, to which steps back lead. */
export function openTree(state: Trees, branches: readonly Branch[]): Partial<Trees> {
  if (branches === state.branches) return {};
  const trees = state.trees.with(state.tree, state.branches);
  return { branches, tree: trees.length, trees: [...trees, branches] };
}

/** Puts another tree in view as it was last left. */
export function goToTree(state: Trees, tree: number): Partial<Trees> {
  if (tree === state.tree) return {};
  const trees = state.trees.with(state.tree, state.branches);
  return { branches: trees[tree]!, tree, trees };
}
