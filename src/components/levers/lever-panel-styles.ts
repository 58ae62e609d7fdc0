import { css } from 'lit';

/** How levers look. */
export const leverPanelStyles = css`
  :host {
    display: block;
    font-size: 0.9375rem;
    line-height: 1.25rem;
  }
  h2 {
    font: 600 1.125rem/1.5rem var(--serif);
    margin: 0;
  }
  h2:not(:first-child) {
    margin-top: 0.75rem;
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin-bottom: 0.25rem;
  }
  .head button {
    margin-inline-end: -0.625rem;
  }
  @media (forced-colors: active) {
    .head button {
      margin-inline-end: 0;
    }
  }
  .lever {
    padding: 0.625rem 0;
    border-top: 1px solid var(--grid);
  }
  label {
    display: block;
    font-weight: 600;
    text-wrap: pretty;
  }
  .row {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    margin-top: 0.25rem;
  }
  input[type='range'] {
    flex: 1;
    min-width: 0;
    min-height: 1.5rem;
    padding: 0;
  }
  input[type='number'] {
    width: 4.5rem;
    min-height: 1.875rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
    padding: 0 0.375rem;
  }
  .unit {
    width: 2.875rem;
    font-size: 0.875rem;
    color: var(--secondary);
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    justify-content: space-between;
  }
  .band,
  p,
  summary {
    font-size: 0.875rem;
  }
  .band {
    line-height: 1.5rem;
    color: var(--secondary);
  }
  p {
    margin: 0;
    color: var(--secondary);
  }
  .idle {
    margin: 0.5rem 0;
    color: var(--secondary);
  }
  .all {
    border-top: 1px solid var(--grid);
    margin-top: 0.25rem;
  }
  .all > summary {
    font-weight: 600;
    min-height: 2.25rem;
    padding-top: 0.5rem;
  }
  .all > label {
    margin-top: 0.5rem;
  }
  summary {
    cursor: pointer;
    min-height: 1.5rem;
    line-height: 1.5rem;
  }
  input[type='search'],
  select {
    width: 100%;
  }
  .changed {
    display: flex;
    justify-content: space-between;
    align-items: center;
    font-size: 0.875rem;
  }
  .remark {
    color: var(--ink);
    border-inline-start: 3px solid var(--warn);
    padding: 0.25rem 0.5rem;
    margin: 0.25rem 0;
    background: var(--page);
  }
  .guide {
    margin-inline-start: auto;
  }
  .guide summary {
    color: var(--accent);
  }
  .guide[open] {
    flex: 1 0 100%;
    padding-bottom: 0.25rem;
  }
  .guide dl {
    margin: 0;
    font-size: 0.875rem;
  }
  .guide dt {
    margin-top: 0.375rem;
    font-weight: 600;
  }
  .guide dd {
    margin: 0;
  }
`;
