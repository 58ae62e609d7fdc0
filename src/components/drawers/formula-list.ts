import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Equation } from '../../schema/model.ts';
import { drawerStyles } from './drawer-styles.ts';
import { drawerTexts } from './drawer-texts.ts';
import { submodelOf, type FormulaLinks } from './formula-links.ts';
import { sharedStyles } from '../shared-styles.ts';

/** The formulas that hold in a run by the part of the model they belong to. Names in them lead on: fires `show-parameter` with a parameter or family. */
export class FormulaList extends LitElement {
  static override readonly styles = [sharedStyles, drawerStyles];
  @property({ attribute: false }) links!: FormulaLinks;
  /** What is looked for: words, or the id of a formula. */
  @property() wanted = '';

  private found(): readonly Equation[] {
    const exact = this.links.formulas.filter(({ id }) => id === this.wanted);
    if (exact.length > 0) return exact;
    const words = this.wanted.toLowerCase().split(/\s+/).filter(Boolean);
    return this.links.formulas.filter(({ id, is, meaning, source }) => {
      const said = `${id} ${is} ${meaning} ${source}`.toLowerCase();
      return words.every((word) => said.includes(word));
    });
  }

  private follow(target: { to: 'parameter' | 'formula'; id: string }): void {
    if (target.to === 'formula') this.wanted = target.id;
    else this.dispatchEvent(new CustomEvent<string>('show-parameter', { detail: target.id }));
  }

  /** A formula as it is written, every name that has a place of its own as a way there. */
  private renderFormula(text: string, formula: Equation): (string | TemplateResult)[] {
    return text.split(/(\b[A-Za-z_]\w*(?!\w|\s*\())/).map((part, at) => {
      const target = at % 2 === 0 ? null : this.links.targetOf(part, formula);
      if (target === null) return part;
      return html`<button type="button" class="to" @click=${() => this.follow(target)}>${part}</button>`;
    });
  }

  private renderEntry(formula: Equation) {
    const { id, over, kind, is, initial, unit, meaning, source } = formula;
    const name = id.slice(id.indexOf('.') + 1);
    const traits = [
      over.length === 0 ? drawerTexts.single : drawerTexts.over(over),
      ...(unit === '1' ? [] : [unit]),
      ...(kind === 'state' ? [drawerTexts.state] : []),
    ];
    return html`<div class="entry" data-formula=${id}>
      <h4>${meaning}</h4>
      <code class="formula">${name} = ${this.renderFormula(is, formula)}</code>
      ${
        initial === undefined
          ? nothing
          : html`<code class="formula">${drawerTexts.atStart}: ${this.renderFormula(initial, formula)}</code>`
      }
      <p class="small"><code>${id}</code>: ${traits.join('; ')}. ${drawerTexts.source}: ${source}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('wanted')) this.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const found = this.found();
    const look = (event: Event): void => {
      this.wanted = (event.currentTarget as HTMLInputElement).value;
    };
    const submodels = [...new Set(found.map(submodelOf))];
    return html`
      <div class="row">
        <input
          type="search"
          aria-label=${drawerTexts.lookFormula}
          placeholder=${drawerTexts.lookFormula}
          .value=${this.wanted}
          @input=${look}
        />
      </div>
      <p class="small" role="status">${drawerTexts.found(found.length, found.length)}</p>
      ${submodels.map(
        (submodel) =>
          html`<h3>${submodel}</h3>
            ${found
              .filter((formula) => submodelOf(formula) === submodel)
              .map((formula) => this.renderEntry(formula))}`,
      )}
    `;
  }
}
