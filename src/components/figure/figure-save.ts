import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { citation, type CitationStyle } from '../../exports/citation.ts';
import { figureCsv } from '../../exports/figure-csv.ts';
import { figureMetadata } from '../../exports/figure-metadata.ts';
import { figureName } from '../../exports/figure-name.ts';
import { figurePng } from '../../exports/figure-png.ts';
import { officeSvg, webSvg } from '../../exports/figure-svg.ts';
import { altLimit, sayRole } from '../../figures/words/claims.ts';
import { charts, figureSpec } from '../../figures/index.ts';
import { lintFigure } from '../../figures/look/lint.ts';
import { sizePresets } from '../../figures/look/size-presets.ts';
import type { FigureWords } from '../../schema/bench.ts';
import type { ChartId, FigureInput, FigureSpec, OwnRole } from '../../schema/figure.ts';
import { download } from '../download.ts';
import { pageFonts } from '../page-fonts.ts';
import { canvasRasteriser } from './rasterise.ts';
import { saveTexts } from '../tray/save-texts.ts';
import { sharedStyles } from '../shared-styles.ts';
import { presetWords, texts } from '../texts.ts';

type Preset = keyof typeof sizePresets;
type SavedTheme = keyof typeof saveTexts.themes;
type Kind = 'png' | 'copy' | 'svg' | 'office' | 'csv' | 'notes';
const kinds: readonly Kind[] = ['png', 'copy', 'svg', 'office', 'csv', 'notes'];
const png = 'image/png';
/** Words that a reader puts in place of a figure's own. */
export interface WordsSaid {
  role: OwnRole;
  words: string;
}

/**
 * Saves a figure for where it goes, or copies it as an image, on white paper unless another is asked for; shows what will be saved, says what
 * speaks against it, and asks where words or result are out of date. Title and alternative text in the reader's own words leave as the event `figure-words`.
 */
export class FigureSave extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      details {
        position: relative;
      }
      summary {
        display: flex;
        gap: 0.25rem;
        align-items: center;
        min-height: 2rem;
        padding: 0.125rem 0.375rem;
        color: var(--secondary);
        cursor: pointer;
        list-style: none;
      }
      summary:hover {
        color: var(--accent);
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::after {
        content: '▾' / '';
      }
      .menu {
        position: absolute;
        inset-inline-end: 0;
        z-index: 1;
        display: grid;
        gap: 0.375rem;
        width: min(22rem, 90vw);
        max-height: 52vh;
        overflow: auto;
        white-space: normal;
        padding: 0.75rem;
        box-shadow: var(--shadow);
        background: var(--page);
        border: 1px solid var(--border);
        border-radius: 4px;
      }
      .menu input[type='text'],
      .menu textarea,
      .menu select {
        width: 100%;
      }
      .kept {
        margin: 0;
        color: var(--secondary);
      }
      .kinds {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 4px;
      }
      .menu ul {
        margin: 0;
        padding-inline-start: 16px;
        color: var(--warn);
      }
    `,
  ];
  @property() chart: ChartId = 'C3';
  @property({ attribute: false }) input: FigureInput | null = null;
  @property() version = '';
  /** In the reader's own words. */
  @property({ attribute: false }) words: FigureWords | undefined;
  /** Whether the page shows a result that is being replaced. */
  @property({ type: Boolean }) stale = false;
  @state() private preset: Preset = 'memo-full';
  @state() private theme: SavedTheme = 'light';
  @state() private citing: CitationStyle = 'chicago';
  @state() private isOpen = false;
  @state() private isAccepted = false;
  @state() private said = '';

  private spec(): FigureSpec {
    const { preset: size, theme, version: app, words } = this;
    return figureSpec(this.chart, this.input!, { size, theme, app, title: words?.title, alt: words?.alt });
  }

  private async picture(): Promise<Uint8Array<ArrayBuffer>> {
    const fonts = await pageFonts();
    return figurePng(this.spec(), fonts, canvasRasteriser(fonts), location.href);
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
    else if (kind === 'csv') download(figureName(spec, 'csv'), figureCsv(spec), 'text/csv');
    else if (kind === 'notes')
      download(figureName(spec, 'json'), JSON.stringify(figureMetadata(spec), null, 2), 'application/json');
    else {
      const svg = kind === 'svg' ? webSvg(spec, await pageFonts()) : officeSvg(spec);
      download(figureName(spec, kind === 'svg' ? 'svg' : 'office.svg'), svg, 'image/svg+xml');
    }
  }

  private async press(words: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.said = words;
    } catch (error) {
      this.said = texts.notSaved(error);
    }
  }

  private copyCitation(): Promise<void> {
    const day = new Date().toISOString().slice(0, 10);
    return navigator.clipboard.writeText(citation(this.spec(), this.citing, { day, link: location.href }));
  }

  private say(role: OwnRole, field: HTMLInputElement | HTMLTextAreaElement): void {
    const detail: WordsSaid = { role, words: field.value };
    this.dispatchEvent(new CustomEvent('figure-words', { detail }));
  }

  /** Title and alternative text, to be put in the reader's own words. */
  private renderWords(spec: FigureSpec) {
    const say = (role: OwnRole) => (event: Event) => this.say(role, event.currentTarget as HTMLInputElement);
    return html`<label
        >${saveTexts.title}
        <input
          type="text"
          title=${saveTexts.own.title}
          .value=${live(sayRole(spec, 'title'))}
          @change=${say('title')}
      /></label>
      <label
        >${saveTexts.alt(sayRole(spec, 'alt').length, altLimit)}
        <textarea
          rows="3"
          maxlength=${altLimit}
          title=${saveTexts.own.alt}
          .value=${live(sayRole(spec, 'alt'))}
          @change=${say('alt')}
        ></textarea>
      </label>
      <p class="kept">${saveTexts.kept}</p>`;
  }

  private renderChoice<Value extends string>(
    words: string,
    of: Readonly<Record<Value, string>>,
    chosen: Value,
    choose: (value: Value) => void,
  ) {
    const change = (event: Event): void => choose((event.currentTarget as HTMLSelectElement).value as Value);
    const options = (Object.keys(of) as Value[]).map(
      (id) => html`<option value=${id} ?selected=${id === chosen}>${of[id]}</option>`,
    );
    return html`<label
      >${words}
      <select @change=${change}>
        ${options}
      </select></label
    >`;
  }

  /** What speaks against saving; what is out of date has to be accepted first. */
  private renderFindings(found: readonly string[], asks: boolean) {
    if (found.length === 0) return nothing;
    const accept = (event: Event): void => {
      this.isAccepted = (event.currentTarget as HTMLInputElement).checked;
    };
    return html`<div class="findings" role="status">
      ${saveTexts.findings}
      <ul>
        ${found.map((words) => html`<li>${words}</li>`)}
      </ul>
      ${
        asks
          ? html`<label
              ><input type="checkbox" .checked=${this.isAccepted} @change=${accept} />
              ${saveTexts.anyway}</label
            >`
          : nothing
      }
    </div>`;
  }

  private renderButtons(isHeld: boolean) {
    const isLarge = (kind: Kind): boolean => this.preset === 'poster' && (kind === 'png' || kind === 'copy');
    return kinds.map(
      (kind) =>
        html`<button
          type="button"
          data-kind=${kind}
          ?disabled=${isHeld || isLarge(kind)}
          @click=${() => void this.press(texts.savedAs[kind], () => this.carryOut(kind))}
        >
          ${texts.saveAs[kind]}
        </button>`,
    );
  }

  private renderMenu() {
    const spec = this.spec();
    const picture = charts[spec.chart].render(spec);
    const findings = lintFigure(spec, picture);
    const found = findings.map(({ rule, what }) => `${saveTexts.found[rule]} ${what}`);
    const asks = this.stale || findings.some(({ rule }) => rule === 'title' || rule === 'alt');
    return html`<div class="menu">
      ${this.renderChoice(texts.size, presetWords, this.preset, (preset) => (this.preset = preset))}
      ${this.renderFindings(this.stale ? [saveTexts.stale, ...found] : found, asks)}
      <div class="kinds">${this.renderButtons(asks && !this.isAccepted)}</div>
      <span role="status">${this.said}</span>
      ${this.renderWords(spec)}
      ${this.renderChoice(saveTexts.theme, saveTexts.themes, this.theme, (theme) => (this.theme = theme))}
      <figure-preview .picture=${picture}></figure-preview>
      ${this.renderChoice(saveTexts.cite, saveTexts.styles, this.citing, (style) => (this.citing = style))}
      <button
        type="button"
        class="cite"
        @click=${() => void this.press(saveTexts.copied, () => this.copyCitation())}
      >
        ${saveTexts.copyCitation}
      </button>
    </div>`;
  }

  /** Escape shuts the menu and gives the focus back to what opened it. */
  private leave(event: KeyboardEvent): void {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')!.focus();
  }

  override render() {
    const toggle = (event: Event): void => {
      this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
      if (!this.isOpen) this.isAccepted = false;
      // Over the edge of what scrolls it would be cut, or under the bar of the tray.
      else
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector('.menu')?.scrollIntoView({ block: 'nearest' }),
        );
    };
    return html`<details @toggle=${toggle} @keydown=${this.leave}>
      <summary aria-label=${texts.saveOf(this.chart)}>${texts.save}</summary>
      ${this.isOpen && this.input !== null ? this.renderMenu() : nothing}
    </details>`;
  }
}
