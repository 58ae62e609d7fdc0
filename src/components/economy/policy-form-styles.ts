import { css } from 'lit';

/** Labels beside their controls; on narrow screens above them. */
export const policyFormStyles = css`
  :host {
    display: block;
  }
  form {
    display: grid;
    gap: 10px;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  legend {
    float: inline-start;
    padding: 0;
    width: 126px;
  }
  input[type='radio'],
  input[type='checkbox'] {
    min-height: 0;
    width: 16px;
    height: 16px;
    vertical-align: -3px;
    margin: 0 4px 0 0;
    accent-color: var(--accent);
  }
  .grid {
    display: grid;
    grid-template-columns: 130px minmax(0, 1fr);
    gap: 8px 12px;
    align-items: center;
  }
  select {
    justify-self: start;
    max-width: 100%;
  }
  input[type='number'] {
    width: 90px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  summary {
    cursor: pointer;
    min-height: 24px;
  }
  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
    gap: 2px 16px;
    margin-top: 8px;
  }
  .button {
    margin-inline-end: 8px;
  }
  [role='alert'] {
    margin-inline-start: 8px;
    color: var(--error);
  }
  .boxes label {
    min-height: 24px;
    padding-inline-start: 24px;
    text-indent: -24px;
  }
  p {
    margin: 4px 0;
  }
  .help {
    color: var(--secondary);
    font-size: 0.875rem;
  }
  .solve {
    padding: 2px 20px;
    font-weight: 600;
    background: var(--ink);
    border-color: var(--ink);
    color: var(--page);
  }
  @media (max-width: 37.5em) {
    legend {
      float: none;
      width: auto;
    }
    .grid {
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
    }
  }
`;
