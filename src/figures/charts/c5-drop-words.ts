import type { FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import type { Look } from '../look/look.ts';
import { fitText, textWidth, wrapText } from '../marks/text-metrics.ts';

/** The drops in words, the largest that Baseline has not first, each with what had cost confidence before, in the fullest words that fit. */
export function dropWords({ rows, sets }: FigureSpec, { width }: Box, { type }: Look): string[] {
  const fall = numbersOf(rows, 'fall');
  const [same, dropped] = [numbersOf(rows, 'same'), indicesOf(rows, 'dropped')];
  const nameOf = (column: string, row: number): string => memberAt(rows, sets, column, row)!.short;
  return Array.from(fall.keys())
    .filter((row) => fall[row]! > 0)
    .sort(
      (a, b) =>
        same[a]! - same[b]! ||
        Number(dropped[b]! >= 0) - Number(dropped[a]! >= 0) ||
        fall[b]! - fall[a]! ||
        a - b,
    )
    .map((row) => {
      const { slip, slipBrief } = membershipTexts;
      const isSlip = dropped[row]! < 0;
      const { drop, dropSame, dropBrief } = isSlip
        ? { drop: slip, dropSame: slip, dropBrief: slipBrief }
        : membershipTexts;
      const { name, short } = memberAt(rows, sets, 'cause', row)!;
      const say = (text: string, cause: string): string =>
        fillSlots(text, {
          ally: nameOf('ally', row),
          ...(isSlip ? {} : { technology: nameOf('dropped', row) }),
          time: formatNumber(numbersOf(rows, 'time')[row]!, 'year'),
          cause,
        });
      const ways = [
        say(same[row] === 1 ? dropSame : drop, name),
        say(dropBrief, name),
        say(dropBrief, short),
      ];
      return ways.find((words) => textWidth(words, type.axis) <= width) ?? ways.at(-1)!;
    });
}

/** Lines of words, the last of them with how many there are besides; where there is room for two and the first needs both, it has them. */
export function counted(told: readonly string[], rest: number, width: number, { type }: Look): string[] {
  const { axis } = type;
  const [first = '', second] = told;
  const isLong = second !== undefined && textWidth(first, axis) > width;
  const [head = '', ...tail] = isLong ? wrapText(first, axis, width) : [];
  const lines = isLong ? [head, tail.join(' ')] : told;
  const left = isLong ? rest + 1 : rest;
  const last = lines.at(-1);
  if (last === undefined || left === 0) return [...lines];
  const more = fillSlots(membershipTexts.moreDrops, { words: '', count: left });
  const words = fitText(last, axis, width - textWidth(more, axis));
  return [...lines.slice(0, -1), fillSlots(membershipTexts.moreDrops, { words, count: left })];
}
