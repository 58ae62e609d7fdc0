import { html, nothing } from 'lit';
import { formatNumber, formatSigned } from '../../figures/words/format-number.ts';
import {
  termColumns,
  type IssueCourse,
  type TableCourse,
  type TableMove,
} from '../../figures/table-course.ts';
import { walkButtons } from '../walk-buttons.ts';
import { negotiationTexts as words } from './negotiation-texts.ts';

const money = (billions: number): string => formatSigned(1000 * billions, 'billion');

/** Issues with what each party last offered, what was agreed, and where they differ. */
export function renderIssues(issues: readonly IssueCourse[], { parties }: TableCourse) {
  return html`<div class="wide" tabindex="0" role="region" aria-label=${words.issues}>
    <table class="issues">
      <thead>
        <tr>
          <th scope="col">${words.issue}</th>
          ${parties.map((party) => html`<th scope="col">${words.offers(party)}</th>`)}
          <th scope="col">${words.agreed}</th>
          <th scope="col">${words.gap}</th>
        </tr>
      </thead>
      <tbody>
        ${issues.map(
          ({ name, offered, agreed }) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${offered.map((label) => html`<td>${label ?? (agreed === null ? words.yet : '–')}</td>`)}
              <td>${agreed ?? '–'}</td>
              <td class="gap">${gapOf(offered, agreed)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function gapOf(offered: readonly (string | null)[], agreed: string | null): string {
  const labels = [...new Set(offered)];
  if (agreed !== null || labels.length === 1) return words.same;
  return labels.includes(null) ? words.open : words.gapOf(labels as string[]);
}

/** What a package is worth to each side, a row a term; terms that are nothing to everybody are left out. */
export function renderTerms({ sides, time, round }: TableMove) {
  const title = words.terms(formatNumber(time, 'year'), round);
  const shown = termColumns
    .map((term, at) => ({ ...term, at }))
    .filter(({ at }) => sides.some(({ terms }) => Math.abs(terms[at]!) >= leastShown));
  const row = (name: string, kind: string, values: readonly number[], meaning = '') =>
    html`<tr class=${kind}>
      <th scope="row" title=${meaning}>${name}</th>
      ${values.map((value) => html`<td class="number">${money(value)}</td>`)}
    </tr>`;
  const of = (read: (side: TableMove['sides'][number]) => number): number[] => sides.map(read);
  return html`<h2>${title}</h2>
    <p>${words.unit}</p>
    <div class="wide terms" tabindex="0" role="region" aria-label=${title}>
      <table class="terms">
        <thead>
          <tr>
            <th scope="col">${words.term}</th>
            ${sides.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(({ id, meaning, at }) =>
            row(
              id.replaceAll('_', ' '),
              '',
              of(({ terms }) => terms[at]!),
              meaning,
            ),
          )}
          ${row(
            words.total,
            'sum',
            of(({ utility }) => utility),
          )}
          ${row(
            words.noDeal,
            '',
            of(({ reservation }) => reservation),
          )}
          ${row(
            words.gain,
            'sum',
            of(({ utility, reservation }) => utility - reservation),
          )}
        </tbody>
      </table>
    </div>
    <details>
      <summary>${words.meanings}</summary>
      <dl>
        ${shown.map(
          ({ id, meaning }) =>
            html`<dt>${id.replaceAll('_', ' ')}</dt>
              <dd>${meaning}</dd>`,
        )}
      </dl>
    </details>`;
}

/** Less than this is printed as nothing, bn USD a year. */
const leastShown = 0.005;

/** Every move, the latest first; a move with a package can be picked. The moves are one tab stop, with arrow keys between them. */
export function renderLedger(
  moves: readonly TableMove[],
  { parties }: TableCourse,
  picked: TableMove | undefined,
  pick: (move: TableMove) => void,
) {
  const { columns } = words;
  const gain = (move: TableMove, party: string): string => {
    const side = move.sides.find(({ name }) => name === party);
    return side === undefined ? '' : money(side.utility - side.reservation);
  };
  const row = (move: TableMove) =>
    html`<tr class=${move === picked ? 'shown' : ''}>
      <td>
        ${
          move.sides.length === 0
            ? move.round
            : html`<button
                type="button"
                tabindex=${move === picked ? 0 : -1}
                aria-pressed=${move === picked}
                aria-label=${words.show(move.round, move.by)}
                @click=${() => pick(move)}
              >
                ${move.round}
              </button>`
        }
      </td>
      <td>${move.by}</td>
      <td>${move.action.name}</td>
      <td>${move.give}</td>
      <td>${move.get}</td>
      ${parties.map((party) => html`<td class="number">${gain(move, party)}</td>`)}
    </tr>`;
  return html`<h2>${words.ledger}</h2>
    <div
      class="wide"
      tabindex="0"
      role="region"
      aria-label=${words.ledger}
      aria-description=${words.ledgerKeys}
    >
      <table class="ledger">
        <thead>
          <tr>
            ${[columns.round, columns.from, columns.action, columns.give, columns.get].map(
              (heading) => html`<th scope="col">${heading}</th>`,
            )}
            ${parties.map((party) => html`<th scope="col" class="number">${columns.gain(party)}</th>`)}
          </tr>
        </thead>
        <tbody @keydown=${(event: KeyboardEvent) => walkButtons(event)?.click()}>
          ${moves.length === 0 ? nothing : moves.toReversed().map(row)}
        </tbody>
      </table>
    </div>`;
}
