import { css } from 'lit';

/** Buttons, focus and words for screen readers only, the same in every element. Sizes follow the letters that the reader's browser has. */
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
    min-height: 2rem;
    padding: 0.125rem 0.625rem;
  }
  select {
    max-width: 100%;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.125rem;
    height: 1.125rem;
    min-height: 0;
    margin: 0;
    flex: none;
  }
  input,
  progress {
    accent-color: var(--accent);
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
  /* What is not the main thing to do here has no box of its own before it is pointed at. */
  .quiet,
  .quiet:disabled {
    border-color: transparent;
    background: none;
  }
  .quiet:enabled:hover {
    border-color: transparent;
    background: var(--panel);
  }
  /* One of several views of the same thing. */
  :is(.toolbar, .parts) button {
    color: var(--secondary);
    border: 0;
    border-radius: 0;
    background: none;
  }
  :is(.toolbar, .parts) button:enabled:hover {
    color: var(--accent);
  }
  :is(.toolbar, .parts) button[aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
    background: none;
    box-shadow: inset 0 -2px var(--accent);
  }
  :is(.toolbar, .parts) button:focus-visible {
    box-shadow: 0 0 0 2px var(--ink);
  }
  .icon {
    display: block;
    width: 1.25rem;
    height: 1.25rem;
    flex: none;
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
    :is(.toolbar, .parts) button[aria-pressed='true'] {
      forced-color-adjust: auto;
      border-bottom: 3px solid Highlight;
    }
  }
`;
