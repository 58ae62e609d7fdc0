import { LitElement, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { KeptWork } from '../../state/keeper.ts';
import type { Work } from '../../schema/work.ts';
import { drawerStyles } from './drawer-styles.ts';
import { drawerTexts } from './drawer-texts.ts';
import { sharedStyles } from '../shared-styles.ts';

const words = drawerTexts.versions;
/** Asks the page for the versions of the work that the browser has kept, newest first. */
export type VersionsWanted = (versions: Promise<readonly KeptWork[]>) => void;

/** Versions of the work that the browser has kept by itself, to go back to. Fires `versions-wanted` when it is opened, and `version-open` with the work of one. */
export class VersionList extends LitElement {
  static override readonly styles = [sharedStyles, drawerStyles];
  @state() private kept: readonly KeptWork[] | null = null;

  private ask(event: Event): void {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    const detail: VersionsWanted = (versions) => void this.take(versions);
    this.dispatchEvent(new CustomEvent('versions-wanted', { detail, bubbles: true, composed: true }));
  }

  private async take(versions: Promise<readonly KeptWork[]>): Promise<void> {
    this.kept = await versions.catch(() => []);
  }

  private open(work: Work): void {
    this.dispatchEvent(new CustomEvent('version-open', { detail: work, bubbles: true, composed: true }));
  }

  private renderVersion({ at, work }: KeptWork) {
    const { scenario, changed } = work;
    const when = new Date(at).toLocaleString();
    const what = words.of('id' in scenario ? scenario.id : scenario.file, Object.keys(changed).length);
    return html`<li>
      ${when}: ${what}
      <button type="button" class="to" aria-label=${words.openOf(when)} @click=${() => this.open(work)}>
        ${words.open}
      </button>
    </li>`;
  }

  override render() {
    const { kept } = this;
    return html`<details @toggle=${this.ask}>
      <summary>${words.title}</summary>
      <p>${words.help}</p>
      ${
        kept === null
          ? nothing
          : kept.length === 0
            ? html`<p>${words.none}</p>`
            : html`<ol>
                ${kept.map((one) => this.renderVersion(one))}
              </ol>`
      }
    </details>`;
  }
}
