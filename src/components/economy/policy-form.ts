import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Closure } from '../../schema/economy.ts';
import type { EconomyReport, PolicyQuestion } from '../../schema/economy-report.ts';
import { closureTexts, ownEconomyTexts } from './own-economy-texts.ts';
import { policyFormStyles } from './policy-form-styles.ts';
import { sharedStyles } from '../shared-styles.ts';

interface PolicyFile {
  file: string;
  text: string;
}
/** Fires `policy` with a `PolicyQuestion`: points added to an importer's duties, or a policy file, under a closure. */
export class PolicyForm extends LitElement {
  static override readonly styles = [sharedStyles, policyFormStyles];
  @property({ attribute: false }) report!: EconomyReport;
  @state() private source: 'points' | 'file' = 'points';
  @state() private importer = '';
  @state() private exporter = ''; // '' stands for all others
  @state() private sectors: ReadonlySet<string> = new Set();
  @state() private file: PolicyFile | null = null;
  @state() private closure: Closure = 'fixed';
  @state() private missing = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    // As the files have them: whoever made the economy named first whom it is about, and the rest of the world last.
    const { regions, sectors } = this.report.description;
    this.importer = regions[0]!.region;
    this.exporter = regions[1]?.region ?? '';
    const { dutied } = this.report;
    this.sectors = new Set(dutied.length > 0 ? dutied : sectors.map(({ sector }) => sector));
    this.file = null;
    this.missing = '';
  }

  private async takeFile(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    this.file = { file: file.name, text: await file.text() };
    this.missing = '';
    input.value = '';
  }

  private submit(event: Event): void {
    event.preventDefault();
    const policy = this.policy();
    this.missing = typeof policy === 'string' ? policy : '';
    if (typeof policy === 'string') return;
    const rate = this.number('saving-rate');
    const detail: PolicyQuestion = {
      policy,
      closure: this.closure,
      ...(rate === null ? {} : { savingRate: rate / 100 }),
    };
    this.dispatchEvent(new CustomEvent<PolicyQuestion>('policy', { detail }));
  }

  /** The policy as it stands in the form, or what is missing. */
  private policy(): PolicyQuestion['policy'] | string {
    if (this.source === 'file') return this.file ?? ownEconomyTexts.noFileChosen;
    if (this.sectors.size === 0) return ownEconomyTexts.noSectorChosen;
    return {
      importer: this.importer,
      exporter: this.exporter === '' ? null : this.exporter,
      sectors: this.report.description.sectors.flatMap(({ sector }) =>
        this.sectors.has(sector) ? [sector] : [],
      ),
      points: this.number('points')!,
    };
  }

  private number(id: string): number | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.valueAsNumber ?? null;
  }

  private areDutied(): boolean {
    const { dutied } = this.report;
    return dutied.length === this.sectors.size && dutied.every((id) => this.sectors.has(id));
  }

  private chooseSectors(sectors: Iterable<string>): void {
    this.sectors = new Set(sectors);
    this.missing = '';
  }

  private toggle(sector: string): void {
    const { sectors } = this;
    this.chooseSectors(
      sectors.has(sector) ? [...sectors].filter((other) => other !== sector) : [...sectors, sector],
    );
  }

  private renderSource() {
    const choice = (value: 'points' | 'file', label: string) =>
      html`<label>
        <input
          type="radio"
          name="source"
          value=${value}
          .checked=${this.source === value}
          @change=${() => (this.source = value)}
        />
        ${label}
      </label>`;
    return html`<fieldset class="source">
      <legend>${ownEconomyTexts.source}</legend>
      ${choice('points', ownEconomyTexts.byPoints)} ${choice('file', ownEconomyTexts.byFile)}
    </fieldset>`;
  }

  private renderRegions() {
    const { regions } = this.report.description;
    const option = (region: string, name: string, chosen: string, taken = '') =>
      html`<option value=${region} ?selected=${region === chosen} ?disabled=${region === taken}>
        ${region} ${name}
      </option>`;
    const importer = (event: Event): void => {
      this.importer = (event.currentTarget as HTMLSelectElement).value;
      if (this.exporter === this.importer) this.exporter = '';
    };
    const exporter = (event: Event): void => {
      this.exporter = (event.currentTarget as HTMLSelectElement).value;
    };
    return html`
      <label for="importer">${ownEconomyTexts.importer}</label>
      <select id="importer" .value=${this.importer} @change=${importer}>
        ${regions.map(({ region, name }) => option(region, name, this.importer))}
      </select>
      <label for="exporter">${ownEconomyTexts.exporter}</label>
      <select id="exporter" .value=${this.exporter} @change=${exporter}>
        <option value="" ?selected=${this.exporter === ''}>${ownEconomyTexts.allExporters}</option>
        ${regions.map(({ region, name }) => option(region, name, this.exporter, this.importer))}
      </select>
    `;
  }

  private renderSectors() {
    const { sectors } = this.report.description;
    return html`<details class="sectors">
      <summary>${ownEconomyTexts.chosenSectors(this.sectors.size, sectors.length, this.areDutied())}</summary>
      <button type="button" @click=${() => this.chooseSectors(sectors.map(({ sector }) => sector))}>
        ${ownEconomyTexts.allSectors}
      </button>
      <button type="button" @click=${() => this.chooseSectors([])}>${ownEconomyTexts.noSectors}</button>
      <div class="boxes">
        ${sectors.map(
          ({ sector, name }) =>
            html`<label>
              <input
                type="checkbox"
                .checked=${this.sectors.has(sector)}
                @change=${() => this.toggle(sector)}
              />
              ${sector} ${name}
            </label>`,
        )}
      </div>
    </details>`;
  }

  private renderPoints() {
    return html`<div class="grid">
        ${this.renderRegions()}
        <label for="points">${ownEconomyTexts.points}</label>
        <div>
          <input
            id="points"
            type="number"
            min="-1000"
            max="1000"
            step="any"
            required
            value="10"
            aria-describedby="points-help"
          />
          <span class="help" id="points-help">${ownEconomyTexts.pointsHelp}</span>
        </div>
      </div>
      ${this.renderSectors()}`;
  }

  private renderFile() {
    return html`<div>
      <label class="button">
        ${ownEconomyTexts.chooseFile}
        <input
          class="hidden"
          type="file"
          accept=".csv"
          aria-describedby="file-help"
          @change=${this.takeFile}
        />
      </label>
      <span>${this.file?.file ?? ownEconomyTexts.noFile}</span>
      <p class="help" id="file-help">${ownEconomyTexts.fileHelp}</p>
    </div>`;
  }

  private renderClosure() {
    const change = (event: Event): void => {
      this.closure = (event.currentTarget as HTMLSelectElement).value as Closure;
    };
    return html`<div class="grid">
      <label for="closure">${ownEconomyTexts.closure}</label>
      <select id="closure" .value=${this.closure} @change=${change}>
        ${Object.entries(closureTexts).map(
          ([closure, words]) =>
            html`<option value=${closure} ?selected=${closure === this.closure}>${words}</option>`,
        )}
      </select>
      ${
        this.closure === 'saving'
          ? html`<label for="saving-rate">${ownEconomyTexts.savingRate}</label>
              <input id="saving-rate" type="number" min="0" max="100" step="any" required value="100" />`
          : nothing
      }
    </div>`;
  }

  override render() {
    return html`<form @submit=${this.submit}>
      ${this.renderSource()} ${this.source === 'points' ? this.renderPoints() : this.renderFile()}
      ${this.renderClosure()}
      <div>
        <button class="solve">${ownEconomyTexts.solve}</button>
        <span role="alert">${this.missing}</span>
      </div>
    </form>`;
  }
}
