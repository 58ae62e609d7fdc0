/** Names of design concepts, as ODD 2020 orders them. */
export const designConcepts = [
  'basic principles',
  'emergence',
  'adaptation',
  'objectives',
  'learning',
  'prediction',
  'sensing',
  'interaction',
  'stochasticity',
  'collectives',
  'observation',
] as const;

/** What no file of a model says in numbers or formulas: the prose of its description. */
export interface OddProse {
  format: 1;
  purpose: string;
  entities: string;
  scales: string;
  process: readonly string[]; // in their order
  concepts: Readonly<Record<(typeof designConcepts)[number], string>>;
  initialization: string;
  input: string;
}
