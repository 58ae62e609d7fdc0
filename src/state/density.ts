/** How much of its controls a page shows; numbers are the same in all. */
export const densities = ['explore', 'teach', 'brief'] as const;
export type Density = (typeof densities)[number];
