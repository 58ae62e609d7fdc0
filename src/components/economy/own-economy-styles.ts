import { css } from 'lit';

/** A drawer at the right that takes the whole screen where it is narrow. */
export const ownEconomyStyles = css`
  :host {
    display: inline-block;
  }
  :host([bare]) .entry {
    display: none;
  }
  .entry {
    max-width: 40ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  dialog {
    margin: 0 0 0 auto;
    width: min(1000px, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    padding: 0 20px 24px;
    overflow: auto;
    border: 0;
    border-inline-start: 1px solid var(--border);
    background: var(--page);
    color: var(--ink);
    font-size: 0.9375rem;
    line-height: 1.375rem;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 10px 0;
    background: var(--page);
    border-bottom: 1px solid var(--grid);
  }
  h2 {
    font: 600 1.375rem/1.875rem var(--serif);
    margin: 0;
  }
  h3 {
    font-size: 1rem;
    margin: 20px 0 8px;
    padding-top: 12px;
    border-top: 1px solid var(--grid);
  }
  p {
    margin: 8px 0;
    max-width: 85ch;
  }
  [role='status'] {
    font-weight: 600;
  }
  .intake {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin: 12px 0;
    padding: 14px;
    border: 2px dashed var(--border);
    border-radius: 4px;
    background: var(--panel);
  }
  .over {
    border-color: var(--accent);
    border-style: solid;
  }
  summary {
    cursor: pointer;
    min-height: 24px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px 16px;
    margin: 4px 0;
    font-size: 0.875rem;
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  policy-answer {
    scroll-margin-top: 64px;
  }
  .stale {
    opacity: 0.4;
  }
  @media (max-width: 37.5em) {
    dialog {
      padding: 0 12px 24px;
    }
  }
`;
