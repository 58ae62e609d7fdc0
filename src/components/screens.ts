import type { ChartId } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import { screenIds, type ScreenId } from '../state/place.ts';

/** What a screen is called, the question that it answers, and the figures of one run that answer it; on the overview one may stand in for another. */
export interface Screen {
  title: string;
  question: string;
  charts: readonly ChartId[];
}

export const screens: Readonly<Record<ScreenId, Screen>> = {
  overview: {
    title: 'Overview',
    question: 'What do the controls and the talks do?',
    charts: ['C8', 'C3'],
  },
  negotiation: {
    title: 'Negotiation',
    question: 'How did the talks run, and what was possible?',
    charts: ['C5', 'C6'],
  },
  tradeoffs: {
    title: 'Trade-offs',
    question: 'What was given up, and was it worth it?',
    charts: ['C2', 'C1', 'C10', 'C4'],
  },
  uncertainty: {
    title: 'Uncertainty',
    question: 'How far could chance move this, and what makes the difference?',
    charts: [],
  },
  compare: {
    title: 'Compare',
    question: 'What differs, and what does it change?',
    charts: ['C19', 'C18'],
  },
};

/** The screen that has a figure: the overview where it is in view there; that of the talks is part of its screen. */
export function screenOf(chart: ChartId, inView: readonly ChartId[]): ScreenId {
  if (inView.includes(chart)) return 'overview';
  if (chart === 'C7') return 'negotiation';
  return screenIds.find((id) => id !== 'overview' && screens[id].charts.includes(chart)) ?? 'overview';
}

/** Questions that a reader comes with, and the screen and figure that answer each. */
export interface QuestionCard {
  question: string;
  screen: ScreenId;
  chart: ChartId;
  talks?: true; // it is about what is bargained over: where nobody bargains it has no answer
  runs?: 'ensemble' | 'chips'; // that answer it, made when it is asked; absent: one run does
}
export const questionCards: readonly QuestionCard[] = [
  { question: 'Who gained?', screen: 'tradeoffs', chart: 'C1' },
  { question: 'Was it worth it?', screen: 'tradeoffs', chart: 'C2', talks: true },
  { question: 'When does the rival catch up?', screen: 'overview', chart: 'C3' },
  { question: 'Which ally left, and why?', screen: 'negotiation', chart: 'C5' },
  {
    question: 'Which chips are safe to trade?',
    screen: 'tradeoffs',
    chart: 'C9',
    talks: true,
    runs: 'chips',
  },
  { question: 'How sure are we?', screen: 'uncertainty', chart: 'C11', runs: 'ensemble' },
];

/** Whether a run has anything to say to a question: of bargaining it has not where nobody bargains. */
export function isAskedOf({ talks }: QuestionCard, { request }: RunResult): boolean {
  return talks === undefined || request.scenario.tables.length > 0;
}

/** The figures of a screen that a run can fill: those about bargaining only where somebody bargains. */
export function chartsOf(screen: ScreenId, run: RunResult | null): readonly ChartId[] {
  const unasked = questionCards.filter((card) => run !== null && !isAskedOf(card, run));
  return screens[screen].charts.filter((id) => unasked.every(({ chart }) => chart !== id));
}
