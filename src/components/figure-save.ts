import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { figureMetadata } from '../exports/figure-metadata.ts';
import { figureName } from '../exports/figure-name.ts';
import { figurePng } from '../exports/figure-png.ts';
import { officeSvg, webSvg } from '../exports/figure-svg.ts';
import { figureSpec } from '../figures/index.ts';
import { sizePresets } from '../figures/size-presets.ts';
import type { ChartId, FigureInput, FigureSpec } from '../schema/figure.ts';
import { download } from './download.ts';
import { pageFonts } from './page-fonts.ts';
import { canvasRasteriser } from './rasterise.ts';
import { sharedStyles } from './shared-styles.ts';
import { presetWords, texts } from './texts.ts';

type Preset = keyof typeof sizePresets;
type Kind = 'png' | 'copy' | 'svg' | 'office' | 'notes';
const kinds: readonly Kind[] = ['png', 'copy', 'svg', 'office', 'notes'];
const png = 'image/png';

/** Saves a figure for where it goes, or copies it as an image; what is saved is always on white paper. */
export class FigureSave extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      details {
        position: relative;
      }
      summary {
        min-height: 28px;
        padding: 3px 8px;
        border: 1px solid var(--border);
        border-radius: 4px;
        cursor: pointer;
      }
      .menu {
        position: absolute;
        inset-inline-end: 0;
        z-index: 1;
        display: grid;
        gap: 6px;
        width: max-content;
        padding: 8px;
        background: var(--page);
        border: 1px solid var(--border);
        border-radius: 4px;
      }
    `,
  ];
  @property() chart: ChartId = 'C3';
  @property({ attribute: false }) input: FigureInput | null = null;
  @property() version = '';
  @state() private preset: Preset = 'memo-full';
  @state() private said = '';

  private spec(): FigureSpec {
    return figureSpec(this.chart, this.input!, { size: this.preset, theme: 'light', app: this.version });
  }

  private async picture(): Promise<Uint8Array<ArrayBuffer>> {
    const fonts = await pageFonts();
    return figurePng(this.spec(), fonts, canvasRasteriser(fonts));
  }

  /** The image is promised at once, since a browser takes only what was asked for while the button was pressed. */
  private copy(): Promise<void> {
    const image = this.picture().then((bytes) => new Blob([bytes], { type: png }));
    return navigator.clipboard.write([new ClipboardItem({ [png]: image })]);
  }

  private async carryOut(kind: Kind): Promise<void> {
    const spec = this.spec();
    if (kind === 'copy') await this.copy();
    else if (kind === 'png') download(figureName(spec, 'png'), await this.picture(), png);
    else if (kind === 'notes')
      download(figureName(spec, 'json'), JSON.stringify(figureMetadata(spec), null, 2), 'application/json');
    else {
      const svg = kind === 'svg' ? webSvg(spec, await pageFonts()) : officeSvg(spec);
      download(figureName(spec, 'svg'), svg, 'image/svg+xml');
    }
  }

  private async press(kind: Kind): Promise<void> {
    try {
      await this.carryOut(kind);
      this.said = texts.savedAs[kind];
    } catch (error) {
      this.said = texts.notSaved(error);
    }
  }

  override render() {
    const choose = (event: Event): void => {
      this.preset = (event.currentTarget as HTMLSelectElement).value as Preset;
    };
    const presets = (Object.keys(sizePresets) as Preset[]).map(
      (id) => html`<option value=${id} ?selected=${id === this.preset}>${presetWords[id]}</option>`,
    );
    const buttons = kinds.map(
      (kind) =>
        html`<button
          type="button"
          data-kind=${kind}
          ?disabled=${this.preset === 'poster' && (kind === 'png' || kind === 'copy')}
          @click=${() => void this.press(kind)}
        >
          ${texts.saveAs[kind]}
        </button>`,
    );
    return html`<details>
      <summary aria-label=${texts.saveOf(this.chart)}>${texts.save}</summary>
      <div class="menu">
        <label
          >${texts.size}
          <select @change=${choose}>
            ${presets}
          </select></label
        >
        ${buttons}
        <span role="status">${this.said}</span>
      </div>
    </details>`;
  }
}
