import type { FigureSpec, OwnTitle } from '../schema/figure.ts';
import { claimHolds, sayClaim } from './claims.ts';

type Titled = Pick<FigureSpec, 'rows' | 'sets' | 'claims' | 'title'>;

/** A reader's own words for what the title of a figure says now; null where they are the title's own, or there are none. */
export function ownTitle({ rows, sets, claims }: Titled, words: string): OwnTitle | null {
  const claim = claims.find((one) => one.role === 'title' && claimHolds(one, rows));
  const written = words.trim();
  if (claim === undefined || written === '') return null;
  const said = sayClaim(claim, rows, sets);
  return written === said ? null : { words: written, claim: claim.id, said };
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/**
 * Whether a reader's own title still fits the figure: what it was written for is still so, and of the numbers that it took over none has
 * changed. True where the title is the figure's own.
 */
export function titleHolds({ rows, sets, claims, title }: Titled): boolean {
  if (title === undefined) return true;
  const claim = claims.find(({ id }) => id === title.claim);
  if (claim === undefined || !claimHolds(claim, rows)) return false;
  const [then, now] = [numbersIn(title.said), numbersIn(sayClaim(claim, rows, sets))];
  return numbersIn(title.words).every((number) => !then.includes(number) || now.includes(number));
}
