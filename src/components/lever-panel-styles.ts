import { css } from 'lit';

/** How levers look. */
export const leverPanelStyles = css`
  :host {
    display: block;
  }
  h2 {
    font-size: 15px;
    margin: 0;
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin-bottom: 4px;
  }
  .lever {
    border-top: 1px solid var(--grid);
    padding: 5px 0 4px;
  }
  label {
    display: block;
    font-weight: 600;
    font-size: 13px;
    line-height: 16px;
  }
  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 1px 0;
  }
  input[type='range'] {
    flex: 1;
    min-width: 0;
    padding: 0;
    accent-color: var(--accent);
  }
  input[type='number'] {
    width: 74px;
    text-align: end;
    font-variant-numeric: tabular-nums;
    padding: 2px 4px;
  }
  .unit {
    min-width: 14px;
    color: var(--secondary);
  }
  p {
    margin: 0;
    font-size: 12px;
    line-height: 14px;
    color: var(--secondary);
  }
  details {
    border-top: 1px solid var(--grid);
    margin-top: 4px;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
    min-height: 28px;
    padding-top: 4px;
  }
  input[type='search'] {
    width: 100%;
  }
  .changed {
    display: flex;
    justify-content: space-between;
    align-items: center;
    font-size: 12px;
    color: var(--ink);
  }
  select {
    width: 100%;
  }
  .band {
    color: var(--ink);
    font-weight: 600;
  }
  .remark {
    color: var(--ink);
    border-inline-start: 3px solid var(--warn);
    padding: 4px 8px;
    margin: 4px 0;
    background: var(--panel);
  }
  .guide summary {
    font-weight: 400;
    font-size: 12px;
    min-height: 24px;
    color: var(--accent);
  }
  .guide {
    border: 0;
    margin: 0;
  }
  .guide dt {
    font-weight: 600;
  }
  .guide dd {
    margin: 0 0 4px;
  }
  .guide dl {
    margin: 0;
    font-size: 12px;
    line-height: 16px;
  }
`;
