import { css } from 'lit';

/** A panel over the right side of the page between its bars, over all of it where there is no room beside. */
export const sideDrawerStyles = css`
  :host {
    position: absolute;
    grid-row: 3 / 4;
    inset: 0 0 0 auto;
    z-index: 5;
  }
  dialog {
    position: relative;
    width: min(42rem, 100vw);
    height: 100%;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0 1.25rem 1.5rem;
    overflow: auto;
    color: var(--ink);
    background: var(--page);
    border: 0;
    border-inline-start: 1px solid var(--border);
  }
  dialog:modal {
    position: fixed;
    inset: 0 0 0 auto;
    height: 100vh;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0.625rem 0 0;
    border-bottom: 1px solid var(--grid);
    margin-bottom: 0.75rem;
    background: var(--page);
  }
  .head .row {
    justify-content: space-between;
    padding-bottom: 0.5rem;
  }
  h2 {
    margin: 0;
    font: 600 1.375rem/1.875rem var(--serif);
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    margin: 0.25rem 0 0 -0.625rem;
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
