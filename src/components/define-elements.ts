import { FigureView } from './figure-view.ts';
import { LeverPanel } from './lever-panel.ts';
import { NoticeList } from './notice-list.ts';
import { ParleyApp } from './parley-app.ts';
import { RunStatus } from './run-status.ts';

const elements = {
  'figure-view': FigureView,
  'lever-panel': LeverPanel,
  'notice-list': NoticeList,
  'parley-app': ParleyApp,
  'run-status': RunStatus,
};

declare global {
  interface HTMLElementTagNameMap {
    'figure-view': FigureView;
    'lever-panel': LeverPanel;
    'notice-list': NoticeList;
    'parley-app': ParleyApp;
    'run-status': RunStatus;
  }
}

/** Makes the page's elements known to the browser, once. */
export function defineElements(): void {
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
