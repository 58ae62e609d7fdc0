import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { sayRole } from '../figures/claims.ts';
import { charts, figureSpec } from '../figures/index.ts';
import { talksSentence } from '../figures/talks-sentence.ts';
import type { ChartId } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import type { AppState } from '../state/app-state.ts';
import type { EconomySession } from '../state/economy-session.ts';
import type { Session } from '../state/session.ts';
import type { LeverChange } from './lever-panel.ts';
import { parleyAppStyles } from './parley-app-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { StoreController } from './store-controller.ts';
import { limits, texts } from './texts.ts';

const chartIds = Object.keys(charts) as ChartId[];
/** Words do not depend on how large a picture is. */
const wordsOnly = { size: { width: 600, height: 400 }, theme: 'light', app: '' } as const;

/** The page: scenario and status on top, levers at the left, the answer and its figures beside them. */
export class ParleyApp extends LitElement {
  static override readonly styles = [sharedStyles, parleyAppStyles];
  @property({ attribute: false }) session!: Session;
  /** Where it is missing, the page offers no economy of the reader's own. */
  @property({ attribute: false }) economy: EconomySession | null = null;
  @property() version = '';

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  private async openFile(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    const text = await file.text();
    input.value = '';
    await this.session.open({ file: file.name, text });
  }

  /** How the talks ended and the words of the three figures: what the run says, before any picture. */
  private answer(result: RunResult): string {
    const figures = chartIds.map((id) => sayRole(figureSpec(id, { run: result }, wordsOnly), 'sentence'));
    // A word joiner, since browsers break lines behind a minus sign and a dash.
    return [talksSentence(result), ...figures].join(' ').replace(/[−–]/g, '$&\u2060');
  }

  private renderPicker({ scenarios, scenario, file }: AppState) {
    const listed = file === null ? (scenario?.id ?? '') : '';
    const pick = (event: Event): void => {
      void this.session.open({ id: (event.currentTarget as HTMLSelectElement).value });
    };
    return html`
      <label for="scenario">${texts.scenario}</label>
      <select id="scenario" .value=${live(listed)} @change=${pick}>
        ${
          scenario === null || file === null
            ? nothing
            : html`<option value="" disabled selected>${texts.ownFile(scenario.title, file)}</option>`
        }
        ${scenarios.map(
          ({ id, title }) => html`<option value=${id} ?selected=${id === listed}>${title}</option>`,
        )}
      </select>
      <label class="button">
        ${texts.openFile}
        <input class="hidden" type="file" accept=".yaml,.yml" @change=${this.openFile} />
      </label>
    `;
  }

  private renderHeader(state: AppState) {
    return html`<header>
      <strong class="name">${texts.name}</strong>
      ${this.renderPicker(state)}
      ${this.economy === null ? nothing : html`<own-economy .session=${this.economy}></own-economy>`}
      <run-status .run=${state.run} .progress=${state.progress}></run-status>
    </header>`;
  }

  private renderMain({ result, run, notices }: AppState) {
    return html`<main>
      <notice-list
        .notices=${notices}
        @dismiss=${({ detail }: CustomEvent<number | null>) => this.session.dismiss(detail ?? undefined)}
      ></notice-list>
      <h1 class=${run === 'running' && result !== null ? 'stale' : ''}>
        ${result === null ? texts.noAnswer : this.answer(result)}
      </h1>
      <section class="figures" aria-label=${texts.figures}>
        ${chartIds.map(
          (id) => html`
            <figure-view
              .chart=${id}
              .result=${result}
              .version=${this.version}
              ?stale=${run === 'running' || run === 'failed'}
            ></figure-view>
          `,
        )}
      </section>
      <details>
        <summary>
          ${texts.caveat(result?.request.seed ?? 1)} <span class="link">${texts.limits}</span>
        </summary>
        <ul>
          ${limits.map((limit) => html`<li>${limit}</li>`)}
        </ul>
      </details>
    </main>`;
  }

  override render() {
    const state = this.session.store.get();
    return html`
      ${this.renderHeader(state)}
      <div class="body">
        <aside aria-label=${texts.levers}>
          <lever-panel
            .levers=${state.levers}
            .changed=${state.changed}
            @lever-change=${({ detail }: CustomEvent<LeverChange>) => void this.session.setLever(detail.id, detail.value)}
            @lever-reset=${({ detail }: CustomEvent<string | null>) => void this.session.reset(detail ?? undefined)}
          ></lever-panel>
        </aside>
        ${this.renderMain(state)}
      </div>
    `;
  }
}
