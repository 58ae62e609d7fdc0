import type { AttributionPlan } from '../experiments/attribution/attribute.ts';
import { printMeasure, printSigned, unitWords } from '../figures/words/measure-words.ts';
import type { AttributedSeries, Contribution } from '../schema/attribution.ts';
import { textTable } from './text-table.ts';

/** Contributions as text, a table for each number. */
export function sayAttribution(
  plan: AttributionPlan,
  all: readonly AttributedSeries[],
  against: string,
): string {
  const { coalitions, seeds, factors } = plan;
  const { sets, orders } = coalitions;
  const how = orders === null ? 'every set of them' : `${orders.length} orders of them`;
  return [
    `What ${plan.b.id} does otherwise than ${against}: ${factors.length} things, ${how}, ${sets.length} runs a seed, ${seedsText(seeds.length)}\n`,
    'Each part is a mean over orders and seeds, and the parts sum to the whole; in brackets the 5th to 95th percentile over seeds.\n',
    'Alone: added first. Last: added when all others are there. Where the two differ, the parts act on each other.\n',
    ...all.map((one) => tableOf(one, orders !== null)),
    'Model output, not a forecast. What varies: chance only.\n',
  ].join('');
}

function tableOf({ series, found }: AttributedSeries, drawn: boolean): string {
  const { unit, subject, name } = series;
  const of = Object.values(subject).join(', ');
  const heading = `\n${of === '' ? name : `${name} (${of})`}, ${unitWords(unit)}`;
  if (found.seeds === 0) return `${heading}: a run of every seed has no solution or no such number\n`;
  const print = (value: number): string => printSigned(value, unit);
  const range = ({ bands }: Pick<Contribution, 'bands'>): string =>
    found.seeds === 1 ? '' : `(${print(bands.low90)} to ${print(bands.high90)})`;
  const rows = found.parts
    .toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .map((part) => [
      part.factor.id,
      print(part.mean),
      range(part),
      print(part.alone),
      print(part.last),
      ...(drawn ? [`± ${printMeasure(part.error, unit)}`] : []),
    ]);
  const whole = ['the whole', print(found.whole.mean), range(found.whole), '', '', ...(drawn ? [''] : [])];
  const columns = [
    { heading: `of ${seedsText(found.seeds)}`, words: true },
    { heading: 'part' },
    { heading: 'over seeds' },
    { heading: 'alone' },
    { heading: 'last' },
    ...(drawn ? [{ heading: 'error' }] : []),
  ];
  return `${heading}\n${textTable(columns, [...rows, whole])}`;
}

const seedsText = (count: number): string => `${count} ${count === 1 ? 'seed' : 'seeds'}`;

/** The same as one JSON object on a line; what is not known is null. */
export function toAttributionJson(
  { a, b, factors, coalitions, seeds }: AttributionPlan,
  all: readonly AttributedSeries[],
): string {
  const numbers = all.map(({ series: { metric, name, unit, subject }, found }) => ({
    metric,
    name,
    unit,
    subject,
    ...found,
  }));
  const runs = { seeds, sets: coalitions.sets.length, orders: coalitions.orders?.length ?? null };
  return `${JSON.stringify({ scenario: b.id, against: a.id, factors, ...runs, numbers })}\n`;
}
