import { csvFormatRows } from 'd3';
import { scannedRates, tariffCurve } from '../engine/trade/tariff-game.ts';
import type { TariffGame } from '../engine/trade/tariff-game.ts';
import type { OpenedStudy } from './open-study.ts';
import type { StudyReport } from './study-report.ts';
import { textTable } from './text-table.ts';

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const signed = (value: number, digits: number): string => {
  const shown = value.toFixed(digits);
  return Number(shown) > 0 ? `+${shown}` : shown.replace(/^-(0(\.0*)?)$/, '$1');
};
const billions = (millions: number): string => signed(millions / 1000, 2);

/** What a study found in words: a table of policies for each player, one of rates by sector, how the search ended. */
export function describeStudy(report: StudyReport): string {
  const { players, sectors, closure, preset, duties } = report;
  const head = `${report.economy}: duties on ${sectors.length} sectors (${sectors.join(', ')}); closure ${closure}${preset === null ? '' : `, preset ${preset}`}\n`;
  const rates = duties.some(({ sector }) => sector !== null) ? rateTable(report) : '';
  return [
    head,
    `Objective: ${describeObjective(report)}\n`,
    ...players.map((player) => playerTable(report, player)),
    rates,
    'Money is bn a year; objective and real income are changes against today.\n',
    describeEnd(report),
  ].join('');
}

function describeObjective({ weights: { file, kappa, relativeGains } }: StudyReport): string {
  const parts = ['real income'];
  if (file !== null) parts.push(`weights of ${file} (share of rents ${kappa})`);
  if (relativeGains > 0) parts.push(`losses of partners times ${relativeGains}`);
  return parts.join(', ');
}

function playerTable(report: StudyReport, { region, against }: StudyReport['players'][number]): string {
  const own = report.duties.filter((duty) => duty.region === region);
  const uniform = own.length === 1 ? own[0]! : null;
  const before = uniform === null ? 'by sector' : percent(uniform.before);
  const best = uniform === null ? 'by sector' : uniform.rate === null ? '-' : percent(uniform.rate);
  const partners = against.length > 3 ? [] : against;
  const rows = [
    ['today', before, report.today],
    [report.players.length > 1 ? 'found' : 'best', best, report.found],
    ['free trade', percent(0), report.freeTrade],
  ] as const;
  return `\n${region} on goods from ${against.length > 3 ? `${against.length} regions` : against.join(', ')}\n${textTable(
    [
      { heading: '', words: true },
      ...[
        'duty',
        'objective',
        ...[region, ...partners].map((id) => `real income ${id} %`),
        'duty revenue',
      ].map((heading) => ({ heading })),
    ],
    rows.map(([name, duty, outcome]) => [
      name,
      duty,
      billions(outcome.objective[region]!.total),
      ...[region, ...partners].map((id) => signed(outcome.realIncomePercent[id]!, 4)),
      (outcome.dutyRevenue[region]! / 1000).toFixed(2),
    ]),
  )}`;
}

function rateTable({ players, sectors, duties }: StudyReport): string {
  const columns = players.flatMap(({ region }) => [`${region} today`, `${region} found`]);
  const rows = sectors.map((sector) => [
    sector,
    ...players.flatMap(({ region }) => {
      const duty = duties.find((one) => one.region === region && one.sector === sector)!;
      return [percent(duty.before), duty.rate === null ? '-' : percent(duty.rate)];
    }),
  ]);
  return `\n${textTable([{ heading: 'sector', words: true }, ...columns.map((heading) => ({ heading }))], rows)}`;
}

function describeEnd({ status, rounds, solves, residual, unsolved, duties }: StudyReport): string {
  const edges = duties.filter(({ atEdge }) => atEdge).map(({ region, sector }) => sector ?? region);
  return [
    `${status}: last round moved rates by at most ${residual.toExponential(1)} (${rounds} rounds, ${solves} equilibria)\n`,
    unsolved === 0
      ? ''
      : `no equilibrium was found for ${unsolved} of the rates that were tried; they were passed over\n`,
    edges.length === 0
      ? ''
      : `at the end of the rates looked at, ${percent(scannedRates[0]!)} to ${percent(scannedRates.at(-1)!)}: ${edges.join(', ')}\n`,
  ].join('');
}

/** Rates by player, and by sector where there are such, as CSV. */
export function ratesCsv({ duties }: StudyReport): string {
  const rows = duties.map(({ region, sector, before, rate }) => [region, sector ?? '', before, rate ?? '']);
  return csv('region,sector,rate_before,rate', rows);
}

/** The objective of a single player over one rate for all its duties, its parts and the best rate among them, as CSV; million a year. */
export function curveCsv({ study }: OpenedStudy, { duties, today }: TariffGame): string {
  const rates = [...new Set([...scannedRates, duties[0]!.rate])].filter((rate) => !Number.isNaN(rate));
  rates.sort((a, b) => a - b);
  const { region } = study.players[0]!;
  const before = today.answer.realIncomeHat[region]!;
  const rows = tariffCurve(study, rates).map(({ answer, parts }, at) => {
    if (answer.status !== 'converged') return [rates[at]!, '', '', '', '', '', '', ''];
    const { total, income, politics, security, rivalry } = parts[0]!;
    const realIncome = 100 * (answer.realIncomeHat[region]! / before - 1);
    return [
      rates[at]!,
      total,
      income,
      politics,
      security,
      rivalry,
      realIncome,
      answer.tariffRevenue[region]!,
    ];
  });
  return csv('rate,objective,income,politics,security,rivalry,real_income_pct,duty_revenue', rows);
}

function csv(header: string, rows: readonly (string | number)[][]): string {
  return `${csvFormatRows([header.split(','), ...rows.map((row) => row.map(String))])}\n`;
}
