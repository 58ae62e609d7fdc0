import type { FigureSpec } from '../../schema/figure.ts';
import type { Member } from '../../schema/table.ts';
import type { Box } from '../marks/box.ts';
import { differenceTexts } from '../charts/c13-difference-texts.ts';
import type { Reading } from '../ensemble-reading.ts';
import { fillSlots } from './fill-slots.ts';
import { inputWords, pathWords, type InputNames } from './input-words.ts';
import type { Look } from '../look/look.ts';
import { text } from '../marks/svg.ts';
import { fitText, textWidth } from '../marks/text-metrics.ts';

/** Inputs that the second scenario has otherwise than the first, as far as an experiment says what each has otherwise than its own first one. */
export function changesBetween({ ensemble, arms }: Reading, names: InputNames): Member[] {
  const [a, b] = arms.map((arm) => ensemble.arms[arm]!);
  const other = arms[0] === 0 ? b : arms[1] === 0 ? a : undefined;
  return (other?.changes ?? []).map(({ path, from, to }) => {
    const [first, second] = other === b ? [from, to] : [to, from];
    const words = (value: typeof from): string => inputWords(value, { path, run: names.run });
    const said = { path: pathWords(path, names), from: words(first), to: words(second) };
    const name = fillSlots(differenceTexts.words.change, said);
    return { id: path, name, short: name, slot: 0 };
  });
}

/** What differs between the two, on one line: as many inputs as there is room for, the others counted. */
export function inputsLine(spec: FigureSpec, box: Box, { theme, type }: Look): string[] {
  const changes = spec.sets['change'] ?? [];
  if (changes.length === 0) return [];
  const lineOf = (shown: number): string => {
    const rest = changes.length - shown;
    const more = rest === 0 ? [] : [fillSlots(differenceTexts.words.more, { count: rest })];
    const named = [...changes.slice(0, shown).map(({ short }) => short), ...more].join('; ');
    return fillSlots(differenceTexts.words.inputs, { changes: named });
  };
  let shown = changes.length;
  while (shown > 1 && textWidth(lineOf(shown), type.label) > box.width) shown--;
  const said = fitText(lineOf(shown), type.label, box.width);
  return [
    text(box.x, box.y + box.height - 0.2 * type.label, said, {
      size: type.label,
      fill: theme.secondary,
      key: 'label.inputs',
    }),
  ];
}
