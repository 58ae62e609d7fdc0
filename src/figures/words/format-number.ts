import type { RoundRule } from '../../schema/figure.ts';

/** Digits with grouping commas and a true minus sign; a number that rounds to zero has no sign. */
function digits(value: number, decimals: number): { sign: '' | '−'; body: string } {
  const written = Math.abs(value).toFixed(decimals);
  const point = decimals === 0 ? written.length : written.length - decimals - 1;
  const body =
    point > 3 ? written.slice(0, point).replace(/\B(?=(\d{3})+$)/g, ',') + written.slice(point) : written;
  return { sign: value < 0 && /[1-9]/.test(body) ? '−' : '', body };
}

/** Billions from millions: no decimal from 10 bn up, one from 1 bn, two below; what rounds to nothing is a bare 0. */
function billions(millions: number): { sign: '' | '−'; body: string } {
  const size = Math.abs(millions) / 1000;
  return digits(millions / 1000, size >= 9.95 || size < 0.005 ? 0 : size >= 0.995 ? 1 : 2);
}

/** A quarter written from its calendar time: 2029.5 is 2029 Q3. */
function quarterName(time: number): string {
  const quarters = Math.round(time * 4);
  return `${Math.floor(quarters / 4)} Q${(quarters % 4) + 1}`;
}

export type NumberRule = Exclude<RoundRule, 'name' | 'measure' | 'signed' | 'value' | 'share-words'>;
const rules: Readonly<Record<NumberRule, (value: number) => { sign: '' | '−'; body: string }>> = {
  integer: (value) => digits(value, 0),
  'one-decimal': (value) => digits(value, 1),
  'two-decimals': (value) => digits(value, 2),
  percent: (value) => {
    const { sign, body } = digits(100 * value, 1);
    return { sign, body: `${body}%` };
  },
  'whole-percent': (value) => {
    const { sign, body } = digits(100 * value, 0);
    return { sign, body: `${body}%` };
  },
  billion: (value) => {
    const { sign, body } = billions(value);
    return { sign, body: `$${body}bn` };
  },
  points: (value) => digits(100 * value, 1),
  year: (value) => ({ sign: '', body: quarterName(value) }),
};

/** A number as it is printed by a rounding rule: 'points' are hundredths of 1, 'billion' takes million USD, 'year' a calendar time. Host and locale play no part. */
export function formatNumber(value: number, rule: NumberRule): string {
  const { sign, body } = rules[rule](value);
  return sign + body;
}

/** The same with a plus before a gain: for changes. */
export function formatSigned(value: number, rule: NumberRule): string {
  const { sign, body } = rules[rule](value);
  return (sign || (value > 0 && /[1-9]/.test(body) ? '+' : '')) + body;
}
