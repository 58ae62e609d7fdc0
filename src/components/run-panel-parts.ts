import { html } from 'lit';
import { chartIds, charts } from '../figures/index.ts';
import type { CrewProgress } from '../schema/crew.ts';
import type { EnsembleSeries } from '../schema/ensemble.ts';
import type { FigureInput, FigureNeed } from '../schema/figure.ts';
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

/** What asks figures for one series of an ensemble. */
export function optionsOf({ metric, subject }: EnsembleSeries): NonNullable<FigureInput['options']> {
  const [of] = Object.values(subject);
  return { metric, ...(of === undefined ? {} : { subject: of }) };
}

/** Every figure that needs what was found and that the input has. */
export function figuresOf(need: FigureNeed, input: FigureInput, version: string, stale = false) {
  const shown = chartIds.filter((id) => charts[id].needs.includes(need) && charts[id].select(input).ok);
  return html`<div class="figures">
    ${shown.map(
      (id) =>
        html`<figure-view .chart=${id} .input=${input} .version=${version} ?stale=${stale}></figure-view>`,
    )}
  </div>`;
}
