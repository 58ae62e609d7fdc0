import { css } from 'lit';

/** Header over levers and answer; at laptop size everything is in view, on narrow screens it becomes one column. */
export const parleyAppStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    height: 100vh;
    font-family: var(--sans);
    font-size: 14px;
    line-height: 20px;
    color: var(--ink);
    background: var(--page);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: center;
    min-height: 46px;
    font-size: 13px;
    padding: 4px 16px;
    border-bottom: 1px solid var(--grid);
  }
  .name {
    font: 600 20px/28px var(--serif);
    margin-inline-end: 4px;
  }
  run-status {
    margin-inline-start: auto;
  }
  menu-button {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 0 16px 0 8px;
    border-bottom: 1px solid var(--grid);
  }
  .cards {
    flex: none;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 8px;
    margin-top: 8px;
  }
  .cards button {
    min-height: 40px;
    font-weight: 600;
    text-align: start;
  }
  .body {
    display: grid;
    grid-template-columns: 316px minmax(0, 1fr);
    min-height: 0;
  }
  /* What is hidden in them scrolls with them, not with the page. */
  aside,
  main {
    position: relative;
  }
  aside {
    overflow: auto;
    padding: 8px 12px 8px;
    background: var(--panel);
    border-inline-end: 1px solid var(--grid);
  }
  main {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: auto;
    padding: 10px 16px 8px;
  }
  h1 {
    font: 600 20px/27px var(--serif);
    margin: 0 0 10px;
    max-width: 100ch;
  }
  .stale {
    opacity: 0.65;
  }
  .figures {
    flex: 1 0 420px;
    max-height: 660px;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(300px, 1fr));
    gap: 10px;
  }
  details {
    margin-top: 8px;
    color: var(--secondary);
  }
  .more {
    flex: none;
  }
  .more .figures {
    max-height: none;
    margin-top: 8px;
    grid-auto-rows: 520px;
    color: var(--ink);
  }
  summary {
    cursor: pointer;
    min-height: 24px;
  }
  .link {
    color: var(--accent);
    text-decoration: underline;
  }
  :host([data-density='brief']) aside,
  :host(:not([data-density='explore'])) :is(own-economy, experiment-panel, .more) {
    display: none;
  }
  :host([data-density='brief']) .body {
    grid-template-columns: minmax(0, 1fr);
  }
  present-view {
    grid-row: 1 / -1;
  }
  [data-region]:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px var(--ink);
  }
  @media (max-width: 1240px) {
    .figures {
      grid-auto-rows: 480px;
      flex: none;
      max-height: none;
    }
  }
  @media (max-width: 1023px) {
    .body {
      position: relative;
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      display: none;
    }
    aside.open {
      display: block;
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      z-index: 1;
      width: min(340px, 100%);
      box-shadow: 0 4px 16px rgb(0 0 0 / 30%);
    }
  }
  @media (max-width: 767px) {
    :host {
      display: block;
      height: auto;
      min-height: 100vh;
    }
    header,
    .bar,
    main {
      padding-inline: 8px;
    }
    main {
      overflow: visible;
    }
    .figures {
      grid-template-columns: minmax(0, 1fr);
    }
    menu-button {
      display: block;
      order: 1;
    }
    scenario-picker,
    header > :is(own-economy, work-bar, drawer-buttons) {
      order: 2;
    }
    scenario-picker {
      flex: 1 0 100%;
    }
    /* What is not needed at once waits behind one button. */
    :host(:not([menu])) {
      --in-menu: none;
    }
    :host(:not([menu])) header > :is(own-economy, work-bar, drawer-buttons) {
      display: none;
    }
    h1 {
      font-size: 18px;
      line-height: 25px;
    }
  }
  /* A laptop shows answer, numbers, figures and questions at once. */
  @media (min-width: 1241px) and (max-height: 820px) {
    header {
      min-height: 44px;
    }
    h1 {
      max-width: none;
      font-size: 18px;
      line-height: 24px;
      margin-bottom: 8px;
    }
    main {
      padding-block: 6px 4px;
    }
    key-tiles {
      --value: 24px;
      margin-bottom: 8px;
    }
    .figures {
      flex-basis: 396px;
      --stage: 360px;
    }
    caveat-line {
      margin-bottom: 4px;
    }
    .cards button {
      min-height: 36px;
      padding-block: 0;
      font-size: 13px;
      line-height: 16px;
    }
  }
  @media print {
    header,
    .bar,
    .body {
      display: none;
    }
    :host {
      display: block;
      height: auto;
    }
  }
`;
