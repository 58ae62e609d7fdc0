import { rankChips, type ChipRanking } from '../experiments/tradeoff/rank-chips.ts';
import type { Bands } from '../numerics/quantiles.ts';
import { rangeIn, summarisePrices } from '../experiments/tradeoff/summarise-prices.ts';
import { csvLine } from '../schema/csv-line.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { TradeoffWanted } from './price-runs.ts';
import type { ChipSummary, PricedChips, PriceSetting, SettingSummary } from '../schema/tradeoff.ts';
import { noteOfFading } from './note-of-fading.ts';
import { textTable } from './text-table.ts';

/** Everything that was found as one JSON object, every run in it. */
export function tradeoffJson(
  scenario: ScenarioFile,
  wanted: TradeoffWanted,
  { runs, unsolved }: PricedChips,
): string {
  const { seed, spread, draws } = wanted;
  const of = { scenario: scenario.id, seed, spread, world: draws ? 'drawn' : 'held', unsolved };
  const found = wanted.rank ? { ranking: rankChips(runs) } : { settings: summarisePrices(runs) };
  return `${JSON.stringify({ ...of, ...found, runs })}\n`;
}

/** A line for every measure of every level under every setting, or of a ranking for every chip under every setting. */
export function tradeoffCsv(
  _scenario: ScenarioFile,
  { rank }: TradeoffWanted,
  { runs }: PricedChips,
): string {
  if (rank) return rankingCsv(rankChips(runs));
  const head =
    'preset,rule,variant,table,chip,level,label,mover,party,measure,unit,runs,median,low50,high50,low90,high90';
  const lines = summarisePrices(runs).flatMap(({ setting: { preset, rule, variant }, chips }) =>
    chips.flatMap((chip) => {
      const of = [
        preset ?? '',
        rule ?? '',
        variant,
        chip.table,
        chip.issue,
        String(chip.level),
        chip.label,
        chip.mover,
      ];
      const share = (measure: string, value: number): string[] => [
        ...of,
        '',
        measure,
        '1',
        String(chip.runs),
        String(value),
        '',
        '',
        '',
        '',
      ];
      return [
        ...chip.measures.map(({ id, unit, party, runs: known, range }) => [
          ...of,
          party ?? '',
          id,
          unit,
          String(known),
          ...(range === null ? ['', '', '', '', ''] : numbersOf(range).map(String)),
        ]),
        share('helps-alone', chip.helpsAlone),
        share('helps-traded', chip.helpsTraded),
      ];
    }),
  );
  return `${head}\n${lines.map(csvLine).join('')}`;
}

function rankingCsv({ chips, settings }: ChipRanking): string {
  const lines = settings.flatMap(({ setting: { preset, rule }, months }) =>
    chips.map(({ table, issue, mover, label }, at) => [
      preset ?? '',
      rule ?? '',
      table,
      issue,
      mover,
      label,
      Number.isFinite(months[at]!) ? String(months[at]) : '',
    ]),
  );
  return `preset,rule,table,chip,mover,label,months_per_bn_of_relief\n${lines.map(csvLine).join('')}`;
}

function numbersOf({ median, low50, high50, low90, high90 }: Bands): number[] {
  return [median, low50, high50, low90, high90];
}

/** Tables of text: the first setting whole, and what the others change. */
export function describeTradeoff(
  scenario: ScenarioFile,
  wanted: TradeoffWanted,
  priced: PricedChips,
): string {
  const { seed, spread, draws } = wanted;
  const solved = priced.runs.filter(({ setting }) => setting === priced.runs[0]!.setting).length;
  const left = priced.unsolved > 0 ? ` (${priced.unsolved} more have no solution and are left out)` : '';
  const head = `${scenario.id}: ${solved} ${solved === 1 ? 'run' : 'runs'} from seed ${seed}${left}; each preference within ${plain(100 * spread, 0)} % of what is stated, judged parameters of the world ${draws ? 'drawn from their ranges' : 'held'}\n`;
  const end = 'Model output, not a forecast.\n';
  const note = noteOfFading(priced.runs.map(({ setting }) => setting.rule));
  if (wanted.rank) return head + describeRanking(rankChips(priced.runs)) + note + end;
  const settings = summarisePrices(priced.runs);
  const tables = [...new Set(settings[0]!.chips.map(({ table }) => table))];
  return head + tables.map((table) => describeTable(scenario, settings, table)).join('') + note + end;
}

function describeTable({ tables }: ScenarioFile, settings: readonly SettingSummary[], table: string): string {
  const { parties } = tables.find(({ id }) => id === table)!;
  const own = settings.map(({ setting, chips }) => ({
    setting,
    chips: chips.filter((chip) => chip.table === table),
  }));
  const [first, ...rest] = own;
  return [
    `\nTable ${table}, ${nameOf(first!.setting)}: median (5 to 95 % of runs${first!.chips.some(({ runs }) => runs > 1) ? '; below it 25 to 75 %' : ''})\n`,
    priceTable(first!.chips, parties),
    `  balance: goods of ${parties[0]} with the other parties; bn USD a year, mean from the table on. months: index of strategic delay and the chip’s own technology, at the end. points: allies’ confidence of 100. net: what a party would count the chip for alone, bn USD a year. worth it: % of runs in which a payment leaves every party better off\n`,
    worldTable(first!.chips, parties),
    rest.length > 0 ? `Confidence in points, and % of runs in which the chip is worth trading\n` : '',
    rest.length > 0 ? settingTable(own) : '',
  ].join('');
}

function priceTable(chips: readonly ChipSummary[], parties: readonly string[]): string {
  return textTable(
    [
      { heading: 'chip', words: true },
      { heading: 'level', words: true },
      { heading: 'balance' },
      { heading: 'months' },
      { heading: 'own months' },
      { heading: 'points' },
      ...parties.map((party) => ({ heading: `net ${party}` })),
      { heading: 'worth it %' },
    ],
    chips.flatMap((chip) => {
      const cells = (show: typeof spread): string[] => [
        show(rangeIn(chip, 'balance'), 1),
        show(rangeIn(chip, 'delay-index'), 2),
        show(rangeIn(chip, 'own-delay'), 1),
        show(rangeIn(chip, 'confidence'), 1),
        ...parties.map((party) => show(rangeIn(chip, 'net-value', party), 1)),
      ];
      const row = [chip.issue, chip.label, ...cells(spread), plain(100 * chip.helpsTraded, 0)];
      return chip.runs > 1 ? [row, ['', '', ...cells(middleHalf), '']] : [row];
    }),
  );
}

function worldTable(chips: readonly ChipSummary[], parties: readonly string[]): string {
  const columns = [
    ['real-income', 'income'],
    ['shortage-avoided', 'shortage'],
    ['rents', 'rents'],
  ] as const;
  return `Medians: real income, shortages avoided and rents of each party, total balance, bn USD a year; what the mover pays for a billion of the others’ relief\n${textTable(
    [
      { heading: 'chip', words: true },
      { heading: 'level', words: true },
      ...columns.flatMap(([, name]) => parties.map((party) => ({ heading: `${name} ${party}` }))),
      { heading: 'total' },
      { heading: 'per bn of relief' },
    ],
    chips.map((chip) => [
      chip.issue,
      chip.label,
      ...columns.flatMap(([id]) => parties.map((party) => middle(rangeIn(chip, id, party), 2))),
      middle(rangeIn(chip, 'total-balance'), 2),
      middle(rangeIn(chip, 'cost-per-relief'), 2),
    ]),
  )}`;
}

function settingTable(settings: readonly Pick<SettingSummary, 'setting' | 'chips'>[]): string {
  return textTable(
    [
      { heading: 'chip', words: true },
      { heading: 'level', words: true },
      ...settings.map(({ setting }) => ({ heading: nameOf(setting) })),
    ],
    settings[0]!.chips.map((chip, at) => [
      chip.issue,
      chip.label,
      ...settings.map(({ chips }) => {
        const own = chips[at]!;
        return `${middle(rangeIn(own, 'confidence'), 1)}, ${plain(100 * own.helpsTraded, 0)} %`;
      }),
    ]),
  );
}

function describeRanking({ chips, settings, tau, pairs }: ChipRanking): string {
  const cheap = (value: number): string => (Number.isFinite(value) ? plain(value, 3) : 'no relief');
  return [
    `\nControls by months of delay for a billion of the others’ relief, cheapest first; the last level of each; medians\n`,
    textTable(
      [
        { heading: 'chip', words: true },
        { heading: 'mover', words: true },
        { heading: 'months' },
        { heading: 'cost' },
        ...settings.map(({ setting }) => ({ heading: nameOf(setting) })),
      ],
      chips.map(({ table, issue, mover, months, cost }, at) => [
        `${table}/${issue}`,
        mover,
        cheap(months),
        cheap(cost),
        ...settings.map((own) => cheap(own.months[at]!)),
      ]),
    ),
    `  months: of the index, for a billion USD a year that the chip brings the others in income, supply security and delay. cost: of the mover, likewise\n`,
    ...(settings.some((own) => own.months.some(Number.isFinite))
      ? comparisons({ chips, tau, pairs })
      : [
          'Kendall’s tau between settings, and what costs less than what: none, as no control brings relief\n',
        ]),
  ].join('');
}

function comparisons({ chips, tau, pairs }: Pick<ChipRanking, 'chips' | 'tau' | 'pairs'>): string[] {
  const apart = pairs.filter(({ lower, higher }) => lower < higher);
  const between = tau.flatMap((row, at) => row.slice(at + 1));
  const lowest = between.length > 0 ? Math.min(...between) : 1;
  const hasRelief = (chip: number): boolean => Number.isFinite(chips[chip]!.months);
  return [
    `Kendall’s tau between settings: lowest ${plain(lowest, 2)}, of each with the first ${tau[0]?.map((value) => plain(value, 2)).join(' ') ?? ''}\n`,
    `% of runs in which the first costs less than the second: months of delay, months for a billion of relief, cost of a billion of relief\n`,
    textTable(
      [
        { heading: 'pair', words: true },
        { heading: 'months' },
        { heading: 'for relief' },
        { heading: 'cost' },
      ],
      apart.map(({ lower, higher, delay, months, cost }) => [
        `${chips[lower]!.issue} below ${chips[higher]!.issue}`,
        plain(100 * delay, 0),
        ...[months, cost].map((share) =>
          hasRelief(lower) || hasRelief(higher) ? plain(100 * share, 0) : 'none',
        ),
      ]),
    ),
  ];
}

function nameOf({ preset, rule, variant }: PriceSetting): string {
  return [preset, rule, variant].filter((part) => part !== null).join(' ');
}

function spread(range: Bands | null, digits: number): string {
  if (range === null) return 'none';
  const { median, low90, high90 } = range;
  const ends = [plain(low90, digits), plain(high90, digits)];
  return ends[0] === ends[1] ? plain(median, digits) : `${plain(median, digits)} (${ends.join(' to ')})`;
}

/** The middle half of the runs. */
function middleHalf(range: Bands | null, digits: number): string {
  if (range === null) return '';
  const ends = [plain(range.low50, digits), plain(range.high50, digits)];
  return ends[0] === ends[1] ? ends[0]! : ends.join(' to ');
}

function middle(range: Bands | null, digits: number): string {
  return range === null ? 'none' : plain(range.median, digits);
}

function plain(value: number, digits: number): string {
  return value.toFixed(digits).replace(/^-(0(\.0*)?)$/, '$1');
}
