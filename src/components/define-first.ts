import { DrawerButtons } from './drawers/drawer-buttons.ts';
import { DropMenu } from './drop-menu.ts';
import { CaveatLine } from './caveat-line.ts';
import { FigurePicture } from './figure/figure-picture.ts';
import { FigureView } from './figure/figure-view.ts';
import { LeverPanel } from './levers/lever-panel.ts';
import { MenuButton } from './menu-button.ts';
import { NoticeList } from './notice-list.ts';
import { ParleyApp } from './parley-app.ts';
import { RunStatus } from './runs/run-status.ts';
import { ScreenNav } from './screen-nav.ts';
import { KeyTiles } from './key-tiles.ts';
import { ScenarioPicker } from './scenario-picker.ts';
import { ViewBar } from './view-bar.ts';
import { ViewMenu } from './view-menu.ts';
import { SideDrawer } from './drawers/side-drawer.ts';
import { WorkBar } from './work-bar.ts';

/** Elements of the first paint; the others come behind it. */
export const firstElements = {
  'caveat-line': CaveatLine,
  'drawer-buttons': DrawerButtons,
  'drop-menu': DropMenu,
  'figure-picture': FigurePicture,
  'figure-view': FigureView,
  'lever-panel': LeverPanel,
  'menu-button': MenuButton,
  'notice-list': NoticeList,
  'parley-app': ParleyApp,
  'run-status': RunStatus,
  'screen-nav': ScreenNav,
  'key-tiles': KeyTiles,
  'scenario-picker': ScenarioPicker,
  'view-bar': ViewBar,
  'view-menu': ViewMenu,
  // It times runs from the moment it is on the page.
  'side-drawer': SideDrawer,
  'work-bar': WorkBar,
};

/** Makes elements known to the browser, each once. */
export function defineAll(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, element] of Object.entries(elements))
    if (customElements.get(name) === undefined) customElements.define(name, element);
}
