import { calibrate } from '../engine/trade/calibrate.ts';
import { firstOrderWelfare } from '../engine/trade/first-order-welfare.ts';
import { addTariffPoints } from '../model/add-tariff-points.ts';
import type { PolicyLevels } from '../model/baseline-levels.ts';
import { checkEconomy } from '../model/check-economy.ts';
import type { CheckedEconomy } from '../model/check-economy.ts';
import { describeEconomy } from '../model/describe-economy.ts';
import { parsePolicyFile } from '../model/parse-policy-file.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { EconomyDesk } from '../schema/economy-desk.ts';
import { identityWords } from '../schema/economy-report.ts';
import type { EconomyReport, PolicyQuestion, PolicySolution } from '../schema/economy-report.ts';
import { equilibriumTables } from './equilibrium-tables.ts';
import { readUpload } from './read-upload.ts';
import { solvePlacebo } from './solve-placebo.ts';
import { solvePolicy } from './solve-policy.ts';
import type { SolvedPolicy } from './solve-policy.ts';

/** Checks and solves economies of the reader's own in the caller's thread. */
export function createEconomyDesk(): EconomyDesk {
  let open: Economy | null = null;
  let latest = 0;
  return {
    async openEconomy(upload) {
      const mine = ++latest;
      const read = await readUpload(upload);
      if (!read.ok) return read;
      const checked = checkEconomy(read.value.files, read.value.folder);
      if (!checked.ok) return checked;
      if (mine === latest) open = checked.value.economy;
      return { ok: true, value: report(upload.name, checked.value), warnings: checked.warnings };
    },
    async solvePolicy(question) {
      if (open === null) throw new Error('no economy is open');
      const levels = levelsOf(question, open);
      if (!levels.ok) return levels;
      const solved = solvePolicy(calibrate(open, question.closure), levels.value, closureOf(question));
      const { status, residual, iterations } = solved.answer;
      const solution = status === 'converged' ? solutionOf(solved) : null;
      const answer = { question, solve: { status, residual, iterations }, solution };
      return { ok: true, value: answer, warnings: levels.warnings };
    },
  };
}

function report(name: string, { economy, residuals }: CheckedEconomy): EconomyReport {
  const { sectors, tradable, tariffRate, regions, valueAdded } = economy;
  const pairs = regions.length * regions.length;
  const dutied = new Set<number>();
  tariffRate.forEach((rate, cell) => {
    const abroad = Math.trunc(cell / regions.length) % regions.length !== cell % regions.length;
    if (abroad && rate > 0) dutied.add(Math.trunc(cell / pairs));
  });
  const goods = sectors.flatMap((_, at) => (tradable[at] ? [at] : []));
  return {
    name,
    valueAdded: valueAdded.reduce((sum, value) => sum + value, 0),
    identities: residuals.map((worst) => ({ ...worst, statement: identityWords[worst.identity] })),
    description: describeEconomy(economy, new Set(goods)),
    dutied: sectors.filter((_, at) => dutied.has(at)),
    placebo: solvePlacebo(calibrate(economy)),
  };
}

function levelsOf({ policy }: PolicyQuestion, economy: Economy): Checked<PolicyLevels> {
  return 'file' in policy
    ? parsePolicyFile(new Map([[policy.file, policy.text]]), policy.file, economy)
    : { ok: true, value: addTariffPoints(economy, policy), warnings: [] };
}

function closureOf({ closure, savingRate }: PolicyQuestion) {
  return savingRate === undefined ? { closure } : { closure, savingRate };
}

function solutionOf(solved: SolvedPolicy): PolicySolution {
  const { calibration, answer } = solved;
  const { termsOfTrade, volumeOfTrade, welfare } = firstOrderWelfare(calibration, answer);
  const { regions } = calibration.economy;
  return {
    regions: regions.map((region, n) => ({
      region,
      wageHat: answer.wageHat[n]!,
      priceHat: answer.priceIndexHat[n]!,
      realWage: answer.wageHat[n]! / answer.priceIndexHat[n]! - 1,
      realIncome: answer.realIncomeHat[n]! - 1,
      netExportsBefore: -calibration.deficit[n]!,
      netExports: answer.netExports[n]!,
    })),
    firstOrder: regions.map((region, n) => ({
      region,
      termsOfTrade: termsOfTrade[n]!,
      volumeOfTrade: volumeOfTrade[n]!,
      welfare: welfare[n]!,
    })),
    files: {
      results: equilibriumTables.results(solved),
      accounts: equilibriumTables.accounts(solved),
      sectors: equilibriumTables.sectors(solved),
      pairs: equilibriumTables.pairs(solved),
      flows: equilibriumTables.flows(solved),
      decomposition: equilibriumTables.decomposition(solved),
    },
  };
}
