/** How far shares that a file states may be from summing to 1. */
export const shareTolerance = 1e-6;
