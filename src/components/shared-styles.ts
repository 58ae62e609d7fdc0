import { css } from 'lit';

/** Buttons, focus and words for screen readers only, the same in every element. */
export const sharedStyles = css`
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  select,
  input,
  .button {
    font: inherit;
    color: var(--ink);
    background: var(--page);
    border: 1px solid var(--border);
    border-radius: 4px;
    min-height: 28px;
    padding: 2px 8px;
  }
  select {
    max-width: 100%;
  }
  button,
  .button {
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
  }
  button:disabled {
    color: var(--secondary);
    border-color: var(--grid);
    cursor: default;
  }
  button:enabled:hover,
  .button:hover {
    border-color: var(--ink);
  }
  button[aria-pressed='true'] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--page);
  }
  :focus-visible,
  .button:focus-within {
    outline: 3px solid var(--focus);
    box-shadow: 0 0 0 2px var(--ink);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
