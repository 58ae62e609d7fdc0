import type { FactorKind } from '../../schema/attribution.ts';
import type { SplitFound } from '../../schema/ensemble-desk.ts';

/** Every word about what makes a difference. */
export const splitTexts = {
  title: 'What makes the difference?',
  help: 'Starting from the scenario it is compared with, the changes of this one are made piece by piece, in every order that counts. Each piece gets the mean of what it adds to those before it, so that the parts sum to the whole.',
  kind: 'Split by',
  kinds: {
    levers: 'everything that differs',
    events: 'each event, and all else as one',
  } satisfies Record<FactorKind, string>,
  seeds: 'Seeds',
  go: 'Split the difference',
  part: 'Part',
  makes: 'Makes',
  overSeeds: 'Over seeds',
  ends: ['Added first', 'Added last'],
  error: 'Error',
  whole: 'The whole',
  heading: (number: string, unit: string): string => `${number} at the end, ${unit}`,
  done: ({ factors, orders, runs, done, of, together, ended }: SplitFound): string =>
    [
      `${factors.length} things differ; ${orders === null ? 'every set of them' : `${orders} orders of them`}, ${runs} runs a seed.`,
      ...(together ? ['Acts of one government by one instrument count as one.'] : []),
      done === 1 ? 'One seed: nothing varies.' : `n = ${done} seeds. What varies: chance only.`,
      ...(ended === 'cancelled' ? [`Called off before all ${of} were done.`] : []),
    ].join(' '),
  /** The largest parts of a difference in a sentence. */
  sentence: (whole: string, parts: readonly { words: string; amount: string }[], others: string): string =>
    `Of ${whole} in all, ${parts.map(({ words, amount }) => `${words} makes ${amount}`).join(', ')}${others === '' ? '' : ` and the rest ${others}`}. The parts sum to the whole.`,
  nothing: (whole: string): string => `The difference is ${whole}: nothing that differs moves this number.`,
} as const;
