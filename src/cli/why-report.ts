import { flipShares } from '../experiments/why/flip-shares.ts';
import { judgedPackages, type JudgedPackage, type JudgedParty } from '../experiments/why/judged-packages.ts';
import { largestMiss } from '../experiments/why/table-misses.ts';
import { whyNoDeal } from '../experiments/why/why-no-deal.ts';
import { termIds } from '../schema/negotiation.ts';
import type { TableFile } from '../schema/scenario.ts';
import type { AskedRun } from './ask-why.ts';
import { describeCoverage, describeFlip, describeShares } from './flip-report.ts';
import { packageText } from './package-text.ts';
import { textTable } from './text-table.ts';
import type { Answer } from './why-json.ts';
import { crisisTexts, endingTexts, fateTexts, reasonTexts } from './why-texts.ts';

/** Packages that were not agreed are printed from the latest on. */
const listed = 10;

/** An answer in words: of one run in full, of several how they ended and what flips them. */
export function describeWhy(answer: Answer): string {
  const { table, runs, flips } = answer;
  const [first] = runs as [AskedRun];
  const { id } = first.result.request.scenario;
  const single = runs.length === 1;
  const miss = largestMiss(
    runs.map(({ result }) => result),
    table.id,
  );
  return [
    single
      ? describeRun(first, table, endingTexts[flips.runs[0]!.ending])
      : `${id}, table ${table.id}, ${runs.length} runs\n`,
    ...flips.runs.map((run) => describeFlip(run, table, single)),
    ...(single ? [] : [describeShares(flipShares(flips.trials), flips.runs)]),
    describeCoverage(flips.coverage),
    miss === null
      ? ''
      : `Utility of deals by the tables and evaluated exactly: they differ by at most ${Math.abs(miss.additive - miss.exact).toFixed(3)} bn USD a year (${miss.party}, deal ${miss.deal}, seed ${miss.seed}: ${miss.additive.toFixed(3)} and ${miss.exact.toFixed(3)})\n`,
    'Model output, not a forecast.\n',
  ].join('');
}

function describeRun({ result, stock }: AskedRun, table: TableFile, ending: string): string {
  const packages = judgedPackages(result, table.id, stock);
  const { scenario, seed } = result.request;
  const noDeal = whyNoDeal(result, table.id, stock);
  const agreed = packages.filter(({ deal }) => deal !== null);
  const others = packages.filter(({ deal }) => deal === null);
  return [
    `${scenario.id}, seed ${seed}, table ${table.id}: ${ending}\n`,
    ...(noDeal === null ? [] : [`Why not: ${reasonTexts[noDeal.reason]}\n`]),
    ...(stock === null
      ? []
      : [
          `When it last met, quarter ${stock.quarter}: ${stock.allowed} packages on the table, ${stock.zone} better than no deal for everybody (${stock.parties.map(({ party, rational }) => `${party} ${rational}`).join(', ')})\n`,
        ]),
    ...(noDeal === null || noDeal.best === null
      ? []
      : [
          `Best package for the reluctant party, ${noDeal.best.reluctant}: ${packageText(table, noDeal.best.outcome)}; it lacks ${noDeal.shortfall.toFixed(2)} bn USD a year\n`,
        ]),
    ...(noDeal?.crisis ?? []).map(
      ({ quarter, kind, actor, subject }) =>
        `What followed, quarter ${quarter}: ${actor ?? 'nobody'} ${crisisTexts[kind] ?? kind} ${subject ?? 'nobody'}\n`,
    ),
    ...agreed.map((own) => describePackage(own, table)),
    ...describeOthers(others, table),
  ].join('');
}

function describePackage(own: JudgedPackage, table: TableFile): string {
  const { parties } = own;
  const row = (label: string, read: (party: JudgedParty) => string): string[] => [
    label,
    ...parties.map(read),
  ];
  const money = (value: number): string => value.toFixed(2);
  const terms = termIds.filter((id) => parties.some((party) => party.terms[id] !== 0));
  return [
    `Deal ${own.deal}, quarter ${own.quarter}: ${fateTexts[own.fate]}\n`,
    `  ${packageText(table, own.outcome)}\n`,
    textTable(
      [{ heading: 'bn USD a year', words: true }, ...parties.map(({ party }) => ({ heading: party }))],
      [
        ...terms.map((id) => row(id, (party) => money(party.terms[id]))),
        row('utility, exact', (party) => money(party.utility)),
        row('no deal', (party) => money(party.reservation)),
        row('margin', (party) => money(party.margin)),
        row('margin, % of range', ({ relative }) => percent(relative)),
        row('relief by others, in the terms', ({ relief }) => (relief === null ? '-' : money(relief))),
      ],
    ),
    `  pivotal party: ${own.pivotal}, with the smallest margin for its range\n`,
    ...parties.map((party) => `  pivotal term of ${party.party}: ${pivotalText(party)}\n`),
  ].join('');
}

function pivotalText({ pivotal, margin }: JudgedParty): string {
  const value = `${pivotal.id}, ${pivotal.value.toFixed(2)}`;
  if (!pivotal.decides) return `${value}, the largest; no term alone decides`;
  return `${value}; without it the package would be ${margin >= 0 ? 'worse' : 'better'} than no deal`;
}

function percent(share: number | null): string {
  return share === null ? '-' : (100 * share).toFixed(1);
}

function describeOthers(others: readonly JudgedPackage[], table: TableFile): string[] {
  if (others.length === 0) return [];
  const shown = others.slice(-listed).toReversed();
  const rows = shown.map((own) => [
    own.fate,
    own.by ?? 'mediator',
    String(own.round),
    String(own.offered),
    ...own.parties.map(({ margin }) => margin.toFixed(2)),
    own.pivotal,
    own.parties.find(({ party }) => party === own.pivotal)!.pivotal.id,
    packageText(table, own.outcome),
  ]);
  const columns = [
    { heading: '', words: true },
    { heading: 'last by', words: true },
    { heading: 'round' },
    { heading: 'times' },
    ...others[0]!.parties.map(({ party }) => ({ heading: `margin ${party}` })),
    { heading: 'pivotal', words: true },
    { heading: 'term', words: true },
    { heading: 'package', words: true },
  ];
  return [
    `Offered and not agreed: ${others.length} packages${others.length > shown.length ? `, the latest ${shown.length}` : ''} (margins by the tables, bn USD a year)\n`,
    textTable(columns, rows),
  ];
}
