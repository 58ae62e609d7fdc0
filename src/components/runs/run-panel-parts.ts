import { html, nothing } from 'lit';
import { chartIds, charts } from '../../figures/index.ts';
import { besideOwnRun } from '../../figures/own-run.ts';
import { ensembleInWords } from '../../figures/words/ensemble-in-words.ts';
import type { CrewProgress } from '../../schema/crew.ts';
import type { EnsembleSeries } from '../../schema/ensemble.ts';
import type { VarianceParts } from '../../schema/attribution.ts';
import type { ChartId, FigureInput, FigureNeed } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import { sureTexts } from './sure-texts.ts';

/** How far runs under way are, with a way to call them off. @param what is counted, in words */
export function progressRow(progress: CrewProgress | null, what: string, cancel: () => void) {
  const text = progress === null ? sureTexts.starting : sureTexts.progress(progress, what);
  return html`<div class="row">
    <progress aria-label=${what} max=${progress?.of ?? 1} .value=${progress?.done ?? 0}></progress>
    <span class="amount" aria-hidden="true">${text}</span>
    <button type="button" class="cancel" @click=${cancel}>${sureTexts.cancel}</button>
  </div>`;
}

/** Says that what an earlier page found is being read, as long as it is. */
export function readingLine(reading: boolean) {
  return reading ? html`<p role="status" class="reading">${sureTexts.reading}</p>` : nothing;
}

/** What asks figures for one series of an ensemble. */
export function optionsOf({ metric, subject }: EnsembleSeries): NonNullable<FigureInput['options']> {
  const [of] = Object.values(subject);
  return { metric, ...(of === undefined ? {} : { subject: of }) };
}

/** An input of figures, with the charts that it has what they need for. */
export interface DrawnInput {
  input: FigureInput;
  charts: readonly ChartId[];
}

/** Charts of one run that say ranges where there are many, or by what inputs scenarios differ. */
const ofBoth: readonly ChartId[] = ['C1', 'C4', 'C5', 'C19'];

/**
 * Every chart that needs what was found and that the input has, and of an ensemble those that say more with it, beside the run that is its own. To be asked
 * once for an input: charts look through all its runs.
 * @param begun runs from which it was begun, as far as they are known
 */
export function drawnInput(need: FigureNeed, given: FigureInput, begun?: readonly RunResult[]): DrawnInput {
  const isOf = (id: ChartId): boolean => {
    const isNeeded = charts[id].needs.includes(need);
    if (!isNeeded && (need !== 'ensemble' || !ofBoth.includes(id))) return false;
    const selected = charts[id].select(given);
    return selected.ok && (isNeeded || selected.value.runs.n > 1);
  };
  const input = ensembleInWords(besideOwnRun(given, begun));
  // What the inputs of one scenario are moved from is known of its own run alone.
  const isKnown = input.run.reference !== null || (input.ensemble?.arms.length ?? 0) > 1;
  return { input, charts: chartIds.filter((id) => isOf(id) && (isKnown || id !== 'C19')) };
}

/** The figures of an input. */
export function figuresOf({ input, charts: shown }: DrawnInput, version: string, stale = false) {
  return html`<div class="figures">
    ${shown.map(
      (id) =>
        html`<figure-view .chart=${id} .input=${input} .version=${version} ?stale=${stale}></figure-view>`,
    )}
  </div>`;
}

/** What the last values of a number differ by, in a sentence; nothing where one thing alone varies. */
export function varianceLine(found: VarianceParts | null | undefined) {
  const parts = found?.parts.filter(({ variance }) => variance > 0) ?? [];
  if (found === null || found === undefined || found.parts.length < 2 || parts.length === 0) return nothing;
  return html`<p class="variance">${sureTexts.variance(parts, found.seeds)}</p>`;
}
