import { DataTable } from './data-table.ts';
import { EconomyView } from './economy-view.ts';
import { FigurePicture } from './figure-picture.ts';
import { FigureSave } from './figure-save.ts';
import { FigureView } from './figure-view.ts';
import { LandingPage } from './landing-page.ts';
import { LeverPanel } from './lever-panel.ts';
import { NoticeList } from './notice-list.ts';
import { OfflineChip } from './offline-chip.ts';
import { OwnEconomy } from './own-economy.ts';
import { ParleyApp } from './parley-app.ts';
import { PolicyAnswerView } from './policy-answer.ts';
import { PolicyForm } from './policy-form.ts';
import { RunStatus } from './run-status.ts';
import { ScreenNav } from './screen-nav.ts';
import { SurePanel } from './sure-panel.ts';
import { ExperimentPanel } from './experiment-panel.ts';
import { CommandPalette } from './command-palette.ts';
import { KeyTiles } from './key-tiles.ts';
import { PresentView } from './present-view.ts';
import { PrintPages } from './print-pages.ts';
import { ViewBar } from './view-bar.ts';
import { FlipPanel } from './flip-panel.ts';
import { ForkForm } from './fork-form.ts';
import { NegotiationScreen } from './negotiation-screen.ts';
import { ScenarioPicker } from './scenario-picker.ts';
import { TimeBar } from './time-bar.ts';
import { WorkBar } from './work-bar.ts';
import { AssumptionList } from './assumption-list.ts';
import { DrawerButtons } from './drawer-buttons.ts';
import { FormulaList } from './formula-list.ts';
import { RunLog } from './run-log.ts';
import { OwnModelView } from './own-model.ts';
import { SideDrawer } from './side-drawer.ts';
import { TracePanel } from './trace-panel.ts';

const elements = {
  'data-table': DataTable,
  'economy-view': EconomyView,
  'figure-picture': FigurePicture,
  'figure-save': FigureSave,
  'figure-view': FigureView,
  'landing-page': LandingPage,
  'lever-panel': LeverPanel,
  'notice-list': NoticeList,
  'offline-chip': OfflineChip,
  'own-economy': OwnEconomy,
  'parley-app': ParleyApp,
  'policy-answer': PolicyAnswerView,
  'policy-form': PolicyForm,
  'run-status': RunStatus,
  'screen-nav': ScreenNav,
  'sure-panel': SurePanel,
  'experiment-panel': ExperimentPanel,
  'command-palette': CommandPalette,
  'key-tiles': KeyTiles,
  'present-view': PresentView,
  'print-pages': PrintPages,
  'view-bar': ViewBar,
  'assumption-list': AssumptionList,
  'drawer-buttons': DrawerButtons,
  'formula-list': FormulaList,
  'run-log': RunLog,
  'own-model': OwnModelView,
  'side-drawer': SideDrawer,
  'trace-panel': TracePanel,
  'flip-panel': FlipPanel,
  'fork-form': ForkForm,
  'negotiation-screen': NegotiationScreen,
  'scenario-picker': ScenarioPicker,
  'time-bar': TimeBar,
  'work-bar': WorkBar,
};

declare global {
  interface HTMLElementTagNameMap {
    'data-table': DataTable;
    'economy-view': EconomyView;
    'figure-picture': FigurePicture;
    'figure-save': FigureSave;
    'figure-view': FigureView;
    'landing-page': LandingPage;
    'lever-panel': LeverPanel;
    'notice-list': NoticeList;
    'offline-chip': OfflineChip;
    'own-economy': OwnEconomy;
    'parley-app': ParleyApp;
    'policy-answer': PolicyAnswerView;
    'policy-form': PolicyForm;
    'run-status': RunStatus;
    'screen-nav': ScreenNav;
    'sure-panel': SurePanel;
    'experiment-panel': ExperimentPanel;
    'command-palette': CommandPalette;
    'key-tiles': KeyTiles;
    'present-view': PresentView;
    'print-pages': PrintPages;
    'view-bar': ViewBar;
    'assumption-list': AssumptionList;
    'drawer-buttons': DrawerButtons;
    'formula-list': FormulaList;
    'run-log': RunLog;
    'own-model': OwnModelView;
    'side-drawer': SideDrawer;
    'trace-panel': TracePanel;
    'flip-panel': FlipPanel;
    'fork-form': ForkForm;
    'negotiation-screen': NegotiationScreen;
    'scenario-picker': ScenarioPicker;
    'time-bar': TimeBar;
    'work-bar': WorkBar;
  }
}

/** Makes the page's elements known to the browser, once. */
export function defineElements(): void {
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
