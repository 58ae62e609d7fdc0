import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AppState } from '../state/app-state.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';

/** The scenario that is open, to be changed for a listed one or for a file. Fires `pick` with an id and `file` with a file. */
export class ScenarioPicker extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        min-width: 0;
        flex: 0 1 17rem;
      }
      select {
        flex: 1;
        min-width: 0;
        font-weight: 600;
        text-overflow: ellipsis;
      }
    `,
  ];
  @property({ attribute: false }) state!: Pick<AppState, 'scenarios' | 'scenario' | 'first' | 'file'>;

  private fire<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(name, { detail }));
  }

  /** Asks the reader for a file. */
  browse(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')!.click();
  }

  private choose(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    input.value = '';
    this.fire('file', file);
  }

  override render() {
    const { scenarios, scenario, first, file } = this.state;
    const listed = file === null ? (scenario?.id ?? first?.scenario.id ?? '') : '';
    const pick = (event: Event): void => this.fire('pick', (event.currentTarget as HTMLSelectElement).value);
    return html`
      <label class="hidden" for="scenario">${texts.scenario}</label>
      <select id="scenario" title=${scenario?.title ?? nothing} .value=${live(listed)} @change=${pick}>
        ${
          scenario === null || file === null
            ? nothing
            : html`<option value="" disabled selected>
                ${texts.ownFile(shortened(scenario.title), file)}
              </option>`
        }
        ${scenarios.map(
          ({ id, title }) => html`<option value=${id} ?selected=${id === listed}>${title}</option>`,
        )}
      </select>
      <input hidden type="file" accept=".yaml,.yml,.json" @change=${this.choose} />
    `;
  }
}

/** The title of a branch of a branch by where it comes from and what it does itself. */
function shortened(title: string): string {
  return title.replace(/ · .* · /, ' · … · ');
}
