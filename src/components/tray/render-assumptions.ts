import { html, nothing } from 'lit';
import type { Assumptions } from '../../exports/memo-docx.ts';
import type { Grade } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { AppState } from '../../state/app-state.ts';
import { renderPrintTable } from './print-table.ts';
import { printTexts as words } from './print-texts.ts';
import { assumptionLists, changedLevers } from './printed-assumptions.ts';

/** What a result rests on, as its last pages: what was changed, what the scenario says itself with range, grade and source, events, data. @param last what ends them */
export function renderAssumptions(state: AppState, { sources }: RunResult, last: unknown) {
  const changed = changedLevers(state);
  const [numbersOwn, events] = assumptionLists(state).map(renderList);
  const preset = state.scenario?.preset;
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
    ${preset === undefined ? nothing : html`<p>${words.preset(preset)}</p>`} ${numbersOwn}
    ${
      numbers.length === 0
        ? nothing
        : html`<p class="rest">
            ${words.graded(numbers.length, of('measured'), of('estimated'), of('judgement'))}
          </p>`
    }
    ${events} ${policies === 0 ? nothing : html`<p class="rest">${words.policies(policies)}</p>`}
    <h3>${words.sources}</h3>
    <ul>
      ${sources.map((source) => html`<li>${source}</li>`)}
    </ul>
    ${last}
  </section>`;
}

function renderList({ heading, table, more }: Assumptions) {
  if (table.rows.length === 0) return nothing;
  return html`${renderPrintTable(heading, table, 'words')}
  ${more === '' ? nothing : html`<p class="rest">${more}</p>`}`;
}
