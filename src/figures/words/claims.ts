import type { Claim, ClaimCell, FigureRows, FigureSpec } from '../../schema/figure.ts';
import type { Sets } from '../../schema/table.ts';
import { memberAt, numbersOf, unitOf } from '../columns.ts';
import { formatNumber } from './format-number.ts';
import { printMeasure, sayMeasure, saySigned } from './measure-words.ts';
import { claimTemplates } from './texts.ts';
import { shareWords } from './uncertainty-words.ts';

type Sayable = Pick<FigureSpec, 'rows' | 'sets' | 'claims' | 'title' | 'alt'>;

const comparisons: Readonly<Record<Claim['holdsIf']['is'], (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

/** Whether the rows bear out the words of a claim. */
export function claimHolds(claim: Claim, rows: FigureRows): boolean {
  const { row, column, is, than } = claim.holdsIf;
  return comparisons[is](numbersOf(rows, column)[row]!, than);
}

/** A cell as it is printed by its rule. */
export function sayCell(cell: ClaimCell, rows: FigureRows, sets: Sets): string {
  if (cell.round === 'name') return memberAt(rows, sets, cell.column, cell.row)?.short ?? '';
  const value = numbersOf(rows, cell.column)[cell.row]!;
  if (cell.round === 'measure') return sayMeasure(value, unitOf(rows, cell.column));
  if (cell.round === 'signed') return saySigned(value, unitOf(rows, cell.column));
  if (cell.round === 'value') return printMeasure(value, unitOf(rows, cell.column));
  if (cell.round !== 'share-words') return formatNumber(value, cell.round);
  const of = cell.of ?? 'n';
  return shareWords(value, numbersOf(rows, of)[cell.row]!, of === 'pairs' ? 'pairs' : 'runs', true);
}

/** A range by its two slots; what goes from one value to another is none. */
const ranges = /(from )?\{(\w+)\} to \{(\w+)\}|between \{(\w+)\} and \{(\w+)\}/g;

/** A template in which ranges whose ends print alike are one value. */
function withoutEmptyRanges(template: string, { values }: Claim, rows: FigureRows, sets: Sets): string {
  const print = (slot: string): string | undefined => {
    const cell = values[slot];
    return cell && sayCell(cell.round === 'measure' ? { ...cell, round: 'value' } : cell, rows, sets);
  };
  return template.replace(
    ranges,
    (range: string, from?: string, low?: string, high?: string, least?: string, most?: string) => {
      const [one, other] = [low ?? least!, high ?? most!];
      if (from !== undefined || print(one) !== print(other)) return range;
      return low === undefined ? `at {${other}}` : `{${other}}`;
    },
  );
}

/** The words of a claim: its template with every {slot} filled from a cell of the plotted rows, a range of one value as that value. Throws on an unknown template or slot. */
export function sayClaim(claim: Claim, rows: FigureRows, sets: Sets): string {
  const template = claimTemplates[claim.template];
  if (template === undefined) throw new Error(`no template '${claim.template}'`);
  return withoutEmptyRanges(template, claim, rows, sets).replace(/\{(\w+)\}/g, (_, slot: string) => {
    const cell = claim.values[slot];
    if (cell === undefined) throw new Error(`claim '${claim.id}' fills no slot '${slot}'`);
    return sayCell(cell, rows, sets);
  });
}

/** Most characters of what is read out before anybody asks. */
export const altLimit = 250;

/**
 * What a figure says in a role: the reader's own words where there are some, else the first claim of that role that holds, of alternative texts the first that is not too long;
 * empty when none does.
 */
export function sayRole(spec: Sayable, role: Claim['role']): string {
  const own = role === 'alt' ? spec.alt : role === 'title' || role === 'title-short' ? spec.title : undefined;
  if (own !== undefined) return own.words;
  let said = '';
  for (const claim of spec.claims) {
    if (claim.role !== role || !claimHolds(claim, spec.rows)) continue;
    said = sayClaim(claim, spec.rows, spec.sets);
    if (role !== 'alt' || said.length <= altLimit) break;
  }
  return said;
}
