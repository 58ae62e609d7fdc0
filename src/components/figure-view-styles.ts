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
    gap: 3px;
    padding: 4px;
    border-bottom: 1px solid var(--grid);
    font-size: 12px;
    white-space: nowrap;
  }
  .toolbar > button {
    padding-inline: 4px;
  }
  :host([plain]) .toolbar {
    display: none;
  }
  :host([plain]) .stage {
    min-height: 0;
  }
  figure-save {
    margin-inline-start: auto;
  }
  .sort:enabled:hover {
    text-decoration: underline;
  }
  .stage {
    position: relative;
    flex: 1;
    min-height: var(--stage, 380px);
  }
  .content {
    position: absolute;
    inset: 0;
    overflow: auto;
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
    font-size: 18px;
    line-height: 24px;
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
    font-size: 13px;
    line-height: 18px;
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
    font-size: 13px;
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
