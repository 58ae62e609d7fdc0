import { css } from 'lit';

/** Two figures over tables that scroll by themselves where they are wide. */
export const negotiationStyles = css`
  :host {
    display: block;
  }
  .scrub {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin-bottom: 0.75rem;
  }
  .scrub input[type='range'] {
    flex: 1 1 200px;
    min-width: 120px;
    padding: 0;
  }
  output {
    font-variant-numeric: tabular-nums;
    min-width: 26ch;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(max(26rem, 40%), 100%), 1fr));
    grid-auto-rows: 34rem;
    gap: 0.75rem;
  }
  h2 {
    font: 600 1.25rem/1.625rem var(--serif);
    margin: 1.5rem 0 0.25rem;
  }
  p {
    margin: 0 0 8px;
    max-width: 90ch;
  }
  .wide {
    overflow: auto;
    max-height: 420px;
    border: 1px solid var(--grid);
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    text-align: start;
    padding: 4px 8px;
    border-bottom: 1px solid var(--grid);
    vertical-align: top;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--panel);
    font-weight: 600;
  }
  tbody th {
    font-weight: 600;
    white-space: nowrap;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  tr.shown td {
    background: var(--panel);
  }
  td.gap,
  tr.sum td {
    font-weight: 600;
  }
  /* All its rows are read together. */
  .wide.terms {
    max-width: 44rem;
    max-height: none;
  }
  .terms tbody th {
    white-space: normal;
  }
  .terms tr:not(.sum) th {
    font-weight: 400;
  }
  .wrong {
    color: var(--error);
  }
  .answer {
    font-weight: 600;
  }
`;
