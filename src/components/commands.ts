import type { ChartId, FigureInput } from '../schema/figure.ts';
import type { Id } from '../schema/ids.ts';
import type { AppState } from '../state/app-state.ts';
import { drawerIds, screenIds, type DrawerId, type ScreenId } from '../state/place.ts';
import type { ChartTable } from './figure/chart-controller.ts';
import { drawerTexts } from './drawers/drawer-texts.ts';
import { layoutTexts } from './layout-texts.ts';
import { overviewCharts } from './overview-charts.ts';
import { chartsOf, screens } from './screens.ts';

/** Something that a reader can go to or do by its name. */
export type Command = { name: string } & (
  | { kind: 'screen'; screen: ScreenId }
  | { kind: 'figure'; screen: ScreenId; chart: ChartId }
  | { kind: 'drawer'; drawer: DrawerId }
  | { kind: 'scenario'; scenario: Id }
  | { kind: 'lever'; lever: Id }
  | { kind: 'action'; action: keyof typeof layoutTexts.actions }
);

/** Everything on a page that has a name: screens, figures of one run with the screen that each is on, scenarios, levers and actions. */
export function commandsOf(state: AppState, input: FigureInput | null, charts: ChartTable): Command[] {
  return [
    ...screenIds.map((screen) => ({ kind: 'screen' as const, screen, name: screens[screen].title })),
    ...figureCommands(input, charts),
    ...drawerIds.map((drawer) => ({ kind: 'drawer' as const, drawer, name: drawerTexts.title[drawer] })),
    ...state.scenarios.map(({ id, title }) => ({ kind: 'scenario' as const, scenario: id, name: title })),
    ...actionIds.map((action) => ({ kind: 'action' as const, action, name: layoutTexts.actions[action] })),
    ...state.levers
      .filter(({ own }) => own !== null)
      .map(({ lever }) => ({ kind: 'lever' as const, lever: lever.id, name: lever.label })),
  ];
}

const actionIds = Object.keys(layoutTexts.actions) as (keyof typeof layoutTexts.actions)[];

function figureCommands(input: FigureInput | null, charts: ChartTable): Command[] {
  if (input === null) return [];
  return screenIds.flatMap((screen) =>
    (screen === 'overview' ? overviewCharts(input, null) : chartsOf(screen, input.run))
      .flatMap((id) => charts[id] ?? [])
      .filter((chart) => chart.select(input).ok)
      .map(({ id, question }) => ({ kind: 'figure' as const, screen, chart: id, name: question })),
  );
}
