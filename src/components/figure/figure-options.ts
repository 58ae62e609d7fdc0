import { html, nothing } from 'lit';
import type { ChartId, FigureOptions, FigureSpec } from '../../schema/figure.ts';
import { optionTexts } from './figure-option-texts.ts';

type Choose = (options: FigureOptions) => void;
/** What a reader can ask of a figure, beside it. */
type RenderOptions = (spec: FigureSpec, options: FigureOptions, choose: Choose) => unknown;

/** Steps of the slider for what a month of lead is worth. */
const steps = 100;

/** What a month of lead is worth is the reader's to say: lines and net follow. */
const monthsWorth: RenderOptions = (spec, options, choose) => {
  const billions = (column: string): number => (spec.rows.columns[column]?.values[0] ?? Number.NaN) / 1000;
  const [assumed, even] = [billions('month_worth'), billions('break_even')];
  if (!Number.isFinite(assumed)) return nothing;
  const asked = Number(options['month'] ?? assumed);
  const most = 2 * Math.max(asked, Number.isFinite(even) ? even : 0, 0.1);
  const change = ({ currentTarget }: Event): void => {
    const { valueAsNumber } = currentTarget as HTMLInputElement;
    if (valueAsNumber >= 0) choose({ ...options, month: valueAsNumber });
  };
  const input = (type: 'range' | 'number', label: string) =>
    html`<input
      type=${type}
      aria-label=${label}
      min="0"
      max=${type === 'range' ? most : nothing}
      step=${type === 'range' ? most / steps : 'any'}
      .value=${String(Number(asked.toPrecision(3)))}
      @change=${change}
    />`;
  return html`<span>${optionTexts.month}</span> ${input('range', optionTexts.month)}
    ${input('number', optionTexts.monthExact)}
    ${
      options['month'] === undefined
        ? nothing
        : html`<button type="button" @click=${() => choose({})}>${optionTexts.ownWeights}</button>`
    }`;
};

/** Each row on a scale of its own, which the figure then says. */
const freeScales: RenderOptions = (_, options, choose) => {
  const change = ({ currentTarget }: Event): void =>
    choose((currentTarget as HTMLInputElement).checked ? { ...options, scale: 'free' } : {});
  return html`<label>
    <input type="checkbox" .checked=${options['scale'] === 'free'} @change=${change} />${optionTexts.free}
  </label>`;
};

const asked: Readonly<Partial<Record<ChartId, RenderOptions>>> = { C2: monthsWorth, C18: freeScales };

/** The row of options under a figure; nothing where its chart has none. */
export function renderOptions(spec: FigureSpec, options: FigureOptions, choose: Choose) {
  const render = asked[spec.chart];
  return render === undefined ? nothing : html`<div class="options">${render(spec, options, choose)}</div>`;
}
