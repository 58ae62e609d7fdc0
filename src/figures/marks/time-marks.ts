import type { ScaleLinear } from 'd3';
import type { Box } from './box.ts';
import type { Look } from '../look/look.ts';
import { element, text } from './svg.ts';
import { textWidth } from './text-metrics.ts';
import { figureTexts } from '../words/texts.ts';

type Scale = ScaleLinear<number, number>;

/**
 * The tint under model output from a calendar time on, with its words, and a rule where history ends if some of it is in view.
 * Drawn first, so that it lies under everything.
 */
export function modelOutput(box: Box, x: Scale, since: number, { theme, type }: Look): string[] {
  const [first] = x.domain() as [number, number];
  // Of one quarter alone the ground is as wide as the plot.
  const left = since > first ? x(since) : x.range()[0]!;
  const right = box.x + box.width;
  const size = type.note;
  const words = text(right - 3, box.y + size, figureTexts.modelOutput, {
    size,
    anchor: 'end',
    fill: theme.secondary,
    key: 'label.model-output',
  });
  const fits = textWidth(figureTexts.modelOutput, size) + 6 <= right - left;
  const rule = { x1: left, x2: left, y1: box.y, y2: box.y + box.height, stroke: theme.secondary };
  return [
    element('rect', {
      x: left,
      y: box.y,
      width: right - left,
      height: box.height,
      fill: theme.tint,
      'data-role': 'model-output',
    }),
    ...(fits ? [words] : []),
    ...(since > first ? [element('line', { ...rule, 'stroke-width': 1, 'data-role': 'now' })] : []),
  ];
}

/** A dated event with the letter under which a note or the table tells of it. */
export interface LetteredEvent {
  letter: string;
  time: number; // calendar time
  key: string;
}

/** Letters of events over thin rules; one that would cover the letter before it is moved right by its width. */
export function eventLetters(box: Box, x: Scale, events: readonly LetteredEvent[], look: Look): string[] {
  const { theme, type, scale } = look;
  let free = box.x;
  return events.flatMap(({ letter, time, key }) => {
    const at = x(time);
    const half = textWidth(letter, type.note, 600) / 2 + 1;
    const middle = Math.max(at, free + half);
    free = middle + half;
    const rule = { x1: at, x2: at, y1: box.y + type.note + 3, y2: box.y + box.height };
    return [
      element('line', {
        ...rule,
        stroke: theme.tertiary,
        'stroke-width': 0.75 * scale,
        'stroke-dasharray': '1 2',
        'data-role': 'event',
      }),
      text(middle, box.y + type.note, letter, {
        size: type.note,
        weight: 600,
        anchor: 'middle',
        fill: theme.secondary,
        key: `event.${key}`,
      }),
    ];
  });
}
