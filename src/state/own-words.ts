import type { FigureWords } from '../schema/bench.ts';
import type { ChartId, FigureInput, OwnRole, OwnText } from '../schema/figure.ts';
import { benchTexts } from './bench-texts.ts';
import type { Session } from './session.ts';
import { createStore } from './store.ts';

/** Tells the figures of a page apart for which words are kept. */
export type WordedFigure = Pick<FigureWords, 'chart' | 'scenario' | 'experiment'>;

/** Where figures find what a reader calls them, and leave it. */
export interface OwnWords {
  all(): readonly FigureWords[];
  /** Words for a figure; null: its own again. */
  say(figure: WordedFigure, role: OwnRole, text: OwnText | null): void;
  /** Calls `listener` after words have changed until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Which figure a chart of an input is. */
export function wordedFigure(chart: ChartId, { run, ensemble }: FigureInput): WordedFigure {
  return { chart, scenario: run.request.scenario.id, experiment: ensemble?.id ?? null };
}

/** The words for a figure, where there are some. */
export function wordsFor(all: readonly FigureWords[], figure: WordedFigure): FigureWords | undefined {
  const keys = ['chart', 'scenario', 'experiment'] as const;
  return all.find((words) => keys.every((key) => words[key] === figure[key]));
}

/** All words once some are said; the same list where that changes nothing. */
function withWords(
  all: readonly FigureWords[],
  figure: WordedFigure,
  role: OwnRole,
  text: OwnText | null,
): readonly FigureWords[] {
  const known = wordsFor(all, figure);
  if ((known?.[role]?.words ?? null) === (text?.words ?? null)) return all;
  const others = all.filter((words) => words !== known);
  const said = { title: known?.title, alt: known?.alt, [role]: text ?? undefined };
  const next = Object.entries(said).filter(([, own]) => own !== undefined);
  return next.length === 0 ? others : [...others, { ...figure, ...Object.fromEntries(next) }];
}

/** Words that are kept with a page's work: each change is a step of its history. */
export function sessionWords(session: Pick<Session, 'store' | 'changeBench'>): OwnWords {
  const { store } = session;
  const all = (): readonly FigureWords[] => store.get().bench.words ?? [];
  return {
    all,
    say(figure, role, text) {
      const before = all();
      const words = withWords(before, figure, role, text);
      if (words === before) return;
      const sentence = text === null ? benchTexts.restored : benchTexts.reworded;
      session.changeBench({ ...store.get().bench, words }, sentence(figure.chart, role));
    },
    subscribe(listener) {
      let shown = store.get().bench.words;
      return store.subscribe(() => {
        const { words } = store.get().bench;
        if (words === shown) return;
        shown = words;
        listener();
      });
    },
  };
}

/** Words of figures that no page keeps. */
export function looseWords(): OwnWords {
  const store = createStore<{ words: readonly FigureWords[] }>({ words: [] });
  const all = (): readonly FigureWords[] => store.get().words;
  return {
    all,
    say: (figure, role, text) => store.update({ words: withWords(all(), figure, role, text) }),
    subscribe: store.subscribe,
  };
}
