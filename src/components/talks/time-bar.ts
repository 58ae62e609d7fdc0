import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { calendarTime } from '../../figures/marks/calendar.ts';
import { charts } from '../../figures/index.ts';
import { formatNumber } from '../../figures/words/format-number.ts';
import type { Branch } from '../../schema/bench.ts';
import type { RunResult } from '../../schema/result.ts';
import { Branches } from '../../state/branches.ts';
import type { Fork } from '../../state/fork-scenario.ts';
import type { Hovered } from '../../state/hovered.ts';
import type { Session } from '../../state/session.ts';
import type { Store } from '../../state/store.ts';
import { answerParts, answerWords } from '../answer.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { timeBarStyles } from './time-bar-styles.ts';
import { timeBarTexts as words } from './time-bar-texts.ts';

type Panel = 'change' | 'branches';

/** The quarters of the run at the foot of the page: the one picked is marked in every figure, something can be changed from there on, and what was changed is a tree. */
export class TimeBar extends LitElement {
  static override readonly styles = [sharedStyles, timeBarStyles];
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) hovered!: Store<Hovered>;
  @state() private quarter = 0;
  @state() private panel: Panel | null = null;
  private branches: Branches | null = null;
  private told: RunResult | null = null;

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  /** Takes the focus as a part of the page. The host has no tabindex: Tab would pass by all that is in it. */
  override focus(): void {
    this.renderRoot.querySelector('section')?.focus();
  }

  private tree(): Branches {
    return (this.branches ??= new Branches(this.session));
  }

  protected override updated(_: PropertyValues): void {
    const { run, result, branches } = this.session.store.get();
    if (run !== 'current' || result === null || result === this.told) return;
    if (branches.length === 0) return;
    this.told = result;
    this.tree().tell(answerWords(answerParts(result, charts)!));
  }

  private pick(event: Event, start: string): void {
    this.quarter = Number((event.currentTarget as HTMLInputElement).value);
    this.hovered.update({ time: calendarTime(start, this.quarter) });
  }

  /** What stands over the bar shuts, and its button has the focus again. */
  private shut(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || this.panel === null) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    this.panel = null;
  }

  private show(panel: Panel): void {
    this.panel = this.panel === panel ? null : panel;
  }

  /** Makes a branch; the form is gone with that, so that its place in the tree takes the focus. */
  private async fork(fork: Fork): Promise<void> {
    this.panel = 'branches';
    const made = this.tree().fork(fork);
    const { id } = this.session.store.get().branches.at(-1)!;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-branch="${id}"]`)?.focus();
    await made;
  }

  /** Takes a branch away; what it came from, or the next tree, has the focus, and without any the button that makes them. */
  private async removeBranch({ id, parent }: Branch): Promise<void> {
    const removed = this.tree().remove(id);
    await this.updateComplete;
    const { length } = this.session.store.get().branches;
    if (length === 0) this.panel = null;
    const next = length === 0 ? '.change' : `[data-branch="${parent ?? 0}"]`;
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
    await removed;
  }

  private renderBranch(branch: Branch, all: readonly Branch[], shown: number | null): unknown {
    const own = all.filter(({ parent }) => parent === branch.id);
    const isShown = branch.id === shown;
    return html`<li>
      <button
        type="button"
        data-branch=${branch.id}
        aria-pressed=${isShown}
        @click=${() => void (isShown ? undefined : this.tree().goTo(branch.id))}
      >
        ${branch.sentence}
      </button>
      <button
        type="button"
        class="quiet delete"
        aria-label=${words.removeOf(branch.sentence)}
        @click=${() => void this.removeBranch(branch)}
      >
        ${words.remove}
      </button>
      ${branch.outcome === null ? nothing : html`<p class="outcome">${branch.outcome}</p>`}
      ${
        own.length === 0
          ? nothing
          : html`<ul>
              ${own.map((one) => this.renderBranch(one, all, shown))}
            </ul>`
      }
    </li>`;
  }

  private renderTree() {
    const { branches } = this.session.store.get();
    const { shown } = this.tree();
    const roots = branches.filter(({ parent }) => parent === null);
    return html`<div class="tree">
      <h2>${words.tree}</h2>
      <ul>
        ${roots.map((root) => this.renderBranch(root, branches, shown))}
      </ul>
    </div>`;
  }

  private renderPanel(result: RunResult) {
    if (this.panel === null) return nothing;
    return html`<div class="panel">
      ${
        this.panel === 'branches'
          ? this.renderTree()
          : html`<fork-form
              .shown=${this.session.store.get()}
              .result=${result}
              .quarter=${this.quarter}
              @fork=${({ detail }: CustomEvent<Fork>) => void this.fork(detail)}
            ></fork-form>`
      }
    </div>`;
  }

  override render() {
    const { result, branches } = this.session.store.get();
    if (result === null) return nothing;
    const { start, quarters } = result.request.scenario;
    const name = formatNumber(calendarTime(start, Math.min(this.quarter, quarters - 1)), 'year');
    const count = branches.length;
    const toggle = (panel: Panel, label: string) =>
      html`<button
        type="button"
        class=${panel}
        aria-expanded=${this.panel === panel}
        @click=${() => this.show(panel)}
      >
        ${label}
      </button>`;
    return html`<section
      aria-label=${words.bar}
      tabindex="-1"
      @keydown=${(event: KeyboardEvent) => this.shut(event)}
    >
      ${this.renderPanel(result)}
      <div class="bar">
        <label for="quarter">${words.quarter}</label>
        <input
          id="quarter"
          type="range"
          min="0"
          max=${quarters - 1}
          step="1"
          .value=${String(this.quarter)}
          aria-valuetext=${name}
          @input=${(event: Event) => this.pick(event, start)}
          @change=${(event: Event) => this.pick(event, start)}
          @blur=${() => this.hovered.update({ time: null })}
        />
        <output for="quarter">${name}</output>
        ${toggle('change', words.change)} ${count === 0 ? nothing : toggle('branches', words.branches(count))}
      </div>
    </section>`;
  }
}
