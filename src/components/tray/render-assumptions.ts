import { html, nothing } from 'lit';
import type { Grade } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { AppState } from '../../state/app-state.ts';
import { renderPrintTable } from './print-table.ts';
import { printTexts as words } from './print-texts.ts';
import { changedLevers, datedEvents, ownNumbers, type PrintedTable } from './printed-assumptions.ts';

/** Rows of a list of assumptions on paper. */
const shownRows = 25;

/** What a result rests on, as its last pages: what was changed, what the scenario says itself with range, grade and source, events, data. @param last what ends them */
export function renderAssumptions(state: AppState, { sources }: RunResult, last: unknown) {
  const changed = changedLevers(state);
  const list = (title: string, { columns, rows }: PrintedTable, more: (rows: number) => string) =>
    rows.length === 0
      ? nothing
      : html`${renderPrintTable(title, { columns, rows: rows.slice(0, shownRows) }, 'words')}
        ${rows.length > shownRows ? html`<p class="rest">${more(rows.length - shownRows)}</p>` : nothing}`;
  const policies = state.scenario?.policies.length ?? 0;
  const numbers = state.notes?.parameters ?? [];
  const of = (grade: Grade): number => numbers.filter((one) => one.grade === grade).length;
  return html`<section>
    <h2>${words.assumptions}</h2>
    ${
      changed.rows.length === 0
        ? html`<p>${words.unchanged}</p>`
        : renderPrintTable(words.changed, changed, 'words')
    }
    ${list(words.judged, ownNumbers(state), words.moreNumbers)}
    ${
      numbers.length === 0
        ? nothing
        : html`<p class="rest">
            ${words.graded(numbers.length, of('measured'), of('estimated'), of('judgement'))}
          </p>`
    }
    ${list(words.events, datedEvents(state), words.moreEvents)}
    ${policies === 0 ? nothing : html`<p class="rest">${words.policies(policies)}</p>`}
    <h3>${words.sources}</h3>
    <ul>
      ${sources.map((source) => html`<li>${source}</li>`)}
    </ul>
    ${last}
  </section>`;
}
