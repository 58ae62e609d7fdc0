import { css } from 'lit';

/** Looks of the panels that make many runs: their rows of controls, progress and figures. */
export const runPanelStyles = css`
  section {
    margin-top: 24px;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 1.5rem;
    margin: 0 0 4px;
  }
  p {
    margin: 0 0 8px;
    max-width: 72ch;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-bottom: 8px;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
    grid-auto-rows: 520px;
    gap: 10px;
  }
  .amount {
    font-variant-numeric: tabular-nums;
  }
`;
