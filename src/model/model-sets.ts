import type { z } from '../schema/zod.ts';
import type { Economy } from '../schema/economy.ts';
import type { Government, Technology } from '../schema/model.ts';
import type { modelFileSchemas } from '../schema/model-files.ts';
import type { Member, Sets } from '../schema/table.ts';

export type ModelFile = z.infer<typeof modelFileSchemas.model>;

/** Sets whose members are drawn with a run: a model knows them by name alone. */
const drawnSets = ['buyer', 'supplier', 'intermediary', 'ballot', 'seat'];

/** Ids of the sets of every model, in the order of `modelSets`. */
export const modelSetIds: readonly string[] = [
  'region',
  'exporter',
  'sector',
  'technology',
  'input',
  'target',
  'government',
  'ally',
  ...drawnSets,
  'band',
];

/** The sets of a model; `exporter` has the members of `region`, `input` one for each row of what is made with what, `ally` the governments whose confidence is tracked. */
export function modelSets(
  file: ModelFile,
  economy: Economy,
  technologies: readonly Technology[],
  governments: readonly Government[],
): Sets {
  const region = economy.regions.map((id, at): Member => {
    const { short, slot } = file.regions[id]!;
    return { id, name: economy.regionNames[at]!, short, slot };
  });
  const government = governments.map(({ id, name, short, slot }): Member => ({ id, name, short, slot }));
  return {
    region,
    exporter: region,
    sector: economy.sectors.map((id, at) => ({ id, name: economy.sectorNames[at]!, short: id, slot: 0 })),
    technology: technologies.map(({ id, name, short }) => ({ id, name, short, slot: 0 })),
    input: inputRows(technologies),
    target: file.targets.map((id) => region.find((member) => member.id === id)!),
    government,
    ally: government.filter((_, at) => governments[at]!.ally),
    ...Object.fromEntries(drawnSets.map((set) => [set, []])),
    band: Array.from({ length: file.bands }, (_, at) => ({
      id: `b${at + 1}`,
      name: `Band ${at + 1}`,
      short: `b${at + 1}`,
      slot: 0,
    })),
  };
}

function inputRows(technologies: readonly Technology[]): Member[] {
  return technologies.flatMap((made) =>
    made.inputs.map(({ technology }) => {
      const { name, short } = technologies.find(({ id }) => id === technology)!;
      return {
        id: `${made.id}.${technology}`,
        name: `${name} for ${made.name}`,
        short: `${short} for ${made.short}`,
        slot: 0,
      };
    }),
  );
}
