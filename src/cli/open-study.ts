import { calibrate } from '../engine/trade/calibrate.ts';
import type { TariffStudy } from '../engine/trade/tariff-study.ts';
import { baselineLevels } from '../model/baseline-levels.ts';
import { noWeights, parseWeights } from '../model/parse-weights.ts';
import type { SectorWeights } from '../model/parse-weights.ts';
import type { ClosureChoice } from '../schema/economy-report.ts';
import type { Id } from '../schema/ids.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { findClash } from './find-clash.ts';
import type { Io } from './io.ts';
import { openEconomy } from './open-economy.ts';
import type { OpenedEconomy } from './open-economy.ts';
import { readClosure } from './read-closure.ts';
import { readFiles } from './read-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';

/** Differences of answers decide here, so that they are solved further than a policy that is only read. */
const tolerance = 1e-12;
const text = { type: 'string' } as const;

/** What both studies of duties can be asked, beside whose duties they are about. */
export const studyOptions = {
  goods: text,
  'by-sector': { type: 'boolean', default: false },
  weights: text,
  kappa: { type: 'string', default: '0.3' },
  'relative-gains': { type: 'string', default: '0' },
  closure: text,
  'saving-rate': text,
  preset: text,
  rounds: { type: 'string', default: '50' },
  json: { type: 'boolean', default: false },
  out: text,
} as const;
/** Those options as a call gives them. */
export interface StudyCall {
  goods?: string | undefined;
  'by-sector': boolean;
  weights?: string | undefined;
  kappa: string;
  'relative-gains': string;
  closure?: string | undefined;
  'saving-rate'?: string | undefined;
  preset?: string | undefined;
  rounds: string;
  out?: string | undefined;
}
/** A study with what its report names. */
export interface OpenedStudy {
  study: TariffStudy;
  folder: string;
  closure: ClosureChoice;
  preset: Id | null;
  weights: { file: string | null; kappa: number; relativeGains: number };
}
/** Ids of each player and of its partners. */
export type Sides = readonly (readonly [Id, readonly Id[]])[];

/** Makes a study of what a call asks for; the exit code where it cannot be taken. @param sides of the economy's regions */
export function openStudy(
  folder: string | undefined,
  call: StudyCall,
  sides: (regions: readonly Id[]) => Sides,
  io: Io,
): OpenedStudy | number {
  const closure = readClosure(call.closure, call['saving-rate']);
  if (typeof closure === 'string') return refuse(io, closure);
  const [kappa, relativeGains, rounds] = [call.kappa, call['relative-gains'], call.rounds].map(numberOf);
  if (!(kappa! >= 0 && kappa! <= 1)) return refuse(io, '--kappa takes a share from 0 to 1');
  if (!(relativeGains! >= 0)) return refuse(io, '--relative-gains takes a number of 0 or more');
  if (!(Number.isInteger(rounds) && rounds! >= 1)) return refuse(io, '--rounds takes a whole number above 0');
  const opened = openEconomy(folder, call.preset, io.cwd);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const { economy, files } = opened.value;
  const inputs = call.weights === undefined ? files : [...files, call.weights];
  const clash = findClash({ out: call.out }, inputs, io.cwd);
  if (clash !== null) return refuse(io, clash);
  const players = sides(economy.regions);
  const goods = call.goods?.split(',') ?? opened.value.goods;
  const stranger = findStranger(players, goods, opened.value);
  if (stranger !== null) return refuse(io, stranger);
  const weights =
    call.weights === undefined
      ? ({ ok: true, value: noWeights(economy) } as const)
      : parseWeights(readFiles([call.weights], io.cwd), call.weights, economy);
  if (!weights.ok) return refuseAll(io, weights.diagnostics);
  const at = (region: Id): number => economy.regions.indexOf(region);
  const rates = { rentShare: kappa!, relativeGains: relativeGains! };
  return {
    folder: opened.value.folder,
    closure,
    preset: call.preset ?? null,
    weights: { file: call.weights ?? null, kappa: kappa!, relativeGains: relativeGains! },
    study: {
      calibration: calibrate(economy, closure.closure),
      input: { ...baselineLevels(economy), ...closure, tolerance },
      players: players.map(([region, partners]) => ({
        region: at(region),
        partners: partners.map(at),
        objective: { ...rates, ...weightsOf(weights.value, at(region), economy.sectors.length) },
      })),
      sectors: goods.map((sector) => economy.sectors.indexOf(sector)),
      bySector: call['by-sector'],
      rounds: rounds!,
    },
  };
}

/** The number that a text states; NaN where it states none. */
function numberOf(written: string): number {
  return written.trim() === '' ? NaN : Number(written);
}

function weightsOf({ political, security }: SectorWeights, region: number, sectors: number) {
  const [first, end] = [region * sectors, (region + 1) * sectors];
  return { politicalWeight: political.slice(first, end), securityWeight: security.slice(first, end) };
}

/** Says which region or sector of a call the economy does not have, or has twice. */
function findStranger(players: Sides, goods: readonly Id[], { economy }: OpenedEconomy): string | null {
  const { regions, sectors } = economy;
  const named: [Id, readonly Id[], string][] = [
    ...players.flatMap(([region, partners]) =>
      [region, ...partners].map((id): [Id, readonly Id[], string] => [id, regions, 'region']),
    ),
    ...goods.map((id): [Id, readonly Id[], string] => [id, sectors, 'sector']),
  ];
  for (const [id, known, what] of named)
    if (!known.includes(id))
      return `${id} is not a ${what} of the economy; did you mean ${nearestId(id, known)}?`;
  for (const [region, partners] of players)
    if (new Set([region, ...partners]).size !== partners.length + 1) return `${region} is named twice`;
  if (new Set(goods).size !== goods.length) return 'a sector is named twice';
  return null;
}
