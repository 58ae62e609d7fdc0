import { html } from 'lit';
import type { TableColumn } from '../../exports/description-tables.ts';
import { printMeasure } from '../../figures/words/measure-words.ts';
import { chipWords } from '../../figures/words/package-words.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Chip, ChipSummary, PriceSetting, SettingSummary } from '../../schema/tradeoff.ts';
import { sureTexts } from './sure-texts.ts';

/** What chips cost and buy under each of several settings, one measure at a time. */
export function renderSettings(
  settings: readonly SettingSummary[],
  run: RunResult,
  measure: string,
  pick: (measure: string) => void,
) {
  const columns: TableColumn[] = [
    { heading: sureTexts.chip, words: true },
    ...settings.map(({ setting }) => ({ heading: settingWords(setting) })),
  ];
  const rows = settings[0]!.chips.map((chip, at) => [
    wordsOf(chip, run),
    ...settings.map(({ chips }) => rangeText(chips[at]!, measure)),
  ]);
  return html`<div class="row">
      <label for="measure">${sureTexts.measure}</label>
      <select
        id="measure"
        @change=${(event: Event) => pick((event.currentTarget as HTMLSelectElement).value)}
      >
        ${Object.entries(sureTexts.measures).map(
          ([id, words]) => html`<option value=${id} ?selected=${id === measure}>${words}</option>`,
        )}
      </select>
    </div>
    <data-table .heading=${sureTexts.settings} .columns=${columns} .rows=${rows}></data-table>
    <p>${sureTexts.settingsHelp}</p>`;
}

function settingWords({ rule, variant }: PriceSetting): string {
  return sureTexts.setting(rule, sureTexts.variants[variant] ?? variant);
}

function wordsOf({ table, issue, mover, level, label }: Chip, run: RunResult): string {
  const stated = run.request.scenario.tables
    .find(({ id }) => id === table)
    ?.issues.find(({ id }) => id === issue);
  const short = run.sets['government']?.find(({ id }) => id === mover)?.short ?? mover;
  return `${short}: ${stated === undefined ? `${issue}, ${label}` : chipWords(run, stated, level)}`;
}

/** Middle and range; of draws in which the number has no meaning there is none. */
function rangeText({ measures }: ChipSummary, id: string): string {
  const found = measures.find((measure) => measure.id === id && measure.party === null);
  if (found === undefined || found.range === null) return sureTexts.none;
  const { median, low90, high90 } = found.range;
  const [middle, low, high] = [median, low90, high90].map((value) => printMeasure(value, found.unit));
  return low === high ? middle! : `${middle} (${low} to ${high})`;
}
