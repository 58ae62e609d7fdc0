import type { FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import type { Look } from '../look/look.ts';
import { fitText, textWidth } from '../marks/text-metrics.ts';

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

/** Lines of words, the last of them with how many there are besides. */
export function counted(told: readonly string[], rest: number, width: number, { type }: Look): string[] {
  const last = told.at(-1);
  if (last === undefined || rest === 0) return [...told];
  const more = fillSlots(membershipTexts.moreDrops, { words: '', count: rest });
  const words = fitText(last, type.axis, width - textWidth(more, type.axis));
  return [...told.slice(0, -1), fillSlots(membershipTexts.moreDrops, { words, count: rest })];
}
