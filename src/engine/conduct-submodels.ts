import type { Id } from '../schema/ids.ts';
import { alignmentSocket } from './alliance/socket.ts';
import { confidenceSocket } from './confidence/socket.ts';

/** Submodels of what governments make of each other: trade, firms and technologies know of them through acts alone. */
export const conductSubmodels: readonly Id[] = [confidenceSocket, alignmentSocket].map(
  ({ submodel }) => submodel,
);
