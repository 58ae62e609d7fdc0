import { LitElement, css, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect, test } from 'vitest';
import { StillMarkup } from '../../scripts/still-markup.ts';

class InnerPart extends LitElement {
  static override readonly styles = [
    [
      css`
        b {
        }
      `,
    ],
    css`
      i {
      }
    `,
  ];
  @property({ attribute: false }) size = 0;
  @property() name = '';
  @property({ type: Boolean }) open = false;
  override render() {
    return html`<b>${this.name}${this.size}${this.open}</b>`;
  }
}

class OpenPart extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
  override render() {
    return unsafeHTML('<u>drawn</u>');
  }
}

class WholePage extends LitElement {
  override render() {
    const press = (): void => undefined;
    return html`<p
        class=${'a "b"'}
        title=${nothing}
        ?hidden=${false}
        ?inert=${true}
        @click=${press}
        id="x-${1}"
      >
        ${'<1 & 2>'}${null}${[1, 2].map((one) => html`<li>${one}</li>`)}
      </p>
      <input .value=${live('3')} />
      <inner-part .size=${4} name="${'n'}" ?open=${true} other=${5}></inner-part>
      <open-part></open-part>
      <svg>${svg`<path d=${'M0,0'} />`}</svg>`;
  }
}

test('[FIRST-6] markup of elements is what they show: attributes, properties, lists and elements within with their styles, text that ends nothing, and no events', () => {
  const elements = { 'inner-part': InnerPart, 'open-part': OpenPart };
  const markup = new StillMarkup(elements)
    .inside(new WholePage())
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>{}]) ?/g, '$1');
  expect(markup).toBe(
    [
      '<template shadowrootmode="open"><style></style>',
      '<p class="a &quot;b&quot;" inert="" id="x-1">&lt;1 &amp; 2&gt;<li>1</li><li>2</li></p>',
      '<input value="3" />',
      '<inner-part name="n" open="" other="5"><template shadowrootmode="open"><style>b{}i{}</style><b>n4true</b></template></inner-part>',
      '<open-part><u>drawn</u></open-part>',
      '<svg><path d="M0,0" /></svg></template>',
    ].join(''),
  );
});
