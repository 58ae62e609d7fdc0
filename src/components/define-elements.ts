import { DataTable } from './figure/data-table.ts';
import { defineAll, firstElements } from './define-first.ts';
import { EconomyView } from './economy/economy-view.ts';
import type { FigurePicture } from './figure/figure-picture.ts';
import type { FigurePreview } from './figure/figure-preview.ts';
import type { FigureSave } from './figure/figure-save.ts';
import type { FigureView } from './figure/figure-view.ts';
import { LandingPage } from './landing-page.ts';
import type { LeverPanel } from './levers/lever-panel.ts';
import type { NoticeList } from './notice-list.ts';
import { OfflineChip } from './offline-chip.ts';
import { OwnEconomy } from './economy/own-economy.ts';
import type { ParleyApp } from './parley-app.ts';
import { PolicyAnswerView } from './economy/policy-answer.ts';
import { PolicyForm } from './economy/policy-form.ts';
import type { RunStatus } from './runs/run-status.ts';
import type { ScreenNav } from './screen-nav.ts';
import { SurePanel } from './runs/sure-panel.ts';
import { ExperimentPanel } from './runs/experiment-panel.ts';
import { CommandPalette } from './command-palette.ts';
import type { KeyTiles } from './key-tiles.ts';
import { PresentView } from './present-view.ts';
import type { PrintPages } from './tray/print-pages.ts';
import type { DropMenu } from './drop-menu.ts';
import type { ViewBar } from './view-bar.ts';
import type { ViewMenu } from './view-menu.ts';
import { KeepBanner } from './keep-banner.ts';
import { VersionList } from './drawers/version-list.ts';
import { FlipPanel } from './talks/flip-panel.ts';
import { ForkForm } from './talks/fork-form.ts';
import { NegotiationScreen } from './talks/negotiation-screen.ts';
import type { ScenarioPicker } from './scenario-picker.ts';
import { TimeBar } from './talks/time-bar.ts';
import type { WorkBar } from './work-bar.ts';
import { AssumptionList } from './drawers/assumption-list.ts';
import { SweepButton } from './levers/sweep-button.ts';
import type { DrawerButtons } from './drawers/drawer-buttons.ts';
import { FormulaList } from './drawers/formula-list.ts';
import type { CaveatLine } from './caveat-line.ts';
import { ScoreList } from './drawers/score-list.ts';
import { RunLog } from './drawers/run-log.ts';
import { OwnModelView } from './drawers/own-model.ts';
import type { SideDrawer } from './drawers/side-drawer.ts';
import type { FigureTray } from './tray/figure-tray.ts';
import { PinPanel } from './runs/pin-panel.ts';
import { TrayBar } from './tray/tray-bar.ts';
import { TracePanel } from './drawers/trace-panel.ts';

const elements = {
  ...firstElements,
  'data-table': DataTable,
  'economy-view': EconomyView,
  'landing-page': LandingPage,
  'offline-chip': OfflineChip,
  'own-economy': OwnEconomy,
  'policy-answer': PolicyAnswerView,
  'policy-form': PolicyForm,
  'sure-panel': SurePanel,
  'experiment-panel': ExperimentPanel,
  'command-palette': CommandPalette,
  'present-view': PresentView,
  'assumption-list': AssumptionList,
  'sweep-button': SweepButton,
  'formula-list': FormulaList,
  'run-log': RunLog,
  'score-list': ScoreList,
  'own-model': OwnModelView,
  'pin-panel': PinPanel,
  'tray-bar': TrayBar,
  'trace-panel': TracePanel,
  'flip-panel': FlipPanel,
  'fork-form': ForkForm,
  'negotiation-screen': NegotiationScreen,
  'time-bar': TimeBar,
  'keep-banner': KeepBanner,
  'version-list': VersionList,
};

declare global {
  interface HTMLElementTagNameMap {
    'data-table': DataTable;
    'economy-view': EconomyView;
    'figure-picture': FigurePicture;
    'figure-preview': FigurePreview;
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
    'drop-menu': DropMenu;
    'view-bar': ViewBar;
    'view-menu': ViewMenu;
    'assumption-list': AssumptionList;
    'sweep-button': SweepButton;
    'drawer-buttons': DrawerButtons;
    'formula-list': FormulaList;
    'caveat-line': CaveatLine;
    'run-log': RunLog;
    'score-list': ScoreList;
    'own-model': OwnModelView;
    'side-drawer': SideDrawer;
    'figure-tray': FigureTray;
    'pin-panel': PinPanel;
    'tray-bar': TrayBar;
    'trace-panel': TracePanel;
    'flip-panel': FlipPanel;
    'fork-form': ForkForm;
    'negotiation-screen': NegotiationScreen;
    'scenario-picker': ScenarioPicker;
    'time-bar': TimeBar;
    'keep-banner': KeepBanner;
    'version-list': VersionList;
    'work-bar': WorkBar;
  }
}

/** Makes every element of the page but the exporters known to the browser, those of the first paint included. */
export function defineElements(): void {
  defineAll(elements);
}
