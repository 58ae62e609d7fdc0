import { openLaw } from '../../../src/engine/technology/open-law.ts';
import { type TechnologyRows, technologyRows } from '../../../src/engine/technology/technology-rows.ts';
import { inputColumns } from '../../../src/model/parameter-columns.ts';
import type { Compile, Parameter, Technology, TechnologyInput } from '../../../src/schema/model.ts';
import type { TechnologyLaw } from '../../../src/schema/policy.ts';
import { compileModel } from '../../support/compile-model.ts';

/** Keys of a technology with their units; the values are those of a tool with spare capacity elsewhere. */
const tool = {
  willingness: [1, '1'],
  spare_ceiling: [0.4, '1'],
  new_supply: [0, '1/year'],
  tau_spare: [24, 'month'],
  leak_ceiling: [0.1, '1'],
  tau_leak: [12, 'month'],
  import_life: [84, 'month'],
  service_loss: [0, '1'],
  in_use_at_start: [0.8, '1'],
  gap_at_start: [48, 'month'],
  catch_up: [0.015, '1/month'],
  rate_own: [0.5, '1'],
  rate_import: [0.12, '1'],
  effort_gain: [0.4, '1'],
  maturity: [40, 'month'],
  own_drift: [0.33, '1/year'],
  own_response: [0.25, '1/year'],
  own_share_at_start: [0.265, '1'],
  doubling: [36, 'month'],
  volume_growth: [0.1, '1/year'],
  gap_sold: [0, 'month'],
  index_weight: [1, '1'],
  stock_normal: [2.5, 'month'],
  adaptation_ceiling: [0.5, '1'],
  tau_adaptation: [30, 'month'],
  substitution: [0.05, '1'],
  cost_share: [0.001, '1'],
} as const;
export type Key = keyof typeof tool;
export type Values = Partial<Record<Key, number>>;

/** Regions of the tests: two suppliers and the target, which supplies a tenth itself. */
export const regions = ['MAJOR', 'MINOR', 'TARGET'];
export const targets = ['TARGET'];
/** Months of a control that has stood longer than any route or habit takes. @param rows [technology, target] */
export function longControlled({ technologies, targets: count }: TechnologyRows): Float64Array {
  return new Float64Array(technologies * count).fill(1200);
}

const usualSuppliers = { MAJOR: 0.855, MINOR: 0.045, TARGET: 0.1 };
const bands = 10;

interface World {
  compile: Compile;
  rows: TechnologyRows;
  /** A law with one permission a route [technology, exporter, target]. */
  permitted(of: (exporter: string, technology: number) => number): TechnologyLaw;
}

/** What differs from the tool: values, `product` for the role, shares of supply, and inputs as [technology, weight, segment, tolerated lag, what is worked around]. */
export type Stated = Values & {
  product?: boolean;
  suppliers?: Readonly<Record<string, number>>;
  inputs?: readonly (readonly [string, number, number, number, number])[];
};

/** Technologies t0, t1, ... toward TARGET. */
export function createWorld(
  technologies: readonly Stated[],
  scalars: Readonly<Record<string, number>> = {},
): World {
  const made = technologies.map((stated, t) => technologyOf(`t${t}`, stated));
  const input = made.reduce((rows, { inputs }) => rows + inputs.length, 0);
  const sizes = { technology: technologies.length, exporter: 3, target: 1, band: bands, input };
  const valueOf = (technology: number, key: Key) => technologies[technology]![key] ?? tool[key][0];
  const given = Object.fromEntries(
    (Object.keys(tool) as Key[]).map((key) => [
      key,
      { over: ['technology'], unit: tool[key][1], values: technologies.map((_, t) => valueOf(t, key)) },
    ]),
  );
  const parameters = new Map<string, number>([
    ['quarter_length', 3],
    ['parity_gap', scalars['parity_gap'] ?? 12],
    ['belief', scalars['belief'] ?? 0.75],
    ['frontier_speed', scalars['frontier_speed'] ?? 1],
    ['input_month', scalars['input_month'] ?? 0.6],
  ]);
  technologies.forEach(({ suppliers = usualSuppliers }, t) => {
    for (const key of ['doubling', 'index_weight'] as const) parameters.set(`${key}.t${t}`, valueOf(t, key));
    for (const [region, share] of Object.entries(suppliers))
      parameters.set(`suppliers.t${t}.${region}`, share);
    parameters.set(`dependents.t${t}.TARGET.S1`, 0.3);
  });
  for (const { weight, segment, toleratedLag, workAround } of made.flatMap(({ inputs }) => inputs))
    for (const { id, value } of [weight, segment, toleratedLag, workAround]) parameters.set(id, value);
  const rows = technologyRows(made, { regions, sectors: ['S0', 'S1'], targets, bands }, parameters);
  return {
    compile: compileModel(sizes, given, scalars, inputColumns(made, parameters)),
    rows,
    permitted: (of) => ({
      ...openLaw(rows),
      permitted: Float64Array.from(technologies.flatMap((_, t) => regions.map((region) => of(region, t)))),
    }),
  };
}

function technologyOf(id: string, { product, suppliers = usualSuppliers, inputs = [] }: Stated): Technology {
  const parameter = (value: number, path = id): Parameter => ({
    id: path,
    value,
    unit: '1',
    low: value,
    high: value,
    distribution: 'fixed',
    source: 'test',
    grade: 'judgement',
  });
  return {
    id,
    name: id,
    short: id,
    role: product ? 'product' : 'tool',
    target: 'TARGET',
    suppliers: Object.fromEntries(
      Object.entries(suppliers).map(([region, share]) => [region, parameter(share)]),
    ),
    inputs: inputs.map(([technology, weight, segment, lag, around]): TechnologyInput => {
      const at = (key: string, value: number) => parameter(value, `inputs.${id}.${technology}.${key}`);
      return {
        technology,
        weight: at('weight', weight),
        segment: at('segment', segment),
        toleratedLag: at('tolerated_lag', lag),
        workAround: at('work_around', around),
      };
    }),
    hub: null,
    countable: false,
    purposes: [],
    regimes: [],
    dependents: [{ region: 'TARGET', sector: 'S1', share: parameter(0.3) }],
    endUsers: [],
    vintages: null,
  };
}
