import { FigurePicture } from './figure-picture.ts';
import { FigureView } from './figure-view.ts';
import { LeverPanel } from './lever-panel.ts';
import { NoticeList } from './notice-list.ts';
import { ParleyApp } from './parley-app.ts';
import { RunStatus } from './run-status.ts';
import { ScreenNav } from './screen-nav.ts';
import { KeyTiles } from './key-tiles.ts';
import { ScenarioPicker } from './scenario-picker.ts';
import { ViewBar } from './view-bar.ts';
import { SideDrawer } from './side-drawer.ts';
import { WorkBar } from './work-bar.ts';

/** Makes known to the browser what the first paint needs; the other elements come behind it, with these once more in their list. */
export function defineFirst(): void {
  customElements.define('figure-picture', FigurePicture);
  customElements.define('figure-view', FigureView);
  customElements.define('lever-panel', LeverPanel);
  customElements.define('notice-list', NoticeList);
  customElements.define('parley-app', ParleyApp);
  customElements.define('run-status', RunStatus);
  customElements.define('screen-nav', ScreenNav);
  customElements.define('key-tiles', KeyTiles);
  customElements.define('scenario-picker', ScenarioPicker);
  customElements.define('view-bar', ViewBar);
  // It times runs from the moment it is on the page.
  customElements.define('side-drawer', SideDrawer);
  customElements.define('work-bar', WorkBar);
}
