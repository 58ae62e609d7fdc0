import type { Id } from '../../schema/ids.ts';

/** Milliseconds that a reader is at a lever, or holds it still, before what comes next is thought of. */
const pause = 200;

/** A lever that a reader is at. */
export interface LeverNear {
  id: Id;
  held: number | null; // as shown, where a slider is held
}

/**
 * Tells at which lever a reader is with the pointer or the keys, once that has been so for a while; null as soon as it is not. Events that
 * have to do with two elements do not leave the panel that has both, so that others tell.
 * @returns to be called when a lever has been moved: tells of it anew
 */
export function watchLevers(
  page: Pick<EventTarget, 'addEventListener'>,
  near: (lever: LeverNear | null) => void,
): () => void {
  let at: LeverNear | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = (to: LeverNear | null): void => {
    clearTimeout(timer);
    if (at !== null && at.id !== to?.id) near(null);
    at = to;
    if (to !== null) timer = setTimeout(() => near(to), pause);
  };
  const look = (event: Event): void => {
    const id = leverOf(event);
    if (id !== (at?.id ?? null)) turn(id === null ? null : { id, held: null });
  };
  page.addEventListener('pointermove', look);
  page.addEventListener('keyup', look);
  page.addEventListener('input', (event) => {
    const id = leverOf(event);
    const slider = event.composedPath()[0] as HTMLInputElement;
    if (id !== null && slider.type === 'range') turn({ id, held: Number(slider.value) });
  });
  return () => {
    if (at === null) return;
    clearTimeout(timer);
    near((at = { id: at.id, held: null }));
  };
}

/** The lever that something happened at; null where it was at none. */
function leverOf(event: Event): Id | null {
  const ids = event.composedPath().map((each) => (each as Partial<HTMLElement>).dataset?.['lever']);
  return ids.find((id) => id !== undefined) ?? null;
}
