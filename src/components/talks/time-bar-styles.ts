import { css } from 'lit';

/** One row at the foot of the page, and a panel above it. */
export const timeBarStyles = css`
  :host {
    display: block;
    border-top: 1px solid var(--grid);
    background: var(--panel);
    color: var(--ink);
    position: relative;
  }
  section:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px var(--ink);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-height: 3rem;
    padding: 0.25rem 1rem;
    font-size: 0.9375rem;
  }
  .bar input[type='range'] {
    flex: 1 1 160px;
    min-width: 120px;
    padding: 0;
    accent-color: var(--accent);
  }
  output {
    min-width: 9ch;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .panel {
    max-height: 46vh;
    overflow: auto;
    padding: 10px 16px;
    border-bottom: 1px solid var(--grid);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
  }
  .row label {
    display: grid;
    gap: 2px;
  }
  select {
    max-width: min(70ch, 80vw);
  }
  p {
    margin: 0 0 8px;
  }
  h2 {
    font: 600 1rem/1.5rem var(--sans);
    margin: 0 0 4px;
  }
  ul {
    list-style: none;
    margin: 0;
    padding-inline-start: 18px;
    border-inline-start: 1px solid var(--border);
  }
  .tree > ul {
    padding: 0;
    border: 0;
  }
  li {
    padding: 3px 0;
  }
  li > button {
    text-align: start;
    max-width: 100%;
  }
  .outcome {
    color: var(--secondary);
    margin: 2px 0 0;
    max-width: 100ch;
  }
  .wrong {
    color: var(--error);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
