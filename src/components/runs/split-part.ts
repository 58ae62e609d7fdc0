import { html } from 'lit';
import type { TableColumn } from '../../exports/description-tables.ts';
import { confidenceInPoints } from '../../figures/words/confidence-in-points.ts';
import { pathWords } from '../../figures/words/input-words.ts';
import {
  printMeasure,
  printSigned,
  printsAlike,
  saySigned,
  unitWords,
} from '../../figures/words/measure-words.ts';
import type { AttributedSeries, Contribution, Factor, FactorKind } from '../../schema/attribution.ts';
import type { SplitFound } from '../../schema/ensemble-desk.ts';
import type { RunResult } from '../../schema/result.ts';
import { splitTexts } from './split-texts.ts';

/** What is chosen of a split. */
export interface SplitChoice {
  kind: FactorKind;
  seeds: number;
  series: number; // index of the number that is shown
}
/** Seeds that can be asked for; every one takes all sets. */
const seedChoices = [1, 3, 10] as const;
/** Parts that the sentence names. */
const named = 2;

/** What is asked of a split, and the press that starts it. */
export function renderSplitChoice(
  { kind, seeds }: SplitChoice,
  isIdle: boolean,
  choose: (choice: Partial<SplitChoice>) => void,
  go: () => void,
) {
  const picked = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;
  return html`<div class="row">
    <label for="split-kind">${splitTexts.kind}</label>
    <select id="split-kind" @change=${(event: Event) => choose({ kind: picked(event) as FactorKind })}>
      ${Object.entries(splitTexts.kinds).map(([one, words]) => html`<option value=${one} ?selected=${one === kind}>${words}</option>`)}
    </select>
    <label for="split-seeds">${splitTexts.seeds}</label>
    <select id="split-seeds" @change=${(event: Event) => choose({ seeds: Number(picked(event)) })}>
      ${seedChoices.map((one) => html`<option value=${one} ?selected=${one === seeds}>${one}</option>`)}
    </select>
    <button type="button" class="split" ?disabled=${!isIdle} @click=${go}>${splitTexts.go}</button>
  </div>`;
}

/** A split number: in a sentence, and as a table whose last row is the whole. */
export function renderSplit(found: SplitFound, split: AttributedSeries, run: RunResult) {
  const one = { ...split, series: confidenceInPoints(split.series) };
  const { name, unit, subject } = one.series;
  const number = [name, ...Object.values(subject)].join(', ');
  const drawn = found.orders !== null;
  // Of one seed there is no range.
  const isRanged = one.found.seeds > 1;
  const columns: TableColumn[] = [
    { heading: splitTexts.part, words: true },
    ...[
      splitTexts.makes,
      ...(isRanged ? [splitTexts.overSeeds] : []),
      ...splitTexts.ends,
      ...(drawn ? [splitTexts.error] : []),
    ].map((heading) => ({ heading })),
  ];
  const parts = one.found.parts.toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const cells = (part: Contribution): string[] => [
    wordsOf(part.factor, run),
    printSigned(part.mean, unit),
    ...(isRanged ? [rangeOf(part, one)] : []),
    ...[part.alone, part.last].map((value) => (Number.isNaN(value) ? '' : printSigned(value, unit))),
    ...(drawn ? [`± ${printMeasure(part.error, unit)}`] : []),
  ];
  const { whole } = one.found;
  const last = [
    splitTexts.whole,
    printSigned(whole.mean, unit),
    ...(isRanged ? [rangeOf(whole, one)] : []),
    '',
    '',
    ...(drawn ? [''] : []),
  ];
  return html`<p class="sentence">${sentenceOf(parts, one, run)}</p>
    <data-table
      .heading=${splitTexts.heading(number, unitWords(unit))}
      .columns=${columns}
      .rows=${[...parts.map(cells), last]}
    ></data-table>`;
}

/** The range over seeds. */
function rangeOf({ bands }: Pick<Contribution, 'bands'>, { series: { unit } }: AttributedSeries): string {
  return `${printSigned(bands.low90, unit)} to ${printSigned(bands.high90, unit)}`;
}

function sentenceOf(
  parts: readonly Contribution[],
  { series: { unit }, found: { whole } }: AttributedSeries,
  run: RunResult,
) {
  const moving = parts.filter(({ mean }) => !printsAlike(mean, 0, unit));
  const all = saySigned(whole.mean, unit);
  if (moving.length === 0) return splitTexts.nothing(all);
  const rest = moving.slice(named).reduce((sum, { mean }) => sum + mean, 0);
  const first = moving
    .slice(0, named)
    .map(({ factor, mean }) => ({ words: wordsOf(factor, run), amount: saySigned(mean, unit) }));
  return splitTexts.sentence(all, first, moving.length > named ? saySigned(rest, unit) : '');
}

/** What a factor is in words: an input, or several by the name they have together. */
function wordsOf({ id, paths }: Factor, run: RunResult): string {
  return paths.length === 1 ? pathWords(paths[0]!, { run, notes: undefined }) : id;
}
