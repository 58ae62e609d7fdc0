import { css } from 'lit';

/** A toolbar over a stage that the picture fills; system colours where a reader has forced their own. */
export const figureViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    border: 1px solid var(--grid);
    border-radius: 4px;
    background: var(--page);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    align-items: center;
    padding: 0.125rem 0.5rem 0;
    font-size: 0.875rem;
    white-space: nowrap;
  }
  .toolbar button {
    padding-inline: 0.375rem;
  }
  .toolbar button:disabled {
    opacity: 0.6;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-inline-start: auto;
  }
  :host([plain]) .toolbar,
  :host([plain]) .options {
    display: none;
  }
  :host([plain]) .stage {
    min-height: 0;
  }
  .sort:enabled:hover {
    text-decoration: underline;
  }
  .stage {
    position: relative;
    flex: 1;
    /* A rem has grown with the letters already, and the zoom would make it grow again, over what follows. */
    min-height: calc(var(--stage, 22.5rem) / var(--letters, 1));
    zoom: var(--letters, 1);
  }
  .content {
    position: absolute;
    inset: 0;
    overflow: auto;
  }
  .past {
    position: absolute;
    inset: 0;
    background: var(--page);
    pointer-events: none;
  }
  .stale {
    opacity: 0.4;
  }
  .updating {
    position: absolute;
    bottom: 8px;
    inset-inline-end: 8px;
    margin: 0;
    padding: 2px 8px;
    border: 1px solid var(--border);
    border-radius: 4px;
    background: var(--page);
  }
  .contradicts {
    position: absolute;
    top: 0;
    inset-inline-end: 0;
    margin: 0;
    padding: 2px 8px;
    color: var(--warn);
    background: var(--page);
    border: 1px solid var(--warn);
    border-radius: 4px;
  }
  svg {
    display: block;
    max-width: 100%;
  }
  .how {
    padding: 12px 16px;
    margin: 0;
  }
  h3 {
    font-size: 1.125rem;
    line-height: 1.5rem;
    margin: 0 0 8px;
  }
  .how p {
    margin: 0;
  }
  @media print {
    .toolbar {
      display: none;
    }
  }
  figure-picture {
    display: block;
    position: relative;
    height: 100%;
  }
  .picture {
    position: relative;
    height: 100%;
    outline-offset: -3px;
  }
  .picture:focus-visible {
    outline: 3px solid var(--focus);
    box-shadow: inset 0 0 0 4px var(--ink);
  }
  .rule {
    position: absolute;
    width: 0;
    border-inline-start: 1px solid var(--secondary);
    pointer-events: none;
  }
  figure-picture p {
    position: absolute;
    inset-inline: 4px;
    bottom: 4px;
    margin: 0;
    padding: 2px 8px;
    background: var(--panel);
    border: 1px solid var(--border);
    border-radius: 4px;
    font-size: 0.875rem;
    line-height: 1.25rem;
    pointer-events: none;
  }
  figure-picture p:empty {
    display: none;
  }
  .hint {
    display: none;
  }
  .picture:focus-visible ~ .hint {
    display: block;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    padding: 4px 8px;
    font-size: 0.875rem;
  }
  .options input[type='number'] {
    width: 90px;
  }
  .options label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 24px;
  }
  [data-link] {
    cursor: pointer;
  }
`;
