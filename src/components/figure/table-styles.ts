import { css } from 'lit';

/** Tables of numbers that scroll inside the room they have, their heading in view. */
export const tableStyles = css`
  .scroll {
    height: 100%;
    overflow: auto;
    container-type: inline-size;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .sort {
    font: inherit;
    text-align: inherit;
    min-height: 24px;
    padding: 0;
    border: 0;
    text-decoration: underline dotted;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding: 8px;
  }
  /* A table may be wider than its room: its name is not, and stays in view. */
  caption > span {
    display: block;
    position: sticky;
    inset-inline-start: 8px;
    max-width: calc(100cqi - 16px);
  }
  th,
  td {
    padding: 3px 8px;
    border-bottom: 1px solid var(--grid);
    text-align: end;
    font-variant-numeric: tabular-nums;
    vertical-align: top;
  }
  td {
    white-space: nowrap;
  }
  th:first-child {
    text-align: start;
    font-weight: 400;
  }
  thead th,
  thead th:first-child {
    font-weight: 600;
    position: sticky;
    top: 0;
    background: var(--page);
  }
`;
