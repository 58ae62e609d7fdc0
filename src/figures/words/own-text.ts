import type { FigureSpec, OwnRole, OwnText } from '../../schema/figure.ts';
import { claimHolds, sayClaim } from './claims.ts';

type Worded = Pick<FigureSpec, 'rows' | 'sets' | 'claims' | 'title' | 'alt'>;

/** A reader's own words in place of what a figure says now; null where they are the figure's own, or there are none. */
export function ownText({ rows, sets, claims }: Worded, role: OwnRole, words: string): OwnText | null {
  const claim = claims.find((one) => one.role === role && claimHolds(one, rows));
  const written = words.trim();
  if (claim === undefined || written === '') return null;
  const said = sayClaim(claim, rows, sets);
  return written === said ? null : { words: written, claim: claim.id, said };
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Whether what the words were written for is still so, and of the numbers that they took over none has changed. */
function textHolds(spec: Worded, role: OwnRole): boolean {
  const { [role]: own, rows, sets, claims } = spec;
  if (own === undefined) return true;
  const claim = claims.find(({ id }) => id === own.claim);
  if (claim === undefined || !claimHolds(claim, rows)) return false;
  const [then, now] = [numbersIn(own.said), numbersIn(sayClaim(claim, rows, sets))];
  return numbersIn(own.words).every((number) => !then.includes(number) || now.includes(number));
}

/** What of a reader's own words the figure no longer bears out. */
export function contradicted(spec: Worded): OwnRole[] {
  return (['title', 'alt'] as const).filter((role) => !textHolds(spec, role));
}

/** The figure with as much of a reader's own words as it bears out. */
export function borneOut(spec: FigureSpec): FigureSpec {
  const gone = contradicted(spec);
  return Object.fromEntries(
    Object.entries(spec).filter(([key]) => !(gone as string[]).includes(key)),
  ) as unknown as FigureSpec;
}
