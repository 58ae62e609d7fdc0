import type { LitElement, ReactiveController } from 'lit';
import { specOf } from '../figures/spec-of.ts';
import type { Chart, FigureInput, FigureSpec } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import type { Session } from '../state/session.ts';
import type { FigureView } from './figure/figure-view.ts';

/** The result that the one shown took the place of, so that figures can show the change again. */
export class Replay implements ReactiveController {
  private readonly page: LitElement & { session: Session };
  private before: RunResult | null = null; // of the same scenario
  private now: RunResult | null = null;

  constructor(page: LitElement & { session: Session }) {
    this.page = page;
    page.addController(this);
  }

  hostUpdate(): void {
    const { result } = this.page.session.store.get();
    if (result === null || result.resultHash === this.now?.resultHash) return;
    this.before = this.now?.request.scenario.id === result.request.scenario.id ? this.now : null;
    this.now = result;
  }

  /** Whether there is a change to show, to a reader who lets things move. */
  get isThere(): boolean {
    return this.before !== null && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** Shows the change in those of the figures that are of the run. */
  play(views: readonly FigureView[]): void {
    const { before, now } = this;
    if (before === null || !this.isThere) return;
    for (const view of views)
      if (view.input?.run.resultHash === now!.resultHash && view.input.ensemble === undefined)
        view.replay(before);
  }
}

/** Lets a picture become what it is from what it would be of another input, three times. @param stage what the picture fills */
export function fadeFrom(stage: Element, chart: Chart, before: FigureInput, now: FigureSpec): void {
  if (!chart.select(before).ok) return;
  const { size, theme, versions } = now;
  const past = document.createElement('div');
  past.className = 'past';
  past.ariaHidden = 'true';
  past.innerHTML = chart.render(specOf(chart, before, { size, theme, app: versions.app }));
  stage.querySelector('.past')?.remove();
  stage.append(past);
  const fade = past.animate([{ opacity: 1 }, { opacity: 0 }], {
    duration: 600,
    iterations: 3,
    easing: 'ease-in-out',
  });
  void fade.finished.finally(() => past.remove()).catch(() => undefined);
}
