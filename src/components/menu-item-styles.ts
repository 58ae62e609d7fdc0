import { css } from 'lit';

/** What stands in a menu: one thing to do in a line, and choices under the words that ask. */
export const menuItemStyles = css`
  .item {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 0;
    border-radius: 4px;
    color: var(--ink);
    background: none;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .item:hover {
    background: var(--panel);
  }
  fieldset {
    margin: 0;
    padding: 0.25rem 0 0.5rem;
    border: 0;
    border-bottom: 1px solid var(--grid);
  }
  legend {
    padding: 0.25rem 0.75rem;
    font-size: 0.8125rem;
    color: var(--secondary);
  }
  fieldset label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 2rem;
    padding: 0 0.75rem;
  }
  small {
    font-size: 0.8125rem;
    color: var(--secondary);
  }
`;
