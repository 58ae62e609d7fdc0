import type { RunResult } from '../../src/schema/result.ts';
import type { Column, Member, Table, TableId } from '../../src/schema/table.ts';

type Cells = Readonly<Record<string, Column>>;
const codes = (set: string, values: readonly number[]): Column => ({
  kind: 'code',
  set,
  values: Int32Array.from(values),
});
const numbers = (unit: string, values: readonly number[]): Column => ({
  kind: 'number',
  unit,
  values: Float64Array.from(values),
});
const quarters = (values: readonly number[]): Column => ({
  kind: 'quarter',
  values: Int32Array.from(values),
});
const table = (id: TableId, rows: number, columns: Cells): Table => ({ id, rows, columns });
const members = (...names: string[]): Member[] =>
  names.map((name, slot) => ({ id: name.toUpperCase().replaceAll(' ', '-'), name, short: name, slot }));

const spans = (outer: number, inner: number): { outer: number[]; inner: number[] } => ({
  outer: Array.from({ length: outer * inner }, (_, row) => Math.floor(row / inner)),
  inner: Array.from({ length: outer * inner }, (_, row) => row % inner),
});

/** Months of delay of six technologies: linear paths with given ends. */
function technologyTable(count: number, ends: readonly number[]): Table {
  const { outer, inner } = spans(count, ends.length);
  const delay = outer.map((quarter, row) => (ends[inner[row]!]! * quarter) / (count - 1));
  return table('technology', delay.length, {
    quarter: quarters(outer),
    technology: codes('technology', inner),
    target: codes(
      'target',
      inner.map(() => 0),
    ),
    delay: numbers('month', delay),
  });
}

function worldTable(count: number, end: number): Table {
  const quarter = Array.from({ length: count }, (_, at) => at);
  return table('world', count, {
    quarter: quarters(quarter),
    delay_index: numbers(
      'month',
      quarter.map((at) => (end * at) / (count - 1)),
    ),
  });
}

/** Ordered pairs of every quarter; the balance of i with j grows with the quarter and is minus that of j with i. */
function pairTable(count: number, regions: number, strength: number): Table {
  const rows: { quarter: number; exporter: number; importer: number; balance: number }[] = [];
  for (let quarter = 0; quarter < count; quarter++) {
    for (let i = 0; i < regions; i++) {
      for (let j = 0; j < regions; j++) {
        if (i === j) continue;
        const size = (1 + Math.min(i, j)) * (1 + Math.max(i, j)) * strength * quarter;
        rows.push({ quarter, exporter: i, importer: j, balance: (i < j ? 1 : -1) * size });
      }
    }
  }
  return table('pair', rows.length, {
    quarter: quarters(rows.map((row) => row.quarter)),
    exporter: codes(
      'region',
      rows.map((row) => row.exporter),
    ),
    importer: codes(
      'region',
      rows.map((row) => row.importer),
    ),
    goods_balance: numbers(
      'million USD/year',
      rows.map((row) => row.balance),
    ),
    goods_balance_owner: numbers(
      'million USD/year',
      rows.map((row) => row.balance / 2),
    ),
  });
}

/** Real income grows with the quarter, in each region by another share of the strength. */
function regionTable(count: number, regions: number, strength: number): Table {
  const { outer, inner } = spans(count, regions);
  return table('region', outer.length, {
    quarter: quarters(outer),
    region: codes('region', inner),
    real_income: numbers(
      'million USD/year',
      inner.map((region, row) => 1e6 * (1 + region) + (1.5 - region) * strength * outer[row]!),
    ),
    net_exports: numbers(
      'million USD/year',
      inner.map((region) => 1000 * region - 3000),
    ),
    net_exports_owner: numbers(
      'million USD/year',
      inner.map((region) => 500 * region - 2000),
    ),
  });
}

const governments = members('Alpha', 'Beta', 'Gamma', 'Delta');
/** Allies are governments 2 and 3; government 0 leads. Deltas are of each ally in turn. */
const entries = [
  { quarter: 1, kind: 0, act: 0, ally: 2, delta: -0.06 },
  { quarter: 1, kind: 0, act: 0, ally: 3, delta: -0.04 },
  { quarter: 1, kind: 2, act: -1, ally: 2, delta: 0.01 },
  { quarter: 1, kind: 2, act: -1, ally: 3, delta: 0.02 },
  { quarter: 2, kind: 1, act: 1, ally: 2, delta: -0.015 },
  { quarter: 3, kind: 2, act: -1, ally: 3, delta: 0.005 },
];
const starts: Readonly<Record<number, number>> = { 2: 0.66, 3: 0.6 };

/** Confidence after each quarter, the first row of a quarter's ally already holding that quarter's entries. */
function allyTable(count: number, quiet: boolean): Table {
  const { outer, inner } = spans(count, 2);
  const confidence = outer.map((quarter, row) => {
    const ally = 2 + inner[row]!;
    const moves = quiet ? [] : entries.filter((entry) => entry.ally === ally && entry.quarter <= quarter);
    return moves.reduce((sum, entry) => sum + entry.delta, starts[ally]!);
  });
  return table('ally', outer.length, {
    quarter: quarters(outer),
    government: codes(
      'government',
      inner.map((index) => 2 + index),
    ),
    leader: codes(
      'government',
      inner.map(() => 0),
    ),
    confidence: numbers('1', confidence),
    aligned: numbers(
      '1',
      inner.map((ally, row) => (ally === 0 ? 1 : outer[row]! < 2 || quiet ? 0.5 : 0)),
    ),
  });
}

function ledgerTable(quiet: boolean): Table {
  const level: Record<number, number> = { ...starts };
  const rows = (quiet ? [] : entries).map((entry) => {
    const before = level[entry.ally]!;
    level[entry.ally] = before + entry.delta;
    return { ...entry, before, after: before + entry.delta };
  });
  return table('ledger', rows.length, {
    entry: quarters(rows.map((_, entry) => entry)),
    quarter: quarters(rows.map((row) => row.quarter)),
    kind: codes(
      'kind',
      rows.map((row) => row.kind),
    ),
    act: codes(
      'act',
      rows.map((row) => row.act),
    ),
    scope: codes(
      'scope',
      rows.map(() => -1),
    ),
    subject: codes(
      'government',
      rows.map((row) => row.ally),
    ),
    metric: codes(
      'metric',
      rows.map(() => 0),
    ),
    delta: numbers(
      '1',
      rows.map((row) => row.delta),
    ),
    before: numbers(
      '1',
      rows.map((row) => row.before),
    ),
    after: numbers(
      '1',
      rows.map((row) => row.after),
    ),
  });
}

export interface FixtureOptions {
  quarters: number;
  delays: readonly number[]; // months at the end, by technology
  index: number; // months at the end
  strength: number; // million USD a year of the smallest pair and quarter
}
const usual: FixtureOptions = { quarters: 5, delays: [2, 9, 0, 14.2, 6.6, 1], index: 8.4, strength: 900 };

function tablesOf(options: FixtureOptions, quiet: boolean): RunResult['tables'] {
  return {
    world: worldTable(options.quarters, options.index),
    technology: technologyTable(options.quarters, options.delays),
    region: regionTable(options.quarters, governments.length, options.strength),
    pair: pairTable(options.quarters, governments.length, options.strength),
    ally: allyTable(options.quarters, quiet),
    ledger: ledgerTable(quiet),
  };
}

/** A small complete result written by hand, with its Baseline: four regions, six technologies, two allies, six ledger entries. */
export function resultFixture(
  run: Partial<FixtureOptions> = {},
  sets: Partial<RunResult['sets']> = {},
): RunResult {
  const hash = '0123456789abcdef0123456789abcdef';
  const options = { ...usual, ...run };
  return {
    request: {
      model: hash,
      scenario: {
        format: 1,
        id: 'example',
        title: 'Example',
        summary: 'Written by hand.',
        model: { id: 'tiny', version: '0.1.0' },
        start: '2025Q4',
        quarters: options.quarters,
        closure: 'fixed',
        structure: {},
        policies: [],
        events: [],
        tables: [],
        types: {},
        notNegotiable: [],
        withheld: [],
        parameters: {},
      },
      overrides: {},
      seed: 1,
      reference: true,
    },
    model: { id: 'tiny', version: '0.1.0', hash },
    scenarioHash: hash,
    sets: {
      region: governments,
      government: governments,
      target: [governments[1]!],
      technology: members('Lithography', 'Chip tools', 'Gases', 'Accelerators', 'Memory', 'Magnets'),
      kind: members('Loosened after matched', 'Tightened without notice', 'Recovery'),
      act: members('alpha-tools', 'alpha-memory'),
      metric: [{ id: 'confidence', name: 'Confidence', short: 'Confidence', slot: 0 }],
      ...sets,
    } as RunResult['sets'],
    homes: governments.map((_, region) => region),
    structure: { confidence: 'example-rule' },
    sources: ['Hand-written example'],
    status: 'complete',
    tables: tablesOf(options, false),
    reference: tablesOf({ ...options, index: 11.3, strength: options.strength / 2 }, true),
    resultHash: hash,
  };
}
