import { sayRole } from '../figures/words/claims.ts';
import { columnText } from '../figures/words/column-texts.ts';
import { runsWords } from '../figures/words/uncertainty-words.ts';
import { longDescription } from '../figures/words/long-description.ts';
import { figureTexts, noteTexts } from '../figures/words/texts.ts';
import type { FigureSpec } from '../schema/figure.ts';

/** What a figure's file says of the figure: its words, what its columns mean, and what made it. */
export function figureMetadata(spec: FigureSpec) {
  return {
    figure: spec.chart,
    title: sayRole(spec, 'title'),
    subtitle: sayRole(spec, 'caption'),
    description: sayRole(spec, 'alt'),
    longDescription: longDescription(spec),
    disclaimer: figureTexts.disclaimer,
    notes: spec.notes.map((id) => noteTexts[id] ?? id),
    sources: spec.sources,
    columns: Object.entries(spec.rows.columns).map(([name, column]) => ({
      column: name,
      unit: column.kind === 'number' ? column.unit : '',
      definition: definitionOf(spec, name),
    })),
    runs: { ...spec.runs, words: runsWords(spec.runs) },
    versions: spec.versions,
    licence: figureTexts.licence,
  };
}

/** How calendar times are read. */
const quartersWords = '; 2025.75 is 2025 Q4, a quarter each .25';

/** What a column means; of calendar times also how quarters are written. */
function definitionOf({ chart, rows }: FigureSpec, name: string): string {
  const column = rows.columns[name]!;
  const isTime = column.kind === 'number' && column.unit === 'year';
  const meaning = columnText(chart, name);
  return meaning !== '' && isTime ? meaning + quartersWords : meaning;
}

/** Where a figure comes from, in one line for the texts of a picture file. */
export function sourceLine({ versions, sources }: FigureSpec): string {
  const { model, app, scenario, result } = versions;
  const made = `Parley ${app}, ${model}, scenario ${scenario}, result ${result}. ${figureTexts.disclaimer}.`;
  return sources.length === 0 ? made : `${made} ${figureTexts.source} ${sources.join('; ')}.`;
}
