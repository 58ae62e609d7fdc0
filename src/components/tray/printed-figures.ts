import { charts } from '../../figures/index.ts';
import { ensembleInWords } from '../../figures/words/ensemble-in-words.ts';
import type { ChartId, FigureInput } from '../../schema/figure.ts';
import type { EnsembleSession } from '../../state/ensemble-session.ts';
import { FigureSave } from '../figure/figure-save.ts';
import { optionsOf } from '../runs/run-panel-parts.ts';
import { isAskedOf, questionCards, screens, type QuestionCard } from '../screens.ts';
import { printTexts } from './print-texts.ts';

/** A figure with the question that it answers, and what it is drawn from. */
export interface PrintedFigure {
  question: string;
  chart: ChartId;
  input: FigureInput;
}
/** A question that nothing here answers, and why. */
export interface OpenQuestion {
  question: string;
  why: string;
}

/** What is printed of a result: a figure for each question that it answers, then what else the page has in view; and what stays open. */
export function printedFigures(
  input: FigureInput,
  ensemble: EnsembleSession | null,
  page: ParentNode,
): { figures: readonly PrintedFigure[]; open: readonly OpenQuestion[] } {
  const inView = figuresInView(page);
  const answers = questionCards.map((card) => ({ card, found: answerOf(card, input, ensemble, inView) }));
  const figures = answers.flatMap(({ card, found }) =>
    found === null ? [] : { question: card.question, chart: card.chart, input: found },
  );
  const isPrinted = (one: PrintedFigure): boolean =>
    figures.some(({ chart, input: own }) => chart === one.chart && isOfSame(own, one.input));
  const open = answers.flatMap(({ card, found }) =>
    found === null ? { question: card.question, why: whyOpen(card, input) } : [],
  );
  return { figures: [...figures, ...inView.filter((one) => !isPrinted(one))], open };
}

/** What a question's figure is drawn from, as the reader has it in view where it is there; null where there is nothing to draw. */
function answerOf(
  card: QuestionCard,
  input: FigureInput,
  ensemble: EnsembleSession | null,
  inView: readonly PrintedFigure[],
): FigureInput | null {
  const { chart, runs } = card;
  if (!isAskedOf(card, input.run)) return null;
  const own = runs === undefined ? input : manyRuns(runs, input, ensemble);
  if (own === null || !charts[chart].select(own).ok) return null;
  return inView.find((one) => one.chart === chart && isOfSame(one.input, own))?.input ?? own;
}

/** The runs that there are of what is shown, as a figure takes them. */
function manyRuns(
  runs: 'ensemble' | 'chips',
  input: FigureInput,
  session: EnsembleSession | null,
): FigureInput | null {
  if (runs === 'ensemble') {
    const ensemble = session?.ensembleOf(input.run) ?? null;
    const [first] = ensemble?.series ?? [];
    return ensemble === null || first === undefined
      ? null
      : ensembleInWords({ ...input, ensemble, options: optionsOf(first) });
  }
  const chips = session?.store.get().chips ?? null;
  if (chips === null || chips.run.scenarioHash !== input.run.scenarioHash) return null;
  return { ...input, prices: chips.found.prices };
}

/** Whether two figures of a chart are of the same runs, whatever is asked of these. */
function isOfSame(one: FigureInput, other: FigureInput): boolean {
  const key = ({ run, ensemble, prices }: FigureInput) => [run.resultHash, ensemble?.versions.hash, prices];
  const [mine, theirs] = [key(one), key(other)];
  return mine.every((part, at) => part === theirs[at]);
}

/** Figures that the page shows, in its order; what saves each knows what the reader asked of it. */
function figuresInView(root: ParentNode): PrintedFigure[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inside = element.shadowRoot === null ? [] : figuresInView(element.shadowRoot);
    if (!(element instanceof FigureSave) || element.input === null) return inside;
    const { chart, input } = element;
    return [{ question: charts[chart].question, chart, input }];
  });
}

function whyOpen(card: QuestionCard, { run }: FigureInput): string {
  const { needs } = printTexts;
  const { screen, runs } = card;
  if (!isAskedOf(card, run)) return needs.noTable;
  return runs === undefined ? needs.none : needs[runs](screens[screen].title);
}
