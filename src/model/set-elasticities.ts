import type { Checked } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { Id } from '../schema/ids.ts';
import type { Preset } from '../schema/model.ts';
import { diagnose } from '../schema/place.ts';
import { unknownPreset } from './unknown-preset.ts';

/** An economy with the trade elasticities of a preset, in a new array; other parameters of a preset have no place in an economy. */
export function setElasticities(economy: Economy, presets: readonly Preset[], id: Id): Checked<Economy> {
  const preset = presets.find((known) => known.id === id);
  if (preset === undefined) {
    const { code, values } = unknownPreset(presets, id);
    return { ok: false, diagnostics: [diagnose({ file: 'presets', path: id }, code, values)] };
  }
  const tradeElasticity = economy.tradeElasticity.map(
    (value, sector) => preset.parameters[`trade_elasticity.${economy.sectors[sector]}`]?.value ?? value,
  );
  return { ok: true, value: { ...economy, tradeElasticity }, warnings: [] };
}
