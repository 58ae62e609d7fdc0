import type { FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { states } from './c5-membership-rows.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { hatchFill } from './hatches.ts';
import type { KeyEntry } from './key-row.ts';
import type { Look } from './look.ts';
import { markerMark } from './markers.ts';
import { baselineStyle } from './series-style.ts';
import { element, text } from './svg.ts';
import { textWidth } from './text-metrics.ts';
import { figureTexts } from './texts.ts';

type State = (typeof states)[number];
function fillOf(state: State, look: Look): string {
  const { scenario, surface } = look.theme;
  if (state === 'full') return scenario;
  if (state === 'out') return surface;
  return hatchFill(look, state === 'part' ? 'rising' : 'dots', scenario);
}

/** What is not said by letters and notes: the diamond and the two lines. */
export function stripKey(look: Look): KeyEntry[] {
  const { theme, scale } = look;
  const { stroke, width, dash } = baselineStyle(look);
  const { key, letters } = membershipTexts;
  const boxes = states.map((state) => `${letters[state]} ${key[state]}`).join(', ');
  return [
    { name: key.confidence, stroke: theme.scenario, width: 1.5 * scale },
    { name: figureTexts.baseline, stroke, width, dash },
    { name: key.drop, stroke: theme.loss, marker: 'diamond' },
    { name: boxes, stroke: theme.scenario, marker: 'square' },
  ];
}

/** The strip of one ally: runs of quarters in one state as boxes with their letter, diamonds where it drops a control or matches less. */
export function stripMarks(
  spec: FigureSpec,
  rows: readonly number[],
  inner: Box,
  cell: number,
  look: Look,
): string[] {
  const { theme, type, scale } = look;
  const id = memberAt(spec.rows, spec.sets, 'ally', rows[0]!)!.id;
  const state = indicesOf(spec.rows, 'state');
  const starts = rows.filter((row, at) => at === 0 || state[row] !== state[row - 1]);
  const boxes = starts.flatMap((row, order) => {
    const end = starts[order + 1] ?? rows.at(-1)! + 1;
    const name = states[state[row]!]!;
    const letter = membershipTexts.letters[name];
    const x = inner.x + (row - rows[0]!) * cell;
    const width = (end - row) * cell;
    const size = type.note;
    const ground = textWidth(letter, size, 600) + 4;
    const y = inner.y + inner.height / 2 + 0.36 * size;
    const fits = ground + 2 <= width && size <= inner.height + 2;
    return [
      element('rect', {
        x,
        y: inner.y,
        width,
        height: inner.height,
        fill: fillOf(name, look),
        stroke: theme.scenario,
        'stroke-width': 0.75 * scale,
        'data-key': `${id}.${row - rows[0]!}`,
        'data-role': 'mark',
      }),
      ...(!fits
        ? []
        : [
            ...(name === 'part' || name === 'announced'
              ? [
                  element('rect', {
                    x: x + 1,
                    y: inner.y + 1,
                    width: ground,
                    height: inner.height - 2,
                    fill: theme.surface,
                    'data-role': 'surface',
                  }),
                ]
              : []),
            text(x + 3, y, letter, {
              size,
              weight: 600,
              fill: name === 'full' ? theme.surface : theme.ink,
              key: `state.${id}.${row - rows[0]!}`,
            }),
          ]),
    ];
  });
  const fall = numbersOf(spec.rows, 'fall');
  const drops = rows
    .filter((row) => fall[row]! > 0)
    .map((row) =>
      markerMark(
        'diamond',
        { x: inner.x + (row - rows[0]! + 0.5) * cell, y: inner.y, radius: 0.42 * type.note },
        { stroke: theme.loss, surface: theme.surface },
        { stroke: theme.surface, 'stroke-width': 1, 'data-key': `drop.${id}.${row - rows[0]!}` },
      ),
    );
  return [...boxes, ...drops];
}
