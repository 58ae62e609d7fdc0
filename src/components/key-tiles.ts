import { LitElement, css, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { keyNumbers, sayKeyNumber, sayStated } from '../figures/key-numbers.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import type { ChartId } from '../schema/figure.ts';
import type { KeyNumber } from '../schema/key-number.ts';
import type { RunResult } from '../schema/result.ts';
import { layoutTexts } from './layout-texts.ts';
import { sharedStyles } from './shared-styles.ts';

const spark = { width: 96, height: 40, room: 4 };

/** The three headline numbers of a run with their change from Baseline, and the way to the figure of each. Fires `chart` with it. */
export class KeyTiles extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        flex: none;
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(13.5rem, 100%), 1fr));
        gap: 0.75rem;
        min-height: 5.25rem;
        margin-bottom: 0.75rem;
      }
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: 0.75rem;
        align-items: end;
        align-content: start;
        padding: 0.25rem 0.75rem 0.375rem;
        text-align: start;
        border-color: var(--grid);
        border-width: 1px 0 0;
        border-radius: 0;
        border-top: 2px solid var(--ink);
        font-variant-numeric: tabular-nums;
        container-type: inline-size;
      }
      button:enabled:hover {
        background: var(--panel);
        border-color: var(--accent);
      }
      .name {
        grid-column: 1 / -1;
        font-size: 0.9375rem;
        line-height: 1.25rem;
        color: var(--secondary);
      }
      .value {
        font-size: 2rem;
        line-height: 2.25rem;
        font-weight: 600;
        white-space: nowrap;
      }
      .unit {
        font-size: 0.9375rem;
        color: var(--secondary);
      }
      /* What is said of a number has the tile's whole width, in one line where it fits: a moved lever moves no figure. */
      .change {
        grid-column: 1 / -1;
        font-size: 0.875rem;
        line-height: 1.125rem;
      }
      .change span {
        display: inline-block;
        margin-inline-end: 0.5rem;
      }
      svg {
        display: block;
        margin-block: -2px;
        overflow: visible;
      }
      @container (max-width: 16rem) {
        svg {
          grid-column: 1 / -1;
          order: 1;
        }
      }
      path {
        fill: none;
        stroke: var(--accent);
        stroke-width: 2;
      }
      .baseline {
        stroke: var(--ink);
        stroke-width: 1.25;
        stroke-dasharray: 1.25 2.5;
      }
      @media (forced-colors: active) {
        path {
          stroke: LinkText;
        }
        .baseline {
          stroke: CanvasText;
        }
        /* The ground that is put under words of a line would cover those over it. */
        button > span,
        .name,
        .unit {
          forced-color-adjust: none;
          color: CanvasText;
        }
      }
    `,
  ];
  @property({ attribute: false }) result: RunResult | null = null;
  /** What is shown while there is no result. */
  @property({ attribute: false }) first: readonly KeyNumber[] | null = null;
  /** Many runs of this scenario; null where there are none. */
  @property({ attribute: false }) ensemble: Ensemble | null = null;

  /** The numbers with no lever moved; null where none is, or they are not known. */
  @property({ attribute: false }) stated: readonly KeyNumber[] | null = null;

  private renderTile(key: KeyNumber) {
    const said = sayKeyNumber(key);
    const was = this.stated && sayStated(key, this.stated);
    const go = (): void => {
      this.dispatchEvent(new CustomEvent<ChartId>('chart', { detail: key.chart }));
    };
    return html`<button type="button" data-chart=${key.chart} title=${layoutTexts.showFigure} @click=${go}>
      <span class="name">${key.name}</span>
      <span> <span class="value">${said.value}</span> <span class="unit">${said.unit}</span> </span>
      ${renderSpark(key)}
      <span class="change">
        ${[was?.was, said.change, said.half].map((words) => words && html`<span>${words}</span> `)}
      </span>
    </button>`;
  }

  override render() {
    const { result } = this;
    if (result === null) return this.first?.map((key) => this.renderTile(key));
    const ensemble = this.ensemble === null ? {} : { ensemble: this.ensemble };
    return keyNumbers({ run: result, ...ensemble }).map((key) => this.renderTile(key));
  }
}

/** The path of a number beside Baseline, without axes: the figure behind the tile has them. */
function renderSpark({ run, baseline, half }: KeyNumber) {
  const { width, height, room } = spark;
  const all = [...run, ...baseline, ...(half ?? [])];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const x = (at: number): number => (at / Math.max(1, run.length - 1)) * (width - 2 * room) + room;
  const y = (value: number): number => height - room - ((value - low) / span) * (height - 2 * room);
  const path = (values: Float64Array): string =>
    `M${Array.from(values, (value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join('L')}`;
  const end = x(run.length - 1);
  return html`<svg width=${width} height=${height} aria-hidden="true">
    ${half === null ? nothing : svg`<path d="M${end},${y(half[0])}V${y(half[1])}" />`}
    ${svg`<path class="baseline" d=${path(baseline)} /><path d=${path(run)} />`}
  </svg>`;
}
