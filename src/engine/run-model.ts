import { hashText } from '../numerics/hash.ts';
import { holdsUnder } from '../model/choose-forms.ts';
import { submodelOf } from '../model/analyse-block.ts';
import { compileBlock } from '../model/compile-block.ts';
import { parameterColumns } from '../model/parameter-columns.ts';
import type { Economy } from '../schema/economy.ts';
import type { Hash, Id } from '../schema/ids.ts';
import type { Compile, Model } from '../schema/model.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { RunMemo } from './run-memo.ts';
import { conductParameters, keyOf } from './conduct-parameters.ts';
import { conductSubmodels } from './conduct-submodels.ts';
import { createLender, type LendBlocks } from './lend-blocks.ts';
import { drawFirms, type FirmRoster } from './firms/draw-firms.ts';
import { firmLines, type FirmLine } from './firms/firm-lines.ts';
import { createPolicy, type Policy } from './policy/create-policy.ts';
import { monthsControlled } from './policy/months-controlled.ts';
import { readTradeData, type TradeData } from './trade-data.ts';
import { createSituationKeys, type SituationKeys } from './situation-keys.ts';
import { createAccess, type Access } from './technology/access.ts';
import { createLane, type Lane } from './technology/lane.ts';
import { createChainPaths, type OpenPaths } from './technology/chain-paths.ts';
import { technologyChains, type Chain } from './technology/chains.ts';
import { laneSockets } from './technology/socket.ts';
import { supplyOf } from './technology/supply.ts';
import { technologyRows, type TechnologyRows } from './technology/technology-rows.ts';
import { calibrate, type Calibration } from './trade/calibrate.ts';
import type { SalesBook } from './trade/sales-book.ts';

/** A model under parameters of the world, made ready once: everything here is read and never changed by a quarter. */
export interface WorldModel {
  model: Model; // with the equations of the forms that the run has
  hash: Hash; // of what made it: of wishes it knows nothing
  physics: Hash; // of what trade, firms and technologies read of that: of what governments believe of each other it knows nothing
  economy: Economy; // with the run's trade elasticities
  calibration: Calibration;
  policy: Policy;
  keys: SituationKeys;
  lend: LendBlocks;
  access: Access;
  rows: TechnologyRows;
  paths: OpenPaths;
  chainOf: Int32Array; // [technology] which of the chains it is in that inputs join
  shape: { sectors: number; regions: number; targets: number };
  trade: TradeData;
  firmLines: readonly FirmLine[];
  firmRoster: FirmRoster;
}
/** A model under one run's scenario. */
export interface RunModel extends WorldModel {
  scenario: Scenario;
  compile: Compile; // lends blocks to the run until it is over
  over(): void; // the run is: nobody reads its blocks any more
  read(id: Id): number; // a parameter of the run
}

/** Parameters of what parties want: what a package does to the world is the same whoever wants it. */
const wishes = 'payoff.';
/** Part of a promise to buy that parties count on: the acts that it is written into say it. */
const counted = 'delivered_share';

/** Makes a model ready under a resolved scenario. @throws when the loaded model lacks a parameter that the engine reads */
export function createRunModel(model: Model, scenario: Scenario, memo: RunMemo): RunModel {
  const read = readerOf(scenario.parameters);
  const hash = worldHash(model, scenario);
  const world = memo.ready(hash, () => createWorldModel(model, scenario, hash, memo));
  const { compile, giveBack } = world.lend();
  return { ...world, scenario, read, compile, over: giveBack };
}

function readerOf(parameters: ReadonlyMap<Id, number>): RunModel['read'] {
  return (id) => {
    const value = parameters.get(id);
    if (value === undefined) throw new Error(`the run has no parameter ${id}`);
    return value;
  };
}

/** Of everything that decides what an act does to the world. */
function worldHash(model: Model, { parameters, start, closure, savingRate, structure }: Scenario): Hash {
  const own = [...parameters].filter(([id]) => !id.startsWith(wishes));
  return hashText(JSON.stringify([model.hash, start, closure, savingRate, structure, own]));
}

/** Trade is calibrated by elasticities and closure alone: parameters of all else share it. */
function calibrationOf(economy: Economy, { hash }: Model, { closure }: Scenario, memo: RunMemo): Calibration {
  const key = [hash, closure, ...economy.tradeElasticity].join();
  return memo.calibration(key, () => calibrate(economy, closure));
}

/** Forms of what governments do among themselves, and numbers that these alone read, move neither trade nor technology but by acts. */
function physicsHash(model: Model, scenario: Scenario): Hash {
  const conduct = conductParameters(model);
  const forms = model.equations.filter(
    (equation) =>
      equation.form !== undefined &&
      holdsUnder(equation, scenario.structure) &&
      !conductSubmodels.includes(submodelOf(equation)),
  );
  return worldHash(model, {
    ...scenario,
    parameters: new Map([...scenario.parameters].filter(([id]) => id !== counted && !conduct.has(keyOf(id)))),
    structure: Object.fromEntries(forms.map(({ id, form }) => [id, form!.form])),
  });
}

function createWorldModel(whole: Model, scenario: Scenario, hash: Hash, memo: RunMemo): WorldModel {
  const { parameters, structure } = scenario;
  const model = {
    ...whole,
    equations: whole.equations.filter((equation) => holdsUnder(equation, structure)),
  };
  const read = readerOf(parameters);
  const economy: Economy = {
    ...model.economy,
    tradeElasticity: Float64Array.from(model.economy.sectors, (sector) => read(`trade_elasticity.${sector}`)),
  };
  const sizes = Object.fromEntries(Object.entries(model.sets).map(([set, members]) => [set, members.length]));
  const columns = parameterColumns(model, parameters);
  const analyses = memo.analyses(`${model.hash} ${JSON.stringify(structure)}`);
  const compile: Compile = (socket, drawn, kept) =>
    compileBlock(model, socket, { ...sizes, ...drawn }, columns, analyses, kept);
  const policy = createPolicy(model, parameters);
  const ids = (set: Id) => model.sets[set]!.map((member) => member.id);
  const rows = technologyRows(
    model.technologies,
    { regions: ids('region'), sectors: ids('sector'), targets: ids('target'), bands: sizes['band']! },
    parameters,
  );
  const access = createAccess(compile, rows);
  const trade = readTradeData(
    model,
    economy,
    { context: policy.context, parameters, read },
    rows.outsideShare,
    calibrationShares(model, parameters, access, createLane(compile, rows)),
  );
  const lines = linesOf(rows, trade, model, read);
  const chains = (): Chain[] =>
    technologyChains(
      rows,
      laneSockets.map(({ submodel }) => analyses.get(submodel)!),
    );
  return {
    model,
    hash,
    physics: physicsHash(whole, scenario),
    economy,
    calibration: calibrationOf(economy, model, scenario, memo),
    policy,
    keys: createSituationKeys(),
    lend: createLender(compile),
    access,
    rows,
    paths: createChainPaths(compile, rows, chains),
    chainOf: chainOfEach(rows, chains()),
    shape: { sectors: economy.sectors.length, regions: economy.regions.length, targets: rows.targets },
    trade,
    firmLines: lines,
    firmRoster: drawFirms(lines, {
      seed: read('firm_draw'),
      count: read('firms'),
      spread: read('firm_size_spread'),
    }),
  };
}

/**
 * Shares of the calibration year: under the acts that its data reflect, as a run would find the technologies at its start.
 * @param lane a fresh one, which is started
 */
function calibrationShares(
  model: Model,
  parameters: ReadonlyMap<Id, number>,
  access: Access,
  lane: Lane,
): SalesBook['base'] {
  // Reflected acts were resolved with the model's own ladder and have to be read back with it, whatever the run changes.
  const policy = createPolicy(model, new Map([...parameters, ...ladderParameters(model)]));
  const law = policy.wedges(model.reflected, 0);
  lane.start(law, monthsControlled(model.reflected, policy.context));
  const { appetite, leak } = supplyOf(lane.columns);
  const { effective } = access(law.permitted, appetite);
  return { effective: effective.slice(), ownLaw: law.ownGoods, leak };
}

function chainOfEach({ technologies }: TechnologyRows, chains: readonly Chain[]): Int32Array {
  const chainOf = new Int32Array(technologies);
  chains.forEach((chain, at) => chain.technologies.forEach((technology) => (chainOf[technology] = at)));
  return chainOf;
}

/** Lines of trade between makers at home and buyers abroad. */
function linesOf(
  rows: TechnologyRows,
  { book, coverage }: TradeData,
  model: Model,
  read: RunModel['read'],
): FirmLine[] {
  return firmLines({
    ...rows,
    regions: rows.exporters,
    cells: book.cells,
    threshold: model.technologies.map(({ id }) => read(`threshold.${id}`)),
    coverage,
  });
}

/** The numbers that turn stringency into ladder positions, as the model has them. */
function ladderParameters(model: Model): [Id, number][] {
  const names = ['granted', 'presumption', ...model.technologies.map(({ id }) => `threshold.${id}`)];
  return model.parameters.filter(({ id }) => names.includes(id)).map(({ id, value }) => [id, value]);
}

/** Calendar year of a quarter of the scenario, a fraction: the first quarter of 2025 is 2025. */
export function yearOf(scenario: Scenario, quarter: number): number {
  return scenario.start.year + (scenario.start.quarter - 1 + quarter) / 4;
}
