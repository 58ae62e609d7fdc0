import type { Diagnostic } from '../schema/diagnostic.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import type { Government, Parameter, Technology } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import type { StatedShare } from '../schema/number-schema.ts';
import type { Regime, RegimeState } from '../schema/regime.ts';
import { regimeKeys } from '../schema/regime.ts';
import { regimeFileSchema, type RegimeModelFile } from '../schema/regime-schema.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { diagnose } from '../schema/place.ts';
import { openCsvTable } from './csv-table.ts';
import { checkFileIds, loadFile, type LoadedFile } from './load-file.ts';
import { loadKeys } from './load-keys.ts';

const statesFile = 'regimes/states.csv';
const regimeFiles = /^regimes\/[^/]+\.yaml$/;

/** The regimes of a model with the states in them, and their numbers as parameters. */
export interface LoadedRegimes {
  regimes: Regime[];
  states: RegimeState[];
  parameters: Parameter[];
}
/** Of a model without them. */
export const noRegimes: LoadedRegimes = { regimes: [], states: [], parameters: [] };

interface Known {
  governments: readonly Government[];
  technologies: readonly Technology[];
  targets: ReadonlySet<Id>;
}

/**
 * Reads regimes/*.yaml in the order of their paths and regimes/states.csv; a model may have none. Technologies name regimes that are there,
 * candidates are governments whose confidence is tracked.
 */
export function loadRegimes(source: ModelSource, known: Known, diagnostics: Diagnostic[]): LoadedRegimes {
  const paths = [...source.paths].filter((path) => regimeFiles.test(path)).sort();
  if (paths.length === 0) return noRegimes;
  const states = loadStates(source.tables, known.governments, diagnostics);
  const loaded = paths
    .map((path) => loadFile(source, path, regimeFileSchema, diagnostics))
    .filter((file) => file !== null);
  checkFileIds(loaded);
  const stateIds = new Set(states.map(({ id }) => id));
  for (const file of loaded) checkRegime(file, stateIds, known);
  const keys = loadKeys(loaded);
  checkListings(known.technologies, new Set(loaded.map(({ value }) => value.id)), diagnostics);
  const regimes = loaded.map(({ value }) => readRegime(value));
  return { regimes, states, parameters: [...keys, ...regimes.flatMap(numbersOf)] };
}

function loadStates(
  files: FileSet,
  governments: readonly Government[],
  diagnostics: Diagnostic[],
): RegimeState[] {
  const table = openCsvTable(
    files,
    statesFile,
    { keys: ['state'], values: ['name', 'government'], optional: [] },
    diagnostics,
  );
  const known = new Map(governments.map(({ id }, at) => [id, at]));
  return table.rows.map((row) => {
    const government = table.text(row, 'government');
    if (government !== '') table.index(row, 'government', known, 'government-unknown');
    return {
      id: table.text(row, 'state'),
      name: table.text(row, 'name'),
      government: government === '' ? null : government,
    };
  });
}

function checkRegime(
  { value, expect, report }: LoadedFile<RegimeModelFile>,
  states: ReadonlySet<Id>,
  { governments, targets }: Known,
): void {
  const allies = new Set(governments.filter(({ ally }) => ally).map(({ id }) => id));
  value.members.forEach((id, at) => expect(['members', at], id, states, 'state-unknown'));
  value.targets.forEach((id, at) => expect(['targets', at], id, targets, 'target-unknown'));
  value.objections.forEach(({ state }, at) => {
    if (value.members.includes(state)) return;
    const known = value.members.join(', ');
    report(['objections', at, 'state'], 'regime-seat', { id: state, regime: value.id, known });
  });
  value.groups.forEach((group, at) =>
    group.states.forEach((id, inside) =>
      expect(['groups', at, 'states', inside], id, states, 'state-unknown'),
    ),
  );
  for (const id of Object.keys(value.candidates))
    expect(['candidates', id], id, allies, 'government-unknown');
  for (const key of regimeKeys)
    if (value.parameters[key] === undefined) report(['parameters'], 'key-missing', { key });
}

/** What technologies say of the regimes that list them. */
function checkListings(
  technologies: readonly Technology[],
  known: ReadonlySet<Id>,
  diagnostics: Diagnostic[],
): void {
  for (const { id, regimes } of technologies)
    regimes.forEach((regime, at) => {
      if (known.has(regime)) return;
      const nearest = nearestId(regime, known);
      const place = { file: `technologies/${id}.yaml`, path: `regimes[${at}]` };
      diagnostics.push(diagnose(place, 'regime-unknown', { id: regime, nearest }));
    });
}

function readRegime(file: RegimeModelFile): Regime {
  const { id, name, short, entry, rule, targets, members, source, grade } = file;
  const number = (key: string, of: string, stated: StatedShare): Parameter => ({
    unit: '1',
    ...stated,
    id: `regime_${key}.${id}.${of}`,
  });
  return {
    id,
    name,
    short,
    entry,
    rule,
    targets,
    members,
    source,
    grade,
    objections: file.objections.map(({ state, since, purposes, odds }) => ({
      state,
      since,
      purposes,
      odds: number('objection', state, odds),
    })),
    groups: file.groups.map((group) => ({
      id: group.id,
      states: group.states,
      asOne: group.asOne,
      trust: number('trust', group.id, group.trust),
      threat: number('threat', group.id, group.threat),
      sales: number('sales', group.id, group.sales),
      retaliation: number('retaliation', group.id, group.retaliation),
    })),
    candidates: Object.entries(file.candidates).map(([government, { capacity, sovereignty }]) => ({
      government,
      capacity: number('capacity', government, capacity),
      sovereignty: number('sovereignty', government, sovereignty),
    })),
  };
}

function numbersOf({ objections, groups, candidates }: Regime): Parameter[] {
  return [
    ...objections.map(({ odds }) => odds),
    ...groups.flatMap(({ trust, threat, sales, retaliation }) => [trust, threat, sales, retaliation]),
    ...candidates.flatMap(({ capacity, sovereignty }) => [capacity, sovereignty]),
  ];
}
