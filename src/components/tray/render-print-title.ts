import { html, nothing } from 'lit';
import { charts } from '../../figures/index.ts';
import type { FigureInput } from '../../schema/figure.ts';
import { modelName } from '../../state/made-with.ts';
import type { EnsembleSession } from '../../state/ensemble-session.ts';
import { linkTo } from '../../state/write-address.ts';
import type { Session } from '../../state/session.ts';
import { isStale } from '../../state/stale.ts';
import { answerParts, answerWords } from '../answer.ts';
import { headlineNumbers } from './headline-numbers.ts';
import { renderPrintTable } from './print-table.ts';
import { printTexts as words } from './print-texts.ts';

/** Longer addresses nobody types from paper. */
const typedLink = 400;

/** The head of what is printed: the scenario, the answer, its headline numbers, and what made them when. */
export function renderPrintTitle(
  session: Session,
  input: FigureInput,
  ensembles: EnsembleSession | null,
  version: string,
) {
  const { run } = input;
  const state = session.store.get();
  const { scenario, seed } = run.request;
  const facts = [
    [words.facts.scenario, words.scenario(scenario.id, run.scenarioHash.slice(0, 8))],
    [words.facts.model, words.model(modelName(run.model), version, state.baseYear)],
    [words.facts.runs, words.seed(seed)],
    [words.facts.result, run.resultHash.slice(0, 8)],
    [words.facts.day, new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())],
    [words.facts.link, renderLink(session)],
  ];
  return html`<header>
    <p class="kicker"><strong>${words.memo}</strong> · ${words.warning}</p>
    <h1>${scenario.title}</h1>
    ${isStale(state) ? html`<p>${words.stale}</p>` : nothing}
    <p class="answer">${answerWords(answerParts(run, charts) ?? [])}</p>
    ${renderPrintTable(words.numbers, headlineNumbers(run, ensembles?.ensembleOf(run) ?? null))}
    <h2>${words.set}</h2>
    <p>${scenario.summary}</p>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </header>`;
}

/** The address of what is printed, in letters that can be typed where it is short. */
function renderLink(session: Session) {
  const link = linkTo(session.store.get().place, session.work(), location.origin + location.pathname);
  if (link === null) return words.noLink;
  return html`<a href=${link}>${link.length <= typedLink ? link : words.longLink}</a>`;
}
