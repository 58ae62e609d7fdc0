import type { Checked } from '../schema/diagnostic.ts';
import type { EnsembleDraw } from '../schema/ensemble.ts';
import type { Hash, Id } from '../schema/ids.ts';
import { parsePlainYaml } from '../schema/parse-yaml.ts';
import { validate } from '../schema/validate.ts';
import { z } from '../schema/zod.ts';

/** A run of an experiment, and the model that it was made with. */
export interface FirstRun {
  scenario: Id;
  seed: number;
  overrides: Readonly<Record<string, number | string>>;
  model: { id: Id; version: string; hash: Hash };
}

const text = z.string().min(1);
const overrides = z.record(z.string(), z.union([z.number(), z.string()]));
const schema = z.object({
  model: z.object({ id: text, version: text, hash: text }),
  arms: z.array(z.object({ scenario: text, overrides })).min(1),
  points: z.array(z.object({ overrides })).min(1),
});

/** One run of an experiment's first arm, as the manifest of its results tells it: charts take names and colours from it. */
export function readFirstRun(manifest: string, draw: EnsembleDraw, file: string): Checked<FirstRun> {
  const document = parsePlainYaml(manifest, file);
  const checked = document.ok ? validate(schema, document.value) : document;
  if (!checked.ok) return checked;
  const { model, arms, points } = checked.value;
  const [arm] = arms;
  const value = {
    model,
    scenario: arm!.scenario,
    seed: draw.seed,
    overrides: { ...arm!.overrides, ...points[draw.point]?.overrides },
  };
  return { ok: true, value, warnings: [] };
}
