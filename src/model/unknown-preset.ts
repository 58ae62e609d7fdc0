import type { Id } from '../schema/ids.ts';
import type { Preset } from '../schema/model.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { LocatedProblem } from '../schema/validate.ts';

/** What is wrong with the name of a preset that is none of these. */
export function unknownPreset(presets: readonly Preset[], id: Id): Pick<LocatedProblem, 'code' | 'values'> {
  const known = presets.map((preset) => preset.id);
  if (known.length === 0) return { code: 'preset-none', values: { id } };
  return { code: 'preset-unknown', values: { id, nearest: nearestId(id, known), known: known.join(', ') } };
}
