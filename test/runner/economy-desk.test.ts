import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTariffPoints } from '../../src/model/add-tariff-points.ts';
import { checkEconomy } from '../../src/model/check-economy.ts';
import { economyFiles } from '../../src/model/economy-files.ts';
import { createEconomyDesk } from '../../src/runner/economy-desk.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import type { PolicyQuestion, TariffPoints } from '../../src/schema/economy-report.ts';
import { csvLine } from '../../src/schema/csv-line.ts';
import { callParley, emptyFolder } from '../support/call-parley.ts';
import { drawEconomy, readCsvFolder } from '../support/economies.ts';
import { folderUpload } from '../support/economy-upload.ts';
import { valueOf } from '../support/shipped-model.ts';

const shipped = resolve('models/world-2023/economy');
const files = readCsvFolder(shipped);
const economy = valueOf(parseEconomy(files, ''));
const goods = economy.sectors.slice(0, 18);
const points: TariffPoints = { importer: 'USA', exporter: 'CHN', sectors: goods, points: 25 };

/** A policy file with the new duties that points come to. */
function policyFile(policy: TariffPoints): string {
  const { tariffRate } = addTariffPoints(economy, policy);
  const count = economy.regions.length;
  const rows = [...tariffRate].flatMap((rate, cell) => {
    if (rate === economy.tariffRate[cell]) return [];
    const row = Math.trunc(cell / count);
    const sector = economy.sectors[Math.trunc(row / count)]!;
    return [[sector, economy.regions[row % count]!, economy.regions[cell % count]!, String(rate)]];
  });
  return [['sector', 'exporter', 'importer', 'tariff_rate'], ...rows].map(csvLine).join('');
}

async function openDesk() {
  const desk = createEconomyDesk();
  const report = valueOf(await desk.openEconomy(folderUpload('own', files)));
  return { desk, report, solve: async (asked: PolicyQuestion) => valueOf(await desk.solvePolicy(asked)) };
}

describe('the desk for economies of the reader’s own', () => {
  it('[OWN-4] finds what economy check finds, and what the economy consists of', async () => {
    const { report } = await openDesk();
    const { residuals } = valueOf(checkEconomy(files, ''));
    expect(report.identities).toMatchObject(residuals);
    const { out } = await callParley(emptyFolder(), 'economy', 'check', shipped);
    for (const { statement, residual } of report.identities) {
      expect(out).toMatch(new RegExp(`${statement.replace('+', '\\+')} .*${residual.toExponential(1)}`));
    }
    const { distance, residual, iterations } = report.placebo;
    expect(out).toContain(
      `within ${distance.toExponential(1)} of 1 (converged, residual ${residual.toExponential(1)} after ${iterations} sweeps)`,
    );
    expect(report.placebo.holds).toBe(true);
    expect(report.description.regions.map(({ region }) => region)).toEqual(economy.regions);
    expect(report.dutied).toEqual(goods);
  });

  it('[OWN-5] answers points, and a policy file that says the same, with the tables of economy solve, digit for digit', async () => {
    const { solve } = await openDesk();
    const text = policyFile(points);
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'p.csv'), text);
    const tables = ['accounts', 'sectors', 'pairs', 'flows', 'decomposition'];
    for (const closure of ['fixed', 'balanced'] as const) {
      const options = tables.flatMap((name) => [`--${name}`, `${name}.csv`]);
      const args = ['--policy', 'p.csv', '--out', 'results.csv', '--closure', closure, ...options];
      expect((await callParley(cwd, 'economy', 'solve', shipped, ...args)).code).toBe(0);
      const byPoints = await solve({ policy: points, closure });
      const byFile = await solve({ policy: { file: 'p.csv', text }, closure });
      for (const { solution, solve: status } of [byPoints, byFile]) {
        expect(status.status).toBe('converged');
        for (const [name, csv] of Object.entries(solution!.files))
          expect([name, csv]).toEqual([name, readFileSync(join(cwd, `${name}.csv`), 'utf8')]);
      }
    }
  });

  it('[OWN-5] shows the numbers that the tables hold', async () => {
    const { solve } = await openDesk();
    const { solution } = await solve({ policy: points, closure: 'saving', savingRate: 1 });
    const cells = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
    const [results, accounts, linear] = [
      solution!.files.results,
      solution!.files.accounts,
      solution!.files.decomposition,
    ].map(cells);
    solution!.regions.forEach((row, n) => {
      const [region, wage, price, realWage, realIncome] = results![n]!;
      expect([row.region, row.wageHat, row.priceHat]).toEqual([region, Number(wage), Number(price)]);
      expect(100 * row.realWage).toBeCloseTo(Number(realWage), 10);
      expect(100 * row.realIncome).toBeCloseTo(Number(realIncome), 10);
      expect([row.netExports, row.netExportsBefore]).toEqual(accounts![n]!.slice(4).map(Number));
    });
    solution!.firstOrder.forEach(({ welfare, termsOfTrade, volumeOfTrade }, n) => {
      expect([termsOfTrade, volumeOfTrade, welfare].map((value) => 100 * value)).toEqual(
        linear![n]!.slice(1).map(Number),
      );
    });
    const buyer = solution!.regions.find(({ region }) => region === 'USA')!;
    expect(buyer.netExports - buyer.netExportsBefore).toBeGreaterThan(100);
  });
});

describe('points added to duties', () => {
  const count = economy.regions.length;
  const at = (sector: string, exporter: string) =>
    (economy.sectors.indexOf(sector) * count + economy.regions.indexOf(exporter)) * count +
    economy.regions.indexOf('USA');

  it('[OWN-6] move the chosen sectors of one exporter, or of all but the importer itself', () => {
    const one = addTariffPoints(economy, { ...points, sectors: ['SEM', 'MAC'] }).tariffRate;
    const moved = [...one].flatMap((rate, cell) => (rate === economy.tariffRate[cell] ? [] : [cell]));
    expect(moved).toEqual([at('SEM', 'CHN'), at('MAC', 'CHN')]);
    expect(one[at('SEM', 'CHN')]).toBe(economy.tariffRate[at('SEM', 'CHN')]! + 0.25);
    const all = addTariffPoints(economy, { ...points, exporter: null }).tariffRate;
    const many = [...all].filter((rate, cell) => rate !== economy.tariffRate[cell]);
    expect(many).toHaveLength(goods.length * (count - 1));
  });

  it('[OWN-6] taken off stop at free trade, and leave a subsidy as it is', () => {
    const subsidised = { ...economy, tariffRate: economy.tariffRate.slice() };
    subsidised.tariffRate[at('MAC', 'CHN')] = -0.1;
    const { tariffRate } = addTariffPoints(subsidised, { ...points, points: -300 });
    expect(tariffRate[at('SEM', 'CHN')]).toBe(0);
    expect(tariffRate[at('MAC', 'CHN')]).toBe(-0.1);
    expect(tariffRate[at('MAC', 'JPN')]).toBe(economy.tariffRate[at('MAC', 'JPN')]);
  });
});

describe('what has no answer', () => {
  it('[OWN-7] is a status with residual and iterations and no number, as where subsidies leave a region without income', async () => {
    const { solve } = await openDesk();
    const rows = economy.sectors.map((sector) => `${sector},CHN,USA,-0.97\n`);
    const text = `sector,exporter,importer,tariff_rate\n${rows.join('')}`;
    const { solve: status, solution } = await solve({
      policy: { file: 'p.csv', text },
      closure: 'fixed',
    });
    expect(status).toMatchObject({ status: 'non-finite', iterations: expect.any(Number) as number });
    expect(solution).toBeNull();
  });

  it('[OWN-8] a policy file with a misspelt row is told with its line, and nothing is solved', async () => {
    const { desk } = await openDesk();
    const text = 'sector,exporter,importer,tariff_rate\nSEM,CHN,USB,0.2\n';
    const answer = await desk.solvePolicy({ policy: { file: 'p.csv', text }, closure: 'fixed' });
    expect(answer).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'region-unknown', file: 'p.csv', line: 2, path: 'SEM.CHN.USB.importer' }],
    });
  });

  it('[OWN-9] an economy with errors leaves the one before it open; of two the later one holds, however long the first takes', async () => {
    const { desk, solve } = await openDesk();
    const broken = new Map(files).set('regions.csv', 'region,name\n');
    expect((await desk.openEconomy(folderUpload('bad', broken))).ok).toBe(false);
    const regions = async () => {
      const text = 'sector,exporter,importer\n';
      const { solution } = await solve({ policy: { file: 'p.csv', text }, closure: 'fixed' });
      return solution!.regions.length;
    };
    expect(await regions()).toBe(17);
    const slow = folderUpload('slow', files);
    const held = slow.files.map(({ path, content }) => ({
      path,
      content: {
        size: content.size,
        arrayBuffer: async () => {
          await new Promise((done) => setTimeout(done, 30));
          return content.arrayBuffer();
        },
      },
    }));
    const first = desk.openEconomy({ name: 'slow', files: held });
    await desk.openEconomy(folderUpload('small', economyFiles(drawEconomy(2, 3, 2))));
    await first;
    expect(await regions()).toBe(3);
    await expect(createEconomyDesk().solvePolicy({ policy: points, closure: 'fixed' })).rejects.toThrow(
      'no economy is open',
    );
  });
});
