import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Parameter, Technology } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import type { StatedShare } from '../schema/number-schema.ts';
import { checkFileIds, loadFiles } from './load-file.ts';
import { checkInputs, readInputs } from './load-inputs.ts';
import type { TechnologyFile } from './load-inputs.ts';
import type { LoadedFile } from './load-file.ts';
import { loadKeys } from './load-keys.ts';
import { checkEndUsers, readEndUsers, readVintages, userParameters } from './read-end-users.ts';
import { shareTolerance } from './share-tolerance.ts';

/** Ids that rows of a model may name. */
export interface KnownIds {
  regions: ReadonlySet<Id>;
  sectors: ReadonlySet<Id>;
  targets: ReadonlySet<Id>;
}

const technologyFile = /^technologies\/([^/]+)\.yaml$/;

/** Names of the files in which technologies are written. */
export function technologyFiles(source: ModelSource): Id[] {
  return [...source.paths]
    .map((path) => technologyFile.exec(path)?.[1])
    .filter((name) => name !== undefined)
    .sort();
}

/** Reads technologies/*.yaml, sorted by id, and their numbers as parameters. */
export function loadTechnologies(
  source: ModelSource,
  known: KnownIds,
  diagnostics: Diagnostic[],
): { technologies: Technology[]; parameters: Parameter[] } {
  const loaded = loadFiles(
    source,
    technologyFile,
    'technologies/ID.yaml',
    modelFileSchemas.technology,
    diagnostics,
  );
  checkFileIds(loaded);
  for (const file of loaded) checkTechnology(file, known);
  checkInputs(loaded, new Set(technologyFiles(source)));
  const keys = loadKeys(loaded);
  const technologies = loaded
    .map(({ value }) => readTechnology(value))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const shares = technologies.flatMap(({ suppliers, inputs, dependents }) => [
    ...Object.values(suppliers),
    ...inputs.flatMap(({ weight, segment, toleratedLag, workAround }) => [
      weight,
      segment,
      toleratedLag,
      workAround,
    ]),
    ...dependents.map((dependent) => dependent.share),
  ]);
  const stocks = loaded.flatMap(({ value }) =>
    Object.entries(value.stocks).map(([target, stated]): Parameter => ({
      ...stated,
      id: `stock_normal.${value.id}.${target}`,
    })),
  );
  const users = technologies.flatMap(userParameters);
  return { technologies, parameters: [...keys, ...stocks, ...shares, ...users] };
}

function checkTechnology(file: LoadedFile<TechnologyFile>, known: KnownIds): void {
  const { value, report, expect } = file;
  expect(['target'], value.target, known.targets, 'target-unknown');
  if (value.hub !== undefined) {
    expect(['hub', 'region'], value.hub.region, known.regions, 'region-unknown');
    if (value.hub.region === value.target)
      report(['hub', 'region'], 'hub-target', { id: value.id, region: value.target });
  }
  let sum = 0;
  for (const [region, share] of Object.entries(value.suppliers)) {
    expect(['suppliers', region], region, known.regions, 'region-unknown');
    sum += share.value;
  }
  if (Math.abs(sum - 1) > shareTolerance)
    report(['suppliers'], 'share-sum', { what: 'the suppliers’ shares', sum });
  checkEndUsers(file, known.targets);
  for (const target of Object.keys(value.stocks))
    expect(['stocks', target], target, known.targets, 'target-unknown');
  const seen = new Set<Id>();
  value.dependents.forEach(({ region, sector }, at) => {
    expect(['dependents', at, 'region'], region, known.regions, 'region-unknown');
    expect(['dependents', at, 'sector'], sector, known.sectors, 'sector-unknown');
    const id = `${region}.${sector}`;
    if (seen.has(id)) report(['dependents', at], 'id-duplicate', { id });
    seen.add(id);
  });
}

function readTechnology(file: TechnologyFile): Technology {
  const share = (id: Id, stated: StatedShare): Parameter => ({ ...stated, id, unit: '1' });
  return {
    id: file.id,
    name: file.name,
    short: file.short,
    role: file.role,
    target: file.target,
    hub: file.hub?.region ?? null,
    suppliers: Object.fromEntries(
      Object.entries(file.suppliers).map(([region, stated]) => [
        region,
        share(`suppliers.${file.id}.${region}`, stated),
      ]),
    ),
    inputs: readInputs(file),
    countable: file.countable,
    purposes: file.purposes,
    regimes: file.regimes,
    dependents: file.dependents.map(({ region, sector, share: stated }) => ({
      region,
      sector,
      share: share(`dependents.${file.id}.${region}.${sector}`, stated),
    })),
    endUsers: readEndUsers(file),
    vintages: readVintages(file),
  };
}
