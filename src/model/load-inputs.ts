import type { Id } from '../schema/ids.ts';
import type { Parameter, TechnologyInput } from '../schema/model.ts';
import type { modelFileSchemas } from '../schema/model-files.ts';
import type { z } from '../schema/zod.ts';
import type { LoadedFile } from './load-file.ts';
import { orderByNeeds } from './order-by-needs.ts';
import { shareTolerance } from './share-tolerance.ts';

export type TechnologyFile = z.infer<typeof modelFileSchemas.technology>;

/**
 * Checks what technologies are made with: inputs that the model has, weights that sum to 1, and none that needs itself in the end.
 * @param known ids of all technologies, those of broken files included
 */
export function checkInputs(loaded: readonly LoadedFile<TechnologyFile>[], known: ReadonlySet<Id>): void {
  for (const { value, report, expect } of loaded) {
    const inputs = Object.entries(value.inputs);
    for (const [input] of inputs) expect(['inputs', input], input, known, 'technology-unknown');
    const sum = inputs.reduce((total, [, { weight }]) => total + weight.value, 0);
    if (inputs.length > 0 && Math.abs(sum - 1) > shareTolerance)
      report(['inputs'], 'share-sum', { what: 'the inputs’ weights', sum });
  }
  const { cycle } = orderByNeeds(
    loaded.map((file) => ({ name: file.value.id, file })),
    ({ file }) => Object.keys(file.value.inputs),
  );
  if (cycle === null) return;
  const [first] = cycle;
  first!.file.report(['inputs'], 'input-cycle', {
    cycle: [...cycle, first!].map(({ name }) => name).join(' -> '),
  });
}

/** What a technology is made with, each number as a parameter `inputs.MADE.INPUT.KEY`. */
export function readInputs({ id, inputs }: TechnologyFile): TechnologyInput[] {
  return Object.entries(inputs).map(([technology, row]) => {
    const parameter = (key: keyof typeof row): Parameter => ({
      unit: '1',
      ...row[key],
      id: `inputs.${id}.${technology}.${key}`,
    });
    return {
      technology,
      weight: parameter('weight'),
      segment: parameter('segment'),
      toleratedLag: parameter('tolerated_lag'),
      workAround: parameter('work_around'),
    };
  });
}
