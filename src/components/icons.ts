import { html, svg, type SVGTemplateResult } from 'lit';

/** Signs of the page, drawn by lines in the colour of the words around them; what they mean is said by what they stand in. */
const paths = {
  undo: svg`<path d="M7.5 4 3.5 8l4 4M4 8h7.5a4.5 4.5 0 0 1 0 9H8" />`,
  redo: svg`<path d="M12.5 4l4 4-4 4M16 8H8.5a4.5 4.5 0 0 0 0 9H12" />`,
  replay: svg`<path d="M4.5 5.5v4h4M5 9a6 6 0 1 1-.5 4M9 8.5v4l3-2z" />`,
  find: svg`<path d="M13 13l4 4M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z" />`,
  more: svg`<path d="M6.5 8.5 10 12l3.5-3.5" />`,
} as const satisfies Record<string, SVGTemplateResult>;

/** A sign beside words, or in a button that has a name. */
export function icon(name: keyof typeof paths) {
  return html`<svg
    class="icon"
    viewBox="0 0 20 20"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${paths[name]}
  </svg>`;
}
