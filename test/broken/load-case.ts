import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { planExperiment } from '../../src/experiments/design/plan-experiment.ts';
import { parseChecks } from '../../src/experiments/parse-checks.ts';
import { charts } from '../../src/figures/index.ts';
import { readEnsemble } from '../../src/exports/read-ensemble.ts';
import { readMember } from '../../src/exports/member-file.ts';
import { readPlanText } from '../../src/exports/plan-file.ts';
import { otherModel, otherRun, readManifest } from '../../src/exports/read-manifest.ts';
import { calibrateEconomy } from '../../src/model/calibrate-economy.ts';
import { findEconomy } from '../../src/model/find-economy.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { parseDomain } from '../../src/model/parse-domain.ts';
import { missingScenarios, parseExperiment } from '../../src/model/parse-experiment.ts';
import { parseGrouping } from '../../src/model/parse-grouping.ts';
import { parsePolicyFile } from '../../src/model/parse-policy-file.ts';
import { locateInScenario, parseScenario, type ScenarioTexts } from '../../src/model/parse-scenario.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import { openArchive } from '../../src/runner/open-archive.ts';
import type { Checked, Diagnostic } from '../../src/schema/diagnostic.ts';
import type { ChartId } from '../../src/schema/figure.ts';
import type { FileSet } from '../../src/schema/ids.ts';
import type { Model, Socket } from '../../src/schema/model.ts';
import type { Scenario } from '../../src/schema/scenario.ts';
import { madePlan } from '../support/made-plan.ts';
import { resultFixture } from '../support/result-fixture.ts';

/** What a folder of test/broken says must come of its files. */
export interface Expected {
  /** Files of the base that this case lacks. */
  without?: readonly string[];
  overrides?: Readonly<Record<string, number | string>>;
  diagnostics: readonly Pick<Diagnostic, 'code' | 'severity' | 'file' | 'line' | 'column' | 'path'>[];
}
const folder = import.meta.dirname;
const pair = ['technology', 'target'];

/** What an engine of two submodels would want of the base's equations. */
export const sockets: readonly Socket[] = [
  {
    submodel: 'technology',
    gives: [{ id: 'access', over: pair, unit: '1' }],
    needs: [{ id: 'gap', over: pair, unit: 'month' }],
  },
  {
    submodel: 'confidence',
    gives: [{ id: 'severity', over: ['ally'], unit: '1' }],
    needs: [{ id: 'level', over: ['ally'], unit: '1' }],
  },
];

/** Folders that each hold one mistake, named after the diagnostic it must give. */
export function brokenCases(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '_base')
    .map((entry) => entry.name)
    .sort();
}

export function expectedOf(code: string): Expected {
  return JSON.parse(readFileSync(join(folder, code, 'expected.json'), 'utf8')) as Expected;
}

/** The valid base with a case's files in place of its own. */
export function filesOf(code: string | null, without: readonly string[] = []): FileSet {
  const files = new Map([...readFiles('_base'), ...(code === null ? [] : readFiles(code))]);
  for (const file of without) files.delete(file);
  return files;
}

/** Everything that is said when a case's model, scenario, policy file, map of regions, raw economy and archive are read. */
export function readCase(code: string | null, { without, overrides = {} }: Partial<Expected>): readonly Diagnostic[] {
  const files = filesOf(code, without);
  const model = loadModel(filesUnder(files, 'model/'), sockets);
  if (!model.ok) return model.diagnostics;
  const text = files.get('scenario.yaml')!;
  const others: ScenarioTexts = (id) => {
    const file = `${id}.yaml`;
    return files.has(file) ? { file, text: files.get(file)! } : null;
  };
  const scenario = parseScenario(text, 'scenario.yaml', others);
  const resolved = scenario.ok ? resolveScenario(model.value, scenario.value, overrides) : scenario;
  const { economy } = model.value;
  const policy = parsePolicyFile(files, 'policy.csv', economy);
  const map = parseGrouping(files, 'map.csv', economy.regions, 'region-unknown');
  const checks = parseChecks(files.get('checks.yaml')!, 'checks.yaml');
  const raw = calibrateEconomy(filesUnder(files, 'raw/'), '');
  return [
    ...saidBy(model),
    ...(scenario.ok ? locateInScenario(saidBy(resolved), text, 'scenario.yaml', others) : saidBy(resolved)),
    ...saidBy(policy),
    ...saidBy(map),
    ...saidBy(raw),
    ...saidBy(checks),
    ...(scenario.ok ? saidOfExperiment(files, model.value, others) : []),
    ...saidOfArchive(code),
    ...saidOfDomain(code),
    ...saidOfRuns(code),
    ...saidOfFigure(code),
    ...(resolved.ok ? saidOfManifest(code, model.value, resolved.value) : []),
  ];
}

/** What is said of the experiment, planned on the scenarios that stand beside it under the names that it uses. */
function saidOfExperiment(files: FileSet, model: Model, others: ScenarioTexts): readonly Diagnostic[] {
  const read = parseExperiment(files.get('experiment.yaml')!, 'experiment.yaml');
  if (!read.ok) return saidBy(read);
  const { experiment, locate } = read.value;
  const known = [...files.keys()].map((file) => file.replace(/\.yaml$/, ''));
  const missing = missingScenarios(read.value, known);
  if (missing.length > 0) return missing;
  const scenarios = experiment.scenarios.flatMap((id) => {
    const { file, text } = others(id)!;
    const parsed = parseScenario(text, file, others);
    return parsed.ok ? [parsed.value] : [];
  });
  return saidBy(planExperiment(experiment, scenarios, model, locate));
}

/** What is said of the archive that some cases have, before anything in it is unpacked. */
function saidOfArchive(code: string | null): readonly Diagnostic[] {
  const path = join(folder, code ?? '_base', 'own.zip');
  if (!existsSync(path)) return [];
  const opened = openArchive(readFileSync(path), 'own.zip', unzipSync);
  return saidBy(opened.ok ? findEconomy(opened.value, 'own.zip') : opened);
}

/** What is said of the manifest that some cases have, held against the base's model and the resolved scenario; MODEL-HASH stands for the model's. */
function saidOfManifest(code: string | null, model: Model, { hash }: Scenario): readonly Diagnostic[] {
  const path = join(folder, code ?? '_base', 'manifest.json');
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8').replace('MODEL-HASH', model.hash);
  const read = readManifest(text, 'manifest.json');
  if (!read.ok) return saidBy(read);
  const refused =
    otherModel(read.value, model, 'manifest.json') ??
    otherRun(read.value, { scenarioHash: hash }, 'manifest.json');
  return refused === null ? [] : [refused];
}

/** What is said of the domain file that some cases have. */
function saidOfDomain(code: string | null): readonly Diagnostic[] {
  const path = join(folder, code ?? '_base', 'domain.json');
  return existsSync(path) ? saidBy(parseDomain(readFileSync(path, 'utf8'), 'domain.json')) : [];
}

/** What is said when the chart that some cases name is drawn from a single run. */
function saidOfFigure(code: string | null): readonly Diagnostic[] {
  const path = join(folder, code ?? '_base', 'figure.json');
  if (!existsSync(path)) return [];
  const { chart } = JSON.parse(readFileSync(path, 'utf8')) as { chart: ChartId };
  return saidBy(charts[chart].select({ run: resultFixture() }));
}

/** What is said of the file of a run and of the merged runs that some cases have. */
function saidOfRuns(code: string | null): readonly Diagnostic[] {
  const root = join(folder, code ?? '_base', 'runs');
  if (!existsSync(root)) return [];
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  if (existsSync(join(root, 'member.json')))
    return saidBy(readMember(read('member.json'), 'member.json', madePlan(), 0));
  if (existsSync(join(root, 'plan.json'))) return saidBy(readPlanText(read('plan.json'), 'plan.json')!);
  const [manifest, members, series] = ['manifest.json', 'members.csv', 'series.csv'].map(read) as [string, string, string];
  return saidBy(readEnsemble({ manifest, members, series: series.split('\n') }));
}

function saidBy(checked: Checked<unknown>): readonly Diagnostic[] {
  return checked.ok ? checked.warnings : checked.diagnostics;
}

function readFiles(name: string): [string, string][] {
  const root = join(folder, name);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|csv)$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]);
}

/** The files below a folder, with paths relative to it. */
export function filesUnder(files: FileSet, prefix: string): FileSet {
  const inside = [...files].filter(([path]) => path.startsWith(prefix));
  return new Map(inside.map(([path, text]) => [path.slice(prefix.length), text]));
}
