import type { Chart, FigureInput, FigureSpec, OwnText, PresetId } from '../schema/figure.ts';
import { modelName } from '../schema/model-name.ts';
import { sizePresets } from './look/size-presets.ts';

/** What a figure needs beyond the result: a preset or a page's own size in CSS pixels (96 to the inch), surface and the version of the app. */
export interface Presentation {
  size: Exclude<PresetId, 'screen'> | FigureSpec['size'];
  theme: FigureSpec['theme'];
  app: string;
  title?: OwnText | undefined; // absent: the figure's own
  alt?: OwnText | undefined;
}

/** Everything that is drawn for one chart; many runs of the input are in words already. Throws when the input lacks what the chart needs, or its run was made without its Baseline. */
export function specOf(chart: Chart, input: FigureInput, presentation: Presentation): FigureSpec {
  const selected = chart.select(input);
  if (!selected.ok) throw new Error(`chart ${chart.id} selects nothing: ${selected.diagnostics[0]!.code}`);
  const { run, ensemble } = input;
  const { size, title, alt } = presentation;
  const ofMany = selected.value.runs.n > 1 && !chart.needs.includes('prices');
  const isOfEnsemble = ensemble !== undefined && (chart.needs.includes('ensemble') || ofMany);
  return {
    sets: run.sets,
    ...selected.value,
    chart: chart.id,
    versions: {
      model: modelName(run.model),
      app: presentation.app,
      scenario: run.scenarioHash,
      result: isOfEnsemble ? ensemble.versions.hash : run.resultHash,
    },
    ...(typeof size === 'string'
      ? { preset: size, size: sizePresets[size].size }
      : { preset: 'screen' as const, size }),
    theme: presentation.theme,
    ...(title === undefined ? {} : { title }),
    ...(alt === undefined ? {} : { alt }),
  };
}
