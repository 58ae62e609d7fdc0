import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { EngineParameters, Model, Parameter, Socket } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import { diagnose } from '../schema/place.ts';
import { createActContext } from './act-context.ts';
import { checkEngineParameters } from './check-engine-parameters.ts';
import { checkForms } from './check-equations.ts';
import { checkPositions } from './check-positions.ts';
import { familiesOf } from './families-of.ts';
import { formulasOf } from './formulas-of.ts';
import { cellParameters, loadCells } from './load-cells.ts';
import { checkCoverage } from './check-coverage.ts';
import type { LocatedCell } from './load-cells.ts';
import { loadEquations } from './load-equations.ts';
import type { LocatedEquation } from './load-equations.ts';
import { loadFile } from './load-file.ts';
import type { LoadedFile } from './load-file.ts';
import { loadGovernments } from './load-governments.ts';
import { loadFlowOwners, ownerParameters } from './load-flow-owners.ts';
import { loadNames } from './load-names.ts';
import { loadLevers } from './load-levers.ts';
import { elasticityParameters, loadParameters } from './load-parameters.ts';
import { loadPresets } from './load-presets.ts';
import { loadRegimes, noRegimes } from './load-regimes.ts';
import { loadReflected } from './load-reflected.ts';
import { loadTechnologies, technologyFiles } from './load-technologies.ts';
import { isModelFile } from './model-hash.ts';
import { modelSets } from './model-sets.ts';
import type { ModelFile } from './model-sets.ts';
import { outsideBound } from './parameter-bounds.ts';
import { parameterColumns } from './parameter-columns.ts';
import { parseEconomy } from './parse-economy.ts';

/** What turns law into permissions: the least that acts are read with. */
const lawOnly: EngineParameters = {
  always: ['granted', 'presumption', 'reach'],
  technology: ['threshold'],
  ally: [],
  party: [],
  together: [],
};

/**
 * Makes a model of what its files say and checks it against itself and against what the engine needs. Reading stops at the first stage with diagnostics, so that one mistake is not reported as many.
 */
export function buildModel(
  source: ModelSource,
  sockets: readonly Socket[],
  needed: EngineParameters = lawOnly,
): Checked<Model> {
  const diagnostics: Diagnostic[] = [];
  const head = loadFile(source, 'model.yaml', modelFileSchemas.model, diagnostics);
  const economy = parseEconomy(source.tables, 'economy');
  if (!economy.ok) diagnostics.push(...economy.diagnostics);
  if (head === null || !economy.ok) return { ok: false, diagnostics };
  checkHead(head, economy.value);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const parts = loadParts(source, head.value, economy.value, diagnostics);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const known = checkParameters(parts.parameters, head, diagnostics);
  checkPreferences(head, known);
  checkEngineParameters(needed, membersOf(head.value, parts), known, diagnostics);
  checkCoverage(parts.parameters, economy.value, head.file, diagnostics);
  head.expect(
    ['leader'],
    head.value.leader,
    new Set(parts.governments.map(({ id }) => id)),
    'government-unknown',
  );
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const model = assemble(source, head.value, economy.value, parts);
  const reflected = loadReflected(source, model, diagnostics);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const loadedLevers = loadLevers(source, known, diagnostics);
  const presets = loadPresets(source, known, diagnostics);
  const parameters = loadNames(source, model.parameters, model.sets, diagnostics);
  parts.checkTypes(known);
  checkTogether(model, reflected, parts, sockets, diagnostics);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return {
    ok: true,
    value: { ...model, parameters, reflected, ...loadedLevers, presets },
    warnings: [...economy.warnings, ...unusedFiles(source)],
  };
}

interface Parts {
  technologies: Model['technologies'];
  governments: Model['governments'];
  cells: readonly LocatedCell[];
  flowOwners: Model['flowOwners'];
  equations: readonly LocatedEquation[];
  regimes: Model['regimes'];
  states: Model['states'];
  parameters: readonly Parameter[];
  checkTypes(parameters: ReadonlySet<string>): void;
}

/** The files between head and acts; each is read even when another fails. */
function loadParts(source: ModelSource, head: ModelFile, economy: Economy, diagnostics: Diagnostic[]): Parts {
  const regions = new Set(economy.regions);
  const sectors = new Set(economy.sectors);
  const targets = new Set(head.targets);
  const { technologies, parameters: ofTechnologies } = loadTechnologies(
    source,
    { regions, sectors, targets },
    diagnostics,
  );
  // A technology whose file is broken is still one: what names it is not reported for its sake.
  const ids = diagnostics.length === 0 ? technologies.map(({ id }) => id) : technologyFiles(source);
  const {
    checkTypes,
    governments,
    parameters: ofGovernments,
  } = loadGovernments(source, { regions, technologies: new Set(ids) }, diagnostics);
  const whole = diagnostics.length === 0;
  const cells = loadCells(source.tables, economy, { technologies: ids, targets: head.targets }, diagnostics);
  const flowOwners = loadFlowOwners(
    source.tables,
    economy,
    cells.map(({ cell }) => cell),
    diagnostics,
  );
  const stated = loadParameters(source, economy, diagnostics);
  // Regimes name governments and are named by technologies, so that they are read where all of these were.
  const {
    regimes,
    states,
    parameters: ofRegimes,
  } = whole ? loadRegimes(source, { governments, technologies, targets }, diagnostics) : noRegimes;
  return {
    technologies,
    governments,
    checkTypes,
    cells,
    flowOwners,
    regimes,
    states,
    equations: loadEquations(source, head.structure, diagnostics),
    parameters: [
      ...stated,
      ...ofTechnologies,
      ...ofGovernments,
      ...ofRegimes,
      ...cellParameters(cells.map(({ cell }) => cell)),
      ...ownerParameters(flowOwners),
      ...elasticityParameters(economy, stated),
    ],
  };
}

function checkHead({ value, report, expect }: LoadedFile<ModelFile>, { regions, sectors }: Economy): void {
  const knownRegions = new Set(regions);
  const knownSectors = new Set(sectors);
  for (const region of Object.keys(value.regions))
    expect(['regions', region], region, knownRegions, 'region-unknown');
  for (const region of regions)
    if (!Object.hasOwn(value.regions, region)) report(['regions'], 'key-missing', { key: region });
  value.targets.forEach((target, at) => expect(['targets', at], target, knownRegions, 'region-unknown'));
  for (const [group, members] of Object.entries(value.sectorGroups)) {
    if (knownSectors.has(group)) report(['sectorGroups', group], 'id-duplicate', { id: group });
    members.forEach((sector, at) =>
      expect(['sectorGroups', group, at], sector, knownSectors, 'sector-unknown'),
    );
  }
}

/** Ids must differ across files too, and values lie where the equations hold. @returns the ids */
function checkParameters(
  parameters: readonly Parameter[],
  { file }: LoadedFile<ModelFile>,
  diagnostics: Diagnostic[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { id, value } of parameters) {
    const place = { file, path: `parameters.${id}` };
    const bound = outsideBound(id, value);
    if (seen.has(id)) diagnostics.push(diagnose(place, 'id-duplicate', { id }));
    if (bound !== null) diagnostics.push(diagnose(place, 'parameter-bound', { id, value, bound }));
    seen.add(id);
  }
  return seen;
}

/** Each is a parameter, or the first parts of some. */
function checkPreferences({ value, expect }: LoadedFile<ModelFile>, parameters: ReadonlySet<string>): void {
  const known = new Set([...parameters].flatMap(familiesOf));
  value.preferences.forEach((family, at) => expect(['preferences', at], family, known, 'parameter-unknown'));
}

/** Whose parameters the engine may read. */
function membersOf({ blocs }: ModelFile, { technologies, governments }: Parts) {
  return {
    technology: technologies.map(({ id }) => id),
    ally: governments.filter(({ ally }) => ally).map(({ id }) => id),
    party: [...governments.map(({ id }) => id), ...Object.keys(blocs)],
  };
}

function assemble({ hash, formula }: ModelSource, head: ModelFile, economy: Economy, parts: Parts): Model {
  const { id, version, title, baseYear, leader, sectorGroups, sources } = head;
  const equations = parts.equations.map(({ equation }) => equation);
  return {
    id,
    version,
    title,
    format: 1,
    hash,
    baseYear,
    leader,
    sets: modelSets(head, economy, parts.technologies, parts.governments),
    sectorGroups,
    economy,
    parameters: parts.parameters,
    preferences: head.preferences,
    presets: [],
    equations,
    formulas: formulasOf(equations, formula),
    technologies: parts.technologies,
    cells: parts.cells.map(({ cell }) => cell),
    flowOwners: parts.flowOwners,
    governments: parts.governments,
    regimes: parts.regimes,
    states: parts.states,
    blocs: Object.entries(head.blocs).map(([bloc, named]) => ({ id: bloc, ...named })),
    structure: head.structure,
    reflected: [],
    levers: [],
    leverGuides: [],
    sources,
  };
}

function checkTogether(
  model: Model,
  reflected: Model['reflected'],
  { cells, equations }: Parts,
  sockets: readonly Socket[],
  diagnostics: Diagnostic[],
): void {
  const values = new Map(model.parameters.map(({ id, value }) => [id, value]));
  checkPositions(cells, reflected, createActContext(model, values));
  const columns = parameterColumns(model, values);
  const sets = new Set(Object.keys(model.sets));
  diagnostics.push(...checkForms(equations, model, sockets, columns, sets));
}

const readFiles =
  /^(model|reflected|levers)\.yaml$|^(technologies|actors|parameters|presets|regimes)\/[^/]+\.yaml$|^equations\/.+\.yaml$|^economy\/[^/]+\.csv$|^technologies\/(cells|owners)\.csv$|^regimes\/states\.csv$/;

function unusedFiles({ paths }: ModelSource): Diagnostic[] {
  return [...paths]
    .filter((path) => isModelFile(path) && !readFiles.test(path))
    .map((file) => diagnose({ file, path: '' }, 'file-unused', { file }, 'warning'));
}
