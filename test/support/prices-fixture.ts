import type { ChipPrice, PartyPrice, PricedChips } from '../../src/schema/tradeoff.ts';

/** Months lost of the index and its swing over runs, balance gained, confidence lost, relief to the others and net gain of all, by chip. */
interface Chip {
  issue: string;
  label: string;
  technology: string | null;
  months: number;
  swing: number;
  balance: number;
  confidence: number;
  relief: number;
  gain: number;
}
const chips: readonly Chip[] = [
  {
    issue: 'tools',
    label: 'no control',
    technology: 'CHIP-TOOLS',
    months: 3.2,
    swing: 4,
    balance: 2100,
    confidence: 0.06,
    relief: 2.5,
    gain: -3,
  },
  {
    issue: 'accelerators',
    label: 'older class',
    technology: 'ACCELERATORS',
    months: 1.4,
    swing: 2.4,
    balance: 6400,
    confidence: 0.03,
    relief: 4,
    gain: 0.6,
  },
  {
    issue: 'gases',
    label: 'no control',
    technology: 'GASES',
    months: 0.1,
    swing: 0.2,
    balance: 400,
    confidence: 0.002,
    relief: 0.6,
    gain: 2,
  },
  {
    issue: 'goods-tariff',
    label: 'halved',
    technology: null,
    months: 0,
    swing: 0,
    balance: -5200,
    confidence: 0,
    relief: 9,
    gain: 4,
  },
];

function priceOf(chip: Chip, level: number, luck: number): ChipPrice {
  const party = (own: Partial<PartyPrice> & { party: string }): PartyPrice => ({
    income: 0,
    rents: 0,
    shortage: 0,
    worth: 0,
    relief: 0,
    ...own,
  });
  const part = level / 2;
  return {
    table: 'talks',
    issue: chip.issue,
    level,
    label: level === 2 ? chip.label : 'half way',
    mover: 'ALPHA',
    by: 0,
    technology: chip.technology,
    balance: part * chip.balance * (1 + luck / 4),
    total: part * chip.balance,
    delay: -part * (chip.months + chip.swing * luck),
    ownDelay: -part * chip.months,
    confidence: -part * chip.confidence * (1 + luck),
    parties: [
      party({ party: 'ALPHA', worth: part * (chip.gain - chip.relief - 3 * luck) }),
      party({ party: 'BETA', worth: part * chip.relief, relief: part * chip.relief }),
    ],
  };
}

/** Prices written by hand: four chips of a table at two levels each, over as many runs as are asked, luck from −0.5 to 0.5. */
export function pricesFixture(rename: (label: string) => string = (label) => label, runs = 20): PricedChips {
  const setting = { preset: null, rule: null, variant: 'as-is' };
  return {
    unsolved: 0,
    runs: Array.from({ length: runs }, (_, draw) => {
      const luck = runs === 1 ? 0 : ((draw * 7) % runs) / (runs - 1) - 0.5;
      return {
        setting,
        draw,
        prices: chips.flatMap((chip) =>
          [1, 2].map((level) => priceOf({ ...chip, label: rename(chip.label) }, level, luck)),
        ),
      };
    }),
  };
}
