import { css } from 'lit';

/** What the parts of a drawer share: blocks of small print under a heading, words that lead elsewhere. */
export const drawerStyles = css`
  :host {
    display: block;
    font-size: 0.9375rem;
    line-height: 1.375rem;
  }
  h3 {
    margin: 14px 0 4px;
    font: 600 1rem/1.5rem var(--serif);
  }
  h4,
  h3.name {
    margin: 0;
    font: 600 0.9375rem/1.375rem var(--sans);
    overflow-wrap: anywhere;
  }
  p {
    margin: 2px 0;
  }
  .small {
    color: var(--secondary);
    font-size: 0.875rem;
    line-height: 1.25rem;
    overflow-wrap: anywhere;
  }
  .entry {
    padding: 8px 0;
    border-top: 1px solid var(--grid);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
  }
  input[type='search'] {
    flex: 1;
    min-width: 160px;
  }
  input[type='number'] {
    width: 110px;
  }
  .to {
    min-height: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
  }
  .formula {
    display: block;
    margin: 4px 0;
    padding: 6px 8px;
    background: var(--panel);
    font-family: ui-monospace, Consolas, monospace;
    font-size: 0.875rem;
    line-height: 1.5rem;
    overflow-wrap: anywhere;
  }
  .formula .to {
    font: inherit;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    margin: 4px 0;
  }
  dt {
    color: var(--secondary);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
