import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { densities, type Density } from '../state/density.ts';
import { chooseSurface, chosenSurface, surfaces } from './chosen-surface.ts';
import { layoutTexts } from './layout-texts.ts';
import { menuItemStyles } from './menu-item-styles.ts';
import { sharedStyles } from './shared-styles.ts';

/** How much the page shows, in which colours, and the ways to a projector and to paper. Fires `density` and `present`. */
export class ViewMenu extends LitElement {
  static override readonly styles = [
    sharedStyles,
    menuItemStyles,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];
  @property() density: Density = 'explore';

  private renderChoice<Value extends string>(
    words: string,
    name: string,
    values: readonly Value[],
    isChosen: (value: Value) => boolean,
    say: (value: Value) => unknown,
    choose: (value: Value) => void,
  ) {
    return html`<fieldset>
      <legend>${words}</legend>
      ${values.map(
        (value) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${isChosen(value)}
              @change=${() => choose(value)}
            />
            ${say(value)}</label
          >`,
      )}
    </fieldset>`;
  }

  override render() {
    const { densityHelp, surfaces: surfaceWords } = layoutTexts;
    const show = (detail: Density): void => {
      this.dispatchEvent(new CustomEvent<Density>('density', { detail }));
    };
    return html`<drop-menu label=${layoutTexts.view}>
      ${this.renderChoice(
        layoutTexts.density,
        'density',
        densities,
        (id) => id === this.density,
        (id) => html`${layoutTexts.densities[id]} <small>${densityHelp[id]}</small>`,
        show,
      )}
      ${this.renderChoice(
        layoutTexts.surface,
        'surface',
        surfaces,
        (id) => id === chosenSurface(),
        (id) => surfaceWords[id],
        chooseSurface,
      )}
      <button type="button" class="item" @click=${() => this.dispatchEvent(new CustomEvent('present'))}>
        ${layoutTexts.present}
      </button>
      <button type="button" class="item" @click=${() => print()}>${layoutTexts.print}</button>
    </drop-menu>`;
  }
}
