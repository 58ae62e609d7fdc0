import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { economyCommand } from '../../src/cli/economy.ts';
import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { createInlineCrew } from '../../src/runner/inline-crew.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import { addTariffPoints } from '../../src/model/add-tariff-points.ts';
import { csvLine } from '../../src/schema/csv-line.ts';
import { readCsvFolder, shippedEconomy } from './economies.ts';

/** What the command line makes of the shipped economy and one policy on it. */
export interface EconomyOracle {
  files: Record<string, string>; // the economy's CSV by name
  importer: string;
  exporter: string;
  points: number;
  policy: string; // the same as a policy file
  check: string; // what `economy check` prints
  tables: Record<string, string>; // that `economy solve` writes, by name
}
declare module 'vitest' {
  interface ProvidedContext {
    economyOracle: EconomyOracle;
  }
}

const folder = 'models/world-2023/economy';
const tables = ['accounts', 'sectors', 'pairs', 'flows', 'decomposition'];
const [importer, exporter, points] = ['USA', 'CHN', 25];

/** A policy file with points added to the duties in every sector in which some region levies one. */
function policyFile(): string {
  const economy = shippedEconomy();
  const { regions, sectors, tariffRate } = economy;
  const dutied = sectors.filter((_, at) => {
    const size = regions.length * regions.length;
    return tariffRate.subarray(at * size, (at + 1) * size).some((rate) => rate > 0);
  });
  const levels = addTariffPoints(economy, { importer, exporter, points, sectors: dutied }).tariffRate;
  const rows = dutied.map((sector) => {
    const row = sectors.indexOf(sector) * regions.length + regions.indexOf(exporter);
    return [sector, exporter, importer, String(levels[row * regions.length + regions.indexOf(importer)])];
  });
  return [['sector', 'exporter', 'importer', 'tariff_rate'], ...rows].map(csvLine).join('');
}

/** Checks and solves the shipped economy by the command line before the browser's tests begin. */
export default function setup(project: TestProject): void {
  const cwd = mkdtempSync(join(tmpdir(), 'parley-economy-'));
  try {
    const said = { out: '', err: '' };
    const runner = createInlineRunner();
    const call = (...args: string[]): void => {
      const out = (text: string) => void (said.out += text);
      const err = (text: string) => void (said.err += text);
      const crew = () => createInlineCrew(runner, readMetrics);
      const io = { out, err, cwd, runner, crew, terminal: false };
      if (economyCommand(args, io) !== 0) throw new Error(said.err);
    };
    const policy = policyFile();
    writeFileSync(join(cwd, 'p.csv'), policy);
    call('check', resolve(folder));
    const options = tables.flatMap((name) => [`--${name}`, `${name}.csv`]);
    call('solve', resolve(folder), '--policy', 'p.csv', '--out', 'results.csv', ...options);
    const written = ['results', ...tables].map((name) => [
      name,
      readFileSync(join(cwd, `${name}.csv`), 'utf8'),
    ]);
    project.provide('economyOracle', {
      files: Object.fromEntries(readCsvFolder(folder)),
      importer,
      exporter,
      points,
      policy,
      check: said.out,
      tables: Object.fromEntries(written) as Record<string, string>,
    });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
