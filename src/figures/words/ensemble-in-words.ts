import type { FigureInput } from '../../schema/figure.ts';
import { confidenceInPoints } from './confidence-in-points.ts';
import { settingWords, type InputNames } from './input-words.ts';

/** One setting as the label of a design has it, `path = value`. */
const setting = /([A-Za-z][\w-]*(?:\.[\w-]+)*) = ([^,]+)/g;

/** A title of an arm or the label of a point with its settings in words: in brackets after the scenario, or alone. */
function inWords(label: string, names: InputNames): string {
  const found = [...label.matchAll(setting)];
  if (found.length === 0) return label;
  const of = label.slice(0, found[0]!.index).replace(/: $/, '');
  const words = found.map(([, path, value]) => settingWords(path!, value!, names)).join(', ');
  return of === '' ? words : `${of} (${words})`;
}

/** The input with its runs as a reader knows them: what an experiment sets told in words, confidence in points of 100. To be asked once for an input. */
export function ensembleInWords(input: FigureInput): FigureInput {
  const { ensemble } = input;
  if (ensemble === undefined) return input;
  return {
    ...input,
    ensemble: {
      ...ensemble,
      arms: ensemble.arms.map((arm) => ({ ...arm, title: inWords(arm.title, input) })),
      points: ensemble.points.map((point) => ({ ...point, label: inWords(point.label, input) })),
      series: ensemble.series.map(confidenceInPoints),
    },
  };
}
