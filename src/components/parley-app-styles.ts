import { css } from 'lit';

/** Header over levers and answer; at laptop size everything is in view, on narrow screens it becomes one column. Widths at which that changes count in letters, so that larger letters get the layout they have room for. */
export const parleyAppStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    height: 100vh;
    font-family: var(--sans);
    font-size: 1rem;
    line-height: 1.5rem;
    color: var(--ink);
    background: var(--page);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    min-height: 3rem;
    padding: 0.25rem 1rem;
    font-size: 0.9375rem;
    border-bottom: 1px solid var(--grid);
  }
  .name {
    font: 600 1.375rem/1.875rem var(--serif);
  }
  header > drawer-buttons {
    margin-inline-start: -0.625rem;
  }
  run-status {
    margin-inline-start: auto;
  }
  .menus {
    display: flex;
    margin-inline-end: -0.375rem;
  }
  menu-button {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    align-items: center;
    min-height: 2.5rem;
    padding: 0 1rem 0 0.5rem;
    font-size: 0.9375rem;
    border-bottom: 1px solid var(--grid);
  }
  screen-nav {
    margin-inline-end: auto;
  }
  .cards {
    flex: none;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .cards button {
    min-height: 2.75rem;
    padding-block: 0;
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.125rem;
    text-align: start;
    text-wrap: balance;
    color: var(--accent);
    border-color: transparent;
    background: var(--panel);
  }
  .cards small {
    display: block;
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .cards button:enabled:hover {
    border-color: var(--accent);
  }
  .body {
    display: grid;
    grid-template-columns: min(18.75rem, 25%) minmax(0, 1fr);
    min-height: 0;
  }
  /* What is hidden in them scrolls with them, not with the page. */
  aside,
  main {
    position: relative;
  }
  aside {
    overflow: auto;
    padding: 0.75rem 1rem;
    background: var(--panel);
    border-inline-end: 1px solid var(--grid);
  }
  main {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: auto;
    padding: 1rem 1.5rem 0.75rem;
  }
  .figures {
    flex: none;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(max(26rem, 40%), 100%), 1fr));
    grid-auto-rows: 32rem;
    gap: 0.75rem;
  }
  .figures.first {
    flex: 1 0 26rem;
    grid-auto-rows: auto;
    max-height: 44rem;
  }
  details {
    margin-top: 0.5rem;
    color: var(--secondary);
  }
  .more {
    flex: none;
  }
  .more .figures {
    margin-top: 0.5rem;
    color: var(--ink);
  }
  summary {
    cursor: pointer;
    min-height: 1.5rem;
  }
  :host([data-density='brief']) :is(aside, time-bar),
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
  @media (max-width: 84em) {
    scenario-picker {
      flex-basis: 13rem;
    }
  }
  @media (max-width: 77.5em) {
    .figures.first {
      grid-auto-rows: 30rem;
      flex: none;
      max-height: none;
    }
  }
  @media (max-width: 66em) {
    /* What is left beside the scenario is its own; what the page says stands under it, before the menus. */
    scenario-picker {
      flex-grow: 1;
    }
    run-status {
      justify-content: start;
      margin: 0;
    }
    .menus {
      margin-inline-start: auto;
    }
  }
  @media (max-width: 63.9em) {
    .body {
      position: relative;
      grid-template-columns: minmax(0, 1fr);
    }
    /* What they open is one press away beside the answer and in the status. */
    .bar > drawer-buttons {
      display: none;
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
      width: min(21rem, 100%);
      box-shadow: var(--shadow);
    }
  }
  /* Where letters are large for the window, bars that stayed would leave little of it. */
  @media (max-width: 47.9em), (max-height: 30em) {
    :host {
      display: block;
      height: auto;
      min-height: 100vh;
    }
    main {
      overflow: visible;
    }
  }
  @media (max-width: 47.9em) {
    header,
    .bar,
    main {
      padding-inline: 0.75rem;
    }
    .bar {
      padding-block: 0.25rem;
    }
    .figures {
      grid-template-columns: minmax(0, 1fr);
    }
    .cards {
      grid-template-columns: 1fr 1fr;
    }
    menu-button {
      display: block;
      order: 1;
    }
    .name {
      margin-inline-end: auto;
    }
    header > :is(scenario-picker, work-bar, drawer-buttons, .menus) {
      order: 2;
    }
    scenario-picker {
      flex: 1 0 100%;
    }
    run-status {
      order: 3;
      flex: 1 0 100%;
    }
    /* What is not needed at once waits behind one button. */
    :host(:not([menu])) header > :is(work-bar, drawer-buttons, .menus) {
      display: none;
    }
    :host([menu]) .bar > drawer-buttons {
      display: flex;
    }
    h1 {
      font-size: 1.375rem;
      line-height: 1.75rem;
    }
    h1.answer {
      font-size: 1.1875rem;
      line-height: 1.625rem;
    }
  }
  /* A laptop shows answer, numbers, figures and questions at once. */
  @media (min-width: 77.6em) and (max-height: 52em) {
    main {
      padding-block: 0.625rem 0.5rem;
    }
    /* The tiles say the same. */
    .stated {
      display: none;
    }
    h1.answer {
      min-height: 5.625rem;
      margin: 0;
    }
    .figures.first {
      flex: 1 1 21rem;
      min-height: 19.75rem;
      --stage: 16.75rem;
    }
  }
  @media (min-width: 77.6em) and (max-width: 84em) and (max-height: 52em) {
    .body {
      grid-template-columns: min(17rem, 25%) minmax(0, 1fr);
    }
    main {
      padding: 0.25rem 1rem;
    }
    h1.answer {
      min-height: 4.875rem;
      font-size: 1.1875rem;
      line-height: 1.625rem;
    }
    caveat-line,
    key-tiles {
      margin-bottom: 0.25rem;
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
