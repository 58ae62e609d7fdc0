import { css } from 'lit';

/** Looks of the panels that make many runs: their rows of controls, progress and figures. */
export const runPanelStyles = css`
  section {
    margin-top: 1.5rem;
  }
  h2 {
    font: 600 1.25rem/1.625rem var(--serif);
    margin: 0 0 0.25rem;
  }
  h3 {
    font-size: 1.125rem;
    line-height: 1.5rem;
    margin: 1rem 0 0.25rem;
  }
  p {
    margin: 0 0 0.5rem;
    max-width: 76ch;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
    margin-bottom: 0.75rem;
  }
  .row select {
    max-width: min(24rem, 100%);
  }
  .row label:has(input) {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 1.5rem;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(max(26rem, 40%), 100%), 1fr));
    grid-auto-rows: 32rem;
    gap: 0.75rem;
  }
  .amount {
    font-variant-numeric: tabular-nums;
  }
`;
