import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { goodsGroup } from '../engine/trade/balances.ts';
import { loadFile } from '../model/load-file.ts';
import { loadPresets } from '../model/load-presets.ts';
import { readModelFiles } from '../model/read-model-files.ts';
import { parseEconomy } from '../model/parse-economy.ts';
import { setElasticities } from '../model/set-elasticities.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Preset } from '../schema/model.ts';
import { findRoot } from './find-root.ts';
import { readFiles, readTables } from './read-economy.ts';

/** An economy as a command asks for it. */
export interface OpenedEconomy {
  folder: string; // as the caller knows it
  economy: Economy;
  files: readonly string[]; // that were read
  goods: readonly Id[]; // sectors that duties are levied on: the goods of the model that it belongs to, else the tradable ones
}

/** Opens an economy, the shipped one where no folder is named, with the elasticities of a preset of the model that it belongs to. */
export function openEconomy(
  named: string | undefined,
  preset: string | undefined,
  cwd: string,
): Checked<OpenedEconomy> {
  const folder = named ?? relative(cwd, shippedEconomy());
  const tables = readTables(folder, cwd);
  const parsed = parseEconomy(tables, folder);
  if (!parsed.ok) return parsed;
  const diagnostics: Diagnostic[] = [];
  const { files, goods, presets } = readModelAround(resolve(cwd, folder), diagnostics);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const economy = preset === undefined ? parsed : setElasticities(parsed.value, presets, preset);
  if (!economy.ok) return economy;
  const { sectors, tradable } = economy.value;
  return {
    ok: true,
    value: {
      folder,
      economy: economy.value,
      files: [...tables.keys(), ...files],
      goods: goods ?? sectors.filter((_, sector) => tradable[sector]),
    },
    warnings: parsed.warnings,
  };
}

/** The economy of the first model that is shipped. */
function shippedEconomy(): string {
  const models = join(findRoot(), 'models');
  return join(models, readdirSync(models).toSorted()[0]!, 'economy');
}

/** What an economy needs of the model in whose folder it stands, read without the rest of that model. */
function readModelAround(
  path: string,
  diagnostics: Diagnostic[],
): { files: readonly string[]; goods: readonly Id[] | null; presets: readonly Preset[] } {
  const model = dirname(path);
  if (basename(path) !== 'economy' || !existsSync(join(model, 'model.yaml')))
    return { files: [], goods: null, presets: [] };
  const folder = join(model, 'presets');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files: FileSet = readFiles(['model.yaml', ...names.map((name) => `presets/${name}`)], model);
  const source = readModelFiles(files);
  const head = loadFile(source, 'model.yaml', modelFileSchemas.model, diagnostics);
  return {
    files: [...files.keys()].map((name) => join(model, name)),
    goods: head?.value.sectorGroups[goodsGroup] ?? null,
    presets: loadPresets(source, null, diagnostics),
  };
}
