import type { Economy, EquilibriumInput, EquilibriumOutput } from '../../src/schema/economy.ts';

type Errors = Readonly<
  Record<
    'cost' | 'price' | 'share' | 'expenditure' | 'labour' | 'balance' | 'world' | 'transfers' | 'realIncome',
    number
  >
>;
type OfCell = (sector: number, region: number) => number;
type OfFlow = (sector: number, exporter: number, importer: number) => number;

const all = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const sum = (count: number, of: (at: number) => number): number =>
  all(count).reduce((total, at) => total + of(at), 0);
const product = (count: number, of: (at: number) => number): number =>
  all(count).reduce((total, at) => total * of(at), 1);
const most = (count: number, of: (at: number) => number): number =>
  Math.max(...all(count).map((at) => Math.abs(of(at))));

/** The baseline's quantities in the notation of the model notes, straight from the economy. */
function baselineOf({ regions, sectors, flow, tariffRate, ...economy }: Economy) {
  const N = regions.length;
  const J = sectors.length;
  const at: OfFlow = (j, i, n) => (j * N + i) * N + n;
  const gamma: OfFlow = (k, j, n) =>
    (1 - economy.valueAddedShare[j * N + n]!) * economy.inputShare[(k * J + j) * N + n]!;
  const bought: OfFlow = (j, i, n) => flow[at(j, i, n)]! * (1 + tariffRate[at(j, i, n)]!);
  const spent: OfCell = (j, n) => sum(N, (i) => bought(j, i, n));
  const share: OfFlow = (j, i, n) => bought(j, i, n) / spent(j, n);
  const valueAdded = (n: number) =>
    sum(J, (j) => economy.valueAddedShare[j * N + n]! * sum(N, (m) => flow[at(j, n, m)]!));
  const deficit = (n: number) => sum(J, (j) => sum(N, (i) => flow[at(j, i, n)]! - flow[at(j, n, i)]!));
  const tariffs = (n: number) => sum(J, (j) => sum(N, (i) => flow[at(j, i, n)]! * tariffRate[at(j, i, n)]!));
  const income = (n: number) => valueAdded(n) + deficit(n) + tariffs(n);
  return { N, J, at, gamma, share, valueAdded, deficit, income };
}

/** The answer's quantities in the same notation. */
function answerOf(input: EquilibriumInput, answer: EquilibriumOutput, N: number, J: number, at: OfFlow) {
  const border: OfFlow = (j, i, n) => answer.flow[at(j, i, n)]! * (1 + input.exportTaxRate[at(j, i, n)]!);
  const paid: OfFlow = (j, i, n) => border(j, i, n) * (1 + input.tariffRate[at(j, i, n)]!);
  const price: OfCell = (j, n) => answer.sectorPriceHat[j * N + n]!;
  const output: OfCell = (j, n) => sum(N, (m) => answer.flow[at(j, n, m)]!);
  const revenue = (n: number) =>
    sum(J, (j) =>
      sum(N, (m) => paid(j, m, n) - border(j, m, n) + border(j, n, m) - answer.flow[at(j, n, m)]!),
    );
  const netExports = (n: number) => sum(J, (j) => sum(N, (m) => border(j, n, m) - border(j, m, n)));
  const exporterOf = (cell: number) => Math.trunc(cell / N) % N;
  const received = (n: number) =>
    (input.transfer?.[n] ?? 0) +
    (input.fees ?? []).reduce(
      (total, { cell, region, rate }) =>
        total + rate * answer.flow[cell]! * (Number(region === n) - Number(exporterOf(cell) === n)),
      0,
    );
  return { paid, price, output, revenue, netExports, received };
}

/** Largest relative errors of an answer in the equations of trade, written down anew without the solver's own arithmetic. */
export function equilibriumErrors(
  economy: Economy,
  input: EquilibriumInput,
  answer: EquilibriumOutput,
): Errors {
  const { N, J, at, ...base } = baselineOf(economy);
  const { paid, price, output, revenue, netExports, received } = answerOf(input, answer, N, J, at);
  const theta = economy.tradeElasticity;
  const ownShare: OfCell = (j, n) => economy.valueAddedShare[j * N + n]!;
  const finalShare: OfCell = (j, n) => economy.finalShare[j * N + n]!;
  const cost: OfCell = (j, n) =>
    answer.wageHat[n]! ** ownShare(j, n) * product(J, (k) => price(k, n) ** base.gamma(k, j, n));
  const term: OfFlow = (j, i, n) => {
    const cell = at(j, i, n);
    const factor = (1 + input.tariffRate[cell]!) * (1 + input.exportTaxRate[cell]!);
    const wedge = (factor / (1 + economy.tariffRate[cell]!)) * input.icebergHat[cell]!;
    return base.share(j, i, n) * input.varietyHat[cell]! * (wedge * cost(j, i)) ** -theta[j]!;
  };
  const termSum: OfCell = (j, n) => sum(N, (i) => term(j, i, n));
  const spent: OfCell = (j, n) => answer.expenditure[j * N + n]!;
  const earned = (n: number) => answer.wageHat[n]! * base.valueAdded(n);
  const income = (n: number) => earned(n) + revenue(n) + base.deficit(n) + received(n);
  const shift: OfCell = (j, n) => input.spendingShift?.[j * N + n] ?? 0;
  const uses: OfCell = (j, n) =>
    sum(J, (k) => base.gamma(j, k, n) * output(k, n)) + finalShare(j, n) * income(n) + shift(j, n);
  const index = (n: number) => product(J, (j) => price(j, n) ** finalShare(j, n));
  const cells = (of: OfCell) => most(J * N, (cell) => of(Math.trunc(cell / N), cell % N));
  return {
    cost: cells((j, n) => cost(j, n) / answer.unitCostHat[j * N + n]! - 1),
    price: cells((j, n) => termSum(j, n) * price(j, n) ** theta[j]! - 1),
    share: cells((j, n) => most(N, (i) => paid(j, i, n) / spent(j, n) - term(j, i, n) / termSum(j, n))),
    expenditure: cells((j, n) => (uses(j, n) - spent(j, n)) / income(n)),
    labour: most(N, (n) => sum(J, (j) => ownShare(j, n) * output(j, n)) / earned(n) - 1),
    balance: most(N, (n) => (netExports(n) + base.deficit(n) + received(n)) / base.valueAdded(n)),
    world: sum(N, earned) / sum(N, base.valueAdded) - 1,
    transfers: most(N, (n) => (received(n) - answer.transferIncome[n]!) / base.valueAdded(n)),
    realIncome: most(N, (n) => income(n) / base.income(n) / index(n) / answer.realIncomeHat[n]! - 1),
  };
}
